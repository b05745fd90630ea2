import type { Unit } from '../../../../src/report.ts';
import { CATEGORIES, type Draw, type Fact, GENERAL, listSections, pickCounted, SECTIONS } from '../fact.ts';
import { listReadings } from '../faults.ts';
import type { Filters, World } from '../world.ts';
import { listNear, makeCount } from './count.ts';

export function countCategory(
  { world, random }: Draw,
  unit: Unit,
  codes: readonly string[],
  least = 1,
): Fact | undefined {
  const category = pickCounted(random, codes, (code) => world.count(unit, { category: code }), least);
  if (!category) return undefined;
  const neighbours = CATEGORIES.map((code) => world.count(unit, { category: code })).filter((value) => value > 0);
  return makeCount(world, {
    unit,
    where: { category },
    codes: { category },
    sections: listSections(category),
    scope: 1,
    readings: listNear(world, unit, category),
    neighbours: [random.pick(neighbours) ?? 0],
  });
}

export function countWith(
  { world, random }: Draw,
  unit: Unit,
  categories: readonly string[],
  dimension: string,
  codes: readonly string[],
): Fact | undefined {
  const code = random.pick(codes) ?? '';
  const category = pickCounted(random, categories, (one) => world.count(unit, { category: one, [dimension]: code }));
  if (!category) return undefined;
  const where = { category, [dimension]: code };
  const sections = listSections(category);
  const readings = [...listNear(world, unit, category, { [dimension]: code }), ...listWider(world, unit, where)];
  const scope = dimension === 'month' ? 2 : 1;
  return makeCount(world, {
    unit,
    where,
    codes: { category, [dimension]: code },
    sections,
    scope,
    readings,
    neighbours: [world.count(unit, { category })],
  });
}

export function countGroup(
  { world, random }: Draw,
  categories: readonly string[],
  groups: readonly string[],
): Fact | undefined {
  const category = random.pick(categories);
  const rest = category ? { category } : {};
  const group = pickCounted(random, groups, (code) => world.count('people', { ...rest, group: code }));
  if (!group) return undefined;
  const loosely = ['journalist', 'editor', 'camera-operator', 'media-staff'];
  const wide = [loosely, [...loosely, 'blogger'], ['editor', 'journalist'], ['camera-operator', 'journalist']];
  const readings = [
    world.count('people', rest),
    ...wide.flatMap((codes) => listReadings(world, 'people', { ...rest, group: codes })),
  ];
  return makeCount(world, {
    unit: 'people',
    where: { ...rest, group },
    codes: { ...rest, group },
    sections: category ? listSections(category) : GENERAL,
    scope: category ? 1 : 0,
    readings: [
      ...(group === 'journalist' ? readings : []),
      ...(category ? listNear(world, 'people', category, { group }) : []),
    ],
  });
}

export function countCode(
  { world, random }: Draw,
  unit: Unit,
  dimension: string,
  codes: readonly string[],
  scope: Fact['scope'],
): Fact | undefined {
  const count = (code: string) => world.count(unit, { [dimension]: code });
  const code = pickCounted(random, codes, count);
  if (!code) return undefined;
  const neighbours = codes.map(count);
  const where = { [dimension]: code };
  const readings = listWider(world, unit, where);
  return makeCount(world, {
    unit,
    where,
    codes: where,
    sections: GENERAL,
    scope,
    readings,
    neighbours: [random.pick(neighbours) ?? 0],
  });
}

/** A count of the section that the sentence stands in, which says 'of this kind'. */
export function countSection({ world, random }: Draw, unit: Unit, where: Filters): Fact | undefined {
  const count = (id: string) => world.count(unit, { ...where, category: SECTIONS[id] ?? [] });
  const section = pickCounted(random, Object.keys(SECTIONS), count);
  if (!section) return undefined;
  const filters = { ...where, category: SECTIONS[section] ?? [] };
  return makeCount(world, {
    unit,
    where: filters,
    codes: {},
    sections: [section],
    scope: 0,
    readings: [world.count(unit, where)],
  });
}

/** 'Officials' may be read as all authorities. */
function listWider(world: World, unit: Unit, where: Filters): number[] {
  return where.perpetrator === 'official' ? [world.count(unit, { ...where, perpetrator: 'authorities' })] : [];
}
