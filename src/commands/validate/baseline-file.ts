import { readFileSync, writeFileSync } from 'node:fs';
import {
  applyBaseline,
  type Baseline,
  formatBaseline,
  makeBaseline,
  parseBaseline,
  type Sorted,
} from '../../baseline.ts';
import { CliError, type Diagnostic } from '../../diagnostic.ts';
import { formatAmount } from '../../diagnostics/wording.ts';
import type { Voice } from '../../voice.ts';

/** Writes the problems there are into a file; gives the exit code. */
export function writeBaselineFile(path: string, diagnostics: readonly Diagnostic[], { note }: Voice): number {
  try {
    writeFileSync(path, formatBaseline(makeBaseline(diagnostics)));
  } catch (error) {
    throw new CliError(`${path} could not be written: ${(error as Error).message}.`);
  }
  note(`${formatAmount(diagnostics.length, 'known problem')} in ${path}.`);
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

/** Sorts what was found in the files that are wanted into known and other problems, and says how many were known. */
export function leaveOutKnown(
  baseline: Baseline,
  path: string,
  diagnostics: readonly Diagnostic[],
  wanted: (file: string) => boolean,
  { note }: Voice,
): Sorted {
  const problems = baseline.problems.filter(({ file }) => wanted(file));
  const sorted = applyBaseline(diagnostics, { ...baseline, problems });
  if (sorted.known > 0) note(`${formatAmount(sorted.known, 'known problem')} of ${path} left out.`);
  return sorted;
}
