import { firstDay, lastDay, readEdtf } from '../date.ts';
import { formatDate } from '../language.ts';
import type { Project, Record } from '../project.ts';
import type { Figure, Report } from '../report.ts';
import { countSurveys, listAssessed, listUnanswered } from './assessment.ts';
import { countBeside } from './beside.ts';
import { type Telling, tellCase } from './cases.ts';
import { orderCharts } from './charts.ts';
import { numberSources, tellPublished } from './citations.ts';
import type { Counting } from './count.ts';
import { closeDirections } from './direction.ts';
import { findEarlier } from './earlier.ts';
import { countFigures, listSpecs, type Sources } from './figures.ts';
import { labeller, listCodes, listFilters, listLabels } from './labels.ts';
import { countTwins, findTwins } from './others.ts';
import { listMonths, listYears, type Period } from './period.ts';
import { countPublished } from './published.ts';
import { tellSchemes } from './schemes.ts';
import { listSections, listUnwritten } from './sections.ts';
import { selectRecords } from './selection.ts';
import type { StyleQueries } from './style.ts';
import { findText } from './taxonomy.ts';
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
  const select = (of: Period, within = scope) =>
    selectRecords(project, { period: of, edition, scope: within, ...(asOf && { asOf }) });
  const { records, omissions } = select(period);
  const earlier = select({ id: 'earlier', from: '0000-01-01', to: dayBefore(period.from) }).records;
  const counting: Counting = {
    project,
    months: listMonths(period),
    rounding: project.settings.rounding ?? 'half-up',
    label: labeller(project, style, period, language),
  };
  const isComplete = (year: string) => project.settings.coverage[year] === 'complete';
  const specs = [...new Map([...listSpecs(style.definition), ...(style.asked ?? [])])];
  const from: Sources = {
    period,
    scope,
    ...(asOf && { asOf }),
    unitLabel: (unit) => style.words.get(`unit.${unit}`) ?? unit,
    select: (of, within) => select(of, within).records,
    isComplete,
    years: listDataYears(project),
  };
  const ledger = countFigures(specs, from, counting);
  const twins = countTwins(findTwins(specs, style.definition, style.others ?? []), ledger.figures, from, counting);
  const assessment = project.assessments.get(request.period);
  const names = [...new Set([...listTold(style, project, period), ...(style.cited ?? [])])];
  const series = names.flatMap((name) => project.published.filter(({ id, series }) => series === name || id === name));
  const shown = project.published.filter((claim) => isShown(claim) && isWithin(claim.period, period));
  const sources = numberSources(
    project,
    [
      ...records.flatMap(listCited),
      ...[...series, ...shown].map(({ source }) => source),
      ...(isAssessed(style) && assessment ? listAssessed(assessment) : []),
      ...style.definition.sections.flatMap(({ beside }) => beside?.source ?? []),
    ],
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
  const figures = {
    ...ledger.figures,
    ...twins.figures,
    ...countPublished(names, project.published, { to: period.to, language, rounding: counting.rounding }),
    ...(isAssessed(style) && assessment
      ? countSurveys(assessment, project.published, { language, words: style.words })
      : {}),
    ...countTables(style, ledger.figures, project, request),
  };
  const sections = listSections({ project, style, records, earlier, period, telling, counting, figures });
  const recalled = sections.flatMap(({ followUps }) => followUps.map(({ id }) => id));
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
    figures,
    differing: twins.differing,
    schemes: tellSchemes(Object.values(ledger.figures), records, counting, { language, day: period.to }),
    codes: listCodes(project, Object.values(ledger.figures), counting.months),
    labels: listLabels(style.named ?? [], project, language, period),
    refused: ledger.refused,
    charts: orderCharts(style, project, period, language),
    sections,
    earlier: findEarlier([...recalled, ...(style.recalled ?? [])], project, style, period, language),
    unanswered: listUnanswered(sections.flatMap(({ indicators = [] }) => indicators)),
    ...optional('submission', definition?.submission),
    ...optional('occasion', text(definition?.occasion)),
    abbreviations: project.abbreviations.map(({ short, names }) => ({
      short,
      ...(names && { name: text(names) ?? '' }),
    })),
    cases,
    order: records.map(({ incident }) => incident.id),
    published: shown.map((count) => tellPublished(count, period, telling)),
    series: style.definition.published ?? [],
    sources,
    omissions,
    unwritten: listUnwritten(project, style, language),
    expected: listUnwritten(project, style, language, 'expected'),
    abstracts: records.filter(({ incident }) => incident.coded_from === 'abstract').length,
    filters: listFilters(project, Object.values(cases), counting),
  });
}

/** The series of the style that tell of the period, or of several to compare. */
function listTold({ definition: { published = [] } }: StyleQueries, project: Project, period: Period): string[] {
  return published.filter((name) => {
    const claims = project.published.filter(({ id, series }) => series === name || id === name);
    return claims.length > 1 || claims.some((claim) => isWithin(claim.period, period));
  });
}

/** Whether a style prints an assessment. */
function isAssessed({ definition }: StyleQueries): boolean {
  return definition.sections.some(({ indicators }) => indicators !== undefined);
}

/** The tables of others that stand beside figures of ours. */
function countTables(
  { definition }: StyleQueries,
  ours: { readonly [id: string]: Figure },
  project: Project,
  { period, language }: Request,
): { [id: string]: Figure } {
  const tables = definition.sections.flatMap(({ id, beside }) => {
    const own = beside && (ours[`${id}-${beside.figure}`] ?? ours[beside.figure]);
    return beside && own ? (countBeside(beside, own, project, period, language) ?? []) : [];
  });
  return Object.fromEntries(tables.map((table) => [table.id, table]));
}

/** Every document that a case names, also for a step or a disagreement. */
function listCited({ incident: { sources, history = [], disagreements = [] } }: Record): string[] {
  return [...sources.map(({ id }) => id), ...[...history, ...disagreements].flatMap(({ source }) => source ?? [])];
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
