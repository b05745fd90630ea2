import type { Fix, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import { scanRow } from './csv-row.ts';

const [QUOTE, SEMICOLON] = [34, 59];

/** A row of a table by its bytes. */
export interface RowBytes {
  readonly bytes: Bytes;
  readonly start: number;
  readonly end: number;
}

/** The place of a cell's text, or of one item of its list: without quotes and the spaces around it. A cell that is not there is the end of the row. */
export function placeCell({ bytes, start, end }: RowBytes, column: number, item?: number): Place {
  const text = findText(bytes.slice(start, end), column, item);
  return bytes.place(start + text.start, start + text.end);
}

/** The change that puts another text there; quoted where the cell is, or must be. */
export function editCell({ bytes, start, end }: RowBytes, column: number, text: string, item?: number): Fix {
  const row = bytes.slice(start, end);
  const { quoted, ...found } = findText(row, column, item);
  const place = bytes.place(start + found.start, start + found.end);
  const { endLine = place.line, endColumn = place.column } = place;
  const escaped = text.replaceAll('"', '""');
  const bare = !quoted && !/[",\r\n]/.test(text);
  return { place: { ...place, endLine, endColumn }, text: quoted || bare ? escaped : `"${escaped}"` };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findText(row: Buffer, column: number, item: number | undefined): Span & { readonly quoted: boolean } {
  const spans: number[] = [];
  scanRow(row, 0, true, spans);
  const start = spans[2 * column] ?? spans.at(-1) ?? 0;
  const end = spans[2 * column + 1] ?? start;
  const quoted = row[start - 1] === QUOTE;
  const whole = trim(row, start, end);
  return { ...((item !== undefined && listItems(row, start, end)[item]) || whole), quoted };
}

function listItems(row: Buffer, start: number, end: number): Span[] {
  const items: Span[] = [];
  for (let from = start; from <= end; ) {
    const next = row.subarray(from, end).indexOf(SEMICOLON);
    const to = next < 0 ? end : from + next;
    const item = trim(row, from, to);
    if (item.end > item.start) items.push(item);
    from = to + 1;
  }
  return items;
}

/** Without the spaces around it; what holds nothing else stays as it is. */
function trim(row: Buffer, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && (row[start] ?? 0) <= 32) start++;
  while (end > start && (row[end - 1] ?? 0) <= 32) end--;
  return start === end ? { start: from, end: to } : { start, end };
}
