/** A place in a file that a person can open. Lines and columns count from 1; columns count Unicode code points. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One problem that a person can mend in a file. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Id of the record it is about, where there is one. */
  readonly record?: string;
  /** "Unexpected `pushbak`, expected one of …". */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
}

/** A value, and the problems met on the way to it. */
export interface Diagnosed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stops the command before it starts: an unknown year, a flag that does not fit. Its message is all the user sees; exit code 2. */
export class CliError extends Error {}
