import type { Mark, SharesChart } from './chart.ts';
import { listUnknownLast, type Paint, renderArea, renderLink, renderSvg, renderText, round, TEXT } from './frame.ts';
import { renderLegend } from './legend.ts';
import { measureWidest, wrapText } from './text.ts';

interface Part {
  readonly mark: Mark;
  readonly paint: Paint;
  readonly x: number;
  readonly width: number;
  /** The name and value under the part; none where they do not fit and go to the legend. */
  readonly lines: readonly string[] | undefined;
}

const BAR = 30;
const MOST_LINES = 4;
const BETWEEN = 10;

/** One bar of parts by value, named beneath, with the narrow ones named in a legend; '' for no marks. */
export function renderShares(chart: SharesChart): string {
  const parts = listParts(chart);
  if (parts.length === 0) return '';
  const lines = Math.max(0, ...parts.map((part) => part.lines?.length ?? 0));
  const under = BAR + (lines && lines * TEXT.line + 6);
  const narrow = parts.filter((part) => part.lines === undefined);
  const legend = renderLegend(
    narrow.map(({ mark, paint }) => ({ label: describe(chart, mark), paint })),
    chart.width,
    under + 8,
  );
  const body = parts.map((part) => renderPart(chart, part, legend.entries[narrow.indexOf(part)] ?? ''));
  return renderSvg(
    chart,
    'shares',
    narrow.length > 0 ? under + 8 + legend.height : under,
    renderFrame(chart) + body.join(''),
  );
}

// Seen only where all values are zero.
function renderFrame(chart: SharesChart): string {
  return `<rect x="0.5" y="0.5" width="${round(chart.width - 1)}" height="${BAR - 1}" fill="none" stroke="var(--rule)"/>`;
}

function listParts(chart: SharesChart): readonly Part[] {
  const total = chart.marks.reduce((sum, mark) => sum + mark.value, 0);
  let x = 0;
  return listUnknownLast(chart.marks).map((mark, i) => {
    const width = total === 0 ? 0 : (mark.value / total) * chart.width;
    x += width;
    return { mark, paint: mark.unknown ? 'unknown' : i, x: x - width, width, lines: fitLines(chart, mark, width) };
  });
}

// In a narrow part a name is not broken inside a word, and not stacked higher than four lines.
function fitLines(chart: SharesChart, mark: Mark, width: number): readonly string[] | undefined {
  const room = width - BETWEEN;
  const value = chart.format(mark.value);
  if (measureWidest([...mark.label.split(' '), value], TEXT.size, 'semibold') > room) return undefined;
  const lines = [value, ...wrapText(mark.label, room, TEXT.size)];
  return lines.length > MOST_LINES ? undefined : lines;
}

function describe(chart: SharesChart, mark: Mark): string {
  return `${mark.label}: ${chart.format(mark.value)}`;
}

function renderPart(chart: SharesChart, { mark, paint, x, width, lines }: Part, legend: string): string {
  const area = renderArea({ x, y: 0, width, height: BAR }, paint);
  const [value, ...name] = lines ?? [];
  const y = BAR + TEXT.line + 2;
  const label =
    value === undefined
      ? [legend]
      : [renderText(name, x, y + TEXT.line), renderText([value], x, y, { weight: 'semibold' })];
  const tick =
    value === undefined
      ? ''
      : `<line x1="${round(x + 0.25)}" x2="${round(x + 0.25)}" y1="${BAR}" y2="${BAR + 4}" stroke="var(--rule)"/>`;
  return renderLink(chart, mark.ref, describe(chart, mark), [area, tick, ...label]);
}
