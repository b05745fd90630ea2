import Handlebars from 'handlebars';
import { closest } from '../closest.ts';
import type { CaseTarget, Cell, Figure, PublishedLine, Report } from '../report.ts';
import { renderDrawing } from './drawing.ts';
import { renderFigures } from './figures.ts';
import type { Numerals } from './number.ts';
import { listPens } from './pens.ts';
import { renderTable } from './table.ts';

const { SafeString, escapeExpression } = Handlebars;

/** What helpers read; templates never count. */
export interface Book {
  readonly report: Report;
  readonly word: (key: string, context: object) => string;
  readonly has: (key: string) => boolean;
  readonly text: (name: string) => string;
  readonly numerals: Numerals;
}

/** The context of a template: a section gives its figures their prefix. */
interface Context {
  readonly section?: { readonly id: string };
}

/** Every helper that a template, a sentence or an author's text may use. */
export function listHelpers(book: Book): { [name: string]: Handlebars.HelperDelegate } {
  const { report, word } = book;
  const pens = listPens(report, word, book.has, book.numerals);
  const { number, percent, open } = pens;
  const told = new Set(report.sections.flatMap(({ cases }) => cases));
  const find = (context: Context, name: string) => findFigure(report, context, name);
  const plural = new Intl.PluralRules(report.language);
  const unit = (figure: Figure, value: number) =>
    book.has(`unit.${figure.unit}.other`)
      ? word(`unit.${figure.unit}.${plural.select(value)}`, {})
      : String(figure.unit);
  const pick = (figure: Figure, key: unknown) => (typeof key === 'string' ? findCell(report, figure, key) : undefined);
  return {
    t(this: Context, key: string, { hash }: Handlebars.HelperOptions) {
      return new SafeString(word(key, { ...this, ...hash }));
    },
    worded: (key: string) => book.has(key),
    n(this: Context, name: string, { hash }: Handlebars.HelperOptions) {
      const figure = find(this, name);
      const cell = pick(figure, hash.key);
      return new SafeString(open(figure, cell, number((cell ?? figure).value)));
    },
    count(this: Context, name: string, { hash }: Handlebars.HelperOptions) {
      const figure = find(this, name);
      const cell = pick(figure, hash.key);
      const { value } = cell ?? figure;
      return new SafeString(`${open(figure, cell, number(value))} ${escapeExpression(unit(figure, value))}`);
    },
    share(this: Context, name: string) {
      const figure = find(this, name);
      if (figure.percent === undefined || !figure.base)
        throw new Error(`figure \`${figure.id}\` is no share: it names no figure it is a part \`of\``);
      return new SafeString(
        `${open(figure, undefined, percent(figure.percent, figure.value))} (${word('out-of', { part: number(figure.value), whole: number(figure.base.value) })})`,
      );
    },
    change(this: Context, name: string) {
      const { change, id } = find(this, name);
      if (!change)
        throw new Error(
          `figure \`${id}\` has no change: coverage of a year is not complete, or its definition does not \`compare\``,
        );
      const sign = change.difference > 0 ? '+' : change.difference < 0 ? '−' : '±';
      const size = !change.percent
        ? number(Math.abs(change.difference))
        : word('percent', { value: number(Math.abs(change.percent)) });
      return new SafeString(word('change', { size: sign + size, period: change.period, before: number(change.value) }));
    },
    changes(this: Context, name: string) {
      return find(this, name).change !== undefined;
    },
    value(this: Context, name: string) {
      return find(this, name).value;
    },
    spread(this: Context, name: string) {
      const figure = find(this, name);
      const cells = (figure.cells ?? []).filter(({ value }) => value > 0);
      return new SafeString(
        cells
          .map((cell) => `${escapeExpression(cell.labels.join(' '))} ${open(figure, cell, number(cell.value))}`)
          .join(', '),
      );
    },
    money(this: Context, name: string) {
      const figure = find(this, name);
      const sums = (figure.cells ?? []).map(
        (cell) => `${open(figure, cell, number(cell.value))} ${escapeExpression(cell.key[0] ?? '')}`,
      );
      return new SafeString(sums.join(word('and', {})));
    },
    label(this: Context, name: string) {
      return find(this, name).label;
    },
    series: (name: string) => (report.figures[name]?.cells?.length ?? 0) > 1,
    counted: (name: string) => report.figures[name] !== undefined,
    chart(this: Context, id: string) {
      return new SafeString(renderDrawing(id, this, pens));
    },
    table(this: Context, id: string) {
      const figure = find(this, id);
      return figure.value === 0
        ? ''
        : new SafeString(
            renderTable(
              figure,
              book.has(`table.${id}`) ? word(`table.${id}`, this) : escapeExpression(figure.label),
              pens,
            ),
          );
    },
    narrative: (name: string) => new SafeString(book.text(name)),
    case: (id: string) => report.cases[id],
    cases: () => report.order.map((id) => report.cases[id]),
    'whole-published': () => report.published.filter(({ whole }) => whole).length,
    'parts-published': () => report.published.filter(({ whole }) => !whole).length,
    roll: (ids: readonly string[]) => listNamed(report, ids),
    published: () => listBeside(report),
    record: (id: string, shown: string) => new SafeString(pens.record(id, shown)),
    prefix: () => pens.prefix,
    figures: () => new SafeString(renderFigures(pens)),
    told: (id: string) => told.has(id),
    elsewhere: (ids: readonly string[]) => ids.filter((id) => told.has(id)),
    digits: (text: string) => text.replace(/\d{4,}/g, (digits) => number(Number(digits))),
    soft: (text: string) => new SafeString(softenText(text)),
    number: (value: number) => number(value),
    eq: (a: unknown, b: unknown) => a === b,
    gt: (a: number, b: number) => a > b,
    any: (...values: unknown[]) =>
      values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
    list: (...values: unknown[]) => values.slice(0, -1),
    join2: (left: string, right: string) => left + right,
    'percent-of'(this: Context, name: string) {
      const figure = find(this, name);
      return new SafeString(open(figure, undefined, percent(figure.percent ?? 0, figure.value)));
    },
    join: (values: readonly string[], separator: string) => values.join(separator),
    year: () => report.period.label,
    period: () => report.period.label,
    complete: () => report.coverage.every(({ kind }) => kind === 'complete'),
  };
}

