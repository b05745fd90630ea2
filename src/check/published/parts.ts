import type { Entry } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import { readDays } from '../many/days.ts';
import { type Counted, listClaims } from './published-claims.ts';

type Taxonomies = ReadonlyMap<string, Codes>;

/** A total that is less than its parts along one dimension together. */
export interface Sum {
  readonly total: Counted;
  readonly parts: readonly Counted[];
  readonly dimension: string;
  readonly sum: number;
}

/** Totals of a published file that are certainly less than their parts, and have no note that gives the sum. */
export function findParts(entry: Entry, taxonomies: Taxonomies): Sum[] {
  const { claims: counts } = listClaims(entry);
  const additive = counts.filter(({ count }) => !/^percent|%/.test(count.unit));
  const parts = groupParts(additive, taxonomies);
  return keepLargest(additive).flatMap((total) => {
    const key = writeKey(total);
    return [...taxonomies.keys()].flatMap((dimension): Sum[] => {
      const found = parts.get(`${key} ${dimension}`);
      const apart = found ? listApart([...found.values()], dimension, taxonomies) : [];
      const sum = apart.reduce((all, { count }) => add(all, count.value), 0);
      const silent = () => [total, ...apart].some(({ count }) => saysNumber(count.note, sum));
      return apart.length > 0 && sum > total.count.value && !silent() ? [{ total, parts: apart, dimension, sum }] : [];
    });
  });
}

/** For each cell that could be a total, and each dimension: its parts by code, the smallest where the document gives several. */
function groupParts(counts: readonly Counted[], taxonomies: Taxonomies): Map<string, Map<string, Counted>> {
  const groups = new Map<string, Map<string, Counted>>();
  for (const counted of counts.filter(({ count }) => isOneOf(count.qualifier, 'exact', 'at-least'))) {
    for (const [dimension, code] of Object.entries(counted.count.cell ?? {})) {
      const { [dimension]: _, ...rest } = counted.count.cell ?? {};
      const above = listAbove(taxonomies.get(dimension), code).map((parent) => ({ ...rest, [dimension]: parent }));
      for (const cell of [rest, ...above]) {
        const key = `${writeKey(counted, cell)} ${dimension}`;
        const group = groups.get(key) ?? new Map<string, Counted>();
        const known = group.get(code);
        if (!known || counted.count.value < known.count.value) group.set(code, counted);
        groups.set(key, group);
      }
    }
  }
  return groups;
}

/** Of several counts of one cell the largest; none where one of them is only about or at least so many. */
function keepLargest(counts: readonly Counted[]): Counted[] {
  const largest = new Map<string, Counted>();
  const uncertain = new Set<string>();
  // Without a cell a count is some part that our taxonomies cannot say; the total itself has an empty one.
  for (const counted of counts.filter(({ count }) => count.cell)) {
    const key = writeKey(counted);
    if (!isOneOf(counted.count.qualifier, 'exact', 'at-most')) uncertain.add(key);
    const known = largest.get(key);
    if (!known || counted.count.value > known.count.value) largest.set(key, counted);
  }
  return [...largest].flatMap(([key, counted]) => (uncertain.has(key) ? [] : [counted]));
}

/** The parts that hold none of each other: threats to life are among the threats already. */
function listApart(parts: readonly Counted[], dimension: string, taxonomies: Taxonomies): Counted[] {
  const read = ({ count }: Counted) => count.cell?.[dimension] ?? '';
  const codes = new Set(parts.map(read));
  return parts.filter((part) => !listAbove(taxonomies.get(dimension), read(part)).some((code) => codes.has(code)));
}

/** The codes over a code, at any time. */
function listAbove(codes: Codes | undefined, code: string): string[] {
  const above = new Set<string>();
  for (const left = [code]; left.length > 0; ) {
    const lowest = left.pop() ?? '';
    const { parent, parents = [] } = codes?.entries.get(lowest) ?? {};
    for (const next of [...(parent ? [parent] : []), ...parents.map((one) => one.code)]) {
      if (!above.has(next) && next !== code) left.push(next);
      if (next !== code) above.add(next);
    }
  }
  return [...above];
}

/** What is counted, but for its number: period, unit and cell. */
function writeKey({ count }: Counted, cell: Readonly<Record<string, string>> = count.cell ?? {}): string {
  const { first, last } = readDays(count.period);
  return JSON.stringify([first, last, count.unit.toLowerCase(), Object.entries(cell).sort()]);
}

function isOneOf(qualifier = 'exact', ...certain: readonly string[]): boolean {
  return certain.includes(qualifier);
}

/** Without the crumbs that binary fractions leave. */
function add(a: number, b: number): number {
  return Math.round((a + b) * 1e6) / 1e6;
}

/** Whether a note gives the number, with or without commas or spaces between thousands. */
function saysNumber(note: string | undefined, number: number): boolean {
  const plain = (note ?? '').replace(/(\d)[,\u00a0 ](?=\d{3}(?!\d))/g, '$1');
  return (plain.match(/\d+(\.\d+)?/g) ?? []).some((found) => Number(found) === number);
}
