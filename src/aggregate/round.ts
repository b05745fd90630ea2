/** How halves are rounded: up (away from zero), or to the even neighbour. */
export type Rounding = 'half-up' | 'half-even';

/** part of whole in whole percent, by exact integer arithmetic. */
export function roundPercent(part: number, whole: number, rounding: Rounding): number {
  return roundRatio(part * 100, whole, rounding);
}

/** Change from one count to another in whole percent; halves go away from zero. Undefined where there is nothing to compare with. */
export function roundChange(from: number, to: number, rounding: Rounding): number | undefined {
  if (from === 0) return undefined;
  const size = roundRatio(Math.abs(to - from) * 100, from, rounding);
  return to < from ? -size : size;
}

function roundRatio(numerator: number, denominator: number, rounding: Rounding): number {
  const floor = Math.floor(numerator / denominator);
  const twice = 2 * (numerator - floor * denominator);
  if (twice > denominator) return floor + 1;
  if (twice < denominator) return floor;
  return rounding === 'half-even' && floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Whole percents of parts of one whole that add up to 100 (largest remainder, Hare–Niemeyer). Ties go to the larger part,
 * then to the earlier one.
 */
export function splitPercent(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const percents = parts.map((part) => Math.floor((part * 100) / whole));
  const order = parts
    .map((part, index) => ({ index, part, rest: (part * 100) % whole }))
    .sort((a, b) => b.rest - a.rest || b.part - a.part || a.index - b.index);
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  for (const { index } of order.slice(0, missing)) percents[index] = (percents[index] ?? 0) + 1;
  return percents;
}
