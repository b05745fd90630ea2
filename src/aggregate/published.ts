import { lastDay, readEdtf } from '../date.ts';
import { formatDate } from '../language.ts';
import type { Published } from '../project.ts';
import type { Change, Figure } from '../report.ts';
import type { Where } from '../types/style.ts';
import type { Period } from './period.ts';
import { type Rounding, roundChange } from './round.ts';
import { findText } from './taxonomy.ts';

/**
 * Figures that others published, by the name of a series or of one claim: a cell a period, those of a series up to the last day
 * given. They are never added to, or compared with, our records.
 */
export function countPublished(
  series: readonly string[],
  published: readonly Published[],
  { to, language, rounding }: { readonly to: string; readonly language: string; readonly rounding: Rounding },
): { [id: string]: Figure } {
  const figures: { [id: string]: Figure } = {};
  for (const name of series) {
    const counts = published
      .filter((count) => count.id === name || (count.series === name && lastDay(readEdtf(count.period).end) <= to))
      .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
    const last = counts.at(-1);
    if (!last) continue;
    figures[name] = {
      id: name,
      label: findText(last.label, language) ?? name,
      unit: last.unit,
      basis: 'published',
      query: { series: name },
      base: null,
      value: last.value,
      records: counts.map(({ id }) => id),
      cells: counts.map(({ id, period, value, qualifier }, index) => {
        const change = findChange(counts[index - 1], value, rounding);
        return {
          key: [period],
          labels: [formatDate(period, language)],
          value,
          records: [id],
          ...(qualifier && { qualifier }),
          ...(change && { change }),
        };
      }),
    };
  }
  return figures;
}

function findChange(before: Published | undefined, value: number, rounding: Rounding): Change | undefined {
  if (!before) return undefined;
  const percent = roundChange(before.value, value, rounding);
  const difference = value - before.value;
  return {
    period: before.period,
    value: before.value,
    difference,
    ...(percent !== undefined && { percent }),
    records: [before.id],
  };
}

/** Series of one publisher that count what a filter asks for, in the period given and in another one. */
export function findSeries(published: readonly Published[], where: Where, { id: period }: Period): string[] {
  const same = published.filter(
    ({ cell }) => cell && JSON.stringify(Object.entries(cell).sort()) === JSON.stringify(Object.entries(where).sort()),
  );
  const here = same.flatMap((claim) => (claim.series && claim.period === period ? [claim.series] : []));
  return [...new Set(here)].filter((name) => same.filter(({ series }) => series === name).length > 1);
}
