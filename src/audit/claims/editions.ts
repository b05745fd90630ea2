import { firstDay, lastDay, parseEdtf } from '../../date.ts';
import type { Place } from '../../diagnostic.ts';
import type { Published } from '../../project.ts';
import { FINE, listAllowed, readPrinted, readRound } from './printed.ts';
import type { ClaimFinding, EditionPair } from './result.ts';
import { describe, showValue } from './sentences.ts';

/** Gives the function that tells where claims of the same file stand. */
export type Locate = (claim: Published) => ((id: string) => Place) | undefined;

/** What two documents of one publisher, or two places of one, say of the same thing in the same period. */
export interface Editions {
  readonly pairs: readonly EditionPair[];
  readonly findings: readonly ClaimFinding[];
}

/** Compares each claim with the earlier ones of the same publisher, series or cell, and period. */
export function compareEditions(
  claims: readonly Published[],
  publishers: ReadonlyMap<string, string>,
  { isAsked, locate }: { readonly isAsked: (claim: Published) => boolean; readonly locate: Locate },
): Editions {
  const groups = new Map<string, Published[]>();
  for (const claim of claims)
    for (const key of listKeys(claim, publishers.get(claim.source) ?? claim.source))
      groups.set(key, [...(groups.get(key) ?? []), claim]);
  const pairs = new Map<string, readonly [Published, Published]>();
  for (const group of groups.values()) {
    // Two values of one thing are enough to know; a hundred claims of one series need no hundred times hundred comparisons.
    const [first, ...others] = keepDistinct(group);
    for (const other of others)
      if (first && isComparable(first, other) && (isAsked(first) || isAsked(other)))
        pairs.set(`${first.id} ${other.id}`, [first, other]);
  }
  const told = [...pairs.values()].map((pair) => ({ pair, agrees: agree(...pair) }));
  return {
    pairs: told.map(({ pair: [a, b], agrees }) => ({
      publisher: publishers.get(a.source) ?? a.source,
      claims: [a.id, b.id],
      agrees,
    })),
    findings: told.flatMap(({ pair, agrees }) => (agrees ? [] : [tell(...pair, locate)])),
  };
}

/** By what a claim is recognised in another document: its series, or its cell and unit. */
function listKeys({ series, cell, unit, period, is = 'count' }: Published, publisher: string): string[] {
  const span = parseEdtf(period);
  if (!span) return [];
  const when = `${firstDay(span.start)} ${lastDay(span.end)}`;
  const what = JSON.stringify(Object.entries(cell ?? {}).sort());
  return [
    ...(series ? [`${publisher} ${when} ${is} series ${series}`] : []),
    ...(cell ? [`${publisher} ${when} ${is} ${unit.toLowerCase()} ${what}`] : []),
  ];
}

function keepDistinct(claims: readonly Published[]): readonly Published[] {
  const known = new Map(
    claims.map((claim) => [`${claim.file ?? claim.source} ${claim.value} ${claim.qualifier}`, claim]),
  );
  return [...known.values()].slice(0, 20);
}

/** Within one document a series alone says that two claims are of one thing; what has a measure is compared by that. */
function isComparable(a: Published, b: Published): boolean {
  if (a.source !== b.source) return true;
  return a.series !== undefined && a.series === b.series && (!a.measure || !b.measure);
}

function agree(a: Published, b: Published): boolean {
  const [one, other] = [readLimits(a), readLimits(b)];
  return !one || !other || (one.low <= other.high && other.low <= one.high);
}

function readLimits({
  value,
  decimals,
  qualifier,
  is = 'count',
}: Published): { readonly low: number; readonly high: number } | undefined {
  const plain = readPrinted(value, decimals);
  if (!plain) return undefined;
  const { printed, round } = is === 'count' ? readRound(plain) : { printed: plain, round: false };
  const step = 10 ** printed.power / FINE;
  const { low, high } = listAllowed(printed, qualifier, round || is !== 'count' || printed.power < 0);
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : low * step,
    high: high === undefined ? Number.POSITIVE_INFINITY : high * step,
  };
}

function tell(a: Published, b: Published, locate: Locate): ClaimFinding {
  const where = (claim: Published) => `${claim.source}${claim.at ? `, ${claim.at}` : ''}`;
  return {
    document: b.source,
    file: b.file ?? '',
    kind: 'differs',
    sentences: [`For ${b.period} one place says ${showValue(a)} (${where(a)}), another ${showValue(b)} (${where(b)}).`],
    wrong: [],
    sets: [[a.id, b.id]],
    claims: [a, b].map((claim) => describe(claim, locate(claim))),
    saved_by: [],
    rests_on: [],
  };
}
