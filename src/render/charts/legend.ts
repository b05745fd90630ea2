import { HALF_CAPITAL, type Paint, renderArea, renderText, TEXT } from './frame.ts';
import { measureWidest, wrapText } from './text.ts';

export interface LegendEntry {
  readonly label: string;
  readonly paint: Paint;
}

export interface Legend {
  /** One drawing an entry, in the order given, so that a caller can wrap each in a link. */
  readonly entries: readonly string[];
  readonly height: number;
}

const SWATCH = { size: 12, gap: 5, between: 16 } as const;
const ROW_GAP = 4;

/** Swatches with their names from left to right, in as many rows as the width needs; only for labels that do not fit on the marks. */
export function renderLegend(entries: readonly LegendEntry[], width: number, top: number): Legend {
  let x = 0;
  let y = top;
  let rowHeight = 0;
  const drawings = entries.map((entry) => {
    const lines = wrapText(entry.label, width - SWATCH.size - SWATCH.gap, TEXT.size);
    const entryWidth = SWATCH.size + SWATCH.gap + measureWidest(lines, TEXT.size);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += rowHeight + ROW_GAP;
      rowHeight = 0;
    }
    const drawing = renderEntry(entry.paint, lines, x, y);
    x += entryWidth + SWATCH.between;
    rowHeight = Math.max(rowHeight, lines.length * TEXT.line);
    return drawing;
  });
  return { entries: drawings, height: y + rowHeight - top };
}

function renderEntry(paint: Paint, lines: readonly string[], x: number, y: number): string {
  const swatch = { x, y: y + (TEXT.line - SWATCH.size) / 2, width: SWATCH.size, height: SWATCH.size };
  return renderArea(swatch, paint) + renderText(lines, x + SWATCH.size + SWATCH.gap, y + TEXT.line / 2 + HALF_CAPITAL);
}
