import { auditClaims } from '../../../src/audit/claims/audit.ts';
import type { ClaimsAudit } from '../../../src/audit/claims/result.ts';
import type { Frame, Published } from '../../../src/project.ts';
import type { Claim, Dimension, Measure, Relation, Sum } from '../../../src/types/published.ts';

/** A claim as tests write it: what is left out is the same in all of them. */
export type Said = Partial<Claim> & Pick<Claim, 'value'>;

/** A dimension of plain parts. */
export function dimension(id: string, parts: readonly string[], relation: Relation, or?: Dimension['or']): Dimension {
  return { id, parts: parts.map((part) => ({ id: part })), relation, ...(or && { or }) } as Dimension;
}

export function measure(id: string, dimensions: readonly Dimension[] = [], unit = 'incidents'): Measure {
  return { id, label: { en: id }, unit, dimensions: [...dimensions] };
}

/** Claims about the measure `attacks`, with ids c1, c2… */
export function claims(said: readonly Said[], source = 'made-up'): Published[] {
  return said.map((one, index) => ({
    id: `c${index + 1}`,
    period: '2024',
    label: { en: `Claim ${index + 1}` },
    unit: one.is === 'share' ? 'percent' : 'incidents',
    measure: 'attacks',
    at: `line ${index + 1}`,
    source,
    file: `data/published/${source}.yaml`,
    ...one,
  }));
}

export function frame(measures: readonly Measure[], sums: readonly Sum[] = [], source = 'made-up'): Frame {
  return { source, file: `data/published/${source}.yaml`, measures, sums };
}

/** The audit of one made-up document. */
export function auditOne(
  measures: readonly Measure[],
  said: readonly Said[],
  sums: readonly Sum[] = [],
): Promise<ClaimsAudit> {
  return auditClaims([frame(measures, sums)], claims(said));
}

/** The kinds and first sets of the findings: 'proven c1 c2'. */
export function tell({ findings }: ClaimsAudit): string[] {
  return findings.map(({ kind, sets }) => [kind, ...(sets[0] ?? [])].join(' '));
}
