import { chosenOption, type Document, PLAIN, wholeCells } from './document.ts';
import { makeProblem } from './problem.ts';
import { propagate } from './propagate.ts';

/** So many combinations of claims are tried for one relation. */
const MAX_WAYS = 48;
const MAX_SETS = 400;

/** Sets of claims that contradict each other in one step: two counts of one cell, one addition, one division. A reader sees these first. */
export function scanForSets(document: Document, claims: readonly number[]): number[][] {
  const counts = listCounts(document, claims);
  const sets = [
    ...listPairs(counts),
    ...listAdditions(document, claims, counts),
    ...listDivisions(document, claims, counts),
  ];
  const isWhole = wholeCells(document);
  const found = new Map<string, number[]>();
  for (const set of sets) {
    if (found.size >= MAX_SETS) break;
    const { conflict } = propagate(makeProblem(document, set).rows, isWhole);
    const core = [...(conflict ?? [])].filter((one) => typeof one === 'number').sort((a, b) => a - b);
    if (conflict) found.set(core.join(' '), core);
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** The counts that are claimed of each cell. */
type Counts = ReadonlyMap<string, readonly number[]>;

function listCounts(document: Document, claims: readonly number[]): Counts {
  const counts = new Map<string, number[]>();
  for (const index of claims) {
    const form = chosenOption(document, index, PLAIN)?.form;
    if (form?.is === 'count') counts.set(form.subject.key, [...(counts.get(form.subject.key) ?? []), index]);
  }
  return counts;
}

function* listPairs(counts: Counts): Generator<number[]> {
  for (const mine of counts.values())
    for (const [at, one] of mine.slice(0, 12).entries()) for (const other of mine.slice(at + 1, 12)) yield [one, other];
}

/** For each relation the counts of its cells, and the shares of its parts in the whole. */
function* listAdditions(document: Document, claims: readonly number[], counts: Counts): Generator<number[]> {
  const shares = new Map<string, number[]>();
  for (const index of claims) {
    const form = chosenOption(document, index, PLAIN)?.form;
    const key = `${form?.base?.key} ${form?.subject.key}`;
    if (form?.is === 'share') shares.set(key, [...(shares.get(key) ?? []), index]);
  }
  for (const { whole, parts } of makeProblem(document, claims).lattice.equations) {
    yield* listWays(
      document,
      [whole, ...parts].map(({ key }) => counts.get(key) ?? []),
    );
    yield* listWays(
      document,
      parts.map(({ key }) => shares.get(`${whole.key} ${key}`) ?? []),
    );
    for (const part of parts) yield* listWays(document, [counts.get(whole.key) ?? [], counts.get(part.key) ?? []]);
  }
}

/** For each comparison the counts of what it compares. */
function* listDivisions(document: Document, claims: readonly number[], counts: Counts): Generator<number[]> {
  for (const index of claims) {
    const form = chosenOption(document, index, PLAIN)?.form;
    if (!form || form.is === 'count') continue;
    const cells = [form.subject, ...(form.base ? [form.base] : []), ...form.among];
    yield* listWays(document, [[index], ...cells.map(({ key }) => counts.get(key) ?? [])]);
  }
}

/** Every way to take one claim of each list that has any; of those with one value the first. */
function* listWays(document: Document, lists: readonly (readonly number[])[]): Generator<number[]> {
  const distinct = lists.filter((one) => one.length > 0).map((one) => keepDistinct(document, one));
  if (distinct.length < 2 || distinct.reduce((all, one) => all * one.length, 1) > MAX_WAYS) return;
  yield* distinct.reduce<number[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);
}

function keepDistinct(document: Document, claims: readonly number[]): number[] {
  const values = new Map<string, number>();
  for (const index of claims) {
    const { value, qualifier } = chosenOption(document, index, PLAIN)?.form ?? {};
    const key = `${value} ${qualifier}`;
    if (!values.has(key)) values.set(key, index);
  }
  return [...values.values()];
}
