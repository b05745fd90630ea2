import type { RecordRule } from '../rule.ts';

export default {
  description:
    'Whoever calls an act arbitrary, or not, says on what ground in `arbitrary_reason`: readers cannot judge the word alone.',
  severity: 'error',
  examples: [
    {
      bad: 'arbitrary: ‹yes›',
      good: 'arbitrary: yes\narbitrary_reason: The court of appeal found no ground for the detention.',
      message: 'Unexpected `yes`, expected `arbitrary_reason` beside it.',
      hint: 'Say who found the act arbitrary, or not, and on what ground.',
    },
    {
      bad: 'arbitrary: ‹no›',
      good: 'arbitrary: unknown',
      message: 'Unexpected `no`, expected `arbitrary_reason` beside it.',
      hint: 'Say who found the act arbitrary, or not, and on what ground.',
    },
  ],
  check({ arbitrary, arbitrary_reason }) {
    if (arbitrary === undefined || arbitrary === 'unknown' || arbitrary_reason !== undefined) return [];
    return [
      {
        pointer: ['arbitrary'],
        message: `Unexpected \`${arbitrary}\`, expected \`arbitrary_reason\` beside it.`,
        hint: 'Say who found the act arbitrary, or not, and on what ground.',
      },
    ];
  },
} satisfies RecordRule;
