import Handlebars from 'handlebars';
import { formatMonth } from '../language.ts';
import type { Language } from '../quantity/quantity.ts';
import { findWord } from '../quantity/words.ts';
import { ALL, type Cell, type Figure, type Report } from '../report.ts';
import type { Pens } from './pens.ts';
import { tellRefusal } from './picks.ts';

const { escapeExpression } = Handlebars;

/** 'the highest since 2017': higher than in 2017 and in every year after it. */
export function writeExtreme(kind: 'highest' | 'lowest', figure: Figure, { report, word, open }: Pens): string {
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
export function writeRank(figure: Figure, cell: Cell, { report, open }: Pens): string {
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
export function writePeak(figure: Figure, { report, word, open }: Pens): string {
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
