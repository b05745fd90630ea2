import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, RawProject } from '../entry.ts';
import type { Codes, LeftOut, Project, Published, Record } from '../project.ts';
import type { Incident } from '../types/incident.ts';
import type { Outlet } from '../types/outlets.ts';
import type { Person } from '../types/people.ts';
import type { Project as Settings } from '../types/project.ts';
import type { Published as PublishedFile } from '../types/published.ts';
import type { Definition } from '../types/report.ts';
import type { Source } from '../types/sources.ts';
import type { Taxonomy } from '../types/taxonomy.ts';
import { type Explained, explain } from './explain.ts';
import type { World } from './rule.ts';
import { RULES } from './rules.ts';
import { findSchemaErrors, type SchemaName } from './schemas.ts';

const NO_SETTINGS: Settings = {
  publisher: { en: '' },
  country: { en: '' },
  languages: ['en'],
  style: 'adil-soz',
  coverage: {},
};

/** Checks a project as read: gives what passed, and a diagnostic for each fault. A record with an error is left out and listed. */
export function check(raw: RawProject, earlier: readonly Diagnostic[]): Diagnosed<Project> {
  const diagnostics: Diagnostic[] = [];
  const fits = <T>(schema: SchemaName, entry: Entry | undefined): T | undefined => {
    if (!entry) return undefined;
    const faults = checkSchema(schema, entry);
    diagnostics.push(...faults);
    return faults.length === 0 ? (entry.value as T) : undefined;
  };
  if (!raw.settings) diagnostics.push(missingSettings(raw.folder));
  const settings = fits<Settings>('project', raw.settings) ?? NO_SETTINGS;
  const taxonomies = new Map(
    [...raw.taxonomies].map(([name, entry]) => [name, indexCodes(fits<Taxonomy>('taxonomy', entry))]),
  );
  const registry = <T extends { readonly id: string }>(
    schema: SchemaName,
    entry: Entry | undefined,
  ): Map<string, T> => {
    if (!entry) return new Map();
    diagnostics.push(...checkSchema(schema, entry));
    const faulty = new Set(findFaults(schema, entry).map(({ pointer }) => pointer[0]));
    const items = Array.isArray(entry.value) ? (entry.value as T[]) : [];
    return new Map(items.filter((_, index) => !faulty.has(index)).map((item) => [item.id, item]));
  };
  const people = registry<Person>('people', raw.people);
  const outlets = registry<Outlet>('outlets', raw.outlets);
  const sources = registry<Source>('sources', raw.sources);
  const definition = fits<Definition>('report', raw.definition);
  const published = raw.published.flatMap((entry) => listPublished(fits<PublishedFile>('published', entry)));
  const world: World = { taxonomies, people, outlets, sources, ids: countIds(raw.incidents) };
  const found = checkRecords(raw.incidents, world, earlier);
  return {
    value: {
      settings,
      taxonomies,
      people,
      outlets,
      sources,
      ...found.value,
      published,
      ...(definition && { definition }),
      narratives: raw.narratives,
      checksum: raw.checksum,
    },
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

function checkRecords(
  entries: readonly Entry[],
  world: World,
  earlier: readonly Diagnostic[],
): Diagnosed<{ records: Record[]; leftOut: LeftOut[] }> {
  const records: Record[] = [];
  const leftOut: LeftOut[] = listUnread(earlier, entries);
  const diagnostics: Diagnostic[] = [];
  const broken = new Map<string, string[]>();
  for (const { record, rule } of earlier) if (record) broken.set(record, [...(broken.get(record) ?? []), rule]);
  for (const entry of entries) {
    const id = readId(entry.value);
    const faults = checkRecord(entry, world);
    diagnostics.push(...faults);
    const rules = [
      ...(broken.get(id ?? '') ?? []),
      ...faults.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ];
    const place = entry.locate([]);
    if (rules.length > 0) leftOut.push({ ...(id && { id }), place, rules: [...new Set(rules)].sort() });
    else records.push({ incident: entry.value as Incident, place });
  }
  records.sort((a, b) => compare(a.incident.date, b.incident.date) || compare(a.incident.id, b.incident.id));
  return { value: { records, leftOut }, diagnostics };
}

/** Incident files that could not be read at all stand for at least one record each. */
function listUnread(earlier: readonly Diagnostic[], entries: readonly Entry[]): LeftOut[] {
  const read = new Set(entries.map(({ file }) => file));
  const unread = earlier.filter(
    ({ place, record }) => !record && place.file.includes('/incidents/') && !read.has(place.file),
  );
  const files = [...new Set(unread.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const faults = unread.filter(({ place }) => place.file === file);
    return faults[0] ? [{ place: faults[0].place, rules: [...new Set(faults.map(({ rule }) => rule))].sort() }] : [];
  });
}

function checkRecord(entry: Entry, world: World): Diagnostic[] {
  const record = readId(entry.value);
  const faults = checkSchema('incident', entry);
  if (faults.length > 0) return faults;
  return Object.entries(RULES).flatMap(([rule, { severity, check }]) =>
    check(entry.value as Incident, world, entry.file).map(({ pointer, message, hint }) => ({
      rule,
      severity,
      place: entry.locate(pointer),
      ...(record && { record }),
      message,
      ...(hint && { hint }),
    })),
  );
}

function checkSchema(schema: SchemaName, entry: Entry): Diagnostic[] {
  const record = schema === 'incident' ? readId(entry.value) : undefined;
  return findFaults(schema, entry).map(({ pointer, at, message, hint }) => ({
    rule: 'schema',
    severity: 'error',
    place: entry.locate(pointer, at),
    ...(record && { record }),
    message,
    ...(hint && { hint }),
  }));
}

function findFaults(schema: SchemaName, { value }: Entry): Explained[] {
  return findSchemaErrors(schema, value).map((error) => explain(error, value));
}

function missingSettings(folder: string): Diagnostic {
  const place = { file: `${folder}/project.yaml`, line: 1, column: 1 };
  return {
    rule: 'missing-file',
    severity: 'error',
    place,
    message: 'Expected this file: it says who publishes the reports.',
    hint: 'Run `report init` in an empty folder to see one.',
  };
}

function readId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

function countIds(entries: readonly Entry[]): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { value } of entries) {
    const id = readId(value);
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return ids;
}

function indexCodes(taxonomy: Taxonomy | undefined): Codes {
  return {
    labels: taxonomy?.labels ?? {},
    entries: new Map((taxonomy?.entries ?? []).map((entry) => [entry.code, entry])),
  };
}

function listPublished(file: PublishedFile | undefined): Published[] {
  return (file?.counts ?? []).map((count) => ({ ...count, source: file?.source ?? '' }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
