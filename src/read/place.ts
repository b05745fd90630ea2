import type { Place } from '../diagnostic.ts';

/** The offset at which each line starts; lines end with \n, \r\n or \r. */
export function listLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The place of what stands from one offset to another, or of a point: line and column from 1, columns in code points. */
export function readPlace(
  file: string,
  text: string,
  lineStarts: readonly number[],
  offset: number,
  end?: number,
): Place {
  const [line, column] = readPoint(text, lineStarts, offset);
  if (end === undefined || end <= offset) return { file, line, column };
  const [endLine, endColumn] = readPoint(text, lineStarts, end);
  return { file, line, column, endLine, endColumn };
}

function readPoint(text: string, lineStarts: readonly number[], offset: number): [number, number] {
  const line = findLine(lineStarts, offset);
  const last = LAST.get(lineStarts);
  // A line may have 8 MB and many faults: their columns are counted on from the last one.
  const on = last?.line === line && last.offset <= offset ? last : { offset: lineStarts[line] ?? 0, count: 0 };
  const count = on.count + countPoints(text, on.offset, offset);
  LAST.set(lineStarts, { line, offset, count });
  return [line + 1, count + 1];
}

/** The point asked for last, by the lines of its text. */
const LAST = new WeakMap<readonly number[], { line: number; offset: number; count: number }>();

/** Code points between two offsets. */
function countPoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff || at === start) count++;
  }
  return count;
}

/** The line, from 0, in which an offset lies. */
export function findLine(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
