import { readEdtf, firstDay, lastDay } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import { formatDate, formatMonth } from '../language.ts';
import type { Project, Record } from '../project.ts';
import type { Case, ChartOrder, Choice, PublishedLine, Report, Section, SourceLine } from '../report.ts';
import type { StyleFiles } from '../style.ts';
import { type Telling, tellCase, tellFollowUps } from './cases.ts';
import type { Counting, Label } from './count.ts';
import { findTaxonomy, matchesRecord, UNKNOWN } from './dimension.ts';
import { countFigures } from './figures.ts';
import { listMonths, listYears, type Period, parsePeriod } from './period.ts';
import { countPublished } from './published.ts';
import { selectRecords } from './selection.ts';
import { findLabel, findText } from './taxonomy.ts';

/** What a report is asked to be. */
export interface Request {
  readonly period: string;
  readonly language: string;
  readonly edition: 'public' | 'internal';
  /** A day, YYYY-MM-DD: what happened later is not counted or told, and the report carries this date. */
  readonly asOf?: string;
}

/** Counts everything a style asks for and gives the report as plain data. Stops where the period holds no year of the project. */
export function aggregate(project: Project, style: StyleFiles, request: Request): Report {
  const period = findPeriod(project, request.period);
  const { language, edition, asOf } = request;
  const scope = style.definition.scope ?? {};
  const select = (of: Period) => selectRecords(project, { period: of, edition, scope, ...(asOf && { asOf }) });
  const { records, omissions } = select(period);
  const earlier = select({ id: 'earlier', from: '0000-01-01', to: dayBefore(period.from) }).records;
  const counting: Counting = { project, months: listMonths(period), rounding: project.settings.rounding ?? 'half-up', label: labeller(project, style, period, language) };
  const isComplete = (year: string) => project.settings.coverage[year] === 'complete';
  const ledger = countFigures(style.definition, { period, unitLabel: (unit) => style.words.get(`unit.${unit}`) ?? unit, records, select: (of) => select(of).records, isComplete, years: listDataYears(project) }, counting);
  const series = (style.definition.published ?? []).flatMap((name) => project.published.filter((count) => count.series === name));
  const shown = project.published.filter((count) => isWithin(count.period, period));
  const sources = numberSources(project, [...records.flatMap(({ incident }) => incident.sources.map(({ id }) => id)), ...[...series, ...shown].map(({ source }) => source)], language, records);
  const telling: Telling = { project, language, numbers: new Map(sources.map(({ id, number }) => [id, number])), ...(asOf && { asOf }) };
  const cases = Object.fromEntries(records.map((record) => [record.incident.id, tellCase(record, telling)]));
  const date = asOf ?? project.definition?.date ?? findLatest(records, period);
  const text = (texts: { readonly [language: string]: string } | undefined) => findText(texts, language);
  return {
    schema: 1,
    style: style.name,
    language,
    period: { ...period, label: labelPeriod(period, language) },
    edition,
    ...optional('editionLabel', project.definition?.edition),
    date,
    dateLabel: formatDate(date, language),
    publisher: text(project.settings.publisher) ?? '',
    country: text(project.settings.country) ?? '',
    ...optional('about', text(project.settings.about)),
    ...optional('licence', project.settings.licence),
    ...optional('contact', project.settings.contact),
    authors: project.definition?.authors ?? [],
    corrections: (project.definition?.corrections ?? []).map((correction) => ({ dateLabel: formatDate(correction.date, language), text: text(correction.text) ?? '' })),
    checksum: project.checksum,
    rounding: counting.rounding,
    coverage: listYears(period).map((year) => ({ year, kind: project.settings.coverage[year] ?? 'narrated' })),
    ...optional('coverageNotice', text(project.settings.coverage_notice)),
    figures: { ...ledger.figures, ...countPublished(style.definition.published ?? [], project.published, language) },
    refused: ledger.refused,
    charts: orderCharts(style, project, period, language),
    sections: listSections(project, style, records, earlier, period, telling),
    cases,
    published: shown.map((count) => tellPublished(count, telling)),
    sources,
    omissions,
    unwritten: listUnwritten(project, style, language),
    abstracts: records.filter(({ incident }) => incident.coded_from === 'abstract').length,
    filters: listFilters(project, Object.values(cases), counting),
  };
}

function findPeriod(project: Project, id: string): Period {
  const period = parsePeriod(id);
  const years = listDataYears(project);
  const there = `There are records of ${years.join(', ') || 'no year yet'}.`;
  if (!period) throw new CliError(`Unexpected period \`${id}\`, expected a year (2023), years (2022-2023), a half (2023-H2), a quarter (2023-Q3) or months (2023-07/2023-12). ${there}`);
  if (!listYears(period).some((year) => years.includes(year))) throw new CliError(`No records of ${id}. ${there}`);
  return period;
}

function orderCharts(style: StyleFiles, project: Project, { to }: Period, language: string): { [id: string]: ChartOrder } {
  const places = project.taxonomies.get('place');
  const tiles = [...(places?.entries.values() ?? [])].flatMap(({ code, tile, from }) =>
    tile && (!from || from <= to) ? { code, label: findLabel(places, code, language, to, 'short'), ...tile } : [],
  );
  const charts = Object.entries(style.definition.charts ?? {});
  return Object.fromEntries(charts.map(([id, chart]) => [id, { order: 'value', least: 1, ...chart, ...(chart.kind === 'tiles' && { tiles }) }]));
}

