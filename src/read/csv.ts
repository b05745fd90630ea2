import { pipeline } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import type { Diagnostic, Fix, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import { editCell, placeCell } from './csv-cells.ts';
import { findQuoteFault, MAX_ROW_BYTES } from './csv-quotes.ts';

/** One row of a CSV file: its cells, and where each of them stands. */
export interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The place of a cell, without its quotes; of one item of a list cell where its number is given. */
  readonly place: (column: number, item?: number) => Place;
  /** The change that puts another text into a cell, or in place of one item of its list. */
  readonly edit: (column: number, text: string, item?: number) => Fix;
}

const RFC_4180 = {
  bom: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  skip_empty_lines: true,
};
const MAX_COLUMNS = 1000;
const MAX_FAULTS = 10_000;

/** What becomes of a table's rows. */
export interface TableReader {
  /** Takes the header; false stops the reading. */
  readonly header: (row: Row) => boolean;
  /** Takes a row that is as wide as the header. */
  readonly row: (row: Row) => void;
  /** Told the id of a row that is not read because of its width. */
  readonly dropped: (id: string) => void;
}

/** Reads RFC 4180 CSV (commas, quotes, any line end) row by row, and gives its faults. After a fault of a quote it goes on with the next line. */
export async function readCsv(bytes: Bytes, reader: TableReader): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  const table: Table = { reader, faults, width: 0, key: 0, settling: false, stopped: false, early: [] };
  let from = 0;
  while (from < bytes.size && !table.stopped) {
    const read = await readRows(bytes, from, (cells, start, end) => takeRow(table, bytes, cells, start, end));
    if (!read.error || table.stopped) break;
    const fault = findQuoteFault(bytes, read.end, read.error.code);
    const id = table.width > 0 ? readStart(bytes, read.end)[table.key]?.trim() : undefined;
    faults.push({ ...fault.diagnostic, ...(id && { record: id }) });
    if (id) reader.dropped(id);
    from = fault.resume;
    table.settling = fault.inside;
    stopAtLimit(table, bytes, from);
  }
  settleEarly(table);
  if (table.width === 0 && faults.length === 0) faults.push(emptyFile(bytes.file));
  return faults;
}

/** One row again, from its first byte to its last. */
export function readRow(bytes: Bytes, start: number, end: number): Row {
  const [cells = []] = parseAll(bytes.slice(start, end), { ...RFC_4180, to: 1 }) as string[][];
  return makeRow(bytes, cells, start, end);
}

interface Table {
  readonly reader: TableReader;
  readonly faults: Diagnostic[];
  /** Cells of the header; 0 before it is read. */
  width: number;
  /** The column of the record's id. */
  key: number;
  /** True behind a faulty quote, until a row has the right width again: what lies between may be the rest of a torn cell. */
  settling: boolean;
  stopped: boolean;
  head?: Row;
  /** Rows of the wrong width at the start; NONE once that is settled. */
  early: Row[];
}

const NONE: Row[] = [];

