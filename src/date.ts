/** A calendar date of known precision: a year, a month or a day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** An EDTF level 0 date: one partial date, or a span of two. */
export interface EdtfDate {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** Parses EDTF level 0 (ISO 8601-2): 2023, 2023-04, 2023-04-11, 2022-09/2023-02. Undefined for anything else, impossible days and spans that end before they start. */
export function parseEdtf(text: string): EdtfDate | undefined {
  const [first, second, ...rest] = text.split('/');
  const start = parsePartial(first ?? '');
  const end = second === undefined ? start : parsePartial(second);
  if (!start || !end || rest.length > 0 || lastDay(end) < firstDay(start)) return undefined;
  return { start, end };
}

/** The date of a record that passed the check; throws on any other text. */
export function readEdtf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date) throw new Error(`not an EDTF date: ${text}`);
  return date;
}

function parsePartial(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, ...(match[2] && { month }), ...(match[3] && { day }) };
}

/** The first day that the date can mean, as YYYY-MM-DD; such texts compare in order of time. */
export function firstDay(date: PartialDate): string {
  return isoDay(date.year, date.month ?? 1, date.day ?? 1);
}

/** The first day of a date that passed the check, from its text alone: counting asks for it very often. */
export function startDay(edtf: string): string {
  const start = edtf.split('/', 1)[0] ?? '';
  return start + '-01-01'.slice(start.length - 4);
}

/** The last day that the date can mean, as YYYY-MM-DD. */
export function lastDay(date: PartialDate): string {
  const month = date.month ?? 12;
  return isoDay(date.year, month, date.day ?? daysInMonth(date.year, month));
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
