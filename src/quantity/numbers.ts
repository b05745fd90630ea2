import { type Chart, type Node, place } from './chart.ts';
import { JOIN, LETTERS } from './fold.ts';

/** A word that is a number or a part of one. */
export interface NumberWord {
  readonly value: number;
  /** It multiplies what stands before it: hundred, thousand. */
  readonly scale?: boolean;
  readonly ordinal?: boolean;
  /** Letters of the word that are the number; an ending of case behind them ends the number. */
  readonly length?: number;
}

export interface NumberWords {
  /** `before` is the number word that the word follows: 'он жетісі' is seventeen of them, 'жетіс…' alone a place. */
  readonly read: (word: string, before?: NumberWord) => NumberWord | undefined;
  /** What may stand between two words of one number: 'forty-four', 'one hundred and two'. */
  readonly joins: RegExp;
  /** What makes an ordinal of digits, or a cardinal in a case: '2nd', '5-го', '2-ші'. */
  readonly ordinalEnd: RegExp;
  readonly decimalComma: boolean;
  /** The least ten that takes a unit: 20 in 'twenty two', 10 in 'он екі'. */
  readonly leastTen: number;
}

interface Token extends NumberWord {
  readonly from: number;
  readonly to: number;
  readonly digits?: string;
}

/** Marks every number, in digits or in letters, as N, as Y where it looks like a year, or as O. */
export function markNumbers(chart: Chart, words: NumberWords): void {
  const tokens = findTokens(chart.marked, words);
  const nodes: Node[] = [];
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i];
    if (!first) break;
    const parts = [first];
    const sum = startSum(first);
    for (i += 1; i < tokens.length; i += 1) {
      const [last, next] = [parts.at(-1), tokens[i]];
      if (!last || !next || !joined(chart.marked, last, next, words) || !addTo(sum, next, words.leastTen)) break;
      parts.push(next);
    }
    if (!isName(chart.text, first)) nodes.push(makeNode(parts, sum.total + sum.current));
  }
  place(chart, nodes);
}

const TOKEN = new RegExp(`[0-9][0-9${JOIN}]*|[${LETTERS}]+`, 'g');

function findTokens(text: string, words: NumberWords): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = /^[0-9]/.test(match[0])
      ? readDigits(text, match.index, words)
      : readLetters(match, words, findBefore(text, match.index, tokens));
    if (!token) continue;
    tokens.push(token);
    TOKEN.lastIndex = Math.max(token.to, match.index + 1);
  }
  return tokens;
}

/** The number word that ends right before a place. */
function findBefore(text: string, at: number, tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  return last && !last.digits && last.to < at && /^[ \n]{1,2}$/.test(text.slice(last.to, at)) ? last : undefined;
}

function readLetters(match: RegExpExecArray, words: NumberWords, before: Token | undefined): Token | undefined {
  if (match[0].length > LONGEST_WORD) return undefined;
  const word = words.read(match[0], before);
  return word && { ...word, from: match.index, to: match.index + (word.length ?? match[0].length) };
}

/** 'четырнадцатидневного' and the like are shorter. */
const LONGEST_WORD = 30;

const D = `[0-9]${JOIN}?`;
const GROUPED = new RegExp(`(?:${D}){1,3}(?:([ ,'])(?:${D}){3})(?:\\1(?:${D}){3})*(?![0-9])`, 'y');
const DOTTED = new RegExp(`(?:${D}){1,3}(?:\\.(?:${D}){3}){2,}(?![0-9])`, 'y');
const PLAIN = new RegExp(`[0-9][0-9${JOIN}]*`, 'y');
const FRACTION = new RegExp(`[.,](?:${D}){1,6}(?![0-9])`, 'y');

function readDigits(text: string, from: number, words: NumberWords): Token {
  const whole = matchWhole(text, from, words);
  const fraction = matchAt(FRACTION, text, from + whole.length);
  const to = from + whole.length + fraction.length;
  const digits = text.slice(from, to).replaceAll(JOIN, '');
  const value = Number(
    digits.slice(0, digits.length - fraction.length).replace(/[ ,'.]/g, '') +
      fraction.replace(',', '.').replaceAll(JOIN, ''),
  );
  const end = fraction ? '' : matchAt(words.ordinalEnd, text, to);
  return end ? { value, digits, from, to: to + end.length, ordinal: true } : { value, digits, from, to };
}

function matchWhole(text: string, from: number, { decimalComma }: NumberWords): string {
  const dotted = matchAt(DOTTED, text, from);
  if (dotted) return dotted;
  const grouped = matchAt(GROUPED, text, from);
  const one = grouped.replaceAll(JOIN, '').length <= 7;
  if (grouped && !(decimalComma && one && grouped.includes(','))) return grouped;
  return matchAt(PLAIN, text, from);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function joined(text: string, last: Token, next: Token, words: NumberWords): boolean {
  if (last.ordinal || (next.digits && !last.scale)) return false;
  const between = text.slice(last.to, next.from);
  return between.length <= 5 && words.joins.test(between) && (!last.digits || next.scale === true);
}

/** A number in the making: what is complete, and what a scale may still multiply. */
interface Sum {
  total: number;
  current: number;
  least: number;
}

function startSum(token: Token): Sum {
  return token.scale && token.value >= 1000
    ? { total: token.value, current: 0, least: token.value }
    : { total: 0, current: token.value, least: Number.POSITIVE_INFINITY };
}

/** Adds a word where the rules of numbers allow it: 'forty' takes 'four', never 'fourteen'. */
function addTo(sum: Sum, { value, scale }: Token, leastTen: number): boolean {
  if (scale && value >= 1000) {
    if (value >= sum.least || sum.current === 0) return false;
    Object.assign(sum, { total: sum.total + sum.current * value, current: 0, least: value });
    return true;
  }
  if (scale && sum.current >= 1 && sum.current <= 9) {
    sum.current *= value;
    return true;
  }
  if (value >= sum.least) return false;
  if (value >= findRoom(sum.current, leastTen) || !Number.isInteger(sum.current) || value <= 0) return false;
  sum.current += value;
  return true;
}

/** What a word must be less than to be added: below 100 to hundreds, below 10 to tens. */
function findRoom(current: number, leastTen: number): number {
  if (current === 0) return 1000;
  if (current % 100 === 0) return 100;
  return current % 10 === 0 && current % 100 >= leastTen ? 10 : 0;
}

/** A name in a text that is not all in capitals: 'Denis Ten'. */
function isName(text: string, { from, to, digits }: Token): boolean {
  if (digits || !/^\p{Lu}\p{Ll}/u.test(text.slice(from, to))) return false;
  return /\p{Lu}\p{Ll}[\p{L}'’]{1,30}[ \u00a0]$/u.test(text.slice(Math.max(0, from - 34), from));
}

function makeNode(tokens: readonly Token[], value: number): Node {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const digits = tokens.length === 1 ? first?.digits : undefined;
  const year = digits !== undefined && /^(1[89]|20|21)[0-9]{2}$/.test(digits);
  return {
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    sign: year ? 'Y' : last?.ordinal ? 'O' : 'N',
    low: value,
    high: value,
    exact: true,
    spelled: !first?.digits,
    ...(digits !== undefined && { digits }),
    ...(tokens.length > 1 && last?.scale && { scale: last.value }),
  };
}
