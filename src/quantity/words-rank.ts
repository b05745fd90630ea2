import type { WordEntry } from './words.ts';

const FIRST = { low: 1, high: 1 };

/** Words for a place in an order; the bounds are the place. */
export const RANK_WORDS: readonly WordEntry[] = [
  {
    ...{ id: 'highest', tells: 'extreme', ...FIRST },
    rule: 'Highest: greater than in every other year from the year named up to the year told of; none of them equals it. Without a year, than in every year that has complete records.',
  },
  {
    ...{ id: 'lowest', tells: 'extreme', ...FIRST },
    rule: 'Lowest: smaller than in every other year from the year named up to the year told of; none of them equals it. Without a year, than in every year that has complete records.',
  },
  {
    ...{ id: 'peak', tells: 'extreme', ...FIRST },
    rule: 'Peak: the month, or the months, with the greatest count of the period; where several have it, all of them are named.',
  },
  {
    ...{ id: 'most-frequent', tells: 'rank', ...FIRST },
    rule: 'Most frequent: its count is greater than that of every other row of the same table. Rows for what is unknown have no rank.',
  },
  {
    ...{ id: 'second-most-frequent', tells: 'rank', low: 2, high: 2 },
    rule: 'Second most frequent: exactly one other row of the same table has a greater count, and none has the same.',
  },
  {
    ...{ id: 'third-most-frequent', tells: 'rank', low: 3, high: 3 },
    rule: 'Third most frequent: exactly two other rows of the same table have a greater count, and none has the same.',
  },
  {
    ...{ id: 'least-frequent', tells: 'rank', low: -1, high: -1 },
    rule: 'Least frequent: its count is smaller than that of every other row of the same table. Rows for what is unknown have no rank.',
  },
];

const NO_BOUNDS = { tells: 'number', low: 0, high: Number.POSITIVE_INFINITY } as const;

/** Ways of telling numbers, with the rule of each. */
export const WAYS: readonly WordEntry[] = [
  {
    ...NO_BOUNDS,
    id: 'out-of',
    rule: 'N out of M: N is the count of the part and M that of its whole, in the same unit; each item of the part is one of the whole.',
  },
  {
    ...NO_BOUNDS,
    id: 'share',
    rule: 'A share is the part divided by its whole, in percent, rounded to a whole number; a half is rounded up. The base and the two counts stand at hand.',
  },
  {
    ...NO_BOUNDS,
    id: 'change',
    rule: 'A change is the later count minus the earlier, in percent of the earlier. It is told only between years with complete records, and never from a count of zero.',
  },
  {
    ...NO_BOUNDS,
    id: 'rank',
    rule: 'A rank is the place of a row in its table by count, the greatest first. Rows with the same count share a place; a word for a rank is written only where nobody shares it.',
  },
  {
    ...NO_BOUNDS,
    id: 'spelled-numbers',
    rule: 'Numbers from zero to twenty may be spelled out; greater ones are written in digits.',
  },
];
