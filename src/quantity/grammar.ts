import type { NumberWords } from './numbers.ts';
import type { Macros } from './pattern.ts';

type Patterns = readonly string[];

/**
 * How a language says quantities. Each entry lists patterns (see `compile`); the engine knows what they mean. X stands
 * for any quantity that can be hedged or can be the size of a change.
 */
export interface Grammar {
  readonly numbers: NumberWords;
  readonly macros: Macros;
  /** January to December. */
  readonly months: Patterns;
  /** Words that look like quantities and are none: 'one another', 'at first'. */
  readonly nothing: Patterns;
  readonly label: Patterns;
  readonly article: Patterns;
  readonly age: Patterns;
  readonly measure: Patterns;
  readonly time: Patterns;
  readonly date: Patterns;
  readonly period: Patterns;
  readonly duration: Patterns;
  readonly year: Patterns;
  /** A four-digit number that is no year: '2000 websites'. */
  readonly yearLikeCount: Patterns;
  /** Two and a half. */
  readonly andHalf: Patterns;
  readonly range: Patterns;
  readonly about: Patterns;
  readonly nearly: Patterns;
  readonly atLeast: Patterns;
  readonly atMost: Patterns;
  readonly over: Patterns;
  readonly under: Patterns;
  /** Currency code → patterns around N. */
  readonly money: { readonly [currency: string]: Patterns };
  readonly percent: Patterns;
  readonly points: Patterns;
  /** Id of a word → patterns. */
  readonly parts: { readonly [word: string]: Patterns };
  /** Denominator → patterns; the numerator is N, or one; an ordinal must be the denominator: 'N thirds', 'a O of'. */
  readonly fractions: { readonly [denominator: string]: Patterns };
  /** The denominator stands first: 'үштен екісі'. */
  readonly fractionsBehind: Patterns;
  /** One in three. */
  readonly oneIn: Patterns;
  readonly multiples: { readonly [word: string]: Patterns };
  readonly times: Patterns;
  /** What turns a multiple round: 'R fewer'. */
  readonly inverse: Patterns;
  readonly of: Patterns;
  /** The whole stands first: '44-нің 12-сі'. */
  readonly ofBehind: Patterns;
  /** The whole stands first, with words between: 'Of the 44 cases 12'. */
  readonly ofApartBehind: Patterns;
  readonly up: Patterns;
  readonly down: Patterns;
  readonly ranks: { readonly [word: string]: Patterns };
  readonly rank: Patterns;
  readonly extremes: { readonly [word: string]: Patterns };
  readonly none: Patterns;
  readonly one: Patterns;
  readonly vague: { readonly [least: string]: Patterns };
}
