import { firstDay, lastDay, readEdtf } from '../date.ts';
import { formatDate, formatMonth } from '../language.ts';
import type { Project, Record } from '../project.ts';
import type { Case, Choice, Figure, Report } from '../report.ts';
import { type Telling, tellCase } from './cases.ts';
import { orderCharts } from './charts.ts';
import { numberSources, tellPublished } from './citations.ts';
import type { Counting, Label } from './count.ts';
import { findTaxonomy, UNKNOWN } from './dimension.ts';
import { closeDirections } from './direction.ts';
import { countFigures, listSpecs } from './figures.ts';
import { listMonths, listYears, type Period } from './period.ts';
import { countPublished } from './published.ts';
import { listSections, listUnwritten } from './sections.ts';
import { selectRecords } from './selection.ts';
import type { StyleQueries } from './style.ts';
import { findLabel, findText } from './taxonomy.ts';
import { findPeriod, labelPeriod, listDataYears } from './years.ts';

/** What a report is asked to be. */
export interface Request {
  readonly period: string;
  readonly language: string;
  readonly edition: 'public' | 'internal';
  /** A day, YYYY-MM-DD: what happened later is not counted or told, and the report carries this date. */
  readonly asOf?: string;
}

/** Counts everything a style asks for and gives the report as plain data. Stops where the period holds no year of the project. */
export function aggregate(project: Project, style: StyleQueries, request: Request): Report {
  const period = findPeriod(project, request.period);
  const { language, edition, asOf } = request;
  const scope = style.definition.scope ?? {};
  const select = (of: Period) => selectRecords(project, { period: of, edition, scope, ...(asOf && { asOf }) });
  const { records, omissions } = select(period);
  const earlier = select({ id: 'earlier', from: '0000-01-01', to: dayBefore(period.from) }).records;
  const counting: Counting = {
    project,
    months: listMonths(period),
    rounding: project.settings.rounding ?? 'half-up',
    label: labeller(project, style, period, language),
  };
  const isComplete = (year: string) => project.settings.coverage[year] === 'complete';
  const ledger = countFigures(
    [...new Map([...listSpecs(style.definition), ...(style.asked ?? [])])],
    {
      period,
      unitLabel: (unit) => style.words.get(`unit.${unit}`) ?? unit,
      records,
      select: (of) => select(of).records,
      isComplete,
      years: listDataYears(project),
    },
    counting,
  );
  const names = [...new Set([...(style.definition.published ?? []), ...(style.cited ?? [])])];
  const series = names.flatMap((name) => project.published.filter(({ id, series }) => series === name || id === name));
  const shown = project.published.filter((claim) => isShown(claim) && isWithin(claim.period, period));
  const sources = numberSources(
    project,
    [...records.flatMap(listCited), ...[...series, ...shown].map(({ source }) => source)],
    language,
    records,
  );
  const publicIds = new Set(
    project.records.filter(({ incident }) => incident.visibility === 'public').map(({ incident }) => incident.id),
  );
  const telling: Telling = {
    project,
    language,
    numbers: new Map(sources.map(({ id, number }) => [id, number])),
    ...(asOf && { asOf }),
    named: (id) => edition === 'internal' || publicIds.has(id),
  };
  const cases = Object.fromEntries(records.map((record) => [record.incident.id, tellCase(record, telling)]));
  const definition = project.definitions.get(request.period);
  const date = asOf ?? definition?.date ?? findLatest(records, period);
  const text = (texts: { readonly [language: string]: string } | undefined) => findText(texts, language);
  return closeDirections<Report>({
    schema: 1,
    style: style.name,
    language,
    period: { ...period, label: labelPeriod(period, language) },
    edition,
    ...optional('editionLabel', definition?.edition),
    date,
    dateLabel: formatDate(date, language),
    publisher: text(project.settings.publisher) ?? '',
    country: text(project.settings.country) ?? '',
    ...optional('about', text(project.settings.about)),
    ...optional('licence', project.settings.licence),
    ...optional('contact', project.settings.contact),
    authors: definition?.authors ?? [],
    corrections: (definition?.corrections ?? []).map((correction) => ({
      dateLabel: formatDate(correction.date, language),
      text: text(correction.text) ?? '',
    })),
    checksum: project.checksum,
    rounding: counting.rounding,
    shares: style.definition.shares ?? 'printed',
    coverage: listYears(period).map((year) => ({ year, kind: project.settings.coverage[year] ?? 'narrated' })),
    ...optional('coverageNotice', text(project.settings.coverage_notice)),
    figures: {
      ...ledger.figures,
      ...countPublished(names, project.published, { to: period.to, language, rounding: counting.rounding }),
    },
    codes: listCodes(project, Object.values(ledger.figures), counting.months),
    labels: listLabels(style.named ?? [], project, language, period),
    refused: ledger.refused,
    charts: orderCharts(style, project, period, language),
    sections: listSections(project, style, records, earlier, period, telling),
    cases,
    order: records.map(({ incident }) => incident.id),
    published: shown.map((count) => tellPublished(count, period, telling)),
    sources,
    omissions,
    unwritten: listUnwritten(project, style, language),
    abstracts: records.filter(({ incident }) => incident.coded_from === 'abstract').length,
    filters: listFilters(project, Object.values(cases), counting),
  });
}

