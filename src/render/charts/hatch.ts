import { type Box, round } from './frame.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Texture {
  readonly draw: (box: Box) => string;
  readonly stroke: number;
}

// Neighbours in a stack differ in direction or density, not only in colour. Series 1 stays solid.
const TEXTURES: readonly Texture[] = [
  { draw: () => '', stroke: 0 },
  { draw: (box) => renderDiagonals(box, 5, 1), stroke: 1 },
  { draw: (box) => renderDots(box, 4), stroke: 1.5 },
  { draw: (box) => renderRows(box, 4), stroke: 1 },
  { draw: (box) => renderDiagonals(box, 3, -1), stroke: 1 },
  { draw: (box) => renderColumns(box, 4), stroke: 1 },
];

/** Lines or dots over a rectangle, so that series can be told apart in grey; computed, because a <pattern> makes PDFs slow and large. */
export function renderHatch(box: Box, series: number): string {
  const texture = TEXTURES[(series + Math.floor(series / 6)) % TEXTURES.length];
  const path = texture?.draw(box) ?? '';
  return path === ''
    ? ''
    : `<path class="hatch" d="${path}" fill="none" stroke="var(--paper)" stroke-width="${texture?.stroke}" stroke-linecap="round"/>`;
}

// Lines x + slope·y = c, at multiples of the spacing over the whole picture, so that neighbours of one series join up.
function renderDiagonals(box: Box, spacing: number, slope: 1 | -1): string {
  const { x: left, y: top, right, bottom } = inset(box);
  const corners = [left + slope * top, right + slope * top, left + slope * bottom, right + slope * bottom];
  return listMultiples(Math.min(...corners), Math.max(...corners), spacing * Math.SQRT2)
    .map((c) => {
      const from = Math.max(left, Math.min(c - slope * top, c - slope * bottom));
      const to = Math.min(right, Math.max(c - slope * top, c - slope * bottom));
      return to - from < 0.5 ? '' : renderLine({ x: from, y: slope * (c - from) }, { x: to, y: slope * (c - to) });
    })
    .join('');
}

function renderRows(box: Box, spacing: number): string {
  const { x, y, right, bottom } = inset(box);
  return listMultiples(y, bottom, spacing)
    .map((row) => renderLine({ x, y: row }, { x: right, y: row }))
    .join('');
}

function renderColumns(box: Box, spacing: number): string {
  const { x, y, right, bottom } = inset(box);
  return listMultiples(x, right, spacing)
    .map((column) => renderLine({ x: column, y }, { x: column, y: bottom }))
    .join('');
}

function renderDots(box: Box, spacing: number): string {
  const { x, y, right, bottom } = inset(box);
  return listMultiples(y, bottom, spacing)
    .flatMap((row) => listMultiples(x, right, spacing).map((column) => `M${round(column)},${round(row)}h0.01`))
    .join('');
}

function renderLine(from: Point, to: Point): string {
  return `M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`;
}

// Round ends reach half a line's width further than the path.
function inset({ x, y, width, height }: Box) {
  return { x: x + 0.75, y: y + 0.75, right: x + width - 0.75, bottom: y + height - 0.75 };
}

function listMultiples(from: number, to: number, spacing: number): readonly number[] {
  const first = Math.ceil(from / spacing);
  const count = Math.max(0, Math.floor(to / spacing) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * spacing);
}
