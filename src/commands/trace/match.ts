import type { Report } from '../../report.ts';
import { findNumber, keepKnown, listPrinted } from './ledger.ts';
import { type Reading, resolve } from './resolve.ts';
import { findNumerals, keyNumeral, type Mark, type Numeral, type Sheet } from './sheet.ts';

/** What is looked for on a page: a number, and words that stand by it; or words alone, as 'nearly half'. */
export interface Wanted {
  readonly key?: string;
  readonly words: readonly string[];
}

/** A place on a page that says what is wanted, and the numbers of the ledger that it can be. */
export interface Hit {
  readonly sheet: Sheet;
  readonly from: number;
  readonly to: number;
  /** None where no figure made it, several where the page does not tell which one it is. */
  readonly refs: readonly string[];
}

/** Reads what a person quotes from a page: '41 %', '1 234', '5 by police', 'nearly half'. */
export function readWanted(text: string): Wanted {
  const joined = text.replace(/(\d)\s+(?=\d{3}(?!\d)|%)/g, '$1');
  const [number] = findNumerals(joined);
  const rest = number ? `${joined.slice(0, number.from)} ${joined.slice(number.to)}` : joined;
  return { ...(number && { key: number.key }), words: fold(rest).split(' ').filter(Boolean) };
}

/** The places on the pages that say it; where words are wanted too, those that they stand nearest to. */
export function findHits(sheets: readonly Sheet[], { key, words }: Wanted, report: Report): Hit[] {
  if (key === undefined) return sheets.flatMap((sheet) => findWords(sheet, words.join(' '), report));
  const found = sheets.flatMap((sheet) => {
    const reading = { sheet, numerals: findNumerals(sheet.text), report };
    return reading.numerals
      .filter((numeral) => numeral.key === key)
      .map((numeral) => ({ reading, numeral, apart: measureWords(sheet, numeral, words) }));
  });
  const nearest = found.reduce((least, { apart }) => Math.min(least, apart), Number.MAX_SAFE_INTEGER);
  return found
    .filter(({ apart }) => apart === nearest)
    .map(({ reading, numeral }) => ({
      sheet: reading.sheet,
      from: numeral.from,
      to: numeral.to,
      refs: findRefs(numeral, reading),
    }));
}

/** Numbers that a figure made on these pages, those first that are most like the wanted one. */
export function findNearest(sheets: readonly Sheet[], wanted: string, most: number): string[] {
  const there = sheets.flatMap((sheet) =>
    findNumerals(sheet.text)
      .filter((numeral) => findMark(sheet, numeral))
      .map(({ key }) => key),
  );
  const read = (key: string) => Number.parseFloat(key.replace('<', ''));
  const apart = (key: string) =>
    Math.abs(read(key) - read(wanted)) + (key.endsWith('%') === wanted.endsWith('%') ? 0 : 1000);
  return [...new Set(there)].sort((a, b) => apart(a) - apart(b) || (a < b ? -1 : 1)).slice(0, most);
}

/** Links whose words are these, such as 'nearly half': no number tells the row there, where the page does not. */
function findWords(sheet: Sheet, words: string, report: Report): Hit[] {
  return sheet.marks
    .filter(({ from, to }) => words !== '' && fold(sheet.text.slice(from, to)) === words)
    .map(({ from, to, ref, figure }) => ({
      sheet,
      from,
      to,
      refs: keepKnown([ref ?? figure], report).map((one) => unify(one, report)),
    }));
}

/** How far words may stand from the number that they belong to. */
const NEAR = 80;

/** How many signs stand between a number and words, all together; infinitely many where one is not near it. */
function measureWords({ text }: Sheet, { from, to }: Numeral, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const [before, after] = [fold(text.slice(Math.max(0, from - NEAR), from)), fold(text.slice(to, to + NEAR))];
  const gaps = words.map((word) => {
    const [last, first] = [before.lastIndexOf(word), after.indexOf(word)];
    const behind = last < 0 ? Number.POSITIVE_INFINITY : before.length - last - word.length;
    return Math.min(behind, first < 0 ? Number.POSITIVE_INFINITY : first);
  });
  return gaps.reduce((sum, gap) => sum + gap, 0);
}

function findRefs(numeral: Numeral, reading: Reading): string[] {
  const mark = findMark(reading.sheet, numeral);
  const refs = mark ? resolve(mark, numeral, reading) : findBeside(numeral, reading);
  return [...new Set(refs.map((ref) => unify(ref, reading.report)))];
}

/** One ref for what is one number: a sum of money and the row of its currency, a published series and its last period. */
function unify(ref: string, report: Report): string {
  const { figure, cell } = findNumber(report, ref) ?? {};
  const { cells = [] } = figure ?? {};
  if (figure?.unit === 'money' && cell && cell === cells[0]) return figure.id;
  const last = figure?.basis === 'published' && !cell ? cells.at(-1) : undefined;
  return last ? [ref, ...last.key].join('/') : ref;
}

function findMark({ marks }: Sheet, { from, to }: Numeral): Mark | undefined {
  return marks.find((mark) => mark.from < to && from < mark.to);
}

/** Signs between a linked number and those that explain it. */
const BESIDE = 24;

/** A number without a link that stands by one: '53% (24 of 45)', or the share in a table's row. */
function findBeside(numeral: Numeral, reading: Reading): string[] {
  const { numerals, sheet, report } = reading;
  const before = numerals.filter(({ to }) => to <= numeral.from && numeral.from - to < BESIDE);
  for (const other of before.reverse()) {
    const mark = findMark(sheet, other);
    const refs = mark ? resolve(mark, other, reading) : [];
    if (refs.length > 0) return [...new Set(refs.flatMap((ref) => findPart(ref, numeral.key, report)))];
  }
  return [];
}

function findPart(ref: string, key: string, report: Report): string[] {
  const { figure, cell } = findNumber(report, ref) ?? {};
  if (!figure) return [];
  if (listPrinted(cell ?? figure).includes(key)) return [ref];
  if (cell) return keyNumeral(String(figure.value)) === key ? [figure.id] : [];
  return figure.base && keyNumeral(String(figure.base.value)) === key ? [figure.base.figure] : [];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
