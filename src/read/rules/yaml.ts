import type { RuleText } from '../../rule.ts';

const ID = '- id: made-up-gazette\n';

/** What people read of the faults of YAML files, by rule. A file with one of them is not read; all of its faults are named. */
export const YAML_RULES: Readonly<Record<string, RuleText>> = {
  'yaml-syntax': {
    description:
      'A YAML file is a list of `field: value` lines; what belongs together has the same indentation. The marked place cannot be read that way.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names: {en: ‹›@gazette}\n`,
        good: `${ID}  names: {en: "@gazette"}\n`,
        message: 'Unexpected sign at the start of a value.',
        hint: 'Put the value in quotes.',
      },
      {
        file: 'sources.yaml',
        bad: '- id: made-up-diary\n  publisher: Monitor\n  title: ‹›Diary: part two\n',
        good: '- id: made-up-diary\n  publisher: Monitor\n  title: "Diary: part two"\n',
        message: 'Unexpected second colon in a line.',
        hint: 'Put a value that holds ": " in quotes.',
      },
    ],
  },
  'duplicate-key': {
    description: 'A field stands once in a mapping; of two, one would be lost without a word.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        bad: 'place: almaty\n‹place›: astana',
        good: 'place: almaty',
        message: 'Unexpected second `place`, expected each field once.',
        hint: 'Take one of the two out.',
      },
    ],
  },
  'unclosed-quote': {
    description:
      'A quote that is opened and not closed makes one value of everything behind it: many rows of a table would become one cell.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names: {en: ‹"›Made-up Gazette}\n`,
        good: `${ID}  names: {en: "Made-up Gazette"}\n`,
        message: 'Unexpected quote " that is opened here and not closed in its value.',
        hint: 'Close the quote at the end of the value, or take it out.',
      },
      {
        file: 'incidents/2023/targets.csv',
        bad: 'record,unnamed\nXX-2023-001,‹"›a reporter\nXX-2023-002,a blogger\n',
        good: 'record,unnamed\nXX-2023-001,a reporter\nXX-2023-002,a blogger\n',
        beside: { 'incidents/2023/incidents.csv': 'id\nXX-2023-001\nXX-2023-002\n' },
        message:
          'Unexpected quote that is opened here and not closed: with it, 2 lines up to the end of the file would be one cell.',
        hint: 'Close the quote at the end of its cell, or take it out. A quote inside a cell is written twice ("").',
      },
    ],
  },
  'unclosed-bracket': {
    description: 'A list or mapping in brackets ends with its bracket, mostly in the same line.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        bad: 'category: ‹[›attack, detention',
        good: 'category: [attack, detention]',
        message: 'Unexpected `[` that is opened here and not closed.',
        hint: 'Close it with `]`, or put text that begins with a bracket in quotes.',
      },
    ],
  },
  'cut-text': {
    description:
      'In a value without quotes a `#` behind a space begins a comment, and the rest of the line is lost without a word. Comments that are meant have a space behind the sign.',
    severity: 'warning',
    examples: [
      {
        bad: 'summary:\n  en: Fined under order ‹#45 of the mayor.›',
        good: 'summary:\n  en: "Fined under order #45 of the mayor."',
        message: 'Unexpected `#` in a text without quotes: what stands behind it is not read.',
        hint: 'Put the whole text in quotes; behind the # of a comment stands a space.',
      },
    ],
  },
  'yaml-tab': {
    description: 'YAML is indented with spaces; a tab has no fixed width.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names:\n‹›\ten: Gazette\n`,
        good: `${ID}  names:\n    en: Gazette\n`,
        message: 'Unexpected tab, expected spaces.',
        hint: 'Indent with spaces only.',
      },
    ],
  },
  'yaml-documents': {
    description: 'A file holds one document; what stands behind a line `---` would not be read.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names: {en: Gazette}\n‹›---\n- id: other\n  names: {en: Other}\n`,
        good: `${ID}  names: {en: Gazette}\n- id: other\n  names: {en: Other}\n`,
        message: 'Unexpected second document, expected one a file.',
        hint: 'Take out the line `---`, or make two files.',
      },
    ],
  },
  'yaml-version': {
    description: 'Files are YAML 1.2. A line `%YAML 1.1` would turn `no` into false and dates into something else.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: '‹%YAML 1.1›\n---\n- {id: made-up-gazette, names: {en: Gazette}}\n',
        good: '- {id: made-up-gazette, names: {en: Gazette}}\n',
        message: 'Unexpected `%YAML 1.1`, expected plain YAML 1.2.',
        hint: 'Take the line out, and the line `---` behind it.',
      },
    ],
  },
  'yaml-alias': {
    description:
      'Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are not used: a few lines of them can grow to gigabytes, and a record should say what it says in place.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names: {en: ‹*gazette›}\n`,
        good: `${ID}  names: {en: Gazette}\n`,
        message: 'Unexpected alias, expected the value itself.',
        hint: 'Write the value out in full; put text that begins with & or * in quotes.',
      },
    ],
  },
  'yaml-tag': {
    description: 'Values have no tags (`!!binary`, `!name`): they are texts, numbers, lists and mappings.',
    severity: 'error',
    fixed: true,
    examples: [
      {
        file: 'outlets.yaml',
        bad: `${ID}  names: {en: ‹!name› Gazette}\n`,
        good: `${ID}  names: {en: Gazette}\n`,
        message: 'Unexpected tag, expected the value itself.',
        hint: 'Take out the word that begins with `!`, or put the value in quotes.',
      },
    ],
  },
  'too-deep': {
    description: 'Lists and mappings are nested 100 levels deep at most; ours need ten.',
    severity: 'error',
    fixed: true,
    examples: [],
  },
};
