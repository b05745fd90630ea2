import type { Diagnostic, Fix, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import type { Row } from './csv.ts';
import { scanRow } from './csv-row.ts';

const MAX_COLUMNS = 1000;
/** A larger table is not rewritten whole. */
const MOST_CONVERTED = 1 << 23;

/** A table without a header. */
export function emptyFile(file: string): Diagnostic {
  return {
    rule: 'empty-file',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: 'Unexpected empty file, expected a header row.',
    hint: 'Write the names of the columns into the first row, or take the file away.',
  };
}

/** Why nothing below a header can be read. */
export function findHeaderFault(row: Row, bytes: Bytes): Diagnostic | undefined {
  if (row.cells[0]?.startsWith('sep=')) return separatorLine(row);
  const sign = findDelimiter(row.cells);
  if (sign) return wrongDelimiter(row, sign, bytes);
  return row.cells.length > MAX_COLUMNS ? tooManyColumns(row) : undefined;
}

/** The sign between the cells, where the whole header came as one cell and holds another one. */
function findDelimiter(cells: readonly string[]): string | undefined {
  const [only = ''] = cells;
  if (cells.length > 1) return undefined;
  return [';', '\t', '|'].find((sign) => only.split(sign).length > 1);
}

function wrongDelimiter(row: Row, sign: string, bytes: Bytes): Diagnostic {
  const fix = bytes.size <= MOST_CONVERTED ? makeCommas(bytes, sign) : undefined;
  const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[sign];
  return {
    rule: 'wrong-delimiter',
    severity: 'error',
    place: row.place(0),
    message: `Unexpected ${name} between the cells, expected commas.`,
    hint: fix
      ? 'Let `report validate --fix` write commas: a spreadsheet set to Russian or German saves no other way.'
      : 'Save the table again as "CSV, comma separated" (in LibreOffice: "Edit filter settings").',
    ...(fix && { fix }),
  };
}

/** The whole table with commas between its cells; those that hold a comma in quotes. Nothing where its rows are not of one width then. */
function makeCommas(bytes: Bytes, sign: string): Fix | undefined {
  const place = bytes.place(0, bytes.size);
  const { endLine = place.line, endColumn = place.column } = place;
  const text = bytes
    .slice(0, bytes.size)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const parts = new RegExp(`("(?:[^"]|"")*")|([^"${sign}\\r\\n]+)|[${sign}]`, 'g');
  const converted = text.replace(parts, (_, quoted?: string, plain?: string) => {
    if (quoted !== undefined) return quoted;
    if (plain === undefined) return ',';
    return plain.includes(',') ? `"${plain}"` : plain;
  });
  return isEven(Buffer.from(converted)) ? { place: { ...place, endLine, endColumn }, text: converted } : undefined;
}

/** Whether every row has as many cells as the first. */
function isEven(table: Buffer): boolean {
  let width: number | undefined;
  for (let at = 0; at < table.length; ) {
    const row = scanRow(table, at, true);
    if (row.kind !== 'row') return false;
    const empty = row.texts.length === 1 && row.texts[0] === '';
    width ??= row.texts.length;
    if (!empty && row.texts.length !== width) return false;
    at = row.end;
  }
  return true;
}

/** Excel writes such a line for itself, and hides it. */
function separatorLine(row: Row): Diagnostic {
  return {
    rule: 'wrong-header',
    severity: 'error',
    place: placeRow(row),
    message: 'Unexpected line `sep=` of Excel, expected the names of the columns.',
    hint: 'Open the table in a plain text editor and take its first line out.',
  };
}

/** From the first cell of a row to its last. */
export function placeRow(row: Row): Place {
  const first = row.place(0);
  const { line, column, endLine = line, endColumn = column } = row.place(row.cells.length - 1);
  return { ...first, endLine, endColumn };
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

/** A header that the rows below do not fit. */
export function wrongHeader(head: Row, width: number): Diagnostic {
  return {
    rule: 'wrong-header',
    severity: 'error',
    place: head.place(head.cells.length > width ? width : head.cells.length - 1),
    message: `Unexpected header of ${head.cells.length} columns, expected ${width}: so many cells have the rows below.`,
    hint: 'Look for a name of a column that is missing, or one too many.',
  };
}

/** A row that does not fit the header. */
export function wrongWidth(row: Row, width: number, id: string): Diagnostic {
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

/** The fault of a row that a spreadsheet leaves behind: commas and nothing between them. */
export function findBlank(row: Row): Diagnostic | undefined {
  if (row.cells.some((cell) => cell !== '' && cell.trim() !== '')) return undefined;
  return {
    rule: 'empty-text',
    severity: 'error',
    place: row.place(0),
    message: 'Unexpected row of empty cells.',
    hint: 'Take the row out.',
  };
}

/** Where reading stops, after so many faults. */
export function tooManyFaults(place: Place, most: number): Diagnostic {
  return {
    rule: 'too-many-faults',
    severity: 'error',
    place,
    message: `Stopped reading this file here, after ${most} faulty rows.`,
    hint: 'Mend the rows above, or what made them, and run again.',
  };
}
