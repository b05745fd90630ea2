import type { RuleText } from '../../rule.ts';

const FIXED = { severity: 'error', fixed: true } as const;

/** Rules of how many and how much: lists, lengths and numbers, and the kinds of a target. */
export const SIZE_RULES: Readonly<Record<string, RuleText>> = {
  'no-source': {
    ...FIXED,
    description: 'Every record names a source: what nobody can look up is not counted.',
    examples: [
      {
        bad: 'sources: ‹›[]',
        good: 'sources: [{id: made-up-diary, at: whole}]',
        message: 'Unexpected empty list in `sources`, expected at least one source.',
        hint: 'Name the document or page that tells of it, and the place in it: `- {id: adil-soz-2020, at: line 12}`.',
      },
    ],
  },
  'too-few': {
    ...FIXED,
    description: 'Some lists must not be empty: a record without a category would be counted in no row.',
    examples: [
      {
        bad: 'category: ‹›[]',
        good: 'category: [attack]',
        message: 'Unexpected empty list in `category`, expected at least 1 entry.',
        hint: 'Write what belongs here.',
      },
    ],
  },
  'too-many': {
    ...FIXED,
    description: 'Lists have a limit far beyond what a record needs: more is mostly a pasted table.',
    examples: [
      {
        bad: `context: ‹›[${Array.from({ length: 31 }, (_, n) => `code-${n + 1}`).join(', ')}]`,
        good: 'context: [rally]',
        message: 'Unexpected 31 entries in `context`, expected at most 30.',
      },
    ],
  },
  'too-long': {
    ...FIXED,
    description: 'Ids, codes and clauses are short: a longer text is mostly a sentence in the wrong field.',
    examples: [
      {
        bad: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, clause: ‹clause four of the second part›}',
        good: 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ann-example, article: cc-274, part: "2", clause: "4"}',
        message: 'Unexpected text of 30 signs in `clause`, expected at most 20.',
      },
    ],
  },
  'out-of-range': {
    ...FIXED,
    description: 'A number lies within what can be: nobody is counted as no person.',
    examples: [
      {
        bad: 'targets:\n  - {unnamed: reporters, count: ‹0›}',
        good: 'targets:\n  - {unnamed: reporters}',
        message: 'Unexpected number `0` in `count`, expected 1 or more.',
      },
    ],
  },
  'repeated-item': {
    ...FIXED,
    description: 'A code stands once in a list: twice would be counted as one all the same.',
    examples: [
      {
        bad: 'context: [rally, election, ‹rally›]',
        good: 'context: [rally, election]',
        message: 'Unexpected second `rally` in `context`, expected each once.',
        hint: 'Take one of the two out.',
      },
    ],
  },
  'mixed-target': {
    ...FIXED,
    description:
      'A target is a person of people.yaml, an outlet of outlets.yaml, or somebody unnamed: one of the three.',
    examples: [
      {
        bad: 'targets:\n  - {person: ann-example, ‹outlet›: made-up-gazette}',
        good: 'targets:\n  - {person: ann-example, works_for: made-up-gazette}',
        message: 'Unexpected `outlet` beside `person`, expected one of them.',
        hint: 'Write two targets, or only the one it was done to; the outlet a person works for is `works_for`.',
      },
      {
        bad: 'targets:\n  - ‹›{group: journalist}',
        good: 'targets:\n  - {unnamed: a reporter, group: journalist}',
        message: 'Expected one of the fields `person`, `outlet` and `unnamed`.',
        hint: 'Write `unnamed` and who it was, where no name is known.',
      },
    ],
  },
};
