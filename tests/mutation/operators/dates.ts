import { pickPart, recordLines, write } from '../edit.ts';
import { isDate } from '../fields.ts';
import type { Mutant, Operators } from '../operator.ts';
import type { Random } from '../random.ts';
import type { Part, Subject } from '../subject.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Faults of dates. */
export const DATES: Operators = {
  'impossible-date': {
    description: 'a day or month that no calendar has: 2023-02-30, 2023-13',
    on: 'any',
    apply: (subject, random) =>
      redate(subject, random, /^\d{4}-\d\d(-\d\d)?$/, (text) => {
        const [year = '', month = '', day] = text.split('-');
        const days = [
          `${year}-02-30`,
          `${year}-${month}-32`,
          `${year}-04-31`,
          `${year}-13-${day}`,
          `${year}-${month}-00`,
        ];
        return random.pick(day ? days : [`${year}-13`, `${year}-00`]) ?? '';
      }),
  },
  'date-order': {
    description: 'a day written in another order: 11.04.2023, 04/11/2023',
    on: 'any',
    apply: (subject, random) =>
      redate(subject, random, DAY, (text) => {
        const [, year, month, day] = DAY.exec(text) ?? [];
        const orders = [`${day}.${month}.${year}`, `${month}/${day}/${year}`, `${day}-${month}-${year}`];
        return random.pick([...orders, `${year}/${month}/${day}`, `${Number(day)} ${Number(month)} ${year}`]) ?? '';
      }),
  },
  'serial-date': {
    description: 'a day turned into the number that a spreadsheet counts it by: 45027',
    on: 'any',
    apply: (subject, random) =>
      redate(subject, random, DAY, (text) => String(Math.round(Date.parse(text) / 86_400_000) + 25_569)),
  },
  'end-before-start': {
    description: 'a span that ends before it starts',
    on: 'any',
    apply: (subject, random) =>
      redate(subject, random, /^\d{4}/, (text) => {
        const [start = ''] = text.split('/');
        return `${start}/${Number(start.slice(0, 4)) - 1}${start.slice(4, 7)}`;
      }),
  },
  'year-of-another-folder': {
    description: 'a record dated in another year than its folder',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ path, text }) => path === 'date' && text !== '');
      if (!part || subject.kind !== 'incident') return undefined;
      const step = random.pick([-10, -1, 1, 2]) ?? 1;
      const date = part.text.replaceAll(/\d{4}/g, (year) => String(Number(year) + step)).replace('-02-29', '-02-28');
      return { ...write(subject, part, date), beside: recordLines(subject, part) };
    },
  },
  'steps-out-of-order': {
    description: 'the dates of two steps of a case change places',
    on: 'yaml',
    apply(subject, random) {
      const dates = subject.parts.filter(({ path }) => path === 'history.*.date');
      const at = random.below(Math.max(1, dates.length - 1));
      const [first, second] = [dates[at], dates[at + 1]];
      if (!first || !second || !DAY.test(first.text) || !DAY.test(second.text) || first.text >= second.text)
        return undefined;
      const later = write(subject, second, first.text);
      const both = write({ ...subject, text: String(later.text) }, first, second.text);
      return { ...both, lines: [...both.lines, ...later.lines], beside: recordLines(subject, first) };
    },
  },
};

/** The file with another text at a date of this form. */
function redate(subject: Subject, random: Random, form: RegExp, change: (text: string) => string): Mutant | undefined {
  const part = pickPart(subject, random, (one: Part) => isDate(subject, one) && form.test(one.text));
  return part && { ...write(subject, part, change(part.text)), beside: recordLines(subject, part) };
}
