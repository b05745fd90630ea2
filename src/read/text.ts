import type { Diagnostic } from '../diagnostic.ts';
import { listCsvFields } from './text/csv-fields.ts';
import { describeFaults } from './text/describe.ts';
import type { Found, TextFault } from './text/fault.ts';
import { findInvisible } from './text/invisible.ts';
import { findLookAlikes } from './text/letters.ts';
import { findMixedLineEnds } from './text/line-ends.ts';
import { findLostLetters, findNuls } from './text/lost.ts';
import { findWrongQuotes, MAYBE_QUOTED } from './text/quotes.ts';
import { findOddLayout, findOddSpaces, MAYBE_ODD_SPACE, MAYBE_SPACED } from './text/spaces.ts';
import { listYamlFields } from './text/yaml-fields.ts';

/** So many faults of a text are told one by one. */
const LIMIT = 1000;

/** Anything but the plain signs of a keyboard. A lone test for it is quicker than one for each fault. */
const UNUSUAL = /[^\t\n -~]/;

/** Whether a text can have a fault that `findTextFaults` knows; most texts cannot, and this is quick. */
export function isSuspect(text: string): boolean {
  return UNUSUAL.test(text) || MAYBE_SPACED.test(text);
}

/**
 * Faults of the raw text of a YAML or CSV file, in order of place, found before it is parsed: the file may be given in
 * parts, each from the start of a line. After a thousand, one diagnostic for each rule says how many more there are.
 */
export function findTextFaults(file: string, text: string, firstLine = 1): Diagnostic[] {
  if (!isSuspect(text)) return [];
  const body = firstLine === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
  const counts = new Map<string, number>();
  const kept: TextFault[] = [];
  findAll(file, body, (fault) => {
    const count = (counts.get(fault.rule) ?? 0) + 1;
    counts.set(fault.rule, count);
    if (count <= LIMIT + 1) kept.push(fault);
  });
  return describeFaults(file, body, firstLine, kept, counts, LIMIT);
}

function findAll(file: string, text: string, found: Found): void {
  const csv = /\.csv$/i.test(file);
  if (UNUSUAL.test(text)) {
    findNuls(text, found);
    findLostLetters(text, found);
    findMixedLineEnds(text, csv, found);
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
  if (csv) listCsvFields(text, see);
  else listYamlFields(text, see, (start, end) => findOddLayout(text, start, end, found));
}
