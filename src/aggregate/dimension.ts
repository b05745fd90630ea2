import { closest } from '../closest.ts';
import { startDay } from '../date.ts';
import { CliError } from '../diagnostic.ts';
import type { Codes, Project, Record } from '../project.ts';
import { nameTargets } from '../target.ts';
import type { Charge, Target } from '../types/incident.ts';
import type { Where } from '../types/style.ts';
import { APART, readScheme } from './scheme.ts';
import { isUnder, listPath } from './taxonomy.ts';

/** One thing that a unit counts: an incident, a target-slot, a person, a charge, a step of a case or a sum. */
export interface Item {
  readonly record: Record;
  /** The first day of the record: trees are read as they were then. */
  readonly day: string;
  readonly target?: Target;
  readonly charge?: Charge;
  /** A dated step of a case: its code, when, and whether the case began in the period counted or earlier. */
  readonly step?: { readonly code: string; readonly date: string; readonly began: 'within' | 'earlier' };
  /** How much it adds: 1, the count of an unnamed group, or an amount of money. */
  readonly weight: number;
  /** Items of one key are one person. */
  readonly key: string;
  readonly currency?: string;
}

/** What there is to break down by: where the values come from, and the taxonomy that names them. */
interface Dimension {
  readonly taxonomy?: string;
  /** The values there are, where no taxonomy lists them. */
  readonly known?: readonly string[];
  readonly values: (item: Item, world: World) => readonly (string | undefined)[];
}

type World = Pick<Project, 'people' | 'outlets' | 'taxonomies' | 'records'>;
type Taxonomies = Project['taxonomies'];

/** The value of an item of which nothing is known. */
export const UNKNOWN = 'unknown';

const ANSWERS = ['yes', 'no', UNKNOWN];

const DIMENSIONS: { readonly [name: string]: Dimension } = {
  month: { values: (item) => [/^\d{4}-\d{2}/.exec(dateOf(item))?.[0]] },
  year: { values: (item) => [dateOf(item).slice(0, 4)] },
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
  penalty: {
    taxonomy: 'penalty',
    values: (item) => eachCharge(item, ({ penalty = [] }) => penalty.map((text) => text.split(' ')[0])).flat(),
  },
  step: {
    taxonomy: 'step',
    values: ({ step, record }) => (step ? [step.code] : (record.incident.history ?? []).map((one) => one.step)),
  },
  began: { known: ['within', 'earlier'], values: ({ step }) => [step?.began ?? 'within'] },
  arbitrary: { known: ANSWERS, values: ({ record }) => [record.incident.arbitrary] },
  verified: { known: ANSWERS, values: ({ record }) => [record.incident.verified] },
  currency: { values: ({ currency }) => [currency] },
};

/** The names of all dimensions: the fields of a record, then the schemes. */
export function listDimensions(taxonomies: Taxonomies): string[] {
  const schemes = [...taxonomies].flatMap(([name, { scheme }]) => (scheme ? [name] : []));
  return [...Object.keys(DIMENSIONS), ...schemes.sort()];
}

/** Gives the dimension of that name, of a field or of a scheme; a wrong style where there is none. */
function findDimension(name: string, taxonomies: Taxonomies): Dimension {
  if (Object.hasOwn(DIMENSIONS, name)) return DIMENSIONS[name] as Dimension;
  const scheme = taxonomies.get(name);
  if (scheme?.scheme) return { taxonomy: name, values: (item, world) => readOnce(name, scheme, world)(item) };
  throw new CliError(`no dimension \`${name}\`; there are ${listDimensions(taxonomies).join(', ')}.`);
}

const READERS = new WeakMap<World, Map<string, (item: Item) => readonly string[]>>();

/** The reader of a scheme, made once for a project. */
function readOnce(name: string, scheme: Codes, world: World): (item: Item) => readonly string[] {
  const known = READERS.get(world) ?? new Map<string, (item: Item) => readonly string[]>();
  READERS.set(world, known);
  // What a check refuses must not lead in a circle here: a scheme reads fields alone.
  const isField = (dimension: string) => Object.hasOwn(DIMENSIONS, dimension);
  const look = (dimension: string) => {
    if (!isField(dimension)) return { codes: undefined, read: () => [] };
    const { values } = findDimension(dimension, world.taxonomies);
    const read = (item: Item) => values(item, world).filter((code) => code !== undefined);
    return { codes: findCodes(dimension, world.taxonomies), read };
  };
  const test = (where: Where) =>
    readFilter(Object.fromEntries(Object.entries(where).filter(([field]) => isField(field))), world);
  const reader = known.get(name) ?? readScheme(name, scheme, { look, test, records: world.records });
  known.set(name, reader);
  return reader;
}

/** The taxonomy that names the values of a dimension. */
export function findTaxonomy(name: string, taxonomies: Taxonomies): string | undefined {
  return findDimension(name, taxonomies).taxonomy;
}

/** The codes of a dimension; undefined where it has no taxonomy. */
export function findCodes(name: string, taxonomies: Taxonomies): Codes | undefined {
  return taxonomies.get(findTaxonomy(name, taxonomies) ?? '');
}

/**
 * What reads the values of an item in a dimension, each once; unknown where it has none. With a level, codes give way to
 * what stands over them at that depth of their tree.
 */
export function readDimension(name: string, world: World, level?: number): (item: Item) => readonly string[] {
  const { values } = findDimension(name, world.taxonomies);
  const codes = findCodes(name, world.taxonomies);
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
    const { values, taxonomy, known } = findDimension(name, world.taxonomies);
    const codes = world.taxonomies.get(taxonomy ?? '');
    const some = [wanted].flat();
    const listed =
      known ?? (codes && [...codes.entries.keys(), ...(codes.elsewhere ?? []), ...(codes.scheme ? APART : [UNKNOWN])]);
    const what = known ? known.join(', ') : `a code of taxonomies/${taxonomy}.yaml`;
    for (const code of listed ? some : []) checkCode(code, name, listed ?? [], what);
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
function checkCode(code: string, name: string, known: readonly string[], what: string): void {
  if (known.includes(code)) return;
  const near = closest(code, known);
  throw new CliError(`\`${code}\` for \`${name}\`, expected ${what}.${near ? ` Did you mean \`${near}\`?` : ''}`);
}

/** The same test for a record as a whole. */
export function readRecordFilter(where: Where, world: World): (record: Record) => boolean {
  const test = readFilter(where, world);
  return (record) => test(itemOf(record));
}

/** A record as one item: an incident. */
export function itemOf(record: Record): Item {
  return { record, day: startDay(record.incident.date), weight: 1, key: record.incident.id };
}

function dateOf({ step, record }: Item): string {
  return step?.date ?? record.incident.date;
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

/** The charge of an item, those against its person, or all of the record. */
function eachCharge<T>({ charge, target, record: { incident } }: Item, read: (charge: Charge) => T): T[] {
  if (charge) return [read(charge)];
  const { charges = [] } = incident.legal ?? {};
  const name = target && nameTargets(incident.targets)[incident.targets.indexOf(target)];
  return (target ? charges.filter((one) => one.target === name) : charges).map(read);
}
