import type { Mark, Sheet } from './sheet.ts';

/** The rectangle of a link to a figure, in points from the lower left. */
export interface Box {
  readonly figure: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A letter, where it stands, and how large it is. */
interface Glyph {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Which letters the codes of each font stand for. */
export type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Texts in hexadecimal, names, numbers and operators; the browser writes no text in round brackets. */
const TOKEN = /<([0-9A-Fa-f]*)>|\/([^\s<>[\]/()]+)|([-+]?[\d.]+)|[A-Za-z*]+/g;

/** Reads the text of a page from its drawing, and which parts of it lead to a figure. */
export function readContent(content: string, fonts: Fonts, boxes: readonly Box[]): Omit<Sheet, 'number'> {
  let text = '';
  const marks: Mark[] = [];
  let last: Glyph | undefined;
  let box: Box | undefined;
  for (const glyph of readGlyphs(content, fonts)) {
    if (last && !isNext(last, glyph) && !text.endsWith(' ')) text += ' ';
    const inside = box && holds(box, glyph) ? box : boxes.find((one) => holds(one, glyph));
    const from = inside === box ? marks.at(-1)?.from : text.length;
    if (glyph.letter !== ' ' || !text.endsWith(' ')) text += glyph.letter;
    if (inside && inside === box) marks.pop();
    if (inside) marks.push({ from: from ?? 0, to: text.length, figure: inside.figure });
    [last, box] = [glyph, inside];
  }
  return { text, marks };
}

/** Follows the drawing: where the paper is moved to, which font is taken, and each letter that is set. */
function* readGlyphs(content: string, fonts: Fonts): Generator<Glyph> {
  let paper = IDENTITY;
  let line = IDENTITY;
  let size = 0;
  let font: ReadonlyMap<number, string> | undefined;
  const kept: Matrix[] = [];
  let numbers: number[] = [];
  let name = '';
  let codes = '';
  for (const [token, hexadecimal, named, number] of content.matchAll(TOKEN)) {
    if (number !== undefined) numbers.push(Number(number));
    else if (named !== undefined) name = named;
    else if (hexadecimal !== undefined) codes += hexadecimal;
    else {
      if (token === 'q') kept.push(paper);
      else if (token === 'Q') paper = kept.pop() ?? IDENTITY;
      else if (token === 'cm') paper = multiply(readMatrix(numbers), paper);
      else if (token === 'Tm') line = readMatrix(numbers);
      else if (token === 'Td') line = multiply([1, 0, 0, 1, ...readMove(numbers)], line);
      else if (token === 'Tf') [font, size] = [fonts.get(name), numbers.at(-1) ?? 0];
      else if (token === 'Tj' || token === 'TJ') yield* setLetters(codes, font, multiply(line, paper), size);
      [numbers, codes] = [[], ''];
    }
  }
}

/** The letters of one text; the browser sets each on its own, so that only the first place matters. */
function* setLetters(
  codes: string,
  font: ReadonlyMap<number, string> | undefined,
  [a, b, , , x, y]: Matrix,
  size: number,
): Generator<Glyph> {
  const height = size * Math.hypot(a, b);
  for (const [index, code] of (codes.match(/.{4}/g) ?? []).entries()) {
    const letter = font?.get(Number.parseInt(code, 16));
    if (letter) yield { letter, x: x + index * height * 0.5, y, size: height };
  }
}

/** Whether a letter goes on where the one before ends: on its line, and not further than the widest letter reaches. */
function isNext(last: Glyph, next: Glyph): boolean {
  const gap = next.x - last.x;
  return Math.abs(next.y - last.y) < last.size * 0.6 && gap > 0 && gap < last.size * 1.1;
}

function holds({ left, bottom, right, top }: Box, { x, y, size }: Glyph): boolean {
  const [across, up] = [x + size * 0.1, y + size * 0.25];
  return across >= left && across <= right && up >= bottom && up <= top;
}

function readMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function readMove([x = 0, y = 0]: readonly number[]): [number, number] {
  return [x, y];
}

/** What comes of doing the first, then the second. */
function multiply(one: Matrix, two: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = two;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
