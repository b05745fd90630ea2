import type { Rule } from '../rule.ts';

export default {
  description: 'A charge is brought against one of the targets of its record, or against `unnamed`.',
  severity: 'error',
  check(incident) {
    const known = new Set(
      incident.targets.flatMap(({ person, outlet, unnamed }) => person ?? outlet ?? (unnamed ? 'unnamed' : [])),
    );
    return (incident.legal?.charges ?? []).flatMap(({ target }, index) =>
      known.has(target)
        ? []
        : {
            pointer: ['legal', 'charges', index, 'target'],
            message: `Unexpected \`${target}\`, expected ${[...known].join(', ') || 'a target of the record'}.`,
          },
    );
  },
} satisfies Rule;
