/* Generated from schemas/taxonomy.schema.json by npm run types; change the schema, not this file. */

/**
 * A class of the scheme; `none` where it has no place for this. Of a list the first holds whose `where` does.
 */
export type MapTo = string | MapWhere;

/**
 * The codes that one field of a record may take, their labels and their tree. A dimension of the report.
 */
export interface Taxonomy {
  /**
   * One text per language code.
   */
  labels: {
    [k: string]: string;
  };
  scheme?: Scheme;
  entries: TaxonomyEntry[];
}
/**
 * Marks a classification of somebody else, in one edition. No field of a record has its codes: the `maps` of other taxonomies lead to them.
 */
export interface Scheme {
  /**
   * Whose classification it is.
   */
  publisher: string;
  /**
   * Which edition of it: each has a file of its own.
   */
  edition: string;
  /**
   * Id in sources.yaml: the document that tells it.
   */
  source?: string;
  /**
   * Dimensions whose codes carry the maps: [main-category], [category, article].
   *
   * @minItems 1
   */
  from: string[];
  /**
   * What the scheme itself counts.
   */
  unit: 'incidents' | 'targets' | 'people' | 'charges';
  scope?: Where;
  /**
   * each (default): a record stands in each of its classes. once: in one alone, the first of the scheme's own order; a record that follows another one of the scheme is the same case.
   */
  counts?: 'each' | 'once';
  /**
   * Series of counts that its publisher made by it.
   */
  published?: string[];
  /**
   * Why its totals differ from those of others: scope, unit, method.
   */
  note?: {
    [k: string]: string;
  };
}
/**
 * The records that the scheme is about at all.
 */
export interface Where {
  [k: string]: string | string[];
}
export interface TaxonomyEntry {
  code: string;
  /**
   * One text per language code.
   */
  labels: {
    [k: string]: string;
  };
  /**
   * A label for narrow places: a chart, a tile.
   */
  short?: {
    [k: string]: string;
  };
  /**
   * One text per language code.
   */
  definition?: {
    [k: string]: string;
  };
  parent?: string;
  /**
   * Where the parent changed with time (a district that moved to another region).
   */
  parents?: {
    code: string;
    /**
     * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
     */
    from?: string;
    /**
     * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
     */
    to?: string;
  }[];
  /**
   * First day it holds.
   */
  from?: string;
  /**
   * Last day it holds.
   */
  to?: string;
  /**
   * Codes from taxonomies/proceeding.yaml: the only kinds of proceeding in which an article or a penalty occurs. What stands below it in the tree has the same, unless it says otherwise.
   *
   * @minItems 1
   */
  proceedings?: string[];
  /**
   * The code to use instead, once retired.
   */
  successor?: string;
  /**
   * Other names it had, with the dates in which they held.
   */
  formerly?: {
    /**
     * One text per language code.
     */
    labels: {
      [k: string]: string;
    };
    /**
     * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
     */
    from?: string;
    /**
     * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
     */
    to?: string;
  }[];
  /**
   * false for a group whose members are outlets or organisations: they are not counted as persons.
   */
  persons?: boolean;
  /**
   * true for the entry that says 'not known'; it is drawn last and in grey.
   */
  unknown?: boolean;
  /**
   * Place in the tile map, column and row from the upper left.
   */
  tile?: {
    column: number;
    row: number;
  };
  /**
   * Its place in each scheme: {jfj: physical-attack}. What stands below it has the same, unless it says otherwise.
   */
  maps?: {
    [k: string]: MapTo | MapTo[];
  };
}
export interface MapWhere {
  to: string;
  where?: Where1;
  /**
   * Our code and the class cover each other only in part: how.
   */
  partial?: {
    [k: string]: string;
  };
}
/**
 * What a record must have besides.
 */
export interface Where1 {
  [k: string]: string | string[];
}
