/* Generated from schemas/sources.schema.json by npm run types; change the schema, not this file. */

/**
 * Every document that a record or a published count cites, once.
 */
export type Sources = Source[];

export interface Source {
  id: string;
  title: string;
  publisher: string;
  /**
   * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
   */
  published?: string;
  language?: string;
  /**
   * An http or https address.
   */
  url?: string;
  /**
   * The period the document is about, where it is about one.
   */
  covers?: string;
  /**
   * The text copy that line numbers refer to.
   */
  copy?: {
    file: string;
    sha256: string;
  };
  /**
   * What kind of source it is, in a line; printed in an annex of sources.
   */
  about?: {
    [k: string]: string;
  };
  note?: string;
}
