import { startDay } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import type { Project, Record } from '../project.ts';
import type { Charge, Target } from '../types/incident.ts';
import type { Where } from '../types/style.ts';
import { isUnder, listPath } from './taxonomy.ts';

/** One thing that a unit counts: an incident, a target-slot, a person, a charge or a sum. */
export interface Item {
  readonly record: Record;
  readonly target?: Target;
  readonly charge?: Charge;
  /** How much it adds: 1, the count of an unnamed group, or an amount of money. */
  readonly weight: number;
  /** Items of one key are one person. */
  readonly key: string;
  readonly currency?: string;
}

/** What there is to break down by: where the values come from, and the taxonomy that names them. */
interface Dimension {
  readonly taxonomy?: string;
  readonly values: (item: Item, registries: Registries) => readonly (string | undefined)[];
}

type Registries = Pick<Project, 'people' | 'outlets'>;

/** The value of an item of which nothing is known. */
export const UNKNOWN = 'unknown';

const DIMENSIONS: { readonly [name: string]: Dimension } = {
  month: { values: ({ record }) => [month(record)] },
  year: { values: ({ record }) => [record.incident.date.slice(0, 4)] },
  category: { taxonomy: 'category', values: ({ record }) => record.incident.category },
  'main-category': { taxonomy: 'category', values: ({ record }) => record.incident.category.slice(0, 1) },
  freedom: { taxonomy: 'freedom', values: ({ record }) => record.incident.freedom },
  perpetrator: { taxonomy: 'perpetrator', values: ({ record }) => record.incident.perpetrator },
  context: { taxonomy: 'context', values: ({ record }) => record.incident.context ?? [] },
  place: { taxonomy: 'place', values: ({ record }) => [record.incident.place] },
  'on-duty': { taxonomy: 'on-duty', values: ({ record }) => [record.incident.on_duty] },
  gender: {
    taxonomy: 'gender',
    values: (item, { people }) =>
      eachPerson(item, (target) => people.get(target.person ?? '')?.gender ?? target.gender),
  },
  group: { taxonomy: 'group', values: (item) => eachTarget(item, (target) => target.group) },
  medium: {
    taxonomy: 'medium',
    values: (item, { outlets }) =>
      eachTarget(item, (target) => outlets.get(target.outlet ?? target.works_for ?? '')?.medium),
  },
  proceeding: { taxonomy: 'proceeding', values: ({ record }) => [record.incident.legal?.proceeding] },
  claimant: { taxonomy: 'claimant', values: ({ record }) => [record.incident.legal?.claimant] },
  article: { taxonomy: 'article', values: (item) => eachCharge(item, ({ article }) => article) },
  stage: { taxonomy: 'stage', values: (item) => eachCharge(item, ({ stage }) => stage) },
  outcome: {
    taxonomy: 'outcome',
    values: (item) =>
      item.charge
        ? [item.charge.outcome]
        : [item.record.incident.legal?.outcome, ...eachCharge(item, ({ outcome }) => outcome)].filter(Boolean),
  },
  currency: { values: ({ currency }) => [currency] },
};

/** Gives the dimension of that name; a bug or a wrong style where there is none. */
function findDimension(name: string): Dimension {
  const dimension = DIMENSIONS[name];
  if (!dimension)
    throw new CliError(`style.yaml: no dimension \`${name}\`; there are ${Object.keys(DIMENSIONS).join(', ')}`);
  return dimension;
}

/** The taxonomy that names the values of a dimension. */
export function findTaxonomy(name: string): string | undefined {
  return findDimension(name).taxonomy;
}

/**
 * The values of an item in a dimension, each once; unknown where it has none. With a level, codes give way to what stands
 * over them at that depth of their tree.
 */
export function listValues(
  name: string,
  item: Item,
  world: Registries & Pick<Project, 'taxonomies'>,
  level?: number,
): string[] {
  const codes = world.taxonomies.get(findTaxonomy(name) ?? '');
  const day = startDay(item.record.incident.date);
  const values = findDimension(name)
    .values(item, world)
    .map((value) => value ?? UNKNOWN)
    .map((value) => (level && codes ? (listPath(codes, value, day).slice(0, level).at(-1) ?? value) : value));
  return values.length > 0 ? [...new Set(values)] : [UNKNOWN];
}

/** Whether an item has, in every field of a filter, one of its codes or a code below one of them. */
export function matches(item: Item, where: Where, world: Registries & Pick<Project, 'taxonomies'>): boolean {
  const day = startDay(item.record.incident.date);
  return Object.entries(where).every(([name, wanted]) => {
    const codes = world.taxonomies.get(findTaxonomy(name) ?? '');
    const some = [wanted].flat();
    const values = findDimension(name).values(item, world);
    const fits = (value = UNKNOWN) => (codes ? isUnder(codes, value, some, day) : some.includes(value));
    return values.length > 0 ? values.some((value) => fits(value)) : fits();
  });
}

/** Whether a record as a whole fits a filter. */
export function matchesRecord(
  record: Record,
  where: Where,
  world: Registries & Pick<Project, 'taxonomies'>,
): boolean {
  return matches({ record, weight: 1, key: record.incident.id }, where, world);
}

function month({ incident }: Record): string | undefined {
  return /^\d{4}-\d{2}/.exec(incident.date)?.[0];
}

function eachTarget<T>(item: Item, read: (target: Target) => T): T[] {
  return (item.target ? [item.target] : item.record.incident.targets).map(read);
}

/** Outlets have no gender. */
function eachPerson<T>(item: Item, read: (target: Target) => T): T[] {
  return (item.target ? [item.target] : item.record.incident.targets).filter(({ outlet }) => !outlet).map(read);
}

function eachCharge<T>(item: Item, read: (charge: Charge) => T): T[] {
  return (item.charge ? [item.charge] : (item.record.incident.legal?.charges ?? [])).map(read);
}
