import { parseEdtf } from '../../date.ts';
import type { Pointer } from '../../entry.ts';
import type { Fault } from './explain.ts';
import { inField, quote } from './words.ts';

/** What is wrong with a text or number that should be a date: `edtf`, or a `date` to the day. */
export function explainDate(value: string | number, format: string, pointer: Pointer): Fault {
  const text = String(value);
  const fault = { pointer, at: 'value' } as const;
  if (text.length > LONGEST) return explainText(text, format, pointer);
  const day = readSerial(text);
  if (day)
    return {
      ...fault,
      rule: 'spreadsheet-date',
      message: `Unexpected number \`${text}\`${inField(pointer)}, expected a date.`,
      hint: `A spreadsheet counts days so: it would be ${day}. Look the date up in the source.`,
    };
  const [start = '', end = ''] = text.split('/');
  if (format === 'edtf' && end && parseEdtf(start) && parseEdtf(end) && !parseEdtf(text))
    return {
      ...fault,
      rule: 'end-before-start',
      message: `Unexpected end \`${end}\`${inField(pointer)}, expected a date not before its start \`${start}\`.`,
      hint: 'Correct one of the two dates.',
    };
  const wrong = text.split('/').find((part) => /^\d{4}-\d{2}(-\d{2})?$/.test(part) && !parseEdtf(part));
  if (wrong)
    return {
      ...fault,
      rule: 'impossible-date',
      message: `Unexpected \`${wrong}\`${inField(pointer)}, expected a date that the calendar has.`,
      hint: explainCalendar(wrong),
    };
  return { ...explainText(text, format, pointer), ...mendDate(text, format) };
}

/** A longer text is no date in whatever order. */
const LONGEST = 60;

function explainText(text: string, format: string, pointer: Pointer): Fault {
  return {
    rule: 'not-a-date',
    pointer,
    at: 'value',
    message: `Unexpected ${quote(text)}${inField(pointer)}, expected ${EXPECTED[format] ?? 'a date'}.`,
    hint: DATE_HINT,
  };
}

const DATE_HINT = 'Write year, month, day, and leave out what is not known.';

const EXPECTED: Readonly<Record<string, string>> = {
  edtf: 'a date as 2023-04-11, 2023-04 or 2023, or a span of two, 2022-09/2023-02',
  date: 'a day as 2023-04-11',
};

/** The day that a spreadsheet shows for a number of five digits; it counts from 30 December 1899. */
function readSerial(text: string): string | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
}

function explainCalendar(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (month === '00' || day === '00')
    return `Leave out what is not known: ${month === '00' ? year : `${year}-${month}`}.`;
  if (parseEdtf(`${year}-${month}`)) return `${year}-${month} has no day ${day}.`;
  const turned = `${year}-${day}-${month}`;
  return `A year has 12 months.${parseEdtf(turned) ? ` Year, month, day: is it ${turned}?` : ''}`;
}

/** The date in our order where it can be read in one way only, both where it can be read in two. */
function mendDate(text: string, format: string): { hint?: string; replace?: string } {
  const fits = (date: string) => (format === 'edtf' || date.length === 10) && parseEdtf(date) !== undefined;
  const dashed = text.replace(AROUND, '').replace(/[‐‑‒–—]/g, '-');
  const spans = text.replace(AROUND, '').replace(/\s*[–—]\s*|\s+[-/]\s*|\s*[-/]\s+/g, '/');
  const [written, ...others] = [...new Set([dashed, spans, ...readings(dashed)])].filter(fits);
  if (written && others.length === 0)
    return { hint: `Write ${written}.`, ...(!hasClock(dashed) && { replace: written }) };
  if (written) return { hint: `Year, month, day: is it ${[written, ...others].join(' or ')}?` };
  const [, year, month] = /^(\d{4})[./](\d{1,2})$/.exec(dashed) ?? [];
  if (year && month && fits(`${year}-${two(month)}`)) return { hint: `Write ${year}-${two(month)}.` };
  return {};
}

/** Spaces and quotes around a date. */
const AROUND = /^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g;

/** An hour of the day that is not its beginning: in another time zone it may be the day after. */
function hasClock(text: string): boolean {
  return /[T ]\d\d?:/.test(text) && !/[T ]00:00/.test(text);
}

/** How to write a date that is meant by a text or number. */
export function hintDate(text: string, format: string): string {
  return mendDate(text, format).hint ?? DATE_HINT;
}

/** What a date in another order can mean. Points are written between day, month and year; strokes also in American order. */
function readings(text: string): string[] {
  const [, day, time = ''] = /^([\d./-]+)([T ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  if (!day) return [];
  const [, year, month, last] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(day) ?? [];
  if (year) return [`${year}-${two(month)}-${two(last)}`];
  if (/^\d{8}$/.test(day)) return [`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`];
  const [, first, sign, second, end] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(day) ?? [];
  if (!first) return time ? [day] : [];
  const european = `${end}-${two(second)}-${two(first)}`;
  return sign === '.' ? [european] : [european, `${end}-${two(first)}-${two(second)}`];
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
