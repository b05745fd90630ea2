import { type Line, linesAround, listLines } from '../blocks.ts';
import { lineAt, range } from '../edit.ts';
import type { Mutant, Operators } from '../operator.ts';
import { findBreak } from '../oracle.ts';
import type { Random } from '../random.ts';
import type { Subject } from '../subject.ts';

const PAIR = /^[ ]*"?[\w-]+"?: *[^ >|]/;
const MARKERS = ['<<<<<<< HEAD', '=======', '>>>>>>> typing'];

/** Faults of whole lines. */
export const LINES: Operators = {
  'deleted-line': {
    description: 'a line is missing, and what is left cannot be right',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random);
      return line && put(subject, line.start, line.end + 1, '', line.number);
    },
  },
  'duplicated-key-line': {
    description: 'a line with a key and its value stands there twice',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random, ({ text }) => PAIR.test(text));
      const mutant = line && put(subject, line.end, line.end, `\n${line.text}`, line.number);
      return mutant && line && { ...mutant, lines: [line.number, line.number + 1] };
    },
  },
  'indented-line': {
    description: 'a line has one space too many, or one too few',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random);
      if (!line) return undefined;
      const less = line.text.startsWith(' ') && random.below(2) === 0;
      return put(subject, line.start, line.start + (less ? 1 : 0), less ? '' : ' ', line.number);
    },
  },
  'tab-indentation': {
    description: 'tabs in place of the spaces at the start of a line',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random, ({ text }) => text.startsWith(' '));
      const spaces = line ? line.text.length - line.text.trimStart().length : 0;
      return line && put(subject, line.start, line.start + spaces, '\t'.repeat(Math.ceil(spaces / 2)), line.number);
    },
  },
  'swapped-lines': {
    description: 'two lines change places, and the file cannot be right any more',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random);
      const next = line && listLines(subject.text)[line.number];
      if (!next) return undefined;
      const mutant = put(subject, line.start, next.end, `${next.text}\n${line.text}`, line.number);
      return mutant && { ...mutant, lines: [...mutant.lines, ...linesAround(String(mutant.text), line.number + 1)] };
    },
  },
  'conflict-marker': {
    description: 'a line that a merge left behind',
    on: 'any',
    apply(subject, random) {
      const line = pickLine(subject, random, ({ number }) => number > 1);
      return line && put(subject, line.start, line.start, `${random.pick(MARKERS)}\n`, line.number);
    },
  },
  'second-document': {
    description: 'a line of three dashes in the middle of the file',
    on: 'yaml',
    apply(subject, random) {
      const line = pickLine(subject, random, ({ number }) => number > 1);
      return line && put(subject, line.start, line.start, '---\n', line.number);
    },
  },
  'missing-colon': {
    description: 'the colon after a key is missing',
    on: 'yaml',
    apply(subject, random) {
      const key = random.pick(subject.parts.flatMap((part) => (part.parent?.style === 'flow' ? [] : (part.key ?? []))));
      return key && put(subject, key.end, key.end + 1, '', lineAt(subject.text, key.start));
    },
  },
  'unclosed-bracket': {
    description: 'the bracket that closes a list or mapping is missing',
    on: 'yaml',
    apply(subject, random) {
      const part = random.pick(subject.parts.filter(({ shape, style }) => shape !== 'scalar' && style === 'flow'));
      return part && put(subject, part.end - 1, part.end, '', lineAt(subject.text, part.start));
    },
  },
};

function pickLine({ text }: Subject, random: Random, fits: (line: Line) => boolean = () => true): Line | undefined {
  return random.pick(listLines(text).filter((line) => line.text.trim() !== '' && fits(line)));
}

/** The file with other words from one offset to another, where it cannot be right then; the fault lies around the line. */
function put(subject: Subject, start: number, end: number, by: string, number: number): Mutant | undefined {
  const text = subject.text.slice(0, start) + by + subject.text.slice(end);
  const broken = findBreak(subject, text);
  if (!broken) return undefined;
  if (subject.format === 'csv') return { text, lines: range(number, number) };
  const root = broken === 'schema' && !/^- /.test(text) ? [1] : [];
  return { text, lines: [...linesAround(text, number), ...root] };
}
