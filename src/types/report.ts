/* Generated from schemas/report.schema.json by npm run types; change the schema, not this file. */

/**
 * data/reports/<period>/report.yaml: what is said once for all reports of a period.
 */
export interface Definition {
  /**
   * The date printed on the report.
   */
  date: string;
  /**
   * First edition, second edition…
   */
  edition?: string;
  authors?: string[];
  /**
   * What changed since the first edition, oldest first.
   */
  corrections?: Correction[];
}
export interface Correction {
  date: string;
  /**
   * One text per language code.
   */
  text: {
    [k: string]: string;
  };
}
