import { type Document, visit, type YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { findLine } from './place.ts';
import { findSlip, type Slip } from './yaml-slips.ts';

/** A faulty file: its text, where its lines start, and the place of what stands at an offset. */
export interface Source {
  readonly text: string;
  readonly lines: readonly number[];
  readonly place: (start: number, end?: number) => Place;
}

/** A fault at an offset; its words and place are made only for those that are told, since a line may have millions. */
export interface Fault {
  readonly offset: number;
  /** What it mostly follows from: a fault in the line above, or any before it in the file. */
  readonly runsOn?: 'line' | 'file';
  /** True where the rest of the file can be read without what it names. */
  readonly spares?: boolean;
  readonly tell: () => Diagnostic;
}

/** Errors of one line that are looked at, and signs around one in which its cause is sought: so time grows with the text alone. */
const MOST_OF_LINE = 20;
const FAR = 5000;

/** What the parser says of a document, each fault where a person would look for it. */
export function explainErrors(source: Source, document: Document): Fault[] {
  const errors = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const quoted = listQuoted(document);
  const keys = new Set(errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const counts = new Map<number, number>();
  return errors.flatMap((error) => {
    const line = findLine(source.lines, error.pos[0]);
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    // Where a line runs on with the one above it, the parser says so twice.
    const echo = error.code === 'MULTILINE_IMPLICIT_KEY' && keys.has(error.pos[0]);
    return echo || count > MOST_OF_LINE || isBehindAlias(source, error) ? [] : [explainError(source, quoted, error)];
  });
}

/** Text behind an alias: the alias is what is wrong, and is told at its own place. */
function isBehindAlias({ text, lines }: Source, { code, pos: [offset] }: YAMLError): boolean {
  const start = Math.max(lines[findLine(lines, offset)] ?? 0, offset - FAR);
  return code === 'UNEXPECTED_TOKEN' && /[:,[-] \*\S+ +$/.test(text.slice(start, offset));
}

/** What the parser says, in plain words, by its code. */
const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BAD_INDENT: ['Unexpected indentation.', 'Give this line as many spaces as the lines of the same list or mapping.'],
  BAD_SCALAR_START: ['Unexpected sign at the start of a value.', 'Put the value in quotes.'],
  BAD_DQ_ESCAPE: ['Unexpected `\\` in double quotes.', 'Write it twice (\\\\), or use single quotes.'],
  BLOCK_AS_IMPLICIT_KEY: ['Unexpected second colon in a line.', 'Put a value that holds ": " in quotes.'],
  BLOCK_IN_FLOW: ['Unexpected new line inside brackets.', 'Close the bracket in its line.'],
  MISSING_CHAR: [
    'Expected a colon, comma or closing bracket here.',
    'Look at the end of this line and of the one before.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Unexpected line: a key needs a colon behind it, and a text of several lines needs quotes or `>-`.',
    'Look for a missing colon, or indent the text further than its key.',
  ],
  TAB_AS_INDENT: ['Unexpected tab, expected spaces.', 'Indent with spaces only.'],
  MULTIPLE_DOCS: ['Unexpected second document, expected one a file.', 'Take out the line `---`, or make two files.'],
  UNEXPECTED_TOKEN: [
    'Unexpected text.',
    'Put a value that holds ": ", " #" or begins with a sign such as @, % or * in quotes.',
  ],
};
/** What a fault in the line above makes of a sound line. */
const RUNNING_ON: Readonly<Record<string, 'line' | 'file'>> = {
  UNEXPECTED_TOKEN: 'file',
  BAD_INDENT: 'file',
  MULTILINE_IMPLICIT_KEY: 'line',
};
const RULES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml-tab',
  MULTIPLE_DOCS: 'yaml-documents',
};

function explainError(source: Source, quoted: Quoted, error: YAMLError): Fault {
  const [offset] = error.pos;
  const opened = /Missing closing ["']/.test(error.message) ? findOpened(quoted, offset) : undefined;
  if (opened !== undefined) return { offset: opened, tell: () => unclosed(source, opened) };
  const bracket = /^Flow (map|sequence)/.test(error.message) ? findBracket(source.text, offset) : undefined;
  if (bracket !== undefined) return { offset: bracket, tell: () => unclosedBracket(source, bracket) };
  const slip = findSlip(source.text, error, (end) => quoted.ends[findLine(quoted.starts, end - 1)] === end);
  const runsOn = RUNNING_ON[error.code];
  if (slip) return { offset: slip.offset, ...(runsOn && { runsOn }), tell: () => tellSlip(source, error, slip) };
  const indented = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? findIndented(source.text, offset) : undefined;
  if (indented !== undefined) return { offset: indented, runsOn: 'file', tell: () => wrongIndent(source, indented) };
  return { offset, ...(runsOn && { runsOn }), tell: () => tellError(source, error) };
}

function tellSlip({ place }: Source, { code }: YAMLError, { offset, message, hint }: Slip): Diagnostic {
  return { rule: RULES[code] ?? 'yaml-syntax', severity: 'error', place: place(offset), message, hint };
}

function tellError(source: Source, { code, message: said, pos: [offset] }: YAMLError): Diagnostic {
  const [message, hint] = WORDS[code] ?? [`Unexpected text: ${said.slice(0, 200)}.`, 'Put the value in quotes.'];
  return {
    rule: RULES[code] ?? 'yaml-syntax',
    severity: 'error',
    place: source.place(offset),
    message,
    hint,
  };
}

/** Where quoted values begin and end, in order of place. */
interface Quoted {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function listQuoted(document: Document): Quoted {
  const spans: [number, number][] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) spans.push([range[0], range[1]]);
    },
  });
  spans.sort(([a], [b]) => a - b);
  return { starts: spans.map(([start]) => start), ends: spans.map(([, end]) => end) };
}

