import { readDays } from '../many/days.ts';
import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'A record starts with its first step: no detention, charge or judgment of it lies before its `date`. What went before and explains the act, such as the publication at issue, is the step `other`.',
  severity: 'warning',
  examples: [
    {
      bad: 'history:\n  - {date: ‹2024-05-01›, step: detention}',
      good: 'history:\n  - {date: 2024-05-06, step: detention}',
      message:
        'Unexpected `2024-05-01` of the step `detention`, expected a day not before the record’s start `2024-05-06`.',
      hint: 'Correct one of the dates; what only went before is the step `other`.',
    },
  ],
  check({ date, history = [] }) {
    const findings: Finding[] = [];
    if (history.length === 0) return findings;
    const start = readDays(date).first;
    for (const [index, step] of history.entries())
      if (step.step !== 'other' && readDays(step.date).last < start)
        findings.push({
          pointer: ['history', index, 'date'],
          message: `Unexpected \`${step.date}\` of the step \`${step.step}\`, expected a day not before the record’s start \`${date}\`.`,
          hint: 'Correct one of the dates; what only went before is the step `other`.',
        });
    return findings;
  },
} satisfies RecordRule;
