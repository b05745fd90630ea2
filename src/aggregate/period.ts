import { type EdtfDate, firstDay, lastDay, parseEdtf } from '../date.ts';

/** A period to report on, with its first and last day. */
export interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Parses 2023, 2022-2023, 2023-H2, 2023-Q3 or a span of months, 2023-07/2023-12. Undefined for anything else. */
export function parsePeriod(id: string): Period | undefined {
  if (/-\d{2}-\d{2}/.test(id)) return undefined; // days
  const years = /^(\d{4})-(\d{4})$/.exec(id);
  if (years) return period(id, parseEdtf(`${years[1]}/${years[2]}`));
  const part = /^(\d{4})-([HQ])([1-4])$/.exec(id);
  if (!part) return period(id, parseEdtf(id));
  const months = part[2] === 'H' ? 6 : 3;
  const last = Number(part[3]) * months;
  return last > 12 ? undefined : period(id, parseEdtf(`${part[1]}-${pad(last - months + 1)}/${part[1]}-${pad(last)}`));
}

/** The years that a period touches. */
export function listYears({ from, to }: Period): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

/** The months of a period, as 2023-04. */
export function listMonths(period: Period): string[] {
  const months = listYears(period).flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`),
  );
  return months.filter((month) => month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7));
}

/** The period of the same length that ends where this one starts, where both are whole years. */
export function findPrevious({ from, to }: Period): Period | undefined {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return undefined;
  const length = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const [first, last] = [Number(from.slice(0, 4)) - length, Number(from.slice(0, 4)) - 1];
  return parsePeriod(length === 1 ? String(last) : `${first}-${last}`);
}

function period(id: string, date: EdtfDate | undefined): Period | undefined {
  return date && { id, from: firstDay(date.start), to: lastDay(date.end) };
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
