/**
 * Gives a text of the same length in which patterns find their words: small letters, plain spaces, hyphens, dashes and
 * apostrophes, ASCII digits for the digits of any script, е for ё. No capital, # or ~ is left: those are signs of the chart.
 */
export function fold(text: string): string {
  return Array.from(text, foldSign).join('');
}

function foldSign(sign: string): string {
  const known = FOLDED.get(sign);
  if (known !== undefined) return known;
  if (sign <= '\u007f') return sign.toLowerCase();
  if (/\p{Nd}/u.test(sign)) return String(readDigit(sign)) + JOIN.repeat(sign.length - 1);
  const small = sign.toLowerCase();
  const folded = small.length === sign.length ? (FOLDED.get(small) ?? small) : OTHER.repeat(sign.length);
  return /^[\p{L}\p{M}]/u.test(folded) && !KNOWN.test(folded) ? OTHER.repeat(sign.length) : folded;
}

/** All letters of a folded text, as the inside of a class: patterns with \p{L} take ten times as long. */
export const LETTERS = 'a-z\u0430-\u052fɐ';
/** Stands for the letters of other alphabets and for marks above and below letters. */
const OTHER = 'ɐ';
const KNOWN = new RegExp(`^[${LETTERS}]`);

/** Stands for the second unit of a digit beyond the basic plane. */
export const JOIN = '\u2060';

const FOLDED = new Map([
  ...each('\u00a0\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r', ' '),
  ...each('\u2010\u2011', '-'),
  ...each('\u2012\u2013\u2014\u2015\u2212', '–'),
  ...each('‘’ʼ`´', "'"),
  ...each('“”„‟″', '"'),
  ...each('\uff05', '%'),
  ...each('#', '№'),
  ...each('~', '≈'),
  ...each('ё', 'е'),
]);

function each(signs: string, folded: string): [string, string][] {
  return Array.from(signs, (sign) => [sign, folded]);
}

/** Digits of a script follow each other from 0 to 9; some scripts, and the mathematical ones, lie side by side. */
function readDigit(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 60 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
