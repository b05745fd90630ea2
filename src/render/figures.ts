import Handlebars from 'handlebars';
import type { Cell, Figure } from '../report.ts';
import type { Pens } from './pens.ts';
import { refOf } from './ref.ts';

const { escapeExpression } = Handlebars;

/** From so many records on a list has no links: nobody follows them one by one, and they make a page heavy. */
const LONG = 200;

/**
 * The list that says of each number what it counts, and which records stand behind it. Records listed before are not
 * listed again: `data-same` names the number that has them.
 */
export function renderFigures(pens: Pens): string {
  const seen = new Map<string, { readonly ref: string; readonly label: string }>();
  return Object.values(pens.report.figures)
    .map((figure) => (figure.basis === 'published' ? renderPublished(figure, pens) : renderFigure(figure, seen, pens)))
    .join('\n');
}

type Seen = Map<string, { readonly ref: string; readonly label: string }>;

function renderFigure(figure: Figure, seen: Seen, pens: Pens): string {
  const { number, word } = pens;
  const base = figure.base
    ? ` <span class="unit">${word('figures.of', { base: number(figure.base.value) })}</span>`
    : '';
  const value = `<b>${number(figure.value)}</b>${figure.currency ? ` ${escapeExpression(figure.currency)}` : ''}`;
  const head = `<dt id="f-${escapeExpression(figure.id)}">${escapeExpression(figure.label)}: ${value}${base}</dt>`;
  const cells = (figure.cells ?? []).filter((cell) => cell.value > 0);
  if (figure.value === 0) return head.replace('</dt>', ` – ${word('figures.none', {})}</dt>`);
  return [
    head,
    renderEntry(
      { ref: refOf(figure), label: figure.label, count: tellCount(figure, undefined, pens), lead: '' },
      figure.records,
      seen,
      pens,
    ),
    ...cells.map((cell) => {
      const labels = cell.labels.filter((label) => label !== '');
      const lead = `${escapeExpression(labels.join(' · '))}: <b>${number(cell.value)}</b> – `;
      const label = [figure.label, ...labels].join(', ');
      const count = tellCount(figure, cell, pens);
      return renderEntry({ ref: refOf(figure, cell), label, count, lead }, cell.records, seen, pens);
    }),
  ].join('\n');
}

interface Entry {
  readonly ref: string;
  readonly label: string;
  /** The number, what it is a part of, and its share. */
  readonly count: string;
  readonly lead: string;
}

/** '24 of 45 (53%)': a share is never without its base and n. */
function tellCount({ value, base, percent, unit }: Figure, cell: Cell | undefined, pens: Pens): string {
  const [part, whole, share] = cell ? [cell.value, value, cell.percent] : [value, base?.value, percent];
  if (whole === undefined || unit === 'money') return pens.number(part);
  const count = pens.word('out-of', { part: pens.number(part), whole: pens.number(whole) });
  return share === undefined ? count : `${count} (${pens.percent(share, part)})`;
}

function renderEntry({ ref, label, count, lead }: Entry, ids: readonly string[], seen: Seen, pens: Pens): string {
  const key = ids.join(' ');
  const before = ids.length > 1 ? seen.get(key) : undefined;
  if (!before) seen.set(key, { ref, label });
  const open = `<dd${lead ? ' class="cell"' : ''} data-figure="${escapeExpression(ref)}" data-label="${escapeExpression(label)}" data-count="${count}"`;
  if (before) {
    const link = `<a href="#f-${escapeExpression(before.ref.split('/')[0] ?? '')}">${escapeExpression(before.label)}</a>`;
    return `${open} data-same="${escapeExpression(before.ref)}">${lead}${pens.word('figures.same', {})} ${link}</dd>`;
  }
  if (ids.length === 0) return `${open}>${lead}${pens.word('figures.none', {})}</dd>`;
  if (ids.length > LONG) return `${open}>${lead}<span class="ids">${escapeExpression(key)}</span></dd>`;
  return `${open}>${lead}${ids.map((id) => pens.record(id)).join(' ')}</dd>`;
}

function renderPublished(figure: Figure, { number, word }: Pens): string {
  const id = escapeExpression(figure.id);
  const head = `<dt id="f-${id}">${escapeExpression(figure.label)} <span class="unit">${word('published-by-others', {})}</span></dt>`;
  const cells = (figure.cells ?? []).map((cell) => {
    const labels = cell.labels.filter((label) => label !== '');
    const label = escapeExpression([figure.label, ...labels].join(', '));
    const value = `<b>${number(cell.value)}</b> ${escapeExpression(String(figure.unit))} <code>${escapeExpression(cell.records.join(' '))}</code>`;
    return `<dd class="cell" data-figure="${escapeExpression(refOf(figure, cell))}" data-label="${label}">${escapeExpression(labels.join(' · '))}: ${value}</dd>`;
  });
  return [head, ...cells].join('\n');
}
