import { CliError } from '../diagnostic.ts';
import type { Record } from '../project.ts';
import type { Base, Change, Figure, Query, Refusal, Unit } from '../report.ts';
import type { FigureSpec, Style, Where } from '../types/style.ts';
import { type Counting, count, countItems } from './count.ts';
import type { Item } from './dimension.ts';
import { type Fingerprint, hashFigure, readFingerprints } from './hash.ts';
import { type FindItems, findItems } from './items.ts';
import { findPrevious, listYears, type Period } from './period.ts';
import { findSeries } from './published.ts';
import { roundChange, roundPercent } from './round.ts';
import { inStyle } from './style.ts';

/** The ledger of a report: every figure by id, and those that coverage refuses. */
export interface Ledger {
  readonly figures: { readonly [id: string]: Figure };
  readonly refused: readonly Refusal[];
}

/** A figure to count; one of another style may be about other records than the style's own. */
export type Spec = FigureSpec & { readonly scope?: Where };

/** What the ledger is counted from. */
export interface Sources {
  readonly period: Period;
  /** The records that the style is about at all. */
  readonly scope: Where;
  /** Steps of later days are not counted. */
  readonly asOf?: string;
  /** The records that a report of a period and scope counts. */
  readonly select: (period: Period, scope: Where) => readonly Record[];
  readonly isComplete: (year: string) => boolean;
  readonly years: readonly string[];
  readonly unitLabel: (unit: Unit) => string;
}

/** Counts every figure that a style or an author asks for, each after the one it is a share of. */
export function countFigures(
  specs: readonly (readonly [string, Spec])[],
  sources: Sources,
  counting: Counting,
): Ledger {
  const figures: { [id: string]: Figure } = {};
  const refused: Refusal[] = [];
  const items = keepItems(sources, counting.project);
  const fingerprint = readFingerprints(counting.project);
  for (const [id, spec] of specs) {
    const context = { ...sources, items, counting, figures, specs, fingerprint };
    const refusal = findRefusal(id, spec, context);
    if (refusal) refused.push(refusal);
    if (refusal && spec.over) continue;
    figures[id] = inStyle(`figure \`${id}\``, () => countFigure(id, spec, { ...context, comparable: !refusal }));
  }
  return { figures, refused };
}

/** Every figure of a style with its id; a section's figure s-f counts within the section. */
export function listSpecs(style: Style): [string, FigureSpec][] {
  const own = style.sections.flatMap((section) =>
    [section.figures ?? []]
      .flat()
      .flatMap((set) => Object.entries(style.sets?.[set] ?? {}))
      .map(([name, spec]): [string, FigureSpec] => [
        `${section.id}-${name}`,
        { ...spec, where: joinWhere(section.where, spec.where), ...(spec.of && { of: `${section.id}-${spec.of}` }) },
      ]),
  );
  return [...Object.entries(style.figures ?? {}), ...own];
}

function joinWhere(section: Where = {}, figure: Where = {}): Where {
  const twice = Object.keys(figure).find((name) => name in section);
  if (twice) throw new CliError(`style.yaml: a section and its figure both ask for \`${twice}\`.`);
  return { ...section, ...figure };
}

/** Why coverage does not carry a figure that compares years; undefined where it does, or where nothing is compared. */
function findRefusal(figure: string, spec: FigureSpec, context: Omit<Context, 'comparable'>): Refusal | undefined {
  const { period, isComplete, years, counting } = context;
  const previous = spec.compare && findPrevious(period);
  const compared = spec.over ? listYears(period) : previous ? [...listYears(previous), ...listYears(period)] : [];
  const narrated = compared.filter((year) => !isComplete(year));
  const complete = years.filter((year) => isComplete(year) && `${year}-12-31` <= period.to);
  const single = spec.over && complete.length < 2;
  if (narrated.length === 0 && !single) return undefined;
  return {
    figure,
    label: labelFigure({ unit: spec.unit, where: spec.where ?? {} }, context),
    ...(narrated.length > 0 ? { reason: 'narrated', years: narrated } : { reason: 'single', years: complete }),
    instead: findSeries(counting.project.published, spec.where ?? {}, period),
  };
}

interface Context extends Sources {
  readonly items: (query: Query) => readonly Item[];
  readonly counting: Counting;
  readonly figures: { readonly [id: string]: Figure };
  readonly specs: readonly (readonly [string, Spec])[];
  readonly fingerprint: Fingerprint;
  readonly comparable: boolean;
}

/** The items of a query, in its own period and scope; records are selected once for all that ask for the same. */
function keepItems(sources: Sources, project: Counting['project']): (query: Query) => readonly Item[] {
  const known = new Map<string, FindItems>();
  return (query) => {
    const key = JSON.stringify([query.unit === 'steps', query.period, query.scope]);
    const find = known.get(key) ?? findItems(selectFor(query, sources), project);
    known.set(key, find);
    return find(query);
  };
}

