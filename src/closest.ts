import { distance } from 'fastest-levenshtein';

/** The known word nearest to what was typed; undefined where none is near enough to be meant, or several are. */
export function closest(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length > LONGEST || left <= 0) return undefined;
  const plain = fold(typed);
  let near = Math.max(1, Math.floor(plain.length / 3)) + 1;
  let found: string[] = [];
  let count = 0;
  for (const word of known) {
    left -= PASSED;
    if (++count > MOST_KNOWN) return undefined;
    if (Math.abs(word.length - plain.length) > near || (count > MANY && !startsAlike(word, plain))) continue;
    left -= 1;
    const apart = distance(plain, fold(word));
    if (apart < near) [found, near] = [[word], apart];
    else if (apart === near && found.length > 0) found.push(word);
  }
  return found.length <= 2 ? found[0] : undefined;
}

/** A longer text is no word. */
const LONGEST = 80;
/** Behind so many words only those that begin alike are looked at: thousands of wrong ids may ask for the nearest of thousands. */
const MANY = 500;
/** Among more words than these a search takes too long. */
const MOST_KNOWN = 20_000;

/** Begins a check: words may be compared again, so that what it suggests hangs on its own files alone. */
export function startSuggesting(): void {
  left = MOST_COMPARED;
}

/** Words that may be compared in one check; one that is passed over costs a part of that. Enough for 200 faults beside 20,000 people of like ids, or 10,000 beside 400 codes: 200,000 would take minutes. */
const MOST_COMPARED = 4_000_000;
const PASSED = 1 / 20;
let left = MOST_COMPARED;

/** Whether two words begin with the same letter, large or small. */
function startsAlike(one: string, other: string): boolean {
  return (one.charCodeAt(0) | 32) === (other.charCodeAt(0) | 32);
}

function fold(word: string): string {
  const small = word.toLowerCase();
  return /[\s_]/.test(small) ? small.replace(/[\s_]+/g, '-') : small;
}
