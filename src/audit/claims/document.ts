import type { Frame, Published } from '../../project.ts';
import type { Relation, Sum } from '../../types/published.ts';
import { type CellRef, findCell, type Grid, listUp, makeGrids, type RelationReading, ROOT } from './frame.ts';
import { type Lattice, makeLattice } from './lattice.ts';
import { makeRow, type Row } from './row.ts';
import { findScales, type Scale } from './scale.ts';
import { type Option, readStatement, type Statement } from './statement.ts';

/** What one file states, ready to be reckoned with. */
export interface Document {
  readonly frame: Frame;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly scales: ReadonlyMap<string, Scale>;
  /** Every claim of the file that can be compared, by its index among the claims. */
  readonly statements: ReadonlyMap<number, Statement>;
  readonly sums: readonly KnownSum[];
  /** Every relation with its readings, by id. */
  readonly relations: ReadonlyMap<string, readonly RelationReading[]>;
}

/** A sum outside the dimensions whose cells are all known. */
export interface KnownSum {
  readonly id: string;
  readonly whole: CellRef;
  readonly parts: readonly CellRef[];
  readonly sum: Sum;
}

/** Which reading is taken of each claim and relation; the plain one where nothing is said. */
export interface Choice {
  readonly options: ReadonlyMap<number, number>;
  readonly relations: ReadonlyMap<string, number>;
}

/** What must hold at once: rows over cells, and how the cells hang together. */
export interface Problem {
  readonly rows: readonly Row[];
  readonly lattice: Lattice;
}

/** More claims than this in one file are not compared. */
export const MAX_CLAIMS = 3000;
export const PLAIN: Choice = { options: new Map(), relations: new Map() };

/** Reads a file's measures and claims. Claims that name what the file does not have are left to the check. */
export function readDocument(frame: Frame, claims: readonly Published[]): Document {
  const grids = makeGrids(frame);
  const scales = findScales(
    [...grids.values()].map(({ measure }) => measure),
    claims,
  );
  const statements = new Map<number, Statement>();
  for (const [index, claim] of claims.slice(0, MAX_CLAIMS).entries()) {
    const statement = readStatement(claim, index, { grids, scales });
    if (statement) statements.set(index, statement);
  }
  const sums = frame.sums.flatMap((sum): KnownSum[] => {
    const [whole, ...parts] = [sum.whole, ...sum.parts].map((cell) => findCell(grids, cell.measure, cell.part));
    const known = parts.flatMap((part) => part ?? []);
    return whole && known.length === parts.length ? [{ id: `sum/${sum.id}`, whole, parts: known, sum }] : [];
  });
  return { frame, grids, scales, statements, sums, relations: listRelations(grids, sums) };
}

function listRelations(
  grids: ReadonlyMap<string, Grid>,
  sums: readonly KnownSum[],
): Map<string, readonly RelationReading[]> {
  const relations = new Map<string, readonly RelationReading[]>();
  for (const [id, { trees }] of grids)
    for (const [name, tree] of trees)
      for (const [node, { relations: readings }] of tree) relations.set(`${id}/${name}${node && `/${node}`}`, readings);
  for (const { id, sum } of sums) relations.set(id, [{ relation: sum.relation }, ...(sum.or ? [sum.or] : [])]);
  return relations;
}

/** Tells of which cells the numbers must be whole. */
export function wholeCells({ scales }: Document): (cell: string) => boolean {
  return (cell) => scales.get(cell.split('|', 1)[0] ?? '')?.whole ?? true;
}

/** The reading that is taken of a claim. */
export function chosenOption({ statements }: Document, index: number, choice: Choice): Option | undefined {
  return statements.get(index)?.options[choice.options.get(index) ?? 0];
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
