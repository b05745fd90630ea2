import { lastDay, readEdtf } from '../date.ts';
import { formatDate } from '../language.ts';
import type { Published } from '../project.ts';
import type { Figure } from '../report.ts';
import { findText } from './taxonomy.ts';

/** Figures of series that others published, one cell a period up to the last day given: never added to, or compared with, our records. */
export function countPublished(
  series: readonly string[],
  published: readonly Published[],
  to: string,
  language: string,
): { [id: string]: Figure } {
  const figures: { [id: string]: Figure } = {};
  for (const name of series) {
    const counts = published
      .filter((count) => count.series === name && lastDay(readEdtf(count.period).end) <= to)
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
      cells: counts.map(({ id, period, value }) => ({
        key: [period],
        labels: [formatDate(period, language)],
        value,
        records: [id],
      })),
    };
  }
  return figures;
}
