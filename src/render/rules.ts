import type { RuleText } from '../rule.ts';

/** A style of one section, which no program has. */
const SHORT = {
  'style.yaml':
    'length: {limits: {single: 4}, counts: [sections]}\nsections: [{id: summary, part: text, template: author}]\n',
  'page.hbs':
    '<!--abbreviations-->{{#each parts}}<section class="part" id="part-{{id}}">{{#each sections}}<section class="section" id="s-{{id}}"><h2>{{t "head"}}</h2>{{> author section=this}}</section>{{/each}}</section>{{/each}}\n',
  'words.en.yaml': 'title: Short\ncover-title: Short\ncover-kind: Short\nhead: Text\n',
};

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
  'too-long': {
    description:
      'A style can limit the words of a report, as the UN does for submissions to the Universal Periodic Review. What counts stands in its style.yaml; a report that is longer is not written.',
    severity: 'error',
    examples: [
      {
        file: 'reports/2024/text/short/summary.md',
        bad: '‹›One two three four five.\n',
        good: 'One two three.\n',
        message: 'Unexpected 6 words in the report, expected 4 at most (single; counted are sections).',
        hint: 'Take out 2; the longest section is `summary` with 6.',
        style: SHORT,
      },
    ],
  },
  'unexplained-abbreviation': {
    description:
      'A style that lists the abbreviations of its text finds what each stands for in data/abbreviations.yaml; one that is not there is left out of the list.',
    severity: 'warning',
    examples: [
      {
        file: 'reports/2024/text/short/summary.md',
        bad: 'The ‹OSCE› spoke.\n',
        good: 'The mission spoke.\n',
        message: 'Unexpected `OSCE`: data/abbreviations.yaml does not say what it stands for.',
        hint: 'Add a line `- {short: OSCE, names: {en: …}}` there, or write the name out.',
        style: SHORT,
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
