import { closest } from '../closest.ts';
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, RawProject } from '../entry.ts';
import { applyLevels, readLevels } from '../levels.ts';
import type { Codes, Project } from '../project.ts';
import type { Levels, RuleText } from '../rule.ts';
import type { Abbreviation } from '../types/abbreviations.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Outlet } from '../types/outlets.ts';
import type { Person } from '../types/people.ts';
import type { Project as Settings } from '../types/project.ts';
import type { Claim } from '../types/published.ts';
import type { Definition } from '../types/report.ts';
import type { Source } from '../types/sources.ts';
import type { Taxonomy, TaxonomyEntry } from '../types/taxonomy.ts';
import { type Doubt, makeDoubt } from './doubt.ts';
import { findUnreadTaxonomies } from './names/unread-taxonomies.ts';
import { readFrame } from './published/frames.ts';
import { checkRecords } from './records.ts';
import { checkRegistry, type Expected } from './registry.ts';
import { explainChoice } from './schema/explain-value.ts';
import { findFaults, tellFaults, toDiagnostic } from './schema/faults.ts';
import type { SchemaName } from './schema/schemas.ts';

const NO_SETTINGS: Settings = {
  publisher: { en: '' },
  country: { en: '' },
  languages: [],
  style: 'adil-soz',
  coverage: {},
};

/** What a check needs to know besides the files. */
export interface CheckOptions {
  /** Every rule, also those of reading. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** Levels that go before those of project.yaml. */
  readonly levels: Levels;
  /** The names of the styles that there are. */
  readonly styles: readonly string[];
  /** Whether the records that pass are wanted back; without them a million take little memory. */
  readonly keep: boolean;
}

/** Checks a project as read: gives what passed, and a diagnostic for each fault, those of reading among them. A record with an error is left out and listed. */
export async function check(
  raw: RawProject,
  earlier: readonly Diagnostic[],
  options: CheckOptions,
): Promise<Diagnosed<Project>> {
  const there = raw.files.includes(`${raw.folder}/project.yaml`);
  const diagnostics: Diagnostic[] = there ? [] : [missingSettings(raw)];
  const keep = <T>(result: Diagnosed<T>): T => {
    for (const one of result.diagnostics) diagnostics.push(one);
    return result.value;
  };
  const settings = keep(checkSettings(raw.settings, options.rules)) ?? NO_SETTINGS;
  const levels: Levels = new Map(
    [...readLevels(settings.rules ?? {}), ...options.levels].filter(([id]) => !explainRule(id, options.rules)),
  );
  const torn = new Set(earlier.filter(({ severity }) => severity === 'error').map(({ place }) => place.file));
  const registries = checkRegistries(raw, torn, keep);
  diagnostics.push(...findUnreadTaxonomies(raw), ...checkStyle(raw.settings, settings.style, options.styles));
  const { records, leftOut, unlisted } = keep(
    await checkRecords(raw, (ids) => ({ ...registries.world, settings, ids }), { earlier, levels, keep: options.keep }),
  );
  const definitions = new Map(
    [...raw.definitions].flatMap(([period, entry]) => {
      const definition = keep(checkFile<Definition>('report', entry));
      return definition ? [[period, definition]] : [];
    }),
  );
  const assessments = new Map(
    [...raw.assessments].flatMap(([period, entry]) => {
      const assessment = keep(checkFile<Assessment>('assessment', entry));
      return assessment ? [[period, assessment]] : [];
    }),
  );
  return {
    value: {
      settings,
      ...registries.project,
      definitions,
      assessments,
      placeOf: (period, pointer, file = 'report') =>
        (file === 'report' ? raw.definitions : raw.assessments).get(period)?.locate(pointer),
      records,
      leftOut,
      unlisted,
      narratives: raw.narratives,
      files: raw.files,
      sums: raw.sums,
      checksum: raw.checksum(),
    },
    diagnostics: applyLevels([...earlier, ...diagnostics], levels),
  };
}

/** Checks taxonomies, people, outlets, sources and published counts. */
function checkRegistries(raw: RawProject, torn: ReadonlySet<string>, keep: <T>(result: Diagnosed<T>) => T) {
  const taxonomies = new Map(
    [...raw.taxonomies].map(([name, entry]) => [name, { ...keep(checkTaxonomy(entry)), ...listReplaced(raw, name) }]),
  );
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
  const abbreviations = keep(
    checkRegistry<Abbreviation>('abbreviations', raw.abbreviations, { path: [], key: 'short', expected: [] }),
  );
  const doubt = makeDoubt(raw, { taxonomies, people, outlets, sources }, torn);
  const published = raw.published.flatMap((entry) => keep(checkPublished(entry, sources, doubt)));
  const { people: peopleFile, outlets: outletsFile, sources: sourcesFile } = raw;
  const files = {
    ...(peopleFile && { people: peopleFile }),
    ...(outletsFile && { outlets: outletsFile }),
    ...(sourcesFile && { sources: sourcesFile }),
    ...(raw.settings && { settings: raw.settings }),
    taxonomies: raw.taxonomies,
    published: raw.published,
    assessments: raw.assessments,
  };
  return {
    project: {
      taxonomies,
      people,
      outlets,
      sources,
      abbreviations,
      published,
      frames: raw.published.flatMap((entry) => readFrame(entry) ?? []),
    },
    world: {
      taxonomies,
      people,
      outlets,
      sources,
      files,
      doubt,
    },
  };
}

