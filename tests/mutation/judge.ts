import type { Diagnostic, Place } from '../../src/diagnostic.ts';
import { lineAt } from './edit.ts';
import type { Fault } from './faults.ts';

/** What the program made of a fault. */
export interface Verdict {
  readonly found: boolean;
  /** Reported in the faulty file at a line that has nothing to do with the fault. */
  readonly wrong: readonly Diagnostic[];
  /** Reported in other files as if they were at fault, though the fault took nothing away that they name. */
  readonly echoes: readonly Diagnostic[];
  /** All that the sound project does not report. */
  readonly fresh: readonly Diagnostic[];
}

/** Compares the diagnostics of a project with a fault with those of the sound project. */
export function judge(fault: Fault, sound: readonly Diagnostic[], faulty: readonly Diagnostic[]): Verdict {
  const { mutant } = fault;
  const file = `data/${fault.subject.path}`;
  const fresh = listFresh(fault, sound, faulty);
  const change = findChange(fault.subject.text, textOf(fault));
  const here = ({ place, related = [] }: Diagnostic, lines: readonly number[], alsoRelated: boolean) =>
    [place, ...(alsoRelated ? related.map((one) => one.place) : [])].some(
      (one) => one.file === file && touches(one, lines),
    );
  const namesChange = (diagnostic: Diagnostic) => listNames(diagnostic).some((name) => change.words.has(name));
  const found = fresh.some((one) => here(one, mutant.lines, false) || (mutant.anywhere === true && namesChange(one)));
  const stray = fresh.filter((one) => !here(one, [...mutant.lines, ...(mutant.beside ?? [])], true));
  const lines = textOf(fault).split('\n');
  const follows = (one: Diagnostic) =>
    one.place.file !== file
      ? namesChange(one)
      : listNames(one).some((name) => change.words.has(name) && lines[one.place.line - 1]?.includes(name));
  const open = stray.filter((one) => !follows(one));
  return {
    found,
    fresh,
    wrong: open.filter(({ place }) => place.file === file),
    echoes: open.filter(({ place }) => place.file !== file),
  };
}

function textOf({ mutant }: Fault): string {
  return typeof mutant.text === 'string' ? mutant.text : mutant.text.toString('utf8');
}

/** Diagnostics that the sound project has not; lines behind the change are counted as they were before it. */
function listFresh(fault: Fault, sound: readonly Diagnostic[], faulty: readonly Diagnostic[]): Diagnostic[] {
  const file = `data/${fault.subject.path}`;
  const text = textOf(fault);
  const change = findChange(fault.subject.text, text);
  const more = text.split('\n').length - fault.subject.text.split('\n').length;
  const known = new Map<string, number>();
  for (const one of sound) {
    const shift = one.place.file === file && one.place.line > change.line ? more : 0;
    const key = keyOf(one, shift);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return faulty.filter((one) => {
    const left = known.get(keyOf(one, 0)) ?? 0;
    known.set(keyOf(one, 0), left - 1);
    return left <= 0;
  });
}

function keyOf({ place, rule, message }: Diagnostic, shift: number): string {
  return [place.file, place.line + shift, rule, message].join('\u0000');
}

function touches({ line, endLine = line }: Place, lines: readonly number[]): boolean {
  return lines.some((one) => one >= line && one <= endLine);
}

/** What a diagnostic names: words in backticks, and its record. */
function listNames({ message, hint = '', record, related = [] }: Diagnostic): string[] {
  const said = [message, hint, ...related.map((one) => one.message)].join(' ');
  const quoted = [...said.matchAll(/`([^`]+)`/g)].flatMap((match) => listWords(match[1] ?? ''));
  return [...quoted, ...(record ? [record] : [])];
}

function listWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]+/gu) ?? [];
}

/** The words that a change took away or brought in, and the last line of it in the sound text. */
function findChange(before: string, after: string): { readonly words: ReadonlySet<string>; readonly line: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let back = 0;
  const most = Math.min(before.length, after.length) - start;
  while (back < most && before.at(-1 - back) === after.at(-1 - back)) back++;
  const line = lineAt(before, before.length - back);
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_-]/u.test(sign);
  while (start > 0 && isWord(before[start - 1])) start--;
  while (back > 0 && isWord(before.at(-back))) back--;
  const changed = [before, after].map((text) => text.slice(start, text.length - back));
  return { words: new Set(changed.flatMap(listWords)), line };
}
