import type { Diagnostic, Place } from '../diagnostic.ts';
import type { RuleText } from '../rule.ts';

/** Colours for a terminal, or none. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** What a check found. */
export interface Findings {
  /** Sorted by file, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Found too, but beyond the limit of what is kept. */
  readonly unlisted: { readonly error: number; readonly warning: number };
  /** All files checked, also those without a problem. */
  readonly files: readonly string[];
}

export interface PrintContext {
  readonly paint: Paint;
  /** The text of a line of a file as it stands there, without its end; undefined where it cannot be read. */
  readonly line: (file: string, line: number) => string | undefined;
  /** Every rule there is, by id: formats that list rules list all of them. */
  readonly rules: Readonly<Record<string, RuleText>>;
  readonly version: string;
  /** What was run, as hints name it: 'validate', 'audit 2023'. */
  readonly command: string;
  /** --all: nothing folded, no limit. */
  readonly all: boolean;
}

/** Findings in, the whole text of one format out. */
export type Printer = (findings: Findings, context: PrintContext) => string;

/** The diagnostics as findings, sorted by file, line and column; those of one place stay in their order. */
export function sortFindings(diagnostics: readonly Diagnostic[], files: readonly string[] = []): Findings {
  const sorted = [...diagnostics].sort((one, other) => comparePlaces(one.place, other.place));
  return { diagnostics: sorted, unlisted: { error: 0, warning: 0 }, files };
}

function comparePlaces(one: Place, other: Place): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