/** What others counted for the whole period, in the series that the style names, with who published it. */
function listBeside({
  figures,
  published,
  sources,
}: Report): { figure: Figure; cell: Cell; line: PublishedLine; publisher: string }[] {
  return Object.values(figures).flatMap((figure) =>
    (figure.basis === 'published' ? (figure.cells ?? []) : []).flatMap((cell) => {
      const line = published.find(({ id, whole }) => whole && id === cell.records[0]);
      return line
        ? { figure, cell, line, publisher: sources.find(({ number }) => number === line.source)?.publisher ?? '' }
        : [];
    }),
  );
}

/** Who is named in cases, each once a place; nobody where there are so few cases that a reader sees it. */
function listNamed({ cases }: Report, ids: readonly string[]): (CaseTarget & { readonly place: string })[] {
  const named = ids.flatMap((id) => {
    const told = cases[id];
    return (told?.targets ?? [])
      .filter(({ kind }) => kind !== 'unnamed')
      .map((target) => ({ ...target, place: told?.place ?? '' }));
  });
  const once = new Map(named.map((target) => [[target.name, target.works_for, target.place].join('|'), target]));
  return ids.length < 4 ? [] : [...once.values()];
}

/** Places to break in words so long that a browser would look for one for minutes. */
function softenText(text: string): string {
  return escapeExpression(text).replace(/[^\s<>&;]{120,}/g, (word) => word.replace(/.{60}/gu, '$&<wbr>'));
}

function findFigure({ figures }: Report, { section }: Context, name: string): Figure {
  const figure = figures[section ? `${section.id}-${name}` : ''] ?? figures[name];
  if (figure) return figure;
  const own = Object.keys(figures).flatMap((id) =>
    section && id.startsWith(`${section.id}-`) ? id.slice(section.id.length + 1) : [],
  );
  throw new Error(`no figure \`${name}\`${suggest(name, [...own, ...Object.keys(figures)])}`);
}

/** The row of that key; zero where the codes are known and nothing was counted. */
function findCell({ codes }: Report, figure: Figure, key: string): Cell {
  const cell = figure.cells?.find((one) => one.key.join('/') === key);
  if (cell) return cell;
  const by = 'by' in figure.query ? figure.query.by : [];
  const parts = key.split('/');
  if (parts.length === by.length && parts.every((part, index) => codes[by[index] ?? '']?.includes(part)))
    return { key: parts, labels: parts, value: 0, records: [] };
  throw new Error(`figure \`${figure.id}\` has no row \`${key}\`${suggest(key, [...(codes[by[0] ?? ''] ?? [])])}`);
}

function suggest(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  return near ? `; did you mean \`${near}\`?` : '';
}
