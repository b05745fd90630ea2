import { parseEdtf } from '../../date.ts';
import type { Entry } from '../../entry.ts';
import type { Claim } from '../../types/published.ts';

/** A count of a published file, and its index there. */
export interface Counted {
  readonly count: Claim;
  readonly index: number;
}

/** What a published file holds: its source, and those of its counts that have the fields which rules compare. */
export function listClaims({ value }: Entry): { readonly source: string; readonly claims: readonly Counted[] } {
  const { source, claims } = (value ?? {}) as { readonly source?: unknown; readonly claims?: unknown };
  const found = Array.isArray(claims) ? (claims as readonly unknown[]) : [];
  return {
    source: typeof source === 'string' ? source : '',
    claims: found.flatMap((count, index) => (isCount(count) ? [{ count, index }] : [])),
  };
}

function isCount(count: unknown): count is Claim {
  if (typeof count !== 'object' || count === null) return false;
  const { id, period, value, unit, cell = {}, note = '' } = count as Readonly<Record<string, unknown>>;
  const texts = [id, period, unit, note].every((text) => typeof text === 'string');
  return texts && typeof value === 'number' && parseEdtf(String(period)) !== undefined && isCell(cell);
}

function isCell(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && Object.values(cell).every((code) => typeof code === 'string');
}
