import type { Published } from '../../../src/project.ts';
import type { Dimension, Measure } from '../../../src/types/published.ts';
import { type Case, countCases } from './random.ts';

/** Whether there are cases, at most so many, of which all claims are true: every way to draw them is tried. */
export function hasSolution({ dimensions = [] }: Measure, claims: readonly Published[], most: number): boolean {
  const kinds = listKinds(dimensions);
  const exact = claims.find(({ id }) => id === 'total')?.value;
  const counts = claims.map((claim) => weigh(claim, kinds));
  return draw(kinds.length, exact ?? most, exact !== undefined, (amounts) => counts.every((holds) => holds(amounts)));
}

/** Every kind of case that there can be. */
function listKinds(dimensions: readonly Dimension[]): Case[] {
  return dimensions.reduce<Case[]>(
    (kinds, { id, parts, relation }) => {
      const ids = parts.map((part) => part.id);
      const alone = ids.map((one) => [one]);
      const sets = relation === 'overlapping' ? listSubsets(ids) : relation === 'disjoint' ? [[], ...alone] : alone;
      return kinds.flatMap((kind) => sets.map((set) => ({ ...kind, [id]: set })));
    },
    [{}],
  );
}

function listSubsets(ids: readonly string[]): string[][] {
  const [first, ...others] = ids;
  if (first === undefined) return [[]];
  return listSubsets(others).flatMap((set) => [set, [first, ...set]]);
}

/** Tries every way to have so many, or at most so many, cases of the kinds. */
function draw(
  kinds: number,
  left: number,
  all: boolean,
  fits: (amounts: readonly number[]) => boolean,
  amounts: readonly number[] = [],
): boolean {
  if (amounts.length === kinds) return (!all || left === 0) && fits(amounts);
  if (all && amounts.length === kinds - 1) return fits([...amounts, left]);
  for (let amount = 0; amount <= left; amount += 1)
    if (draw(kinds, left - amount, all, fits, [...amounts, amount])) return true;
  return false;
}

/** Whether a claim is true of so many cases of each kind, by its words alone. */
function weigh(
  { is = 'count', value, qualifier = 'exact', decimals = 0, part = {}, of, among = [] }: Published,
  kinds: readonly Case[],
): (amounts: readonly number[]) => boolean {
  const within = (one: Record<string, string>) => kinds.map((kind) => countCases([kind], one));
  const add = (share: readonly number[], amounts: readonly number[]) =>
    share.reduce((sum, one, at) => sum + one * (amounts[at] ?? 0), 0);
  const [mine, its] = [within(part), within(of?.part ?? {})];
  const peers = among.map((cell) => within(cell.part ?? {}));
  return (amounts) => {
    const [a, b] = [add(mine, amounts), add(its, amounts)];
    if (is === 'count') return holds(a, value, qualifier);
    if (is === 'difference') return a - b === value;
    if (is === 'rank')
      return isRank(
        a,
        peers.map((one) => add(one, amounts)),
        value,
      );
    if (b === 0) return false;
    const exact = is === 'share' ? (100 * a) / b : is === 'ratio' ? a / b : (100 * (a - b)) / b;
    return prints(exact, value, decimals);
  };
}

function holds(a: number, value: number, qualifier: string): boolean {
  if (qualifier === 'about') return Math.abs(a - value) <= Math.max(value / 10, 1) + 1e-9;
  return (
    {
      exact: a === value,
      'at-least': a >= value,
      'more-than': a > value,
      'at-most': a <= value,
      'less-than': a < value,
    }[qualifier] ?? false
  );
}

/** Whether a number is printed so, rounded half up or cut off; below zero in mirror image. What is nearly nought may stand on either side of it. */
function prints(exact: number, value: number, decimals: number): boolean {
  const times = 10 ** decimals;
  const [size, wanted] = [Math.abs(exact) * times, Math.round(Math.abs(value) * times)];
  const same = value === 0 || exact === 0 || exact < 0 === value < 0;
  return same && (Math.floor(size + 1e-9) === wanted || Math.floor(size + 0.5 + 1e-9) === wanted);
}

/** The so manieth by size, those of one size in either order. */
function isRank(a: number, others: readonly number[], place: number): boolean {
  const more = others.filter((one) => one > a).length;
  const asMany = others.filter((one) => one === a).length;
  return place - 1 >= more && place - 1 <= more + asMany;
}
