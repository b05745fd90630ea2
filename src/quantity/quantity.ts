export type Language = 'en' | 'ru' | 'kk';

/** What values words allow, both ends included; Infinity where there is no upper end. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A number or a word of quantity in a text. */
export interface Quantity extends Bounds {
  /** Place in the text, in UTF-16 units: the words of the quantity alone, without what is counted. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /**
   * `count` 44, a dozen, at least 12, no incidents · `percent` 41 % · `points` 2 percentage points · `part` half, most,
   * in percent · `of` 12 of 44 · `multiple` doubled, as a ratio · `change` rose by 16 %, in percent, with its sign ·
   * `difference` 12 more than, with its sign · `rank` the second most frequent · `extreme` the highest since 2017 ·
   * `money` 5 million tenge.
   */
  readonly kind:
    | 'count'
    | 'percent'
    | 'points'
    | 'part'
    | 'of'
    | 'multiple'
    | 'change'
    | 'difference'
    | 'rank'
    | 'extreme'
    | 'money';
  /** For `of`. Where words stand between part and whole (Of 44 cases 12 …), the whole is a `count` of its own as well. */
  readonly whole?: Bounds;
  /** Neither hedged (about, up to) nor vague (most, dozens). */
  readonly exact: boolean;
  /** The id of the word of `words.ts` that it is. */
  readonly word?: string;
  /** The year since which an extreme holds: '2017'. */
  readonly since?: string;
  /** ISO 4217: 'KZT'. */
  readonly currency?: string;
}

/** Digits and number words that count nothing: dates, articles of law, names, durations. */
export interface Aside {
  readonly from: number;
  readonly to: number;
  readonly kind:
    | 'date'
    | 'year'
    | 'period'
    | 'time'
    | 'age'
    | 'article'
    | 'label'
    | 'address'
    | 'identifier'
    | 'measure';
  readonly text: string;
  /** EDTF of a date, a year or a span: '2023', '2023-03', '2022/2023'; without its year: '--03-14'. */
  readonly value?: string;
}
