import { readFileSync, writeFileSync } from 'node:fs';
import { applyBaseline, formatBaseline, makeBaseline, parseBaseline } from '../../baseline.ts';
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

/** What is not among the problems of a baseline's file, and a warning for each entry that is needed no more. */
export function leaveOutKnown(
  path: string,
  diagnostics: readonly Diagnostic[],
  { note }: Voice,
): readonly Diagnostic[] {
  const found = applyBaseline(diagnostics, parseBaseline(readBaseline(path), path), path);
  if (found.known > 0) note(`${found.known} known ${found.known === 1 ? 'problem' : 'problems'} of ${path} left out.`);
  return found.diagnostics;
}

function readBaseline(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CliError(`No baseline ${path}. Write one with --write-baseline ${path}.`);
  }
}
