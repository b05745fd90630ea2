/**
 * How people name what is counted, in one language. A list of patterns is one text, with commas. A pattern is words in a row: `detain*` begins like that, `case` is the
 * word itself; `~` before it says that it is no noun that a number can stand before. A pattern under two codes has two readings.
 */
export interface Words {
  /** Nouns of the units. */
  readonly units: { readonly [unit: string]: string };
  /** Dimension, code, patterns: what the labels of the taxonomies do not say. */
  readonly codes: { readonly [dimension: string]: { readonly [code: string]: string } };
  /** Phrases that hold a word of a code and mean something else: 'the court ruled', 'under pressure'. */
  readonly idle: string;
  /** January first. */
  readonly months: readonly string[];
  /** Parts of a year: first and last month. */
  readonly parts: readonly { readonly patterns: string; readonly from: number; readonly to: number }[];
  /** The year before that of the report. */
  readonly previous: string;
  /** Words that narrow nothing: 'were recorded', 'in all'. */
  readonly plain: string;
  /** Little words; they do not part what belongs together. */
  readonly little: string;
  /** Words behind which a noun narrows what is counted: 'in', 'on'. */
  readonly prepositions: string;
  /** Take up what was just counted: 'of these', 'including'. */
  readonly taking: RegExp;
  /** Turns what follows around: 'not', 'except'. */
  readonly negating: RegExp;
  /** What remains: 'and 14 others'. */
  readonly others: RegExp;
  /** Counts all that was counted: 'in all', 'altogether'. */
  readonly summing: RegExp;
  /** The section alone is meant: 'in this section', 'of this kind'. */
  readonly here: RegExp;
  /** Nothing was counted: 'нет', 'жоқ', next to what was not. */
  readonly none: RegExp;
  /** The author counts: 'we recorded', 'our monitoring'. */
  readonly ours: RegExp;
  /** Somebody else counts: 'according to'. */
  readonly theirs: RegExp;
  /** More than any other: 'the most', 'peak'. */
  readonly topping: RegExp;
  /** Fewer than any other. */
  readonly bottoming: RegExp;
  /** Grew, fell: what stands before and after the word are counts of two times. */
  readonly moving: RegExp;
  readonly falling: RegExp;
  /** What stands right before the first of two numbers: 'rose *from* 10 to 20'. */
  readonly fromTo: RegExp;
}
