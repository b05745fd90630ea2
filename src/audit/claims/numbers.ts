import type { Form } from './claim-rows.ts';
import type { Range } from './propagate.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers as words: 'three', 12. */
export function numberWord(number: number): string {
  return WORDS[number] ?? String(number);
}

/** A number as a page prints it: 1,234.5. */
export function showNumber(number: number): string {
  const [whole = '', fraction] = String(Math.round(number * 1e6) / 1e6).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction ? `.${fraction}` : ''}`.replace(/^-/, '−');
}

/** '265 to 271', '369', 'at least 20', 'at most 5', of numbers that are so many times too large. */
export function showRange({ low, high }: Range, times: number): string {
  const [least, most] = [showNumber(low / times), showNumber(high / times)];
  if (low === high) return least;
  if (!Number.isFinite(high)) return `at least ${least}`;
  return low <= 0 ? `at most ${most}` : `${least} to ${most}`;
}

/** Quotients as percents, with as many decimals as it takes to tell them from the one claimed: '48.2 to 49.4 %'. */
export function showPercent({ low, high }: Range, claimed: number, sign = ' %'): string {
  const times = sign === '' ? 1 : 100;
  const round = (one: number, decimals: number) =>
    Number.isFinite(one) ? Math.round(one * times * 10 ** decimals) / 10 ** decimals : one;
  const first = sign === '' ? 2 : 1;
  const apart = (decimals: number) => claimed < round(low, decimals) || claimed > round(high, decimals);
  const decimals = [first, first + 1, first + 2].find(apart) ?? first;
  const [least, most] = [round(low, decimals), round(high, decimals)];
  if (!Number.isFinite(most)) return `at least ${showNumber(least)}${sign}`;
  return least === most ? `${showNumber(least)}${sign}` : `${showNumber(least)} to ${showNumber(most)}${sign}`;
}

/** What is claimed, as a number with its hedge: 'at least 93', '56 %', '1.6 times', '−20 %'. */
export function sayValue({ is, value, qualifier }: Pick<Form, 'is' | 'value' | 'qualifier'>): string {
  const hedge = qualifier === 'exact' ? '' : `${qualifier.replace('-', ' ')} `;
  const unit = is === 'share' || is === 'change' ? ' %' : is === 'ratio' ? ' times' : '';
  return is === 'rank' ? `number ${value} by size` : `${hedge}${showNumber(value)}${unit}`;
}
