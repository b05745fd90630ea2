import type { Entry } from './entry.ts';

/** A file of a style, as read. */
export interface StyleFile {
  readonly file: string;
  readonly text: string;
}

/** A style with everything that its pages are made from, in one language, as read. */
export interface StyleFiles {
  readonly name: string;
  /** style.yaml, as written. */
  readonly definition: Entry;
  /** Sentences and labels by key, in the language of the report. */
  readonly words: ReadonlyMap<string, string>;
  /** Templates by name, the style's own before the shared ones. */
  readonly templates: ReadonlyMap<string, StyleFile>;
  readonly css: string;
  readonly script: string;
}
