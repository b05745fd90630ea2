import type { Chart, Made, Node, Phrase } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { markAll } from './grammar-rules.ts';
import { makeWord } from './mark-shares.ts';
import { findWord } from './words.ts';

/** Marks halves and ranges: two and a half million; 10–12, between 10 and 12. */
export function markRanges(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.andHalf, addHalf);
  markAll(chart, grammar, grammar.range, readRange);
}

/** Marks quantities together with their hedges: about 40, nearly half, more than doubled. */
export function markHedges(chart: Chart, grammar: Grammar): void {
  const hedges = { atLeast, atMost, nearly, over, under, about };
  for (const [name, read] of Object.entries(hedges)) {
    const patterns = grammar[name as keyof typeof hedges];
    markAll(chart, grammar, patterns, ({ nodes }) => hedge(nodes, read), '[NFPRC]');
  }
}

type Hedged = Pick<Node, 'low' | 'high' | 'open'>;

function hedge(nodes: readonly Node[], read: (node: Node) => Hedged & { prefix?: string }): Made | undefined {
  const node = nodes[0];
  if (!node) return undefined;
  const { prefix, ...bounds } = read(node);
  const id = prefix && node.word ? prefix + node.word : '';
  if (findWord(id)) return makeWord(node.sign, id);
  const { from: _from, to: _to, word: _word, digits: _digits, ...rest } = node;
  return { ...rest, open: undefined, ...bounds, exact: false, spelled: false };
}

function atLeast({ sign, low }: Node): Hedged {
  return { low, high: sign === 'F' ? 100 : Number.POSITIVE_INFINITY };
}

function atMost({ high }: Node): Hedged {
  return { low: 0, high };
}

/** Ten in a hundred to either side; a part of a whole five percent points. */
function about({ sign, low, high }: Node): Hedged {
  if (sign === 'F') return { low: Math.max(0, low - 5), high: Math.min(100, high + 5) };
  return { low: low - low / 10, high: high + high / 10 };
}

function nearly({ sign, low, high, word }: Node): Hedged & { prefix: string } {
  const middle = exactValue(word) ?? low;
  const most = exactValue(word) ?? high;
  const least = sign === 'F' ? Math.max(0, middle - 5) : sign === 'R' ? middle - middle / 8 : low - low / 10;
  return { low: least, high: most, open: 'high', prefix: 'nearly-' };
}

function over({ sign, high, word }: Node): Hedged & { prefix: string } {
  return {
    low: exactValue(word) ?? high,
    high: sign === 'F' ? 100 : Number.POSITIVE_INFINITY,
    open: 'low',
    prefix: 'more-than-',
  };
}

function under({ low, word }: Node): Hedged & { prefix: string } {
  return { low: 0, high: exactValue(word) ?? low, open: 'high', prefix: 'less-than-' };
}

/** What a word of a part or a ratio says when it is taken at its word. */
function exactValue(word: string | undefined): number | undefined {
  return word === undefined ? undefined : EXACT[word];
}

const EXACT: { readonly [word: string]: number } = {
  tenth: 10,
  fifth: 20,
  quarter: 25,
  third: 100 / 3,
  half: 50,
  'two-thirds': 200 / 3,
  'three-quarters': 75,
  all: 100,
  halved: 0.5,
  doubled: 2,
  tripled: 3,
  quadrupled: 4,
};

/** 10–12, two or three, 70–80 thousand. The second number must be the greater: 456-2 is no range; 'or' joins neighbours only. */
function readRange({ nodes, match }: Phrase): Made | undefined {
  const [first, second] = nodes;
  if (!first || !second || nodes.length !== 2 || first.high >= second.low) return undefined;
  const scale = first.scale === undefined && first.high < 1000 ? (second.scale ?? 1) : 1;
  const low = first.low * scale < second.low ? first.low * scale : first.low;
  if (EITHER.test(match[0]) && second.low > low + Math.max(1, low / 2)) return undefined;
  return { sign: 'N', low, high: second.high, exact: true, spelled: first.spelled === true && second.spelled === true };
}

const EITHER = /[ \n](?:or|или|немесе)[ \n]/;

/** Two and a half million; half a dozen. */
function addHalf({ nodes: [whole, scale], match }: Phrase): Made | undefined {
  if (whole && match[0].startsWith('half')) return { sign: 'N', low: whole.low / 2, high: whole.low / 2, exact: true };
  if (!whole || whole.low >= 1000 || (scale && scale.low < 1000)) return undefined;
  const value = (whole.low + 0.5) * (scale?.low ?? 1);
  return { sign: 'N', low: value, high: value, exact: true };
}
