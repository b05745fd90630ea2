import type { Mutant } from './operator.ts';
import type { Random } from './random.ts';
import type { Part, Span, Subject } from './subject.ts';

/** The line, from 1, in which an offset lies. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** All whole numbers between two, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The file with other words at a span; the fault stands in the lines that these words take. */
export function replace(subject: Subject, { start, end }: Span, by: string): Mutant {
  const text = subject.text.slice(0, start) + by + subject.text.slice(end);
  return { text, lines: range(lineAt(text, start), lineAt(text, start + by.length)) };
}

/** The file with another value at a part, in quotes where the part has them or the value needs them. */
export function write(subject: Subject, part: Part, value: string): Mutant {
  return replace(subject, part, quote(part, value));
}

function quote({ style }: Part, value: string): string {
  if (style === 'double') return JSON.stringify(value);
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`;
  if (style === 'quoted-cell' || (style === 'cell' && /[",\n]/.test(value))) return `"${value.replaceAll('"', '""')}"`;
  const bare = style !== 'plain' || /^-?[\p{L}\d][\p{L}\d ./+-]*$/u.test(value);
  return bare ? value : JSON.stringify(value);
}

/** One of the parts that fit. */
export function pickPart(subject: Subject, random: Random, fits: (part: Part) => boolean): Part | undefined {
  return random.pick(subject.parts.filter(fits));
}

/** A word with one slip of the finger: a letter left out, doubled, swapped or another one. Never the same word. */
export function misspell(word: string, random: Random): string {
  for (;;) {
    const at = random.below(word.length);
    const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
    if (!/[\p{L}\d]/u.test(letter)) continue;
    const slips = ['', letter + letter, (after[0] ?? '') + letter, random.pick([...'aeiorstnlk']) ?? ''];
    const kind = random.below(slips.length);
    const slip = before + slips[kind] + (kind === 2 ? after.slice(1) : after);
    if (slip !== word && /^["']?[\p{L}\d].*[\p{L}\d]["']?$/u.test(slip)) return slip;
  }
}

/** A match of the pattern somewhere in the text, as a span. */
export function pickMatch({ text }: Subject, random: Random, pattern: RegExp): Span | undefined {
  const match = random.pick([...text.matchAll(pattern)]);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The lines of a record or entry: of the whole file, of its item in a list, or of its row. */
export function recordLines({ text, format, kind, path }: Subject, { start, end }: Span): number[] {
  const lines = text.split('\n');
  const [from, to] = [lineAt(text, start), lineAt(text, end)];
  if (format === 'csv') return range(from, to);
  if (kind === 'incident' || kind === 'project' || kind === 'report') return range(1, lines.length);
  const item = path.includes('/') ? /^ {0,2}- / : /^- /;
  let first = from;
  while (first > 1 && !item.test(lines[first - 1] ?? '')) first--;
  let last = Math.max(from, to);
  while (last < lines.length && !item.test(lines[last] ?? '')) last++;
  return range(first, last);
}

/** The lines at which a mapping or list begins: of its key, and of its first value. */
export function startLines({ text }: Subject, part: Part | undefined): number[] {
  if (!part) return [1];
  return [lineAt(text, part.start), ...(part.key ? [lineAt(text, part.key.start)] : [])];
}
