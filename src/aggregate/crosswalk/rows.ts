import type { Codes } from '../../project.ts';
import { findCodes, findTaxonomy } from '../dimension.ts';
import { findMaps, isApart } from '../scheme.ts';
import { findText, isUnder } from '../taxonomy.ts';
import { type Ground, listCells, tally } from './ground.ts';
import { ID, listUnits, type Named } from './queries.ts';
import type { DimensionRows, Mapped, Row, RowClass, RowScheme, Tally } from './result.ts';

/** Dimensions of a crosswalk in the order in which they are read: the category first. */
const FIRST = ['category', 'main-category', 'article', 'group', 'penalty'];

/** Our codes of each dimension that a scheme reads, those that the records have, in the order of their taxonomy. */
export function listRows(ground: Ground): DimensionRows[] {
  const read = new Set(ground.schemes.flatMap(({ codes }) => codes.scheme?.from ?? []));
  const names = [
    ...FIRST.filter((name) => read.has(name)),
    ...[...read].filter((name) => !FIRST.includes(name)).sort(),
  ];
  return names.map((name) => {
    const codes = findCodes(name, ground.project.taxonomies);
    const rows = [...(codes?.entries.keys() ?? [])].flatMap((code) => makeRow(name, code, codes, ground));
    const taxonomy = findTaxonomy(name, ground.project.taxonomies) ?? name;
    return { name, label: ground.label(name, ''), taxonomy, rows };
  });
}

function makeRow(dimension: string, code: string, codes: Codes | undefined, ground: Ground): Row[] {
  const counts = listUnits(dimension).map((unit) => tally(ground.figures, ID.rows(dimension, unit), [code]));
  const count = counts.find(({ records }) => records.length > 0);
  if (!count) return [];
  const reading = ground.schemes.filter(({ codes }) => codes.scheme?.from.includes(dimension));
  const schemes = reading.map((scheme) => placeRow(dimension, code, count, scheme, codes, ground));
  return [{ code, label: ground.label(dimension, code), count, schemes }];
}

/** The classes in which the records of a code stand, and which of them its own maps lead to. */
function placeRow(
  dimension: string,
  code: string,
  { unit }: Tally,
  scheme: Named,
  codes: Codes | undefined,
  { figures, label, language, period }: Ground,
): RowScheme {
  const maps = (findMaps(codes, code, scheme.name, period.to) ?? []).map(({ to, where, partial }): Mapped => {
    const why = findText(partial, language);
    return { to, ...(where && { where }), ...(why && { partial: why }) };
  });
  const id = ID.cross(dimension, scheme.name, unit);
  const wanted = maps.map(({ to }) => to);
  const via = (to: string): RowClass['via'] =>
    isApart(to) ? 'apart' : isUnder(scheme.codes, to, wanted, period.to) ? 'map' : 'other';
  const classes = listCells(figures, id, code).map(({ key }): RowClass => {
    const to = key[1] ?? '';
    return { class: to, label: label(scheme.name, to), via: via(to), count: tally(figures, id, key) };
  });
  return { scheme: scheme.name, maps, classes };
}