/** The records of a query: those that start in its period; of steps, all that started by then. */
function selectFor({ unit, period, scope = {} }: Query, { select }: Sources): readonly Record[] {
  const [from = '', to = ''] = period.split('/');
  return select({ id: period, from: unit === 'steps' ? '0000-01-01' : from, to }, scope);
}

function countFigure(id: string, spec: Spec, context: Context): Figure {
  const period = spec.over ? spanYears(context) : context.period;
  const scope = spec.scope ?? context.scope;
  const query: Query = {
    unit: spec.unit,
    period: `${period.from}/${spec.unit === 'steps' ? findEnd(context) : period.to}`,
    ...(Object.keys(scope).length > 0 && { scope }),
    where: spec.where ?? {},
    by: spec.unit === 'money' ? ['currency'] : (spec.by ?? []),
    ...(spec.level && { level: spec.level }),
    ...(spec.sum && { sum: spec.sum }),
  };
  const years = context.years.filter((year) => context.isComplete(year) && `${year}-01-01` <= period.to);
  const counting = spec.over ? { ...context.counting, years } : context.counting;
  const { value, records, cells, overlaps } = spec.over
    ? count(listComplete(query, context), query, counting)
    : countItems(context.items(query), query, counting);
  const base = findBase(id, spec, context);
  const change = spec.compare && context.comparable ? compare(value, query, context) : undefined;
  return {
    id,
    label: labelFigure(query, context),
    unit: spec.unit,
    basis: 'records',
    query,
    base,
    value: spec.unit === 'money' ? (cells[0]?.value ?? 0) : value,
    ...(spec.of &&
      base && { percent: base.value > 0 ? roundPercent(value, base.value, context.counting.rounding) : 0 }),
    records,
    ...(query.by.length > 0 && {
      dimensions: query.by.map((name) => context.counting.label(name, '')),
      cells,
      overlaps,
    }),
    ...(spec.unit === 'money' && cells[0] && { currency: cells[0].key[0] ?? '' }),
    ...(change && { change }),
    hash: hashFigure(query, records, context.fingerprint),
  };
}

function listComplete(query: Query, context: Context): readonly Record[] {
  return selectFor(query, context).filter(({ incident }) => context.isComplete(incident.date.slice(0, 4)));
}

/** The last day of which steps are counted. */
function findEnd({ period, asOf }: Context): string {
  return asOf !== undefined && asOf < period.to ? asOf : period.to;
}

function spanYears({ years, isComplete, period }: Context): Period {
  const complete = years.filter((year) => isComplete(year) && `${year}-12-31` <= period.to);
  const [first, last] = [complete[0] ?? period.from.slice(0, 4), complete.at(-1) ?? period.to.slice(0, 4)];
  return { id: `${first}-${last}`, from: `${first}-01-01`, to: `${last}-12-31` };
}

/** What a figure is a part of: the one its spec names, or the report's plain total in the same unit. */
function findBase(id: string, { of, unit, over, scope }: Spec, { figures, specs }: Context): Base | null {
  const total = specs.find(
    ([, spec]) =>
      spec.unit === unit &&
      !spec.where &&
      !spec.by &&
      JSON.stringify(spec.scope) === JSON.stringify(scope) &&
      !spec.over,
  )?.[0];
  const name = of ?? total;
  if (name === id || !name || unit === 'money' || over) return null;
  const base = figures[name];
  if (!base) throw new CliError(`it is a share of \`${name}\`, which no figure before it is called.`);
  return { figure: name, value: base.value };
}

function compare(value: number, asked: Query, context: Context): Change | undefined {
  const { counting } = context;
  const previous = findPrevious(context.period);
  if (!previous) return undefined;
  const query = { ...asked, period: `${previous.from}/${previous.to}` };
  const { value: before, records } = count(selectFor(query, context), query, counting);
  const percent = roundChange(before, value, counting.rounding);
  return {
    period: previous.id,
    value: before,
    difference: value - before,
    ...(percent !== undefined && { percent }),
    records,
  };
}

/** What a query counts, in words: 'Incidents, Category: Physical attack'. */
function labelFigure(
  { unit, where, sum }: Pick<Query, 'unit' | 'where' | 'sum'>,
  { counting, unitLabel }: Pick<Context, 'counting' | 'unitLabel'>,
): string {
  const filters = Object.entries(where).map(
    ([name, codes]) =>
      `${counting.label(name, '')}: ${[codes]
        .flat()
        .map((code) => counting.label(name, code))
        .join(' / ')}`,
  );
  return [sum ? `${unitLabel(unit)} (${sum})` : unitLabel(unit), ...filters].join(', ');
}
