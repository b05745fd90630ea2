import type { Bounds, Language } from './quantity.ts';

/**
 * A text on which numbers and phrases are marked one after the other. A marked place shows a sign (a capital) and ~ up
 * to its end, so that the next pattern reads `about N` or `rose by P` and offsets stay. The signs:
 * N number · Y number that looks like a year · O ordinal · M month · D duration · P percent · F part of a whole ·
 * R ratio · C money · Q another quantity · A aside · X words that only look like a number.
 */
export interface Chart {
  readonly language: Language;
  readonly text: string;
  marked: string;
  readonly nodes: Map<number, Node>;
}

export interface Node extends Bounds {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  /** An end that itself is not allowed: 'more than 40' is open at its low end. */
  readonly open?: 'low' | 'high' | 'both' | undefined;
  readonly exact: boolean;
  readonly kind?: string | undefined;
  readonly word?: string | undefined;
  readonly whole?: Bounds | undefined;
  readonly since?: string | undefined;
  readonly currency?: string | undefined;
  readonly value?: string | undefined;
  /** Written in letters. */
  readonly spelled?: boolean;
  /** The scale that the number ends with: 1000 of '80 thousand'; a range gives it to its first number as well. */
  readonly scale?: number | undefined;
  /** As it stands in the text, where it is written in digits. */
  readonly digits?: string | undefined;
}

/** A found phrase: the marked places in it, in their order, and the match. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Node[];
  readonly match: RegExpMatchArray;
}

/** What a phrase is; undefined where it turns out to be nothing. */
export type Made = Omit<Node, 'from' | 'to'> & { readonly from?: number; readonly to?: number };

/** Marks every phrase that a pattern finds and `make` accepts. */
export function mark(chart: Chart, pattern: RegExp, make: (phrase: Phrase) => Made | undefined): void {
  const made: Node[] = [];
  for (const match of chart.marked.matchAll(pattern)) {
    if (match[0] === '') continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const nodes = listNodes(chart, from, to);
    const node = make({ from, to, nodes, match });
    if (!node) continue;
    for (const old of nodes)
      if (old.from >= (node.from ?? from) && old.to <= (node.to ?? to)) chart.nodes.delete(old.from);
    made.push({ from, to, ...node });
  }
  place(chart, made);
}

/** The marked places between two offsets. */
export function listNodes(chart: Chart, from: number, to: number): Node[] {
  const nodes: Node[] = [];
  for (const { index } of chart.marked.slice(from, to).matchAll(/[A-Z]/g)) {
    const node = chart.nodes.get(from + index);
    if (node) nodes.push(node);
  }
  return nodes;
}

/** Puts places in order of the text into the chart. */
export function place(chart: Chart, nodes: readonly Node[]): void {
  let end = 0;
  const parts: string[] = [];
  for (const node of nodes) {
    chart.nodes.set(node.from, node);
    parts.push(chart.marked.slice(end, node.from), node.sign, '~'.repeat(node.to - node.from - 1));
    end = node.to;
  }
  chart.marked = parts.join('') + chart.marked.slice(end);
}
