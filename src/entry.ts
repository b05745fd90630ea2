import type { Diagnostic, Fix, Place } from './diagnostic.ts';

/** A path into a value, as JSON Pointer segments: ['targets', 0, 'person']. */
export type Pointer = readonly (string | number)[];

/** A value read from a file that can say where each part of it stands. */
export interface Entry<T = unknown> {
  readonly value: T;
  readonly file: string;
  /** The place of the value at the pointer, from its first sign to its last, or of the deepest part of it that exists. */
  readonly locate: (pointer: Pointer, at?: 'key' | 'value') => Place;
  /** The change that puts another text in place of the single value at the pointer, quoted as its file quotes; undefined where that is not safe. */
  readonly edit: (pointer: Pointer, text: string) => Fix | undefined;
  /** The change that puts the fields of a record into an order; undefined where that is not safe, or they have none. */
  readonly reorder?: (order: readonly string[]) => Fix | undefined;
  /** True where a part of it could not be read, which is told at its place: what is left says nothing about the record. */
  readonly spoilt?: boolean;
  /** True for a row whose id is none: what other tables hold of it is not found by it. */
  readonly unjoined?: boolean;
  /** The bytes of a row of a table, by which it can be read again; a YAML file is kept instead. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** An author's Markdown: text/<style>/<name>.md, or <name>.<language>.md. */
export interface Narrative {
  /** The period whose report it is written for. */
  readonly period: string;
  readonly name: string;
  readonly style: string;
  readonly language?: string;
  /** As printed; of a text that stands within another file, that file and a name behind a '#'. */
  readonly file: string;
  readonly text: string;
  /** Where it stands in that other file. */
  readonly within?: Place;
}

/** Everything under data/, as written; nothing in it is trusted yet. */
export interface RawProject {
  /** Path as printed before files: 'data'. */
  readonly folder: string;
  readonly settings?: Entry;
  readonly taxonomies: ReadonlyMap<string, Entry>;
  /** Taxonomies of the program in whose place the project has its own. */
  readonly replaced: ReadonlyMap<string, Entry>;
  readonly people?: Entry;
  readonly outlets?: Entry;
  readonly sources?: Entry;
  readonly abbreviations?: Entry;
  readonly published: readonly Entry[];
  /** reports/<period>/report.yaml, by period. */
  readonly definitions: ReadonlyMap<string, Entry>;
  /** reports/<period>/assessment.yaml, by period. */
  readonly assessments: ReadonlyMap<string, Entry>;
  readonly narratives: readonly Narrative[];
  /** Every file that is read, as printed. */
  readonly files: readonly string[];
  /** Reads the incidents and shows each to the visitor, keeping none: there may be a million. Gives the faults of their files. */
  readonly eachIncident: (visit: (entry: Entry) => void) => Promise<readonly Diagnostic[]>;
  /** Reads the incident of a row again. */
  readonly readAgain: (file: string, start: number, end: number) => Entry;
  /** SHA-256 of each file that was read, by its path as printed. */
  readonly sums: ReadonlyMap<string, string>;
  /** SHA-256 over every data file, in order of path: the same data give the same sum. Known once the incidents were read. */
  readonly checksum: () => string;
}
