/** A row of chances that a seed decides: the same seed gives the same row on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not with, the limit. */
  readonly below: (limit: number) => number;
  /** One of the list; undefined of an empty one. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

/** The chances of fault number `fault` in a run with this seed; no other fault has a part in them. */
export function seedRandom(seed: number, fault: number): Random {
  let state = mix(mix(seed + 0x9e3779b9) ^ (fault + 1));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

/** Spreads the bits of a number over 32 bits (the last steps of MurmurHash3). */
function mix(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