/** The cells at the start of a row that cannot be parsed, as far as they are plain. */
function readStart(bytes: Bytes, start: number): string[] {
  const text = bytes
    .slice(start, start + 1000)
    .toString('utf8')
    .replace(/^[\r\n]*"?/, '');
  return (
    text
      .split(/["\r\n]/, 1)[0]
      ?.split(',')
      .slice(0, -1) ?? []
  );
}

/** Parses from an offset on; gives where the last whole row ended, and the error that stopped it, if one did. */
async function readRows(
  bytes: Bytes,
  from: number,
  onRow: (cells: string[], start: number, end: number) => boolean,
): Promise<{ end: number; error?: CsvError }> {
  let end = from;
  let going = true;
  const parser = parse({
    ...RFC_4180,
    max_record_size: MAX_ROW_BYTES,
    on_record: (cells: string[], context) => {
      const start = end;
      end = from + context.bytes;
      going &&= onRow(cells, start, end);
      return null;
    },
  });
  try {
    await pipeline(function* () {
      for (const block of bytes.blocks(from)) {
        if (!going) return;
        yield block;
      }
    }, parser.resume());
    return { end };
  } catch (error) {
    if (going && !(error instanceof Error && 'code' in error && /CSV_|QUOTE/.test(String(error.code)))) throw error;
    return { end, error: error as CsvError };
  }
}

/** Takes one row; false where no more of them are wanted. */
function takeRow(table: Table, bytes: Bytes, cells: string[], start: number, end: number): boolean {
  const row = makeRow(bytes, cells, start, end);
  if (table.width === 0) return takeHeader(table, row);
  if (cells.length === table.width) {
    dropRows(table, table.early.splice(0));
    table.early = NONE;
    table.settling = false;
    table.reader.row(row);
    return true;
  }
  if (table.settling) table.reader.dropped(cells[table.key]?.trim() ?? '');
  else if (table.early === NONE) dropRows(table, [row]);
  else return holdRow(table, row);
  return stopAtLimit(table, bytes, start);
}

/** Rows of the wrong width before any of the right one: where they agree among themselves, the header is at fault. */
function holdRow(table: Table, row: Row): boolean {
  table.early.push(row);
  if (table.early.length < 3) return true;
  settleEarly(table);
  return !table.stopped;
}

function settleEarly(table: Table): void {
  const rows = table.early.splice(0);
  const [first] = rows;
  if (first && table.head && rows.length > 1 && rows.every(({ cells }) => cells.length === first.cells.length)) {
    table.faults.push(wrongHeader(table.head, first.cells.length));
    table.stopped = true;
  } else dropRows(table, rows);
  table.early = NONE;
}

function dropRows(table: Table, rows: readonly Row[]): void {
  for (const row of rows) {
    const id = row.cells[table.key]?.trim() ?? '';
    table.reader.dropped(id);
    table.faults.push(wrongWidth(row, table.width, id));
  }
}

function makeRow(bytes: Bytes, cells: readonly string[], start: number, end: number): Row {
  return {
    cells,
    start,
    end,
    place: (column, item) => placeCell(bytes, start, end, column, item),
    edit: (column, text, item) => editCell(bytes, start, end, column, text, item),
  };
}

function takeHeader(table: Table, row: Row): boolean {
  table.width = row.cells.length;
  table.head = row;
  table.key = Math.max(
    0,
    row.cells.findIndex((cell) => ['id', 'record'].includes(cell.trim())),
  );
  const other = findDelimiter(row.cells);
  if (other) table.faults.push(wrongDelimiter(row, other));
  if (table.width > MAX_COLUMNS) table.faults.push(tooManyColumns(row));
  table.stopped = other !== undefined || table.width > MAX_COLUMNS || !table.reader.header(row);
  return !table.stopped;
}

function stopAtLimit(table: Table, bytes: Bytes, at: number): boolean {
  if (table.faults.length < MAX_FAULTS) return true;
  table.stopped = true;
  table.faults.push({
    rule: 'too-many-faults',
    severity: 'error',
    place: bytes.place(at),
    message: `Stopped reading this file here, after ${MAX_FAULTS} faulty rows.`,
    hint: 'Mend the rows above, or what made them, and run again.',
  });
  return false;
}

function emptyFile(file: string): Diagnostic {
  return {
    rule: 'empty-file',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: 'Unexpected empty file, expected a header row.',
    hint: 'Write the names of the columns into the first row, or take the file away.',
  };
}

/** The sign between the cells, where the whole header came as one cell and holds another one. */
function findDelimiter(cells: readonly string[]): string | undefined {
  const [only = ''] = cells;
  if (cells.length > 1) return undefined;
  return [';', '\t', '|'].find((sign) => only.split(sign).length > 1);
}

function wrongDelimiter(row: Row, sign: string): Diagnostic {
  const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[sign];
  return {
    rule: 'wrong-delimiter',
    severity: 'error',
    place: row.place(0),
    message: `Unexpected ${name} between the cells, expected commas.`,
    hint: 'Save the table again as "CSV, comma separated" (in LibreOffice: "Edit filter settings").',
  };
}

function tooManyColumns(row: Row): Diagnostic {
  return {
    rule: 'too-many-columns',
    severity: 'error',
    place: row.place(MAX_COLUMNS),
    message: `Unexpected ${row.cells.length} columns, expected ${MAX_COLUMNS} at most; the file is not read.`,
    hint: 'Take the empty columns at the end out of the table.',
  };
}

function wrongHeader(head: Row, width: number): Diagnostic {
  return {
    rule: 'wrong-header',
    severity: 'error',
    place: head.place(Math.min(head.cells.length, width) - 1),
    message: `Unexpected header of ${head.cells.length} columns, expected ${width}: so many cells have the rows below.`,
    hint: 'Look for a name of a column that is missing, or one too many.',
  };
}

function wrongWidth(row: Row, width: number, id: string): Diagnostic {
  const extra = row.cells.length > width;
  return {
    rule: extra ? 'extra-cell' : 'missing-cell',
    severity: 'error',
    place: row.place(extra ? width : row.cells.length - 1),
    ...(id && { record: id }),
    message: `Unexpected ${row.cells.length} ${row.cells.length === 1 ? 'cell' : 'cells'}, expected ${width} as in the header.`,
    hint: extra
      ? 'Put a cell that holds a comma in quotes.'
      : 'Add the missing cells; an empty one still needs its comma.',
  };
}
