import type { Unit } from '../../../../src/report.ts';
import { type Codes, type Fact, SECTIONS } from '../fact.ts';
import { listReadings, listSlips, replaceNumber } from '../faults.ts';
import type { Filters, World } from '../world.ts';

const DETAINING = ['detention', 'arrest', 'interrogation', 'search'];

/** Categories that a word may count by the person: two assaults, of two people at once. */
const EACH_PERSON = ['attack', 'threat'];

/** How a count is told. */
interface Counted {
  readonly unit: Unit;
  readonly where: Filters;
  readonly codes: Partial<Codes>;
  readonly sections: readonly string[];
  readonly scope: Fact['scope'];
  /** Further values that a reader may mean. */
  readonly readings?: readonly number[];
  /** Values of figures beside it, that an author may take by mistake. */
  readonly neighbours?: readonly number[];
}

/** A count that is told as one number, with what can be wrong with it. */
export function makeCount(
  world: World,
  { unit, where, codes, sections, scope, readings = [], neighbours = [] }: Counted,
): Fact | undefined {
  const n = world.count(unit, where);
  if (n === 0) return undefined;
  const told = { numbers: { n }, codes };
  const honest = [...listReadings(world, unit, where), ...readings];
  const others: Unit[] = unit === 'incidents' ? ['people', 'targets'] : ['incidents'];
  const years = where.month === undefined ? world.others : [];
  return {
    ...told,
    sections,
    scope,
    faults: [
      ...replaceNumber(told, 'n', 'wrong-count', [...listSlips(n), ...neighbours], honest),
      ...replaceNumber(
        told,
        'n',
        'wrong-year',
        years.map((year) => world.count(unit, where, year)),
        honest,
      ),
      ...replaceNumber(
        told,
        'n',
        'wrong-unit',
        others.map((other) => world.count(other, where)),
        honest,
      ),
    ],
  };
}

/** Months of the year, '2023-01'. */
export function listMonths(world: World): string[] {
  return Array.from({ length: 12 }, (_, index) => `${world.year}-${String(index + 1).padStart(2, '0')}`);
}

/** Counts that a word for this category may mean as well. */
export function listNear(world: World, unit: Unit, category: string, rest: Filters = {}): number[] {
  if (DETAINING.includes(category)) {
    const wheres = [['arrest'], ['detention'], ['detention', 'arrest'], SECTIONS.detention ?? []];
    const units: Unit[] = unit === 'incidents' ? ['incidents', 'people', 'targets'] : [unit];
    return units.flatMap((one) => wheres.map((codes) => world.count(one, { ...rest, category: codes })));
  }
  const byPerson = EACH_PERSON.includes(category) && unit === 'incidents';
  if (byPerson) return (['people', 'targets'] as const).map((one) => world.count(one, { ...rest, category }));
  if (category === 'criminal-case' || category === 'administrative-case') {
    const proceeding = category.replace('-case', '');
    const units: Unit[] = ['incidents', 'people', 'charges'];
    return units.flatMap((one) => [world.count(one, { ...rest, proceeding }), world.count(one, { ...rest, category })]);
  }
  return [];
}
