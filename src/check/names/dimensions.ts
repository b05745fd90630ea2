import { CODED } from './codes.ts';

/** What figures break records down by, without the schemes; with each the taxonomy of its codes, where it has one. */
export const FIELDS: ReadonlyMap<string, string | undefined> = new Map([
  ...CODED.map((name) => [name, name] as const),
  ['main-category', 'category'],
  ['arbitrary', undefined],
  ['verified', undefined],
  ['month', undefined],
  ['year', undefined],
  ['currency', undefined],
  ['began', undefined],
]);

/** A filter asks for it where a record says nothing. */
export const UNKNOWN = 'unknown';

/** The values of the fields that have a few and no taxonomy; months, years and currencies have any. */
export const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['arbitrary', ['yes', 'no', UNKNOWN]],
  ['verified', ['yes', 'no', UNKNOWN]],
  ['began', ['within', 'earlier']],
]);
