import type { Rule } from '../rule.ts';

export default {
  description: 'An id names one record, in all years and formats, and is never used again.',
  severity: 'error',
  check({ id }, { ids }) {
    const times = ids.get(id) ?? 0;
    return times > 1
      ? [
          {
            pointer: ['id'],
            message: `Unexpected id \`${id}\`, it names ${times} records.`,
            hint: 'Give the newer record the next free number.',
          },
        ]
      : [];
  },
} satisfies Rule;
