import { firstWord, inherit } from '../names/codes.ts';
import type { Finding, RecordRule } from '../rule.ts';
import { listWords } from '../schema/words.ts';

const charge = (proceeding: string, penalty: string) =>
  `legal:\n  proceeding: ${proceeding}\n  charges:\n    - {target: ann-example, article: not-stated, penalty: [${penalty}]}`;

export default {
  description:
    'A penalty belongs to the kinds of proceeding in which the law knows it (`proceedings` in taxonomies/penalty.yaml): imprisonment to criminal cases, administrative arrest to administrative ones.',
  severity: 'error',
  examples: [
    {
      bad: charge('administrative', '‹imprisonment 15 days›'),
      good: charge('administrative', 'administrative-arrest 15 days'),
      message: 'Unexpected `imprisonment` in the proceeding `administrative`, expected it only in criminal.',
      hint: 'Correct the penalty, or `legal.proceeding`.',
    },
  ],
  check({ legal }, { taxonomies }) {
    const findings: Finding[] = [];
    if (!legal?.charges || !taxonomies.get('proceeding')?.entries.has(legal.proceeding)) return findings;
    const codes = taxonomies.get('penalty');
    for (const [index, { penalty = [] }] of legal.charges.entries())
      for (const [n, text] of penalty.entries()) {
        const code = firstWord(text);
        const proceedings = inherit(codes, code, (entry) => entry.proceedings);
        if (!proceedings || proceedings.includes(legal.proceeding)) continue;
        findings.push({
          pointer: ['legal', 'charges', index, 'penalty', n],
          message: `Unexpected \`${code}\` in the proceeding \`${legal.proceeding}\`, expected it only in ${listWords(proceedings)}.`,
          hint: 'Correct the penalty, or `legal.proceeding`.',
        });
      }
    return findings;
  },
} satisfies RecordRule;
