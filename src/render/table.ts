import Handlebars from 'handlebars';
import type { Cell, Figure } from '../report.ts';
import { tellDiffering } from './differing.ts';
import { layTable } from './layout.ts';
import type { Pens } from './pens.ts';

const { escapeExpression } = Handlebars;

/** Fewer than these are printed without percents. */
const FEW = 20;

/** A figure as an HTML table with caption, unit and period; two or three dimensions make a cross with totals. */
export function renderTable(figure: Figure, caption: string, pens: Pens): string {
  const body = (figure.dimensions?.length ?? 0) > 1 ? renderCross(figure, pens) : renderList(figure, pens);
  const unit = `${pens.word(`unit.${figure.unit}`, {})}, ${pens.report.period.label}`;
  const said = [...(figure.overlaps ? [pens.word('overlaps', {})] : []), ...tellDiffering(figure, pens)];
  const notes = said.map((note) => `<p class="note">${note}</p>`).join('');
  return `<div class="table short"><div class="scroll" tabindex="0"><table><caption>${caption} <span>${escapeExpression(unit)}</span></caption>${body}</table></div>${notes}</div>`;
}

function renderList(figure: Figure, { open, number, percent, word }: Pens): string {
  const cells = figure.cells ?? [];
  // Percents of a few say less than the few themselves.
  const shares = figure.value >= FEW;
  const known = shares && cells.some(({ percentOfKnown }) => percentOfKnown !== undefined);
  const head = [
    figure.dimensions?.[0] ?? '',
    word('table.number', {}),
    ...(shares ? [word('table.share', {})] : []),
    ...(known ? [word('table.share-known', {})] : []),
  ];
  const rows = cells.map(
    (cell) =>
      `<tr${cell.unknown ? ' class="unknown"' : ''}><th scope="row">${escapeExpression(cell.labels[0] ?? '')}</th><td>${open(figure, cell, number(cell.value))}</td>${shares ? `<td>${percent(cell.percent ?? 0, cell.value)}</td>` : ''}${known ? `<td>${cell.percentOfKnown === undefined ? '–' : percent(cell.percentOfKnown, cell.value)}</td>` : ''}</tr>`,
  );
  const total = `<tr><th scope="row">${word('table.total', {})}</th><td>${open(figure, undefined, number(figure.value))}</td>${shares ? '<td></td>' : ''}${known ? '<td></td>' : ''}</tr>`;
  return `<thead><tr>${head.map((label) => `<th scope="col">${escapeExpression(label)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody><tfoot>${total}</tfoot>`;
}

function renderCross(figure: Figure, { open, number, word }: Pens): string {
  const { columns, groups, rows, totals } = layTable(figure);
  const cell = (one: Cell | undefined) =>
    `<td>${one && one.value > 0 ? open(figure, one, number(one.value)) : '0'}</td>`;
  const span = groups.length > 0 ? ' rowspan="2"' : '';
  const total = `<th scope="col"${span}>${word('table.total', {})}</th>`;
  const first = `<th scope="col"${span}>${escapeExpression(figure.dimensions?.[0] ?? '')}</th>`;
  const labels = columns.map(({ label }) => `<th scope="col">${escapeExpression(label)}</th>`).join('');
  const upper = groups
    .map((group) => `<th scope="colgroup" colspan="${group.span}">${escapeExpression(group.label)}</th>`)
    .join('');
  const head =
    groups.length > 0 ? `<tr>${first}${upper}${total}</tr><tr>${labels}</tr>` : `<tr>${first}${labels}${total}</tr>`;
  const body = rows
    .map(
      (row) =>
        `<tr><th scope="row">${escapeExpression(row.label)}</th>${row.cells.map(cell).join('')}${cell(row.total).replace('<td>', '<td class="total">')}</tr>`,
    )
    .join('');
  const foot = `<tr><th scope="row">${word('table.total', {})}</th>${totals.map(cell).join('')}<td class="total">${open(figure, undefined, number(figure.value))}</td></tr>`;
  return `<thead>${head}</thead><tbody>${body}</tbody><tfoot>${foot}</tfoot>`;
}
