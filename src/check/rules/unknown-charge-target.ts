import { closest } from '../../closest.ts';
import { nameTargets } from '../../target.ts';
import type { Finding, RecordRule } from '../rule.ts';

const CHARGE = 'legal:\n  proceeding: criminal\n  charges:\n    - {target: ';

export default {
  description:
    'A charge is brought against one of the targets of its record: a person or outlet id, `unnamed` for the first unnamed target, `unnamed-2` for the second.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: `${CHARGE}‹ann-exampel›, article: cc-274}`,
      good: `${CHARGE}ann-example, article: cc-274}`,
      message: 'Unexpected `ann-exampel`, expected ann-example.',
      hint: 'Did you mean `ann-example`?',
    },
    {
      bad: `${CHARGE}‹unnamed›, article: cc-274}`,
      good: `targets: [{unnamed: a reporter}]\n${CHARGE}unnamed, article: cc-274}`,
      message: 'Unexpected `unnamed`, expected ann-example.',
    },
  ],
  check(incident) {
    const findings: Finding[] = [];
    const charges = incident.legal?.charges;
    if (!charges) return findings;
    const known = nameTargets(incident.targets);
    for (const [index, { target }] of charges.entries()) {
      if (known.includes(target)) continue;
      const near = closest(target, known);
      findings.push({
        pointer: ['legal', 'charges', index, 'target'],
        message: `Unexpected \`${target}\`, expected ${listKnown(known)}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      });
    }
    return findings;
  },
} satisfies RecordRule;

function listKnown(known: readonly string[]): string {
  if (known.length === 0 || known.length > 12) return 'a target of the record';
  return known.join(', ');
}
