import type { Chart, Node } from './chart.ts';
import { EN } from './en.ts';
import { fold } from './fold.ts';
import type { Grammar } from './grammar.ts';
import { KK } from './kk.ts';
import { markHedges, markRanges } from './mark-amounts.ts';
import { markAsides, markMeasures, markMonths, markNothing } from './mark-asides.ts';
import { markComparisons } from './mark-comparisons.ts';
import { markCounts } from './mark-counts.ts';
import { markShares } from './mark-shares.ts';
import { markNumbers } from './numbers.ts';
import type { Aside, Bounds, Language, Quantity } from './quantity.ts';
import { markRaw } from './raw.ts';
import { RU } from './ru.ts';

const GRAMMARS: { readonly [language in Language]: Grammar } = { en: EN, ru: RU, kk: KK };

/** Finds the numbers and the words of quantity of a plain text, and apart from them the numbers that count nothing. */
export function findQuantities(text: string, language: Language): { quantities: Quantity[]; asides: Aside[] } {
  const grammar = GRAMMARS[language];
  const chart: Chart = { language, text, marked: fold(text), nodes: new Map() };
  markRaw(chart);
  markNothing(chart, grammar);
  markMonths(chart, grammar);
  markNumbers(chart, grammar.numbers);
  markAsides(chart, grammar);
  markRanges(chart, grammar);
  markShares(chart, grammar);
  markHedges(chart, grammar);
  markMeasures(chart, grammar);
  markComparisons(chart, grammar);
  markCounts(chart, grammar);
  const nodes = [...chart.nodes.values()].sort((one, other) => one.from - other.from);
  return {
    quantities: nodes.flatMap((node) => readQuantity(node, text)),
    asides: nodes.flatMap((node) => readAside(node, text)),
  };
}

const KINDS: { readonly [sign: string]: Quantity['kind'] } = {
  N: 'count',
  P: 'percent',
  F: 'part',
  R: 'multiple',
  C: 'money',
};

function readQuantity(node: Node, text: string): Quantity[] {
  const kind = node.sign === 'Q' ? (node.kind as Quantity['kind']) : KINDS[node.sign];
  if (!kind) return [];
  const { from, word, whole, since, currency } = node;
  const to = node.spelled ? endOfWord(text, node.to) : node.to;
  return [
    {
      ...{ from, to, text: text.slice(from, to), kind, exact: node.exact },
      ...closeBounds(node, kind),
      ...(whole && { whole }),
      ...(word !== undefined && { word }),
      ...(since !== undefined && { since }),
      ...(currency !== undefined && { currency }),
    },
  ];
}

/** A spelled number goes with its ending of case: 'төртеуінің'. */
function endOfWord(text: string, to: number): number {
  const rest = /^[\p{L}\p{M}]{0,12}/u.exec(text.slice(to, to + 12));
  return to + (rest?.[0].length ?? 0);
}

/** Bounds with both ends included: more than 40 cases are 41 or more, more than 40 % are 40.01 % or more. */
function closeBounds({ low, high, open }: Node, kind: Quantity['kind']): Bounds {
  const step = WHOLE.includes(kind) && [low, high].every((end) => Number.isInteger(end) || end === MORE) ? 1 : 0.01;
  const isOpen = (end: 'low' | 'high') => open === end || open === 'both';
  return { low: tidy(isOpen('low') ? low + step : low), high: tidy(isOpen('high') ? high - step : high) };
}

const MORE = Number.POSITIVE_INFINITY;
const WHOLE: readonly Quantity['kind'][] = ['count', 'of', 'difference', 'money'];

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
}

function readAside(node: Node, text: string): Aside[] {
  const kind = ASIDES[node.sign] ?? (node.sign === 'A' ? (node.kind as Aside['kind']) : undefined);
  if (!kind) return [];
  const { from, to, value } = node;
  return [{ from, to, kind, text: text.slice(from, to), ...(value !== undefined && { value }) }];
}

const ASIDES: { readonly [sign: string]: Aside['kind'] } = { O: 'label', M: 'date', Y: 'year', D: 'period' };
