import type { RecordRule } from '../rule.ts';

export default {
  description: 'A record lies in the folder of the year in which it starts: incidents/2023/ for 2023-04-11.',
  severity: 'error',
  examples: [
    {
      bad: 'date: ‹2023-12-31›',
      good: 'date: 2024-12-31',
      message: 'Unexpected year 2023, expected 2024 as in the name of the folder.',
      hint: 'Correct the date, or move the record to incidents/2023/.',
    },
    {
      bad: 'date: ‹2023-12-31/2024-01-01›',
      good: 'date: 2024-12-31/2025-01-01',
      message: 'Unexpected year 2023, expected 2024 as in the name of the folder.',
      hint: 'Correct the date, or move the record to incidents/2023/.',
    },
  ],
  check({ date }, _, file) {
    const folder = /incidents\/(\d{4})\//.exec(file)?.[1];
    const year = date.slice(0, 4);
    if (!folder || folder === year) return [];
    return [
      {
        pointer: ['date'],
        message: `Unexpected year ${year}, expected ${folder} as in the name of the folder.`,
        hint: year < '1900' ? 'Correct the date.' : `Correct the date, or move the record to incidents/${year}/.`,
      },
    ];
  },
} satisfies RecordRule;
