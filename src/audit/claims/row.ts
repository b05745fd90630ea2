/** What a row comes from: a claim, by its index, or a relation of the frame, by its id. */
export type Origin = number | string;

/** A sum of cells, each so many times, that is not more than a number. All numbers are whole. */
export interface Row {
  readonly terms: readonly (readonly [cell: string, times: number])[];
  readonly max: number;
  readonly from: Origin;
}

/** A row in lowest terms; undefined where its numbers are too large to be held exactly: then nothing is concluded from it. */
export function makeRow(terms: readonly (readonly [string, number])[], max: number, from: Origin): Row | undefined {
  const times = new Map<string, number>();
  for (const [cell, one] of terms) times.set(cell, (times.get(cell) ?? 0) + one);
  const kept = [...times].filter(([, one]) => one !== 0);
  if (![max, ...kept.map(([, one]) => one)].every(Number.isSafeInteger)) return undefined;
  const divisor = kept.reduce((all, [, one]) => divide(all, Math.abs(one)), Math.abs(max)) || 1;
  return { terms: kept.map(([cell, one]) => [cell, one / divisor]), max: max / divisor, from };
}

/** The greatest common divisor. */
export function divide(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
