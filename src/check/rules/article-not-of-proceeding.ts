import { inherit } from '../names/codes.ts';
import type { Finding, RecordRule } from '../rule.ts';
import { listWords } from '../schema/words.ts';

const charge = (proceeding: string, article: string) =>
  `legal:\n  proceeding: ${proceeding}\n  charges:\n    - {target: ann-example, article: ${article}}`;

export default {
  description:
    'An article belongs to the kinds of proceeding of its code (`proceedings` in taxonomies/article.yaml): the Criminal Code to criminal cases, the Code of Administrative Offences to administrative ones.',
  severity: 'error',
  examples: [
    {
      bad: charge('criminal', '‹cao-488›'),
      good: charge('administrative', 'cao-488'),
      message: 'Unexpected `cao-488` in the proceeding `criminal`, expected it only in administrative.',
      hint: 'Correct the article, or `legal.proceeding`.',
    },
  ],
  check({ legal }, { taxonomies }) {
    const findings: Finding[] = [];
    if (!legal?.charges || !taxonomies.get('proceeding')?.entries.has(legal.proceeding)) return findings;
    const codes = taxonomies.get('article');
    for (const [index, { article }] of legal.charges.entries()) {
      const proceedings = inherit(codes, article, (entry) => entry.proceedings);
      if (!proceedings || proceedings.includes(legal.proceeding)) continue;
      findings.push({
        pointer: ['legal', 'charges', index, 'article'],
        message: `Unexpected \`${article}\` in the proceeding \`${legal.proceeding}\`, expected it only in ${listWords(proceedings)}.`,
        hint: 'Correct the article, or `legal.proceeding`.',
      });
    }
    return findings;
  },
} satisfies RecordRule;
