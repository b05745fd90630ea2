import type { Axis } from './axis.ts';
import type { Mark } from './chart.ts';
import { HALF_CAPITAL, renderText, round, TEXT } from './frame.ts';
import { wrapText } from './text.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly column: string;
  readonly mark: Mark;
}

export interface Series {
  readonly label: string;
  readonly colour: string;
  readonly place: number;
  readonly points: readonly (Point | null)[];
}

export interface Layout {
  readonly axis: Axis;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** From the middle of one column to the next. */
  readonly step: number;
  /** Width of the widest value. */
  readonly value: number;
  /** Where the names at the line ends begin, and how wide they may be. */
  readonly names: number;
  readonly room: number;
}

interface Name {
  readonly series: Series;
  readonly end: Point;
  readonly lines: readonly string[];
  readonly middle: number;
}

/** The name of each series at the end of its line, moved apart where they would touch, with a thin line to those moved. */
export function renderNames(series: readonly Series[], layout: Layout): string {
  if (layout.room === 0) return '';
  return spreadNames(series, layout)
    .map(({ series: one, end, lines, middle }) => {
      const leader = `<path d="M${round(end.x + 6)},${round(end.y)}L${round(layout.names - 3)},${round(middle)}" fill="none" stroke="${one.colour}" stroke-width="0.75"/>`;
      const far = Math.abs(middle - end.y) > 3 || layout.names - end.x > 40;
      const top = middle - ((lines.length - 1) * TEXT.line) / 2 + HALF_CAPITAL;
      return (far ? leader : '') + renderText(lines, layout.names, top, { weight: 'semibold' });
    })
    .join('');
}

// From the top down each name is pushed clear of the one above; then from the bottom up, back into the picture.
function spreadNames(series: readonly Series[], layout: Layout): readonly Name[] {
  const names = series
    .flatMap((one) =>
      listPoints(one)
        .slice(-1)
        .map((end) => ({ series: one, end, lines: wrapText(one.label, layout.room, TEXT.size, 'semibold') })),
    )
    .sort((a, b) => a.end.y - b.end.y || a.series.place - b.series.place);
  let free = 0;
  const pushed = names.map((name) => {
    const middle = Math.max(name.end.y, free + measureHeight(name.lines) / 2);
    free = middle + measureHeight(name.lines) / 2;
    return { ...name, middle };
  });
  let floor = layout.bottom + TEXT.line;
  return pushed
    .reverse()
    .map((name) => {
      const middle = Math.min(name.middle, floor - measureHeight(name.lines) / 2);
      floor = middle - measureHeight(name.lines) / 2;
      return { ...name, middle };
    })
    .reverse();
}

/** Height in pixels of a name of so many lines, with the space to the next. */
export function measureHeight(lines: readonly string[]): number {
  return lines.length * TEXT.line + 4;
}

/** The points of a series that have a value. */
export function listPoints(series: Series): readonly Point[] {
  return series.points.filter((point) => point !== null);
}
