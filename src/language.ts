import { format } from 'date-fns/format';
import type { Locale } from 'date-fns/locale';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import { type PartialDate, readEdtf } from './date.ts';

const LOCALES: { readonly [language: string]: Locale } = { en: enGB, ru, kk };

/** Writes an EDTF date in words: '11 April 2023', 'April 2023', '2023', and spans with an en dash. */
export function formatDate(text: string, language: string): string {
  const { start, end } = readEdtf(text);
  if (!text.includes('/')) return formatPart(start, language);
  if (start.day && end.day && start.year === end.year && start.month === end.month)
    return `${start.day}–${formatPart(end, language)}`;
  return `${formatPart(start, language)} – ${formatPart(end, language)}`;
}

/** The name of a month, '2023-04', alone or with its year. */
export function formatMonth(month: string, language: string, withYear: boolean): string {
  const [year, number] = month.split('-').map(Number);
  return write({ year: year ?? 0, month: number ?? 1 }, withYear ? 'LLLL yyyy' : 'LLL', language);
}

function formatPart(date: PartialDate, language: string): string {
  if (!date.month) return String(date.year);
  return write(date, date.day ? 'd MMMM yyyy' : 'LLLL yyyy', language);
}

/** Noon keeps the day the same in every time zone. */
function write({ year, month = 1, day = 1 }: PartialDate, pattern: string, language: string): string {
  return format(new Date(year, month - 1, day, 12), pattern, { locale: LOCALES[language] ?? enGB });
}
