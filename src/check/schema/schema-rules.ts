import type { RuleText } from '../../rule.ts';
import { DATE_RULES } from './date-rules.ts';
import { SIZE_RULES } from './size-rules.ts';

/** What breaks a schema can be neither read nor counted. */
const FIXED = { severity: 'error', fixed: true } as const;

const FIELD_RULES: Readonly<Record<string, RuleText>> = {
  'missing-field': {
    ...FIXED,
    description:
      'Some fields must be there: without them nobody can tell what happened, where, to whom and who says so.',
    examples: [
      {
        bad: '‹legal›:\n  claimant: official',
        good: 'legal:\n  proceeding: civil\n  claimant: official',
        message: 'Expected a field `proceeding` in `legal`.',
        hint: 'What it holds: Code from taxonomies/proceeding.yaml.',
      },
      {
        bad: 'history:\n  - ‹›date: 2024-06-03',
        good: 'history:\n  - date: 2024-06-03\n    step: verdict',
        message: 'Expected a field `step` in `history`.',
        hint: 'What it holds: Code from taxonomies/step.yaml.',
      },
    ],
  },
  'unknown-field': {
    ...FIXED,
    description: 'A field has one of the known names. One with another name is mostly misspelt, and would be lost.',
    examples: [
      {
        bad: '‹contxt›: [rally]',
        good: 'context: [rally]',
        message: 'Unexpected field `contxt`.',
        hint: 'Did you mean `context`?',
      },
      {
        bad: 'targets:\n  - {person: ann-example, ‹colour›: blue}',
        good: 'targets:\n  - {person: ann-example}',
        message: 'Unexpected field `colour` in `targets`.',
        hint: 'Look for a spelling mistake, or take the field out.',
      },
    ],
  },
  'wrong-type': {
    ...FIXED,
    description:
      'A field holds a text, a number, a list or further fields, as the codebook says. A number where a text is asked is put in quotes.',
    examples: [
      {
        bad: 'date: ‹2024›',
        good: 'date: "2024"',
        message: 'Unexpected number `2024` in `date`, expected a text.',
        hint: 'Put it in quotes: "2024".',
      },
      {
        bad: 'category: ‹attack›',
        good: 'category: [attack]',
        message: 'Unexpected text `attack` in `category`, expected a list.',
        hint: 'Write a list: [attack].',
      },
      {
        bad: 'targets:\n  - {unnamed: three reporters, count: ‹"3"›}',
        good: 'targets:\n  - {unnamed: three reporters, count: 3}',
        message: 'Unexpected text `3` in `count`, expected a whole number.',
        hint: 'Take the quotes away: 3.',
      },
    ],
  },
  'empty-text': {
    ...FIXED,
    description: 'A field that is there says something. One of which nothing is known is left out.',
    examples: [
      {
        bad: 'summary:\n  en: ‹""›',
        good: 'summary:\n  en: Police detained a reporter.',
        message: 'Unexpected empty value in `summary.en`.',
        hint: 'Write a value, or take the field out.',
      },
    ],
  },
  'unknown-value': {
    ...FIXED,
    mends: true,
    description: 'Some fields hold one of a few words, such as `yes`, `no` and `unknown`.',
    examples: [
      {
        bad: 'on_duty: ‹maybe›',
        good: 'on_duty: unknown',
        byHand: true,
        message: 'Unexpected `maybe` in `on_duty`, expected yes, no or unknown.',
      },
      {
        bad: 'verified: ‹YES›',
        good: 'verified: yes',
        message: 'Unexpected `YES` in `verified`, expected yes or no.',
        hint: 'Did you mean `yes`?',
      },
      {
        bad: 'verified: ‹иә›',
        good: 'verified: yes',
        byHand: true,
        message: 'Unexpected `иә` in `verified`, expected yes or no.',
        hint: 'Write `yes`.',
      },
    ],
  },
  'wrong-form': {
    ...FIXED,
    mends: true,
    description:
      'Ids, codes, sums, penalties, places in a source and languages are written in one form, so that they can be looked up and counted. Where only case, spaces or dashes differ, `--fix` writes the form.',
    examples: [
      {
        bad: 'id: ‹"XX 2024 001"›',
        good: 'id: "XX-2024-001"',
        message: 'Unexpected `XX 2024 001` in `id`, expected an id of letters, digits and hyphens, as `KZ-2023-017`.',
        hint: 'Write `XX-2024-001`.',
      },
      {
        bad: 'sources:\n  - {id: made-up-diary, at: ‹somewhere›}',
        good: 'sources:\n  - {id: made-up-diary, at: whole}',
        byHand: true,
        message:
          'Unexpected `somewhere` in `at`, expected a place in the source, as `line 12`, `lines 97-98, 101`, `page 12`, `paragraph 7` or `whole`.',
        hint: 'Say what is numbered, as in `page 12`; write `whole` for a page that has no numbering.',
      },
      {
        bad: 'legal:\n  proceeding: civil\n  claimed: ‹5 000 000 kzt›',
        good: 'legal:\n  proceeding: civil\n  claimed: 5000000 KZT',
        message:
          'Unexpected `5 000 000 kzt` in `legal.claimed`, expected an amount and its currency, as `5000000 KZT`.',
        hint: 'Write `5000000 KZT`.',
      },
      {
        bad: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, penalty: [‹two years›]}',
        good: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, penalty: [imprisonment 2 years]}',
        byHand: true,
        message:
          'Unexpected `two years` in `penalty`, expected a penalty with its length or sum, as `imprisonment 7 years` or `fine 153150 KZT`.',
        hint: 'Write a code of taxonomies/penalty.yaml, then a number with days, months or years, or a sum with its currency.',
      },
      {
        bad: 'summary:\n  en: Police detained a reporter.\n  ‹english›: The same.',
        good: 'summary:\n  en: Police detained a reporter.',
        byHand: true,
        message:
          'Unexpected field `english` in `summary`, expected a language of two or three small letters, as `en`, `ru` or `kk`.',
        hint: 'Write the code of ISO 639.',
      },
    ],
  },
  'missing-currency': {
    ...FIXED,
    description: 'A sum says its currency: sums are added up only within one.',
    examples: [
      {
        bad: 'legal:\n  proceeding: civil\n  claimed: ‹5000000›',
        good: 'legal:\n  proceeding: civil\n  claimed: 5000000 KZT',
        message: 'Unexpected number `5000000` in `legal.claimed`, expected an amount and its currency.',
        hint: 'Write the three letters of the currency behind it: `5000000 KZT`.',
      },
    ],
  },
  'not-an-address': {
    ...FIXED,
    description: 'An address is that of a page on the web: readers follow it.',
    examples: [
      {
        file: 'sources.yaml',
        bad: '- {id: made-up-diary, title: Diary, publisher: Made-up Monitor, url: ‹www.example.org/diary›}\n',
        good: '- {id: made-up-diary, title: Diary, publisher: Made-up Monitor, url: https://www.example.org/diary}\n',
        message:
          'Unexpected `www.example.org/diary` in `url`, expected an address that begins with http:// or https://.',
        hint: 'Write https:// before it, if the page opens so.',
      },
    ],
  },
};

/** Rules of the schemas: what a value must be before anything else can be asked of it. */
export const SCHEMA_RULES: Readonly<Record<string, RuleText>> = { ...FIELD_RULES, ...DATE_RULES, ...SIZE_RULES };
