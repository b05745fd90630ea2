import { type Chart, type Made, mark, type Phrase } from './chart.ts';
import type { Grammar } from './grammar.ts';
import { compile } from './pattern.ts';

const compiled = new WeakMap<Grammar, Map<string, RegExp>>();

/** Marks what the patterns find. X in a pattern stands for a place with one of the signs `any`: '[FP]'. */
export function markAll(
  chart: Chart,
  grammar: Grammar,
  patterns: readonly string[],
  make: (phrase: Phrase) => Made | undefined,
  any = 'N',
): void {
  for (const pattern of patterns) mark(chart, find(grammar, pattern.replaceAll(/\bX\b/g, any)), make);
}

function find(grammar: Grammar, pattern: string): RegExp {
  const known = compiled.get(grammar) ?? new Map<string, RegExp>();
  compiled.set(grammar, known);
  const regex = known.get(pattern) ?? compile(pattern, grammar.macros);
  known.set(pattern, regex);
  return regex;
}
