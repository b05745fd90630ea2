import type { Finding, RecordRule } from '../rule.ts';
import { explainDamage, findDamage } from '../schema/spreadsheet.ts';

export default {
  description:
    'Texts must not carry what a spreadsheet left in them: the sign of a failed formula (`#REF!`), a formula (`=A2`), a shortened number (`1,2E+05`).',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: 'place: ‹"#REF!"›',
      good: 'place: almaty',
      message: 'Unexpected `#REF!` in `place`, expected what was meant.',
      hint: 'A spreadsheet writes this where a formula failed: look the value up and write it.',
    },
    {
      bad: 'summary:\n  en: ‹"=B2"›',
      good: 'summary:\n  en: Police detained a reporter.',
      message: 'Unexpected `=B2` in `summary.en`, expected what was meant.',
      hint: 'A spreadsheet takes what begins with = for a formula: write its result, or the text without the sign.',
    },
    {
      bad: 'legal:\n  proceeding: civil\n  claimed: ‹1,2E+05 KZT›',
      good: 'legal:\n  proceeding: civil\n  claimed: 120000 KZT',
      message: 'Unexpected `1,2E+05 KZT` in `legal.claimed`, expected what was meant.',
      hint: 'A spreadsheet shortened a long number: write all its digits, and format the column as text.',
    },
  ],
  check(incident) {
    const findings: Finding[] = [];
    const look = (text: string | undefined, ...pointer: (string | number)[]) => {
      if (text !== undefined && findDamage(text)) findings.push(explainDamage(text, pointer));
    };
    const lookAll = (texts: Texts | undefined, ...pointer: (string | number)[]) => {
      for (const language in texts) look(texts[language], ...pointer, language);
    };
    lookAll(incident.summary, 'summary');
    look(incident.arbitrary_reason, 'arbitrary_reason');
    for (const [index, { unnamed }] of incident.targets.entries()) look(unnamed, 'targets', index, 'unnamed');
    for (const [index, { text }] of incident.history?.entries() ?? []) lookAll(text, 'history', index, 'text');
    for (const [index, { clause }] of incident.legal?.charges?.entries() ?? [])
      look(clause, 'legal', 'charges', index, 'clause');
    for (const [index, { about, says }] of incident.disagreements?.entries() ?? []) {
      look(about, 'disagreements', index, 'about');
      look(says, 'disagreements', index, 'says');
    }
    return findings;
  },
} satisfies RecordRule;

/** Free texts by language. Every other field has a form that such damage does not fit. */
type Texts = Readonly<Record<string, string>>;
