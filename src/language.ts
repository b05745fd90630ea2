import type { Locale } from 'date-fns/locale';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import { type PartialDate, readEdtf } from './date.ts';

const LOCALES: { readonly [language: string]: Locale } = { en: enGB, ru, kk };

/** Writes an EDTF date in words: '11 April 2023', 'April 2023', '2023', and spans with an en dash: 'July–December 2023'. */
export function formatDate(text: string, language: string): string {
  const { start, end } = readEdtf(text);
  const [first, last] = [formatPart(start, language), formatPart(end, language)];
  if (first === last) return first;
  if (start.month && end.month && !start.day && !end.day && start.year === end.year)
    return `${nameMonth(start.month, language, 'standalone', 'wide')}–${last}`;
  if (start.day && end.day && start.year === end.year && start.month === end.month) return `${start.day}–${last}`;
  return `${first} – ${last}`;
}

/** The name of a month, '2023-04', alone: short, whole, or with its year. */
export function formatMonth(month: string, language: string, width: 'abbreviated' | 'wide' | 'with-year'): string {
  const [year = '', number] = month.split('-');
  if (width === 'with-year') return `${nameMonth(Number(number), language, 'standalone', 'wide')} ${Number(year)}`;
  return nameMonth(Number(number), language, 'standalone', width);
}

function formatPart({ year, month, day }: PartialDate, language: string): string {
  if (!month) return String(year);
  const name = nameMonth(month, language, day ? 'formatting' : 'standalone', 'wide');
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** From tables of names alone: no clock and no time zone has a say. */
function nameMonth(
  month: number,
  language: string,
  context: 'formatting' | 'standalone',
  width: 'wide' | 'abbreviated',
): string {
  return (LOCALES[language] ?? enGB).localize.month((month - 1) as 0, { context, width });
}
