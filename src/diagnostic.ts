/** A place in a file that a person can open. Lines and columns count from 1; columns count Unicode code points. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where it ends: the place just behind its last sign. Without an end it is a point. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

export type Severity = 'error' | 'warning';

/** A change with one safe answer: what stands from the place to its end gives way to the text. */
export interface Fix {
  readonly place: Required<Place>;
  readonly text: string;
}

/** Another place that belongs to the problem: "First used here.". */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** One problem that a person can mend in a file. */
export interface Diagnostic {
  /** Id of the rule, as `report explain` takes it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Id of the record it is about, where there is one. */
  readonly record?: string;
  /** Path of the field in the record or file: 'targets.0.person'. */
  readonly field?: string;
  /** "Unexpected `pushbak`, expected one of …". */
  readonly message: string;
  /** How to mend it. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  /** What `report validate --fix` changes; nothing where only a person can know. */
  readonly fix?: Fix;
}

/** A value, and the problems met on the way to it. */
export interface Diagnosed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stops the command before it starts: an unknown year, a flag that does not fit. Its message is all the user sees; exit code 2. */
export class CliError extends Error {}
