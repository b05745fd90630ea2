import type { Place } from './diagnostic.ts';

/** A path into a value, as JSON Pointer segments: ['targets', 0, 'person']. */
export type Pointer = readonly (string | number)[];

/** A value read from a file that can say where each part of it stands. */
export interface Entry<T = unknown> {
  readonly value: T;
  readonly file: string;
  /** The place of the value at the pointer, or of the deepest part of it that exists. */
  readonly locate: (pointer: Pointer, at?: 'key' | 'value') => Place;
}

/** An author's Markdown: text/<style>/<name>.md, or <name>.<language>.md. */
export interface Narrative {
  readonly name: string;
  readonly style: string;
  readonly language?: string;
  readonly file: string;
  readonly text: string;
}

/** Everything under data/, as written; nothing in it is trusted yet. */
export interface RawProject {
  /** Path as printed before files: 'data'. */
  readonly folder: string;
  readonly settings?: Entry;
  readonly taxonomies: ReadonlyMap<string, Entry>;
  readonly people?: Entry;
  readonly outlets?: Entry;
  readonly sources?: Entry;
  readonly incidents: readonly Entry[];
  readonly published: readonly Entry[];
  /** reports/<period>/report.yaml of the period asked for. */
  readonly definition?: Entry;
  readonly narratives: readonly Narrative[];
  /** SHA-256 over every data file, in order of path: the same data give the same sum. */
  readonly checksum: string;
}
