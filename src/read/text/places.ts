/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

/**
 * Lines and columns of these offsets, in one walk through the text however long its lines are. Columns count code
 * points; lines end with \n, \r\n or a lone \r. `first` is the position of the text itself.
 */
export function findPositions(text: string, offsets: Iterable<number>, first: Position): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let at = 0;
  let { line, column } = first;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
        line++;
        column = 1;
      } else if ((code & 0xfc00) !== 0xdc00) column++; // the second half of a pair is no sign of its own
    }
    positions.set(offset, { line, column });
  }
  return positions;
}
