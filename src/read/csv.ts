import { parse } from 'csv-parse/sync';
import type { Diagnosed, Diagnostic, Place } from '../diagnostic.ts';
import { findLine, listLineStarts } from './place.ts';

/** One row of a CSV file: its cells, and where each of them stands. */
export interface Row {
  readonly cells: readonly string[];
  readonly place: (column: number) => Place;
}

/** A CSV file as a header and rows. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  /** Where a cell of the header stands. */
  readonly place: (column: number) => Place;
  readonly rows: readonly Row[];
}

const MAX_RECORD_BYTES = 1 << 20;

interface Source {
  readonly file: string;
  readonly bytes: Buffer;
  /** The byte at which each line starts; empty until a place is asked for. */
  lineStarts: readonly number[];
}

/** Reads RFC 4180 CSV (commas, quotes, any line end). Rows of the wrong length are reported and left out. */
export function readCsv(file: string, bytes: Buffer): Diagnosed<Table> {
  const diagnostics: Diagnostic[] = [];
  const rows: Row[] = [];
  const source: Source = { file, bytes, lineStarts: [] };
  let end = 0;
  try {
    parse(bytes, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: MAX_RECORD_BYTES,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        const span = { start: end, end: context.bytes };
        end = context.bytes;
        rows.push({ cells, place: (column) => locateCell(source, span, column) });
        return null;
      },
    });
  } catch (error) {
    const place = locateCell(source, { start: end, end: bytes.length }, 0);
    diagnostics.push({
      rule: 'csv-syntax',
      severity: 'error',
      place,
      message: `${(error as Error).message}.`,
      hint: 'Look for a quote (") that is opened here and never closed.',
    });
  }
  const [head, ...body] = rows;
  if (!head)
    diagnostics.push({
      rule: 'empty-file',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: 'Expected a header row.',
    });
  const width = head?.cells.length ?? 0;
  const key = (head?.cells ?? []).findIndex((cell) => ['id', 'record'].includes(cell.trim()));
  return {
    value: {
      file,
      header: head?.cells.map((cell) => cell.trim()) ?? [],
      place: head?.place ?? (() => ({ file, line: 1, column: 1 })),
      rows: body.filter((row) => hasWidth(row, width, key, diagnostics)),
    },
    diagnostics,
  };
}

function hasWidth(row: Row, width: number, key: number, diagnostics: Diagnostic[]): boolean {
  if (row.cells.length === width) return true;
  const id = row.cells[key]?.trim();
  diagnostics.push({
    rule: row.cells.length > width ? 'extra-cell' : 'missing-cell',
    severity: 'error',
    place: row.place(Math.min(row.cells.length, width) - 1),
    ...(id && { record: id }),
    message: `Unexpected ${row.cells.length} cells, expected ${width} as in the header.`,
    hint: 'Put a cell that holds a comma in quotes.',
  });
  return false;
}

/** Scans one record again for the start of a field; done for diagnostics only. */
function locateCell(source: Source, span: { start: number; end: number }, column: number): Place {
  const { file, bytes } = source;
  let at = span.start;
  if (at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  while (at < span.end && (bytes[at] === 10 || bytes[at] === 13)) at++;
  let quoted = false;
  for (let field = 0; field < column && at < span.end; at++) {
    if (bytes[at] === 34) quoted = !quoted;
    else if (bytes[at] === 44 && !quoted) field++;
  }
  if (source.lineStarts.length === 0) source.lineStarts = listLineStarts(bytes.toString('latin1'));
  const line = findLine(source.lineStarts, at);
  const before = new TextDecoder().decode(bytes.subarray(source.lineStarts[line] ?? 0, at));
  return { file, line: line + 1, column: [...before].length + 1 };
}
