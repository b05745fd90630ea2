import type { Document } from './document.ts';

/** The claims of a document in groups that have no measure in common: what one group says, no other can contradict. */
export function splitDocument({ statements, sums }: Document): number[][] {
  const above = new Map<string, string>();
  const find = (measure: string): string => {
    let top = measure;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next;
    above.set(measure, top);
    return top;
  };
  const join = (measures: readonly string[]) => {
    for (const measure of measures) above.set(find(measure), find(measures[0] ?? measure));
  };
  for (const { options } of statements.values())
    join(options.flatMap(({ cells }) => cells.map(({ measure }) => measure)));
  for (const { whole, parts } of sums) join([whole, ...parts].map(({ measure }) => measure));
  const groups = new Map<string, number[]>();
  for (const [index, { options }] of statements) {
    const group = find(options[0]?.form.subject.measure ?? '');
    groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return [...groups.values()];
}
