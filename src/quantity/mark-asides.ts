import { type Chart, type Made, mark, type Node } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { markAll } from './grammar-rules.ts';
import { compile } from './pattern.ts';
import type { Aside } from './quantity.ts';

const NOTHING = { low: 0, high: 0, exact: true };

/** Marks the names of months. In English they begin with a capital: 'may' and 'march' are words. */
export function markMonths(chart: Chart, grammar: Grammar): void {
  const names = grammar.months.map((name) => `(${name})`).join('|');
  mark(chart, compile(names, grammar.macros), ({ from, match }) => {
    const month = match.slice(1).findIndex((group) => group !== undefined) + 1;
    if (chart.language === 'en' && !/\p{Lu}/u.test(chart.text.charAt(from))) return undefined;
    return { sign: 'M', low: month, high: month, exact: true, value: `--${pad(month)}` };
  });
}

/** Marks words that look like a quantity and are none, so that nothing else finds one in them. */
export function markNothing(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.nothing, ({ nodes }) =>
    nodes.some(({ sign }) => sign === 'A') ? undefined : { ...NOTHING, sign: 'X' },
  );
}

/** Marks numbers that count nothing that a report counts: ages, articles of law, dates, durations, sizes. */
export function markAsides(chart: Chart, grammar: Grammar): void {
  const kinds = ['age', 'article', 'label', 'time'] as const;
  markAll(chart, grammar, grammar.date, ({ nodes }) => aside('date', readDate(nodes)));
  for (const kind of kinds) markAll(chart, grammar, grammar[kind], () => aside(kind));
  markAll(chart, grammar, grammar.period, ({ nodes, match }) => aside('period', readYears(nodes, match[0])));
  markAll(chart, grammar, grammar.yearLikeCount, ({ nodes }) => yearLikeCount(nodes));
  markAll(chart, grammar, grammar.year, ({ nodes }) => ({ ...NOTHING, sign: 'Y', ...year(nodes) }));
}

/** Marks sizes and lengths of time, once their numbers have their hedges and ranges. */
export function markMeasures(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.measure, () => aside('measure'));
  markAll(chart, grammar, grammar.duration, () => ({ ...NOTHING, sign: 'D' }));
}

function aside(kind: Aside['kind'], value?: string): Made {
  return { ...NOTHING, sign: 'A', kind, ...(value !== undefined && { value }) };
}

function year(nodes: readonly Node[]): { value?: string } {
  const found = nodes.find(({ sign }) => sign === 'Y');
  return found ? { value: found.digits ?? found.value ?? String(found.low) } : {};
}

/** A hedge may stand before the number; only the number changes its sign, the hedge is read later. */
function yearLikeCount(nodes: readonly Node[]): Made | undefined {
  const node = nodes.findLast(({ sign }) => sign === 'Y');
  return node && { ...node, sign: 'N' };
}

function readDate(nodes: readonly Node[]): string | undefined {
  const year = nodes.find(({ sign }) => sign === 'Y')?.low;
  const months = nodes.filter(({ sign }) => sign === 'M').map(({ low }) => low);
  const days = nodes.filter(({ sign }) => sign === 'N' || sign === 'O').map(({ low }) => low);
  const [first, last = first] = months;
  if (first === undefined || days.some((day) => day < 1 || day > 31)) return undefined;
  const write = (month: number, day?: number) =>
    [year ?? '-', pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
  const [start, end] = [write(first, days[0]), write(last ?? first, days.at(-1))];
  return start === end ? start : `${start}/${end}`;
}

function readYears(nodes: readonly Node[], text: string): string | undefined {
  const years = nodes.filter(({ sign }) => sign === 'Y').map(({ low }) => low);
  const short = nodes.find(({ sign, low }) => sign === 'N' && low < 100);
  const [first, last = first] = years;
  if (first === undefined) return undefined;
  if (first === last && /^Y~*-?(?:s|х|е|жылдар)(?!\p{L})/u.test(text) && first % 10 === 0)
    return `${first}/${first + 9}`;
  const part = readPartOfYear(nodes, text);
  if (part && first === last) return `${first}-${part[0]}/${first}-${part[1]}`;
  const spans = /^Y~* ?[–/-] ?N/.test(text) && short;
  return spans
    ? `${first}/${Math.floor(first / 100) * 100 + short.low}`
    : first === last
      ? String(first)
      : `${first}/${last}`;
}

/** The first and the last month of a half or a quarter of a year. */
function readPartOfYear(nodes: readonly Node[], text: string): [string, string] | undefined {
  const place = nodes.find(({ sign }) => sign === 'O')?.low;
  const months = HALF.test(text) ? 6 : QUARTER.test(text) ? 3 : 12;
  if (!place || months === 12 || place * months > 12) return undefined;
  return [pad((place - 1) * months + 1), pad(place * months)];
}

const HALF = /half|полугоди|половин|жартыс|жартыжыл/;
const QUARTER = /quarter|квартал/;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
