import type { Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { LeftOut } from '../project.ts';
import { readId } from './schema/faults.ts';

/** Faults for which one row, or some rows, are not read. */
const DROPPING = ['extra-cell', 'missing-cell', 'unclosed-quote', 'stray-quote', 'too-long-row'];
/** Faults of a table as a whole: any of its rows may lack something. */
const SPOILING = [
  'not-utf-8',
  'nul-byte',
  'merge-conflict',
  'too-large',
  'changed-file',
  'unreadable-file',
  'linked-file',
  'too-many-faults',
  'wrong-header',
  'wrong-delimiter',
  'too-many-columns',
  'empty-file',
  'missing-file',
  'missing-label',
  'duplicate-label',
  'incorrect-label',
];

/** Whether nothing of a table of records could be read. */
export function isUnreadTable({ rule, place }: Diagnostic): boolean {
  return SPOILING.includes(rule) && place.file.endsWith('/incidents.csv');
}

/** Files and rows of records that were not read: each stands for at least one record. A side table holds none of its own. */
export function listUnread(faults: readonly Diagnostic[], read: readonly Entry[]): LeftOut[] {
  const ids = new Set(read.map(({ value }) => readId(value)));
  const files = new Set(read.map(({ file }) => file));
  const unread = new Map<string, LeftOut>();
  for (const { place, record, rule, severity } of faults) {
    if (severity !== 'error' || !/\/incidents\/(.*\.ya?ml|(.*\/)?incidents\.csv)$/.test(place.file)) continue;
    const inTable = place.file.endsWith('.csv');
    if (!inTable && files.has(place.file)) continue;
    const row = inTable && DROPPING.includes(rule);
    if ((row && record && ids.has(record)) || (inTable && !row && !SPOILING.includes(rule))) continue;
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

/** Gives for a record the faults of the file or the tables it comes from: nobody knows which record lost a target or a charge by them. */
export function findSpoilt(faults: readonly Diagnostic[]): (entry: Entry) => readonly string[] {
  const spoilt = new Map<string, string[]>();
  for (const { place, rule, record, severity } of faults) {
    if (severity !== 'error') continue;
    if (!place.file.endsWith('.csv')) spoilt.set(place.file, [...(spoilt.get(place.file) ?? []), rule]);
    const side = place.file.endsWith('.csv') && !place.file.endsWith('/incidents.csv');
    const lost = SPOILING.includes(rule) || (side && DROPPING.includes(rule) && !record);
    if (!place.file.endsWith('.csv') || !lost) continue;
    const folder = readFolder(place.file);
    spoilt.set(folder, [...(spoilt.get(folder) ?? []), rule]);
  }
  return ({ file }) => spoilt.get(file.endsWith('.csv') ? readFolder(file) : file) ?? [];
}

function readFolder(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
