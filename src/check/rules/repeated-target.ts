import type { Finding, RecordRule } from '../rule.ts';

export default {
  description: 'A person or outlet is a target of a record once: twice would be counted as two.',
  severity: 'error',
  examples: [
    {
      bad: 'targets:\n  - {person: ann-example, group: journalist}\n  - {person: ‹ann-example›, group: blogger}',
      good: 'targets:\n  - {person: ann-example, group: journalist}',
      message: 'Unexpected second target `ann-example`, expected each person and outlet once.',
      hint: 'Take one of the two out.',
    },
  ],
  check({ targets }) {
    const findings: Finding[] = [];
    if (targets.length < 2) return findings;
    const seen = new Set<string>();
    for (const [index, { person, outlet }] of targets.entries()) {
      const id = person ?? outlet;
      if (id === undefined) continue;
      const key = `${person ? 'person' : 'outlet'} ${id}`;
      if (seen.has(key))
        findings.push({
          pointer: ['targets', index, person ? 'person' : 'outlet'],
          message: `Unexpected second target \`${id}\`, expected each person and outlet once.`,
          hint: 'Take one of the two out.',
        });
      seen.add(key);
    }
    return findings;
  },
} satisfies RecordRule;
