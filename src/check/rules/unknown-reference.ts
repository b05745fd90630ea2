import { closest } from '../../closest.ts';
import type { Finding, RecordRule } from '../rule.ts';

export default {
  description:
    'People, outlets and sources that a record names must be in their registries, where their names and publishers stand once for all records.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: 'targets:\n  - {person: ‹ann-exampel›}',
      good: 'targets:\n  - {person: ann-example}',
      message: 'Unexpected `ann-exampel`, expected an id of people.yaml.',
      hint: 'Did you mean `ann-example`?',
    },
    {
      bad: 'targets:\n  - {unnamed: a reporter, works_for: ‹gazette›}',
      good: 'targets:\n  - {unnamed: a reporter, works_for: made-up-gazette}',
      message: 'Unexpected `gazette`, expected an id of outlets.yaml.',
      hint: 'Add it to outlets.yaml, or correct the id.',
    },
    {
      bad: 'sources:\n  - {id: ‹made-up-dairy›, at: whole}',
      good: 'sources:\n  - {id: made-up-diary, at: whole}',
      message: 'Unexpected `made-up-dairy`, expected an id of sources.yaml.',
      hint: 'Did you mean `made-up-diary`?',
    },
    {
      bad: 'history:\n  - {date: "2024", step: verdict, source: ‹nowhere›}',
      good: 'history:\n  - {date: "2024", step: verdict, source: made-up-diary}',
      message: 'Unexpected `nowhere`, expected an id of sources.yaml.',
      hint: 'Add it to sources.yaml, or correct the id.',
    },
    {
      bad: 'disagreements:\n  - {about: date, source: ‹nowhere›, says: It was a day later.}',
      good: 'disagreements:\n  - {about: date, source: made-up-diary, says: It was a day later.}',
      message: 'Unexpected `nowhere`, expected an id of sources.yaml.',
      hint: 'Add it to sources.yaml, or correct the id.',
    },
  ],
  check(incident, { people, outlets, sources, doubt }) {
    const findings: Finding[] = [];
    const expect = (known: Known, file: string, id: string | undefined, ...pointer: (string | number)[]) => {
      if (id === undefined || known.has(id)) return;
      findings.push(doubt(file, id) ? { pointer, message: '', echo: true } : explainId(id, known, file, pointer));
    };
    for (const [index, { person, outlet, works_for }] of incident.targets.entries()) {
      if (person && !outlets.has(person)) expect(people, 'people.yaml', person, 'targets', index, 'person');
      if (outlet && !people.has(outlet)) expect(outlets, 'outlets.yaml', outlet, 'targets', index, 'outlet');
      if (works_for && !people.has(works_for))
        expect(outlets, 'outlets.yaml', works_for, 'targets', index, 'works_for');
    }
    for (const [index, { id }] of incident.sources.entries())
      expect(sources, 'sources.yaml', id, 'sources', index, 'id');
    for (const field of ['history', 'disagreements'] as const)
      for (const [index, { source }] of (incident[field] ?? []).entries())
        expect(sources, 'sources.yaml', source, field, index, 'source');
    return findings;
  },
} satisfies RecordRule;

type Known = ReadonlyMap<string, unknown>;

function explainId(id: string, known: Known, file: string, pointer: readonly (string | number)[]): Finding {
  const near = closest(id, known.keys());
  return {
    pointer,
    message: `Unexpected \`${id}\`, expected an id of ${file}.`,
    hint: near ? `Did you mean \`${near}\`?` : `Add it to ${file}, or correct the id.`,
  };
}
