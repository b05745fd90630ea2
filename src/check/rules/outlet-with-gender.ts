import type { RecordRule } from '../rule.ts';

export default {
  description: 'An outlet has no `gender`. Where people of the outlet were the targets, each is a target of their own.',
  severity: 'error',
  examples: [
    {
      bad: 'targets:\n  - {outlet: made-up-gazette, gender: ‹male›}',
      good: 'targets:\n  - {unnamed: a reporter, works_for: made-up-gazette, gender: male}',
      message: 'Unexpected `gender` of an outlet.',
      hint: 'Take it out, or write `unnamed` and `works_for` where it was a person of the outlet.',
    },
  ],
  check({ targets }) {
    return targets.flatMap(({ outlet, gender }, index) =>
      outlet === undefined || gender === undefined
        ? []
        : {
            pointer: ['targets', index, 'gender'],
            message: 'Unexpected `gender` of an outlet.',
            hint: 'Take it out, or write `unnamed` and `works_for` where it was a person of the outlet.',
          },
    );
  },
} satisfies RecordRule;
