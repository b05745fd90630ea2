import { scaleLinear } from 'd3-scale';
import type { BarsChart, Mark } from './chart.ts';
import {
  HALF_CAPITAL,
  listUnknownLast,
  renderArea,
  renderLink,
  renderSvg,
  renderTarget,
  renderText,
  round,
  TEXT,
} from './frame.ts';
import { measureWidest, wrapText } from './text.ts';

const GAP = 8;
const BAR = 16;
const ROW = { least: 24, between: 9 } as const;

interface Row {
  readonly mark: Mark;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Horizontal bars from zero, named at the left, with the value at the end; '' for no marks. */
export function renderBars(chart: BarsChart): string {
  if (chart.marks.length === 0) return '';
  const rows = listRows(chart);
  const labels = measureWidest(
    rows.flatMap((row) => row.lines),
    TEXT.size,
  );
  const values = measureWidest(
    chart.marks.map((mark) => chart.format(mark.value)),
    TEXT.size,
    'semibold',
  );
  const start = labels + GAP;
  const highest = Math.max(...chart.marks.map((mark) => mark.value), 0);
  const scale = scaleLinear()
    .domain([0, highest || 1])
    .range([0, Math.max(0, chart.width - start - values - GAP)]);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const zero = `<line x1="${round(start)}" x2="${round(start)}" y1="0" y2="${round(height)}" stroke="var(--muted)"/>`;
  return renderSvg(
    chart,
    'bars',
    height,
    rows.map((row) => renderRow(chart, row, start, scale(row.mark.value))).join('') + zero,
  );
}

function listRows(chart: BarsChart): readonly Row[] {
  let top = 0;
  return listUnknownLast(chart.marks).map((mark) => {
    const lines = wrapText(mark.label, chart.width * 0.38, TEXT.size);
    const height = Math.max(ROW.least, lines.length * TEXT.line + ROW.between);
    top += height;
    return { mark, lines, top: top - height, height };
  });
}

function renderRow(chart: BarsChart, { mark, lines, top, height }: Row, start: number, length: number): string {
  const middle = top + height / 2;
  const value = chart.format(mark.value);
  const firstBaseline = middle - ((lines.length - 1) * TEXT.line) / 2 + HALF_CAPITAL;
  const body = [
    renderTarget({ x: 0, y: top, width: chart.width, height }),
    renderText(lines, start - GAP, firstBaseline, { anchor: 'end' }),
    renderArea({ x: start, y: middle - BAR / 2, width: length, height: BAR }, mark.unknown ? 'unknown' : 0),
    renderText([value], start + Math.max(0, length) + GAP / 2 + 1, middle + HALF_CAPITAL, { weight: 'semibold' }),
  ];
  return renderLink(chart, mark.ref, `${mark.label}: ${value}`, body);
}
