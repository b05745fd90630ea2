import { firstDay, lastDay, readEdtf } from '../date.ts';
import type { Project, Record } from '../project.ts';
import type { Omission } from '../report.ts';
import type { Where } from '../types/style.ts';
import { readRecordFilter } from './dimension.ts';
import type { Period } from './period.ts';

/** What a report counts, and what it leaves out. */
export interface Selection {
  readonly records: readonly Record[];
  readonly omissions: readonly Omission[];
}

/** Which records of a project a report may count. */
export interface Choice {
  readonly period: Period;
  readonly edition: 'public' | 'internal';
  readonly scope: Where;
  readonly asOf?: string;
}

/**
 * Splits the records of a period into those that count and those that do not, each with its reason. A record belongs to
 * the period in which it starts; the first reason that holds is the one given.
 */
export function selectRecords(project: Project, choice: Choice): Selection {
  const inPeriod = project.records.filter((record) => overlaps(record, choice.period));
  const isInScope = readRecordFilter(choice.scope, project);
  const reasons = new Map<Omission['reason'], Record[]>();
  const records: Record[] = [];
  for (const record of inPeriod) {
    const reason = findReason(record, choice, isInScope);
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), record]);
    else records.push(record);
  }
  const omissions = [...reasons].map(([reason, omitted]) => ({
    reason,
    count: omitted.length,
    records: reason === 'internal' ? [] : omitted.map(({ incident }) => incident.id),
  }));
  return { records, omissions: [...listFaulty(project, choice), ...omissions] };
}

function overlaps({ incident }: Record, { from, to }: Period): boolean {
  const { start } = readEdtf(incident.date);
  return firstDay(start) <= to && lastDay(start) >= from;
}

function findReason(
  record: Record,
  { period, edition, asOf }: Choice,
  isInScope: (record: Record) => boolean,
): Omission['reason'] | undefined {
  const { start } = readEdtf(record.incident.date);
  // The first, because only this reason keeps the record's id to itself.
  if (edition === 'public' && record.incident.visibility === 'internal') return 'internal';
  if (asOf && firstDay(start) > asOf) return 'after-as-of';
  if (record.incident.verified === 'no') return 'unverified';
  if (!isInScope(record)) return 'out-of-scope';
  if (firstDay(start) < period.from || lastDay(start) > period.to) return 'date-too-coarse';
  return undefined;
}

/** A faulty record has no trustworthy date; it belongs to the years that its folder names, or to every period. */
function listFaulty({ leftOut }: Project, { edition, period: { from, to } }: Choice): Omission[] {
  const records = leftOut.filter(({ place }) => {
    const year = /incidents\/(\d{4})\//.exec(place.file)?.[1];
    return !year || (year >= from.slice(0, 4) && year <= to.slice(0, 4));
  });
  if (records.length === 0) return [];
  return [
    {
      reason: 'faulty',
      count: records.length,
      records: records
        .filter((record) => record.public || edition === 'internal')
        .map(({ id, place }) => `${place.file}:${place.line}${id ? ` (${id})` : ''}`),
    },
  ];
}
