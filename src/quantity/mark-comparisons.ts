import type { Chart, Made, Node, Phrase } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { markAll } from './grammar-rules.ts';
import { makeWord } from './mark-shares.ts';
import { findWord } from './words.ts';

/** Marks what compares: parts of wholes, changes, differences, ranks and extremes. */
export function markComparisons(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.inverse, inverse, '[NPF]');
  markAll(chart, grammar, grammar.of, ({ nodes: [part, whole] }) => makeOf(part, whole));
  markAll(chart, grammar, grammar.ofBehind, ({ nodes: [whole, part] }) => makeOf(part, whole));
  markApart(chart, grammar);
  markAll(chart, grammar, grammar.up, ({ nodes }) => change(nodes[0], 1), '[NPF]');
  markAll(chart, grammar, grammar.down, ({ nodes }) => change(nodes[0], -1), '[NPF]');
  markOrders(chart, grammar);
}

function makeOf(part: Node | undefined, whole: Node | undefined): Made | undefined {
  if (!part || !whole || part.low > whole.high) return undefined;
  const { low, high, open, exact, spelled } = part;
  const bounds = { low, high, open, exact: exact && whole.exact };
  return { sign: 'Q', kind: 'of', ...bounds, spelled: spelled === true, whole: { low: whole.low, high: whole.high } };
}

/** The whole stands some words away: the number of the part alone becomes the quantity, the whole stays a count. */
function markApart(chart: Chart, grammar: Grammar): void {
  const last = (node: Node) => chart.nodes.get(chart.marked.lastIndexOf('N', node.from - 1));
  markAll(chart, grammar, grammar.ofApartBehind, ({ nodes: [part] }) => part && makeOf(part, last(part)));
}

/** A ratio turned round: three times fewer. */
function inverse({ nodes }: Phrase): Made | undefined {
  const node = nodes.find(({ sign }) => sign === 'R');
  if (!node || node.word?.endsWith('halved')) return undefined;
  const word = node.word?.replace(/doubled$/, 'halved');
  if (word !== node.word && word && findWord(word)) return makeWord('R', word);
  const { from: _from, to: _to, word: _word, ...rest } = node;
  return {
    ...rest,
    low: 1 / node.high,
    high: 1 / node.low,
    open: node.open === 'low' ? 'high' : node.open === 'high' ? 'low' : undefined,
  };
}

function change(node: Node | undefined, sign: 1 | -1): Made | undefined {
  if (!node) return undefined;
  const { low, high, open, exact, word } = node;
  const bounds =
    sign === 1
      ? { low, high, open }
      : {
          low: -high,
          high: -low,
          open: open === 'low' ? ('high' as const) : open === 'high' ? ('low' as const) : open,
        };
  return {
    sign: 'Q',
    kind: node.sign === 'N' ? 'difference' : 'change',
    ...bounds,
    exact,
    ...(word !== undefined && { word }),
  };
}

function markOrders(chart: Chart, grammar: Grammar): void {
  for (const [word, patterns] of Object.entries(grammar.extremes))
    markAll(chart, grammar, patterns, ({ nodes }) => {
      const year = nodes.find(({ sign }) => sign === 'Y');
      return makeWord('Q', word, { kind: 'extreme', ...(year && { since: year.value ?? String(year.low) }) });
    });
  markAll(chart, grammar, grammar.rank, ({ nodes }) => {
    const place = nodes.find(({ sign }) => sign === 'O' || sign === 'N')?.low ?? 1;
    const word = RANKS[place];
    return word
      ? makeWord('Q', word, { kind: 'rank' })
      : { sign: 'Q', kind: 'rank', low: place, high: place, exact: true, spelled: true };
  });
  for (const [word, patterns] of Object.entries(grammar.ranks))
    markAll(chart, grammar, patterns, () => makeWord('Q', word, { kind: 'rank' }));
}

const RANKS: { readonly [place: number]: string } = {
  1: 'most-frequent',
  2: 'second-most-frequent',
  3: 'third-most-frequent',
};
