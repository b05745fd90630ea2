import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import { skipEmptyLines } from './csv-cells.ts';
import { findNextLine } from './lines.ts';

/** A row that is longer is not read: nobody writes one, and a quote that is never closed makes one of the whole file. */
export const MAX_ROW_BYTES = 1 << 20;

const [LF, CR, QUOTE, COMMA] = [10, 13, 34, 44];

/** What is wrong with a quote, or with a row that never ends. */
export interface QuoteFault {
  readonly diagnostic: Diagnostic;
  /** The line behind it, where reading goes on. */
  readonly resume: number;
  /** Whether the next lines may be the rest of a cell. */
  readonly inside: boolean;
}

/** Finds the faulty quote of the row at an offset that the parser could not read. */
export function findQuoteFault(bytes: Bytes, from: number, code: string): QuoteFault {
  const row = bytes.slice(from, from + MAX_ROW_BYTES + 4);
  const { opened, stray } = scanQuotes(row);
  const torn = opened !== undefined && (stray === undefined || row.subarray(opened, stray).includes(LF));
  const at = torn ? opened : (stray ?? skipEmptyLines(row));
  const resume = findNextLine(bytes, from + at) ?? bytes.size;
  const place = bytes.place(from + at, from + at + 1);
  const inside = opened !== undefined;
  if (!torn && stray === undefined) return { diagnostic: tooLongRow(bytes.place(from + at)), resume, inside };
  if (!torn) return { diagnostic: strayQuote(place), resume, inside };
  const lines = countLines(row.subarray(at, stray ?? row.length));
  const upTo =
    stray === undefined ? (code === 'CSV_MAX_RECORD_SIZE' ? undefined : 'the end of the file') : 'the next quote';
  return { diagnostic: unclosedQuote(place, lines, upTo), resume, inside };
}

function unclosedQuote(place: Place, lines: number, upTo: string | undefined): Diagnostic {
  return {
    rule: 'unclosed-quote',
    severity: 'error',
    place,
    message: `Unexpected quote that is opened here and not closed: with it, ${lines} ${lines === 1 ? 'line' : 'lines'} up to ${upTo ?? 'the limit of a row'} would be one cell.`,
    hint: 'Close the quote at the end of its cell, or take it out. A quote inside a cell is written twice ("").',
  };
}

function strayQuote(place: Place): Diagnostic {
  return {
    rule: 'stray-quote',
    severity: 'error',
    place,
    message: 'Unexpected quote inside a cell.',
    hint: 'Put the whole cell in quotes and write each quote inside it twice (""), or use “ and ”.',
  };
}

function tooLongRow(place: Place): Diagnostic {
  return {
    rule: 'too-long-row',
    severity: 'error',
    place,
    message: `Unexpected row of more than ${MAX_ROW_BYTES / 1024} KiB; it is not read.`,
    hint: 'Look for a missing line end, or for a text that does not belong into a cell.',
  };
}

/** In the row at the start of the bytes: where a quoted cell was opened that is not closed before its fault, and where a quote stands that belongs to none. */
function scanQuotes(row: Buffer): { opened?: number; stray?: number } {
  let opened: number | undefined;
  let fresh = true; // at the start of a cell
  for (let at = skipEmptyLines(row); at < row.length; at++) {
    const byte = row[at];
    if (opened !== undefined) {
      if (byte !== QUOTE) continue;
      const next = row[at + 1];
      if (next === QUOTE) at++;
      else if (next === undefined || next === COMMA || next === LF || next === CR) opened = undefined;
      else return { opened, stray: at };
      fresh = false;
    } else if (byte === QUOTE) {
      if (!fresh) return { stray: at };
      opened = at;
    } else {
      if (byte === LF || byte === CR) return {};
      fresh = byte === COMMA;
    }
  }
  return opened === undefined ? {} : { opened };
}

function countLines(bytes: Buffer): number {
  let lines = bytes.at(-1) === LF || bytes.at(-1) === CR ? 0 : 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines++;
  return lines;
}
