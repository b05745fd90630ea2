import {
  CATEGORIES,
  type Codes,
  type Draw,
  type Fact,
  type FactMaker,
  type Fault,
  type FaultKind,
  GENERAL,
  listSections,
} from '../fact.ts';
import { listReadings, listSlips, replaceNumber } from '../faults.ts';
import type { World } from '../world.ts';
import { listMonths } from './count.ts';
import { PLACES } from './counts.ts';
import { findFalseMultiples, findTrueMultiples } from './words.ts';

/** Facts that compare years, or put codes in an order: only complete years allow them. */
export const CHANGES: Readonly<Record<string, FactMaker>> = {
  'change-total': (draw) => tellChange(draw),
  'change-category': (draw) => tellChange(draw, draw.random.pick(CATEGORIES)),
  'difference-total': (draw) => tellDifference(draw),
  'from-to-category': (draw) => tellFromTo(draw, draw.random.pick(CATEGORIES)),
  'from-to-total': (draw) => tellFromTo(draw),
  'multiple-category': (draw) => tellMultiple(draw, draw.random.pick(CATEGORIES) ?? ''),
  ratio: ({ world, random }) => {
    const [category = '', other = ''] = [random.pick(CATEGORIES), random.pick(CATEGORIES)];
    const [n, m] = [category, other].map((code) => world.count('incidents', { category: code })) as [number, number];
    if (category === other || m < 4) return undefined;
    const word = findTrueMultiples(n / m).find((one) => ['doubled', 'tripled'].includes(one));
    const ratios = crossRatios(
      listReadings(world, 'incidents', { category }),
      listReadings(world, 'incidents', { category: other }),
    );
    const wrong = findFalseMultiples(ratios).filter((one) => ['doubled', 'tripled'].includes(one));
    const tell = (one: string) => ({ numbers: {}, codes: { category, other, word: one } });
    return {
      ...tell(word ?? ''),
      ...(!word && { untold: true }),
      sections: ['overview'],
      scope: 1,
      faults: wrong.map((one) => ({ kind: 'wrong-multiple', ...tell(one) })),
    };
  },
  'rank-category': (draw) => tellRank(draw, 'category', CATEGORIES, 0),
  'second-category': (draw) => tellRank(draw, 'category', CATEGORIES, 1),
  'third-category': (draw) => tellRank(draw, 'category', CATEGORIES, 2),
  'last-category': (draw) => tellRank(draw, 'category', CATEGORIES, -1),
  'rank-perpetrator': (draw) =>
    tellRank(draw, 'perpetrator', ['police', 'court', 'prosecutor', 'official', 'private-person', 'unknown'], 0),
  'rank-place': (draw) => tellRank(draw, 'place', PLACES, 0),
  'second-place': (draw) => tellRank(draw, 'place', PLACES, 1),
  'peak-month': (draw) => tellRank(draw, 'month', listMonths(draw.world), 0),
  'quiet-month': (draw) => tellRank(draw, 'month', listMonths(draw.world), -1),
  'extreme-total': (draw) => tellExtreme(draw),
  'extreme-category': (draw) => tellExtreme(draw, draw.random.pick(CATEGORIES)),
};

/** Total, or a category, of this year and the one before. */
function countPair(
  { world }: Draw,
  category?: string,
): { n: number; m: number; year: string; ns: number[]; ms: number[] } | undefined {
  const year = String(Number(world.year) - 1);
  if (!world.complete || !world.others.includes(year)) return undefined;
  const where = category ? { category } : {};
  const [ns, ms] = [listReadings(world, 'incidents', where), listReadings(world, 'incidents', where, year)];
  return { n: ns[0] ?? 0, m: ms[0] ?? 0, year, ns, ms };
}

/** What a sentence on a change is about, and where it can stand. */
function frame(category: string | undefined, codes: Partial<Codes>) {
  const sections = category ? listSections(category) : GENERAL;
  return { codes: { ...codes, ...(category && { category }) }, sections, scope: 2 as const };
}

function tellChange(draw: Draw, category?: string): Fact | undefined {
  const pair = countPair(draw, category);
  if (!pair || pair.m < 8 || pair.n === pair.m) return undefined;
  const { n, m, ns, ms, year } = pair;
  const read = crossRatios(ns, ms).map((ratio) => Math.abs(ratio - 1) * 100);
  const p = Math.floor((Math.abs(n - m) * 200 + m) / (2 * m));
  const word = n > m ? 'rose' : 'fell';
  if (p < 3 || p > 90) return undefined;
  const { codes, sections, scope } = frame(category, { year, word });
  const told = { numbers: { p }, codes };
  const far = (value: number) => read.every((one) => Math.abs(one - value) > 1.5);
  const swapped = Math.round((Math.abs(n - m) * 100) / n);
  const turned: Fault = { kind: 'wrong-word', numbers: { p }, codes: { ...codes, word: n > m ? 'fell' : 'rose' } };
  return {
    ...told,
    sections,
    scope,
    faults: [
      ...replaceNumber(told, 'p', 'swapped-base', [swapped].filter(far), []),
      ...replaceNumber(told, 'p', 'wrong-count', [p + 5, p - 4, p + 11].filter(far), []),
      ...(crossRatios(ns, ms).every((ratio) => ratio > 1 === n > m) ? [turned] : []),
    ],
  };
}

