import type { Frame } from '../../project.ts';
import type { DimensionPart, Measure, Part, Relation } from '../../types/published.ts';

/** A part of a dimension, its place in the tree, and how its own parts make it up. The root is the undivided whole. */
export interface Node {
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** The honest readings of how the children make it up, the document's first. */
  readonly relations: readonly RelationReading[];
}

/** One way to read how parts make up a whole; without a reason it is the plain one. */
export interface RelationReading {
  readonly relation: Relation;
  readonly because?: string;
}

/** A measure with its dimensions as trees, by the id of the part. */
export interface Grid {
  readonly measure: Measure;
  readonly trees: ReadonlyMap<string, ReadonlyMap<string, Node>>;
}

/** A part of a measure: where it stands in each dimension that is divided. */
export interface CellRef {
  readonly key: string;
  readonly measure: string;
  readonly at: ReadonlyMap<string, string>;
}

/** The undivided whole of a dimension. */
export const ROOT = '';
/** Deeper nesting than this is not read: nobody divides so often, and a loop would never end. */
const MAX_DEPTH = 20;

/** The measures of a document by id, each with its trees. Of two with one id the first counts. */
export function makeGrids({ measures }: Pick<Frame, 'measures'>): ReadonlyMap<string, Grid> {
  const grids = new Map<string, Grid>();
  for (const measure of measures) {
    if (grids.has(measure.id)) continue;
    const trees = new Map((measure.dimensions ?? []).map((one) => [one.id, makeTree(one)]));
    grids.set(measure.id, { measure, trees });
  }
  return grids;
}

function makeTree(dimension: Pick<DimensionPart, 'parts' | 'relation' | 'or'>): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (
    id: string,
    part: Pick<DimensionPart, 'parts' | 'relation' | 'or'>,
    parent: string | undefined,
    depth: number,
  ) => {
    if (nodes.has(id) || depth > MAX_DEPTH) return;
    const parts = depth === MAX_DEPTH ? [] : (part.parts ?? []);
    const children = [...new Set(parts.map((one) => one.id))].filter((child) => !nodes.has(child) && child !== id);
    nodes.set(id, { parent, children, relations: listReadings(part) });
    for (const one of parts) add(one.id, one, id, depth + 1);
  };
  add(ROOT, dimension, undefined, 0);
  return nodes;
}

/** Parts of which nothing is said may overlap. */
function listReadings({ relation = 'overlapping', or }: Pick<DimensionPart, 'relation' | 'or'>): RelationReading[] {
  return [{ relation }, ...(or ? [or] : [])];
}

/** The cell that a measure and a part name; undefined where the document has no such measure, dimension or part. */
export function findCell(
  grids: ReadonlyMap<string, Grid>,
  measure: string | undefined,
  part: Part = {},
): CellRef | undefined {
  const grid = grids.get(measure ?? '');
  if (!grid || measure === undefined) return undefined;
  const known = Object.entries(part).every(([dimension, id]) => id !== ROOT && grid.trees.get(dimension)?.has(id));
  return known ? makeCell(measure, new Map(Object.entries(part))) : undefined;
}

/** A cell by its place in the dimensions; those at the root are not divided. */
export function makeCell(measure: string, at: ReadonlyMap<string, string>): CellRef {
  const places = [...at].filter(([, node]) => node !== ROOT).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const key = [measure, ...places.map(([dimension, node]) => `${dimension}=${node}`)].join('|');
  return { key, measure, at: new Map(places) };
}

/** The node and what is above it, the root last. */
export function listUp(tree: ReadonlyMap<string, Node> | undefined, id: string): string[] {
  const up: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = tree?.get(at)?.parent) up.push(at);
  return up;
}
