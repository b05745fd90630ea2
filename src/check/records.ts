import { lastDay, readEdtf } from '../date.ts';
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { LeftOut, Record } from '../project.ts';
import type { Incident } from '../types/incident.ts';
import { findFaults, readId, toDiagnostic } from './faults.ts';
import type { World } from './rule.ts';
import { RULES } from './rules.ts';
import { findSpoilt, listUnread } from './unread.ts';

/** Checks every record. One with an error, now or while it was read, is left out and listed; the others come by date, then id. */
export function checkRecords(
  entries: readonly Entry[],
  world: World,
  earlier: readonly Diagnostic[],
): Diagnosed<{ records: Record[]; leftOut: LeftOut[] }> {
  const records: Record[] = [];
  const leftOut: LeftOut[] = listUnread(earlier, entries);
  const diagnostics: Diagnostic[] = [];
  const broken = new Map<string, string[]>();
  for (const { record, rule } of earlier) if (record) broken.set(record, [...(broken.get(record) ?? []), rule]);
  const spoilt = findSpoilt(earlier);
  for (const entry of entries) {
    const id = readId(entry.value);
    const faults = checkRecord(entry, world);
    diagnostics.push(...faults);
    const errors = faults.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    const rules = [...new Set([...(broken.get(id ?? '') ?? []), ...spoilt(entry), ...errors])].sort();
    if (rules.length > 0)
      leftOut.push({ ...(id && { id }), public: isPublic(entry.value), place: entry.locate([]), rules });
    else records.push({ incident: entry.value as Incident, place: entry.locate([]) });
  }
  return { value: { records: sortRecords(records), leftOut }, diagnostics };
}

/** By the last day that the start can mean: what is known by the month or the year comes after what is known by the day. */
function sortRecords(records: readonly Record[]): Record[] {
  const keyed = records.map((record) => {
    const { id, date } = record.incident;
    return { record, key: `${lastDay(readEdtf(date).start)} ${10 - date.length} ${id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ record }) => record);
}

function isPublic(value: unknown): boolean {
  return (value as { visibility?: unknown } | null)?.visibility === 'public';
}

function checkRecord(entry: Entry, world: World): Diagnostic[] {
  const record = readId(entry.value);
  const faults = findFaults('incident', entry);
  if (faults.length > 0) return faults.map((fault) => toDiagnostic(entry, 'schema', fault, record));
  return Object.entries(RULES).flatMap(([rule, { severity, check }]) =>
    check(entry.value as Incident, world, entry.file).map((finding) => ({
      ...toDiagnostic(entry, rule, { at: 'value', ...finding }, record),
      severity,
    })),
  );
}
