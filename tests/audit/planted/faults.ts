import type { Unit } from '../../../src/report.ts';
import type { Fault, FaultKind, Numbers, Told } from './fact.ts';
import { percentOf } from './fact.ts';
import type { Filters, World } from './world.ts';

/** Every value that a reader of good will may take a count for: any category or the main one, different persons or all. */
export function listReadings(world: World, unit: Unit, where: Filters, year = world.year): number[] {
  const units: Unit[] = unit === 'people' || unit === 'targets' ? ['people', 'targets'] : [unit];
  const { category, ...rest } = where;
  const wheres = category === undefined ? [where] : [where, { ...rest, 'main-category': category }];
  return units.flatMap((one) => wheres.map((filters) => world.count(one, filters, year)));
}

/** The told thing with other values in one of its numbers, each out of every reading. */
export function replaceNumber(
  told: Told,
  slot: keyof Numbers,
  kind: FaultKind,
  values: readonly number[],
  readings: readonly number[],
): Fault[] {
  const wrong = [...new Set(values)].filter(
    (value) => value > 0 && Number.isInteger(value) && !readings.includes(value),
  );
  return wrong.map((value) => ({ kind, numbers: { ...told.numbers, [slot]: value }, codes: told.codes }));
}

/** A count as a tired author types it: one or two off, digits swapped, ten off. */
export function listSlips(value: number): number[] {
  const swapped = Number([...String(value)].reverse().join(''));
  return [
    value + 1,
    value - 1,
    value + 2,
    value - 2,
    ...(value > 11 ? [swapped] : []),
    ...(value > 25 ? [value + 10] : []),
  ];
}

/** Percents off by some points, and those of other shares, none within a point of a share that a reader may mean. */
export function replacePercent(
  told: Told,
  kind: FaultKind,
  values: readonly number[],
  readings: readonly (readonly [number, number])[],
  slot: keyof Numbers = 'p',
): Fault[] {
  const honest = readings.map(([part, whole]) => percentOf(part, whole));
  const near = (value: number) => honest.some((one) => Math.abs(one - value) <= 1);
  const wrong = values.filter((value) => value > 0 && value < 100 && !near(value));
  return replaceNumber(told, slot, kind, wrong, []);
}
