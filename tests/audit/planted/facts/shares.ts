import type { Unit } from '../../../../src/report.ts';
import { CATEGORIES, type Draw, type Fact, type FactMaker, GENERAL, percentOf } from '../fact.ts';
import { listReadings, listSlips, replaceNumber, replacePercent } from '../faults.ts';
import type { Filters, World } from '../world.ts';
import { GROUPS, PERPETRATORS, PLACES } from './counts.ts';
import { listBases, listNearPart, listNearWhole, type Part, pickPart, pickWithin } from './parts.ts';
import { findFalseWords, findTrueWords } from './words.ts';

export const SHARES: Readonly<Record<string, FactMaker>> = {
  'share-perpetrator': (draw) => tellShare(pickPart(draw, 'incidents', 'perpetrator', PERPETRATORS), draw),
  'share-category': (draw) => tellShare(pickPart(draw, 'incidents', 'category', CATEGORIES), draw),
  'share-women': (draw) => tellShare(pickPart(draw, 'people', 'gender', ['female']), draw),
  'share-men': (draw) => tellShare(pickPart(draw, 'people', 'gender', ['male']), draw),
  'share-group': (draw) => tellShare(pickPart(draw, 'people', 'group', GROUPS), draw),
  'share-place': (draw) => tellShare(pickPart(draw, 'incidents', 'place', PLACES), draw),
  'share-on-duty': (draw) => tellShare(pickPart(draw, 'incidents', 'on-duty', ['yes']), draw),
  'share-of-category': (draw) => tellShare(pickWithin(draw), draw),
  'part-perpetrator': (draw) => tellPart(pickPart(draw, 'incidents', 'perpetrator', PERPETRATORS), draw),
  'part-women': (draw) => tellPart(pickPart(draw, 'people', 'gender', ['female']), draw),
  'part-group': (draw) => tellPart(pickPart(draw, 'people', 'group', GROUPS.slice(1)), draw),
  'part-place': (draw) => tellPart(pickPart(draw, 'incidents', 'place', PLACES), draw),
  'part-on-duty': (draw) => tellPart(pickPart(draw, 'incidents', 'on-duty', ['yes']), draw),
  'part-of-category': (draw) => tellPart(pickWithin(draw), draw),
  'part-convicted': (draw) =>
    tellPart(
      { unit: 'charges', whole: {}, part: { outcome: 'convicted' }, codes: {}, sections: ['overview'], scope: 1 },
      draw,
    ),
  'word-perpetrator': (draw) => tellWord(pickPart(draw, 'incidents', 'perpetrator', PERPETRATORS), draw),
  'word-category': (draw) => tellWord(pickPart(draw, 'incidents', 'category', CATEGORIES), draw),
  'word-women': (draw) => tellWord(pickPart(draw, 'people', 'gender', ['female']), draw),
  'word-men': (draw) => tellWord(pickPart(draw, 'people', 'gender', ['male']), draw),
  'word-place': (draw) => tellWord(pickPart(draw, 'incidents', 'place', PLACES), draw),
  'word-of-category': (draw) => tellWord(pickWithin(draw), draw),
  'one-in': (draw) => tellOneIn(pickPart(draw, 'people', 'gender', ['female']), draw),
  'one-in-perpetrator': (draw) => tellOneIn(pickPart(draw, 'incidents', 'perpetrator', PERPETRATORS), draw),
  'bound-women': ({ world }) => tellBound(world, 'people', {}),
  'bound-authorities': ({ world }) => tellBound(world, 'incidents', {}),
  genders: ({ world }) => {
    const [n, m, k] = ['female', 'male', 'unknown'].map((gender) => world.count('people', { gender })) as [
      number,
      number,
      number,
    ];
    const q = world.count('people');
    const told = { numbers: { n, m, k, q }, codes: {} };
    if (k === 0 || n + m + k !== q) return undefined;
    const honest = listReadings(world, 'people', { gender: 'female' });
    const faults = [
      ...replaceNumber(told, 'n', 'wrong-count', listSlips(n), honest),
      ...replaceNumber(told, 'q', 'wrong-sum', [q + 1, q - 1, q + 2, world.count('targets')], [q]),
      ...replaceNumber(told, 'k', 'wrong-count', listSlips(k), listReadings(world, 'people', { gender: 'unknown' })),
    ];
    return { ...told, sections: GENERAL, scope: 0, faults };
  },
  list: ({ world, random }) => {
    const count = (perpetrator: string) => world.count('incidents', { perpetrator });
    const counted = ['police', 'court', 'official', 'private-person', 'prosecutor'].filter((code) => count(code) > 0);
    const start = random.below(counted.length - 2);
    const [perpetrator = '', second = '', third = ''] = counted.slice(start, start + 3);
    if (!third) return undefined;
    const told = {
      numbers: { n: count(perpetrator), m: count(second), k: count(third) },
      codes: { perpetrator, second, third },
    };
    const readings = [count('authorities')];
    const faults = (['n', 'm', 'k'] as const).flatMap((slot) =>
      replaceNumber(
        told,
        slot,
        'wrong-count',
        [...listSlips(told.numbers[slot]), count(second)],
        [told.numbers[slot], ...readings],
      ),
    );
    return { ...told, sections: GENERAL, scope: 0, faults };
  },
};

