import { closest } from '../../closest.ts';
import type { Codes } from '../../project.ts';
import type { Finding } from '../rule.ts';
import { suggestCode } from './suggest.ts';

/** A message, and what was meant. */
export type Told = Pick<Finding, 'message' | 'hint'>;

/** What to say of a word that is none of those known, with the one that was meant; otherwise with the hint given. */
export function tellUnknown(word: string, expected: string, known: Iterable<string>, otherwise?: string): Told {
  const near = closest(word, known);
  return tell(word, expected, near ? `Did you mean \`${near}\`?` : otherwise);
}

/** What to say of a word that is no code of a taxonomy; what was meant is also known by its label. */
export function tellCode(word: string, expected: string, codes: Codes): Told {
  return tell(word, expected, suggestCode(word, codes).hint);
}

function tell(word: string, expected: string, hint: string | undefined): Told {
  return { message: `Unexpected \`${word}\`, expected ${expected}.`, ...(hint && { hint }) };
}
