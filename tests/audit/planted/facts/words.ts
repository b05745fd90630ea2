/** When a word for a part is surely true, and when it is surely not, in percent of the whole; between them readers may differ. */
interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly falseBelow: number;
  readonly falseAbove: number;
}

const PARTS: Readonly<Record<string, Bounds>> = {
  half: { from: 49.2, to: 50.8, falseBelow: 43, falseAbove: 57 },
  'nearly-half': { from: 46, to: 49.4, falseBelow: 40, falseAbove: 54 },
  'more-than-half': { from: 51.5, to: 62, falseBelow: 49, falseAbove: 101 },
  majority: { from: 52, to: 90, falseBelow: 49, falseAbove: 101 },
  most: { from: 56, to: 90, falseBelow: 48, falseAbove: 101 },
  third: { from: 32.4, to: 34.4, falseBelow: 27, falseAbove: 40 },
  'two-thirds': { from: 65.6, to: 67.7, falseBelow: 60, falseAbove: 73 },
  quarter: { from: 24.2, to: 25.8, falseBelow: 20, falseAbove: 30 },
  'three-quarters': { from: 74.2, to: 75.8, falseBelow: 69, falseAbove: 81 },
  'less-than-half': { from: 36, to: 47, falseBelow: -1, falseAbove: 51 },
  'more-than-third': { from: 35, to: 42, falseBelow: 31, falseAbove: 101 },
  'less-than-third': { from: 27, to: 31.5, falseBelow: -1, falseAbove: 36 },
  'less-than-quarter': { from: 18, to: 23.5, falseBelow: -1, falseAbove: 27 },
};

/** When a word for a multiple is surely true, and when it is surely not. */
const MULTIPLES: Readonly<Record<string, Bounds>> = {
  doubled: { from: 1.92, to: 2.08, falseBelow: 1.7, falseAbove: 2.35 },
  tripled: { from: 2.88, to: 3.12, falseBelow: 2.5, falseAbove: 3.5 },
  halved: { from: 0.475, to: 0.525, falseBelow: 0.38, falseAbove: 0.62 },
  'more-than-doubled': { from: 2.1, to: 2.7, falseBelow: 1.95, falseAbove: 101 },
  'one-and-half': { from: 1.47, to: 1.53, falseBelow: 1.3, falseAbove: 1.75 },
};

/** Words that are surely true of a part, given in percent. */
export function findTrueWords(percent: number): string[] {
  return listTrue(PARTS, percent);
}

/** Words that are true of no reading of a part. */
export function findFalseWords(percents: readonly number[]): string[] {
  return listFalse(PARTS, percents);
}

export function findTrueMultiples(ratio: number): string[] {
  return listTrue(MULTIPLES, ratio);
}

export function findFalseMultiples(ratios: readonly number[]): string[] {
  return listFalse(MULTIPLES, ratios);
}

function listTrue(words: Readonly<Record<string, Bounds>>, value: number): string[] {
  return Object.keys(words).filter((word) => isWithin(words[word], value, 'from', 'to'));
}

function listFalse(words: Readonly<Record<string, Bounds>>, values: readonly number[]): string[] {
  return Object.keys(words).filter((word) =>
    values.every((value) => !isWithin(words[word], value, 'falseBelow', 'falseAbove')),
  );
}

function isWithin(bounds: Bounds | undefined, value: number, low: keyof Bounds, high: keyof Bounds): boolean {
  return bounds !== undefined && bounds[low] <= value && value <= bounds[high];
}
