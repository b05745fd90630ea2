/* Generated from schemas/project.schema.json by npm run types; change the schema, not this file. */

/**
 * data/project.yaml: who publishes the reports, in which languages, and how they count.
 */
export interface Project {
  /**
   * One text per language code.
   */
  publisher: {
    [k: string]: string;
  };
  /**
   * One text per language code.
   */
  country: {
    [k: string]: string;
  };
  /**
   * Languages of the reports, the default first.
   *
   * @minItems 1
   */
  languages: string[];
  /**
   * Style of the reports unless --style names another.
   */
  style: string;
  contact?: string;
  /**
   * Licence of the reports and the data, e.g. CC BY 4.0.
   */
  licence?: string;
  /**
   * What the data are, printed in the imprint.
   */
  about?: {
    [k: string]: string;
  };
  /**
   * How shares and averages are rounded. Default half-up.
   */
  rounding?: 'half-up' | 'half-even';
  /**
   * For each year: complete (all that the monitor learned of is recorded) or narrated (only cases that documents tell).
   */
  coverage: {
    [k: string]: 'complete' | 'narrated';
  };
  /**
   * Levels of rules that differ from their own, by rule id: off, warn or error. `report list rules` shows the ids.
   */
  rules?: {
    [k: string]: 'off' | 'warn' | 'error';
  };
  /**
   * What readers of a narrated year must know; printed on the key-figures page.
   */
  coverage_notice?: {
    [k: string]: string;
  };
}