/** Every document that a case names, also for a step or a disagreement. */
function listCited({ incident: { sources, history = [], disagreements = [] } }: Record): string[] {
  return [...sources.map(({ id }) => id), ...[...history, ...disagreements].flatMap(({ source }) => source ?? [])];
}

function listCodes(
  project: Project,
  figures: readonly Figure[],
  months: readonly string[],
): { [dimension: string]: string[] } {
  const dimensions = new Set(figures.flatMap(({ query }) => ('by' in query ? query.by : [])));
  const list = (name: string) => [...(project.taxonomies.get(findTaxonomy(name) ?? '')?.entries.keys() ?? []), UNKNOWN];
  return Object.fromEntries(
    [...dimensions].map((name) => [name, name === 'month' ? [...months, UNKNOWN] : list(name)]),
  );
}

/** The labels of codes, of whatever taxonomy has them first. */
function listLabels(
  codes: readonly string[],
  { taxonomies }: Project,
  language: string,
  { to }: Period,
): { [code: string]: string } {
  const found = codes.flatMap((code) => {
    const taxonomy = [...taxonomies.values()].find(({ entries }) => entries.has(code));
    return taxonomy ? [[code, findLabel(taxonomy, code, language, to)]] : [];
  });
  return Object.fromEntries(found);
}

function labeller(project: Project, style: StyleQueries, period: Period, language: string): Label {
  return (dimension, code, rest) => {
    const taxonomy = project.taxonomies.get(findTaxonomy(dimension) ?? '');
    if (code === '')
      return findText(taxonomy?.labels, language) ?? style.words.get(`dimension.${dimension}`) ?? dimension;
    if (code === UNKNOWN && !taxonomy?.entries.has(code))
      return style.words.get(`unknown.${dimension}`) ?? style.words.get('unknown') ?? code;
    if (dimension === 'month')
      return formatMonth(
        code,
        language,
        period.from.slice(0, 4) === period.to.slice(0, 4) ? 'abbreviated' : 'with-year',
      );
    return findLabel(taxonomy, code, language, period.to) + (rest ? (style.words.get('not-specified') ?? '') : '');
  };
}

function listFilters(project: Project, cases: readonly Case[], { months, label }: Counting): Report['filters'] {
  const used = (field: 'category' | 'perpetrator'): Choice[] =>
    [...(project.taxonomies.get(field)?.entries.keys() ?? [])]
      .filter((code) => cases.some(({ codes }) => codes[field].includes(code)))
      .map((code) => ({ code, label: label(field, code) }));
  const month = [...months, UNKNOWN].filter((code) => cases.some((told) => told.month === code));
  return {
    category: used('category'),
    perpetrator: used('perpetrator'),
    month: month.map((code) => ({ code, label: label('month', code) })),
  };
}

/** A count or share of incidents that can stand beside ours; what others state of markets or surveys does not belong here. */
function isShown({ cell, series, is = 'count' }: Project['published'][number]): boolean {
  return (cell !== undefined || series !== undefined) && (is === 'count' || is === 'share');
}

function isWithin(date: string, { from, to }: Period): boolean {
  const { start, end } = readEdtf(date);
  return firstDay(start) >= from && lastDay(end) <= to;
}

/** The last day that a record or one of its steps is dated; the end of the period where there is none. */
function findLatest(records: readonly Record[], { to }: Period): string {
  const days = records
    .flatMap(({ incident }) => [incident.date, ...(incident.history ?? []).map(({ date }) => date)])
    .map((date) => lastDay(readEdtf(date).end));
  return days.sort().at(-1) ?? to;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function optional<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value ? ({ [key]: value } as { [key in K]: string }) : {};
}
