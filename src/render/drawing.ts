import Handlebars from 'handlebars';
import { ALL, type Figure } from '../report.ts';
import { renderChart } from './chart.ts';
import { tellDiffering } from './differing.ts';
import type { Pens } from './pens.ts';
import { plainText } from './plain.ts';
import { linkTo } from './ref.ts';

const { escapeExpression } = Handlebars;

/** Width of a chart in CSS pixels: the measure of the page. */
const WIDTH = 616;

/** A chart with its title, unit and notes; empty where too little was counted to draw it. */
export function renderDrawing(id: string, context: object, pens: Pens): string {
  const { report, word, number } = pens;
  const order = report.charts[id];
  const figure = report.figures[order?.figure ?? ''];
  if (!order || !figure || (figure.basis === 'records' && figure.value < order.least)) return '';
  const title = word(`chart.${id}`, context);
  const svg = renderChart(order, figure, {
    id: `chart-${id}`,
    title: plainText(title),
    description: describe(figure, number),
    width: WIDTH,
    link: linkTo,
    format: number,
    percent: (part, value) => plainText(pens.percent(part, value)),
  });
  if (svg === '') return '';
  const notes = [
    ...(pens.has(`chart.${id}.note`) ? [word(`chart.${id}.note`, context)] : []),
    ...(figure.overlaps ? [word('overlaps', {})] : []),
    ...tellDiffering(figure, pens),
  ];
  return `<figure class="drawing" role="group" aria-labelledby="cap-${id}"><figcaption id="cap-${id}"><strong>${title}</strong> <span>${subtitle(figure, pens)}</span></figcaption><div class="chart-frame" tabindex="0">${svg}</div>${notes.map((note) => `<p class="note">${note}</p>`).join('')}</figure>`;
}

/** Unit, period and n; for counts of others, their unit and that they are others'. */
function subtitle(figure: Figure, { report, word, open, number }: Pens): string {
  if (figure.basis === 'published') return `${escapeExpression(figure.unit)}, ${word('published-by-others', {})}`;
  return `${word(`unit.${figure.unit}`, {})}, ${escapeExpression(report.period.label)} (n = ${open(figure, undefined, number(figure.value))})`;
}

/** The rows of a figure in words, for the picture's alternative text. */
function describe(figure: Figure, number: Pens['number']): string {
  const cells = (figure.cells ?? []).filter(({ key }) => key.length === 1 || key[1] === ALL);
  return cells.map(({ labels, value }) => `${labels[0]}: ${number(value)}`).join('; ');
}
