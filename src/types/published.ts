/* Generated from schemas/published.schema.json by npm run types; change the schema, not this file. */

/**
 * How parts make up a whole. exhaustive: each case is in one part, and no case in none. disjoint: in one at most. overlapping: a case can be in several; no part is more than the whole.
 */
export type Relation = 'exhaustive' | 'disjoint' | 'overlapping';

/**
 * What one document of somebody else states in numbers. Never mixed with counted records; `report audit` asks whether all of it can be true at once.
 */
export interface Published {
  /**
   * Id in sources.yaml.
   */
  source: string;
  /**
   * What the document counts, and how it divides it: the frame in which its claims can be added up.
   */
  measures?: Measure[];
  /**
   * What adds up across measures, or in one of them but not along a dimension.
   */
  sums?: Sum[];
  claims: Claim[];
}
export interface Measure {
  /**
   * Unique in the file.
   */
  id: string;
  /**
   * What the whole is, in our own words.
   */
  label: {
    [k: string]: string;
  };
  /**
   * What is counted, in the document's own word: incidents, people, newspapers, percent of answers.
   */
  unit: string;
  dimensions?: Dimension[];
  /**
   * Place in the document.
   */
  at?: string;
  note?: string;
}
export interface Dimension {
  id: string;
  /**
   * @minItems 1
   */
  parts: DimensionPart[];
  relation: Relation;
  /**
   * Where the document divides it so.
   */
  at?: string;
  or?: OtherRelation;
}
export interface DimensionPart {
  /**
   * Unique in its dimension.
   */
  id: string;
  /**
   * One text per language code.
   */
  label?: {
    [k: string]: string;
  };
  /**
   * @minItems 1
   */
  parts?: DimensionPart[];
  relation?: Relation;
  or?: OtherRelation;
}
/**
 * A second reading of the relation; nothing is called proven that it saves.
 */
export interface OtherRelation {
  relation: Relation;
  because: string;
}
export interface Sum {
  /**
   * Unique in the file.
   */
  id: string;
  whole: Cell;
  /**
   * @minItems 1
   */
  parts: Cell[];
  relation: Relation;
  /**
   * What in the document says that it adds up.
   */
  because: string;
  at?: string;
  or?: OtherRelation;
}
/**
 * A part of a measure; of the claim's own measure where none is named.
 */
export interface Cell {
  measure?: string;
  part?: Part;
}
/**
 * A part of a measure, by its dimensions: {year: "2022", class: physical}. A dimension that is not named is not divided; {} is the whole.
 */
export interface Part {
  [k: string]: string;
}
export interface Claim {
  /**
   * Unique in the whole folder.
   */
  id: string;
  /**
   * Counts of one publisher that are the same measure in several periods share a series.
   */
  series?: string;
  /**
   * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
   */
  period: string;
  /**
   * What is claimed, in our own words.
   */
  label: {
    [k: string]: string;
  };
  /**
   * The number as printed; below zero for a fall.
   */
  value: number;
  /**
   * The unit the document itself says: cases, incidents, journalists, KZT, percent.
   */
  unit: string;
  /**
   * What the number is. count (the default, also of money): how many. share: percent of the cell `of`. ratio: so many times the cell `of` (doubled: 2). change: so many percent more than `of`. difference: so many more than `of`. rank: the how-manieth largest among `among`.
   */
  is?: 'count' | 'share' | 'ratio' | 'change' | 'difference' | 'rank';
  /**
   * How the document hedges it.
   */
  qualifier?: 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';
  /**
   * Decimals printed, where the number as written here does not show them: 1 for 57.0.
   */
  decimals?: number;
  /**
   * Which measure of this file it is about. A claim without one is compared with nothing but its own repetition.
   */
  measure?: string;
  part?: Part;
  of?: Cell;
  /**
   * For a rank: the others it is compared with.
   *
   * @minItems 1
   */
  among?: Cell[];
  /**
   * Other honest readings of the sentence; nothing is called proven that one of them saves.
   *
   * @minItems 1
   */
  or?: Reading[];
  /**
   * Which part of the total it is, in our taxonomies: {category: detention}; {} for the total itself. Left out where our taxonomies cannot say it.
   */
  cell?: {
    [k: string]: string;
  };
  /**
   * Place in the document: 'line 115'.
   */
  at?: string;
  note?: string;
}
export interface Reading {
  /**
   * Why it can be read so: 'may mean the judicial incidents only'.
   */
  because: string;
  is?: 'count' | 'share' | 'ratio' | 'change' | 'difference' | 'rank';
  value?: number;
  qualifier?: 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';
  measure?: string;
  part?: Part;
  of?: Cell;
}
