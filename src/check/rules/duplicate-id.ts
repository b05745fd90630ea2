import type { SetRule } from '../rule.ts';

export default {
  description:
    'An id names one record, in all years and formats, and is never used again. While two records have it, neither counts.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: 'id: ‹XX-2024-001›',
      good: 'id: XX-2024-003',
      beside: {
        'incidents/2023/XX-2024-001.yaml':
          '{id: XX-2024-001, date: 2023-05-06, place: almaty, freedom: [expression], category: [attack], perpetrator: [police], targets: [], on_duty: yes, verified: yes, summary: {en: Nothing of this happened.}, sources: [{id: made-up-diary, at: whole}], visibility: public}',
      },
      message: 'Unexpected id `XX-2024-001`, it names an earlier record.',
      hint: 'Give the newer record the next free number.',
    },
  ],
  watch: ({ ids }) => ({
    finish: () =>
      ids.repeats.map(({ id, record, first }) => ({
        where: { record },
        pointer: ['id'],
        message: `Unexpected id \`${id}\`, it names an earlier record.`,
        hint: 'Give the newer record the next free number.',
        others: [{ record: first, message: 'First used here.' }],
      })),
  }),
} satisfies SetRule;
