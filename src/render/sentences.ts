import Handlebars from 'handlebars';
import { closest } from '../closest.ts';
import { nameFigure, nameShare } from '../expression.ts';
import { formatMonth } from '../language.ts';
import type { Language } from '../quantity/quantity.ts';
import { findMultipleWord, findPartWord, findWord, spell } from '../quantity/words.ts';
import { ALL, type Cell, type Change, type Figure, type Report } from '../report.ts';
import type { Pens } from './pens.ts';

const { escapeExpression } = Handlebars;

/** The context of a template or text: a section gives its figures their prefix. */
export interface Context {
  readonly section?: { readonly id: string } | undefined;
}

/** A piece of a sentence that a figure makes: takes the name of the figure and the options after it, gives HTML; throws where the figure cannot say it. */
export type Phrase = (
  context: Context,
  name: string | undefined,
  options: { readonly [option: string]: string },
) => string;

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

/** The figure of that name: of the section first, then of the whole report. */
export function findFigure({ figures, refused }: Report, { section }: Context, name: string): Figure {
  const ids = [...(section ? [`${section.id}-${name}`] : []), name];
  const id = ids.find((one) => Object.hasOwn(figures, one));
  const figure = figures[id ?? ''];
  if (figure) return figure;
  const refusal = refused.find((one) => ids.includes(one.figure));
  if (refusal) throw new Error(tellRefusal(refusal));
  const own = Object.keys(figures).flatMap((known) =>
    section && known.startsWith(`${section.id}-`) ? known.slice(section.id.length + 1) : [],
  );
  throw new Error(`no figure \`${name}\`${suggest(name, [...own, ...Object.keys(figures)])}`);
}

/** The row of that key; zero where the codes are known and nothing was counted. Of a published series without a key, the period of the report. */
function pickCell(report: Report, figure: Figure, key: string | undefined): Cell | undefined {
  if (figure.basis === 'published') return pickPeriod(report, figure, key);
  if (key === undefined) return undefined;
  const cell = figure.cells?.find((one) => one.key.join('/') === key);
  if (cell) return cell;
  const by = 'by' in figure.query ? figure.query.by : [];
  const parts = key.split('/');
  if (by.length === 0) throw new Error(`figure \`${figure.id}\` is one number and has no rows`);
  if (parts.length === by.length && parts.every((part, index) => report.codes[by[index] ?? '']?.includes(part)))
    return { key: parts, labels: parts, value: 0, records: [] };
  throw new Error(
    `figure \`${figure.id}\` has no row \`${key}\`${suggest(key, [...(report.codes[by[0] ?? ''] ?? [])])}`,
  );
}

function pickPeriod(report: Report, { id, cells = [] }: Figure, key: string | undefined): Cell | undefined {
  const wanted = key ?? (cells.length === 1 ? cells[0]?.key[0] : report.period.id);
  const cell = cells.find((one) => one.key[0] === wanted);
  if (cell) return cell;
  const periods = cells.map((one) => one.key[0]).join(', ');
  throw new Error(
    `\`${id}\` has no count for ${wanted}, only for ${periods}; name one of them, such as key="${cells[0]?.key[0]}"`,
  );
}

interface Share {
  readonly figure: Figure;
  readonly cell?: Cell | undefined;
  readonly part: number;
  readonly whole: number;
  readonly rounded: number;
}

/** A figure as a part of the one that `of` names, or of its own base; a row as a part of its figure. */
function pickShare(report: Report, figure: Figure, [context, , { of, key }]: Parameters<Phrase>): Share {
  const within = context.section && figure.id.startsWith(`${context.section.id}-`) ? context : {};
  const base = of === undefined ? undefined : findFigure(report, within, of);
  if (base && base.unit !== figure.unit)
    throw new Error(
      `figure \`${figure.id}\` counts ${figure.unit} and \`${base.id}\` counts ${base.unit}; a share needs one unit`,
    );
  if (key !== undefined) {
    const cell = pickCell(report, figure, key);
    if (!cell || cell.percent === undefined || (base && base.value !== figure.value))
      throw new Error(`row \`${key}\` of figure \`${figure.id}\` is no share of ${base ? `\`${base.id}\`` : 'it'}`);
    return { figure, cell, part: cell.value, whole: figure.value, rounded: cell.percent };
  }
  const shared =
    base && (figure.percent === undefined || figure.base?.figure !== base.id)
      ? (report.figures[nameShare(figure.id, base.id)] ?? figure)
      : figure;
  if (shared.percent === undefined || !shared.base || (base && shared.base.figure !== base.id))
    throw new Error(`figure \`${figure.id}\` is no share: name the figure it is a part of, such as of="total"`);
  if (shared.base.value === 0) throw new Error(`\`${shared.base.figure}\` is 0, and nothing has a share of nothing`);
  return { figure: shared, part: shared.value, whole: shared.base.value, rounded: shared.percent };
}

