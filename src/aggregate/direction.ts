/** Signs that turn the direction of what follows (Unicode UAX #9), and letters written from right to left. */
const TURNS = /[\u200f\u061c\u202a-\u202e\u2066-\u2068\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text that turns nothing behind it: embeddings and isolates that it leaves open are closed, and a left-to-right mark
 * keeps the number or bracket that follows in its place.
 */
export function closeDirection(text: string): string {
  if (!TURNS.test(text) || text.endsWith('\u200e')) return text;
  const open: string[] = [];
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(sign)) open.push('\u202c');
    else if (/[\u2066-\u2068]/.test(sign)) open.push('\u2069');
    else if (open.includes(sign)) open.splice(open.lastIndexOf(sign));
  }
  return `${text}${open.reverse().join('')}\u200e`;
}

/** Texts that a program reads: an address with a mark at its end leads nowhere. */
const EXACT = ['url', 'file', 'id', 'checksum'];

/** The value with every text in it closed; the same object where nothing was open. */
export function closeDirections<T>(value: T): T {
  if (typeof value === 'string') return closeDirection(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let closed: T | undefined;
  for (const key of Object.keys(value) as (keyof T)[]) {
    const one = EXACT.includes(String(key)) ? value[key] : closeDirections(value[key]);
    if (one === value[key]) continue;
    closed ??= (Array.isArray(value) ? [...value] : { ...value }) as T;
    closed[key] = one;
  }
  return closed ?? value;
}
