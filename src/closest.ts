import { distance, closest as nearest } from 'fastest-levenshtein';

/** The known word nearest to what was typed, or undefined where none is near enough to be meant. */
export function closest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || typed.length > 80) return undefined;
  const plain = typed.toLowerCase().replace(/[\s_]+/g, '-');
  const found = nearest(plain, known);
  return distance(plain, found) <= Math.max(1, Math.floor(plain.length / 3)) ? found : undefined;
}