/** Every year that has a record or a declared coverage. */
function listDataYears(project: Project): string[] {
  return [...new Set([...project.records.map(({ incident }) => incident.date.slice(0, 4)), ...Object.keys(project.settings.coverage)])].sort();
}

function labeller(project: Project, style: StyleFiles, period: Period, language: string): Label {
  return (dimension, code) => {
    const taxonomy = project.taxonomies.get(findTaxonomy(dimension) ?? '');
    if (code === '') return findText(taxonomy?.labels, language) ?? style.words.get(`dimension.${dimension}`) ?? dimension;
    if (code === UNKNOWN && !taxonomy?.entries.has(code)) return style.words.get(`unknown.${dimension}`) ?? style.words.get('unknown') ?? code;
    if (dimension === 'month') return formatMonth(code, language, period.from.slice(0, 4) !== period.to.slice(0, 4));
    return findLabel(taxonomy, code, language, period.to);
  };
}

function listSections(project: Project, style: StyleFiles, records: readonly Record[], earlier: readonly Record[], period: Period, telling: Telling): Section[] {
  const told = new Set<string>();
  const written = style.definition.sections.filter((section) => !listUnwritten(project, style, telling.language).includes(section.id));
  const listed = written.map((section) => {
    const { id, part, template, where, charts = [], tables = [] } = section;
    const within = where ? records.filter((record) => matchesRecord(record, where, project.taxonomies)) : [];
    const isMain = (record: Record) => where !== undefined && 'category' in where && matchesRecord(withMain(record), where, project.taxonomies);
    const cases = within.filter((record) => isMain(record) && !told.has(record.incident.id)).map(({ incident }) => incident.id);
    for (const name of cases) told.add(name);
    return {
      id,
      part,
      template,
      charts,
      tables,
      cases,
      alsoCounted: within.map(({ incident }) => incident.id).filter((name) => !cases.includes(name)),
      followUps: tellFollowUps(earlier.filter(isMain), period, telling),
    };
  });
  return listed.filter(({ id, cases, alsoCounted, followUps }) => {
    const { when } = written.find((section) => section.id === id) ?? {};
    return when !== 'counted' || [cases, alsoCounted, followUps].some(({ length }) => length > 0);
  });
}

/** Sections that cannot stand without an author's text, and have none in this language. */
function listUnwritten({ narratives }: Project, style: StyleFiles, language: string): string[] {
  const there = narratives.filter((text) => text.style === style.name && (text.language ?? language) === language).map(({ name }) => name);
  return style.definition.sections.filter(({ id, text }) => text === 'required' && !there.includes(id)).map(({ id }) => id);
}

/** The record with its main category alone: it is told where that one belongs. */
function withMain(record: Record): Record {
  return { ...record, incident: { ...record.incident, category: record.incident.category.slice(0, 1) } };
}

function numberSources(project: Project, ids: readonly string[], language: string, records: readonly Record[]): SourceLine[] {
  const cited = [...project.sources.values()].filter(({ id }) => ids.includes(id));
  return cited.map(({ id, title, publisher, published, url }, index) => ({
    number: index + 1,
    id,
    title,
    publisher,
    ...(published && { published: formatDate(published, language) }),
    ...(url && { url }),
    records: records.filter(({ incident }) => incident.sources.some((source) => source.id === id)).length,
  }));
}

function tellPublished({ id, period, label, value, unit, qualifier, source, at }: Project['published'][number], { language, numbers }: Telling): PublishedLine {
  return { id, period: formatDate(period, language), label: findText(label, language) ?? '', value, unit, qualifier: qualifier ?? 'exact', source: numbers.get(source) ?? 0, ...(at && { at }) };
}

function listFilters(project: Project, cases: readonly Case[], { months, label }: Counting): Report['filters'] {
  const used = (field: 'category' | 'perpetrator'): Choice[] =>
    [...(project.taxonomies.get(field)?.entries.keys() ?? [])].filter((code) => cases.some(({ codes }) => codes[field].includes(code))).map((code) => ({ code, label: label(field, code) }));
  const month = [...months, UNKNOWN].filter((code) => cases.some((told) => told.month === code));
  return { category: used('category'), perpetrator: used('perpetrator'), month: month.map((code) => ({ code, label: label('month', code) })) };
}

function isWithin(date: string, { from, to }: Period): boolean {
  const { start, end } = readEdtf(date);
  return firstDay(start) >= from && lastDay(end) <= to;
}

function labelPeriod({ id, from, to }: Period, language: string): string {
  if (/^\d{4}$/.test(id)) return id;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return formatDate(`${from.slice(0, 7)}/${to.slice(0, 7)}`, language);
}

/** The last day that a record or one of its steps is dated; the end of the period where there is none. */
function findLatest(records: readonly Record[], { to }: Period): string {
  const days = records.flatMap(({ incident }) => [incident.date, ...(incident.history ?? []).map(({ date }) => date)]).map((date) => lastDay(readEdtf(date).end));
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? to);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function optional<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value ? ({ [key]: value } as { [key in K]: string }) : {};
}
