import { readFileSync, writeFileSync } from 'node:fs';
import { applyBaseline, type Baseline, formatBaseline, makeBaseline, parseBaseline } from '../../baseline.ts';
import { CliError, type Diagnostic } from '../../diagnostic.ts';
import type { Voice } from '../build.ts';

/** Writes the problems there are into a file; gives the exit code. */
export function writeBaselineFile(path: string, diagnostics: readonly Diagnostic[], { note }: Voice): number {
  try {
    writeFileSync(path, formatBaseline(makeBaseline(diagnostics)));
  } catch (error) {
    throw new CliError(`${path} could not be written: ${(error as Error).message}.`);
  }
  note(`${diagnostics.length} known ${diagnostics.length === 1 ? 'problem' : 'problems'} in ${path}.`);
  return 0;
}

/** The known problems of a file. Throws a CliError where it cannot be read. */
export function readBaselineFile(path: string): Baseline {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new CliError(`${path} could not be read: ${(error as Error).message}.`);
    throw new CliError(`No baseline ${path}. Write one with --write-baseline ${path}.`);
  }
  return parseBaseline(text, path);
}

/** What is not among the problems of a baseline, and a warning for each of its entries that is needed no more; of the files that are wanted alone. */
export function leaveOutKnown(
  { problems, places = [], ...baseline }: Baseline,
  path: string,
  diagnostics: readonly Diagnostic[],
  wanted: (file: string) => boolean,
  { note }: Voice,
): { left: readonly Diagnostic[]; stale: readonly Diagnostic[] } {
  const mine = problems.flatMap((problem, index) => (wanted(problem.file) ? [{ problem, place: places[index] }] : []));
  const part: Baseline = {
    ...baseline,
    problems: mine.map(({ problem }) => problem),
    places: mine.flatMap(({ place }) => place ?? []),
  };
  const found = applyBaseline(diagnostics, part, path);
  if (found.known > 0) note(`${found.known} known ${found.known === 1 ? 'problem' : 'problems'} of ${path} left out.`);
  const old = new Set(diagnostics);
  return {
    left: found.diagnostics.filter((one) => old.has(one)),
    stale: found.diagnostics.filter((one) => !old.has(one)),
  };
}
