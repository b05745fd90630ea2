import type { Diagnostic, Fix, Severity } from '../../diagnostic.ts';
import { TEXT_RULES } from '../rules/text.ts';
import type { Edit, TextFault } from './fault.ts';
import { findPositions, type Position } from './places.ts';

/** The diagnostics of a text's first faults, and one for each rule that says how many more were counted. */
export function describeFaults(
  file: string,
  text: string,
  first: Position,
  kept: readonly TextFault[],
  counts: ReadonlyMap<string, number>,
  limit: number,
): Diagnostic[] {
  const faults = [...kept].sort((a, b) => a.start - b.start || a.end - b.end);
  const listed = faults.slice(0, limit);
  const omitted = [...counts].flatMap(([rule, count]) => {
    const more = count - listed.filter((fault) => fault.rule === rule).length;
    const first = faults.slice(limit).find((fault) => fault.rule === rule);
    return more > 0 && first ? [{ ...first, more }] : [];
  });
  const edits = joinEdits(listed.flatMap((fault) => fault.edits));
  const spans = [...listed, ...omitted].flatMap(({ start, end, edits }) => [start, end, ...listBounds(edits)]);
  const positions = findPositions(text, spans, first);
  return [
    ...listed.map((fault): Diagnostic => {
      const fix = makeFix(file, text, fault.edits, edits, positions);
      return { ...placeFault(file, fault, positions), ...fault.tell(), ...(fix && { fix }) };
    }),
    ...omitted.map((fault): Diagnostic => {
      const message = `And ${fault.more} more of this kind, from here to the end of the file.`;
      return { ...placeFault(file, fault, positions), message, hint: 'Mend those above and run again.' };
    }),
  ];
}

function placeFault(file: string, { rule, start, end }: TextFault, positions: ReadonlyMap<number, Position>) {
  const severity = TEXT_RULES[rule]?.severity as Severity;
  const place = placeSpan(file, start, end, positions);
  return { rule, severity, place: start === end ? { file, line: place.line, column: place.column } : place };
}

function placeSpan(file: string, start: number, end: number, positions: ReadonlyMap<number, Position>): Fix['place'] {
  const first = positions.get(start) ?? { line: 1, column: 1 };
  const last = positions.get(end) ?? first;
  return { file, ...first, endLine: last.line, endColumn: last.column };
}

/** From a fault's first edit to its last; what lies between is mended too, so that fixes within this one are part of it. */
function makeFix(
  file: string,
  text: string,
  own: readonly Edit[],
  all: readonly Edit[],
  positions: ReadonlyMap<number, Position>,
): Fix | undefined {
  const [start, end] = listBounds(own);
  if (start === undefined || end === undefined) return undefined;
  const between = own.length > 1 ? all.filter((edit) => edit.start >= start && edit.end <= end) : own;
  let mended = '';
  let at = start;
  for (const edit of between) {
    mended += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { place: placeSpan(file, start, end, positions), text: mended };
}

function listBounds(edits: readonly Edit[]): readonly number[] {
  const first = edits[0];
  return first ? [first.start, edits.at(-1)?.end ?? first.end] : [];
}

/** In order; of edits one over another the widest. */
function joinEdits(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (joined.at(-1)?.end ?? 0)) joined.push(edit);
  return joined;
}
