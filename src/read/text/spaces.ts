import type { Found } from './fault.ts';
import { formatSign, INVISIBLE, listSigns, ODD_SPACES } from './signs.ts';

const ODD = new RegExp(`[${ODD_SPACES}]`);
const ODD_RUNS = new RegExp(`[${ODD_SPACES}]+`, 'g');
const BLANKS = listSigns(` \\t${ODD_SPACES}${INVISIBLE}`);
const LONGEST_LIST = 1000;
const CODES = new RegExp(`^[a-z0-9-]+(?:;[ ${ODD_SPACES}]*[a-z0-9-]+)+$`);

/** Where a quoted value might begin or end with a space: a quick look before the fields of a file are listed. */
export const MAYBE_SPACED = /(?:^|[,\r\n:\-?[{] ?)["'][ \t]|[ \t]["'](?=[\s,\]}:]|$)/;

export const MAYBE_ODD_SPACE = ODD;

/** The offset of the first sign, from start on, that is neither a space of any kind nor invisible. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && BLANKS[text.charCodeAt(at)]) at++;
  return at;
}

/** The offset behind the last sign, before end, that is neither a space of any kind nor invisible. */
export function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BLANKS[text.charCodeAt(at - 1)]) at--;
  return at;
}

/** Reports spaces that only look plain where the layout of a file asks for plain ones: before a value, not in it. */
export function findOddLayout(text: string, start: number, end: number, found: Found): void {
  for (const { 0: run, index } of text.slice(start, end).matchAll(ODD_RUNS)) {
    const edit = { start: start + index, end: start + index + run.length, text: ' '.repeat(run.length) };
    found({ rule: 'odd-space', start: edit.start, end: edit.end, edits: [edit], tell: () => tellOdd(run, '') });
  }
}

/** Reports odd spaces at the ends of a value and between its codes, and spaces of any kind at the ends of a quoted one. */
export function findOddSpaces(text: string, start: number, end: number, found: Found): void {
  const from = skipBlanks(text, start, end);
  const to = skipBlanksBack(text, from, end);
  findEdge(text, start, from, 'start', false, found);
  findEdge(text, to, end, 'end', false, found);
  if (to - from > 2 && text[from] === text[to - 1] && /["']/.test(text[from] ?? ''))
    findQuotedSpaces(text, from + 1, to - 1, found);
  if (
    to - from < LONGEST_LIST &&
    ODD.test(text.slice(from, to)) &&
    CODES.test(text.slice(from, to).replace(/^"|"$/g, ''))
  )
    findOddLayout(text, from, to, found);
}

/** A value without a letter or digit, such as `", "`, is meant to be what it is. */
function findQuotedSpaces(text: string, start: number, end: number, found: Found): void {
  const from = skipBlanks(text, start, end);
  const to = skipBlanksBack(text, from, end);
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return;
  findEdge(text, start, from, 'start', true, found);
  if (text[to - 1] !== '\\') findEdge(text, to, end, 'end', true, found);
}

function findEdge(
  text: string,
  start: number,
  end: number,
  side: 'start' | 'end',
  quoted: boolean,
  found: Found,
): void {
  const run = text.slice(start, end);
  const odd = ODD.test(run);
  if (!odd && !(quoted && /[ \t]/.test(run))) return;
  found({
    rule: odd ? 'odd-space' : 'odd-spacing',
    start,
    end,
    edits: [{ start, end, text: '' }],
    tell: () =>
      odd
        ? tellOdd(run, ` at the ${side} of a value`)
        : {
            message: `Unexpected space at the ${side} of a value in quotes, expected none.`,
            hint: 'Delete it: a value with such a space is not equal to the same value without.',
          },
  });
}

function tellOdd(run: string, where: string): { message: string; hint: string } {
  const [sign = ''] = ODD.exec(run) ?? [];
  return {
    message: `Unexpected ${formatSign(sign, 'space of a special width')}${where}, expected ${where ? 'none' : 'a plain space'}.`,
    hint: `It looks like a space and is another sign. ${where ? 'Delete it' : 'Delete it and press the space bar'}.`,
  };
}
