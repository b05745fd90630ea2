import { closest } from '../closest.ts';
import { startDay } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import type { Codes, Project, Record } from '../project.ts';
import type { Charge, Target } from '../types/incident.ts';
import type { Where } from '../types/style.ts';
import { isUnder, listPath } from './taxonomy.ts';

/** One thing that a unit counts: an incident, a target-slot, a person, a charge or a sum. */
export interface Item {
  readonly record: Record;
  /** The first day of the record: trees are read as they were then. */
  readonly day: string;
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
  readonly values: (item: Item, world: World) => readonly (string | undefined)[];
}

type Registries = Pick<Project, 'people' | 'outlets'>;
type World = Registries & Pick<Project, 'taxonomies'>;

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
    values: (item, world) =>
      eachPerson(item, world, (target) => world.people.get(target.person ?? '')?.gender ?? target.gender),
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
  const dimension = Object.hasOwn(DIMENSIONS, name) ? DIMENSIONS[name] : undefined;
  if (!dimension) throw new CliError(`no dimension \`${name}\`; there are ${Object.keys(DIMENSIONS).join(', ')}.`);
  return dimension;
}

/** The taxonomy that names the values of a dimension. */
export function findTaxonomy(name: string): string | undefined {
  return findDimension(name).taxonomy;
}

/**
 * What reads the values of an item in a dimension, each once; unknown where it has none. With a level, codes give way to
 * what stands over them at that depth of their tree.
 */
export function readDimension(name: string, world: World, level?: number): (item: Item) => readonly string[] {
  const { values, taxonomy } = findDimension(name);
  const codes = world.taxonomies.get(taxonomy ?? '');
  const read = (item: Item, value = UNKNOWN): string =>
    level && codes ? (listPath(codes, value, item.day).slice(0, level).at(-1) ?? value) : value;
  return (item) => {
    const found = values(item, world);
    return found.length > 1 ? [...new Set(found.map((value) => read(item, value)))] : [read(item, found[0])];
  };
}

/** The test that a filter makes: whether an item has, in every field, one of its codes or a code below one of them. */
export function readFilter(where: Where, world: World): (item: Item) => boolean {
  const tests = Object.entries(where).map(([name, wanted]) => {
    const { values, taxonomy } = findDimension(name);
    const codes = world.taxonomies.get(taxonomy ?? '');
    const some = [wanted].flat();
    for (const code of codes ? some : []) checkCode(code, name, taxonomy ?? '', codes);
    const fits = (item: Item, value = UNKNOWN) =>
      codes ? isUnder(codes, value, some, item.day) : some.includes(value);
    return (item: Item) => {
      const found = values(item, world);
      return found.length > 1 ? found.some((value) => fits(item, value)) : fits(item, found[0]);
    };
  });
  return (item) => tests.every((test) => test(item));
}

/** A filter that asks for a code that is none would count nothing, and say so as if it were true. */
function checkCode(code: string, name: string, taxonomy: string, codes: Codes | undefined): void {
  const known = [...(codes?.entries.keys() ?? []), UNKNOWN];
  if (known.includes(code)) return;
  const near = closest(code, known);
  throw new CliError(
    `\`${code}\` for \`${name}\`, expected a code of taxonomies/${taxonomy}.yaml.${near ? ` Did you mean \`${near}\`?` : ''}`,
  );
}

/** The same test for a record as a whole. */
export function readRecordFilter(where: Where, world: World): (record: Record) => boolean {
  const test = readFilter(where, world);
  return (record) => test({ record, day: startDay(record.incident.date), weight: 1, key: record.incident.id });
}

function month({ incident }: Record): string | undefined {
  return /^\d{4}-\d{2}/.exec(incident.date)?.[0];
}

function eachTarget<T>(item: Item, read: (target: Target) => T): T[] {
  return (item.target ? [item.target] : item.record.incident.targets).map(read);
}

/** Whether a target is a person, or unnamed persons: outlets and organisations, named or not, are none. */
export function isPerson({ outlet, group }: Target, taxonomies: Project['taxonomies']): boolean {
  return !outlet && taxonomies.get('group')?.entries.get(group ?? '')?.persons !== false;
}

/** Outlets have no gender. */
function eachPerson<T>(item: Item, { taxonomies }: World, read: (target: Target) => T): T[] {
  return (item.target ? [item.target] : item.record.incident.targets)
    .filter((target) => isPerson(target, taxonomies))
    .map(read);
}

function eachCharge<T>(item: Item, read: (charge: Charge) => T): T[] {
  return (item.charge ? [item.charge] : (item.record.incident.legal?.charges ?? [])).map(read);
}
