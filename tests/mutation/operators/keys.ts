import { indentOf, listLines } from '../blocks.ts';
import { lineAt, misspell, replace, startLines } from '../edit.ts';
import type { Mutant, Operators } from '../operator.ts';
import { findBreak } from '../oracle.ts';
import type { Part, Span, Subject } from '../subject.ts';

const UNKNOWN = ['comment', 'notes', 'status', 'colour', 'editor', '<<'];

/** Faults of keys. */
export const KEYS: Operators = {
  'misspelt-key': {
    description: 'a key with one slip of the finger',
    on: 'yaml',
    apply(subject, random) {
      const part = random.pick(listPairs(subject));
      return part && rename(subject, part, misspell(subject.text.slice(part.key.start, part.key.end), random));
    },
  },
  'key-case': {
    description: 'a key in capitals, or with a capital at its start',
    on: 'yaml',
    apply(subject, random) {
      const part = random.pick(listPairs(subject));
      if (!part) return undefined;
      const key = subject.text.slice(part.key.start, part.key.end);
      const capital = `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
      return rename(subject, part, random.below(2) === 0 ? key.toUpperCase() : capital);
    },
  },
  'dropped-required-key': {
    description: 'a key that must be there is gone, with its value',
    on: 'yaml',
    apply(subject, random) {
      const part = random.pick(listPairs(subject));
      const span = part && pairSpan(subject, part);
      if (!span) return undefined;
      const mutant = replace(subject, span, '');
      return onlyIf(subject, { ...mutant, lines: [...mutant.lines, ...startLines(subject, part.parent)] }, 'schema');
    },
  },
  'unknown-key': {
    description: 'a key that no schema knows',
    on: 'yaml',
    apply(subject, random) {
      const part = random.pick(listPairs(subject));
      if (!part?.parent) return undefined;
      const pair = `${random.pick(UNKNOWN)}: none`;
      const indent = part.key.start - subject.text.lastIndexOf('\n', part.key.start) - 1;
      const by = part.parent.style === 'flow' ? `${pair}, ` : `${pair}\n${' '.repeat(indent)}`;
      const mutant = replace(subject, { start: part.key.start, end: part.key.start }, by);
      const lines = [lineAt(subject.text, part.key.start), ...startLines(subject, part.parent)];
      return onlyIf(subject, { ...mutant, lines }, 'schema');
    },
  },
  'key-under-wrong-parent': {
    description: 'a key of the record stands in one of its lists or mappings',
    on: 'yaml',
    apply(subject, random) {
      const moved = random.pick(
        listPairs(subject).filter(({ path, key, end }) => isRoot(path) && onOneLine(subject, { ...key, end })),
      );
      const into = random.pick(
        subject.parts.filter(({ shape, style, path }) => shape === 'mapping' && style === 'plain' && path !== ''),
      );
      const span = moved && pairSpan(subject, moved);
      if (!into || !span || (into.start >= span.start && into.start < span.end)) return undefined;
      const indent = into.start - subject.text.lastIndexOf('\n', into.start) - 1;
      const pair = `${subject.text.slice(moved.key.start, moved.end)}\n${' '.repeat(indent)}`;
      return move(subject, span, into, pair);
    },
  },
};

type Pair = Part & { readonly key: Span };

/** Pairs of the file whose key stands in a line of its own, or in braces. */
function listPairs({ parts }: Subject): Pair[] {
  return parts.filter((part): part is Pair => part.key !== undefined);
}

function isRoot(path: string): boolean {
  return /^[a-z_]+$/.test(path);
}

function onOneLine({ text }: Subject, { start, end }: Span): boolean {
  return !text.slice(start, end).trimEnd().includes('\n');
}

function onlyIf(subject: Subject, mutant: Mutant, broken: 'syntax' | 'schema'): Mutant | undefined {
  return findBreak(subject, String(mutant.text)) === broken ? mutant : undefined;
}

function rename(subject: Subject, part: Pair, key: string): Mutant | undefined {
  const mutant = replace(subject, part.key, key);
  return onlyIf(subject, { ...mutant, lines: [...mutant.lines, ...startLines(subject, part.parent)] }, 'schema');
}

/** A pair with what separates it from the next; undefined where other things hang on its line. */
function pairSpan(subject: Subject, part: Pair): Span | undefined {
  const { text } = subject;
  if (part.parent?.style === 'flow') {
    const after = /^,\s*/.exec(text.slice(part.end))?.[0].length;
    if (after) return { start: part.key.start, end: part.end + after };
    const before = /,\s*$/.exec(text.slice(0, part.key.start))?.[0].length ?? 0;
    return { start: part.key.start - before, end: part.end };
  }
  const lines = listLines(text);
  const first = lines[lineAt(text, part.key.start) - 1];
  if (!first || text.slice(first.start, part.key.start).trim() !== '') return undefined;
  const next = lines
    .slice(first.number)
    .find((line) => line.text !== '' && indentOf(line.text) <= indentOf(first.text));
  return { start: first.start, end: next?.start ?? text.length };
}

/** The file with a pair taken out of one place and put into another. */
function move(subject: Subject, from: Span, into: Part, pair: string): Mutant | undefined {
  const cut = (text: string) => text.slice(0, from.start) + text.slice(from.end);
  const paste = (text: string, at: number) => text.slice(0, at) + pair + text.slice(at);
  const later = into.start > from.start;
  const at = later ? into.start - (from.end - from.start) : into.start;
  const text = paste(cut(subject.text), at);
  const line = lineAt(text, at);
  const above = into.key ? 1 : 0;
  return onlyIf(subject, { text, lines: [1, line - above, line] }, 'schema');
}