/** Where the quote was opened that the parser misses at an offset: of the last quoted value before it, if that comes so far. */
function findOpened({ starts, ends }: Quoted, offset: number): number | undefined {
  const last = findLine(starts, offset - 1);
  const start = starts[last] ?? offset;
  return start < offset && (ends[last] ?? 0) >= offset ? start : undefined;
}

function unclosed({ text, place }: Source, opened: number): Diagnostic {
  return {
    rule: 'unclosed-quote',
    severity: 'error',
    place: place(opened, opened + 1),
    message: `Unexpected quote ${text[opened]} that is opened here and not closed in its value.`,
    hint: 'Close the quote at the end of the value, or take it out.',
  };
}

/** The first bracket of the last line before an offset that opens more of them than it closes. */
function findBracket(text: string, offset: number): number | undefined {
  const near = text.slice(Math.max(0, offset - FAR), offset);
  for (let end = near.length, lines = 0; end > 0 && lines < 200; lines++) {
    const start = near.lastIndexOf('\n', end - 1) + 1;
    const line = near.slice(start, end);
    const count = (signs: RegExp) => line.match(signs)?.length ?? 0;
    if (count(/[[{]/g) > count(/[\]}]/g)) return offset - near.length + start + line.search(/[[{]/);
    end = start - 1;
  }
  return undefined;
}

function unclosedBracket({ text, place }: Source, opened: number): Diagnostic {
  return {
    rule: 'unclosed-bracket',
    severity: 'error',
    place: place(opened, opened + 1),
    message: `Unexpected \`${text[opened]}\` that is opened here and not closed.`,
    hint: `Close it with \`${text[opened] === '[' ? ']' : '}'}\`, or put text that begins with a bracket in quotes.`,
  };
}

/** The next line, where the fault is not a second colon in this one: a field that is indented too far runs on with the value above it. */
function findIndented(text: string, offset: number): number | undefined {
  const [line = ''] = /^[^\n]*\n\s*/.exec(text.slice(offset, offset + FAR)) ?? [];
  return line === '' || /: /.test(line) ? undefined : offset + line.length;
}

function wrongIndent({ place }: Source, offset: number): Diagnostic {
  const [message, hint] = WORDS.BAD_INDENT as readonly [string, string];
  return { rule: 'yaml-syntax', severity: 'error', place: place(offset), message, hint };
}
