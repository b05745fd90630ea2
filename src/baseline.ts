import { CliError, type Diagnostic, type Place } from './diagnostic.ts';
import type { RuleText } from './rule.ts';

/** Problems that are known and not reported again. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly problems: readonly KnownProblem[];
}

/** What is left to report, entries that are not needed any more, and how many problems were known. */
export interface Sorted {
  readonly left: readonly Diagnostic[];
  readonly stale: readonly Diagnostic[];
  readonly known: number;
}

/** A problem, without its line: lines move when somebody edits above them. */
export interface KnownProblem {
  readonly file: string;
  readonly rule: string;
  readonly record?: string;
  readonly field?: string;
  /** Only where there is no record to know it by. */
  readonly message?: string;
  /** How many of the kind there are. */
  readonly count: number;
  /** Where it stands in the file it was read from. */
  readonly place?: Place;
}

const AGAIN = 'Run again with --write-baseline to write it anew.';

/** What a checker of baselines says, by rule. */
export const BASELINE_RULES: Readonly<Record<string, RuleText>> = {
  'stale-baseline': {
    description:
      'A problem of the baseline was mended. Its entry has to go, or the same problem would come back unnoticed.',
    severity: 'warning',
    examples: [
      {
        file: 'baseline.json',
        bad: `{
  "schemaVersion": 1,
  "problems": [
    ‹›{"file":"data/sources.yaml","rule":"odd-spacing","message":"Unexpected space.","count":1}
  ]
}
`,
        good: '{\n  "schemaVersion": 1,\n  "problems": []\n}\n',
        message:
          'Unexpected entry `odd-spacing` of `data/sources.yaml`, expected only problems that are still there: it is mended.',
        hint: 'Run again with --write-baseline.',
        byHand: true,
      },
    ],
  },
};

/** The baseline of all these problems, in a fixed order. */
export function makeBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const problems = new Map<string, KnownProblem>();
  for (const diagnostic of diagnostics) {
    const key = formatKey(diagnostic);
    const { place, rule, record, field, message } = diagnostic;
    const names = { ...(record !== undefined && { record }), ...(field !== undefined && { field }) };
    const count = (problems.get(key)?.count ?? 0) + 1;
    problems.set(key, { file: place.file, rule, ...names, ...(record === undefined && { message }), count });
  }
  const sorted = [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
  return { schemaVersion: 1, problems: sorted };
}

/** The text of a baseline's file: JSON with a line for each problem, so that two people's changes merge. */
export function formatBaseline({ schemaVersion, problems }: Baseline): string {
  const lines = problems.map(({ place: _, ...problem }) => `\n    ${JSON.stringify(problem)}`);
  return `{\n  "schemaVersion": ${schemaVersion},\n  "problems": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** A baseline from its text, each entry with its line. Throws a CliError where it is none. */
export function parseBaseline(text: string, file: string): Baseline {
  const refuse = (reason: string) => new CliError(`${file} is no baseline: ${reason}. ${AGAIN}`);
  const body = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw refuse(`${(error as Error).message}`);
  }
  const { schemaVersion, problems } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (schemaVersion !== 1) throw refuse('expected `"schemaVersion": 1`');
  if (!Array.isArray(problems)) throw refuse('expected a list `problems`');
  const wrong = problems.findIndex((problem) => !isProblem(problem));
  if (wrong >= 0)
    throw refuse(`its problem ${wrong + 1} needs a \`file\` and a \`rule\` in quotes and a \`count\` from 1`);
  const places = findEntries(body, file);
  const placed = (problems as KnownProblem[]).map((problem, index) => {
    const place = places[index];
    return { ...problem, ...(place && { place }) };
  });
  return { schemaVersion, problems: placed };
}

function isProblem(value: unknown): value is KnownProblem {
  if (typeof value !== 'object' || value === null) return false;
  const { file, rule, record, field, message, count } = value as Partial<Record<string, unknown>>;
  const texts = [record, field, message].every((text) => text === undefined || typeof text === 'string');
  return typeof file === 'string' && typeof rule === 'string' && texts && Number.isInteger(count) && Number(count) > 0;
}

/**
 * Takes the known problems out; of a kind that there is more of than the baseline says, the last ones stay. An entry
 * that is not needed any more is a warning at its place in the baseline's file. All files must have been checked: the
 * problems of one that was not would seem to be mended.
 */
export function applyBaseline(diagnostics: readonly Diagnostic[], { problems }: Baseline): Sorted {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const key = formatKey(problem);
    counts.set(key, (counts.get(key) ?? 0) + problem.count);
  }
  const left = diagnostics.filter((diagnostic) => {
    const key = formatKey(diagnostic);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
  return { left, stale: findStale(problems, counts), known: diagnostics.length - left.length };
}

function findStale(problems: readonly KnownProblem[], left: Map<string, number>): Diagnostic[] {
  return problems.flatMap((problem): Diagnostic[] => {
    const key = formatKey(problem);
    const gone = Math.min(left.get(key) ?? 0, problem.count);
    if (gone === 0) return [];
    left.set(key, (left.get(key) ?? 0) - gone);
    const { rule, record, field } = problem;
    const where = [problem.file, ...(record ? [record] : []), ...(field ? [field] : [])].map((name) => `\`${name}\``);
    const mended = problem.count === 1 ? 'it is mended' : `${gone} of ${problem.count} are mended`;
    return [
      {
        rule: 'stale-baseline',
        severity: 'warning',
        place: problem.place ?? { file: problem.file, line: 1, column: 1 },
        message: `Unexpected entry \`${rule}\` of ${where.join(', ')}, expected only problems that are still there: ${mended}.`,
        hint: 'Run again with --write-baseline.',
      },
    ];
  });
}

/** Where the entries begin: objects in a list in an object. */
function findEntries(text: string, file: string): Place[] {
  const places: Place[] = [];
  let depth = 0;
  let line = 1;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*){0,10000}"|[[{\]}]|\r\n?|\n/g)) {
    if (token === '{' && depth === 2) places.push({ file, line, column: index - start + 1 });
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (!token.startsWith('"')) {
      line++;
      start = index + token.length;
    }
  }
  return places;
}

/** A null sign parts the names: no name holds one. */
function formatKey(problem: Diagnostic | KnownProblem): string {
  const file = 'severity' in problem ? problem.place.file : problem.file;
  const { rule, record, field, message } = problem;
  return [file, rule, record ?? '', field ?? '', record === undefined ? (message ?? '') : ''].join('\0');
}
