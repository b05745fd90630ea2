import type { Examined } from './examine.ts';
import { LANGUAGES } from './sentences.ts';

/** How many faults were found and how many true sentences accused, in percent, and a table of both by language and kind. */
export interface Summary {
  readonly found: number;
  readonly accused: number;
  readonly table: string;
}

export function summarize(examined: readonly Examined[]): Summary {
  const kinds = [...new Set(examined.map(({ sentence }) => sentence.fault?.kind ?? 'true'))].sort();
  const rows = kinds.map((kind) => {
    const own = examined.filter(({ sentence }) => (sentence.fault?.kind ?? 'true') === kind);
    const cells = LANGUAGES.map((language) => tellCell(own.filter(({ sentence }) => sentence.language === language)));
    return [kind === 'true' ? 'true, accused' : kind, ...cells, tellCell(own)];
  });
  const lines = [['', ...LANGUAGES, 'all'], ...rows].map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join(''),
  );
  const faulty = examined.filter(({ sentence }) => sentence.fault);
  const honest = examined.filter(({ sentence }) => !sentence.fault);
  return { found: toPercent(faulty), accused: toPercent(honest), table: lines.join('\n') };
}

function tellCell(examined: readonly Examined[]): string {
  return examined.length === 0
    ? '-'
    : `${examined.filter(({ errors }) => errors.length > 0).length}/${examined.length}`;
}

function toPercent(examined: readonly Examined[]): number {
  return (examined.filter(({ errors }) => errors.length > 0).length * 100) / Math.max(examined.length, 1);
}
