import type { Edit, Found } from './fault.ts';
import { formatSign, INVISIBLE } from './signs.ts';

// With a limit, because a repeated group takes room for each turn.
const RUNS = new RegExp(`([${INVISIBLE}]|\\udb40[\\udc00-\\udc7f])\\1{0,9999}`, 'g');
const BREAK = /[\u0085\u2028\u2029\v\f]/;
const PICTURE_BEFORE = /(?:\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f)$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;
const FLAG_BEFORE = /[\u{1f3f4}\u{e0020}-\u{e007e}]$/u;
const JOINING_LETTER = /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Inherited}])[\p{L}\p{M}]$/u;

/** Reports signs that nobody sees; each run of the same sign once. */
export function findInvisible(text: string, found: Found): void {
  for (const { 0: run, 1: sign = '', index: start } of text.matchAll(RUNS)) {
    const end = start + run.length;
    if (run === sign && hasPurpose(text, sign, start, end)) continue;
    found({
      rule: 'invisible-character',
      start,
      end,
      edits: [mend(text, sign, start, end)],
      tell: () => ({
        message: `Unexpected ${formatSign(sign, sign < ' ' || /[\x7f-\x9f]/.test(sign) ? 'control sign' : 'invisible sign')}, expected text that can be seen.`,
        hint: 'Delete it. Such signs come along when text is copied from a web page or a PDF.',
      }),
    });
  }
}

/** Joiners make one picture of several, or join the letters of some scripts; tags make flags. */
function hasPurpose(text: string, sign: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (sign.length === 2) return FLAG_BEFORE.test(before);
  if (sign !== '\u200c' && sign !== '\u200d') return false;
  return JOINING_LETTER.test(before) || (PICTURE_BEFORE.test(before) && PICTURE_AFTER.test(text.slice(end, end + 2)));
}

/** It goes; but a sign that broke a line leaves a space, or two words would become one. */
function mend(text: string, sign: string, start: number, end: number): Edit {
  const apart = /[^\s"']/.test(text[start - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
  return { start, end, text: BREAK.test(sign) && apart ? ' ' : '' };
}
