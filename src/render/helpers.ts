import Handlebars from 'handlebars';
import type { Cell, Figure, Report } from '../report.ts';
import { renderChart } from './chart.ts';
import { escapeText } from './charts/text.ts';
import { formatNumber, type Numerals } from './number.ts';
import { linkTo, refOf } from './ref.ts';
import { ALL, layTable } from './table.ts';

const { SafeString, escapeExpression: escape } = Handlebars;

/** Width of a chart in CSS pixels: the measure of the page. */
const CHART_WIDTH = 616;

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
  const { report, word, numerals } = book;
  const prefix = findPrefix(Object.keys(report.cases));
  const find = (context: Context, name: string) => findFigure(report, context, name);
  const number = (value: number) => formatNumber(value, numerals);
  const plural = new Intl.PluralRules(report.language);
  const unit = (figure: Figure, value: number) => (book.has(`unit.${figure.unit}.other`) ? word(`unit.${figure.unit}.${plural.select(value)}`, {}) : String(figure.unit));
  const open = (figure: Figure, cell: Cell | undefined, shown: string) =>
    `<a class="n" href="${linkTo(refOf(figure, cell))}" data-ref="${escape(refOf(figure, cell))}">${shown}</a>`;
  const percent = (part: number, value: number) => word('percent', { value: part === 0 && value > 0 ? '<1' : String(part) });
  const pick = (figure: Figure, key: unknown) => (typeof key === 'string' ? findCell(figure, key) : undefined);
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
      return new SafeString(`${open(figure, cell, number(value))} ${escape(unit(figure, value))}`);
    },
    share(this: Context, name: string) {
      const figure = find(this, name);
      if (figure.percent === undefined || !figure.base) throw new Error(`figure \`${figure.id}\` is no share: it names no figure it is a part \`of\``);
      return new SafeString(`${open(figure, undefined, percent(figure.percent, figure.value))} (${word('out-of', { part: number(figure.value), whole: number(figure.base.value) })})`);
    },
    change(this: Context, name: string) {
      const { change, id } = find(this, name);
      if (!change) throw new Error(`figure \`${id}\` has no change: coverage of a year is not complete, or its definition does not \`compare\``);
      const sign = change.difference > 0 ? '+' : change.difference < 0 ? '−' : '±';
      const size = change.percent === undefined ? number(Math.abs(change.difference)) : word('percent', { value: number(Math.abs(change.percent)) });
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
      return new SafeString(cells.map((cell) => `${escape(cell.labels.join(' '))} ${open(figure, cell, number(cell.value))}`).join(', '));
    },
    money(this: Context, name: string) {
      const figure = find(this, name);
      const sums = (figure.cells ?? []).map((cell) => `${open(figure, cell, number(cell.value))} ${escape(cell.key[0] ?? "")}`);
      return new SafeString(sums.join(word('and', {})));
    },
    label(this: Context, name: string) {
      return find(this, name).label;
    },
    counted: (name: string) => report.figures[name] !== undefined,
    chart(this: Context, id: string) {
      const order = report.charts[id];
      const figure = order && report.figures[order.figure];
      if (!order || !figure || (figure.basis === 'records' && figure.value < order.least)) return '';
      const title = word(`chart.${id}`, this);
      const subtitle = figure.basis === 'published' ? `${figure.unit}, ${word('published-by-others', {})}` : `${word(`unit.${figure.unit}`, {})}, ${report.period.label}`;
      const svg = renderChart(order, figure, {
        id: `chart-${id}`,
        title: plain(title),
        description: describe(figure, number),
        width: CHART_WIDTH,
        link: linkTo,
        format: number,
      });
      if (!svg) return '';
      const note = book.has(`chart.${id}.note`) ? `<p class="note">${word(`chart.${id}.note`, this)}</p>` : '';
      return new SafeString(
        `<figure class="chart" role="group" aria-labelledby="cap-${id}"><figcaption id="cap-${id}"><strong>${title}</strong> <span>${escape(subtitle)}${figure.basis === 'records' ? ` (n = ${open(figure, undefined, number(figure.value))})` : ''}</span></figcaption><div class="chart-frame" tabindex="0">${svg}</div>${note}${figure.overlaps ? `<p class="note">${word('overlaps', {})}</p>` : ''}</figure>`,
      );
    },
    table(this: Context, id: string) {
      const figure = find({}, id);
      return figure.value === 0 ? '' : new SafeString(renderTable(figure, { caption: book.has(`table.${id}`) ? word(`table.${id}`, this) : escape(figure.label), open, number, percent, word, period: report.period.label }));
    },
    narrative: (name: string) => new SafeString(book.text(name)),
    case: (id: string) => report.cases[id],
    published: () => Object.values(report.figures).filter(({ basis }) => basis === 'published').flatMap((figure) => (figure.cells ?? []).filter(({ key }) => key[0] === report.period.id).map((cell) => ({ figure, cell }))),
    short: (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id),
    prefix: () => prefix,
    figures: () => Object.values(report.figures),
    ref: (figure: Figure, cell?: Cell) => refOf(figure, cell && 'key' in cell ? cell : undefined),
    number: (value: number) => number(value),
    percent: (value: number, of: number) => new SafeString(percent(value, of)),
    eq: (a: unknown, b: unknown) => a === b,
    gt: (a: number, b: number) => a > b,
    any: (...values: unknown[]) => values.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
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

