import type { Diagnostic, Fix, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import { editCell, placeCell } from './csv-cells.ts';
import { emptyFile, findHeaderFault, tooManyFaults, wrongHeader, wrongWidth } from './csv-faults.ts';
import { explainTorn, MAX_ROW_BYTES } from './csv-quotes.ts';
import { scanRow, type TornRow } from './csv-row.ts';

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

const MAX_FAULTS = 10_000;
const [LF, CR] = [10, 13];

/** What becomes of a table's rows. */
export interface TableReader {
  /** Takes the header; false stops the reading. */
  readonly header: (row: Row) => boolean;
  /** Takes a row that is as wide as the header, or gives the fault for which it does not. */
  readonly row: (row: Row) => Diagnostic | undefined;
  /** Told the id of a row that is not read because of its width or a quote; empty where nobody knows it. */
  readonly dropped: (id: string) => void;
}

/** What is wrong with a table, and whether it was read to its end. */
export interface CsvRead {
  readonly faults: readonly Diagnostic[];
  readonly whole: boolean;
}

/** Reads RFC 4180 CSV (commas, quotes, any line end) row by row, and gives its faults. Behind a faulty quote it goes on with the next line. */
export function readCsv(bytes: Bytes, reader: TableReader): CsvRead {
  const table: Table = {
    bytes,
    reader,
    faults: [],
    width: 0,
    key: 0,
    settling: false,
    skipping: false,
    stopped: false,
    early: [],
  };
  let rest: Buffer = Buffer.alloc(0);
  let base = 0;
  for (const block of bytes.blocks(0)) {
    const all = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const used = readBlock(table, all, base, base + all.length >= bytes.size);
    if (table.stopped) break;
    rest = all.subarray(used);
    base += used;
  }
  settleEarly(table);
  if (!table.head && table.faults.length === 0) table.faults.push(emptyFile(bytes.file));
  return { faults: table.faults, whole: !table.stopped };
}

/** One row again, from its first byte to its last. */
export function readRow(bytes: Bytes, start: number, end: number): Row {
  const { texts } = scanRow(bytes.slice(start, end), 0, true);
  return makeRow(bytes, [...texts], start, end);
}

/** Reads the rows of a block that end in it; gives how many of its bytes are done with. */
function readBlock(table: Table, block: Buffer, base: number, last: boolean): number {
  let at = base === 0 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? 3 : 0;
  if (table.skipping) at = skipLine(table, block, at);
  while (!table.stopped) {
    while (block[at] === LF || block[at] === CR) at++;
    if (at >= block.length) break;
    const row = scanRow(block, at, last);
    if (row.kind === 'row') {
      takeRow(table, row.texts, base + at, base + row.end);
      at = row.end;
    } else if (row.kind === 'unfinished' && !last && block.length - at <= MAX_ROW_BYTES) break;
    else at = takeTorn(table, block, base, row, last);
  }
  return at;
}

/** Tells the fault of a row that cannot be scanned, and goes on with the line behind it. */
function takeTorn(table: Table, block: Buffer, base: number, row: TornRow, last: boolean): number {
  const fault = explainTorn(table.bytes, block, base, row, last);
  const id = row.texts[table.key]?.trim();
  table.faults.push({ ...fault, ...(id && table.head && { record: id }) });
  if (table.head) table.reader.dropped(id ?? '');
  else table.stopped = true; // of a torn header nobody knows the columns
  table.settling = row.opened !== undefined;
  stopAtLimit(table, base + row.at);
  return skipLine(table, block, fault.rule === 'stray-quote' ? row.at : (row.opened ?? row.at));
}

/** The start of the next line; where the line does not end in the block, the next one is skipped too. */
function skipLine(table: Table, block: Buffer, from: number): number {
  let at = from;
  while (at < block.length && block[at] !== LF && block[at] !== CR) at++;
  table.skipping = at >= block.length;
  return at;
}

interface Table {
  readonly bytes: Bytes;
  readonly reader: TableReader;
  readonly faults: Diagnostic[];
  /** Cells of the header; 0 before it is read. */
  width: number;
  /** The column of the record's id. */
  key: number;
  /** True behind a faulty quote, until a row has the right width again: what lies between may be the rest of a torn cell. */
  settling: boolean;
  /** True within a line of which nothing is read. */
  skipping: boolean;
  stopped: boolean;
  head?: Row;
  /** Rows of the wrong width at the start, until that is settled. */
  early?: Row[];
}

function takeRow(table: Table, cells: readonly string[], start: number, end: number): void {
  const row = makeRow(table.bytes, cells, start, end);
  if (!table.head) takeHeader(table, row);
  else if (cells.length === table.width) {
    if (table.early) dropRows(table, table.early);
    delete table.early;
    table.settling = false;
    const fault = table.reader.row(row);
    if (fault) table.faults.push(fault);
    if (fault) stopAtLimit(table, start);
  } else if (table.settling) table.reader.dropped(readId(table, row));
  else if (table.early) holdRow(table, table.early, row);
  else dropRows(table, [row]);
}

function takeHeader(table: Table, row: Row): void {
  table.head = row;
  table.width = row.cells.length;
  const key = row.cells.findIndex((cell) => ['id', 'record'].includes(cell.trim()));
  table.key = Math.max(0, key);
  const fault = findHeaderFault(row, table.bytes);
  if (fault) table.faults.push(fault);
  table.stopped = fault !== undefined || !table.reader.header(row);
}

/** Rows of the wrong width before any of the right one: where they agree among themselves, the header is at fault. */
function holdRow(table: Table, early: Row[], row: Row): void {
  early.push(row);
  if (early.length === 3) settleEarly(table);
}

function settleEarly(table: Table): void {
  const { head, early = [] } = table;
  const [first] = early;
  delete table.early;
  if (first && head && early.length > 1 && early.every(({ cells }) => cells.length === first.cells.length)) {
    table.faults.push(wrongHeader(head, first.cells.length));
    table.stopped = true;
  } else dropRows(table, early);
}

function dropRows(table: Table, rows: readonly Row[]): void {
  for (const row of rows) {
    const id = readId(table, row);
    table.reader.dropped(id);
    table.faults.push(wrongWidth(row, table.width, id));
    stopAtLimit(table, row.start);
  }
}

function readId({ key }: Table, { cells }: Row): string {
  return cells[key]?.trim() ?? '';
}

function makeRow(bytes: Bytes, cells: readonly string[], start: number, end: number): Row {
  const row = { bytes, start, end };
  return {
    cells,
    start,
    end,
    place: (column, item) => placeCell(row, column, item),
    edit: (column, text, item) => editCell(row, column, text, item),
  };
}

function stopAtLimit(table: Table, at: number): void {
  if (table.faults.length < MAX_FAULTS || table.stopped) return;
  table.stopped = true;
  table.faults.push(tooManyFaults(table.bytes.place(at), MAX_FAULTS));
}
