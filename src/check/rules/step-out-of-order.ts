import { readDays } from '../many/days.ts';
import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'The steps of a `history` stand in order of time, so that a reader can follow the case. A step known by the month or year is out of order only where none of its days would fit.',
  severity: 'error',
  examples: [
    {
      bad: 'history:\n  - {date: 2024-07-02, step: trial}\n  - {date: ‹2024-06-03›, step: charge}',
      good: 'history:\n  - {date: 2024-06-03, step: charge}\n  - {date: 2024-07-02, step: trial}',
      message: 'Unexpected `2024-06-03` behind `2024-07-02`, expected the steps in order of time.',
      hint: 'Move the step up, or correct its date.',
    },
  ],
  check({ history = [] }) {
    const findings: Finding[] = [];
    let [latest, named] = [Number.NEGATIVE_INFINITY, ''];
    for (const [index, { date }] of history.entries()) {
      const { first, last } = readDays(date);
      if (last < latest)
        findings.push({
          pointer: ['history', index, 'date'],
          message: `Unexpected \`${date}\` behind \`${named}\`, expected the steps in order of time.`,
          hint: 'Move the step up, or correct its date.',
        });
      if (first > latest) [latest, named] = [first, date];
    }
    return findings;
  },
} satisfies RecordRule;
