/* Generated from schemas/outlets.schema.json by npm run types; change the schema, not this file. */

/**
 * Every outlet or organisation that a record names, once.
 */
export type Outlets = Outlet[];

export interface Outlet {
  id: string;
  /**
   * One text per language code.
   */
  names: {
    [k: string]: string;
  };
  /**
   * Code from taxonomies/medium.yaml.
   */
  medium?: string;
  /**
   * @maxItems 50
   */
  spellings?: string[];
  /**
   * @maxItems 50
   */
  not_same_as?: string[];
}
