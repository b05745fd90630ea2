import { CODED } from './codes.ts';

/** What figures break records down by, without the schemes; with each the taxonomy of its codes, where it has one. */
export const FIELDS: ReadonlyMap<string, string | undefined> = new Map([
  ...CODED.map((name) => [name, name] as const),
  ['main-category', 'category'],
  ['arbitrary', 'on-duty'],
  ['verified', 'on-duty'],
  ['month', undefined],
  ['year', undefined],
  ['currency', undefined],
  ['began', undefined],
]);

/** A filter asks for it where a record says nothing. */
export const UNKNOWN = 'unknown';
