/* Generated from schemas/taxonomy.schema.json by npm run types; change the schema, not this file. */

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
  entries: TaxonomyEntry[];
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
   * Its place in other classifications.
   */
  maps?: {
    [k: string]: string;
  };
}
