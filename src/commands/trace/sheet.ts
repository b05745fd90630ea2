/** A page as a person reads it: its text, and which parts of it lead to a figure. An HTML report is one sheet. */
export interface Sheet {
  /** As a PDF viewer counts, from 1. */
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A part of the text that leads to a figure. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly figure: string;
  /** The number of the ledger, where the page says it: a PDF names the figure alone. */
  readonly ref?: string;
}

/** A report as it was printed. */
export interface Printed {
  readonly sheets: readonly Sheet[];
  /** Ids of the records that it shows. */
  readonly records: readonly string[];
  /** The page on which the annex of figures begins, where its entries are not marked yet. */
  readonly annex?: number;
}

/** A number as it stands in a text. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** Digits in groups of three, parted by a comma, a point, an apostrophe or a narrow space, then decimals and a percent sign. */
const NUMERAL = /[<+−-]?\d+(?:[,.'’\u00a0\u2009\u202f]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?(?:[ \u00a0\u2009\u202f]?%)?/g;

/** The numbers of a text, from left to right. */
export function findNumerals(text: string): Numeral[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    key: keyNumeral(match[0]),
  }));
}

/** A number without what only styles it: '1 234', '1,234' and '1234' are one; so are '41 %' and '41%'. */
export function keyNumeral(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[,.'’](?=\d{3}(?!\d))/g, '')
    .replace(',', '.')
    .replace(/^[+−-]/, '');
}

/** What stands around a place, on one line, cut at words. */
export function quoteAround({ text }: Sheet, from: number, to: number, reach = 45): string {
  const before = text.slice(Math.max(0, from - reach), from).replace(from > reach ? /^\S*\s+/ : /^/, '');
  const after = text.slice(to, to + reach).replace(to + reach < text.length ? /\s+\S*$/ : /$/, '');
  return `${before}${text.slice(from, to)}${after}`.replace(/\s+/g, ' ').trim();
}
