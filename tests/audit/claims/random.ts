import type { Frame, Published } from '../../../src/project.ts';
import type { Claim, Dimension, Measure, Part, Reading, Relation } from '../../../src/types/published.ts';
import type { Random } from '../../mutation/random.ts';
import { dimension, measure } from './make.ts';

/** A made-up document, the cases that it counts, and the claims it makes of them. */
export interface World {
  readonly measure: Measure;
  readonly cases: readonly Case[];
  readonly claims: readonly Published[];
}

/** One case: in each dimension the parts it is in. */
export type Case = Readonly<Record<string, readonly string[]>>;

const RELATIONS: readonly Relation[] = ['exhaustive', 'disjoint', 'overlapping'];

export interface Size {
  readonly dimensions: number;
  readonly parts: number;
  readonly cases: number;
  readonly claims: number;
}

/** A document whose claims are true by construction: cases are drawn, and what is claimed is counted from them. */
export function makeWorld(random: Random, size: Size): World {
  const dimensions = Array.from({ length: 1 + pick(random, size.dimensions) }, (_, at): Dimension => {
    const parts = Array.from({ length: 2 + pick(random, size.parts - 1) }, (__, part) => `p${part}`);
    return dimension(`d${at}`, parts, choose(random, RELATIONS));
  });
  const cases = Array.from({ length: pick(random, size.cases + 1) }, () => drawCase(random, dimensions));
  const claims = Array.from({ length: size.claims }, (_, at) => drawClaim(random, dimensions, cases, `c${at}`)).flatMap(
    (one) => one ?? [],
  );
  return { measure: measure('attacks', dimensions), cases, claims };
}

export function frameOf({ measure }: World): Frame {
  return { source: 'made-up', file: 'data/published/made-up.yaml', measures: [measure], sums: [] };
}

function drawCase(random: Random, dimensions: readonly Dimension[]): Case {
  return Object.fromEntries(
    dimensions.map(({ id, parts, relation }): [string, string[]] => {
      const ids = parts.map((part) => part.id);
      if (relation === 'overlapping') return [id, ids.filter(() => chance(random) < 0.4)];
      const none = relation === 'disjoint' && chance(random) < 0.3;
      return [id, none ? [] : [choose(random, ids)]];
    }),
  );
}

/** How many cases are in a part. */
export function countCases(cases: readonly Case[], part: Part = {}): number {
  return cases.filter((one) => Object.entries(part).every(([name, id]) => one[name]?.includes(id))).length;
}

function drawPart(random: Random, dimensions: readonly Dimension[]): Part {
  const used = dimensions.filter(() => chance(random) < 0.5);
  return Object.fromEntries(used.map(({ id, parts }) => [id, choose(random, parts).id]));
}

function drawClaim(
  random: Random,
  dimensions: readonly Dimension[],
  cases: readonly Case[],
  id: string,
): Published | undefined {
  const [part, of] = [drawPart(random, dimensions), drawPart(random, dimensions)];
  const [mine, its] = [countCases(cases, part), countCases(cases, of)];
  const said = drawSaid(random, mine, its, () => ({ part: drawPart(random, dimensions) }), cases, part);
  if (!said) return undefined;
  const based = said.is === undefined || said.is === 'count' || said.is === 'rank' ? {} : { of: { part: of } };
  return {
    id,
    source: 'made-up',
    file: 'data/published/made-up.yaml',
    period: '2024',
    label: { en: id },
    unit: 'incidents',
    measure: 'attacks',
    part,
    ...based,
    ...said,
  };
}

function isSame(one: Part, other: Part): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

/** The claims with the number of all cases before them, and one number made larger; nothing where there is none to change. */
export function changeOne(random: Random, { claims, cases }: World): Published[] | undefined {
  const numbers = claims.filter(({ is }) => is !== 'rank');
  const [first] = numbers;
  if (!first) return undefined;
  const { source, file = '', period, label, unit } = first;
  const total: Published = {
    id: 'total',
    source,
    file,
    period,
    label,
    unit,
    measure: 'attacks',
    part: {},
    value: cases.length,
  };
  const wrong = choose(random, numbers);
  return [
    total,
    ...claims.map((claim) =>
      claim === wrong ? { ...claim, value: Number((claim.value + 1 + pick(random, 3)).toFixed(1)) } : claim,
    ),
  ];
}

type Said = Pick<Claim, 'value'> & Partial<Claim>;

function drawSaid(
  random: Random,
  mine: number,
  its: number,
  other: () => { part: Part },
  cases: readonly Case[],
  part: Part,
): Said | undefined {
  const forms: (() => Said | undefined)[] = [
    () => ({ value: mine }),
    () => ({ value: mine }),
    () => ({ value: Math.max(0, mine - pick(random, 3)), qualifier: 'at-least' }),
    () => ({ value: mine + pick(random, 3), qualifier: 'at-most' }),
    () => ({ value: mine + 1 + pick(random, 3), qualifier: 'less-than' }),
    () => (mine > 0 ? { value: mine - 1, qualifier: 'more-than' } : undefined),
    () => ({ value: Math.round(mine * (0.93 + 0.14 * chance(random))), qualifier: 'about' }),
    () => (its > 0 ? { is: 'share', ...print(random, (100 * mine) / its) } : undefined),
    () => (its > 0 ? { is: 'share', ...print(random, (100 * mine) / its) } : undefined),
    () => (its > 0 ? { is: 'ratio', ...print(random, mine / its) } : undefined),
    () => (its > 0 ? { is: 'change', ...print(random, (100 * (mine - its)) / its) } : undefined),
    () => ({ is: 'difference', value: mine - its }),
    () => {
      const among = [other(), other()];
      // Nothing is compared with itself.
      if (among.some((one) => isSame(one.part, part))) return undefined;
      return { is: 'rank', among, value: 1 + among.filter(({ part }) => countCases(cases, part) > mine).length };
    },
  ];
  return choose(random, forms)();
}

/** A number as a page prints it: rounded half up or cut off, with no decimal or one. */
function print(random: Random, exact: number): Pick<Claim, 'value' | 'decimals'> {
  const decimals = pick(random, 2);
  const times = 10 ** decimals;
  const sign = exact < 0 ? -1 : 1;
  const size = Math.abs(exact) * times;
  const whole = chance(random) < 0.5 ? Math.floor(size + 1e-9) : Math.floor(size + 0.5 + 1e-9);
  return { value: (sign * whole) / times, decimals };
}

/** Gives some claims a second reading; where `hide` is set the first is then the wrong one. */
export function addReadings(random: Random, { claims }: World, hide: boolean): Published[] {
  return claims.map((claim) => {
    if (chance(random) < 0.6) return claim;
    const wrong = claim.is === 'rank' ? claim.value : claim.value + 1 + pick(random, 4);
    const reading = (value: number): Reading => ({ because: `may mean ${value}`, value });
    return hide ? { ...claim, value: wrong, or: [reading(claim.value)] } : { ...claim, or: [reading(wrong)] };
  });
}

/** A number from 0 up to 1. */
function chance(random: Random): number {
  return random.below(1000) / 1000;
}

export function pick(random: Random, below: number): number {
  return random.below(below);
}

export function choose<T>(random: Random, items: readonly T[]): T {
  return items[pick(random, items.length)] as T;
}
