import { type Choice, type Document, PLAIN, wholeCells } from './document.ts';
import { makeProblem } from './problem.ts';
import { findsNumbers, propagate } from './propagate.ts';
import type { Origin, Row } from './row.ts';
import { findContradiction } from './simplex.ts';
import type { Solve } from './solver.ts';

/** Whether claims can all hold. Impossible only with a proof in exact arithmetic, and from which claims and relations. */
export type Verdict =
  | { readonly is: 'possible' | 'unsure' }
  | { readonly is: 'impossible'; readonly core: ReadonlySet<Origin> };

/** Which readings may be taken: those of the document alone, or every honest one. */
export type Mode = 'plain' | 'wide';

/** What is asked of a document: can these claims hold, where some readings are settled? */
export type Judge = (claims: readonly number[], mode: Mode, settled?: Choice) => Verdict;

/** Choices between readings that are tried for one question. */
const MAX_CHOICES = 400;
/** Cases that are told apart to prove that no whole numbers fit where fractions would. */
const MAX_CASES = 60;
/** A table of this many rows is first made smaller with the library's help. */
const MANY_ROWS = 80;
const SPLIT = 'split';

/** Gives the function that answers for a document. What holds for many claims holds for some of them; what fails for some fails for more. */
export function makeJudge(document: Document, solve: Solve): Judge {
  const known = new Map<string, Verdict>();
  const possible = { plain: [] as ReadonlySet<number>[], wide: [] as ReadonlySet<number>[] };
  const cores = { plain: [] as ReadonlySet<Origin>[], wide: [] as ReadonlySet<Origin>[] };
  const recall = (claims: readonly number[], mode: Mode): Verdict | undefined => {
    if (possible[mode].some((set) => claims.every((one) => set.has(one)))) return { is: 'possible' };
    const there = new Set(claims);
    const core = cores[mode].find((set) => [...set].every((one) => typeof one === 'string' || there.has(one)));
    return core && { is: 'impossible', core };
  };
  return (claims, mode, settled = PLAIN) => {
    const key = `${mode} ${claims.join(' ')} ${[...settled.options, ...settled.relations].join(' ')}`;
    const verdict =
      known.get(key) ??
      (settled === PLAIN ? recall(claims, mode) : undefined) ??
      decide(document, claims, mode, settled, solve);
    if (settled === PLAIN && !known.has(key)) {
      if (verdict.is === 'possible') possible[mode].push(new Set(claims));
      if (verdict.is === 'impossible') cores[mode].push(verdict.core);
    }
    known.set(key, verdict);
    return verdict;
  };
}

function decide(document: Document, claims: readonly number[], mode: Mode, settled: Choice, solve: Solve): Verdict {
  let left = MAX_CHOICES;
  /** Where the readings fixed so far make a contradiction, each other reading of something in it is tried. */
  const branch = (fixed: Choice): Verdict => {
    left -= 1;
    if (left < 0) return { is: 'unsure' };
    const verdict = judgeOne(document, claims, fixed, solve);
    if (verdict.is !== 'impossible') return verdict;
    const open = [...verdict.core].find((one) => !isFixed(one, fixed) && listOptions(document, one, mode).length > 1);
    if (open === undefined) return verdict;
    const core = new Set<Origin>();
    for (const option of listOptions(document, open, mode)) {
      const found = branch(fix(fixed, open, option));
      if (found.is !== 'impossible') return found;
      if (!found.core.has(open)) return found;
      for (const one of found.core) core.add(one);
    }
    return { is: 'impossible', core };
  };
  return branch(settled);
}

function isFixed(origin: Origin, { options, relations }: Choice): boolean {
  return typeof origin === 'number' ? options.has(origin) : relations.has(origin);
}

function fix({ options, relations }: Choice, origin: Origin, option: number): Choice {
  return typeof origin === 'number'
    ? { options: new Map(options).set(origin, option), relations }
    : { options, relations: new Map(relations).set(origin, option) };
}

/** The readings that may be taken of a claim or relation, by index. */
function listOptions({ statements, relations }: Document, origin: Origin, mode: Mode): number[] {
  const all = typeof origin === 'number' ? (statements.get(origin)?.options ?? []) : (relations.get(origin) ?? []);
  return all.flatMap(({ because }, index) => (mode === 'wide' || because === undefined ? [index] : []));
}

/** Whether the claims can hold in the readings chosen. */
function judgeOne(document: Document, claims: readonly number[], choice: Choice, solve: Solve): Verdict {
  const isWhole = wholeCells(document);
  const { rows } = makeProblem(document, claims, choice);
  const { conflict, range } = propagate(rows, isWhole);
  if (conflict) return { is: 'impossible', core: conflict };
  if (findsNumbers(rows, isWhole)) return { is: 'possible' };
  const found = solve(rows, isWhole, range);
  if (found === 'fits') return { is: 'possible' };
  const failsFor = (some: readonly Row[]) => {
    const drawn = propagate(some, isWhole);
    return drawn.conflict !== undefined || solve(some, isWhole, drawn.range) === 'fits not';
  };
  if (found === 'unsure' && rows.length > MANY_ROWS) return { is: 'unsure' };
  const few =
    rows.length > MANY_ROWS ? narrow(claims, (some) => failsFor(makeProblem(document, some, choice).rows)) : claims;
  const core = prove(makeProblem(document, few, choice).rows, isWhole, { left: MAX_CASES });
  return core ? { is: 'impossible', core } : { is: found === 'fits not' ? 'unsure' : 'possible' };
}

/** A small part of the claims that still fails, found by halving. */
function narrow(claims: readonly number[], fails: (some: readonly number[]) => boolean): readonly number[] {
  let kept = claims;
  for (let size = Math.ceil(claims.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (fails(fewer)) kept = fewer;
      else from += size;
    }
  }
  return kept;
}

/** Proves in exact arithmetic that nothing fits: by bounds, by adding rows up, and by cases. Gives what was needed for it. */
function prove(
  rows: readonly Row[],
  isWhole: (cell: string) => boolean,
  budget: { left: number },
): ReadonlySet<Origin> | undefined {
  budget.left -= 1;
  if (budget.left < 0) return undefined;
  const { conflict, range } = propagate(rows, isWhole);
  const core = conflict ?? findContradiction(rows);
  if (core) return core;
  const cells = [...new Set(rows.flatMap(({ terms }) => terms.map(([cell]) => cell)))].filter(isWhole);
  const open = cells
    .map((cell) => ({ cell, ...range(cell) }))
    .filter(({ low, high }) => high > low && Number.isFinite(high));
  const cell = open.sort((a, b) => a.high - a.low - (b.high - b.low))[0];
  if (!cell) return undefined;
  const middle = Math.floor((cell.low + cell.high) / 2);
  const below = prove([...rows, { terms: [[cell.cell, 1]], max: middle, from: SPLIT }], isWhole, budget);
  const above = below && prove([...rows, { terms: [[cell.cell, -1]], max: -middle - 1, from: SPLIT }], isWhole, budget);
  if (!below || !above) return undefined;
  return new Set([...below, ...above].filter((one) => one !== SPLIT));
}
