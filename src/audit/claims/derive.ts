import { type Choice, type Document, wholeCells } from './document.ts';
import type { Equation } from './lattice.ts';
import { makeProblem } from './problem.ts';
import { propagate, type Range } from './propagate.ts';
import type { Row } from './row.ts';

/** What belongs together in an argument: a claim, or one case of a relation, and the cells it joins. */
export interface Link {
  readonly rows: readonly Row[];
  readonly cells: readonly string[];
  readonly claim?: number;
  readonly equation?: Equation;
}

/** One step of an argument: the range of a cell that follows from a link and from the ranges known before. */
export interface Derivation {
  readonly cell: string;
  readonly link: Link;
  /** The range from this link alone. */
  readonly range: Range;
}

/** An argument: steps, and the link that cannot hold after them. */
export interface Argument {
  readonly steps: readonly Derivation[];
  readonly clash: Link;
  /** The ranges known at the end. */
  readonly range: (cell: string) => Range;
}

const OPEN: Range = { low: 0, high: Number.POSITIVE_INFINITY };
/** An argument of more steps is none that a person follows. */
const MAX_STEPS = 60;
const MAX_ROUNDS = 8;

/** The shortest argument found that the claims contradict each other in the readings chosen: range after range, the nearest first. */
export function findArgument(document: Document, claims: readonly number[], choice: Choice): Argument | undefined {
  const isWhole = wholeCells(document);
  const links = listLinks(document, claims, choice);
  const found = search(links, isWhole);
  return found && prune(found, isWhole);
}

function listLinks(document: Document, claims: readonly number[], choice: Choice): Link[] {
  const { rows, lattice } = makeProblem(document, claims, choice);
  const stated = claims.map((claim) =>
    makeLink(
      rows.filter(({ from }) => from === claim),
      { claim },
    ),
  );
  const hanging = lattice.equations.map((equation) => {
    const { relation, whole, parts, rest } = equation;
    const named = new Set([whole, ...parts, ...(rest ? [rest] : [])].map(({ key }) => key));
    const own = rows.filter(({ from, terms }) => from === relation && terms.every(([cell]) => named.has(cell)));
    return makeLink(own, { equation });
  });
  return [...stated, ...hanging];
}

function makeLink(rows: readonly Row[], what: Pick<Link, 'claim' | 'equation'>): Link {
  return { rows, cells: [...new Set(rows.flatMap(({ terms }) => terms.map(([cell]) => cell)))], ...what };
}

function search(links: readonly Link[], isWhole: (cell: string) => boolean): Argument | undefined {
  const steps: Derivation[] = [];
  const known = new Map<string, Range>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = new Map(known);
    let grown = false;
    for (const link of links) {
      const clash = tryClash(link, steps, known, isWhole);
      if (clash) return clash;
      for (const step of draw(link, before, isWhole)) {
        const now = known.get(step.cell) ?? OPEN;
        if (step.range.low <= now.low && step.range.high >= now.high) continue;
        if (steps.length >= MAX_STEPS) return undefined;
        const joined = { low: Math.max(now.low, step.range.low), high: Math.min(now.high, step.range.high) };
        if (joined.low > joined.high)
          return { steps: [...steps], clash: link, range: (cell) => known.get(cell) ?? OPEN };
        steps.push(step);
        known.set(step.cell, joined);
        grown = true;
      }
    }
    if (!grown) return undefined;
  }
  return undefined;
}

function tryClash(
  link: Link,
  steps: readonly Derivation[],
  known: ReadonlyMap<string, Range>,
  isWhole: (cell: string) => boolean,
): Argument | undefined {
  if (
    !link.cells.some((cell) => known.has(cell)) ||
    !propagate([...link.rows, ...hold(link.cells, known)], isWhole).conflict
  )
    return undefined;
  const now = new Map(known);
  return { steps: [...steps], clash: link, range: (cell) => now.get(cell) ?? OPEN };
}

/** What a link says of each of its cells, where the others are known. */
function draw(link: Link, known: ReadonlyMap<string, Range>, isWhole: (cell: string) => boolean): Derivation[] {
  return link.cells.flatMap((cell) => {
    const others = link.cells.filter((other) => other !== cell);
    if (others.length > 0 && !others.some((other) => known.has(other))) return [];
    const { range, conflict } = propagate([...link.rows, ...hold(others, known)], isWhole);
    const found = range(cell);
    return conflict || (found.low === 0 && found.high === Number.POSITIVE_INFINITY)
      ? []
      : [{ cell, link, range: found }];
  });
}

function hold(cells: readonly string[], known: ReadonlyMap<string, Range>): Row[] {
  return cells.flatMap((cell) => {
    const { low, high } = known.get(cell) ?? OPEN;
    return [
      ...(low > 0 ? [{ terms: [[cell, -1]] as const, max: -low, from: '' }] : []),
      ...(Number.isFinite(high) ? [{ terms: [[cell, 1]] as const, max: high, from: '' }] : []),
    ];
  });
}

/** The argument without the steps that it can do without. */
function prune(argument: Argument, isWhole: (cell: string) => boolean): Argument {
  let best = replay(argument.steps, argument.clash, isWhole) ?? argument;
  for (const step of [...argument.steps].reverse()) {
    const fewer = replay(
      best.steps.filter((one) => one.link !== step.link || one.cell !== step.cell),
      argument.clash,
      isWhole,
    );
    if (fewer) best = fewer;
  }
  return best;
}

/** Draws the same steps again, from what is known at each; undefined where they lead to no clash any more. */
function replay(steps: readonly Derivation[], clash: Link, isWhole: (cell: string) => boolean): Argument | undefined {
  const known = new Map<string, Range>();
  const kept: Derivation[] = [];
  for (const { cell, link } of steps) {
    const step = draw(link, known, isWhole).find((one) => one.cell === cell);
    const now = known.get(cell) ?? OPEN;
    if (!step || (step.range.low <= now.low && step.range.high >= now.high)) continue;
    kept.push(step);
    known.set(cell, { low: Math.max(now.low, step.range.low), high: Math.min(now.high, step.range.high) });
  }
  return tryClash(clash, kept, known, isWhole);
}
