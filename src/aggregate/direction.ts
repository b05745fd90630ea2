/** Signs that turn the direction of what follows (Unicode UAX #9), and letters written from right to left. */
const TURNS = /[\u200f\u061c\u202a-\u202e\u2066-\u2068\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text that turns nothing behind it: embeddings and isolates that it leaves open are closed, and a left-to-right mark
 * keeps the number or bracket that follows in its place.
 */
export function closeDirection(text: string): string {
  if (!TURNS.test(text)) return text;
  const open: string[] = [];
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(sign)) open.push('\u202c');
    else if (/[\u2066-\u2068]/.test(sign)) open.push('\u2069');
    else if (open.includes(sign)) open.splice(open.lastIndexOf(sign));
  }
  return `${text}${open.reverse().join('')}\u200e`;
}

/** The same value with every text in it closed. */
export function closeDirections<T>(value: T): T {
  if (typeof value === 'string') return closeDirection(value) as T;
  if (Array.isArray(value)) return value.map(closeDirections) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closeDirections(one)])) as T;
}
