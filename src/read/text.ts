import type { Diagnostic } from '../diagnostic.ts';
import { findCsvStart, listCsvFields } from './text/csv-fields.ts';
import { describeFaults } from './text/describe.ts';
import type { Found, TextFault } from './text/fault.ts';
import { findInvisible } from './text/invisible.ts';
import { findLookAlikes } from './text/letters.ts';
import { findMixedLineEnds, type LineEnds } from './text/line-ends.ts';
import { findLostLetters, findNuls } from './text/lost.ts';
import type { Position } from './text/places.ts';
import { findWrongQuotes, MAYBE_QUOTED } from './text/quotes.ts';
import { findOddLayout, findOddSpaces, MAYBE_ODD_SPACE, MAYBE_SPACED } from './text/spaces.ts';
import { findYamlStart, listYamlFields } from './text/yaml-fields.ts';

/** So many faults of a text are told one by one. */
const LIMIT = 1000;

/** Anything but the plain signs of a keyboard. A lone test for it is quicker than one for each fault. */
const UNUSUAL = /[^\t\n -~]/;

/** Whether a text can have a fault that `findTextFaults` knows; most texts cannot, and this is quick. */
export function isSuspect(text: string): boolean {
  return UNUSUAL.test(text) || MAYBE_SPACED.test(text);
}

/** The faults of one part of a file; every part must come, in order. Its place in the file is asked for where it is needed. */
export type TextScanner = (text: string, locate: () => Position) => Diagnostic[];

/** Faults of the raw text of a YAML or CSV file, in order of place, found before it is parsed. */
export function findTextFaults(file: string, text: string, firstLine = 1): Diagnostic[] {
  return makeTextScanner(file)(text, () => ({ line: firstLine, column: 1 }));
}

/**
 * Finds the same in a file that is read in parts, best cut at line ends. After a thousand faults of a part, one
 * diagnostic for each rule says how many more there are.
 */
export function makeTextScanner(file: string): TextScanner {
  const lineEnds: LineEnds = new Map();
  return (text, locate) => {
    if (!isSuspect(text)) {
      if (lineEnds.size === 0 && text.includes('\n')) lineEnds.set('\n', 1);
      return [];
    }
    const first = locate();
    const whole = first.line === 1 && first.column === 1;
    const body = whole && text.startsWith('\ufeff') ? text.slice(1) : text;
    const counts = new Map<string, number>();
    const kept: TextFault[] = [];
    findAll({ text: body, csv: /\.csv$/i.test(file), whole, lineEnds }, (fault) => {
      const count = (counts.get(fault.rule) ?? 0) + 1;
      counts.set(fault.rule, count);
      if (count <= LIMIT + 1) kept.push(fault);
    });
    return describeFaults(file, body, first, kept, counts, LIMIT);
  };
}

interface Part {
  readonly text: string;
  readonly csv: boolean;
  /** True where the text begins with the file. */
  readonly whole: boolean;
  readonly lineEnds: LineEnds;
}

function findAll({ text, csv, whole, lineEnds }: Part, found: Found): void {
  const from = whole ? 0 : csv ? findCsvStart(text) : findYamlStart(text);
  findMixedLineEnds(text, csv ? from : 0, csv, lineEnds, found);
  if (UNUSUAL.test(text)) {
    findNuls(text, found);
    findLostLetters(text, found);
    findInvisible(text, found);
    findLookAlikes(text, found);
  }
  const spaces = MAYBE_ODD_SPACE.test(text) || MAYBE_SPACED.test(text);
  const quotes = MAYBE_QUOTED.test(text);
  if (!spaces && !quotes) return;
  const see = (start: number, end: number) => {
    if (spaces) findOddSpaces(text, start, end, found);
    if (quotes) findWrongQuotes(text, start, end, found);
  };
  if (csv) listCsvFields(text, from, see);
  else listYamlFields(text, from, see, (start, end) => findOddLayout(text, start, end, found));
}
