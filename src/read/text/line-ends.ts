import type { Found } from './fault.ts';

const NAMES: Readonly<Record<string, string>> = {
  '\n': 'LF (Linux, macOS)',
  '\r\n': 'CR LF (Windows)',
  '\r': 'CR (old Macintosh)',
};

/** How many lines of a file ended in each way so far. */
export type LineEnds = Map<string, number>;

/**
 * Reports the first line that ends differently from those before, once for a file. Line ends within a quoted CSV cell
 * are text: spreadsheets write another one there.
 */
export function findMixedLineEnds(text: string, from: number, csv: boolean, counts: LineEnds, found: Found): void {
  if (counts.size > 1) return;
  let odd: { readonly end: string; readonly index: number } | undefined;
  const pattern = csv ? /"[^"]*"|\r\n?|\n/g : /\r\n?|\n/g;
  pattern.lastIndex = from;
  for (const { 0: end, index } of text.matchAll(pattern)) {
    if (end.startsWith('"')) continue;
    counts.set(end, (counts.get(end) ?? 0) + 1);
    if (counts.size === 2) odd ??= { end, index };
  }
  if (odd) reportLineEnd(odd.end, odd.index, counts, found);
}

function reportLineEnd(end: string, index: number, counts: LineEnds, found: Found): void {
  const [usual = ''] = counts.keys();
  found({
    rule: 'mixed-line-ends',
    start: index,
    end: index,
    edits: [],
    tell: () => ({
      message: `Unexpected line end ${NAMES[end]}, expected ${NAMES[usual]} as before.`,
      hint: `Choose one kind in your editor and save the file again. ${formatCounts(counts)}.`,
    }),
  });
}

function formatCounts(counts: LineEnds): string {
  return [...counts].map(([end, count]) => `${NAMES[end]?.replace(/ \(.*/, '')}: ${count}`).join(', ');
}
