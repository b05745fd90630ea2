import { type Document, isScalar, parseDocument, type Scalar, visit, type YAMLError } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { listLineStarts, readPlace } from './place.ts';
import { MAX_DEPTH, type YamlStop } from './yaml.ts';

interface Source {
  readonly text: string;
  readonly place: (start: number, end?: number) => Place;
}

/** Every fault of a YAML file that the reader refused, each where it stands; `stop` is what the reader met first. */
export function findYamlFaults(file: string, text: string, stop: YamlStop | undefined): Diagnostic[] {
  const lines = listLineStarts(text);
  const source: Source = { text, place: (start, end) => readPlace(file, text, lines, start, end) };
  if (stop?.reason.includes('maxDepth') || isDeep(text)) return [tooDeep(source, stop)];
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
  });
  const faults = [
    ...findDirectives(source),
    ...[...document.errors, ...document.warnings]
      .filter((fault, _, all) => !isEcho(fault, all))
      .map((fault) => explainFault(source, document, fault)),
    ...findDecorations(source, document),
    ...findSecondKeys(source, document),
  ];
  return faults.length > 0 ? keepFirstOfLine(faults) : [stop ? stopped(source, stop) : notOne(source)];
}

/** More nesting than the parser that finds all faults can bear, told from the signs alone. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return /^ {300}/m.test(text) || /(?:[-?:] +){100}/.test(text);
}

function tooDeep({ place }: Source, stop: YamlStop | undefined): Diagnostic {
  return {
    rule: 'too-deep',
    severity: 'error',
    place: place(stop?.offset ?? 0),
    message: `Unexpected nesting of more than ${MAX_DEPTH} levels; the file is not read.`,
    hint: 'Look for brackets or dashes that are never closed.',
  };
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
const RULES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml-tab',
  MULTIPLE_DOCS: 'yaml-documents',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};

function explainFault(source: Source, document: Document, fault: YAMLError): Diagnostic {
  const opened = /Missing closing ["']/.test(fault.message) ? findOpened(document, fault.pos[0]) : undefined;
  if (opened !== undefined) return unclosed(source, opened);
  const bracket = /^Flow (map|sequence)/.test(fault.message) ? findBracket(source.text, fault.pos[0]) : undefined;
  if (bracket !== undefined) return unclosedBracket(source, bracket);
  const indented = fault.code === 'BLOCK_AS_IMPLICIT_KEY' ? findIndented(source.text, fault.pos[0]) : undefined;
  if (indented !== undefined) return wrongIndent(source, indented);
  const [message, hint] = WORDS[fault.code] ?? [`Unexpected text: ${fault.message}.`, 'Put the value in quotes.'];
  return {
    rule: RULES[fault.code] ?? 'yaml-syntax',
    severity: 'error',
    place: source.place(fault.pos[0]),
    message: fault.code === 'TAG_RESOLVE_FAILED' ? 'Unexpected tag, expected the value itself.' : message,
    hint:
      fault.code === 'TAG_RESOLVE_FAILED'
        ? 'Take out the word that begins with `!`, or put the value in quotes.'
        : hint,
  };
}

/** Where a line runs on with the one above it, the parser says so twice. */
function isEcho({ code, pos }: YAMLError, all: readonly YAMLError[]): boolean {
  return (
    code === 'MULTILINE_IMPLICIT_KEY' &&
    all.some((other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === pos[0])
  );
}

/** Where the quote was opened that the parser misses at an offset. */
function findOpened(document: Document, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && range[0] < offset && range[1] >= offset && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'))
        opened = range[0];
    },
  });
  return opened;
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
  for (let end = offset, lines = 0; end > 0 && lines < 200; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    const count = (signs: RegExp) => line.match(signs)?.length ?? 0;
    if (count(/[[{]/g) > count(/[\]}]/g)) return start + line.search(/[[{]/);
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
  const end = text.indexOf('\n', offset);
  if (end < 0 || /: /.test(text.slice(offset, end))) return undefined;
  const [indent = ''] = /^\s*/.exec(text.slice(end + 1)) ?? [];
  return end + 1 + indent.length;
}

function wrongIndent({ place }: Source, offset: number): Diagnostic {
  const [message, hint] = WORDS.BAD_INDENT as readonly [string, string];
  return { rule: 'yaml-syntax', severity: 'error', place: place(offset), message, hint };
}

function findDirectives({ text, place }: Source): Diagnostic[] {
  return [...text.matchAll(/^%[A-Z]+.*$/gm)].map((match) => ({
    rule: 'yaml-version',
    severity: 'error',
    place: place(match.index, match.index + match[0].length),
    message: `Unexpected \`${match[0].slice(0, 40)}\`, expected plain YAML 1.2.`,
    hint: 'Take the line out, and the line `---` behind it.',
  }));
}

function findDecorations(source: Source, document: Document): Diagnostic[] {
  const found: Diagnostic[] = [];
  const refuse = (start: number, end: number, what: string) =>
    found.push({
      rule: 'yaml-alias',
      severity: 'error',
      place: source.place(start, end),
      message: `Unexpected ${what}, expected the value itself.`,
      hint: 'Write the value out in full; put text that begins with & or * in quotes.',
    });
  visit(document, {
    Alias: (_, { range, source: name }) => void refuse(range?.[0] ?? 0, (range?.[0] ?? 0) + name.length + 1, 'alias'),
    Node: (_, node) => {
      if (!('anchor' in node) || !node.anchor) return;
      const start = source.text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0);
      refuse(start, start + node.anchor.length + 1, 'anchor');
    },
  });
  return found;
}

function findSecondKeys(source: Source, document: Document): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<unknown, Scalar>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const first = seen.get(key.value);
        if (first) found.push(secondKey(source, key, first));
        else seen.set(key.value, key);
      }
    },
  });
  return found;
}

function secondKey({ place }: Source, key: Scalar, first: Scalar): Diagnostic {
  const placeOf = ({ range }: Scalar) => place(range?.[0] ?? 0, range?.[1]);
  return {
    rule: 'duplicate-key',
    severity: 'error',
    place: placeOf(key),
    message: `Unexpected second \`${String(key.value).slice(0, 80)}\`, expected each field once.`,
    hint: 'Take one of the two out.',
    related: [{ place: placeOf(first), message: 'First written here.' }],
  };
}

/** One slip can break several rules of the language at once: the first fault of a line stands for it. */
function keepFirstOfLine(faults: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Map<number, Diagnostic>();
  for (const fault of faults) if (!lines.has(fault.place.line)) lines.set(fault.place.line, fault);
  return [...lines.values()].sort((a, b) => a.place.line - b.place.line);
}

function stopped({ place }: Source, { reason, offset }: YamlStop): Diagnostic {
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    place: place(offset),
    message: `Unexpected text: ${reason}.`,
    hint: 'Put a value that holds ": ", " #" or begins with a sign such as @, % or * in quotes.',
  };
}

function notOne({ place }: Source): Diagnostic {
  return {
    rule: 'empty-file',
    severity: 'error',
    place: place(0),
    message: 'Unexpected empty file, expected fields with values.',
    hint: 'Fill it in, or take it away.',
  };
}
