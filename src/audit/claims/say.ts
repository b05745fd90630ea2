import type { Form } from './claim-rows.ts';
import type { Argument, Derivation, Link } from './derive.ts';
import { type Choice, chosenOption, type Document } from './document.ts';
import type { CellRef } from './frame.ts';
import { numberWord, sayValue, showNumber, showPercent, showRange } from './numbers.ts';
import type { Range } from './propagate.ts';

/** What a sentence needs to know. */
interface Context {
  readonly document: Document;
  readonly choice: Choice;
  readonly range: (cell: string) => Range;
}

/** An argument in one sentence of plain arithmetic: "The 3 parts by class are 430 + 354 + 56 = 840, not 838." */
export function sayArgument(document: Document, choice: Choice, argument: Argument): string {
  const context = { document, choice, range: argument.range };
  const steps = argument.steps.flatMap((step) => sayStep(step, context) ?? []);
  const text = [...steps, sayClash(argument.clash, context)].join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How many steps a reader must take: claims that are just read cost nothing. */
export function countSteps({ steps }: Argument, { document, choice }: Omit<Context, 'range'>): number {
  return steps.filter(({ link }) => formOf(link, document, choice)?.is !== 'count').length + 1;
}

function formOf({ claim }: Link, document: Document, choice: Choice): Form | undefined {
  return claim === undefined ? undefined : chosenOption(document, claim, choice)?.form;
}

function sayStep({ cell, link, range }: Derivation, context: Context): string | undefined {
  const show = (one: string) => showIn(one, context);
  const result = showRange(range, timesOf(cell, context));
  const form = formOf(link, context.document, context.choice);
  if (form?.is === 'count') return undefined;
  if (form) return sayComparison(form, cell, result, show);
  const { whole, parts, rest } = link.equation ?? {};
  if (!whole || !parts) return undefined;
  const known = parts.filter((part) => part.key !== cell && isKnown(part.key, context));
  // A whole is at least its part: nobody needs to be told.
  if (cell === whole.key && known.length === 1 && !rest) return undefined;
  if (cell === whole.key) return `${known.map(({ key }) => show(key)).join(' + ')} make ${result}`;
  return `${[whole, ...known].map(({ key }) => show(key)).join(' − ')} ${rest && known.length === 0 ? 'holds' : 'leaves'} ${result}${nameCell(cell)}`;
}

function sayComparison(
  { is, subject, base, value, qualifier, among }: Form,
  cell: string,
  result: string,
  show: (one: string) => string,
): string {
  const forward = cell === subject.key;
  const other = show(forward ? (base?.key ?? among[0]?.key ?? '') : subject.key);
  const hedge = qualifier === 'exact' ? '' : `${qualifier.replace('-', ' ')} `;
  const number = showNumber(Math.abs(value));
  if (is === 'share')
    return forward ? `${hedge}${number} % of ${other} is ${result}` : `${other} is ${hedge}${number} % of ${result}`;
  if (is === 'ratio')
    return forward ? `${hedge}${number} times ${other} is ${result}` : `${other} is ${hedge}${number} times ${result}`;
  const sign = value < 0 ? 'less' : 'more';
  if (is === 'change')
    return forward
      ? `${hedge}${number} % ${sign} than ${other} is ${result}`
      : `${other} is ${hedge}${number} % ${sign} than ${result}`;
  if (is === 'difference')
    return forward
      ? `${hedge}${number} ${sign} than ${other} is ${result}`
      : `${other} is ${hedge}${number} ${sign} than ${result}`;
  return `by the order told, one is ${result}`;
}

function sayClash(link: Link, context: Context): string {
  const { range } = context;
  const form = formOf(link, context.document, context.choice);
  if (form) return sayFormClash(form, context);
  const { whole, parts = [], rest, relation = '' } = link.equation ?? {};
  if (!whole) return 'the claims cannot all hold';
  const show = (cell: CellRef) => showIn(cell.key, context);
  const known = parts.filter(({ key }) => isKnown(key, context));
  const most = timesOf(whole.key, context);
  const add = (side: 'low' | 'high') =>
    known.reduce((sum, { key }) => sum + (range(key)[side] / timesOf(key, context)) * most, 0);
  const [low, high] = [add('low'), add('high')];
  const by = relation.split('/')[1];
  const start = relation.startsWith('sum/') ? 'the parts are' : `the ${numberWord(known.length)} parts by ${by} are`;
  const added = `${start} ${known.map(show).join(' + ')}${known.length > 1 ? ` = ${showRange({ low, high }, most)}` : ''}`;
  if (low > range(whole.key).high)
    return known.length === 1 || !rest
      ? sayMore(known, added, show(whole), rest !== undefined)
      : `${added}, more than ${show(whole)}`;
  return `${added}, not ${show(whole)}`;
}

function sayMore(known: readonly CellRef[], added: string, whole: string, rest: boolean): string {
  if (known.length > 1 && !rest) return `${added}, not ${whole}`;
  return `${added.replace(/^the one parts by (\S+) are/, 'one part by $1 is')}, more than the whole, ${whole}`;
}

/** What the cells make, against what is claimed of them. */
function sayFormClash(form: Form, context: Context): string {
  const { is, subject, base, among, value } = form;
  const show = (cell: CellRef) => showIn(cell.key, context);
  const real = (cell: CellRef): Range => {
    const times = timesOf(cell.key, context);
    const { low, high } = context.range(cell.key);
    return { low: low / times, high: high / times };
  };
  const [mine, its] = [real(subject), base ? real(base) : { low: 1, high: 1 }];
  const claimed = sayValue(form);
  const quotient: Range = {
    low: mine.low / its.high,
    high: its.low > 0 ? mine.high / its.low : Number.POSITIVE_INFINITY,
  };
  if (is === 'count') return `that is ${show(subject)}, not ${claimed}`;
  if (is === 'rank') return sayRank(show(subject), among.map(show), value);
  if (!base) return `that is not ${claimed}`;
  if (its.high === 0) return `a share of nothing cannot be ${claimed}`;
  const inside = (value + (is === 'change' ? 100 : 0)) / (is === 'ratio' ? 1 : 100);
  if (is !== 'difference' && inside >= quotient.low && inside <= quotient.high)
    return sayNoWhole(form, mine, its, inside, claimed);
  if (is === 'share') return `${show(subject)} of ${show(base)} is ${showPercent(quotient, value)}, not ${claimed}`;
  if (is === 'ratio')
    return `${show(subject)} is ${showPercent(quotient, value, '')} times ${show(base)}, not ${claimed}`;
  if (is === 'difference')
    return `${show(subject)} less ${show(base)} is ${showRange({ low: mine.low - its.high, high: mine.high - its.low }, 1)}, not ${claimed}`;
  const change: Range = { low: quotient.low - 1, high: quotient.high - 1 };
  return `from ${show(base)} to ${show(subject)} is a change of ${showPercent(change, value)}, not of ${claimed}`;
}

/** Where fractions would fit: the nearest whole numbers, which do not. */
function sayNoWhole({ is }: Form, mine: Range, its: Range, quotient: number, claimed: string): string {
  const sign = is === 'ratio' ? ' times' : ' %';
  const quote = (part: number, whole: number) => {
    const exact = is === 'ratio' ? part / whole : (100 * part) / whole - (is === 'change' ? 100 : 0);
    return `${showNumber(Math.round(exact * 100) / 100)}${sign}`;
  };
  const of = is === 'ratio' ? '' : is === 'share' ? ' of' : ' more than';
  if (mine.low === mine.high) {
    const near = Math.floor(mine.low / quotient);
    const others = [near, near + 1].filter((one) => one > 0);
    return `${showNumber(mine.low)} is ${claimed}${of} no whole number: it is ${others.map((one) => `${quote(mine.low, one)}${of} ${showNumber(one)}`).join(' and ')}`;
  }
  if (its.low !== its.high) return `no whole numbers make ${claimed}`;
  const near = Math.floor(its.low * quotient);
  return `no whole number is ${claimed}${of} ${showNumber(its.low)}: ${[near, near + 1].map((one) => `${showNumber(one)} is ${quote(one, its.low)}`).join(' and ')}`;
}

function sayRank(subject: string, others: readonly string[], place: number): string {
  return `${subject} beside ${others.join(', ')} is not the ${place === 1 ? 'largest' : `number ${place} by size`}`;
}

function isKnown(cell: string, { range }: Context): boolean {
  const { low, high } = range(cell);
  return low > 0 || Number.isFinite(high);
}

function timesOf(cell: string, { document }: Context): number {
  return document.scales.get(cell.split('|', 1)[0] ?? '')?.times ?? 1;
}

function showIn(cell: string, context: Context): string {
  const text = showRange(context.range(cell), timesOf(cell, context));
  return / to /.test(text) ? `(${text})` : text;
}

/** The parts that a cell is, in brackets: ' (2023, physical)'. */
export function nameCell(cell: string): string {
  const parts = cell
    .split('|')
    .slice(1)
    .map((part) => part.slice(part.indexOf('=') + 1))
    .map((part) => (part.startsWith('*') ? 'the rest' : part));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
