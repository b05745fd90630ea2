import Handlebars from 'handlebars';
import { ALL, type BesideTable, type Difference, type Figure } from '../report.ts';
import type { Pens } from './pens.ts';

const { escapeExpression, SafeString } = Handlebars;

/** A table that others published and ours of the same form, number beside number, and the places where they differ. */
export function renderBeside(table: BesideTable, caption: string, pens: Pens): string {
  const { report, word } = pens;
  const [ours, theirs] = [report.figures[table.ours], report.figures[table.theirs]];
  if (!ours || !theirs) return '';
  const columns =
    table.columns.length > 0
      ? [{ code: ALL, label: word('table.total', {}) }, ...table.columns]
      : [{ code: '', label: '' }];
  const row = (code: string, label: string) =>
    `<tr><th scope="row">${label}</th>${columns.map((column) => writePair([code, column.code], ours, theirs, pens)).join('')}</tr>`;
  const upper = columns.map(
    ({ label }) =>
      `<th scope="colgroup" colspan="2">${label === '' ? '' : escapeIfText(label, word('table.total', {}))}</th>`,
  );
  const lower = columns.map(
    () => `<th scope="col">${word('beside.theirs', {})}</th><th scope="col">${word('beside.ours', {})}</th>`,
  );
  const first = `<th scope="col" rowspan="2">${escapeExpression(ours.dimensions?.[0] ?? '')}</th>`;
  const body = table.rows.map(({ code, label }) => row(code, escapeExpression(label)));
  const unit = `${word(`unit.${ours.unit}`, {})}, ${escapeExpression(report.period.label)}`;
  const key = word('beside.key', { source: table.source });
  return `<div class="table"><div class="scroll" tabindex="0"><table class="wide pairs"><caption>${caption} <span>${unit}</span></caption><thead><tr>${first}${upper.join('')}</tr><tr>${lower.join('')}</tr></thead><tbody>${body.join('')}</tbody><tfoot>${row(ALL, word('table.total', {}))}</tfoot></table></div><p class="note">${key}</p></div>${tellDifferences(table, pens)}`;
}

function escapeIfText(label: string, total: string): string {
  return label === total ? label : escapeExpression(label);
}

/** Theirs, then ours; a dash where they print nothing. */
function writePair(
  [row = '', column = '']: readonly string[],
  ours: Figure,
  theirs: Figure,
  { number, open }: Pens,
): string {
  const key = column === '' ? row : `${row}/${column}`;
  const isTotal = [row, column].every((code) => code === ALL || code === '');
  const find = (figure: Figure) => figure.cells?.find((cell) => cell.key.join('/') === key);
  const write = (figure: Figure, none: string) => {
    const cell = isTotal ? undefined : find(figure);
    const there = isTotal ? figure.records.length > 0 : cell !== undefined;
    return there ? open(figure, cell, number((cell ?? figure).value)) : none;
  };
  return `<td class="theirs">${write(theirs, '–')}</td><td>${write(ours, '0')}</td>`;
}

/** Row by row what one side has and the other not. */
function tellDifferences({ differences }: BesideTable, { word, number }: Pens): string {
  if (differences.length === 0) return `<p>${word('beside.same', {})}</p>`;
  const list = (parts: readonly Difference[], sign: 1 | -1) =>
    parts
      .filter(({ difference }) => difference * sign > 0)
      .map(({ label, difference }) => `${escapeExpression(label)} ${number(difference * sign)}`)
      .join(', ');
  const rows = differences.map(({ parts, ...row }) => {
    const told = parts.length > 0 ? parts : [row];
    const numbers = {
      row: new SafeString(escapeExpression(row.label)),
      ours: number(row.ours),
      theirs: row.theirs === undefined ? '–' : number(row.theirs),
    };
    const [fewer, more] = [list(told, -1), list(told, 1)];
    const said = [
      word('beside.row', numbers),
      ...(fewer ? [word('beside.fewer', { parts: new SafeString(fewer) })] : []),
      ...(more ? [word('beside.more', { parts: new SafeString(more) })] : []),
    ];
    return `<li>${said.join(' ')}</li>`;
  });
  return `<p>${word('beside.lead', {})}</p>\n<ul class="differences">\n${rows.join('\n')}\n</ul>`;
}
