import type { Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { LeftOut } from '../project.ts';
import { readId } from './faults.ts';

/** Faults after which nothing of a file is read, or nothing from there on. */
const UNREAD = ['yaml-syntax', 'yaml-alias', 'csv-syntax', 'not-utf-8'];
/** Faults for which a row is not read. */
const DROPPING = ['extra-cell', 'missing-cell'];
/** Faults of a table as a whole: any of its rows may lack something. */
const SPOILING = ['csv-syntax', 'not-utf-8', 'missing-label', 'duplicate-label', 'incorrect-label'];

/** Files and rows of records that were not read: each stands for at least one record. A side table holds none of its own. */
export function listUnread(earlier: readonly Diagnostic[], entries: readonly Entry[]): LeftOut[] {
  const ids = new Set(entries.map(({ value }) => readId(value)));
  const unread = new Map<string, LeftOut>();
  for (const { place, record, rule } of earlier) {
    if (!/\/incidents\/(.*\.ya?ml|(.*\/)?incidents\.csv)$/.test(place.file)) continue;
    const row = DROPPING.includes(rule) && !(record && ids.has(record));
    if (!row && !UNREAD.includes(rule)) continue;
    const key = row ? `${place.file}:${place.line}` : place.file;
    const rules = [...new Set([...(unread.get(key)?.rules ?? []), rule])].sort();
    unread.set(key, {
      ...(row && record && { id: record }),
      public: false,
      place: unread.get(key)?.place ?? place,
      rules,
    });
  }
  return [...unread.values()];
}

/** Gives for a record the faults of the tables it comes from: nobody knows which record lost a target or a charge by them. */
export function findSpoilt(earlier: readonly Diagnostic[]): (entry: Entry) => readonly string[] {
  const spoilt = new Map<string, string[]>();
  for (const { place, rule } of earlier) {
    if (!place.file.endsWith('.csv') || !SPOILING.includes(rule)) continue;
    const folder = readFolder(place.file);
    spoilt.set(folder, [...(spoilt.get(folder) ?? []), rule]);
  }
  return ({ file }) => (file.endsWith('.csv') ? (spoilt.get(readFolder(file)) ?? []) : []);
}

function readFolder(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
