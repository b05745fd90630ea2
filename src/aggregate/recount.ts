import { firstDay, lastDay, readEdtf } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import type { Project, Record } from '../project.ts';
import type { Cell, Change, Figure, Query, Report } from '../report.ts';
import { type Counting, count } from './count.ts';
import { listMonths, listYears, parsePeriod } from './period.ts';
import { compare, isSame, recountClaims } from './recount-published.ts';
import { roundPercent } from './round.ts';

/** A number of the ledger counted again, from nothing but the records or claims that it lists. */
export interface Recounted {
  readonly ref: string;
  readonly value: number;
  readonly percent?: number;
  readonly percentOfKnown?: number;
  /** What it is a part of, counted again from the records that the base lists. */
  readonly base?: number;
  readonly change?: Change;
  /** Listed, but no longer in the project. */
  readonly missing: readonly string[];
  /** True where all of it is what the ledger says. */
  readonly agrees: boolean;
}

/** Counts one figure of the ledger again, or one row of it, by its ref: 'total', 'attacks-perpetrators/police'. */
export function recount(project: Project, report: Report, ref: string): Recounted {
  const figure = findFigure(report, ref);
  const cell = figure?.cells?.find(({ key }) => [figure.id, ...key].join('/') === ref);
  if (!figure || (!cell && figure.id !== ref)) throw new CliError(`The ledger has no \`${ref}\`.`);
  return cell
    ? recountCell(figure, cell, recountFigure(figure, stand(project, report)), stand(project, report))
    : recountFigure(figure, stand(project, report)).recounted;
}

/** Counts every figure of the ledger again, and every row of each, in the order of the ledger. */
export function recountAll(project: Project, report: Report): Recounted[] {
  const stance = stand(project, report);
  return Object.values(report.figures).flatMap((figure) => {
    const whole = recountFigure(figure, stance);
    return [whole.recounted, ...(figure.cells ?? []).map((cell) => recountCell(figure, cell, whole, stance))];
  });
}

/** What a recount reads: the ledger for what is listed, the project for what a record says. */
interface Stance {
  readonly project: Project;
  readonly report: Report;
  readonly records: ReadonlyMap<string, Record>;
}

function stand(project: Project, report: Report): Stance {
  return {
    project,
    report,
    records: new Map(project.records.map((record) => [record.incident.id, record])),
  };
}

/** A figure counted again, with its rows, whose shares depend on each other. */
interface Whole {
  readonly recounted: Recounted;
  readonly cells: ReadonlyMap<string, Cell>;
}

function recountFigure(figure: Figure, stance: Stance): Whole {
  const { query } = figure;
  if ('series' in query) return { recounted: recountClaims(figure, figure, figure.id, stance), cells: new Map() };
  const { value, cells } = countListed(query, figure.records, stance);
  const again = query.unit === 'money' ? (cells[0]?.value ?? 0) : value;
  const base = figure.base ? recountBase(figure.base.figure, stance) : undefined;
  const percent = figure.percent === undefined || base === undefined ? undefined : share(again, base, stance);
  const change = figure.change && recountChange(figure.change, again, query, stance);
  const agrees =
    again === figure.value &&
    base === figure.base?.value &&
    percent === figure.percent &&
    isSame(change, figure.change);
  return {
    recounted: judge(figure.id, figure.records, agrees, stance, {
      value: again,
      ...(percent !== undefined && { percent }),
      ...(base !== undefined && { base }),
      ...(change && { change }),
    }),
    cells: new Map(cells.map((cell) => [cell.key.join('/'), cell])),
  };
}

/** A row has its value from its own records, and its share from the records of the whole figure. */
function recountCell(figure: Figure, cell: Cell, { cells }: Whole, stance: Stance): Recounted {
  const key = cell.key.join('/');
  const { query } = figure;
  if ('series' in query) return recountClaims(figure, cell, `${figure.id}/${key}`, stance);
  const value = countListed(query, cell.records, stance).cells.find((one) => one.key.join('/') === key)?.value ?? 0;
  const within = cells.get(key);
  const percent = within?.percent;
  const percentOfKnown = within?.percentOfKnown;
  const agrees =
    value === cell.value &&
    (within?.value ?? 0) === value &&
    percent === cell.percent &&
    percentOfKnown === cell.percentOfKnown;
  return judge(`${figure.id}/${key}`, cell.records, agrees, stance, {
    value,
    ...(percent !== undefined && { percent }),
    ...(percentOfKnown !== undefined && { percentOfKnown }),
  });
}

/** Counts what a query asks for among these records alone. */
function countListed(query: Query, ids: readonly string[], { project, records, report }: Stance) {
  const [from = '', to = ''] = query.period.split('/');
  const period = { id: query.period, from, to };
  const listed = ids
    .flatMap((id) => records.get(id) ?? [])
    .filter((record) => query.unit === 'steps' || startsWithin(record, from, to));
  const counting: Counting = {
    project,
    months: listMonths(period),
    years: listYears(period).filter((year) => project.settings.coverage[year] === 'complete'),
    rounding: report.rounding,
    label: (_, code) => code,
  };
  return count(listed, query, counting);
}

function startsWithin({ incident }: Record, from: string, to: string): boolean {
  const { start } = readEdtf(incident.date);
  return firstDay(start) >= from && lastDay(start) <= to;
}

function recountBase(id: string, stance: Stance): number | undefined {
  const base = stance.report.figures[id];
  return base && 'unit' in base.query ? countListed(base.query, base.records, stance).value : undefined;
}

function recountChange(
  { period: id, records }: Change,
  value: number,
  query: Query,
  stance: Stance,
): Change | undefined {
  const period = parsePeriod(id);
  if (!period) return undefined;
  const before = countListed({ ...query, period: `${period.from}/${period.to}` }, records, stance).value;
  return compare({ period: id, value: before, records }, value, stance.report.rounding);
}

function share(value: number, base: number, { report }: Stance): number {
  return base > 0 ? roundPercent(value, base, report.rounding) : 0;
}

/** A number whose records are not all there agrees with nothing. */
function judge(
  ref: string,
  ids: readonly string[],
  agrees: boolean,
  { records }: Stance,
  counted: Pick<Recounted, 'value' | 'percent' | 'percentOfKnown' | 'base' | 'change'>,
): Recounted {
  const missing = ids.filter((id) => !records.has(id));
  return { ref, ...counted, missing, agrees: agrees && missing.length === 0 };
}

/** The figure of a ref: the key of a row may hold a '/' itself. */
function findFigure({ figures }: Report, ref: string): Figure | undefined {
  const id = ref.split('/')[0] ?? '';
  return Object.hasOwn(figures, id) ? figures[id] : undefined;
}
