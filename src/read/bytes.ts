import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Place } from '../diagnostic.ts';

const BLOCK = 1 << 18;
const [LF, CR] = [10, 13];

/** A file that is never in memory as a whole, and still tells the place of each of its bytes. */
export interface Bytes {
  readonly file: string;
  readonly size: number;
  /** The file in blocks, from an offset to its end. */
  readonly blocks: (from: number) => Generator<Buffer>;
  readonly slice: (start: number, end: number) => Buffer;
  /** The place of what stands from one byte to another, or of a point. */
  readonly place: (start: number, end?: number) => Place;
  /** Whether somebody wrote to the file since it was opened. */
  readonly hasChanged: () => boolean;
}

/** A file by blocks; `file` is the path as printed. Places are found by reading again what lies before, once. */
export function openBytes(path: string, file: string): Bytes {
  const { size, mtimeMs } = statSync(path);
  closeSync(openSync(path, 'r')); // where that fails, it does so before anything was read
  const slice = cachedSlice(path, size);
  return {
    file,
    size,
    slice,
    *blocks(from) {
      const open = openAgain(path);
      if (open === undefined) return;
      try {
        for (let at = from; at < size; at += BLOCK) yield readFrom(open, at, Math.min(at + BLOCK, size));
      } finally {
        closeSync(open);
      }
    },
    place: placeFinder(file, slice),
    hasChanged() {
      const now = statSync(path, { throwIfNoEntry: false });
      return now?.size !== size || now.mtimeMs !== mtimeMs;
    },
  };
}

/** The same of bytes that are in memory. */
export function bytesOf(bytes: Buffer, file: string): Bytes {
  const slice = (start: number, end: number) => bytes.subarray(start, end);
  return {
    file,
    size: bytes.length,
    slice,
    *blocks(from) {
      if (from < bytes.length) yield bytes.subarray(from);
    },
    place: placeFinder(file, slice),
    hasChanged: () => false,
  };
}

function placeFinder(file: string, slice: Bytes['slice']): Bytes['place'] {
  const findPoint = pointFinder(slice);
  return (start, end) => {
    const { line, column } = findPoint(start);
    if (end === undefined || end <= start) return { file, line, column };
    const last = findPoint(end);
    return { file, line, column, endLine: last.line, endColumn: last.column };
  };
}

/** Blocks that are kept: places are mostly asked for in order, and those of two problems in turns. */
const KEPT_BLOCKS = 4;

/** Reads a block ahead, and keeps the last ones. */
function cachedSlice(path: string, size: number): Bytes['slice'] {
  let blocks: readonly { readonly start: number; readonly bytes: Buffer }[] = [];
  return (start, wanted) => {
    const end = Math.max(start, Math.min(wanted, size));
    let block = blocks.find((one) => start >= one.start && end <= one.start + one.bytes.length);
    if (!block) {
      block = { start, bytes: readAt(path, start, Math.min(Math.max(end, start + BLOCK), size)) };
      blocks = [block, ...blocks.slice(0, KEPT_BLOCKS - 1)];
    }
    return block.bytes.subarray(start - block.start, end - block.start);
  };
}

function readAt(path: string, start: number, end: number): Buffer {
  const open = openAgain(path);
  if (open === undefined) return Buffer.alloc(0);
  try {
    return readFrom(open, start, end);
  } finally {
    closeSync(open);
  }
}

/** Undefined where the file is gone since: it has changed then, and that is told once. */
function openAgain(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function readFrom(open: number, start: number, end: number): Buffer {
  const buffer = Buffer.allocUnsafe(end - start);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < buffer.length; filled += read)
    read = readSync(open, buffer, filled, buffer.length - filled, start + filled);
  return buffer.subarray(0, filled);
}

/** A point that was passed: the line it is in, and the signs of that line before it. */
interface Passed {
  readonly offset: number;
  readonly line: number;
  readonly signs: number;
}

/** Points are remembered at such distances: a place is found by reading again so much at most, wherever it is. */
const STEP = 1 << 14;

/** Line and column of a byte. What lies before it is read once, and counted on from the last point passed. */
function pointFinder(slice: Bytes['slice']): (offset: number) => { line: number; column: number } {
  const passed: Passed[] = [{ offset: 0, line: 1, signs: 0 }];
  let last: Passed = { offset: 0, line: 1, signs: 0 };
  return (offset) => {
    const marked = passed[Math.min(Math.floor(offset / STEP), passed.length - 1)] ?? last;
    let at = last.offset <= offset && last.offset >= marked.offset ? last : marked;
    while (at.offset < offset) {
      at = countOn(slice, at, Math.min(offset, (Math.floor(at.offset / STEP) + 1) * STEP));
      if (at.offset === passed.length * STEP) passed.push(at);
    }
    last = at;
    return { line: at.line, column: at.signs + 1 };
  };
}

/** Lines and signs up to an offset. Signs are code points; a byte-order mark is none. */
function countOn(slice: Bytes['slice'], { offset, line: firstLine, signs: firstSigns }: Passed, end: number): Passed {
  const bytes = slice(offset, end + 1);
  let [line, signs] = [firstLine, firstSigns];
  for (let n = 0; n < end - offset; n++) {
    const byte = bytes[n] ?? 0;
    if (byte === LF || (byte === CR && bytes[n + 1] !== LF)) [line, signs] = [line + 1, 0];
    else if ((byte & 0xc0) !== 0x80) signs++;
  }
  const marked = offset === 0 && end > 2 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { offset: end, line, signs: marked && line === 1 ? signs - 1 : signs };
}
