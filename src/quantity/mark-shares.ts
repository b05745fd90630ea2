import type { Chart, Made, Node, Phrase } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { markAll } from './grammar-rules.ts';
import { findWord } from './words.ts';

/** Marks percents, points, sums of money, parts of a whole and multiples. */
export function markShares(chart: Chart, grammar: Grammar): void {
  for (const [currency, patterns] of Object.entries(grammar.money))
    markAll(chart, grammar, patterns, ({ nodes }) => withSign(nodes[0], 'C', { currency }));
  markAll(chart, grammar, grammar.points, ({ nodes }) => withSign(nodes[0], 'Q', { kind: 'points' }));
  markAll(chart, grammar, grammar.percent, ({ nodes }) => withSign(nodes[0], 'P', {}));
  markAll(
    chart,
    grammar,
    grammar.range.map((pattern) => pattern.replace(/\bN\b/g, 'P')),
    joinPercents,
  );
  markParts(chart, grammar);
  markMultiples(chart, grammar);
}

function markParts(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.oneIn, oneIn);
  for (const [denominator, patterns] of Object.entries(grammar.fractions))
    markAll(chart, grammar, patterns, ({ nodes }) => fraction(nodes, Number(denominator)));
  markAll(chart, grammar, grammar.fractionsBehind, ({ nodes: [whole, part] }) =>
    whole?.spelled && whole.low <= 10 ? makePart(part?.low ?? 1, whole.low) : undefined,
  );
  for (const [sign, part, whole] of SIGNS) markAll(chart, grammar, [sign], () => makePart(part, whole));
  for (const [word, patterns] of Object.entries(grammar.parts))
    markAll(chart, grammar, patterns, ({ nodes }) => (nodes.some(isMoreThanOne) ? undefined : makeWord('F', word)));
}

const SIGNS = [
  ['½', 1, 2],
  ['⅓', 1, 3],
  ['⅔', 2, 3],
  ['¼', 1, 4],
  ['¾', 3, 4],
] as const;

function markMultiples(chart: Chart, grammar: Grammar): void {
  for (const [word, patterns] of Object.entries(grammar.multiples))
    markAll(chart, grammar, patterns, () => makeWord('R', word));
  markAll(chart, grammar, grammar.times, ({ nodes }) => {
    const node = nodes[0];
    const word = node && node.low === node.high ? TIMES[node.low] : undefined;
    return word ? makeWord('R', word) : withSign(node, 'R', {});
  });
}

const TIMES: { readonly [times: number]: string } = { 2: 'doubled', 3: 'tripled', 4: 'quadrupled' };

/** A marked quantity of a word, with the bounds of the word. */
export function makeWord(sign: string, id: string, more: Partial<Node> = {}): Made {
  const { low = 0, high = 0, open } = findWord(id) ?? {};
  return { sign, low, high, open, exact: !VAGUE.test(id), word: id, spelled: true, ...more };
}

const VAGUE = /^(?:nearly|more-than|less-than)-|^(?:most|majority|vast-majority|minority)$/;

function withSign(node: Node | undefined, sign: string, more: Partial<Node>): Made | undefined {
  if (!node) return undefined;
  const { from: _from, to: _to, digits: _digits, ...rest } = node;
  return { ...rest, sign, spelled: false, ...more };
}

function isMoreThanOne({ sign, low }: Node): boolean {
  return sign === 'N' && low !== 1;
}

/** 40 % to 50 %. */
function joinPercents({ nodes: [first, second, ...rest] }: Phrase): Made | undefined {
  if (!first || !second || rest.length > 0 || first.high >= second.low) return undefined;
  return { sign: 'P', low: first.low, high: second.high, exact: true };
}

function fraction(nodes: readonly Node[], denominator: number): Made | undefined {
  const ordinal = nodes.find(({ sign }) => sign === 'O');
  if (ordinal && ordinal.low !== denominator) return undefined;
  const part = nodes.find(({ sign }) => sign === 'N')?.low ?? 1;
  return part <= denominator ? makePart(part, denominator) : undefined;
}

/** 'Four out of six' may be said of just six; 'one out of five' is a fifth. */
function oneIn({ nodes, match }: Phrase): Made | undefined {
  const numbers = nodes.filter(({ sign }) => sign === 'N' || sign === 'O');
  const [part, whole] = numbers.length === 1 ? [1, numbers[0]?.low ?? 0] : [numbers[0]?.low ?? 0, numbers[1]?.low ?? 0];
  if (part !== 1 && numbers.length > 1 && /(?:out of|из) N/.test(match[0])) return undefined;
  return part >= 1 && part < whole && whole <= 10 ? makePart(part, whole) : undefined;
}

function makePart(part: number, whole: number): Made | undefined {
  const word = FRACTIONS[`${part}/${whole}`];
  if (word) return makeWord('F', word);
  if (!(part > 0 && part < whole)) return undefined;
  const percent = (100 * part) / whole;
  return { sign: 'F', low: percent - 2, high: percent + 2, exact: true, spelled: true };
}

const FRACTIONS: { readonly [fraction: string]: string } = {
  '1/2': 'half',
  '1/3': 'third',
  '2/3': 'two-thirds',
  '1/4': 'quarter',
  '2/4': 'half',
  '3/4': 'three-quarters',
  '1/5': 'fifth',
  '1/10': 'tenth',
};
