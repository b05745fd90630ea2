import type { Unit } from '../../../../src/report.ts';
import { CATEGORIES, type Codes, type Draw, type Fact, GENERAL, listSections, pickCounted } from '../fact.ts';
import { listReadings } from '../faults.ts';
import type { Filters, World } from '../world.ts';
import { listNear } from './count.ts';
import { PERPETRATORS } from './counts.ts';

/** A part of a whole, both counted. */
export interface Part {
  readonly unit: Unit;
  readonly whole: Filters;
  readonly part: Filters;
  readonly codes: Partial<Codes>;
  readonly sections: readonly string[];
  readonly scope: Fact['scope'];
}

export function pickPart(
  { world, random }: Draw,
  unit: Unit,
  dimension: string,
  codes: readonly string[],
): Part | undefined {
  const whole = world.count(unit);
  const code = pickCounted(random, codes, (one) => world.count(unit, { [dimension]: one }));
  if (!code || world.count(unit, { [dimension]: code }) === whole) return undefined;
  return { unit, whole: {}, part: { [dimension]: code }, codes: { [dimension]: code }, sections: GENERAL, scope: 0 };
}

/** Those by a perpetrator, or at work, among those of a category. */
export function pickWithin({ world, random }: Draw): Part | undefined {
  const category = pickCounted(random, CATEGORIES, (code) => world.count('incidents', { category: code }), 5);
  if (!category) return undefined;
  const perpetrator = pickCounted(random, PERPETRATORS, (code) =>
    world.count('incidents', { category, perpetrator: code }),
  );
  if (!perpetrator) return undefined;
  const part = { category, perpetrator };
  if (world.count('incidents', part) === world.count('incidents', { category })) return undefined;
  return {
    unit: 'incidents',
    whole: { category },
    part,
    codes: { category, perpetrator },
    sections: listSections(category),
    scope: 1,
  };
}

/** Each part and whole that a share may honestly be of. */
export function listBases(world: World, { unit, part, whole }: Part, year = world.year): [number, number][] {
  const parts = listReadings(world, unit, part, year);
  const wholes = listReadings(world, unit, whole, year);
  const unknown = Object.keys(part).filter((name) => !(name in whole) && name !== 'category');
  const known = unknown.flatMap((name) =>
    wholes.map((value) => value - world.count(unit, { ...whole, [name]: 'unknown' }, year)),
  );
  return parts.flatMap((one) => [...wholes, ...known].map((of): [number, number] => [one, of]));
}

export function listNearPart(world: World, { unit, part }: Part): number[] {
  const { category, ...rest } = part;
  const wider = rest.perpetrator === 'official' ? [world.count(unit, { ...part, perpetrator: 'authorities' })] : [];
  return [...wider, ...(typeof category === 'string' ? listNear(world, unit, category, rest) : [])];
}

export function listNearWhole(world: World, { unit, whole }: Part): number[] {
  return typeof whole.category === 'string' ? listNear(world, unit, whole.category) : [];
}
