import { hasPlainlyCyrillic } from './scripts.ts';

/** Words all of whose letters are doubles; of single letters only those that are words in English. */
const DOUBLES = /^(?:[асеорхуіјѕһ]{2,20}|[аАІ])$/;
const LATIN_BEFORE = /([A-Za-z])[A-Za-z]*[,;]? $/;
const LATIN_AFTER = /^[,;]? ([A-Za-z])/;

/** Where a cell or value ends at the latest. */
const BOUNDARY = /[\r\n\t"]|,(?! )/g;

/** One-letter words of Russian between two Cyrillic words, or at the start of a sentence before one. */
const CYRILLIC_BEFORE = /[\u0400-\u052f]{2}[,;]? $/;
const CYRILLIC_SENTENCE = /[\u0400-\u052f][.!?…] $/;
const CYRILLIC_AFTER = /^ [\u0400-\u052f]{2}/;

/** Whether a Latin letter that stands alone was meant to be Cyrillic: `он a она`. */
export function isLatinForCyrillic(text: string, at: number): boolean {
  const letter = text.charAt(at);
  const before = 'acoy'.includes(letter) ? CYRILLIC_BEFORE : 'ACOY'.includes(letter) ? CYRILLIC_SENTENCE : undefined;
  return (
    before !== undefined &&
    CYRILLIC_AFTER.test(text.slice(at + 1, at + 4)) &&
    before.test(text.slice(Math.max(0, at - 4), at))
  );
}

/**
 * A test for Cyrillic words that were meant to be Latin: `а` in an English sentence. A word beside it must be Latin and
 * no name, and nothing else in the value Cyrillic, for `Сара` in a list of names is right. Words must come in order.
 */
export function makeCyrillicTest(text: string): (start: number, end: number) => boolean {
  let value = { end: 0, cyrillic: false };
  return (start, end) => {
    if (end - start > 20 || !DOUBLES.test(text.slice(start, end)) || !isInLatinText(text, start, end)) return false;
    if (start >= value.end) value = readValue(text, value.end, start);
    return !value.cyrillic;
  };
}

function isInLatinText(text: string, start: number, end: number): boolean {
  const before = LATIN_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const after = LATIN_AFTER.exec(text.slice(end, end + 3))?.[1];
  return [before, after].some((letter) => letter !== undefined && letter === letter.toLowerCase());
}

/** The value around an offset, sought from the end of the one before. */
function readValue(text: string, from: number, offset: number): { end: number; cyrillic: boolean } {
  let start = from;
  let end = from;
  while (end <= offset) {
    start = end;
    BOUNDARY.lastIndex = start;
    const match = BOUNDARY.exec(text);
    end = match ? match.index + 1 : text.length + 1;
  }
  return { end, cyrillic: hasPlainlyCyrillic(text.slice(start, end)) };
}
