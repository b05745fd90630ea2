/* Generated from schemas/abbreviations.schema.json by npm run types; change the schema, not this file. */

/**
 * data/abbreviations.yaml: what short names stand for. A report lists those that its text uses.
 */
export type Abbreviations = Abbreviation[];

export interface Abbreviation {
  short: string;
  /**
   * One text per language code.
   */
  names: {
    [k: string]: string;
  };
}
