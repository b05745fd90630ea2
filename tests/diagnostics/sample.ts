import type { Diagnostic } from '../../src/diagnostic.ts';
import { type Findings, type PrintContext, sortFindings } from '../../src/diagnostics/printer.ts';

export const YAML = 'data/incidents/2023/KZ-2023-004.yaml';
export const CSV = 'data/incidents/2022/incidents.csv';
export const CLEAN = 'data/people.yaml';

/** The lines of the files that the diagnostics below point into. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  [YAML]: ['id: KZ-2023-004', 'date: 2023-02-30', 'place: almaty', 'category: [𝒜ж, pushbak]'],
  [CSV]: ['id,date,place', 'KZ-2023-004,2022-01-05,almaty'],
};

/** A code that is not known, behind an astral sign (4 bytes) and a Cyrillic letter (2): column 16, byte 20. */
export const UNKNOWN: Diagnostic = {
  rule: 'unknown-code',
  severity: 'error',
  place: { file: YAML, line: 4, column: 16, endLine: 4, endColumn: 23 },
  record: 'KZ-2023-004',
  field: 'category.1',
  message: 'Unexpected `pushbak`, expected a code of data/taxonomies/category.yaml.',
  hint: 'Did you mean `pushback`?',
  fix: { place: { file: YAML, line: 4, column: 16, endLine: 4, endColumn: 23 }, text: 'pushback' },
};

export const IMPOSSIBLE: Diagnostic = {
  rule: 'impossible-date',
  severity: 'error',
  place: { file: YAML, line: 2, column: 7, endLine: 2, endColumn: 17 },
  record: 'KZ-2023-004',
  field: 'date',
  message: 'Unexpected `2023-02-30`, expected a day that exists.',
};

/** A point, without an end, in a CSV file, with another place that belongs to it. */
export const TWICE: Diagnostic = {
  rule: 'duplicate-id',
  severity: 'warning',
  place: { file: CSV, line: 2, column: 1 },
  message: 'Unexpected id `KZ-2023-004`, expected one that no other record has.',
  related: [{ place: { file: YAML, line: 1, column: 5, endLine: 1, endColumn: 16 }, message: 'First used here.' }],
};

/** What a file may hold to break out of a format: controls, bidi, half letters, and the ends of everything. */
export const NASTY =
  '\u0000\u001b[31m\u202e::error file=x,line=1::y%0A]]>--><b>|`*[a](http://x)\ud800\ufffe\r\n\u2028"\'&';

/** A diagnostic whose every text is from a hostile file. */
export const HOSTILE: Diagnostic = {
  rule: 'unknown-code',
  severity: 'error',
  place: { file: `data/${NASTY}.yaml`, line: 1, column: 1, endLine: 1, endColumn: 2 },
  record: NASTY,
  field: NASTY,
  message: NASTY,
  hint: NASTY,
  related: [{ place: { file: NASTY, line: 1, column: 1 }, message: NASTY }],
  fix: { place: { file: `data/${NASTY}.yaml`, line: 1, column: 1, endLine: 1, endColumn: 2 }, text: NASTY },
};

const same = (text: string) => text;

/** No colours; the lines above; one rule of each kind. */
export const CONTEXT: PrintContext = {
  paint: { strong: same, faint: same, red: same, yellow: same },
  line: (file, line) => LINES[file]?.[line - 1],
  rules: {
    'unknown-code': { description: 'A code must be known. Add it, or mend it.', severity: 'error', examples: [] },
    'impossible-date': { description: 'A day must exist.', severity: 'error', examples: [] },
    'duplicate-id': { description: 'An id stands for one record.', severity: 'warning', examples: [] },
    'never-used': { description: 'A person is in a record.', severity: 'off', examples: [] },
  },
  version: '1.2.3',
  command: 'validate',
  all: false,
};

export const FINDINGS: Findings = sortFindings([UNKNOWN, TWICE, IMPOSSIBLE], [CSV, YAML, CLEAN]);
export const NOTHING: Findings = sortFindings([], [CLEAN]);

/** The same diagnostic in so many lines of its file. */
export function repeat(diagnostic: Diagnostic, times: number): Diagnostic[] {
  return Array.from({ length: times }, (_, at) => ({
    ...diagnostic,
    place: { file: diagnostic.place.file, line: at + 1, column: 4 },
  }));
}
