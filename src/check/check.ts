import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, RawProject } from '../entry.ts';
import type { Codes, Project } from '../project.ts';
import type { Outlet } from '../types/outlets.ts';
import type { Person } from '../types/people.ts';
import type { Project as Settings } from '../types/project.ts';
import type { PublishedCount } from '../types/published.ts';
import type { Definition } from '../types/report.ts';
import type { Source } from '../types/sources.ts';
import type { Taxonomy, TaxonomyEntry } from '../types/taxonomy.ts';
import { findFaults, readId, toDiagnostic } from './faults.ts';
import { checkRecords } from './records.ts';
import { checkRegistry, type Expected } from './registry.ts';
import type { SchemaName } from './schemas.ts';

const NO_SETTINGS: Settings = {
  publisher: { en: '' },
  country: { en: '' },
  languages: ['en'],
  style: 'adil-soz',
  coverage: {},
};

/** Checks a project as read: gives what passed, and a diagnostic for each fault. A record with an error is left out and listed. */
export function check(raw: RawProject, earlier: readonly Diagnostic[]): Diagnosed<Project> {
  const diagnostics: Diagnostic[] = raw.settings ? [] : [missingSettings(raw.folder)];
  const keep = <T>(result: Diagnosed<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const settings = keep(checkFile<Settings>('project', raw.settings)) ?? NO_SETTINGS;
  const definition = keep(checkFile<Definition>('report', raw.definition));
  const taxonomies = new Map([...raw.taxonomies].map(([name, entry]) => [name, keep(checkTaxonomy(entry))]));
  const codes = (name: string) => new Set(taxonomies.get(name)?.entries.keys());
  const list = <T extends { readonly id: string }>(
    schema: SchemaName,
    entry: Entry | undefined,
    ...expected: Expected<T>[]
  ) => new Map(keep(checkRegistry<T>(schema, entry, { path: [], key: 'id', expected })).map((item) => [item.id, item]));
  const people = list<Person>('people', raw.people, {
    field: 'gender',
    read: ({ gender }) => gender,
    known: codes('gender'),
    what: 'a code of taxonomies/gender.yaml',
  });
  const outlets = list<Outlet>('outlets', raw.outlets, {
    field: 'medium',
    read: ({ medium }) => medium,
    known: codes('medium'),
    what: 'a code of taxonomies/medium.yaml',
  });
  const sources = list<Source>('sources', raw.sources);
  const published = raw.published.flatMap((entry) => keep(checkPublished(entry, new Set(sources.keys()))));
  const world = { taxonomies, people, outlets, sources, ids: countIds(raw.incidents) };
  const { records, leftOut } = keep(checkRecords(raw.incidents, world, earlier));
  return {
    value: {
      settings,
      taxonomies,
      people,
      outlets,
      sources,
      records,
      leftOut,
      published,
      ...(definition && { definition }),
      narratives: raw.narratives,
      checksum: raw.checksum,
    },
    diagnostics,
  };
}

/** A file that holds one thing: all of it, or nothing. */
function checkFile<T>(schema: SchemaName, entry: Entry | undefined): Diagnosed<T | undefined> {
  const faults = entry ? findFaults(schema, entry) : [];
  const diagnostics = faults.flatMap((fault) => (entry ? [toDiagnostic(entry, 'schema', fault)] : []));
  return { value: faults.length === 0 ? (entry?.value as T | undefined) : undefined, diagnostics };
}

function checkTaxonomy(entry: Entry): Diagnosed<Codes> {
  const { labels, entries = [] } = (entry.value ?? {}) as Partial<Taxonomy>;
  const known = new Set(Array.isArray(entries) ? entries.flatMap((one: TaxonomyEntry | null) => one?.code ?? []) : []);
  const what = 'a code of this taxonomy';
  const expected: Expected<TaxonomyEntry>[] = [
    { field: 'parent', read: ({ parent }) => parent, known, what },
    { field: 'parents', read: ({ parents }) => parents?.map(({ code }) => code), known, what },
    { field: 'successor', read: ({ successor }) => successor, known, what },
  ];
  const { value, diagnostics } = checkRegistry<TaxonomyEntry>('taxonomy', entry, {
    path: ['entries'],
    key: 'code',
    expected,
  });
  return { value: { labels: labels ?? {}, entries: new Map(value.map((one) => [one.code, one])) }, diagnostics };
}

function checkPublished(entry: Entry, sources: ReadonlySet<string>): Diagnosed<Project['published'][number][]> {
  const source = String((entry.value as { source?: unknown } | null)?.source ?? '');
  const { value, diagnostics } = checkRegistry<PublishedCount>('published', entry, {
    path: ['counts'],
    key: 'id',
    expected: [],
  });
  if (sources.has(source)) return { value: value.map((count) => ({ ...count, source })), diagnostics };
  const lost = {
    pointer: ['source'],
    at: 'value',
    message: `Unexpected \`${source}\`, expected an id of sources.yaml.`,
  } as const;
  return { value: [], diagnostics: [...diagnostics, toDiagnostic(entry, 'unknown-reference', lost)] };
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

function countIds(entries: readonly Entry[]): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { value } of entries) {
    const id = readId(value);
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  return ids;
}
