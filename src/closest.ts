import { distance, closest as nearest } from 'fastest-levenshtein';

/** The known word nearest to what was typed, or undefined where none is near enough to be meant. */
export function closest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > MOST_KNOWN || typed.length > 80) return undefined;
  const plain = fold(typed);
  const folded = known.map(fold);
  const found = nearest(plain, folded);
  return distance(plain, found) <= Math.max(1, Math.floor(plain.length / 3)) ? known[folded.indexOf(found)] : undefined;
}

/** Among more words than these a search takes too long, and the nearest is seldom the one meant. */
const MOST_KNOWN = 20_000;

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_]+/g, '-');
}
