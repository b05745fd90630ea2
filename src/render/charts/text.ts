import widths from './widths.json' with { type: 'json' };

export type Weight = keyof typeof widths;

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
// Lone surrogates and noncharacters, which XML does not allow, and the bidi overrides, which would turn round
// the number that stands after a label.
const FORBIDDEN = /[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;
const WIDTHLESS = /[\p{M}\p{Cf}]/u;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const ADVANCES: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: readAdvances(widths.regular),
  semibold: readAdvances(widths.semibold),
};

function readAdvances(table: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
  );
}

/** The text without what XML does not allow, white space made single. */
export function normalizeText(text: string): string {
  return text.replace(CONTROLS, ' ').replace(FORBIDDEN, '').replace(/ {2,}/g, ' ').trim();
}

/** The text as XML character data or attribute value. */
export function escapeText(text: string): string {
  return normalizeText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Width in pixels, without kerning, so a little more than the page will need. A letter not in the font counts a full em. */
export function measureText(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const letter of text) sum += ADVANCES[weight].get(letter) ?? (WIDTHLESS.test(letter) ? 0 : 1000);
  return (sum * size) / 1000;
}

/** The widest of the texts in pixels, 0 for none. */
export function measureWidest(texts: readonly string[], size: number, weight: Weight = 'regular'): number {
  return texts.reduce((widest, text) => Math.max(widest, measureText(text, size, weight)), 0);
}

/** The text in as few lines as fit the width, of about equal length; a word that is too long is broken. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] {
  const fill = (room: number) => fillLines(splitWords(text), (line) => measureText(line, size, weight) <= room);
  const lines = fill(width);
  const words = splitWords(text).map((word) => word.trimEnd());
  // Narrowing until a line more would be needed evens the lines out: no single word is left over at the end.
  let even = lines;
  for (let room = width - 4; room >= measureWidest(words, size, weight); room -= 4) {
    const narrower = fill(room);
    if (narrower.length > lines.length) break;
    even = narrower;
  }
  return even;
}

// "Radio/TV pre-trial" → "Radio/", "TV ", "pre-", "trial": pieces that may stand at the end of a line.
function splitWords(text: string): readonly string[] {
  return normalizeText(text).match(/[^ /-]*[/-]+ ?|[^ /-]+ ?/g) ?? [];
}

function fillLines(words: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && !fits((line + word).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    const pieces = breakWord(line + word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line.trimEnd()];
}

// Into pieces of about the same length, so that no single letter is left over: "Карага-", "ндинс-", "кая".
function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word.trimEnd())) return [word];
  const letters = [...word];
  for (let count = 2; count < letters.length; count += 1) {
    const pieces = splitEvenly(letters, count);
    if (pieces.every((piece) => fits(piece.trimEnd()))) return pieces;
  }
  return letters;
}

function splitEvenly(letters: readonly string[], count: number): readonly string[] {
  const length = Math.ceil(letters.length / count);
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, i) => {
    const piece = letters.slice(i * length, (i + 1) * length).join('');
    return (i + 1) * length < letters.length ? `${piece}-` : piece;
  });
}
