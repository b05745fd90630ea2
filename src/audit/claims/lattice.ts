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
 * dimensions that a claim uses together are crossed, each such set by itself: they meet in the margins that they share.
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
    for (const together of groupBy(mine, ({ at }) => [...at.keys()].join(' ')).values()) {
      const branches = findBranches(grid, together, relationOf);
      const dimensions = [...(together[0]?.at.keys() ?? [])];
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

/** What is below a node, as far as claims name it. */
interface Branch {
  readonly id: string;
  readonly below: readonly string[];
  /** The place of the cases that are in none of these. */
  readonly rest?: string;
}

/** For each dimension the nodes that claims name or that lie above such, and the rests beside them. */
function findBranches(
  { trees, measure }: Grid,
  used: readonly CellRef[],
  relationOf: ReadRelation,
): Map<string, Map<string, Branch | undefined>> {
  const branches = new Map<string, Map<string, Branch | undefined>>();
  for (const [name, tree] of trees) {
    const named = new Set(used.flatMap(({ at }) => listUp(tree, at.get(name) ?? ROOT)));
    const mine = new Map<string, Branch | undefined>();
    for (const [id, node] of tree) {
      if (!named.has(id)) continue;
      const relation = `${measure.id}/${name}${id === ROOT ? '' : `/${id}`}`;
      const kind = relationOf(relation, node.relations);
      const below = nameLast(
        kind,
        node,
        node.children.filter((child) => named.has(child)),
      );
      for (const child of below) if (!named.has(child)) mine.set(child, undefined);
      const rest = below.length > 0 && hasRest(kind, node, below);
      const place = `${REST}${id} ${below.join(' ')}`;
      mine.set(id, below.length > 0 ? { id: relation, below, ...(rest && { rest: place }) } : undefined);
      if (rest) mine.set(place, undefined);
    }
    branches.set(name, mine);
  }
  return branches;
}

/** Where all parts but one are named, the last is what is left. */
function nameLast(relation: Relation, { children }: Node, named: readonly string[]): readonly string[] {
  const isLast = relation === 'exhaustive' && named.length > 0 && named.length === children.length - 1;
  return isLast ? children : named;
}

function hasRest(relation: Relation, { children }: Node, below: readonly string[]): boolean {
  return relation === 'disjoint' || (relation === 'exhaustive' && below.length < children.length);
}

function listEquations(
  whole: CellRef,
  at: ReadonlyMap<string, string>,
  branches: ReadonlyMap<string, ReadonlyMap<string, Branch | undefined>>,
): Equation[] {
  return [...at].flatMap(([dimension, node]): Equation[] => {
    const branch = branches.get(dimension)?.get(node);
    if (!branch) return [];
    const put = (child: string) => makeCell(whole.measure, new Map(at).set(dimension, child));
    return [
      {
        relation: branch.id,
        whole,
        parts: branch.below.map(put),
        ...(branch.rest !== undefined && { rest: put(branch.rest) }),
      },
    ];
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
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