function pickChange(report: Report, figure: Figure, from: string | undefined) {
  const cell = figure.basis === 'published' ? pickPeriod(report, figure, undefined) : undefined;
  const change = (cell ?? figure).change;
  const refusal = report.refused.find((one) => one.figure === figure.id);
  if (refusal) throw new Error(tellRefusal(refusal));
  if (!change) throw new Error(`figure \`${figure.id}\` has nothing before it to compare with`);
  if (from !== undefined && from !== 'previous' && from !== change.period)
    throw new Error(`figure \`${figure.id}\` is compared with ${change.period}, not with ${from}`);
  return { figure, cell, change };
}

/** 'the highest since 2017': higher than in 2017 and in every year after it. */
function writeExtreme(kind: 'highest' | 'lowest', figure: Figure, { report, word, open }: Pens): string {
  const cells = (figure.cells ?? []).filter(({ key }) => /^\d{4}$/.test(key[0] ?? ''));
  const now = cells.find(({ key }) => key[0] === report.period.id);
  const earlier = now ? cells.slice(0, cells.indexOf(now)) : [];
  if (!now || earlier.length === 0)
    throw new Error(`figure \`${figure.id}\` has no years to compare ${report.period.id} with`);
  const beyond = earlier.filter(({ value }) => (kind === 'highest' ? value >= now.value : value <= now.value)).at(-1);
  const since = earlier[beyond ? earlier.indexOf(beyond) + 1 : 0];
  if (!since)
    throw new Error(
      `${report.period.id} is not the ${kind}: ${now.value}, after ${beyond?.value} in ${beyond?.key[0]}`,
    );
  return open(figure, now, word('since', { word: nameWord(kind, report), since: since.key[0] ?? '' }));
}

const RANKS = ['most-frequent', 'second-most-frequent', 'third-most-frequent'];

/** 'the second most frequent': one other row has a higher number, and none the same. */
function writeRank(figure: Figure, cell: Cell, { report, open }: Pens): string {
  checkCompared(report, figure, 'rank');
  const row = `row \`${cell.key.join('/')}\` of figure \`${figure.id}\``;
  if (cell.value === 0 || cell.unknown)
    throw new Error(`${row} is ${cell.value === 0 ? '0' : 'what is not known'} and has no rank`);
  const others = listRows(figure).filter((one) => one !== cell);
  const rank = RANKS[others.filter(({ value }) => value > cell.value).length];
  const equal = others.find(({ value }) => value === cell.value);
  if (equal) throw new Error(`${row} shares its place with \`${equal.key.join('/')}\`: both are ${cell.value}`);
  if (!rank) throw new Error(`${row} is not among the first three; there is no word for its place`);
  return open(figure, cell, nameWord(rank, report));
}

/** The row, or the two or three, with the highest number: 'March and June'. */
function writePeak(figure: Figure, { report, word, open }: Pens): string {
  checkCompared(report, figure, 'peak');
  const rows = listRows(figure);
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const peaks = rows.filter(({ value }) => value === most);
  if (most === 0 || peaks.length > 3)
    throw new Error(`figure \`${figure.id}\` has no peak: ${peaks.length} rows have ${most}`);
  const links = peaks.map((cell) => open(figure, cell, escapeExpression(nameRow(cell, report.language))));
  return [links.slice(0, -1).join(', '), links.at(-1)].filter(Boolean).join(word('and', {}));
}

function nameRow({ key: [key = ''], labels }: Cell, language: string): string {
  return /^\d{4}-\d{2}$/.test(key) ? formatMonth(key, language, 'wide') : labels.join(' ');
}

function nameWord(id: string, { language }: Report): string {
  return findWord(id)?.texts[language as Language] ?? id;
}

/** The rows that can be compared: not what is unknown, not totals. */
function listRows({ cells = [] }: Figure): Cell[] {
  return cells.filter(({ key, unknown }) => !unknown && !key.includes(ALL));
}

/** Stops a rank or superlative of records that were recorded only in part. */
function checkCompared({ coverage }: Report, { basis, id }: Figure, what: string): void {
  const years = coverage.filter(({ kind }) => kind === 'narrated').map(({ year }) => year);
  if (basis === 'records' && years.length > 0)
    throw new Error(tellRefusal({ figure: id, label: '', reason: 'narrated', years, instead: [] }, what));
}

function tellRefusal({ figure, reason, years, instead }: Report['refused'][number], what = 'change or trend'): string {
  if (reason === 'single') return `figure \`${figure}\` has no second complete year to compare with`;
  const other = instead[0];
  return `the records of ${years.join(', ')} are only \`narrated\` and carry no ${what}${other ? `; published series that could serve: ${instead.map((name) => `\`${name}\``).join(', ')}, as in {{change "${other}"}}` : '; no published series counts the same'}`;
}

/** The label of a code or of a figure. */
function findLabel({ figures, labels }: Report, name: string): string {
  const label = labels[name] ?? figures[name]?.label;
  if (label !== undefined) return label;
  throw new Error(
    `no code and no figure \`${name}\`${suggest(name, [...Object.keys(labels), ...Object.keys(figures)])}`,
  );
}

function suggest(name: string, known: readonly string[]): string {
  const near = closest(name, known);
  return near ? `; did you mean \`${near}\`?` : '';
}
