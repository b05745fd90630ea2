import type { Published } from '../../project.ts';
import type { Measure } from '../../types/published.ts';
import { readPrinted } from './printed.ts';

/** In which numbers a measure is reckoned. */
export interface Scale {
  /** So many of our whole numbers make one of its unit: 1, or 100 where its figures have one decimal. */
  readonly times: number;
  /** Whether a cell is a whole number of things; percents, sums of money and counts in millions are not. */
  readonly whole: boolean;
  /** Whether its figures are rounded, and so allow more than themselves. */
  readonly rounded: boolean;
}

/** Units whose figures are rounded, however they are printed. */
const ROUNDED_UNIT = /percent|per cent|%|\b(thousand|million|billion|trillion|bn|mln)\b|процент|пайыз|тыс|млн|млрд/i;
/** Sums from here on are reckoned without asking for whole numbers: nothing is proven by a single coin. */
const LARGE = 1_000_000;

/** How each measure is reckoned, from its unit and from the counts that are claimed of it. */
export function findScales(measures: Iterable<Measure>, claims: readonly Published[]): ReadonlyMap<string, Scale> {
  const decimals = new Map<string, number>();
  const large = new Set<string>();
  for (const claim of claims) {
    for (const { is = 'count', value, measure = '', decimals: shown } of [
      claim,
      ...(claim.or ?? []).map((one) => ({ ...claim, ...one })),
    ]) {
      if (is !== 'count' && is !== 'difference') continue;
      const places = -(readPrinted(value, shown)?.power ?? 0);
      decimals.set(measure, Math.max(decimals.get(measure) ?? 0, places));
      if (Math.abs(value) > LARGE) large.add(measure);
    }
  }
  return new Map(
    [...measures].map(({ id, unit }): [string, Scale] => {
      const places = decimals.get(id) ?? 0;
      const rounded = places > 0 || ROUNDED_UNIT.test(unit);
      return [id, { times: rounded ? 10 ** (places + 1) : 1, whole: !rounded && !large.has(id), rounded }];
    }),
  );
}