/** The part is a figure of the ledger, only the whole is typed. */
function tellBound(world: World, unit: Unit, whole: Filters): Fact {
  const m = world.count(unit, whole);
  const told = { numbers: { m }, codes: {} };
  const honest = listReadings(world, unit, whole);
  const other = world.count(unit === 'people' ? 'incidents' : 'people', whole);
  return {
    ...told,
    sections: GENERAL,
    scope: 0,
    faults: [
      ...replaceNumber(told, 'm', 'wrong-count', listSlips(m), honest),
      ...replaceNumber(told, 'm', 'swapped-base', [other], honest),
    ],
  };
}

function tellShare(part: Part | undefined, { world, random }: Draw): Fact | undefined {
  if (!part) return undefined;
  const [n, m] = [world.count(part.unit, part.part), world.count(part.unit, part.whole)];
  const p = percentOf(n, m);
  if (p < 2 || p > 97) return undefined;
  const told = { numbers: { p, m }, codes: part.codes };
  const readings = listBases(world, part);
  const stale = world.others.map((year) =>
    percentOf(world.count(part.unit, part.part, year), world.count(part.unit, part.whole, year)),
  );
  const before = [percentOf(n - 2, m - 2), percentOf(n, m - 5), percentOf(n + 3, m + 3)];
  const bases = [
    world.count('people'),
    world.count('incidents'),
    world.count('charges'),
    world.count('incidents', { perpetrator: 'authorities' }),
  ];
  const off = [p + 3, p - 3, p + 2 + random.below(9), Number([...String(p)].reverse().join(''))];
  return {
    ...told,
    sections: part.sections,
    scope: part.scope,
    faults: [
      ...replacePercent(told, 'wrong-count', off, readings),
      ...replacePercent(told, 'stale-share', [...stale, ...before], readings),
      ...replacePercent(
        told,
        'swapped-base',
        bases.filter((whole) => whole > n).map((whole) => percentOf(n, whole)),
        readings,
      ),
    ],
  };
}

function tellPart(part: Part | undefined, { world }: Draw): Fact | undefined {
  if (!part) return undefined;
  const [n, m] = [world.count(part.unit, part.part), world.count(part.unit, part.whole)];
  if (n === 0 || n >= m) return undefined;
  const told = { numbers: { n, m, p: percentOf(n, m) }, codes: part.codes };
  const parts = [...listReadings(world, part.unit, part.part), ...listNearPart(world, part)];
  const wholes = [...listReadings(world, part.unit, part.whole), ...listNearWhole(world, part)];
  const others = [...listSlips(m), world.count('people'), world.count('incidents')];
  const bases = others.filter((whole) => whole > n).map((whole) => percentOf(n, whole));
  return {
    ...told,
    sections: part.sections,
    scope: part.scope,
    faults: [
      ...replaceNumber(
        told,
        'n',
        'wrong-count',
        listSlips(n).filter((value) => value < m),
        parts,
      ),
      ...replaceNumber(
        told,
        'm',
        'swapped-base',
        others.filter((value) => value > n),
        wholes,
      ),
      ...replaceNumber(
        told,
        'n',
        'wrong-year',
        world.others.map((year) => world.count(part.unit, part.part, year)).filter((value) => value < m),
        parts,
      ),
      ...replacePercent(told, 'swapped-base', bases, [[n, m]]),
      ...replacePercent(told, 'stale-share', [told.numbers.p + 4, told.numbers.p - 3], [[n, m]]),
    ],
  };
}

function tellWord(part: Part | undefined, { world, random }: Draw): Fact | undefined {
  if (!part) return undefined;
  const [n, m] = [world.count(part.unit, part.part), world.count(part.unit, part.whole)];
  const bases = listBases(world, part);
  const word = random.pick(findTrueWords((n * 100) / m));
  if (m < 5) return undefined;
  const wrong = findFalseWords(bases.map(([one, whole]) => (one * 100) / whole));
  const tell = (other: string) => ({ numbers: {}, codes: { ...part.codes, word: other } });
  return {
    ...tell(word ?? ''),
    ...(!word && { untold: true }),
    sections: part.sections,
    scope: part.scope,
    faults: wrong.map((other) => ({ kind: 'wrong-word', ...tell(other) })),
  };
}

/** 'One in four', where that is near. */
function tellOneIn(part: Part | undefined, { world }: Draw): Fact | undefined {
  if (!part) return undefined;
  const whole = world.count(part.unit, part.whole);
  const share = world.count(part.unit, part.part) / whole;
  const k = [3, 4, 5, 10].find((each) => Math.abs(share * each - 1) < 0.06);
  if (!k || whole < 10) return undefined;
  const shares = listBases(world, part).map(([one, of]) => one / of);
  const wrong = [2, 3, 4, 5, 10].filter((each) => shares.every((one) => Math.abs(one * each - 1) > 0.3));
  const told = { numbers: { k }, codes: part.codes };
  return {
    ...told,
    sections: part.sections,
    scope: part.scope,
    faults: replaceNumber(told, 'k', 'wrong-word', wrong, [k]),
  };
}
