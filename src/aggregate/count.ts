import type { Codes, Project, Record } from '../project.ts';
import { ALL, type Cell, type Query } from '../report.ts';
import { findCodes, type Item, readDimension, UNKNOWN } from './dimension.ts';
import { findItems } from './items.ts';
import { type Rounding, roundPercent, splitPercent } from './round.ts';
import { APART } from './scheme.ts';
import { listPath } from './taxonomy.ts';

/** Labels of the values of a dimension, in the report's language; `rest` where the codes below have rows of their own. */
export type Label = (dimension: string, code: string, rest?: boolean) => string;

/** What a count gives: the number, its rows, and the records it was counted from. */
export interface Counted {
  readonly value: number;
  readonly records: readonly string[];
  readonly cells: readonly Cell[];
  readonly overlaps: boolean;
}

/** What counting needs besides the records. */
export interface Counting {
  readonly project: Project;
  /** Months of the period: shown also where they are empty. */
  readonly months: readonly string[];
  /** Years of a trend: shown also where they are empty. */
  readonly years?: readonly string[];
  readonly rounding: Rounding;
  readonly label: Label;
}

/**
 * Counts the records that a query asks for. Each person counts once in the total and once in each row; where an item has
 * several values in a dimension it counts in each, and `overlaps` says so. Rows are in the order of the taxonomy, unknown last.
 */
export function count(records: readonly Record[], query: Query, counting: Counting): Counted {
  return countItems(findItems(records, counting.project)(query), query, counting);
}

/** Counts items that were found before, as `count` does. */
export function countItems(items: readonly Item[], query: Query, counting: Counting): Counted {
  const value = sum(items, query);
  const records = listRecords(items);
  if (query.by.length === 0) return { value, records, cells: [], overlaps: false };
  const rows = groupItems(items, query, counting.project);
  const keys = sortKeys([...addEmpty(rows, query, counting).keys()], query, counting);
  const upper = listUpper(keys, query, counting.project);
  const cells = keys.map((key) => makeCell(key, rows.get(key) ?? [], upper, query, counting));
  const known = new Set(cells.filter(({ unknown }) => !unknown).flatMap(({ key }) => rows.get(key.join(' ')) ?? []));
  const parts = query.unit === 'money' ? cells : addPercents(cells, value, sum(known, query), counting.rounding);
  return {
    value,
    records,
    cells: [...parts, ...countMargins(items, query, counting)],
    overlaps: addUp(cells) > value,
  };
}

/** The totals of the rows and of the columns of a cross, each counted on its own; '*' in a key means all values. */
function countMargins(items: readonly Item[], query: Query, counting: Counting): Cell[] {
  if (query.by.length < 2) return [];
  const [first = '', ...others] = query.by;
  const rows = countItems(items, { ...query, by: [first] }, counting).cells;
  const columns = countItems(items, { ...query, by: others }, counting).cells.filter(({ key }) => !key.includes(ALL));
  const blank = others.map(() => ALL);
  return [
    ...rows.map((cell) => ({ ...cell, key: [...cell.key, ...blank] })),
    ...columns.map((cell) => ({ ...cell, key: [ALL, ...cell.key], labels: ['', ...cell.labels] })),
  ];
}

/** The items of each row; an item with several values stands in several rows. */
function groupItems(items: readonly Item[], { by, level }: Query, project: Project): Map<string, Item[]> {
  const rows = new Map<string, Item[]>();
  const readers = by.map((name) => readDimension(name, project, level));
  for (const item of items) {
    for (const key of listKeys(item, readers)) {
      const row = rows.get(key);
      if (row) row.push(item);
      else rows.set(key, [item]);
    }
  }
  return rows;
}

/** Every combination of an item's values: 'attack police', 'attack court'. */
function listKeys(item: Item, [first, ...others]: readonly ((item: Item) => readonly string[])[]): readonly string[] {
  if (!first) return [];
  if (others.length === 0) return first(item);
  const rest = listKeys(item, others);
  return first(item).flatMap((value) => rest.map((key) => `${value} ${key}`));
}

function addEmpty(rows: Map<string, Item[]>, { by }: Query, { months, years = [] }: Counting): Map<string, Item[]> {
  const shown = by.length > 1 ? [] : by[0] === 'month' ? [...months, UNKNOWN] : by[0] === 'year' ? years : [];
  return new Map([...shown.map((key): [string, Item[]] => [key, []]), ...rows]);
}

