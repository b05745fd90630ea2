/* Generated from schemas/published.schema.json by npm run types; change the schema, not this file. */

/**
 * What one document of somebody else states as counts. Never mixed with counted records.
 */
export interface Published {
  /**
   * Id in sources.yaml.
   */
  source: string;
  counts: PublishedCount[];
}
export interface PublishedCount {
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
   * What was counted, in our own words.
   */
  label: {
    [k: string]: string;
  };
  value: number;
  /**
   * The unit the document itself says: cases, incidents, journalists, KZT, percent.
   */
  unit: string;
  qualifier?: 'exact' | 'at-least' | 'about' | 'at-most';
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
