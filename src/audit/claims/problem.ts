import type { Relation } from '../../types/published.ts';
import { type Choice, chosenOption, type Document, type KnownSum, PLAIN } from './document.ts';
import { type CellRef, type Grid, listUp, type RelationReading, ROOT } from './frame.ts';
import { type Lattice, makeLattice } from './lattice.ts';
import { makeRow, type Row } from './row.ts';
import type { Scale } from './scale.ts';

/** What must hold at once: rows over cells, and how the cells hang together. */
export interface Problem {
  readonly rows: readonly Row[];
  readonly lattice: Lattice;
}

/** All that must hold for these claims, in the readings chosen. */
export function makeProblem(document: Document, claims: readonly number[], choice: Choice = PLAIN): Problem {
  const options = claims.flatMap((index) => chosenOption(document, index, choice) ?? []);
  const hanging =
    claims.length < MANY
      ? hang(
          document,
          options.flatMap(({ cells }) => cells),
          choice,
        )
      : recallHanging(document, claims, choice);
  return { rows: [...options.flatMap((option) => option.rows), ...hanging.rows], lattice: hanging.lattice };
}

/** From so many claims on, all questions about some of them share one lattice: with more cells than are needed it is as true. */
const MANY = 20;
const lattices = new WeakMap<
  Document,
  Map<string, { readonly claims: ReadonlySet<number>; readonly hanging: Problem }>
>();

function recallHanging(document: Document, claims: readonly number[], choice: Choice): Problem {
  const mine = lattices.get(document) ?? new Map();
  lattices.set(document, mine);
  const group = document.statements.get(claims[0] ?? -1)?.options[0]?.form.subject.measure;
  const key = `${group} ${[...choice.relations].sort().join(' ')}`;
  const known = mine.get(key);
  if (known && claims.every((one) => known.claims.has(one)) && claims.length * 4 >= known.claims.size)
    return known.hanging;
  const cells = claims.flatMap((one) =>
    (document.statements.get(one)?.options ?? []).flatMap((option) => option.cells),
  );
  const hanging = hang(document, cells, choice);
  mine.set(key, { claims: new Set(claims), hanging });
  return hanging;
}

/** How cells hang together, with all that is needed to add them up. */
function hang(document: Document, claimed: readonly CellRef[], choice: Choice): Problem {
  const sums = findSums(document, claimed);
  const relationOf = (id: string, readings: readonly RelationReading[]): Relation =>
    (readings[choice.relations.get(id) ?? 0] ?? OVERLAP).relation;
  const lattice = makeLattice(
    [...claimed, ...sums.flatMap(({ whole, parts }) => [whole, ...parts])],
    document.grids,
    relationOf,
  );
  const equations = [...lattice.equations, ...sums.map(({ id, whole, parts }) => ({ relation: id, whole, parts }))];
  const rows = equations.flatMap((equation) => {
    const readings = document.relations.get(equation.relation) ?? [];
    return listRows(equation, relationOf(equation.relation, readings), document.scales);
  });
  return { rows, lattice: { ...lattice, equations } };
}

/** In place of the index of a reading: take the parts for overlapping, whatever the document says. */
export const RELAXED = -1;
const OVERLAP: RelationReading = { relation: 'overlapping' };

/** The sums of which the claims touch two cells or more, and those that these lead to. Of the others nothing follows. */
function findSums({ sums, grids }: Document, claimed: readonly CellRef[]): KnownSum[] {
  const cells = [...claimed];
  const found = new Set<KnownSum>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const sum of sums) {
      if (found.has(sum)) continue;
      const all = [sum.whole, ...sum.parts];
      if (all.filter((cell) => cells.some((one) => isWithin(one, cell, grids))).length < 2) continue;
      found.add(sum);
      cells.push(...all);
    }
  }
  return [...found];
}

/** Whether a cell is another one, or a part of it. */
function isWithin(cell: CellRef, other: CellRef, grids: ReadonlyMap<string, Grid>): boolean {
  if (cell.measure !== other.measure) return false;
  const trees = grids.get(cell.measure)?.trees;
  return [...other.at].every(([name, node]) => listUp(trees?.get(name), cell.at.get(name) ?? ROOT).includes(node));
}

function listRows(
  { relation, whole, parts, rest }: Lattice['equations'][number],
  kind: Relation,
  scales: ReadonlyMap<string, Scale>,
): Row[] {
  const times = (cell: CellRef) => scales.get(cell.measure)?.times ?? 1;
  const most = Math.max(times(whole), ...parts.map(times));
  const term = (cell: CellRef, sign: 1 | -1): [string, number] => [cell.key, (sign * most) / times(cell)];
  const make = (terms: [string, number][]) => makeRow(terms, 0, relation) ?? [];
  if (kind === 'overlapping' && !rest) return parts.flatMap((part) => make([term(part, 1), term(whole, -1)]));
  const all = [...parts, ...(rest ? [rest] : [])];
  const below = make([...all.map((part) => term(part, 1)), term(whole, -1)]);
  // A sum across measures has no cell for what is in none of its parts.
  if (kind === 'disjoint' && !rest) return [below].flat();
  return [below, make([...all.map((part) => term(part, -1)), term(whole, 1)])].flat();
}
