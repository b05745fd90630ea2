import { tellCase } from '../../aggregate/cases.ts';
import { findCodes } from '../../aggregate/dimension.ts';
import { type Recounted, recount } from '../../aggregate/recount.ts';
import { findLabel } from '../../aggregate/taxonomy.ts';
import type { Project } from '../../project.ts';
import type { Base, Case, Cell, Change, Figure, Refusal, Report } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import { findNumber } from './ledger.ts';
import { type LeftOut, listLeftOut, listOmitted, type Omitted } from './omitted.ts';
import { describeQuery, writeQuery } from './query.ts';

/** A record behind a number, as it is listed. */
export interface Listed {
  readonly id: string;
  readonly date: string;
  readonly place: string;
  readonly categories: readonly string[];
  readonly targets: readonly string[];
  /** File and line; none where the record is no longer in the project. */
  readonly file?: string;
}

/** A published claim behind a number. */
export interface Claimed {
  readonly id: string;
  readonly period: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly source: string;
  readonly at?: string;
  readonly note?: string;
}

/** Everything that stands behind one number of the ledger. */
export interface Trace {
  readonly ref: string;
  readonly label: string;
  /** The report's period, in words. */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: Figure['basis'];
  readonly percent?: number;
  readonly percentOfKnown?: number;
  readonly base: Base | null;
  readonly change?: Change;
  readonly refusal?: Refusal;
  readonly query: { readonly words: string; readonly style: string };
  readonly overlaps: boolean;
  readonly coverage: Report['coverage'];
  readonly records: readonly Listed[];
  readonly claims: readonly Claimed[];
  readonly omitted: readonly Omitted[];
  readonly leftOut: readonly LeftOut[];
  readonly recounted: Recounted;
}

/** What a trace is told from: the ledger, and the project that its records are in. */
export interface Ground {
  readonly project: Project;
  readonly report: Report;
  readonly scope: Where;
  /** A file of the project, as a path from where the command runs. */
  readonly move: (file: string) => string;
}

/** Tells what stands behind a number; undefined where the ledger has none of that ref. */
export function tellTrace(ref: string, ground: Ground): Trace | undefined {
  const { project, report, scope, move } = addZero(ref, ground);
  const { figure, cell } = findNumber(report, ref) ?? {};
  if (!figure) return undefined;
  const { value, percent, records, change } = cell ?? figure;
  const { query } = figure;
  const cases = new Map(listCases(project, report).map((one) => [one.id, one]));
  const places = new Map([...cases].map(([id, { file }]) => [id, file]));
  const refusal = report.refused.find((one) => one.figure === figure.id);
  const counted = 'unit' in query;
  return {
    ref,
    label: [figure.label, ...(cell?.labels ?? [])].filter(Boolean).join(' · '),
    period: report.period.label,
    value,
    unit: nameUnit(figure, cell),
    basis: figure.basis,
    ...(percent !== undefined && { percent }),
    ...(cell?.percentOfKnown !== undefined && { percentOfKnown: cell.percentOfKnown }),
    base: cell ? (counted ? { figure: figure.id, value: figure.value } : null) : figure.base,
    ...(change && { change }),
    ...(refusal && { refusal }),
    query: counted
      ? { words: describeQuery(query, cell), style: writeQuery(figure, query, report) }
      : { words: `claims of the series ${query.series}`, style: `published: [${query.series}]` },
    overlaps: figure.overlaps ?? false,
    coverage: counted ? listCoverage(query.period, project) : [],
    records: counted ? records.map((id) => listRecord(id, cases, report, move)) : [],
    claims: counted ? [] : listClaims(records, project, report),
    omitted: counted ? listOmitted(report, places, scope, move) : [],
    leftOut: counted ? listLeftOut(figure, query, cell, project, report) : [],
    recounted: recount(project, report, ref),
  };
}

/** A row whose codes are known and that nothing was counted in is 0, though the ledger does not write it. */
function addZero(ref: string, ground: Ground): Ground {
  const [id = '', ...key] = ref.split('/');
  const { report } = ground;
  const figure = findNumber(report, id)?.figure;
  const by = figure && 'by' in figure.query ? figure.query.by : [];
  const known = key.length === by.length && key.every((code, index) => report.codes[by[index] ?? '']?.includes(code));
  if (!figure || key.length === 0 || !known || findNumber(report, ref)) return ground;
  const labels = key.map((code, index) => {
    const taxonomy = findCodes(by[index] ?? '', ground.project.taxonomies);
    return findLabel(taxonomy, code, report.language, report.period.to);
  });
  const cells = [...(figure.cells ?? []), { key, labels, value: 0, records: [] }];
  return { ...ground, report: { ...report, figures: { ...report.figures, [id]: { ...figure, cells } } } };
}

/** The unit of a number; a sum has its currency, a row of sums the one that it is the row of. */
function nameUnit({ unit, currency }: Figure, cell: Cell | undefined): string {
  return unit === 'money' ? (cell?.key[0] ?? currency ?? unit) : unit;
}

function listCoverage(period: string, { settings }: Project): Report['coverage'] {
  const [from = 0, to = 0] = period.split('/').map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return years.map((year) => ({ year, kind: settings.coverage[year] ?? 'narrated' }));
}

/** Every record of the project as a report tells it: a trend counts other years than the report's cases. */
function listCases(project: Project, { language }: Report): Case[] {
  const telling = { project, language, numbers: new Map<string, number>(), named: () => true };
  return project.records.map((record) => tellCase(record, telling));
}

function listRecord(id: string, cases: ReadonlyMap<string, Case>, report: Report, move: Ground['move']): Listed {
  const now = cases.get(id);
  const told = now ?? (Object.hasOwn(report.cases, id) ? report.cases[id] : undefined);
  return {
    id,
    date: told?.date ?? '',
    place: told?.place ?? '',
    categories: told?.categories ?? [],
    targets: (told?.targets ?? []).map(({ name }) => name),
    ...(now && { file: move(now.file) }),
  };
}

function listClaims(ids: readonly string[], { published, sources }: Project, { language }: Report): Claimed[] {
  return ids.flatMap((wanted) => {
    const claim = published.find(({ id }) => id === wanted);
    if (!claim) return [];
    const { id, period, label, value, unit, qualifier = 'exact', at, note } = claim;
    const source = sources.get(claim.source);
    return {
      id,
      period,
      label: label[language] ?? label.en ?? Object.values(label)[0] ?? id,
      value,
      unit,
      qualifier,
      source: source ? `${source.title} (${source.publisher})` : claim.source,
      ...(at && { at }),
      ...(note && { note }),
    };
  });
}
