import {
  CATEGORIES,
  type Draw,
  type Fact,
  type FactMaker,
  GENERAL,
  listSections,
  pickCounted,
  SECTIONS,
} from '../fact.ts';
import { listReadings, listSlips, replaceNumber } from '../faults.ts';
import type { Filters, World } from '../world.ts';
import { listNear } from './count.ts';

const HEDGES = ['more-than', 'about', 'at-least', 'fewer-than', 'almost'];
/** Categories that a place in the taxonomy may leave without a record. */
const RARE = ['killing', 'psychiatric-measure', 'closure', 'accreditation', ...CATEGORIES];

export const HEDGED: Readonly<Record<string, FactMaker>> = {
  'hedge-total': (draw) => hedge(draw, 'incidents', {}),
  'hedge-people': (draw) => hedge(draw, 'people', {}),
  'hedge-category': (draw) => hedgeCategory(draw),
  range: ({ world, random }) => {
    const n = world.count('incidents');
    const low = Math.floor((n - 1) / 10) * 10;
    const told = { numbers: { n: low, m: low + 10 }, codes: {} };
    const away = random.pick([20, -20, 30]) ?? 0;
    const wrong = { n: low + away, m: low + 10 + away };
    return { ...told, sections: GENERAL, scope: 0, faults: [{ kind: 'wrong-count', numbers: wrong, codes: {} }] };
  },
  none: ({ world, random }) => {
    const category = random.pick(RARE.filter((code) => world.count('incidents', { category: code }) === 0));
    if (!category) return undefined;
    const there = CATEGORIES.filter((code) => listAll(world, code).every((value) => value > 0));
    const faults = there.map((code) => ({ kind: 'wrong-count' as const, numbers: {}, codes: { category: code } }));
    return { numbers: {}, codes: { category }, sections: ['overview'], scope: 1, faults };
  },
  sum: ({ world, random }) => {
    const category = pickCounted(random, CATEGORIES, (code) => world.count('incidents', { category: code }), 2);
    const other = pickCounted(
      random,
      CATEGORIES.filter((code) => code !== category),
      (code) => world.count('incidents', { category: code }),
      2,
    );
    if (!category || !other) return undefined;
    const [n, m] = [category, other].map((code) => world.count('incidents', { category: code })) as [number, number];
    if (world.count('incidents', { category: [category, other] }) !== n + m) return undefined;
    const told = { numbers: { n, m, k: n + m }, codes: { category, other } };
    const parts = [...listAll(world, category), ...listNear(world, 'incidents', category)];
    const faults = [
      ...replaceNumber(told, 'k', 'wrong-sum', [n + m + 1, n + m - 1, n + m + 2, n + m + 10], [n + m]),
      ...replaceNumber(told, 'n', 'wrong-count', listSlips(n), parts),
    ];
    return { ...told, sections: ['overview', 'conclusions'], scope: 1, faults };
  },
};

function hedgeCategory(draw: Draw): Fact | undefined {
  const category = pickCounted(
    draw.random,
    CATEGORIES,
    (code) => draw.world.count('incidents', { category: code }),
    12,
  );
  if (!category) return undefined;
  return hedge(draw, 'incidents', { category });
}

/** A count told loosely: the number is round, and the word makes it true. */
function hedge({ world, random }: Draw, unit: 'incidents' | 'people', where: Filters): Fact | undefined {
  const n = world.count(unit, where);
  const category = typeof where.category === 'string' ? where.category : undefined;
  const readings = [...listReadings(world, unit, where), ...(category ? listNear(world, unit, category) : [])];
  if (category)
    readings.push(
      ...readings,
      world.count(unit, { category: SECTIONS[listSections(category)[1] ?? ''] ?? [category] }),
    );
  const word = random.pick(HEDGES) ?? '';
  const step = n < 30 ? 5 : 10;
  const [below, above] = [Math.floor((n - 1) / step) * step, Math.ceil((n + 1) / step) * step];
  const near = [below, n % step === 0 ? n : below, above].filter((round) => Math.abs(round - n) <= n * 0.05);
  const round = { 'more-than': below, about: random.pick(near), 'at-least': below, 'fewer-than': above, almost: above }[
    word
  ];
  if (!round || (word === 'almost' && above - n > n * 0.05) || (word === 'fewer-than' && above - n > n * 0.2))
    return undefined;
  const [least, most] = [Math.min(...readings), Math.max(...readings)];
  const wrong = {
    'more-than': [most + (step - (most % step)), most + 2 * step],
    'at-least': [most + (step - (most % step)) + step],
    'fewer-than': [Math.floor((least - 1) / step) * step, Math.floor((least - 1) / step) * step - step],
    about: [Math.ceil((most * 1.3) / step) * step, Math.floor((least * 0.7) / step) * step],
    almost: [Math.ceil((most * 1.35) / step) * step, Math.floor((least * 0.75) / step) * step],
  }[word];
  const told = { numbers: { n: round }, codes: { ...(category && { category }), word } };
  const sections = category ? listSections(category) : GENERAL;
  return {
    ...told,
    sections,
    scope: category ? 1 : 0,
    faults: replaceNumber(told, 'n', 'wrong-count', wrong ?? [], []),
  };
}

function listAll(world: World, category: string): number[] {
  return listReadings(world, 'incidents', { category });
}
