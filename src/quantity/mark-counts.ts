import type { Chart, Node } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { markAll } from './grammar-rules.ts';

/** Marks words that count: no incidents, dozens; and takes away a 'one' that counts nothing. */
export function markCounts(chart: Chart, grammar: Grammar): void {
  markAll(chart, grammar, grammar.none, ({ nodes }) =>
    nodes.some(({ sign, low }) => sign === 'N' && low !== 1)
      ? undefined
      : { sign: 'Q', kind: 'count', low: 0, high: 0, exact: true, word: 'none', spelled: true },
  );
  for (const [least, patterns] of Object.entries(grammar.vague))
    markAll(chart, grammar, patterns, () => ({
      ...{ sign: 'Q', kind: 'count', low: Number(least), high: Number.POSITIVE_INFINITY, exact: false, spelled: true },
    }));
  markAll(chart, grammar, grammar.one, ({ nodes: [node] }) => {
    if (!node || !isOne(node)) return undefined;
    return { sign: 'Q', kind: 'count', low: 1, high: 1, exact: true, spelled: true };
  });
  for (const node of chart.nodes.values()) if (node.sign === 'N' && isOne(node)) chart.nodes.delete(node.from);
}

/** 'One' is more often an article or a pronoun than a number. */
function isOne({ spelled, low, high, exact }: Node): boolean {
  return spelled === true && exact && low === 1 && high === 1;
}
