import { firstDay, lastDay, readEdtf } from '../../date.ts';
import type { Published } from '../../project.ts';
import type { Period } from '../period.ts';
import { findText } from '../taxonomy.ts';
import { type Ground, tally } from './ground.ts';
import { ID, type Named } from './queries.ts';
import type { Class, PublishedBeside, Tally } from './result.ts';

/** Totals of the series of a scheme, and of its classes, that were printed for the period or a part of it. */
export function listPublished({ name, codes }: Named, classes: readonly Class[], ground: Ground): PublishedBeside[] {
  const { project, period } = ground;
  const series = codes.scheme?.published ?? [];
  const isOf = ({ series: own, cell = {}, is = 'count' }: Published) =>
    is === 'count' && (Object.keys(cell).join() === name || (own !== undefined && series.includes(own)));
  return project.published
    .filter((claim) => isOf(claim) && isWithin(claim.period, period))
    .map((claim) => tellClaim(claim, { name, codes }, classes, ground));
}

function tellClaim(claim: Published, scheme: Named, classes: readonly Class[], ground: Ground): PublishedBeside {
  const { id, label, value, unit, qualifier = 'exact', at, note, cell } = claim;
  const source = ground.project.sources.get(claim.source);
  const inClass = cell?.[scheme.name];
  const ours = isWhole(claim.period, ground.period) ? findOurs(cell, scheme, classes, ground) : undefined;
  return {
    id,
    period: claim.period,
    label: findText(label, ground.language) ?? id,
    value,
    unit,
    qualifier,
    source: source ? `${source.title} (${source.publisher})` : claim.source,
    ...(at && { at }),
    ...(note && { note }),
    ...(inClass !== undefined && { class: inClass }),
    ...(ours && { ours }),
  };
}

/** Our number of the part that a claim says it is of: all that the scheme takes, or one of its classes. */
function findOurs(
  cell: Published['cell'],
  { name, codes }: Named,
  classes: readonly Class[],
  { figures }: Ground,
): Tally | undefined {
  if (!cell) return undefined;
  const fields = Object.keys(cell);
  if (fields.length === 0) return tally(figures, ID.taken(name, codes.scheme?.unit ?? 'incidents'));
  return fields.length === 1 ? classes.find(({ code }) => code === cell[name])?.count : undefined;
}

function isWhole(date: string, { from, to }: Period): boolean {
  const { start, end } = readEdtf(date);
  return firstDay(start) === from && lastDay(end) === to;
}

function isWithin(date: string, { from, to }: Period): boolean {
  const { start, end } = readEdtf(date);
  return firstDay(start) >= from && lastDay(end) <= to;
}
