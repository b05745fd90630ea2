import type { Fix } from '../diagnostic.ts';

/** A file's bytes with the fixes made, and how many of them were. */
export interface Fixed {
  readonly bytes: Buffer;
  readonly applied: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LF = 10;
const CR = 13;
const MARK = Buffer.from('\ufeff');

/**
 * Makes the fixes of one file in its UTF-8 bytes; every other byte stays. Of two fixes that overlap only the first is
 * made, and a fix whose place is not in the file is not made at all.
 */
export function applyFixes(bytes: Buffer, fixes: readonly Fix[]): Fixed {
  const edits = chooseEdits(findEdits(bytes, fixes));
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    parts.push(bytes.subarray(at, start), Buffer.from(text));
    at = end;
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(at)]), applied: edits.length };
}

function chooseEdits(edits: readonly Edit[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = chosen.at(-1);
    if (!last || (edit.start >= last.end && edit.start > last.start)) chosen.push(edit);
  }
  return chosen;
}

function findEdits(bytes: Buffer, fixes: readonly Fix[]): readonly Edit[] {
  const points = fixes.flatMap(({ place }) => [
    { line: place.line, column: place.column },
    { line: place.endLine, column: place.endColumn },
  ]);
  const offsets = findOffsets(bytes, points);
  return fixes.flatMap(({ text }, index) => {
    const start = offsets[2 * index];
    const end = offsets[2 * index + 1];
    return start === undefined || end === undefined || end < start ? [] : [{ start, end, text }];
  });
}

/** The byte at which each place stands, in one walk through the file; undefined for a place that it has not. */
function findOffsets(
  bytes: Buffer,
  points: readonly { readonly line: number; readonly column: number }[],
): readonly (number | undefined)[] {
  const offsets = points.map((): number | undefined => undefined);
  const order = [...points.entries()].sort(([, a], [, b]) => a.line - b.line || a.column - b.column);
  let line = 1;
  let start = bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
  let column = 1;
  let at = start;
  for (const [index, point] of order) {
    for (; line < point.line && start <= bytes.length; line++) {
      start = findNextLine(bytes, start);
      at = start;
      column = 1;
    }
    if (line !== point.line || start > bytes.length) break;
    for (; column < point.column && at < bytes.length && !isLineEnd(bytes[at]); column++) at = skipSign(bytes, at);
    if (column === point.column) offsets[index] = at;
  }
  return offsets;
}

/** The start of the next line, or a byte behind the file where there is none. */
function findNextLine(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) return at + 1;
  }
  return bytes.length + 1;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

/** The offset behind the sign that starts here: its first byte, and those that only continue one (10xxxxxx). */
function skipSign(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}
