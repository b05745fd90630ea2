import type { Claim } from '../../types/published.ts';

type Qualifier = NonNullable<Claim['qualifier']>;

/** A printed number as a whole number of its smallest printed step: 57.5 is 575 steps of 10^-1; 12,000,000 read as a round figure is 12 of 10^6. */
export interface Printed {
  readonly steps: number;
  /** Power of ten of a step. */
  readonly power: number;
}

/** What a printed number allows, in twentieths of its smallest printed step. An open end is no limit; a strict one is not itself allowed. */
export interface Allowed {
  readonly low?: number;
  readonly lowStrict?: boolean;
  readonly high?: number;
  readonly highStrict?: boolean;
}

/** Twentieths, so that half a step and a tenth of it are whole. */
export const FINE = 20;
/** "About" is a tenth to either side: the widest that careful style guides let the word stand for; never less than one printed step. */
const ABOUT = 10;
/** From here on a number that ends in three noughts is read as a round figure, not as an exact count. */
const ROUND_FROM = 100_000;
/** Larger numbers cannot be held exactly with their fractions, and are left out. */
const LARGEST = 1e13;

/** A number as printed; undefined where it is none, or too large to be held exactly. */
export function readPrinted(value: number, decimals?: number): Printed | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return undefined;
  const shown = /e/i.test(String(value)) ? 9 : (String(value).split('.')[1] ?? '').length;
  const places = Math.max(shown, decimals ?? 0);
  const steps = Math.round(value * 10 ** places);
  return places > 4 || !Number.isSafeInteger(steps * FINE * 10)
    ? undefined
    : { steps, power: places === 0 ? 0 : -places };
}

/** The number as a round figure, where it ends in three noughts or more and is large; else as it was. */
export function readRound(printed: Printed): { readonly printed: Printed; readonly round: boolean } {
  if (printed.power !== 0 || Math.abs(printed.steps) < ROUND_FROM || printed.steps % 1000 !== 0)
    return { printed, round: false };
  let { steps, power } = printed;
  for (; steps % 10 === 0; steps /= 10) power += 1;
  return { printed: { steps, power }, round: true };
}

/**
 * What a printed number allows. A rounded one allows all that rounds to it, half up, and all that is cut off to it; below
 * zero the same in mirror image. An exact one allows itself.
 */
export function listAllowed({ steps }: Printed, qualifier: Qualifier = 'exact', rounded = true): Allowed {
  if (steps < 0) return mirror(listAllowed({ steps: -steps, power: 0 }, qualifier, rounded));
  const at = steps * FINE;
  const [below, above] = rounded ? [FINE / 2, FINE] : [0, 0];
  const wide = Math.max(Math.ceil(at / ABOUT), FINE);
  switch (qualifier) {
    case 'exact':
      // What falls by less than a step is cut off to nought as well.
      if (steps === 0 && rounded) return { low: -above, lowStrict: true, high: above, highStrict: true };
      return { low: at - below, high: at + above, highStrict: rounded };
    case 'about':
      return { low: at - wide, high: at + wide };
    case 'at-least':
      return { low: at - below };
    case 'more-than':
      return { low: at, lowStrict: true };
    case 'at-most':
      return { high: at + above, highStrict: rounded };
    case 'less-than':
      return { high: at, highStrict: true };
  }
}

function mirror({ low, lowStrict = false, high, highStrict = false }: Allowed): Allowed {
  return {
    ...(high !== undefined && { low: -high, lowStrict: highStrict }),
    ...(low !== undefined && { high: -low, highStrict: lowStrict }),
  };
}
