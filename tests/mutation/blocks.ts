import { range } from './edit.ts';

/** A line of a text: its number from 1, its offsets without the line end. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text. */
export function listLines(text: string): Line[] {
  let start = 0;
  const lines = text.split('\n').map((line, index) => {
    const found = { number: index + 1, start, end: start + line.length, text: line };
    start = found.end + 1;
    return found;
  });
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines;
}

/** How many spaces a line begins with; the dash of a list counts as one, as YAML has it. */
export function indentOf(line: string | undefined): number {
  return /^[ \t\u00a0]*/.exec(line ?? '')?.[0].length ?? 0;
}

/**
 * Where a reader of YAML may stumble over a fault in a line: at it, beside it, in the deeper lines under it, at the
 * keys above it, and in the block that it stands in.
 */
export function linesAround(text: string, number: number): number[] {
  const lines = text.split('\n');
  const indent = (at: number) => indentOf(lines[at - 1]);
  const blank = (at: number) => (lines[at - 1] ?? '').trim() === '';
  const last = (from: number, depth: number) => {
    let at = from;
    while (at < lines.length && (blank(at + 1) || indent(at + 1) > depth)) at++;
    return at;
  };
  const found = new Set(range(Math.max(1, number - 1), Math.min(lines.length, last(number, indent(number)) + 1)));
  let depth = indent(number);
  for (let at = number - 1; at >= 1 && depth > 0; at--) {
    if (blank(at) || indent(at) >= depth) continue;
    depth = indent(at);
    for (const line of depth > 0 ? range(at, last(at, depth)) : [at]) found.add(line);
  }
  return [...found];
}
