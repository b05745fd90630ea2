import type { Found } from './fault.ts';

const NAMES: Readonly<Record<string, string>> = {
  '\n': 'LF (Linux, macOS)',
  '\r\n': 'CR LF (Windows)',
  '\r': 'CR (old Macintosh)',
};

/** Reports the first line that ends differently from the line before it; line ends within a quoted CSV cell are text. */
export function findMixedLineEnds(text: string, csv: boolean, found: Found): void {
  if (!text.includes('\r')) return;
  const counts = new Map<string, number>();
  let odd: { readonly end: string; readonly index: number } | undefined;
  for (const { 0: end, index } of text.matchAll(csv ? /"[^"]*"|\r\n?|\n/g : /\r\n?|\n/g)) {
    if (end.startsWith('"')) continue;
    counts.set(end, (counts.get(end) ?? 0) + 1);
    if (counts.size === 2) odd ??= { end, index };
  }
  if (!odd) return;
  const { end, index } = odd;
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

function formatCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([end, count]) => `${NAMES[end]?.replace(/ \(.*/, '')}: ${count}`).join(', ');
}
