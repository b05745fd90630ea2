import { closest } from '../../closest.ts';
import type { Finding, Rule } from '../rule.ts';

export default {
  description: 'A code must be an entry of its taxonomy; a new value is a new entry in data/taxonomies/.',
  severity: 'error',
  check(incident, { taxonomies }) {
    const findings: Finding[] = [];
    const expect = (taxonomy: string, code: string | undefined, ...pointer: (string | number)[]) => {
      const entries = taxonomies.get(taxonomy)?.entries;
      if (code === undefined || entries?.has(code)) return;
      const near = closest(code, [...(entries?.keys() ?? [])]);
      findings.push({
        pointer,
        message: `Unexpected \`${code}\`, expected a code of taxonomies/${taxonomy}.yaml.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      });
    };
    expect('place', incident.place, 'place');
    for (const field of ['freedom', 'category', 'perpetrator', 'context'] as const) {
      for (const [index, code] of (incident[field] ?? []).entries()) expect(field, code, field, index);
    }
    for (const [index, target] of incident.targets.entries()) {
      expect('group', target.group, 'targets', index, 'group');
      expect('gender', target.gender, 'targets', index, 'gender');
    }
    for (const [index, { step }] of (incident.history ?? []).entries()) expect('step', step, 'history', index, 'step');
    const legal = incident.legal;
    for (const field of ['proceeding', 'claimant', 'outcome'] as const) expect(field, legal?.[field], 'legal', field);
    for (const [index, charge] of (legal?.charges ?? []).entries()) {
      for (const field of ['article', 'stage', 'outcome'] as const)
        expect(field, charge[field], 'legal', 'charges', index, field);
      for (const [n, penalty] of (charge.penalty ?? []).entries())
        expect('penalty', penalty.split(' ')[0], 'legal', 'charges', index, 'penalty', n);
    }
    return findings;
  },
} satisfies Rule;
