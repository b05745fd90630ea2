import type { Codes } from '../../project.ts';
import type { Unit } from '../../report.ts';
import { UNKNOWN } from '../dimension.ts';
import type { Spec } from '../figures.ts';
import { OUT_OF_SCOPE, OUTSIDE } from '../scheme.ts';

/** A scheme by its name. */
export interface Named {
  readonly name: string;
  readonly codes: Codes;
}

/** What the codes of a dimension are codes of, where that is not the incident. */
const UNITS: { readonly [dimension: string]: Unit } = {
  group: 'targets',
  gender: 'targets',
  medium: 'targets',
  article: 'charges',
  stage: 'charges',
  penalty: 'charges',
};

/** The units in which the rows of a dimension count: the one that fits, or incidents where a code is of nothing in it, as an outlet is no person. */
export function listUnits(dimension: string): Unit[] {
  return [...new Set<Unit>([UNITS[dimension] ?? 'incidents', 'incidents'])];
}

/** The ids of the figures of a crosswalk. */
export const ID = {
  total: (unit: Unit) => unit,
  rows: (dimension: string, unit: Unit) => `rows:${dimension}:${unit}`,
  cross: (dimension: string, scheme: string, unit: Unit) => `cross:${dimension}:${scheme}:${unit}`,
  classes: (scheme: string, unit: Unit) => `classes:${scheme}:${unit}`,
  taken: (scheme: string, unit: Unit) => `taken:${scheme}:${unit}`,
  /** A class with what stands below it. */
  upper: (scheme: string, code: string) => `upper:${scheme}:${code}`,
  outside: (scheme: string, dimension: string) => `outside:${scheme}:${dimension}`,
  outOfScope: (scheme: string, field: string) => `out-of-scope:${scheme}:${field}`,
  /** Without any code that the scheme reads. */
  uncoded: (scheme: string) => `uncoded:${scheme}`,
};

/** Every figure that a crosswalk of these schemes is made of. */
export function listQueries(schemes: readonly Named[]): [string, Spec][] {
  const dimensions = [...new Set(schemes.flatMap(({ codes }) => codes.scheme?.from ?? []))];
  const own = schemes.flatMap(listOwn);
  const rows = dimensions.flatMap((dimension) =>
    listUnits(dimension).map((unit): [string, Spec] => [ID.rows(dimension, unit), { unit, by: [dimension] }]),
  );
  const units = new Set<Unit>(['incidents', ...[...rows, ...own].map(([, { unit }]) => unit)]);
  const totals = [...units].map((unit): [string, Spec] => [ID.total(unit), { unit }]);
  return [...totals, ...rows, ...own];
}

function listOwn({ name, codes }: Named): [string, Spec][] {
  const { from = [], unit = 'incidents', scope = {} } = codes.scheme ?? {};
  const roots = [...codes.entries.values()].filter(({ parent }) => !parent).map(({ code }) => code);
  const upper = new Set(
    [...codes.entries.values()].flatMap(({ parent, parents = [] }) =>
      [parent ?? [], parents.map(({ code }) => code)].flat(),
    ),
  );
  const spec = (id: string, of: Spec): [string, Spec] => [id, of];
  return [
    ...from.flatMap((dimension) =>
      listUnits(dimension).map((of) => spec(ID.cross(dimension, name, of), { unit: of, by: [dimension, name] })),
    ),
    ...[...new Set<Unit>([unit, 'incidents'])].flatMap((of) => [
      spec(ID.classes(name, of), { unit: of, by: [name] }),
      spec(ID.taken(name, of), { unit: of, where: { [name]: roots } }),
    ]),
    ...[...upper].map((code) => spec(ID.upper(name, code), { unit, where: { [name]: code } })),
    ...from.map((dimension) =>
      spec(ID.outside(name, dimension), { unit: 'incidents', where: { [name]: OUTSIDE }, by: [dimension] }),
    ),
    ...Object.keys(scope).map((field) =>
      spec(ID.outOfScope(name, field), { unit: 'incidents', where: { [name]: OUT_OF_SCOPE }, by: [field] }),
    ),
    spec(ID.uncoded(name), {
      unit: 'incidents',
      where: { [name]: OUT_OF_SCOPE, ...Object.fromEntries(from.map((dimension) => [dimension, UNKNOWN])) },
    }),
  ];
}
