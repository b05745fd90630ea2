import { ALL, type Cell, type ChartOrder, type Figure } from '../report.ts';
import { renderBars } from './charts/bars.ts';
import type { Frame, Mark } from './charts/chart.ts';
import { renderLines } from './charts/lines.ts';
import { renderShares } from './charts/shares.ts';
import { renderStack } from './charts/stack.ts';
import { renderTiles } from './charts/tiles.ts';
import { refOf } from './ref.ts';

/** Draws a figure of the ledger as an SVG; empty where there is nothing to draw. */
export function renderChart(order: ChartOrder, figure: Figure, frame: Paper): string {
  const cells = (figure.cells ?? []).filter(({ key }) => !key.includes(ALL));
  return cells.length === 0 ? '' : DRAWERS[order.kind](cells, order, figure, frame);
}

/** The frame of a chart, and how a share is written. */
type Paper = Frame & { readonly percent: (percent: number, value: number) => string };

type Drawer = (cells: readonly Cell[], order: ChartOrder, figure: Figure, frame: Paper) => string;

const DRAWERS: { readonly [kind in ChartOrder['kind']]: Drawer } = {
  bars: (cells, order, figure, frame) =>
    renderBars({ ...frame, marks: sortCells(cells, order).map((cell) => markOf(figure, cell)) }),
  shares: (cells, order, figure, frame) =>
    renderShares({
      ...frame,
      marks: sortCells(cells, order).map((cell) => ({
        ...markOf(figure, cell),
        label: `${cell.labels[0]} ${frame.percent(cell.percent ?? 0, cell.value)}`,
      })),
    }),
  stack: (cells, _, figure, frame) => renderStack({ ...frame, ...stackCells(cells, figure) }),
  tiles: (cells, order, figure, frame) => {
    const tiles = (order.tiles ?? []).map(({ code, label, column, row }) => {
      const cell = cells.find(({ key }) => key[0] === code);
      return { label, value: cell?.value ?? 0, ref: `${figure.id}/${code}`, column, row };
    });
    return renderTiles({ ...frame, tiles });
  },
  lines: (all, _, figure, frame) => {
    const cells = all.filter(({ key }) => /^\d{4}$/.test(key[0] ?? ''));
    if (cells.length === 0) return '';
    const years = cells.map(({ key }) => Number(key[0]));
    const columns = Array.from({ length: Math.max(...years) - Math.min(...years) + 1 }, (_, index) =>
      String(Math.min(...years) + index),
    );
    const values = columns
      .map((year) => cells.find(({ key }) => key[0] === year))
      .map((cell) => (cell ? markOf(figure, cell) : null));
    return renderLines({ ...frame, columns, series: [{ label: '', values }] });
  },
};

/** Columns are the first dimension, series the second; every pair has a mark, zero where nothing was counted. */
function stackCells(cells: readonly Cell[], figure: Figure) {
  const totals = (figure.cells ?? []).filter(({ key }) => key[1] === ALL);
  const series = (figure.cells ?? []).filter(({ key }) => key[0] === ALL);
  const at = new Map(cells.map((cell) => [cell.key.join('/'), cell]));
  return {
    columns: totals.map(({ labels, unknown }) => ({ label: labels[0] ?? '', ...(unknown && { unknown }) })),
    series: series.map((one) => ({
      label: one.labels[1] ?? '',
      ...(one.unknown && { unknown: true }),
      values: totals.map((column): Mark => {
        const cell = at.get(`${column.key[0]}/${one.key[1]}`);
        const ref = [figure.id, column.key[0], one.key[1]].join('/');
        return { label: one.labels[1] ?? '', value: cell?.value ?? 0, ref };
      }),
    })),
  };
}

function markOf(figure: Figure, cell: Cell): Mark {
  return {
    label: cell.labels[0] ?? '',
    value: cell.value,
    ref: refOf(figure, cell),
    ...(cell.unknown && { unknown: true }),
  };
}

function sortCells(cells: readonly Cell[], { order }: ChartOrder): readonly Cell[] {
  if (order === 'taxonomy') return cells;
  return [...cells].sort((a, b) => Number(a.unknown ?? false) - Number(b.unknown ?? false) || b.value - a.value);
}
