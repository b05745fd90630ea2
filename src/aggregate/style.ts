import type { Style } from '../types/style.ts';

/** What a style asks to be counted, and the labels it gives. */
export interface StyleQueries {
  readonly name: string;
  readonly definition: Style;
  readonly words: ReadonlyMap<string, string>;
}
