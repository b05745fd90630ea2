import { parseEdtf } from '../../date.ts';
import type { Entry } from '../../entry.ts';
import type { PublishedCount } from '../../types/published.ts';

/** A count of a published file, and its index there. */
export interface Counted {
  readonly count: PublishedCount;
  readonly index: number;
}

/** What a published file holds: its source, and those of its counts that have the fields which rules compare. */
export function listCounts({ value }: Entry): { readonly source: string; readonly counts: readonly Counted[] } {
  const { source, counts } = (value ?? {}) as { readonly source?: unknown; readonly counts?: unknown };
  const found = Array.isArray(counts) ? (counts as readonly unknown[]) : [];
  return {
    source: typeof source === 'string' ? source : '',
    counts: found.flatMap((count, index) => (isCount(count) ? [{ count, index }] : [])),
  };
}

function isCount(count: unknown): count is PublishedCount {
  if (typeof count !== 'object' || count === null) return false;
  const { id, period, value, unit, cell = {}, note = '' } = count as Readonly<Record<string, unknown>>;
  const texts = [id, period, unit, note].every((text) => typeof text === 'string');
  return texts && typeof value === 'number' && parseEdtf(String(period)) !== undefined && isCell(cell);
}

function isCell(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && Object.values(cell).every((code) => typeof code === 'string');
}
