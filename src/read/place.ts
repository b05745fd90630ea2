import type { Place } from '../diagnostic.ts';

/** The offset at which each line starts; lines end with \n, \r\n or \r. */
export function listLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The place of an offset: line and column from 1, columns in code points. */
export function readPlace(file: string, text: string, lineStarts: readonly number[], offset: number): Place {
  const line = findLine(lineStarts, offset);
  return { file, line: line + 1, column: [...text.slice(lineStarts[line] ?? 0, offset)].length + 1 };
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
