import type { Frame, Published } from '../../project.ts';
import type { Sum } from '../../types/published.ts';
import { type CellRef, findCell, type Grid, makeGrids, type RelationReading } from './frame.ts';
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
