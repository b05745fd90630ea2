import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'Only an unnamed target has a `count` or a `gender`: a named person or outlet is one, and a person’s gender stands in people.yaml once for all records.',
  severity: 'error',
  examples: [
    {
      bad: 'targets:\n  - {person: ann-example, count: ‹3›}',
      good: 'targets:\n  - {unnamed: three reporters, count: 3}',
      message: 'Unexpected `count` of a named target.',
      hint: 'Write one target for each person.',
    },
    {
      bad: 'targets:\n  - {person: ann-example, gender: ‹female›}',
      good: 'targets:\n  - {person: ann-example}',
      message: 'Unexpected `gender` of a named target.',
      hint: 'Put it into people.yaml, and take it out here.',
    },
  ],
  check({ targets }) {
    const findings: Finding[] = [];
    for (const [index, { unnamed, outlet, count, gender }] of targets.entries()) {
      if (unnamed !== undefined) continue;
      const find = (field: string, hint: string) =>
        findings.push({
          pointer: ['targets', index, field],
          message: `Unexpected \`${field}\` of a named target.`,
          hint,
        });
      if (count !== undefined) find('count', 'Write one target for each person.');
      if (gender !== undefined && outlet === undefined)
        find('gender', 'Put it into people.yaml, and take it out here.');
    }
    return findings;
  },
} satisfies RecordRule;
