/* Generated from schemas/abbreviations.schema.json by npm run types; change the schema, not this file. */

/**
 * data/abbreviations.yaml: what short names stand for. A report lists those that its text uses.
 */
export type Abbreviations = Abbreviation[];

export interface Abbreviation {
  short: string;
  /**
   * What it stands for. Without it the word is a name in capitals, and is listed nowhere.
   */
  names?: {
    [k: string]: string;
  };
}
