import type { Place } from '../diagnostic.ts';
import { clean } from './clean.ts';

/** A line of a file as it is shown, and the row below it that marks a place. */
export interface Frame {
  readonly source: string;
  readonly marks: string;
}

/** Signs of a line that are shown, and how many of them before the place. */
const WINDOW = 90;
const LEAD = 30;
/** A place so far into a line is given in numbers alone: walking there, once for each problem, would take too long. */
const FAR = 1_000_000;
const TAB = 4;

/** The part of a line around a place, with `^` under it; undefined where the place is too far into the line. */
export function cutFrame(text: string, place: Place): Frame | undefined {
  if (place.column > FAR) return undefined;
  const from = Math.max(0, Math.min(place.column - 1 - LEAD, text.length - WINDOW));
  const signs = takeSigns(text, from, WINDOW + 1);
  const [start, end] = [place.column - from - 1, findEnd(place) - from - 1];
  const before = from > 0 ? '…' : '';
  const frame = { source: before, marks: before && ' ' };
  let width = before.length;
  for (const [at, sign] of signs.slice(0, WINDOW).entries()) {
    const wide = measureSign(sign, width);
    width += wide;
    frame.source += sign === '\t' ? ' '.repeat(wide) : clean(sign);
    frame.marks += (at >= start && at < end ? '^' : ' ').repeat(wide);
  }
  // A place behind the last sign: something is missing there.
  if (!frame.marks.includes('^')) frame.marks += '^';
  return { source: frame.source + (signs.length > WINDOW ? '…' : ''), marks: frame.marks.trimEnd() };
}

/** Columns are code points, as a string gives its signs; a line may be 100 MB, so it is not split whole. */
function takeSigns(text: string, from: number, count: number): string[] {
  const signs: string[] = [];
  let at = 0;
  for (const sign of text) {
    if (at >= from) signs.push(sign);
    at += 1;
    if (signs.length === count) break;
  }
  return signs;
}

/** The column behind the marks: of a point the next, of a place over several lines none on this one. */
function findEnd({ line, column, endLine, endColumn }: Place): number {
  if (endLine !== undefined && endLine > line) return Number.POSITIVE_INFINITY;
  return Math.max(column + 1, endColumn ?? 0);
}

function measureSign(sign: string, at: number): number {
  if (sign === '\t') return TAB - (at % TAB);
  return /\p{M}/u.test(sign) ? 0 : 1;
}
