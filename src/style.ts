import type { Style } from './types/style.ts';

/** A file of a style, as read. */
export interface StyleFile {
  readonly file: string;
  readonly text: string;
}

/** A style with everything that its pages are made from, in one language. */
export interface StyleFiles {
  readonly name: string;
  readonly definition: Style;
  /** Sentences and labels by key, in the language of the report. */
  readonly words: ReadonlyMap<string, string>;
  /** Templates by name, the style's own before the shared ones. */
  readonly templates: ReadonlyMap<string, StyleFile>;
  readonly css: string;
  readonly script: string;
}
