import type { Finding, RecordRule } from '../rule.ts';

export default {
  description: 'A source with the same place in it is cited once: a second time it adds no evidence.',
  severity: 'error',
  examples: [
    {
      bad: 'sources:\n  - {id: made-up-diary, at: page 2}\n  - {id: ‹made-up-diary›, at: page 2}',
      good: 'sources:\n  - {id: made-up-diary, at: page 2}\n  - {id: made-up-diary, at: page 7}',
      message: 'Unexpected second source `made-up-diary` at the same place, expected each once.',
      hint: 'Take one of the two out, or correct `at`.',
    },
  ],
  check({ sources }) {
    const findings: Finding[] = [];
    if (sources.length < 2) return findings;
    const seen = new Set<string>();
    for (const [index, { id, at = '' }] of sources.entries()) {
      if (seen.has(`${id} ${at}`))
        findings.push({
          pointer: ['sources', index, 'id'],
          message: `Unexpected second source \`${id}\` at the same place, expected each once.`,
          hint: 'Take one of the two out, or correct `at`.',
        });
      seen.add(`${id} ${at}`);
    }
    return findings;
  },
} satisfies RecordRule;
