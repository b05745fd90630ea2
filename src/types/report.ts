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
  /**
   * Figures of this report's own, as in a style.yaml: {night-attacks: {unit: incidents, where: {category: attack}, of: total}}. A text uses them by name.
   */
  figures?: {
    [k: string]: FigureSpec;
  };
  /**
   * Which limit of length of the style holds: single, joint.
   */
  submission?: string;
  /**
   * What the report is made for, printed on its title: the session of a body, a conference.
   */
  occasion?: {
    [k: string]: string;
  };
  /**
   * Where the report is published: later ones that refer back to it lead there.
   */
  url?: string;
  authors?: string[];
  /**
   * What changed since the first edition, oldest first.
   */
  corrections?: Correction[];
}
export interface FigureSpec {
  /**
   * steps: dated steps of cases, the start of a record among them, also in cases that began before the period.
   */
  unit: 'incidents' | 'targets' | 'people' | 'charges' | 'steps' | 'money';
  where?: Where;
  /**
   * Dimensions to break down by; none gives one number.
   *
   * @maxItems 3
   */
  by?: string[];
  /**
   * Depth of a tree at which rows stand: 1 shows its roots. Without it each record's own codes.
   */
  level?: number;
  /**
   * Count every year of complete coverage up to the period, for a trend; by must be [year].
   */
  over?: 'years';
  /**
   * Figure that a share is taken of; the same unit.
   */
  of?: string;
  /**
   * For money: which sum.
   */
  sum?: 'claimed' | 'awarded';
  /**
   * Adds the change on the period before; refused where coverage does not allow it.
   */
  compare?: 'previous';
}
/**
 * Values a record must have: {category: attack} or {category: [attack, killing]}. A code stands for itself and everything below it in its taxonomy; all fields must hold.
 */
export interface Where {
  [k: string]: string | string[];
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