/** What all record ids begin with, up to their last hyphen: 'KZ-2023-'. */
function findPrefix(ids: readonly string[]): string {
  const first = ids[0]?.replace(/[^-]*$/, '') ?? '';
  return ids.every((id) => id.startsWith(first)) ? first : '';
}

function findFigure({ figures }: Report, { section }: Context, name: string): Figure {
  const figure = figures[section ? `${section.id}-${name}` : ''] ?? figures[name];
  if (!figure) throw new Error(`no figure \`${name}\`; \`report.json\` lists those there are`);
  return figure;
}

function findCell(figure: Figure, key: string): Cell {
  const cell = figure.cells?.find((one) => one.key.join('/') === key);
  if (!cell) throw new Error(`figure \`${figure.id}\` has no row \`${key}\`; it has ${(figure.cells ?? []).map((one) => one.key.join('/')).join(', ')}`);
  return cell;
}

/** The rows of a figure in words, for the picture's alternative text. */
function describe(figure: Figure, number: (value: number) => string): string {
  const cells = (figure.cells ?? []).filter(({ key }) => key.length === 1 || key[1] === ALL);
  return cells.map(({ labels, value }) => `${labels[0]}: ${number(value)}`).join('; ');
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
}

interface Pens {
  readonly caption: string;
  readonly period: string;
  readonly open: (figure: Figure, cell: Cell | undefined, shown: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (part: number, value: number) => string;
  readonly word: Book['word'];
}

function renderTable(figure: Figure, pens: Pens): string {
  const body = (figure.dimensions?.length ?? 0) > 1 ? renderCross(figure, pens) : renderList(figure, pens);
  const unit = `${pens.word(`unit.${figure.unit}`, {})}, ${pens.period}`;
  const notes = figure.overlaps ? `<p class="note">${pens.word('overlaps', {})}</p>` : '';
  return `<div class="table"><div class="scroll" tabindex="0"><table><caption>${pens.caption} <span>${escape(unit)}</span></caption>${body}</table></div>${notes}</div>`;
}

function renderList(figure: Figure, { open, number, percent, word }: Pens): string {
  const cells = figure.cells ?? [];
  const known = cells.some(({ percentOfKnown }) => percentOfKnown !== undefined);
  const head = [figure.dimensions?.[0] ?? '', word('table.number', {}), word('table.share', {}), ...(known ? [word('table.share-known', {})] : [])];
  const rows = cells.map(
    (cell) =>
      `<tr${cell.unknown ? ' class="unknown"' : ''}><th scope="row">${escape(cell.labels[0] ?? "")}</th><td>${open(figure, cell, number(cell.value))}</td><td>${percent(cell.percent ?? 0, cell.value)}</td>${known ? `<td>${cell.percentOfKnown === undefined ? '–' : percent(cell.percentOfKnown, cell.value)}</td>` : ''}</tr>`,
  );
  const total = `<tr><th scope="row">${word('table.total', {})}</th><td>${open(figure, undefined, number(figure.value))}</td><td></td>${known ? '<td></td>' : ''}</tr>`;
  return `<thead><tr>${head.map((label) => `<th scope="col">${escape(label)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody><tfoot>${total}</tfoot>`;
}

function renderCross(figure: Figure, { open, number, word }: Pens): string {
  const { columns, groups, rows, totals } = layTable(figure);
  const cell = (one: Cell | undefined) => `<td>${one && one.value > 0 ? open(figure, one, number(one.value)) : '0'}</td>`;
  const span = groups.length > 0 ? ' rowspan="2"' : '';
  const total = `<th scope="col"${span}>${word('table.total', {})}</th>`;
  const first = `<th scope="col"${span}>${escape(figure.dimensions?.[0] ?? '')}</th>`;
  const labels = columns.map(({ label }) => `<th scope="col">${escape(label)}</th>`).join('');
  const upper = groups.map((group) => `<th scope="colgroup" colspan="${group.span}">${escape(group.label)}</th>`).join('');
  const head = groups.length > 0 ? `<tr>${first}${upper}${total}</tr><tr>${labels}</tr>` : `<tr>${first}${labels}${total}</tr>`;
  const body = rows.map((row) => `<tr><th scope="row">${escape(row.label)}</th>${row.cells.map(cell).join('')}${cell(row.total).replace('<td>', '<td class="total">')}</tr>`).join('');
  const foot = `<tr><th scope="row">${word('table.total', {})}</th>${totals.map(cell).join('')}<td class="total">${open(figure, undefined, number(figure.value))}</td></tr>`;
  return `<thead>${head}</thead><tbody>${body}</tbody><tfoot>${foot}</tfoot>`;
}