/** Of each dimension the codes that stand over another row: their own row is only what was not coded more closely. */
function listUpper(keys: readonly string[], { by, period }: Query, { taxonomies }: Project): ReadonlySet<string>[] {
  return by.map((name, index) => {
    const codes = findCodes(name, taxonomies);
    const used = new Set(keys.map((key) => key.split(' ')[index] ?? ''));
    return new Set(codes ? [...used].flatMap((code) => listPath(codes, code, period.slice(-10)).slice(0, -1)) : []);
  });
}

function makeCell(
  key: string,
  items: readonly Item[],
  upper: readonly ReadonlySet<string>[],
  query: Query,
  { label, project }: Counting,
): Cell {
  const { by } = query;
  const codes = key.split(' ');
  const unknown = codes.some((code, index) => isUnknown(findCodes(by[index] ?? '', project.taxonomies), code));
  return {
    key: codes,
    labels: codes.map((code, index) => label(by[index] ?? '', code, upper[index]?.has(code) ?? false)),
    value: sum(items, query),
    records: listRecords(items),
    ...(unknown && { unknown }),
  };
}

function isUnknown(codes: Codes | undefined, code: string): boolean {
  return code === UNKNOWN || codes?.entries.get(code)?.unknown === true;
}

/** Adds to each row its share of the whole, and of the part that is known. Rows that make up a whole get percents that make up 100. */
function addPercents(cells: readonly Cell[], whole: number, known: number, rounding: Rounding): Cell[] {
  if (whole === 0 || cells.some(({ key }) => key.length > 1)) return [...cells];
  const ofWhole = sharePercents(cells, whole, rounding);
  const certain = cells.filter(({ unknown }) => !unknown);
  const ofKnown = known > 0 && known < whole ? sharePercents(certain, known, rounding) : [];
  return cells.map((cell, index) => {
    const percentOfKnown = ofKnown[certain.indexOf(cell)];
    return { ...cell, percent: ofWhole[index] ?? 0, ...(percentOfKnown !== undefined && { percentOfKnown }) };
  });
}

function sharePercents(cells: readonly Cell[], whole: number, rounding: Rounding): number[] {
  const values = cells.map(({ value }) => value);
  return addUp(cells) === whole ? splitPercent(values) : values.map((value) => roundPercent(value, whole, rounding));
}

function addUp(cells: readonly Cell[]): number {
  return cells.reduce((total, { value }) => total + value, 0);
}

function sortKeys(keys: readonly string[], { by }: Query, { project }: Counting): string[] {
  const ranks = by.map(
    (name) =>
      new Map([...(findCodes(name, project.taxonomies)?.entries.keys() ?? [])].map((code, index) => [code, index])),
  );
  const rank = (code: string, dimension: number) => {
    const codes = findCodes(by[dimension] ?? '', project.taxonomies);
    if (isUnknown(codes, code)) return Number.MAX_SAFE_INTEGER;
    const apart = codes?.scheme ? APART.findIndex((row) => row === code) : -1;
    return apart < 0 ? (ranks[dimension]?.get(code) ?? 0) : Number.MAX_SAFE_INTEGER - APART.length + apart;
  };
  return [...keys].sort((left, right) => {
    const [a, b] = [left.split(' '), right.split(' ')];
    for (const [index, code] of a.entries()) {
      const other = b[index] ?? '';
      const difference = rank(code, index) - rank(other, index) || (code < other ? -1 : code > other ? 1 : 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** A person counts once, however many of the items are theirs; incidents, charges and sums are never the same twice. */
function sum(items: Iterable<Item>, { unit }: Query): number {
  let hundredths = 0;
  const counted = new Set<string>();
  for (const { key, weight } of items) {
    if (isPersons(unit) && counted.size === counted.add(key).size) continue;
    hundredths += Math.round(weight * 100);
  }
  return hundredths / 100;
}

function isPersons(unit: Query['unit']): boolean {
  return unit === 'people' || unit === 'targets';
}

/** Ids of the records of items; those of one record stand one after the other. */
function listRecords(items: readonly Item[]): string[] {
  const ids: string[] = [];
  for (const { record } of items) if (record.incident.id !== ids.at(-1)) ids.push(record.incident.id);
  return ids;
}
