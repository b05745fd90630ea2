import type { Project } from '../project.ts';
import type { ChartOrder } from '../report.ts';
import type { Period } from './period.ts';
import type { StyleQueries } from './style.ts';
import { findLabel } from './taxonomy.ts';

/** The charts of a style with their defaults; a map gets its tiles, the places that existed at the end of the period. */
export function orderCharts(
  style: StyleQueries,
  project: Project,
  { to }: Period,
  language: string,
): { [id: string]: ChartOrder } {
  const places = project.taxonomies.get('place');
  const tiles = [...(places?.entries.values() ?? [])].flatMap(({ code, tile, from, to: last }) =>
    tile && (!from || from <= to) && (!last || last >= to)
      ? { code, label: findLabel(places, code, language, to, 'short'), ...tile }
      : [],
  );
  const charts = Object.entries(style.definition.charts ?? {});
  return Object.fromEntries(
    charts.map(([id, chart]) => [id, { order: 'value', least: 1, ...chart, ...(chart.kind === 'tiles' && { tiles }) }]),
  );
}
