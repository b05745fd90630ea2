import { linesAround, listLines } from '../blocks.ts';
import { lineAt, pickMatch, pickPart, range, replace } from '../edit.ts';
import type { Mutant, Operators } from '../operator.ts';
import { findBreak } from '../oracle.ts';
import type { Random } from '../random.ts';
import type { Subject } from '../subject.ts';

/** Between two letters of one word, Latin or Cyrillic. */
const IN_WORD = /(?<=\p{L})(?=\p{L})/gu;
const LATIN_WORD = /(?<![\p{L}\p{N}])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu;
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aceopxyiABCEHKMOPTX'].map((letter, index) => [letter, [...'асеорхуіАВСЕНКМОРТХ'][index] ?? '']),
);

/** Faults of single bytes and signs. */
export const BYTES: Operators = {
  'byte-not-utf-8': {
    description: 'one byte becomes 0xFF, which UTF-8 never has',
    on: 'any',
    apply(subject, random) {
      const bytes = Buffer.from(subject.text);
      const at = random.below(bytes.length);
      if (bytes[at] === 10 || bytes[at] === 13) return undefined;
      bytes[at] = 0xff;
      return { text: bytes, lines: [lineAt(bytes.toString('latin1'), at)] };
    },
  },
  'nul-byte': {
    description: 'a NUL byte in the middle of a word',
    on: 'any',
    apply: (subject, random) => insertInWord(subject, random, '\0'),
  },
  'zero-width-space': {
    description: 'a zero-width space in the middle of a word',
    on: 'any',
    apply: (subject, random) => insertInWord(subject, random, '\u200b'),
  },
  'control-character': {
    description: 'a control character in the middle of a word',
    on: 'any',
    apply: (subject, random) =>
      insertInWord(subject, random, random.pick([...'\u0001\u0003\u0007\b\v\f\u000e\u001a\u001b\u007f']) ?? ''),
  },
  'look-alike-letter': {
    description: 'a Latin letter of a word becomes the Cyrillic one that looks the same',
    on: 'any',
    apply(subject, random) {
      const word = pickMatch(subject, random, LATIN_WORD);
      if (!word) return undefined;
      const letters = range(word.start, word.end - 1).filter((at) => LOOK_ALIKE[subject.text[at] ?? '']);
      const at = random.pick(letters);
      if (at === undefined) return undefined;
      return replace(subject, { start: at, end: at + 1 }, LOOK_ALIKE[subject.text[at] ?? ''] ?? '');
    },
  },
  'curly-quotes': {
    description: 'the straight quotes around a value become curly ones',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ style }) => ['double', 'single', 'quoted-cell'].includes(style));
      if (!part) return undefined;
      const [open, close] = part.style === 'single' ? '‘’' : '“”';
      const inner = subject.text.slice(part.start + 1, part.end - 1);
      return replace(subject, part, `${open}${inner}${close}`);
    },
  },
  'no-break-space': {
    description: 'a no-break space after a colon or in an indentation',
    on: 'yaml',
    apply(subject, random) {
      const keys = subject.parts.flatMap(({ key }) => key ?? []);
      const key = random.pick(keys);
      if (!key) return undefined;
      const line = subject.text.lastIndexOf('\n', key.start) + 1;
      const indented = key.start > line && subject.text.slice(line, key.start).trim() === '';
      const at = indented && random.below(2) === 0 ? key.start - 1 : key.end + 1;
      if (subject.text[at] !== ' ') return undefined;
      const mutant = replace(subject, { start: at, end: at + 1 }, '\u00a0');
      return { ...mutant, beside: linesAround(String(mutant.text), mutant.lines[0] ?? 1) };
    },
  },
  'file-cut-off': {
    description: 'the file ends in the middle of a record',
    on: 'any',
    apply: (subject, random) => (subject.format === 'csv' ? cutTable(subject, random) : cutYaml(subject, random)),
  },
  'file-in-utf-16': {
    description: 'the file is saved as "Unicode text", UTF-16 with a byte-order mark',
    on: 'any',
    apply: (subject) => ({ text: Buffer.from(`\ufeff${subject.text}`, 'utf16le'), lines: [1] }),
  },
  'empty-file': {
    description: 'nothing is left of the file',
    on: 'any',
    apply: () => ({ text: '', lines: [1] }),
  },
};

function insertInWord(subject: Subject, random: Random, sign: string): Mutant | undefined {
  const at = pickMatch(subject, random, IN_WORD);
  return at && replace(subject, at, sign);
}

/** Cut so that what is left of the record lacks something; the fault stands in that record. */
function cutYaml(subject: Subject, random: Random): Mutant | undefined {
  const text = subject.text.slice(0, 1 + random.below(subject.text.length - 2));
  if (!findBreak(subject, text)) return undefined;
  const lines = listLines(text);
  const isWhole = ['incident', 'project', 'report'].includes(subject.kind);
  const first = isWhole ? 1 : (lines.findLast(({ text: line }) => /^ {0,2}- /.test(line))?.number ?? 1);
  return { text, lines: range(first, lines.length + 1) };
}

function cutTable(subject: Subject, random: Random): Mutant | undefined {
  const head = subject.text.indexOf('\n') + 1;
  const end = head + random.below(subject.text.length - head);
  const text = subject.text.slice(0, end);
  if (findBreak(subject, text) !== 'syntax') return undefined;
  const last = subject.parts.findLast(({ start }) => start <= end);
  return { text, lines: last ? range(lineAt(text, last.start), lineAt(text, end)) : [] };
}
