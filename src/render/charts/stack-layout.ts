import { type Axis, listTicks } from './axis.ts';
import type { Mark, StackChart } from './chart.ts';
import { type Box, listUnknownLast, type Paint, TEXT } from './frame.ts';
import { measureWidest } from './text.ts';

export interface Part {
  readonly name: string;
  readonly paint: Paint;
  readonly mark: Mark;
}

export interface Column {
  readonly label: string;
  readonly unknown: boolean;
  readonly parts: readonly Part[];
  readonly total: number;
}

export interface Layout {
  readonly axis: Axis;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Width of one known column with the space around it. */
  readonly step: number;
  /** The same for an unknown one. */
  readonly apart: number;
  /** Names stand under every column, or every second … where all would not fit. */
  readonly every: number;
}

const PLOT = { share: 0.3, least: 150, most: 210 } as const;
const ABOVE = 16;
/** Type size of a column's name where a word of it is wider than the column, in pixels. */
export const SMALL = 10;
// The column of what has no month stands in the middle of this many steps, or of what its name needs.
const APART = 1.8;

/** The columns with their parts from the bottom up, unknown columns last and unknown series uppermost. */
export function listColumns(chart: StackChart): readonly Column[] {
  const series = listUnknownLast(chart.series).map((one, i) => ({
    ...one,
    paint: one.unknown ? ('unknown' as const) : i,
  }));
  const columns = chart.columns.map(({ label, unknown = false }, i) => {
    const parts = series.flatMap(({ label: name, paint, values }) =>
      values[i] ? [{ name, paint, mark: values[i] }] : [],
    );
    return { label, unknown, parts, total: parts.reduce((sum, part) => sum + part.mark.value, 0) };
  });
  return listUnknownLast(columns);
}

/** Where the columns stand when `top` pixels above the plot and `names` pixels at its right are taken. */
export function layOut(chart: StackChart, columns: readonly Column[], top: number, names: number): Layout {
  const bottom = top + ABOVE + Math.min(PLOT.most, Math.max(PLOT.least, chart.width * PLOT.share));
  const axis = listTicks(
    columns.map((column) => column.total),
    top + ABOVE,
    bottom,
  );
  const left = measureWidest(axis.ticks.map(chart.format), TEXT.size) + 6;
  const right = chart.width - names;
  return { axis, left, right, bottom, ...layOutColumns(columns, right - left) };
}

function layOutColumns(columns: readonly Column[], width: number) {
  const known = columns.filter((column) => !column.unknown);
  const unknown = columns.filter((column) => column.unknown);
  if (known.length === 0) return { step: 0, apart: width / unknown.length, every: 1 };
  const apart = Math.max(
    (APART * width) / (known.length + APART * unknown.length),
    Math.min(width / 4, widestWord(unknown) + 6),
  );
  const step = (width - unknown.length * apart) / known.length;
  return { step, apart, every: Math.max(1, Math.ceil((widestWord(known) + 3) / step)) };
}

function widestWord(columns: readonly Column[]): number {
  return measureWidest(
    columns.flatMap((column) => column.label.split(' ')),
    SMALL,
  );
}

/** The rectangles of a column's parts, from the bottom up; their heights add up to the total. */
export function listBoxes(column: Column, axis: Axis, x: number, width: number): readonly Box[] {
  let below = 0;
  return column.parts.map(({ mark }) => {
    const bottom = axis.scale(below);
    below += mark.value;
    return { x, width, y: axis.scale(below), height: bottom - axis.scale(below) };
  });
}
