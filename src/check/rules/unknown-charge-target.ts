import { nameTargets } from '../../target.ts';
import type { Rule } from '../rule.ts';

export default {
  description:
    'A charge is brought against one of the targets of its record: a person or outlet id, `unnamed` for the first unnamed target, `unnamed-2` for the second.',
  severity: 'error',
  check(incident) {
    const known = nameTargets(incident.targets);
    return (incident.legal?.charges ?? []).flatMap(({ target }, index) =>
      known.includes(target)
        ? []
        : {
            pointer: ['legal', 'charges', index, 'target'],
            message: `Unexpected \`${target}\`, expected ${known.join(', ') || 'a target of the record'}.`,
          },
    );
  },
} satisfies Rule;
