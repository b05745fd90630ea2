import { type Cell, splitRows } from '../cells.ts';
import { lineAt, misspell, pickPart, recordLines, replace, write } from '../edit.ts';
import { isDate, isNumber, taxonomyOf } from '../fields.ts';
import type { Operators } from '../operator.ts';
import type { Random } from '../random.ts';
import type { Part, Span, Subject } from '../subject.ts';

const DAMAGE = ['#REF!', '#NAME?', '#VALUE!', '#N/A', '#DIV/0!', '=A1+B2', '=VLOOKUP(A2;B:C;2)'];

/** Faults of tables: rows, cells and headers. */
export const TABLE: Operators = {
  'joined-rows': {
    description: 'two rows in one line',
    on: 'csv',
    apply(subject, random) {
      const at = pickLineEnd(subject, random);
      return at && replace(subject, at, '');
    },
  },
  'torn-row': {
    description: 'a line end in the middle of a row',
    on: 'csv',
    apply(subject, random) {
      const cell = random.pick(readBody(subject).flat());
      return cell && replace(subject, { start: cell.start, end: cell.start }, '\n');
    },
  },
  'blank-row': {
    description: 'a row of nothing but commas',
    on: 'csv',
    apply(subject, random) {
      const row = random.pick(readBody(subject));
      const start = row?.[0]?.start;
      if (start === undefined) return undefined;
      const mutant = replace(subject, { start, end: start }, `${','.repeat(row ? row.length - 1 : 0)}\n`);
      return { ...mutant, lines: mutant.lines.slice(0, 1) };
    },
  },
  'extra-cell': {
    description: 'one cell too many in a row',
    on: 'csv',
    apply(subject, random) {
      const cell = random.pick(readBody(subject).flat());
      return cell && replace(subject, { start: cell.end, end: cell.end }, random.pick([',', ',yes', ',,']) ?? ',');
    },
  },
  'missing-cell': {
    description: 'one cell too few in a row',
    on: 'csv',
    apply(subject, random) {
      const row = random.pick(readBody(subject)) ?? [];
      const at = random.below(row.length - 1);
      const [cell, next] = [row[at], row[at + 1]];
      return cell && next && replace(subject, { start: cell.start, end: next.start }, '');
    },
  },
  'swapped-cells': {
    description: 'the cells of two columns of different kinds change places',
    on: 'csv',
    apply(subject, random) {
      const one = pickPart(subject, random, (part) => taxonomyOf(subject, part) !== undefined && part.style === 'cell');
      const other = random.pick(
        subject.parts.filter((part) => one && isOtherKind(subject, part) && onLineOf(subject, part, one)),
      );
      if (!one || !other) return undefined;
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      const said = ({ start, end }: Span) => subject.text.slice(start, end);
      const between = subject.text.slice(first.end, second.start);
      return replace(subject, { start: first.start, end: second.end }, said(second) + between + said(first));
    },
  },
  'misspelt-header': {
    description: 'the name of a column with a slip of the finger',
    on: 'csv',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ path }) => path === 'header');
      return part && replace(subject, part, misspell(part.text, random));
    },
  },
  'duplicated-header': {
    description: 'two columns of one name',
    on: 'csv',
    apply(subject, random) {
      const labels = subject.parts.filter(({ path }) => path === 'header');
      const [one, other] = [random.pick(labels), random.pick(labels)];
      return one && other && one !== other ? replace(subject, one, other.text) : undefined;
    },
  },
  'dropped-header': {
    description: 'the header has one cell too few',
    on: 'csv',
    apply(subject, random) {
      const part = pickPart(subject, random, ({ path }) => path === 'header');
      if (!part) return undefined;
      const last = subject.text[part.end] !== ',';
      return replace(subject, { start: part.start - (last ? 1 : 0), end: part.end + (last ? 0 : 1) }, '');
    },
  },
  'other-delimiter': {
    description: 'the whole table with semicolons or tabs for commas',
    on: 'csv',
    apply(subject, random) {
      const sign = random.pick([';', '\t']) ?? ';';
      const rows = splitRows(subject.text) ?? [];
      const text = rows.map((row) => row.map((cell) => quoteFor(cell.text, sign)).join(sign)).join('\n');
      return { text: `${text}\n`, lines: [1] };
    },
  },
  'spreadsheet-damage': {
    description: 'what a spreadsheet leaves in a cell: #REF!, a formula',
    on: 'csv',
    apply(subject, random) {
      const part = pickPart(
        subject,
        random,
        ({ shape, text, path, style }) =>
          shape === 'scalar' && text !== '' && path !== 'header' && style !== 'in-cell' && style !== 'block',
      );
      return part && { ...write(subject, part, random.pick(DAMAGE) ?? ''), beside: recordLines(subject, part) };
    },
  },
  'rounded-number': {
    description: 'a number or sum turned into 1,2E+05',
    on: 'any',
    apply(subject, random) {
      const part = pickPart(
        subject,
        random,
        (one) => isNumber(one) || (/(claimed|awarded)$/.test(one.path) && one.text !== ''),
      );
      return part && write(subject, part, random.pick(['1,2E+05', '5,00E+06']) ?? '');
    },
  },
  'mixed-line-ends': {
    description: 'one line ends in another way than the others',
    on: 'csv',
    raw: true,
    apply(subject, random) {
      const at = pickLineEnd(subject, random);
      return at && replace(subject, at, '\r\n');
    },
  },
};

/** The rows below the header. */
function readBody({ text }: Subject): Cell[][] {
  return (splitRows(text) ?? []).slice(1);
}

/** A line end between two rows below the header. */
function pickLineEnd(subject: Subject, random: Random): Span | undefined {
  const row = random.pick(readBody(subject).slice(0, -1));
  const end = row?.at(-1)?.end;
  return end === undefined ? undefined : { start: end, end: end + 1 };
}

/** A cell that a code cannot stand in: a date, or the id of a record. */
function isOtherKind(subject: Subject, part: Part): boolean {
  return part.text !== '' && (isDate(subject, part) || part.path === 'id' || part.path === 'record');
}

function onLineOf({ text }: Subject, one: Part, other: Part): boolean {
  return lineAt(text, one.start) === lineAt(text, other.start);
}

function quoteFor(text: string, sign: string): string {
  return text.includes(sign) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
