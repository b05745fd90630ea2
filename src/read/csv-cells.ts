import type { Fix, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';

const [LF, CR, QUOTE, COMMA] = [10, 13, 34, 44];

/** The offset of the first row's text: behind a byte-order mark and empty lines. */
export function skipEmptyLines(row: Buffer): number {
  let at = row[0] === 0xef && row[1] === 0xbb && row[2] === 0xbf ? 3 : 0;
  while (row[at] === LF || row[at] === CR) at++;
  return at;
}

/** Where a cell stands in its row, quotes included. */
function findCell(row: Buffer, column: number): { start: number; end: number } {
  let start = skipEmptyLines(row);
  let field = 0;
  let quoted = false;
  let at = start;
  for (; at < row.length; at++) {
    const byte = row[at];
    if (byte === QUOTE) quoted = !quoted;
    if (quoted || (byte !== COMMA && byte !== LF && byte !== CR)) continue;
    if (field === column || byte !== COMMA) break;
    field++;
    start = at + 1;
  }
  return { start, end: at };
}

/** Where the text of a cell, or of one item of its list, stands in its row: without quotes and the spaces around it. */
function findText(row: Buffer, column: number, item: number | undefined): { start: number; end: number } {
  let { start, end } = findCell(row, column);
  if (row[start] === QUOTE && end - start > 1) [start, end] = [start + 1, end - 1];
  if (item !== undefined) {
    const parts: { start: number; end: number }[] = [];
    for (let from = start; from <= end; ) {
      const next = row.subarray(from, end).indexOf(';');
      const to = next < 0 ? end : from + next;
      const part = trimSpan(row, from, to);
      if (part.end > part.start) parts.push(part);
      from = to + 1;
    }
    return parts[item] ?? { start, end };
  }
  return trimSpan(row, start, end);
}

function trimSpan(row: Buffer, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && (row[start] ?? 0) <= 32) start++;
  while (end > start && (row[end - 1] ?? 0) <= 32) end--;
  return start === end ? { start: from, end: to } : { start, end };
}

/** The place of a cell's text, or of one item of its list, in the row from one byte to another. */
export function placeCell(bytes: Bytes, start: number, end: number, column: number, item?: number): Place {
  const text = findText(bytes.slice(start, end), column, item);
  return bytes.place(start + text.start, start + text.end);
}

/** The change that puts another text there; quoted where the cell is, or must be. */
export function editCell(bytes: Bytes, start: number, end: number, column: number, text: string, item?: number): Fix {
  const row = bytes.slice(start, end);
  const found = findText(row, column, item);
  const { start: opening } = findCell(row, column);
  const quoted = row[opening] === QUOTE;
  const place = bytes.place(start + found.start, start + found.end);
  const { endLine = place.line, endColumn = place.column } = place;
  const escaped = text.replaceAll('"', '""');
  return {
    place: { ...place, endLine, endColumn },
    text: !quoted && /[",\r\n]/.test(text) ? `"${escaped}"` : quoted ? escaped : text,
  };
}
