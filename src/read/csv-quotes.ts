import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import type { TornRow } from './csv-row.ts';

/** A row that is longer is not read: nobody writes one, and a quote that is never closed makes one of the whole file. */
export const MAX_ROW_BYTES = 1 << 20;

/** A line is looked at so far for the quote that closes a cell. */
const FAR = 10_000;
const [LF, CR, COMMA] = [10, 13, 44];

/** The fault of a row that cannot be scanned, and the byte at which it stands: an open quote where it swallows lines, else the stray one. `base` is where the block begins in the file. */
export function explainTorn(bytes: Bytes, block: Buffer, base: number, row: TornRow, last: boolean): Diagnostic {
  const { kind, at, opened } = row;
  const end = kind === 'unfinished' ? block.length : at;
  const swallowed = opened === undefined ? 0 : countLines(block.subarray(opened, end));
  const stray = kind === 'stray-quote';
  if (opened !== undefined && (!stray || (swallowed > 1 && !isInside(block, at)))) {
    const upTo = stray ? 'the next quote' : last ? 'the end of the file' : 'the limit of a row';
    return unclosedQuote(bytes.place(base + opened, base + opened + 1), swallowed, upTo);
  }
  return stray ? strayQuote(bytes.place(base + at, base + at + 1)) : tooLongRow(bytes.place(base + at));
}

/** Whether a quote that seems to close a cell stands within it: it begins no cell itself, and the cell is closed further on in its line. */
function isInside(block: Buffer, at: number): boolean {
  if ([COMMA, LF, CR].includes(block[at - 1] ?? LF)) return false;
  const [rest = ''] = block.toString('latin1', at + 1, at + FAR).split(/[\r\n]/, 1);
  return /"(,|$)/.test(rest);
}

function unclosedQuote(place: Place, lines: number, upTo: string): Diagnostic {
  return {
    rule: 'unclosed-quote',
    severity: 'error',
    place,
    message: `Unexpected quote that is opened here and not closed: with it, ${lines} ${lines === 1 ? 'line' : 'lines'} up to ${upTo} would be one cell.`,
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

function countLines(bytes: Buffer): number {
  let lines = bytes.at(-1) === LF || bytes.at(-1) === CR ? 0 : 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) lines++;
  return lines;
}
