import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostic.ts';
import type { Bytes } from './bytes.ts';
import { BOTH, LINE_FEED, lookQuickly, RETURN } from './text/quick.ts';
import { isSuspect, makeTextScanner, type TextScanner } from './text.ts';

const MAX_LINE_BYTES = 1 << 20;
const LF = 10;

/** What is known of a file while its parts are looked at. */
interface Scan {
  readonly bytes: Bytes;
  readonly faults: Diagnostic[];
  readonly findFaults: TextScanner;
  /** How lines ended so far, and whether the next part begins within quotes. */
  ends: number;
  quoted: boolean;
}

/** Faults of a file's bytes and signs, found in blocks of whole lines: `readable` is false where it is no text in UTF-8. */
export function scanText(bytes: Bytes): { readable: boolean; faults: Diagnostic[] } {
  const scan: Scan = { bytes, faults: [], findFaults: makeTextScanner(bytes.file), ends: 0, quoted: false };
  let start = 0;
  let rest: Buffer = Buffer.alloc(0);
  for (const block of bytes.blocks(0)) {
    const all = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const last = start + all.length >= bytes.size;
    const end = last ? all.length : findCut(all);
    const fault = scanBlock(scan, start, all.subarray(0, end), start === 0 && last);
    if (fault) return { readable: false, faults: [...scan.faults, fault] };
    start += end;
    rest = all.subarray(end);
  }
  return { readable: true, faults: scan.faults };
}

/** Behind the last line of a block; within a line that is too long, behind a whole sign. */
function findCut(block: Buffer): number {
  const end = block.lastIndexOf(LF) + 1;
  if (end > 0 || block.length < MAX_LINE_BYTES) return end;
  let cut = block.length;
  for (let back = 0; back < 4 && cut > 0 && ((block[cut - 1] ?? 0) & 0xc0) === 0x80; back++) cut--;
  return Math.max(1, cut - 1);
}

/** Looks at one block: closely where it is the whole file, at its suspect lines alone where the file is large. */
function scanBlock(scan: Scan, start: number, block: Buffer, whole: boolean): Diagnostic | undefined {
  const { bytes } = scan;
  if (!isUtf8(block)) return notUtf8(bytes, start + countValid(block));
  if (whole) return scanLines(scan, start, block);
  const { lines, ends, quoted } = lookQuickly(block, scan.quoted);
  const mixed = isMixed(scan.ends | ends) && !isMixed(scan.ends);
  scan.ends |= ends;
  scan.quoted = quoted;
  if (mixed || start === 0) return scanLines(scan, start, block);
  for (const line of lines) {
    const fault = scanLines(scan, start + line.start, block.subarray(line.start, line.end));
    if (fault) return fault;
  }
  return undefined;
}

function isMixed(ends: number): boolean {
  return ends !== 0 && ends !== LINE_FEED && ends !== BOTH && ends !== RETURN;
}

function scanLines({ bytes, faults, findFaults }: Scan, start: number, lines: Buffer): Diagnostic | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: start > 0 }).decode(lines);
  const conflict = /^(?:<{7}|>{7}|={7})(?= |\r?$)/m.exec(text);
  if (conflict) return mergeConflict(bytes, start + Buffer.byteLength(text.slice(0, conflict.index)));
  if (!isSuspect(text) && start > 0) return undefined;
  const found = findFaults(text, () => bytes.place(start));
  const nul = found.find(({ rule }) => rule === 'nul-byte');
  if (nul) return nul; // no text: what else is found in it says nothing
  for (const fault of found) faults.push(fault);
  return undefined;
}

/** How many bytes at the start are text in UTF-8. */
function countValid(block: Buffer): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isValidStart(block.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (!isUtf8(block.subarray(0, low))) low--; // a sign that begins right and does not end
  return low;
}

/** True for text in UTF-8 whose last sign may be cut. */
function isValidStart(block: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(block, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function notUtf8(bytes: Bytes, offset: number): Diagnostic {
  return {
    rule: 'not-utf-8',
    severity: 'error',
    place: bytes.place(offset),
    message: 'Unexpected bytes, expected text in UTF-8; the file is not read.',
    hint: 'Save the file again as "UTF-8" (in a spreadsheet: "CSV UTF-8").',
  };
}

function mergeConflict(bytes: Bytes, offset: number): Diagnostic {
  return {
    rule: 'merge-conflict',
    severity: 'error',
    place: bytes.place(offset, offset + 7),
    message: 'Unexpected mark of a merge conflict; the file is not read.',
    hint: 'Keep one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}
