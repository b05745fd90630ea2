import type { Bounds } from './quantity.ts';

/** Bounds of which an end itself may be left out. */
export interface Range extends Bounds {
  readonly open?: 'low' | 'high' | 'both' | undefined;
}

/** Whether part / whole, times `scale`, lies within. Exact for bounds that are whole numbers of 1/600: thirds, hundredths. */
export function holds({ low, high, open }: Range, part: number, whole: number, scale: number): boolean {
  const value = part * scale * GRAIN;
  const [least, most] = [
    whole * Math.round(low * GRAIN),
    high === Infinity ? Infinity : whole * Math.round(high * GRAIN),
  ];
  const aboveLow = open === 'low' || open === 'both' ? value > least : value >= least;
  const belowHigh = open === 'high' || open === 'both' ? value < most : value <= most;
  return aboveLow && belowHigh;
}

const GRAIN = 600;
