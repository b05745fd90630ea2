import type { Entry, Pointer } from '../../entry.ts';
import type { Assessment, Citation } from '../../types/assessment.ts';
import type { Claim } from '../../types/published.ts';
import { listClaims } from '../published/published-claims.ts';
import type { World } from '../rule.ts';
import { findFaults, readId } from '../schema/faults.ts';

/** An assessment that fits its schema, and its file. */
export interface AssessmentFile {
  readonly period: string;
  readonly assessment: Assessment;
  readonly entry: Entry;
}

/** Every sound assessment, in the order of periods. */
export function listAssessments({ files }: Pick<World, 'files'>): AssessmentFile[] {
  return [...files.assessments].flatMap(([period, entry]) =>
    findFaults('assessment', entry.value).length === 0
      ? [{ period, assessment: entry.value as Assessment, entry }]
      : [],
  );
}

/** Every document that an assessment cites, and where. */
export function listCitations({ indicators, findings = [], surveys = [] }: Assessment): Cited[] {
  return [
    ...indicators.flatMap(({ sources = [] }, index) => listSources(sources, ['indicators', index])),
    ...findings.flatMap(({ sources = [] }, index) => listSources(sources, ['findings', index])),
    ...surveys.flatMap(({ source }, index) =>
      source ? [{ id: source.id, pointer: ['surveys', index, 'source', 'id'] }] : [],
    ),
  ];
}

/** A document that is cited, and where. */
export interface Cited {
  readonly id: string;
  readonly pointer: Pointer;
}

function listSources(sources: readonly Citation[], pointer: Pointer): Cited[] {
  return sources.map(({ id }, index) => ({ id, pointer: [...pointer, 'sources', index, 'id'] }));
}

/** The claims of published/ that have the fields which rules compare, by id. */
export function listClaimsById({ files }: Pick<World, 'files'>): Map<string, Claim> {
  return new Map(files.published.flatMap((entry) => listClaims(entry).claims.map(({ count }) => [count.id, count])));
}

/** The ids of all claims of published/, also of faulty ones: they are told at their own place. */
export function listClaimIds({ files }: Pick<World, 'files'>): Set<string> {
  const lists = files.published.map(({ value }) => (value as { readonly claims?: unknown } | null)?.claims);
  return new Set(lists.flatMap((claims) => (Array.isArray(claims) ? claims.flatMap((one) => readId(one) ?? []) : [])));
}
