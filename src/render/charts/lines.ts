import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { listTicks, renderAxis, renderZero } from './axis.ts';
import type { LinesChart } from './chart.ts';
import { renderLink, renderSvg, renderText, renderValue, round, seriesColour, TEXT } from './frame.ts';
import { type Layout, listPoints, measureHeight, type Point, renderNames, type Series } from './line-names.ts';
import { measureWidest, wrapText } from './text.ts';

const PLOT = { share: 0.32, least: 150, most: 220 } as const;
const TOP = 16;
const NAMES = { share: 0.26, gap: 10 } as const;
const VALUES_BELOW = 15;
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '4 2', '1 2'];
const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** A line a series, named at its end, broken where a value is missing; '' for no columns or no value at all. */
export function renderLines(chart: LinesChart): string {
  const layout = layOut(chart);
  const series = listSeries(chart, layout);
  if (series.length === 0) return '';
  const count = series.reduce((sum, one) => sum + listPoints(one).length, 0);
  const withValues = count < VALUES_BELOW && layout.value + 3 <= layout.step;
  const body = [
    renderAxis(layout.axis, layout.left, layout.right, chart.format),
    renderZero(layout.axis, layout.left, layout.right),
    renderColumns(chart, layout),
    renderNames(series, layout),
    ...series.map(renderPath),
    ...chart.columns.map((_, i) => renderColumnMarks(chart, series, i, layout.bottom, withValues)),
  ];
  return renderSvg(chart, 'lines', layout.bottom + TEXT.line + 8, body.join(''));
}

function layOut(chart: LinesChart): Layout {
  const labels = chart.series.length < 2 ? [] : chart.series.map((one) => one.label);
  const room = Math.min(chart.width * NAMES.share, measureWidest(labels, TEXT.size, 'semibold') + (labels.length && 1));
  const names = labels.map((label) => measureHeight(wrapText(label, room, TEXT.size, 'semibold')));
  const height = Math.max(PLOT.least, Math.min(PLOT.most, chart.width * PLOT.share));
  const bottom = Math.max(
    TOP + height,
    names.reduce((sum, name) => sum + name, 0),
  );
  return {
    bottom,
    names: chart.width - room,
    room,
    ...layOutPlot(chart, bottom, chart.width - room - (room && NAMES.gap)),
  };
}

// The first and last points stand half a year or value inside, so that none is cut.
function layOutPlot(chart: LinesChart, bottom: number, right: number) {
  const values = chart.series.flatMap((one) => one.values.flatMap((mark) => (mark ? [mark.value] : [])));
  const axis = listTicks(values, TOP, bottom);
  const value = measureWidest(values.map(chart.format), TEXT.size, 'semibold') + 2;
  const half = Math.max(10, value / 2, measureWidest(chart.columns, TEXT.size) / 2);
  const left = measureWidest(axis.ticks.map(chart.format), TEXT.size) + 6;
  const step = (right - left - 2 * half) / Math.max(1, chart.columns.length - 1);
  return { axis, left, right, step, value };
}

function listSeries(chart: LinesChart, layout: Layout): readonly Series[] {
  return chart.series
    .map((one, place) => ({
      label: one.label,
      colour: `var(${seriesColour(place)})`,
      place,
      points: chart.columns.map((column, i) => {
        const mark = one.values[i] ?? null;
        return mark && { x: findX(chart, layout, i), y: layout.axis.scale(mark.value), column, mark };
      }),
    }))
    .filter((one) => listPoints(one).length > 0);
}

function findX(chart: LinesChart, { left, right, step }: Layout, i: number): number {
  return (left + right) / 2 + (i - (chart.columns.length - 1) / 2) * step;
}

// Every second or third year where all would touch, counted back so that the latest is always named.
function renderColumns(chart: LinesChart, layout: Layout): string {
  const last = chart.columns.length - 1;
  const every = Math.max(1, Math.ceil((measureWidest(chart.columns, TEXT.size) + 6) / layout.step));
  return chart.columns
    .map((column, i) =>
      (last - i) % every !== 0
        ? ''
        : renderText([column], findX(chart, layout, i), layout.bottom + TEXT.line + 3, { anchor: 'middle' }),
    )
    .join('');
}

function renderPath(series: Series): string {
  const draw = line<Point | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  )
    .defined((point) => point !== null)
    .digits(2);
  const dash = DASHES[series.place % DASHES.length];
  return `<path d="${draw(series.points) ?? ''}" fill="none" stroke="${series.colour}" stroke-width="2" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
}

// In one column values stand above their points, but that of the lowest of several lines, or in a valley, below; where there is room.
function renderColumnMarks(
  chart: LinesChart,
  series: readonly Series[],
  i: number,
  bottom: number,
  withValues: boolean,
): string {
  const at = series
    .flatMap((one) => (one.points[i] ? [{ one, point: one.points[i] }] : []))
    .sort((a, b) => a.point.y - b.point.y);
  const taken = at.map(({ point }) => ({ top: point.y - 3, bottom: point.y + 3 }));
  return at
    .map(({ one, point }, n) => {
      const below = (n > 0 && n === at.length - 1) || (at.length === 1 && isValley(one, i));
      const baselines = below ? [point.y + 15, point.y - 7] : [point.y - 7, point.y + 15];
      const baseline = baselines.find((y) => taken.every((box) => y < box.top || y - 8 > box.bottom) && y < bottom);
      if (baseline !== undefined) taken.push({ top: baseline - 8, bottom: baseline });
      return renderPoint(chart, one, point, withValues ? baseline : undefined);
    })
    .join('');
}

function isValley({ points }: Series, i: number): boolean {
  const around = [points[i - 1], points[i + 1]].filter((point) => point != null);
  return around.length === 2 && around.every((point) => point.y < (points[i]?.y ?? 0));
}

function renderPoint(chart: LinesChart, series: Series, point: Point, baseline: number | undefined): string {
  const value = chart.format(point.mark.value);
  const shape = symbol(SYMBOLS[series.place % SYMBOLS.length], 38).digits(2)() ?? '';
  const name = [point.column, chart.series.length > 1 ? series.label : ''].filter(Boolean).join(', ');
  const target = `<circle class="target" cx="${round(point.x)}" cy="${round(point.y)}" r="9" fill="none" pointer-events="all"/>`;
  const mark = `<path d="${shape}" transform="translate(${round(point.x)},${round(point.y)})" fill="${series.colour}" stroke="var(--paper)"/>`;
  const text = baseline === undefined ? '' : renderValue(value, point.x, baseline);
  return renderLink(chart, point.mark.ref, `${name}: ${value}`, [target, text, mark]);
}
