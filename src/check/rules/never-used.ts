import type { Incident } from '../../types/incident.ts';
import { listAssessments, listCitations } from '../names/assessments.ts';
import { listRegistered, type Registered } from '../names/registered.ts';
import { listSchemes } from '../names/schemes.ts';
import { listClaims } from '../published/published-claims.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

export default {
  description:
    'A registry holds those whom the records name: a person or outlet of some record, a source that a record, a file of published/, a scheme or an assessment cites. An entry that nothing names is often left over from a record that was corrected, or stands there twice. Told only where every record could be read.',
  severity: 'warning',
  needsAll: true,
  examples: [
    {
      file: 'people.yaml',
      bad: '- {id: ann-example, names: {en: Ann Example}}\n- {id: ‹bob-sample›, names: {en: Bob Sample}}\n',
      good: '- {id: ann-example, names: {en: Ann Example}}\n',
      message: 'Unexpected person `bob-sample`, expected only people whom a record names.',
      hint: 'Name them in the record where they belong, or take the entry out of people.yaml.',
      beside: { 'outlets.yaml': '[]\n' },
    },
    {
      file: 'outlets.yaml',
      bad: '- {id: ‹made-up-gazette›, names: {en: Made-up Gazette}}\n',
      good: '[]\n',
      message: 'Unexpected outlet `made-up-gazette`, expected only outlets that a record names.',
      hint: 'Name it in the record where it belongs, or take the entry out of outlets.yaml.',
      beside: { 'people.yaml': '- {id: ann-example, names: {en: Ann Example}}\n' },
    },
    {
      file: 'sources.yaml',
      bad: '- {id: made-up-diary, title: Diary, publisher: Made-up Monitor}\n- {id: ‹made-up-letter›, title: Letter, publisher: Made-up Monitor}\n',
      good: '- {id: made-up-diary, title: Diary, publisher: Made-up Monitor}\n',
      message: 'Unexpected source `made-up-letter`, expected only sources that a record or a published count cites.',
      hint: 'Cite it in the record that rests on it, or take the entry out of sources.yaml.',
      beside: { 'people.yaml': '- {id: ann-example, names: {en: Ann Example}}\n', 'outlets.yaml': '[]\n' },
    },
  ],
  watch(world) {
    const { people, outlets, sources, files } = world;
    const unused = {
      people: new Set(people.keys()),
      outlets: new Set(outlets.keys()),
      sources: new Set(sources.keys()),
    };
    let records = 0;
    return {
      see(incident) {
        records++;
        strike(incident, unused);
      },
      finish() {
        for (const entry of files.published) unused.sources.delete(listClaims(entry).source);
        for (const { scheme } of listSchemes(world).values()) unused.sources.delete(scheme.source ?? '');
        for (const { assessment } of listAssessments(world))
          for (const { id } of listCitations(assessment)) unused.sources.delete(id);
        // Registries may be filled before the first record is written.
        return records === 0 ? [] : tellUnused(world, unused);
      },
    };
  },
} satisfies SetRule;

interface Unused {
  readonly people: Set<string>;
  readonly outlets: Set<string>;
  readonly sources: Set<string>;
}

function strike({ targets, sources, history, disagreements }: Incident, unused: Unused): void {
  for (const { person, outlet, works_for } of targets) {
    if (person) unused.people.delete(person);
    if (outlet) unused.outlets.delete(outlet);
    if (works_for) unused.outlets.delete(works_for);
  }
  for (const { id } of sources) unused.sources.delete(id);
  for (const { source } of history ?? []) if (source) unused.sources.delete(source);
  for (const { source } of disagreements ?? []) unused.sources.delete(source);
}

function tellUnused({ people, outlets, sources, files }: World, unused: Unused): SetFinding[] {
  const tell = (found: readonly Registered<{ readonly id: string }>[], ids: Set<string>, what: string, hint: string) =>
    found
      .filter(({ item }) => ids.has(item.id))
      .map(({ item, entry, index }) => ({
        where: { entry },
        pointer: [index, 'id'],
        message: `Unexpected ${what.replace('%', `\`${item.id}\``)}.`,
        hint,
      }));
  return [
    ...tell(
      listRegistered(files.people, people),
      unused.people,
      'person %, expected only people whom a record names',
      'Name them in the record where they belong, or take the entry out of people.yaml.',
    ),
    ...tell(
      listRegistered(files.outlets, outlets),
      unused.outlets,
      'outlet %, expected only outlets that a record names',
      'Name it in the record where it belongs, or take the entry out of outlets.yaml.',
    ),
    ...tell(
      listRegistered(files.sources, sources),
      unused.sources,
      'source %, expected only sources that a record or a published count cites',
      'Cite it in the record that rests on it, or take the entry out of sources.yaml.',
    ),
  ];
}