function tellDifference(draw: Draw): Fact | undefined {
  const pair = countPair(draw);
  if (!pair || pair.n === pair.m) return undefined;
  const { n, m, year } = pair;
  const { codes, sections, scope } = frame(undefined, { year, word: n > m ? 'more' : 'fewer' });
  const told = { numbers: { n: Math.abs(n - m) }, codes };
  return {
    ...told,
    sections,
    scope,
    faults: replaceNumber(told, 'n', 'wrong-count', listSlips(told.numbers.n), [told.numbers.n]),
  };
}

function tellFromTo(draw: Draw, category?: string): Fact | undefined {
  const pair = countPair(draw, category);
  if (!pair || pair.m === 0 || pair.n === 0 || pair.n === pair.m) return undefined;
  const { n, m, ns, ms, year } = pair;
  const { codes, sections, scope } = frame(category, { year, word: n > m ? 'rose' : 'fell' });
  const told = { numbers: { n, m }, codes };
  const older = draw.world.others.filter((other) => other !== year);
  const stale = older.map((other) => draw.world.count('incidents', category ? { category } : {}, other));
  return {
    ...told,
    sections,
    scope,
    faults: [
      ...keepDirection(replaceNumber(told, 'n', 'wrong-count', listSlips(n), ns), n > m),
      ...keepDirection(replaceNumber(told, 'm', 'wrong-year', stale, ms), n > m),
      ...keepDirection(replaceNumber(told, 'm', 'wrong-count', listSlips(m), ms), n > m),
    ],
  };
}

/** Faults that a reader cannot see by the words alone. */
function keepDirection(faults: readonly Fault[], rose: boolean): Fault[] {
  return faults.filter(({ numbers: { n = 0, m = 0 } }) => n !== m && n > m === rose);
}

function tellMultiple(draw: Draw, category: string): Fact | undefined {
  const pair = countPair(draw, category);
  if (!pair || pair.m < 4) return undefined;
  const { n, m, ns, ms, year } = pair;
  const word = draw.random.pick(findTrueMultiples(n / m));
  const make = (one: string) => ({ numbers: {}, ...frame(category, { year, word: one }) });
  const wrong = findFalseMultiples(crossRatios(ns, ms));
  return {
    ...make(word ?? ''),
    ...(!word && { untold: true }),
    faults: wrong.map((one) => ({ kind: 'wrong-multiple', ...make(one) })),
  };
}

function crossRatios(ns: readonly number[], ms: readonly number[]): number[] {
  return ns.flatMap((n) => ms.map((m) => (m === 0 ? 0 : n / m)));
}

/** The code that stands at a place of the order, where no tie or other way to count gives another. */
function tellRank(
  { world }: Draw,
  dimension: 'category' | 'perpetrator' | 'place' | 'month',
  codes: readonly string[],
  at: number,
): Fact | undefined {
  if (!world.complete) return undefined;
  const orders = (dimension === 'category' ? ['category', 'main-category'] : [dimension]).map((name) =>
    orderCodes(world, name, codes),
  );
  const found = orders.map((order) => findAlone(order, at));
  const code = found[0];
  if (!code || found.some((one) => one !== code)) return undefined;
  const kind: FaultKind = 'wrong-rank';
  const others = codes.filter((one) => one !== code && orders.every((order) => order.some((row) => row.code === one)));
  const wrong = others.filter((one) =>
    orders.every((order) => order.find((row) => row.code === one)?.value !== order.at(at)?.value),
  );
  return {
    numbers: {},
    codes: { [dimension]: code },
    sections: ['overview', 'conclusions'],
    scope: 1,
    faults: wrong.map((one) => ({ kind, numbers: {}, codes: { [dimension]: one } })),
  };
}

interface Row {
  readonly code: string;
  readonly value: number;
}

function orderCodes(world: World, dimension: string, codes: readonly string[]): Row[] {
  const rows = codes.map((code) => ({ code, value: world.count('incidents', { [dimension]: code }) }));
  return rows.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value);
}

function findAlone(order: readonly Row[], at: number): string | undefined {
  const row = order.at(at);
  return row && order.filter(({ value }) => value === row.value).length === 1 ? row.code : undefined;
}

function tellExtreme({ world }: Draw, category?: string): Fact | undefined {
  const first = String(Math.min(...world.others.map(Number), Number(world.year)));
  if (!world.complete || world.others.some((year) => year > world.year) || world.others.length < 2) return undefined;
  const where = category ? { category } : {};
  const now = listReadings(world, 'incidents', where);
  const before = world.others.flatMap((year) => listReadings(world, 'incidents', where, year));
  const highest = Math.min(...now) > Math.max(...before);
  const lowest = Math.max(...now) < Math.min(...before);
  if (Math.min(...now) < 2 || (!highest && !lowest)) return undefined;
  const make = (word: string) => ({ numbers: {}, ...frame(category, { year: first, word }) });
  return {
    ...make(highest ? 'highest' : 'lowest'),
    faults: [{ kind: 'wrong-rank', ...make(highest ? 'lowest' : 'highest') }],
  };
}
