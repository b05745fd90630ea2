/** What a PDF says of itself, to readers, libraries and search engines. */
export type About = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** A BCP 47 tag, e.g. `kk`. */
  readonly language: string;
  /** The report's own date, e.g. `2024-03-01`: never the day of printing, so that the same input gives the same bytes. */
  readonly date: string;
};
