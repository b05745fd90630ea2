import type { Project, Record } from '../project.ts';
import type { Figure, Section } from '../report.ts';
import type { SectionSpec, Where } from '../types/style.ts';
import { tellIndicators } from './assessment.ts';
import { compareTables } from './beside.ts';
import { type Telling, tellFollowUps } from './cases.ts';
import type { Counting } from './count.ts';
import { findCodes, itemOf, readDimension, readRecordFilter } from './dimension.ts';
import type { Period } from './period.ts';
import { inStyle, type StyleQueries } from './style.ts';

/** What sections are made from. */
export interface Shelf {
  readonly project: Project;
  readonly style: StyleQueries;
  readonly records: readonly Record[];
  /** Records of earlier periods. */
  readonly earlier: readonly Record[];
  readonly period: Period;
  readonly telling: Telling;
  readonly counting: Counting;
  readonly figures: { readonly [id: string]: Figure };
}

/** The sections of a report, each with the cases told in it; a case is told once, where its main values belong. */
export function listSections(shelf: Shelf): Section[] {
  const { project, style, telling } = shelf;
  const told: Told = { cases: new Set(), followed: new Set() };
  const unwritten = listUnwritten(project, style, telling.language);
  const texts = listWritten(project, style, telling.language);
  const written = style.definition.sections.filter(({ id }) => !unwritten.includes(id));
  // What is a part of another section takes its cases first; that one tells the rest.
  const made = new Map<string, Section>();
  for (const spec of [...written.filter(({ under }) => under), ...written.filter(({ under }) => !under)])
    made.set(spec.id, makeSection(spec, told, shelf));
  return written
    .flatMap((spec) => {
      const section = made.get(spec.id);
      return section ? { spec, section } : [];
    })
    .filter(
      ({ spec, section: { cases, alsoCounted, followUps } }) =>
        spec.when !== 'counted' ||
        texts.includes(spec.id) ||
        [cases, alsoCounted, followUps].some(({ length }) => length > 0),
    )
    .map(({ section }) => section);
}

/** What was told in the sections before, each once. */
interface Told {
  readonly cases: Set<string>;
  readonly followed: Set<string>;
}

function makeSection(spec: SectionSpec, told: Told, shelf: Shelf): Section {
  const { project, records, earlier, period, telling } = shelf;
  const { id, part, template, where, charts = [], tables = [], under } = spec;
  const isWithin = inStyle(`section \`${id}\``, () => readRecordFilter(where ?? {}, project));
  const within = where ? records.filter(isWithin) : [];
  const tells = where !== undefined && spec.cases !== 'none' && hasMain(where, project);
  const isMain = (record: Record) => tells && isWithin(withMain(record, where));
  const cases = within.filter((record) => isMain(record) && !told.cases.has(record.incident.id));
  const here = new Set(cases.map(({ incident }) => incident.id));
  for (const name of here) told.cases.add(name);
  const before = earlier.filter((record) => isMain(record) && !told.followed.has(record.incident.id));
  for (const { incident } of before) told.followed.add(incident.id);
  const beside = tellBeside(spec, shelf);
  const indicators =
    spec.indicators && tellIndicators(spec.indicators, findAssessment(project, period), telling, period.to);
  return {
    id,
    part,
    template,
    charts,
    tables,
    ...(under && { under }),
    ...(spec.cases === 'none' && { silent: true as const }),
    ...tellCases(spec, cases, shelf),
    alsoCounted: within.map(({ incident }) => incident.id).filter((name) => !here.has(name)),
    followUps: tellFollowUps(before, period, telling),
    ...(indicators && { indicators }),
    ...(beside && { beside }),
  };
}

/** The assessment written for the period. */
export function findAssessment({ assessments }: Project, { id }: Period) {
  return assessments.get(id);
}

/** The ids of cases in the order that the style asks for, and in groups where it wants them. */
function tellCases({ id, cases: telling }: SectionSpec, cases: readonly Record[], { project, counting }: Shelf) {
  const { by, order = 'oldest' } = typeof telling === 'object' ? telling : {};
  const ids = cases.map(({ incident }) => incident.id);
  const ordered = order === 'newest' ? ids.reverse() : ids;
  if (!by) return { cases: ordered };
  const read = inStyle(`section \`${id}\``, () => readDimension(by, project));
  const groups = new Map<string, string[]>();
  for (const record of cases) {
    const [code = ''] = read(itemOf(record));
    groups.set(code, [...(groups.get(code) ?? []), record.incident.id]);
  }
  const known = [...(findCodes(by, project.taxonomies)?.entries.keys() ?? [...groups.keys()].sort())];
  const present = [
    ...known.filter((code) => groups.has(code)),
    ...[...groups.keys()].filter((code) => !known.includes(code)),
  ];
  const labelled = present.map((code) => {
    const own = groups.get(code) ?? [];
    return { label: counting.label(by, code), cases: order === 'newest' ? own.reverse() : own };
  });
  return { cases: ordered, groups: labelled };
}

function tellBeside({ id, beside }: SectionSpec, { figures, telling, counting }: Shelf): Section['beside'] {
  const name = [`${id}-${beside?.figure}`, beside?.figure ?? ''].find((one) => figures[one]);
  const [ours, theirs] = [figures[name ?? ''], figures[`beside-${name}`]];
  if (!beside || !ours || !theirs) return undefined;
  return { ...compareTables(ours, theirs, counting), source: telling.numbers.get(beside.source) ?? 0 };
}

/** Sections that want an author's text and have none in this language: those that cannot stand without, or those that can. */
export function listUnwritten(
  project: Project,
  style: StyleQueries,
  language: string,
  wanted: 'required' | 'expected' = 'required',
): string[] {
  const there = listWritten(project, style, language);
  return style.definition.sections.filter(({ id, text }) => text === wanted && !there.includes(id)).map(({ id }) => id);
}

function listWritten({ narratives }: Project, style: StyleQueries, language: string): string[] {
  return narratives
    .filter((text) => text.style === style.name && (text.language ?? language) === language && text.text.trim() !== '')
    .map(({ name }) => name);
}

/** Fields of which a record has a main value: the first. */
const MAIN = ['category', 'main-category', 'freedom'];

/** Whether a filter asks for what a record mainly is, so that it can say where a case is told. */
function hasMain(where: Where, { taxonomies }: Project): boolean {
  return Object.keys(where).some((name) => MAIN.includes(name) || taxonomies.get(name)?.scheme !== undefined);
}

/** The record with the main one alone of the values that a filter asks for: it is told where that one belongs. */
function withMain(record: Record, where: Where): Record {
  const { category, freedom } = record.incident;
  const own = 'freedom' in where ? freedom.slice(0, 1) : freedom;
  return { ...record, incident: { ...record.incident, category: category.slice(0, 1), freedom: own } };
}
