import type { Relation } from '../../types/published.ts';
import type { RelationReading } from './frame.ts';
import { type CellRef, type Grid, listUp, makeCell, type Node, ROOT } from './frame.ts';

/** How some cells make up another. */
export interface Equation {
  /** The relation it is a case of: 'attacks/class', 'attacks/class/judicial', 'sum/obstruction'. */
  readonly relation: string;
  readonly whole: CellRef;
  readonly parts: readonly CellRef[];
  /** Cases that are in none of these parts, where there may be such. */
  readonly rest?: CellRef;
}

/** The cells that claims need, and how they make each other up. */
export interface Lattice {
  readonly cells: ReadonlyMap<string, CellRef>;
  readonly equations: readonly Equation[];
  /** True where there were too many cells, and some relations between them are left out. */
  readonly coarse: boolean;
}

/** More cells than this are not crossed with each other. */
const MAX_CELLS = 5000;
/** Marks the place of cases that are in none of the named parts. */
const REST = '*';

/** Reads the relation that holds for a dimension below a node. */
export type ReadRelation = (id: string, readings: readonly RelationReading[]) => Relation;

/**
 * The cells used, all that lie above them, and what else is needed to add them up. Parts that no claim names are one rest;
 * dimensions that a claim uses together are crossed, each such set by itself, and what sets have in common once more for all of them:
 * there they meet.
 */
export function makeLattice(
  used: readonly CellRef[],
  grids: ReadonlyMap<string, Grid>,
  relationOf: ReadRelation,
): Lattice {
  const cells = new Map<string, CellRef>();
  const equations = new Map<string, Equation>();
  let coarse = false;
  for (const [measure, mine] of groupBy(used, (cell) => cell.measure)) {
    const grid = grids.get(measure);
    if (!grid) continue;
    for (const dimensions of listMargins(mine)) {
      const together = mine.filter(({ at }) => dimensions.every((name) => at.has(name)));
      const branches = findBranches(grid, { used: together, crossed: dimensions.length > 1 }, relationOf);
      const axes = dimensions.map((name): readonly string[] => [...(branches.get(name)?.keys() ?? [])]);
      const size = axes.reduce((all, axis) => all * axis.length, 1);
      if (cells.size + size > MAX_CELLS) {
        coarse = true;
        continue;
      }
      for (const at of cross(dimensions, axes)) {
        const cell = makeCell(measure, at);
        cells.set(cell.key, cell);
        for (const equation of listEquations(cell, at, branches))
          equations.set(`${equation.relation} ${cell.key} ${equation.parts.map(({ key }) => key).join(' ')}`, equation);
      }
    }
    for (const cell of mine) cells.set(cell.key, cell);
  }
  return { cells, equations: [...equations.values()], coarse };
}

/** The sets of dimensions that cells use together, and what any two of them have in common. */
function listMargins(used: readonly CellRef[]): readonly (readonly string[])[] {
  const sets = new Map(used.map(({ at }) => [[...at.keys()].join(' '), [...at.keys()]]));
  const own = [...sets.values()];
  for (const one of own)
    for (const other of own) {
      const common = one.filter((name) => other.includes(name));
      if (common.length > 0) sets.set(common.join(' '), common);
    }
  for (const name of new Set(own.flat())) sets.set(name, [name]);
  return [...sets.values()];
}

/** A split of a node into parts, as far as claims name them. */
interface Split {
  readonly relation: string;
  readonly below: readonly string[];
  /** The place of the cases that are in none of these. */
  readonly rest?: string;
}

/** For each dimension the nodes that claims name or that lie above such, and the rests beside them; each with its splits. */
type Branches = ReadonlyMap<string, ReadonlyMap<string, readonly Split[]>>;

function findBranches(
  { trees, measure }: Grid,
  { used, crossed }: { readonly used: readonly CellRef[]; readonly crossed: boolean },
  relationOf: ReadRelation,
): Branches {
  return new Map(
    [...trees].map(([name, tree]): [string, ReadonlyMap<string, readonly Split[]>] => {
      const named = new Set(used.flatMap(({ at }) => listUp(tree, at.get(name) ?? ROOT)));
      const mine = new Map<string, readonly Split[]>();
      for (const [id, node] of tree) {
        if (!named.has(id)) continue;
        const relation = `${measure.id}/${name}${id === ROOT ? '' : `/${id}`}`;
        const below = node.children.filter((child) => named.has(child));
        const splits = listSplits(id, node, below, { relation, kind: relationOf(relation, node.relations), crossed });
        mine.set(id, splits);
        for (const { below, rest } of splits)
          for (const place of [...below, ...(rest === undefined ? [] : [rest])])
            if (!named.has(place)) mine.set(place, []);
      }
      return [name, mine];
    }),
  );
}

/** How the named parts split a node: all together, or, where they may overlap, each for itself into those in it and those not. */
function listSplits(
  id: string,
  { children }: Node,
  below: readonly string[],
  { relation, kind, crossed }: { readonly relation: string; readonly kind: Relation; readonly crossed: boolean },
): readonly Split[] {
  const rest = (parts: readonly string[]) => `${REST}${id} ${parts.join(' ')}`;
  if (below.length === 0) return [];
  if (kind === 'overlapping')
    return below.map((child) => ({ relation, below: [child], ...(crossed && { rest: rest([child]) }) }));
  if (kind === 'disjoint') return [{ relation, below, rest: rest(below) }];
  // Where all parts but one are named, the last is what is left.
  if (below.length >= children.length - 1) return [{ relation, below: children }];
  return [{ relation, below, rest: rest(below) }];
}

function listEquations(whole: CellRef, at: ReadonlyMap<string, string>, branches: Branches): Equation[] {
  return [...at].flatMap(([dimension, node]) => {
    const put = (child: string) => makeCell(whole.measure, new Map(at).set(dimension, child));
    return (branches.get(dimension)?.get(node) ?? []).map(
      ({ relation, below, rest }): Equation => ({
        relation,
        whole,
        parts: below.map(put),
        ...(rest !== undefined && { rest: put(rest) }),
      }),
    );
  });
}

/** Every combination of places along the axes. */
function* cross(
  dimensions: readonly string[],
  axes: readonly (readonly string[])[],
): Generator<ReadonlyMap<string, string>> {
  const [axis, ...others] = axes;
  const [dimension, ...rest] = dimensions;
  if (!axis || dimension === undefined) yield new Map();
  else for (const node of axis) for (const at of cross(rest, others)) yield new Map([[dimension, node], ...at]);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
