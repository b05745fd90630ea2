import type { Rule } from '../rule.ts';

export default {
  description: 'Whoever calls an act arbitrary says why: `arbitrary_reason`.',
  severity: 'error',
  check({ arbitrary, arbitrary_reason }) {
    if (arbitrary === undefined || arbitrary === 'unknown' || arbitrary_reason) return [];
    return [
      {
        pointer: ['arbitrary'],
        message: 'Expected `arbitrary_reason` beside `arbitrary`.',
        hint: 'Say who found the act arbitrary, or not, and on what ground.',
      },
    ];
  },
} satisfies Rule;
