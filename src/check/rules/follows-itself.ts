import type { RecordRule } from '../rule.ts';

export default {
  description: '`follows` names the earlier record that this one grew out of; no record grew out of itself.',
  severity: 'error',
  examples: [
    {
      bad: 'follows: ‹XX-2024-001›',
      good: '{}',
      message: 'Unexpected `XX-2024-001`, expected the id of an earlier record.',
      hint: 'Take `follows` out, or name the record that came before.',
    },
  ],
  check({ id, follows }) {
    if (follows === undefined || follows !== id) return [];
    return [
      {
        pointer: ['follows'],
        message: `Unexpected \`${follows}\`, expected the id of an earlier record.`,
        hint: 'Take `follows` out, or name the record that came before.',
      },
    ];
  },
} satisfies RecordRule;
