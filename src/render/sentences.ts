import Handlebars from 'handlebars';
import { nameFigure } from '../expression.ts';
import type { Language } from '../quantity/quantity.ts';
import { findMultipleWord, findPartWord, spell } from '../quantity/words.ts';
import type { Cell, Change, Figure } from '../report.ts';
import { writeExtreme, writePeak, writeRank } from './orders.ts';
import type { Pens } from './pens.ts';
import {
  type Context,
  findFigure,
  findLabel,
  type Phrase,
  pickCell,
  pickChange,
  pickShare,
  type Share,
} from './picks.ts';

const { escapeExpression } = Handlebars;

/** Every phrase that an author's text may use; templates use the same. */
export function listPhrases(pens: Pens): { readonly [helper: string]: Phrase } {
  const { report, word, number, percent, open, has } = pens;
  const plural = new Intl.PluralRules(report.language);
  const language = report.language as Language;
  const find = (...[context, name, options]: Parameters<Phrase>) => {
    const asked = nameFigure({ helper: '', ...(name !== undefined && { name }), options }) ?? '';
    const figure = findFigure(report, context, asked);
    if (options.unit === undefined || options.unit === figure.unit) return figure;
    throw new Error(`figure \`${figure.id}\` counts ${figure.unit}, not ${options.unit}`);
  };
  const pick = (context: Context, name: string | undefined, options: { readonly [option: string]: string }) => {
    const figure = find(context, name, options);
    const cell = pickCell(report, figure, options.key);
    return { figure, cell, value: (cell ?? figure).value };
  };
  const unit = (figure: Figure, value: number) =>
    has(`unit.${figure.unit}.other`)
      ? word(`unit.${figure.unit}.${plural.select(value)}`, {})
      : escapeExpression(figure.unit);
  const share = (...asked: Parameters<Phrase>) => pickShare(report, find(...asked), asked);
  const change = (...asked: Parameters<Phrase>) => pickChange(report, find(...asked), asked[2].from);
  const writeChange = ({ difference, percent: rounded, period, value }: Change, figure: Figure, cell?: Cell) => {
    const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
    const shown = rounded ? word('percent', { value: number(Math.abs(rounded)) }) : number(Math.abs(difference));
    const size = new Handlebars.SafeString(open(figure, cell, sign + shown));
    return word('change', { size, period, before: number(value) });
  };
  const writePercent = ({ part, whole, rounded, figure, cell }: Share) => {
    const shown = open(figure, cell, percent(rounded, part));
    return report.shares === 'linked'
      ? shown
      : `${shown} (${word('out-of', { part: number(part), whole: number(whole) })})`;
  };
  return {
    n: (...asked) => {
      const { figure, cell, value } = pick(...asked);
      return open(figure, cell, number(value));
    },
    figure: (...asked) => {
      const { figure, cell, value } = pick(...asked);
      const { qualifier = 'exact' } = cell ?? {};
      const hedge = qualifier === 'exact' ? '' : `${word(`qualifier.${qualifier}`, {})} `;
      if (figure.unit === 'percent') return hedge + open(figure, cell, word('percent', { value: number(value) }));
      return `${hedge}${open(figure, cell, value === 0 ? word('none', {}) : number(value))} ${unit(figure, value)}`;
    },
    spell: (...asked) => {
      const { figure, cell, value } = pick(...asked);
      return open(figure, cell, spell(value, language) ?? number(value));
    },
    share: (...asked) => writePercent(share(...asked)),
    part: (...asked) => {
      const { part, whole, figure, cell } = share(...asked);
      return open(figure, cell, word('part', { part: number(part), whole: number(whole) }));
    },
    fraction: (...asked) => {
      const one = share(...asked);
      const found = findPartWord(one.part, one.whole);
      return found ? open(one.figure, one.cell, found.texts[language]) : writePercent(one);
    },
    change: (...asked) => {
      const { figure, cell, change: found } = change(...asked);
      return writeChange(found, figure, cell);
    },
    multiple: (...asked) => {
      const { figure, cell, change: found } = change(...asked);
      const times = findMultipleWord(found.value, (cell ?? figure).value);
      return times ? open(figure, cell, times.texts[language]) : writeChange(found, figure, cell);
    },
    highest: (...asked) => writeExtreme('highest', find(...asked), pens),
    lowest: (...asked) => writeExtreme('lowest', find(...asked), pens),
    rank: (...asked) => {
      const { figure, cell } = pick(...asked);
      if (!cell) throw new Error('expected the row that it is about, such as key="attack"');
      return writeRank(figure, cell, pens);
    },
    peak: (...asked) => writePeak(find(...asked), pens),
    spread: (...asked) => {
      const figure = find(...asked);
      const cells = (figure.cells ?? []).filter(({ value }) => value > 0);
      return cells
        .map((cell) => `${escapeExpression(cell.labels.join(' '))} ${open(figure, cell, number(cell.value))}`)
        .join(', ');
    },
    money: (...asked) => {
      const figure = find(...asked);
      if (figure.unit !== 'money') throw new Error(`figure \`${figure.id}\` counts ${figure.unit}, not money`);
      const sums = (figure.cells ?? []).map(
        (cell) => `${open(figure, cell, number(cell.value))} ${escapeExpression(cell.key[0] ?? '')}`,
      );
      return sums.join(word('and', {}));
    },
    label: (_, name = '') => escapeExpression(findLabel(report, name)),
    period: () => escapeExpression(report.period.label),
    year: () => escapeExpression(report.period.label),
  };
}
