import type { NumberWord, NumberWords } from './numbers.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  trillion: 1e12,
};
const IRREGULAR = { first: 1, second: 2, third: 3, fifth: 5, eighth: 8, ninth: 9, twelfth: 12 };

const WORDS = new Map<string, NumberWord>([
  ...UNITS.map((word, value) => [word, { value }] as const),
  ...UNITS.slice(4).map((word, index) => [`${word}th`, { value: index + 4, ordinal: true }] as const),
  ...TENS.map((word, index) => [word, { value: 20 + 10 * index }] as const),
  ...TENS.map((word, index) => [word.replace(/y$/, 'ieth'), { value: 20 + 10 * index, ordinal: true }] as const),
  ...Object.entries(IRREGULAR).map(([word, value]) => [word, { value, ordinal: true }] as const),
  ...Object.entries(SCALES).map(([word, value]) => [word, { value, scale: true }] as const),
  ['fourty', { value: 40 }],
  ['hundredth', { value: 100, ordinal: true }],
]);

export const NUMBERS: NumberWords = {
  read: (word) => WORDS.get(word),
  joins: /^(?:-| |\n| and | of a |)$/,
  ordinalEnd: /(?:st|nd|rd|th)(?![\p{L}])/uy,
  decimalComma: false,
  leastTen: 20,
};
