import { ALL, type Cell, type Figure, type Report } from '../../report.ts';
import { squeeze } from './annex.ts';
import { findNumber, keepKnown, listPrinted } from './ledger.ts';
import { keyNumeral, type Mark, type Numeral, type Sheet } from './sheet.ts';

/** A page that is read for its numbers, beside the ledger. */
export interface Reading {
  readonly sheet: Sheet;
  readonly numerals: readonly Numeral[];
  readonly report: Report;
}

/** The numbers of the ledger that a link can mean: the one it names, or those of its figure that print so and stand nearest to their labels. */
export function resolve(mark: Mark, numeral: Numeral, reading: Reading): string[] {
  const figure = findNumber(reading.report, mark.figure)?.figure;
  if (mark.ref !== undefined || !figure) return keepKnown([mark.ref ?? mark.figure], reading.report);
  const layout = layFigure(figure, reading.report);
  const rows = (figure.cells ?? []).filter((cell) => listPrinted(cell).includes(numeral.key));
  const candidates = [
    ...(listPrinted(figure).includes(numeral.key) ? [{ ref: figure.id, apart: UNNAMED }] : []),
    ...rows.map((cell) => ({
      ref: [figure.id, ...cell.key].join('/'),
      apart: measure(cell, layout, mark, numeral, reading),
    })),
  ];
  if (candidates.length === 0) return [figure.id];
  const nearest = candidates.reduce((least, { apart }) => Math.min(least, apart), Number.POSITIVE_INFINITY);
  return candidates.filter(({ apart }) => apart === nearest).map(({ ref }) => ref);
}

/** How a figure is laid out on paper. */
interface Layout {
  /** The columns of a cross by their codes, its totals last. */
  readonly columns: readonly string[];
  readonly values: ReadonlyMap<string, number>;
  /** Names on the tiles of its map, by code. */
  readonly tiles: ReadonlyMap<string, string>;
}

function layFigure({ id, cells = [], value, query }: Figure, { charts }: Report): Layout {
  const dimensions = 'by' in query ? query.by.length : 1;
  const total = Array.from({ length: dimensions - 1 }, () => ALL).join('/');
  const tiles = Object.values(charts).flatMap((chart) => (chart.figure === id ? (chart.tiles ?? []) : []));
  return {
    columns: [...cells.flatMap(({ key: [first, ...rest] }) => (first === ALL ? [rest.join('/')] : [])), total],
    values: new Map([
      ...cells.map((cell): [string, number] => [cell.key.join('/'), cell.value]),
      [`${ALL}/${total}`, value],
    ]),
    tiles: new Map(tiles.map(({ code, label }) => [code, label])),
  };
}

/** A figure as a whole has no label of a row right before its number; a row whose label is nowhere near is the least likely. */
const UNNAMED = 5;
const NOWHERE = 300;
/** Surer than any distance: a number in a row of a cross that is the ledger's from end to end, or behind its own full label. */
const IN_ROW = -1000;
const NAMED = -10_000;

/** How many signs a number stands from the labels of a row: 0 within the same link, less where it is sure. */
function measure(cell: Cell, layout: Layout, mark: Mark, numeral: Numeral, { sheet, numerals }: Reading): number {
  const named = cell.labels.filter((label) => label !== '').join(' · ');
  if (endsWith(sheet.text, numeral.from, `${named}: `)) return NAMED - named.length;
  const start = cell.key.length > 1 ? findRowStart(cell, layout, numeral, numerals) : undefined;
  if (start !== undefined) return IN_ROW + measureLabel(cell.labels[0] ?? '', start, start, sheet);
  const from = Math.min(mark.from, numeral.from);
  const tile = layout.tiles.get(cell.key[0] ?? '') ?? '';
  const apart = cell.labels.map((label) => measureLabel(label, from, numeral.to, sheet));
  const sum = apart.reduce((all, one) => all + one, 0);
  return tile ? Math.min(sum, measureLabel(tile, from, numeral.to, sheet)) : sum;
}

/** Where the row of a cross begins that this number stands in, if all numbers of the row are those of the ledger. */
function findRowStart(
  { key: [row = '', ...column] }: Cell,
  { columns, values }: Layout,
  numeral: Numeral,
  numerals: readonly Numeral[],
): number | undefined {
  const first = numerals.indexOf(numeral) - columns.indexOf(column.join('/'));
  const fits = columns.every(
    (name, index) => numerals[first + index]?.key === keyNumeral(String(values.get(`${row}/${name}`) ?? 0)),
  );
  return fits ? numerals[first]?.from : undefined;
}

/** Whether a text stands right before a place, as the annex of figures writes it: 'Jan · Threats: 2'. */
function endsWith(text: string, from: number, wanted: string): boolean {
  const before = text.slice(Math.max(0, from - 2 * wanted.length), from);
  return before.endsWith(': ') && squeeze(before).text.endsWith(squeeze(wanted).text);
}

/** How many signs before `from` a label ends; 0 where it ends between `from` and `to`. */
function measureLabel(label: string, from: number, to: number, { text }: Sheet): number {
  if (label === '') return UNNAMED;
  const before = text.slice(Math.max(0, from - NOWHERE), to).replace(/\s/g, ' ');
  const at = before.lastIndexOf(label);
  return at < 0 ? NOWHERE : Math.max(0, before.length - (to - from) - at - label.length);
}
