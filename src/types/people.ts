/* Generated from schemas/people.schema.json by npm run types; change the schema, not this file. */

/**
 * Every person that a record names, once.
 */
export type People = Person[];

export interface Person {
  /**
   * Given name, then family name: zhanar-karimova. Never reused.
   */
  id: string;
  /**
   * The name as our reports print it.
   */
  names: {
    [k: string]: string;
  };
  /**
   * Code from taxonomies/gender.yaml, only where a source gives it or it is unambiguous; otherwise leave it out (unknown).
   */
  gender?: string;
  /**
   * Other spellings seen in sources.
   *
   * @maxItems 50
   */
  spellings?: string[];
  /**
   * People with a like name who are somebody else.
   *
   * @maxItems 50
   */
  not_same_as?: string[];
}
