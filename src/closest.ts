import { distance } from 'fastest-levenshtein';

/** The known word nearest to what was typed, or undefined where none is near enough to be meant. Past the limit of a run nothing is sought: 200,000 wrong words would take minutes. */
export function closest(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length > LONGEST || left <= 0) return undefined;
  const plain = fold(typed);
  let far = Math.max(1, Math.floor(plain.length / 3)) + 1;
  let found: string | undefined;
  let count = 0;
  for (const word of known) {
    left--;
    if (++count > MOST_KNOWN) return undefined;
    const apart = word.length + far <= plain.length ? far : measure(plain, fold(word), far);
    if (apart < far) [found, far] = [word, apart];
  }
  return found;
}

/** How many letters differ; `far` where a difference in length alone is as much. */
function measure(a: string, b: string, far: number): number {
  return Math.abs(a.length - b.length) >= far ? far : distance(a, b);
}

/** A longer text is no word. */
const LONGEST = 80;
/** Among more words than these a search takes too long, and the nearest is seldom the one meant. */
const MOST_KNOWN = 20_000;
/** Known words that may still be looked at in this run: enough for 500 faults beside 20,000 people. */
let left = 10_000_000;

function fold(word: string): string {
  const small = word.toLowerCase();
  return /[\s_]/.test(small) ? small.replace(/[\s_]+/g, '-') : small;
}