/** project.yaml: its schema, and the ids of rules that it names. */
function checkSettings(
  entry: Entry | undefined,
  rules: Readonly<Record<string, RuleText>>,
): Diagnosed<Settings | undefined> {
  const { value, diagnostics } = checkFile<Settings>('project', entry);
  const lost = Object.keys(value?.rules ?? {}).flatMap((id) => {
    const wrong = explainRule(id, rules);
    return entry && wrong
      ? [toDiagnostic(entry, 'unknown-rule', 'error', { ...wrong, pointer: ['rules', id], at: 'key' })]
      : [];
  });
  return { value, diagnostics: [...diagnostics, ...lost] };
}

function checkStyle(entry: Entry | undefined, style: string, styles: readonly string[]): Diagnostic[] {
  if (!entry || styles.includes(style)) return [];
  return [toDiagnostic(entry, 'unknown-value', 'error', explainChoice(style, styles, ['style']))];
}

/** Why a level cannot be set for a rule; undefined where it can. */
export function explainRule(
  id: string,
  rules: Readonly<Record<string, RuleText>>,
): { message: string; hint?: string } | undefined {
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (rule?.fixed)
    return {
      message: `Unexpected rule \`${id}\`: what breaks it cannot be read or counted, so it is always an error.`,
    };
  if (rule) return undefined;
  const near = closest(id, Object.keys(rules));
  return {
    message: `Unexpected rule \`${id.slice(0, 80)}\`, expected an id that \`report list rules\` shows.`,
    ...(near && { hint: `Did you mean \`${near}\`?` }),
  };
}

/** A file that holds one thing: all of it, or nothing. */
function checkFile<T>(schema: SchemaName, entry: Entry | undefined): Diagnosed<T | undefined> {
  const faults = entry ? findFaults(schema, entry.value) : [];
  const diagnostics = entry ? tellFaults(entry, faults) : [];
  return { value: faults.length === 0 ? (entry?.value as T | undefined) : undefined, diagnostics };
}

function listReplaced({ replaced }: RawProject, name: string): Pick<Codes, 'elsewhere'> {
  const entry = replaced.get(name);
  return entry ? { elsewhere: new Set(checkTaxonomy(entry).value.entries.keys()) } : {};
}

function checkTaxonomy(entry: Entry): Diagnosed<Codes> {
  const { labels, scheme, entries = [] } = (entry.value ?? {}) as Partial<Taxonomy>;
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
  const sound = findFaults('taxonomy', entry.value).every(({ pointer }) => pointer[0] !== 'scheme');
  return {
    value: {
      labels: labels ?? {},
      ...(scheme && sound && { scheme }),
      entries: new Map(value.map((one) => [one.code, one])),
    },
    diagnostics,
  };
}

function checkPublished(
  entry: Entry,
  sources: ReadonlyMap<string, Source>,
  doubt: Doubt,
): Diagnosed<Project['published'][number][]> {
  const source = String((entry.value as { source?: unknown } | null)?.source ?? '');
  const { value, diagnostics } = checkRegistry<Claim>('published', entry, {
    path: ['claims'],
    key: 'id',
    expected: [],
  });
  if (sources.has(source))
    return { value: value.map((claim) => ({ ...claim, source, file: entry.file })), diagnostics };
  if (source === '' || doubt('sources.yaml', source)) return { value: [], diagnostics };
  const near = closest(source, [...sources.keys()]);
  const lost = {
    pointer: ['source'],
    message: `Unexpected \`${source.slice(0, 80)}\`, expected an id of sources.yaml.`,
    ...(near && { hint: `Did you mean \`${near}\`?` }),
  };
  return { value: [], diagnostics: [...diagnostics, toDiagnostic(entry, 'unknown-reference', 'error', lost)] };
}

function missingSettings({ folder }: RawProject): Diagnostic {
  const place = { file: `${folder}/project.yaml`, line: 1, column: 1 };
  return {
    rule: 'missing-file',
    severity: 'error',
    place,
    message: 'Expected this file: it says who publishes the reports.',
    hint: 'Run `report init` in an empty folder to see one.',
  };
}
