import { closest } from '../../closest.ts';
import type { Finding, Rule } from '../rule.ts';

export default {
  description: 'People, outlets, sources and records that a record names must be in their registries.',
  severity: 'error',
  check(incident, { people, outlets, sources, ids }) {
    const findings: Finding[] = [];
    const expect = (
      registry: ReadonlyMap<string, unknown>,
      file: string,
      id: string | undefined,
      ...pointer: (string | number)[]
    ) => {
      if (id === undefined || registry.has(id)) return;
      const near = closest(id, [...registry.keys()]);
      findings.push({
        pointer,
        message: `Unexpected \`${id}\`, expected an id of ${file}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      });
    };
    for (const [index, target] of incident.targets.entries()) {
      expect(people, 'people.yaml', target.person, 'targets', index, 'person');
      expect(outlets, 'outlets.yaml', target.outlet, 'targets', index, 'outlet');
      expect(outlets, 'outlets.yaml', target.works_for, 'targets', index, 'works_for');
    }
    for (const [index, { id }] of incident.sources.entries())
      expect(sources, 'sources.yaml', id, 'sources', index, 'id');
    for (const [index, { source }] of (incident.history ?? []).entries())
      expect(sources, 'sources.yaml', source, 'history', index, 'source');
    for (const [index, { source }] of (incident.disagreements ?? []).entries())
      expect(sources, 'sources.yaml', source, 'disagreements', index, 'source');
    expect(ids, 'another record', incident.follows, 'follows');
    return findings;
  },
} satisfies Rule;
