import { type Axis, renderAxis, renderZero } from './axis.ts';
import type { StackChart } from './chart.ts';
import { HALF_CAPITAL, renderArea, renderLink, renderSvg, renderText, renderValue, TEXT } from './frame.ts';
import { renderLegend } from './legend.ts';
import { type Column, type Layout, layOut, listBoxes, listColumns, SMALL } from './stack-layout.ts';
import { measureWidest, wrapText } from './text.ts';

const NAMES = { share: 0.28, gap: 8 } as const;
const BAR = { share: 0.7, most: 72 } as const;

/** Columns stacked by series, the total on top, unknown series uppermost and unknown columns apart; '' for no columns or series. */
export function renderStack(chart: StackChart): string {
  const columns = listColumns(chart);
  const last = columns.at(-1);
  if (last === undefined || last.parts.length === 0) return '';
  const names = last.parts.map((part) => part.name);
  if (names.length === 1) return renderPicture(chart, columns, layOut(chart, columns, 0, 0), '');
  const room = Math.min(measureWidest(names, TEXT.size) + 1, chart.width * NAMES.share);
  const direct = layOut(chart, columns, 0, room + NAMES.gap);
  if (namesFit(last, direct.axis, room)) return renderPicture(chart, columns, direct, renderNames(last, direct, room));
  const legend = renderLegend(
    last.parts.map(({ name, paint }) => ({ label: name, paint })),
    chart.width,
    0,
  );
  return renderPicture(chart, columns, layOut(chart, columns, legend.height + 6, 0), legend.entries.join(''));
}

// Beside the last column, each name at the height of its part: only where every part is as high as its name.
function namesFit(column: Column, axis: Axis, room: number): boolean {
  return listBoxes(column, axis, 0, 0).every(
    ({ height }, i) => height >= wrapText(column.parts[i]?.name ?? '', room, TEXT.size).length * TEXT.line,
  );
}

function renderNames(column: Column, layout: Layout, room: number): string {
  return listBoxes(column, layout.axis, 0, 0)
    .map(({ y, height }, i) => {
      const lines = wrapText(column.parts[i]?.name ?? '', room, TEXT.size);
      return renderText(
        lines,
        layout.right + NAMES.gap,
        y + height / 2 - ((lines.length - 1) * TEXT.line) / 2 + HALF_CAPITAL,
      );
    })
    .join('');
}

function renderPicture(chart: StackChart, columns: readonly Column[], layout: Layout, names: string): string {
  const totals = columns.map((column) => chart.format(column.total));
  const withTotals = layout.step === 0 || measureWidest(totals, TEXT.size, 'semibold') <= layout.step;
  let x = layout.left;
  const drawn = columns.map((column, i) => {
    const width = column.unknown ? layout.apart : layout.step;
    x += width;
    const middle = x - width / 2;
    const named = column.unknown || i % layout.every === 0;
    const label = named ? renderLabel(chart, column, layout, middle) : { body: '', lines: 0 };
    const total = withTotals ? renderValue(totals[i] ?? '', middle, layout.axis.scale(column.total) - 5) : '';
    return { body: renderColumn(chart, column, layout, middle) + total + label.body, lines: label.lines };
  });
  const body = [
    names,
    renderAxis(layout.axis, layout.left, layout.right, chart.format),
    ...drawn.map((column) => column.body),
    renderZero(layout.axis, layout.left, layout.right),
  ];
  const foot = Math.max(...drawn.map((column) => column.lines)) * TEXT.line + 6;
  return renderSvg(chart, 'stack', layout.bottom + foot, body.join(''));
}

function renderColumn(chart: StackChart, column: Column, layout: Layout, middle: number): string {
  const width = Math.min((layout.step || layout.apart) * BAR.share, BAR.most);
  const boxes = listBoxes(column, layout.axis, middle - width / 2, width);
  return column.parts
    .map(({ name, paint, mark }, i) => {
      const area = boxes[i] ? renderArea(boxes[i], paint) : '';
      const words = [column.label, chart.series.length > 1 ? name : ''].filter(Boolean).join(', ');
      return area && renderLink(chart, mark.ref, `${words}: ${chart.format(mark.value)}`, [area]);
    })
    .join('');
}

function renderLabel(chart: StackChart, column: Column, layout: Layout, middle: number) {
  const room = (column.unknown ? layout.apart : layout.step * layout.every) - 3;
  const size = measureWidest(column.label.split(' '), TEXT.size) <= room ? TEXT.size : SMALL;
  const lines = wrapText(column.label, room, size);
  const half = measureWidest(lines, size) / 2;
  const inside = Math.min(Math.max(middle, half), chart.width - half);
  return {
    body: renderText(lines, inside, layout.bottom + TEXT.line + 2, { anchor: 'middle', size }),
    lines: lines.length,
  };
}
