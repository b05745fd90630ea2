import type { Counting } from '../../src/aggregate/count.ts';
import type { Codes, Record as Counted, Project } from '../../src/project.ts';
import type { Cell, Query } from '../../src/report.ts';
import type { Incident } from '../../src/types/incident.ts';
import type { TaxonomyEntry } from '../../src/types/taxonomy.ts';

/** A record with only what a test says; all else is as plain as can be. */
export function makeRecord(id: string, fields: Partial<Incident> = {}): Counted {
  const incident: Incident = {
    id,
    date: '2023-05-01',
    place: 'almaty',
    freedom: ['expression'],
    category: ['attack'],
    perpetrator: ['police'],
    targets: [],
    on_duty: 'yes',
    verified: 'yes',
    summary: { en: id },
    sources: [{ id: 'made-up-diary' }],
    visibility: 'public',
    ...fields,
  };
  return { incident, place: { file: `data/incidents/${incident.date.slice(0, 4)}/${id}.yaml`, line: 1, column: 1 } };
}

const TAXONOMIES: Readonly<Record<string, readonly TaxonomyEntry[]>> = {
  category: [
    entry('rights'),
    entry('attack', 'rights'),
    entry('arrest', 'rights'),
    entry('threat', 'rights'),
    entry('threat-to-life', 'threat'),
    entry('claims'),
    entry('civil-claim', 'claims'),
  ],
  perpetrator: [
    entry('authorities'),
    entry('police', 'authorities'),
    entry('court', 'authorities'),
    entry('crowd'),
    { ...entry('unknown'), unknown: true },
  ],
  gender: [entry('female'), entry('male'), { ...entry('unknown'), unknown: true }],
  'on-duty': [entry('yes'), entry('no'), { ...entry('unknown'), unknown: true }],
  place: [
    { ...entry('nowhere'), unknown: true },
    {
      ...entry('astana'),
      labels: { en: 'Astana', ru: 'Астана' },
      formerly: [{ labels: { en: 'Nur-Sultan', ru: 'Нур-Султан' }, from: '2019-03-23', to: '2022-09-16' }],
    },
    entry('almaty'),
    entry('abai'),
    entry('east'),
    {
      ...entry('semey'),
      parents: [
        { code: 'east', to: '2022-06-07' },
        { code: 'abai', from: '2022-06-08' },
      ],
    },
  ],
};

/** A project of these records and a few short taxonomies. */
export function makeProject(records: readonly Counted[], parts: Partial<Project> = {}): Project {
  return {
    settings: {
      publisher: { en: 'Made-up Monitor' },
      country: { en: 'Nowhere' },
      languages: ['en'],
      style: 'made-up',
      coverage: { 2022: 'complete', 2023: 'complete' },
    },
    taxonomies: new Map(
      Object.entries(TAXONOMIES).map(([name, entries]): [string, Codes] => [
        name,
        { labels: { en: name }, entries: new Map(entries.map((one) => [one.code, one])) },
      ]),
    ),
    people: new Map([
      ['a', { id: 'a', names: { en: 'A' }, gender: 'female' }],
      ['b', { id: 'b', names: { en: 'B' }, gender: 'male' }],
      ['c', { id: 'c', names: { en: 'C' } }],
      ['d', { id: 'd', names: { en: 'D' }, gender: 'male' }],
      ['e', { id: 'e', names: { en: 'E' }, gender: 'female' }],
    ]),
    outlets: new Map([['gazette', { id: 'gazette', names: { en: 'Gazette' } }]]),
    sources: new Map(),
    records,
    published: [],
    frames: [],
    leftOut: [],
    unlisted: new Map(),
    narratives: [],
    definitions: new Map(),
    assessments: new Map(),
    abbreviations: [],
    files: [],
    sums: new Map(),
    checksum: '',
    ...parts,
  };
}

/** How a test counts: the twelve months of 2023, halves up, codes as their own labels. */
export function makeCounting(project: Project): Counting {
  const months = Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`);
  return { project, months, rounding: 'half-up', label: (_, code) => code };
}

/** A query of 2023. */
export function makeQuery(fields: Partial<Query> = {}): Query {
  return { unit: 'incidents', period: '2023-01-01/2023-12-31', where: {}, by: [], ...fields };
}

/** Rows as {'police/yes': 3}. */
export function readRows(
  cells: readonly Cell[],
  read: (cell: Cell) => number | undefined = ({ value }) => value,
): Record<string, number | undefined> {
  return Object.fromEntries(cells.map((cell) => [cell.key.join('/'), read(cell)]));
}

function entry(code: string, parent?: string): TaxonomyEntry {
  return { code, labels: { en: code }, ...(parent && { parent }) };
}
