import { type Document, isScalar, isSeq, parseDocument, type Scalar, visit } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { findLine, listLineStarts, readPlace } from './place.ts';
import { MAX_DEPTH, type YamlStop } from './yaml.ts';
import { explainErrors, type Fault, type Source } from './yaml-errors.ts';

/** Beyond so many signs the slower parser takes too long: of a larger file the first fault alone is told. */
const MAX_PARSED = 1 << 19;
/** Faults of one file that are told one by one. */
const MAX_FAULTS = 1000;

/** The faults of a YAML file, and whether the rest of it can be read. */
export interface YamlFaults {
  readonly diagnostics: readonly Diagnostic[];
  readonly spared: boolean;
}

/** Every fault of a YAML file that the reader refused, each where it stands; `stop` is what the reader met first. */
export function findYamlFaults(file: string, text: string, stop: YamlStop | undefined): YamlFaults {
  const lines = listLineStarts(text);
  const source: Source = { text, lines, place: (start, end) => readPlace(file, text, lines, start, end) };
  if (stop?.reason.includes('maxDepth')) return only(tooDeep(source, stop));
  if (text.length > MAX_PARSED) return only(stop ? firstOnly(source, stop) : notOne(source));
  if (isDeep(text)) return only(tooDeep(source, stop));
  const faults = listFaults(source);
  if (faults.length === 0) return only(stop ? stopped(source, stop) : notOne(source));
  return { diagnostics: tellFirstOfLines(source, faults), spared: faults.every(({ spares }) => spares) };
}

function only(fault: Diagnostic): YamlFaults {
  return { diagnostics: [fault], spared: false };
}

function listFaults(source: Source): Fault[] {
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    stringKeys: true,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
  });
  return [
    ...findDirectives(source),
    ...explainErrors(source, document),
    ...findDecorations(source, document),
    ...findTags(source, document),
    ...findSecondKeys(source, document),
  ];
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

function findDirectives({ text, place }: Source): Fault[] {
  return [...text.matchAll(/^%[A-Z]+.*$/gm)].map(({ index, 0: directive }) => ({
    offset: index,
    tell: () => ({
      rule: 'yaml-version',
      severity: 'error',
      place: place(index, index + directive.length),
      message: `Unexpected \`${directive.slice(0, 40)}\`, expected plain YAML 1.2.`,
      hint: 'Take the line out, and the line `---` behind it.',
    }),
  }));
}

function findDecorations({ text, place }: Source, document: Document): Fault[] {
  const found: Fault[] = [];
  const refuse = (start: number, end: number, what: string) =>
    found.push({
      offset: start,
      tell: () => ({
        rule: 'yaml-alias',
        severity: 'error',
        place: place(start, end),
        message: `Unexpected ${what}, expected the value itself.`,
        hint: 'Write the value out in full; put text that begins with & or * in quotes.',
      }),
    });
  visit(document, {
    Alias: (_, { range, source: name }) => void refuse(range?.[0] ?? 0, (range?.[0] ?? 0) + name.length + 1, 'alias'),
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return;
      refuse(key.range?.[0] ?? 0, key.range?.[1] ?? 0, 'merge key');
    },
    Node: (_, node) => {
      if (!('anchor' in node) || !node.anchor) return;
      const start = text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0);
      refuse(start, start + node.anchor.length + 1, 'anchor');
    },
  });
  return found;
}

/** Every tag, also those that the parser knows. */
function findTags({ text, place }: Source, document: Document): Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!('tag' in node) || !node.tag || !node.range) return;
      const sign = text.lastIndexOf('!', node.range[0] - 1);
      const start = Math.max(0, text[sign - 1] === '!' ? sign - 1 : sign);
      const [tag = ''] = /^\S+/.exec(text.slice(start, start + 100)) ?? [];
      found.push({ offset: start, tell: () => tagged(place(start, start + tag.length)) });
    },
  });
  return found;
}

function tagged(place: Place): Diagnostic {
  return {
    rule: 'yaml-tag',
    severity: 'error',
    place,
    message: 'Unexpected tag, expected the value itself.',
    hint: 'Take out the word that begins with `!`, or put the value in quotes.',
  };
}

function findSecondKeys(source: Source, document: Document): Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Map(_, { items }, path) {
      const seen = new Map<unknown, Scalar>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const first = seen.get(key.value);
        seen.set(key.value, first ?? key);
        if (!first) continue;
        const offset = key.range?.[0] ?? 0;
        // The first field of a list item once more: here the next item begins, and its other fields follow.
        const next = isSeq(path.at(-1)) && first === items[0]?.key;
        found.push({ offset, spares: !next, tell: () => secondKey(source, key, first, next) });
        if (next) return;
      }
    },
  });
  return found;
}

function secondKey({ place }: Source, key: Scalar, first: Scalar, next: boolean): Diagnostic {
  const placeOf = ({ range }: Scalar) => place(range?.[0] ?? 0, range?.[1]);
  return {
    rule: 'duplicate-key',
    severity: 'error',
    place: placeOf(key),
    message: `Unexpected second \`${String(key.value).slice(0, 80)}\`, expected each field once.`,
    hint: next
      ? `Write a dash before it if the next item begins here: \`- ${String(key.value).slice(0, 80)}: …\`.`
      : 'Take one of the two out.',
    related: [{ place: placeOf(first), message: 'First written here.' }],
  };
}

/** One slip can break several rules of the language at once: the first fault of a line stands for it. Past the limit the others are counted. */
function tellFirstOfLines({ place, lines }: Source, faults: readonly Fault[]): Diagnostic[] {
  const first = new Map<number, Fault>();
  for (const fault of faults) {
    const line = findLine(lines, fault.offset);
    if (!first.has(line)) first.set(line, fault);
  }
  const ordered = [...first]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, fault], index) => {
      const follows = fault.runsOn === 'file' ? index > 0 : fault.runsOn === 'line' && first.has(line - 1);
      return follows ? [] : [fault];
    });
  const told = ordered.slice(0, MAX_FAULTS).map(({ tell }) => tell());
  const beyond = ordered[MAX_FAULTS];
  return beyond ? [...told, tooManyFaults(place(beyond.offset), ordered.length - MAX_FAULTS)] : told;
}

function tooManyFaults(place: Place, more: number): Diagnostic {
  return {
    rule: 'too-many-faults',
    severity: 'error',
    place,
    message: `Unexpected text in ${more} more ${more === 1 ? 'line' : 'lines'} from here on, expected ${MAX_FAULTS} faulty lines at most.`,
    hint: 'Mend the lines above, or what made them, and run again.',
  };
}

/** What the reader met first, where the file is too large to look for more. */
function firstOnly(source: Source, stop: YamlStop): Diagnostic {
  const fault = stopped(source, stop);
  return {
    ...fault,
    rule: stop.rule ?? fault.rule,
    message: `${fault.message.slice(0, -1)}; of a file so large only the first fault is told.`,
  };
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
