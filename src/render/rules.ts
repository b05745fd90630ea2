import type { RuleText } from '../rule.ts';

const OVERVIEW = 'reports/2024/text/adil-soz/overview.md';

/** What people read of the faults that an author's text can have besides its numbers, by rule. */
export const PHRASE_RULES: Readonly<Record<string, RuleText>> = {
  'unknown-figure': {
    description:
      'An expression between braces asks for a figure that is not there, or for something that it cannot say: a share across units, a rank in a year that was recorded only in part. docs/writing.md has all phrases, `report list figures` all figures.',
    severity: 'error',
    examples: [
      {
        file: OVERVIEW,
        bad: 'We recorded ‹{{figure "totl"}}›.\n',
        good: 'We recorded {{figure "total"}}.\n',
        message: 'Unexpected {{figure "totl"}}: no figure `totl`.',
        hint: 'Did you mean `total`?',
      },
      {
        file: OVERVIEW,
        bad: 'Women were ‹{{share "women" of="total"}}›.\n',
        good: 'Women were {{share "women" of="people"}}.\n',
        message:
          'Unexpected {{share "women" of="total"}}: figure `women` counts people and `total` counts incidents; a share needs one unit.',
      },
    ],
  },
  'unused-text': {
    description:
      'A text stands in the folder of a style under the name of none of its sections, so no report prints it; most likely its name is misspelt.',
    severity: 'warning',
    examples: [
      {
        file: 'reports/2024/text/adil-soz/overviw.md',
        bad: '‹›An eventful year.\n',
        good: '',
        message: 'Unexpected text `overviw`, expected the name of a section of the style.',
        hint: 'Did you mean `overview`?',
      },
    ],
  },
};
