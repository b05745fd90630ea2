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

/** Reads a block ahead: places are mostly asked for in order. */
function cachedSlice(path: string, size: number): Bytes['slice'] {
  let block: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };
  return (start, wanted) => {
    const end = Math.max(start, Math.min(wanted, size));
    if (start < block.start || end > block.start + block.bytes.length) {
      const open = openAgain(path);
      if (open === undefined) return Buffer.alloc(0);
      try {
        block = { start, bytes: readFrom(open, start, Math.min(Math.max(end, start + BLOCK), size)) };
      } finally {
        closeSync(open);
      }
    }
    return block.bytes.subarray(start - block.start, end - block.start);
  };
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

/** Line and column of a byte. Counts on from where it counted last, so that places asked for in order cost little. */
function pointFinder(slice: Bytes['slice']): (offset: number) => { line: number; column: number } {
  let last = { offset: 0, line: 1, start: 0 };
  return (offset) => {
    if (offset < last.offset) last = offset < last.start ? { offset: 0, line: 1, start: 0 } : { ...last, offset };
    let { line, start } = last;
    for (let at = last.offset; at < offset; at += BLOCK) {
      const end = Math.min(at + BLOCK, offset);
      const bytes = slice(at, end + 1);
      for (let n = 0; n < end - at; n++) {
        if (bytes[n] !== LF && (bytes[n] !== CR || bytes[n + 1] === LF)) continue;
        line++;
        start = at + n + 1;
      }
    }
    last = { offset, line, start };
    return { line, column: countPoints(slice(start, offset)) + 1 };
  };
}

/** Code points in UTF-8 bytes; a byte-order mark is none. */
function countPoints(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count++;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? count - 1 : count;
}
