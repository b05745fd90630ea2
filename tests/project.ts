import { stringify } from 'yaml';
import { makeFolder, writeFiles } from './command.ts';

/** A record as a person writes it: any field, right or wrong. */
export type Written = Readonly<Record<string, unknown>>;

/** A record that has nothing wrong, with what a test says otherwise; a field that is undefined is left out. */
export function makeRecord(fields: Written = {}): Written {
  const record = {
    id: 'XX-2024-001',
    date: '2024-05-06',
    place: 'almaty',
    freedom: ['expression'],
    category: ['attack'],
    perpetrator: ['police'],
    targets: [{ person: 'ann-example', group: 'journalist' }],
    on_duty: 'yes',
    verified: 'yes',
    summary: { en: 'Nothing of this happened.' },
    sources: [{ id: 'made-up-diary', at: 'whole' }],
    visibility: 'public',
    ...fields,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** The files of a made-up project with these records, 2024 being complete unless `settings` says otherwise. */
export function listProjectFiles(records: readonly Written[], settings: Written = {}): Record<string, string> {
  const project = {
    publisher: { en: 'Made-up Monitor' },
    country: { en: 'Nowhere' },
    languages: ['en'],
    style: 'adil-soz',
    coverage: { 2024: 'complete' },
    ...settings,
  };
  const people = ['ann-example', 'bob-sample', 'cat-placeholder'].map((id) => ({
    id,
    names: { en: id.replace('-', ' ') },
  }));
  return {
    'data/project.yaml': stringify(project),
    'data/people.yaml': stringify([{ ...people[0], gender: 'female' }, { ...people[1], gender: 'male' }, people[2]]),
    'data/outlets.yaml': stringify([{ id: 'made-up-gazette', names: { en: 'Made-up Gazette' }, medium: 'print' }]),
    'data/sources.yaml': stringify([{ id: 'made-up-diary', title: 'Diary', publisher: 'Made-up Monitor' }]),
    ...Object.fromEntries(
      records.map((record, index) => [
        `data/incidents/2024/record-${String(index + 1).padStart(2, '0')}.yaml`,
        stringify(record),
      ]),
    ),
  };
}

/** Writes a made-up project with these records into a new folder. */
export function writeProject(
  records: readonly Written[],
  { settings = {}, files = {} }: { settings?: Written; files?: Readonly<Record<string, string | Uint8Array>> } = {},
): string {
  return writeFiles(makeFolder(), { ...listProjectFiles(records, settings), ...files });
}
