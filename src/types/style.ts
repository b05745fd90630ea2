/* Generated from schemas/style.schema.json by npm run types; change the schema, not this file. */

/**
 * templates/<style>/style.yaml: which sections a report has, and which figures, tables and charts stand in them.
 */
export interface Style {
  /**
   * numbered: paragraphs of the author and those that a template marks are numbered through the whole report. Default plain.
   */
  paragraphs?: 'numbered' | 'plain';
  length?: Length;
  scope?: Where;
  /**
   * Figures by id, for the whole report.
   */
  figures?: {
    [k: string]: FigureSpec;
  };
  /**
   * Lists of figures that several sections share; in section s the figure f is called s-f and counts the section's records.
   */
  sets?: {
    [k: string]: {
      [k: string]: FigureSpec1;
    };
  };
  charts?: {
    [k: string]: ChartSpec;
  };
  /**
   * Whether a share in a sentence prints its numbers, '39% (17 of 44)', or has them one click away. Default printed.
   */
  shares?: 'printed' | 'linked';
  /**
   * Series of counts by others that the report prints beside its own.
   */
  published?: string[];
  /**
   * @minItems 1
   */
  sections: SectionSpec[];
}
/**
 * How many words the report may have; a build that passes the limit writes nothing.
 */
export interface Length {
  /**
   * Words by kind of submission, {single: 2815, joint: 5630}; report.yaml says which it is, else the first.
   */
  limits: {
    [k: string]: number;
  };
  /**
   * What is counted. sections: their text; cases: the cases told in them; notes: foot- and end notes; annexes; front: all before the first section.
   *
   * @minItems 1
   */
  counts: ('sections' | 'cases' | 'notes' | 'annexes' | 'front')[];
}
/**
 * Records the style counts at all. The others are listed as out of its scope.
 */
export interface Where {
  [k: string]: string | string[];
}
export interface FigureSpec {
  /**
   * steps: dated steps of cases, the start of a record among them, also in cases that began before the period.
   */
  unit: 'incidents' | 'targets' | 'people' | 'charges' | 'steps' | 'money';
  where?: Where1;
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
export interface Where1 {
  [k: string]: string | string[];
}
export interface FigureSpec1 {
  /**
   * steps: dated steps of cases, the start of a record among them, also in cases that began before the period.
   */
  unit: 'incidents' | 'targets' | 'people' | 'charges' | 'steps' | 'money';
  where?: Where2;
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
export interface Where2 {
  [k: string]: string | string[];
}
export interface ChartSpec {
  kind: 'bars' | 'stack' | 'tiles' | 'lines' | 'shares';
  /**
   * The figure it draws: its first dimension gives the bars or columns, its second the series.
   */
  figure: string;
  /**
   * Bars by value (default) or in the order of the taxonomy.
   */
  order?: 'value' | 'taxonomy';
  /**
   * Draw it from so many counted on; fewer are said in a sentence. Default 1.
   */
  least?: number;
}
export interface SectionSpec {
  /**
   * Also the name of the author's text, text/<style>/<id>.md, and of its heading in the words.
   */
  id: string;
  /**
   * The part of the report it opens or goes on with; a part starts on a new page and names the running head.
   */
  part: string;
  /**
   * templates/<style>/<template>.hbs or templates/shared/<template>.hbs.
   */
  template: string;
  where?: Where3;
  /**
   * Sets of figures of the section: kind, or [kind, criminal].
   */
  figures?: string | string[];
  charts?: string[];
  tables?: string[];
  /**
   * The section that it is a part of: numbered 10.1, with a smaller heading.
   */
  under?: string;
  /**
   * How the cases of the section are told; none: they are counted here and told by the author, or not at all.
   */
  cases?: 'none' | TellingSpec;
  /**
   * The code of the assessment's framework whose indicators stand here.
   */
  indicators?: string;
  beside?: Beside;
  /**
   * required: without the author's text the section is left out, and the build says so. expected: it stands without, and the build says so. Default optional.
   */
  text?: 'optional' | 'expected' | 'required';
  /**
   * counted: the section stands only where it counts something or its author wrote a text. Default always: it says that there is nothing.
   */
  when?: 'always' | 'counted';
}
/**
 * Records of the section: its figures and its cases.
 */
export interface Where3 {
  [k: string]: string | string[];
}
export interface TellingSpec {
  /**
   * In groups of this dimension, each under a heading.
   */
  by?: string;
  /**
   * Default oldest first.
   */
  order?: 'oldest' | 'newest';
}
/**
 * A published table held row by row against a figure of ours.
 */
export interface Beside {
  /**
   * Our own figure.
   */
  figure: string;
  /**
   * Id in sources.yaml: whose published counts stand beside it.
   */
  source: string;
  /**
   * Of its file in published/: the claims of this measure, by their `cell`.
   */
  measure: string;
}
