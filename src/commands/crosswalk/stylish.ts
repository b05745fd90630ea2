import { clean } from '../../diagnostics/clean.ts';
import type { Paint } from '../../diagnostics/printer.ts';
import { wrap } from '../../wrap.ts';
import type { Block, Page, Table, TableRow } from './page.ts';

/** No column is wider; what is longer wraps. */
const WIDEST = 24;
const GAP = '  ';

/** A page for a person at a terminal of that width. */
export function printStylish({ title, blocks }: Page, paint: Paint, width: number): string {
  return [paint.strong(clean(title)), ...blocks.flatMap((block) => ['', ...printBlock(block, paint, width)])].join(
    '\n',
  );
}

function printBlock({ heading, texts, table, after = [], list = [] }: Block, paint: Paint, width: number): string[] {
  return [
    ...wrap(clean(heading), width).map(paint.strong),
    ...texts.flatMap((text) => wrap(clean(text), width)),
    ...(table ? printTable(table, paint, width) : []),
    ...after.flatMap((text) => wrap(clean(text), width).map(paint.faint)),
    ...list.flatMap((text) =>
      wrap(clean(text), width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ];
}

/** A table in bands: as many columns beside each other as fit, the first of them again in each band, and the rows that have something there. */
function printTable({ fixed, columns, rows }: Table, paint: Paint, width: number): string[] {
  const widths = columns.map((name, index) => Math.min(WIDEST, findWidest(name, rows, index)));
  return bandColumns(widths, fixed, width).flatMap((band, index) => {
    const mine = band.map((at) => widths[at] ?? 0);
    const names = band.map((at) => [columns[at] ?? '']);
    return [
      ...(index > 0 ? [''] : []),
      ...printRow(names, mine).map(paint.faint),
      ...keepFilled(rows, band.slice(fixed)).flatMap((row) =>
        typeof row === 'string'
          ? [paint.strong(clean(row))]
          : printRow(
              band.map((at) => row[at] ?? []),
              mine,
            ),
      ),
    ];
  });
}

/** The rows with something in one of these columns, and the headings over them. */
function keepFilled(rows: readonly TableRow[], columns: readonly number[]): TableRow[] {
  const filled = rows.filter((row) => typeof row === 'string' || columns.some((at) => (row[at] ?? []).length > 0));
  return filled.filter((row, index) => typeof row !== 'string' || typeof (filled[index + 1] ?? '') !== 'string');
}

function findWidest(name: string, rows: readonly TableRow[], column: number): number {
  return rows
    .flatMap((row) => (typeof row === 'string' ? [] : (row[column] ?? [])))
    .reduce((widest, line) => Math.max(widest, [...line].length), [...name].length);
}

/** The columns of each band, by their place. */
function bandColumns(widths: readonly number[], fixed: number, width: number): number[][] {
  const places = widths.map((_, index) => index);
  const first = places.slice(0, fixed);
  const bands: number[][] = [];
  for (const at of places.slice(fixed)) {
    const last = bands.at(-1);
    const taken = [...(last ?? []), at].reduce((sum, place) => sum + (widths[place] ?? 0) + GAP.length, -GAP.length);
    if (last && taken <= width) last.push(at);
    else bands.push([...first, at]);
  }
  return bands.length > 0 ? bands : [first];
}

/** The lines of a row: each cell wrapped to its column. */
function printRow(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const lines = cells.map((cell, index) =>
    cell.flatMap((line) => wrap(part(clean(line), widths[index] ?? 0), widths[index] ?? 0)),
  );
  const height = Math.max(1, ...lines.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    lines
      .map((cell, index) => pad(cell[at] ?? '', widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

/** A text whose words fit a width: a longer one is parted behind its hyphens, or anywhere. */
function part(text: string, width: number): string {
  return text.replace(/\S+/g, (word) =>
    word.length <= width ? word : joinParts(word.match(/[^-]*-|[^-]+/g) ?? [], width).join(' '),
  );
}

function joinParts(parts: readonly string[], width: number): string[] {
  const pieces = parts.flatMap((one) => one.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
    return lines;
  }, []);
}
