import { basename } from 'node:path';
import { listProjectFiles, makeRecord } from '../project.ts';

/** Files by path from the project's folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const FOLDER = 'data/incidents/2024';

/** A sound record that names all of the registries: what a case leaves out is not `never-used`. */
const OTHER = makeRecord({
  id: 'XX-2024-100',
  date: '2024-01-15',
  category: ['obstruction'],
  targets: [
    ...['ann-example', 'bob-sample', 'cat-placeholder'].map((person) => ({ person, group: 'journalist' })),
    { outlet: 'made-up-gazette', group: 'outlet' },
  ],
});

/** Three records as a spreadsheet keeps them: far apart in time, each against another person. */
const TABLES = {
  [`${FOLDER}/incidents.csv`]: `id,date,place,freedom,category,perpetrator,on_duty,legal.proceeding,verified,summary.en,visibility
XX-2024-001,2024-02-05,almaty,expression,criminal-case,police,yes,criminal,yes,A reporter was charged.,public
XX-2024-002,2024-05-06,astana,expression,administrative-case,court,yes,administrative,yes,A blogger was fined.,public
XX-2024-003,2024-08-07,shymkent,expression,civil-claim,official,no,civil,no,An official sued an editor.,public
`,
  [`${FOLDER}/targets.csv`]: `record,person,group
XX-2024-001,ann-example,journalist
XX-2024-002,bob-sample,blogger
XX-2024-003,cat-placeholder,editor
`,
  [`${FOLDER}/sources.csv`]: `record,id,at
XX-2024-001,made-up-diary,page 1
XX-2024-002,made-up-diary,page 2
XX-2024-003,made-up-diary,page 3
`,
};

/** Where the file of a case is put in its project, by the folder that it lies in here. */
const PLACES: Readonly<Record<string, (name: string) => string>> = {
  record: (name) => `${FOLDER}/${name}`,
  records: (name) => `${FOLDER}/${name}`,
  'incidents-csv': () => `${FOLDER}/incidents.csv`,
  'wide-csv': () => `${FOLDER}/incidents.csv`,
  'targets-csv': () => `${FOLDER}/targets.csv`,
  'charges-csv': () => `${FOLDER}/charges.csv`,
  'history-csv': () => `${FOLDER}/history.csv`,
  'sources-csv': () => `${FOLDER}/sources.csv`,
  'disagreements-csv': () => `${FOLDER}/disagreements.csv`,
  people: () => 'data/people.yaml',
  outlets: () => 'data/outlets.yaml',
  sources: () => 'data/sources.yaml',
  // loop.context.yaml is taxonomies/context.yaml
  taxonomy: (name) => `data/taxonomies/${name.split('.').slice(1).join('.')}`,
  published: (name) => `data/published/${name}`,
  project: () => 'data/project.yaml',
  report: () => 'data/reports/2024/report.yaml',
  assessment: () => 'data/reports/2024/assessment.yaml',
  bytes: (name) => `${FOLDER}/${name.endsWith('.csv') ? 'incidents.csv' : name}`,
  // elsewhere/incidents/2024/Incidents.csv is data/incidents/2024/Incidents.csv
  elsewhere: (name) => `data/${name}`,
};

/** The path in its project of a case's file, from its path in this folder: 'record/tab.yaml'. */
export function findPlace(path: string): string {
  const [where = '', ...rest] = path.split('/');
  const place = PLACES[where];
  if (!place) throw new Error(`no place is known for ${path}`);
  return place(where === 'elsewhere' ? rest.join('/') : basename(path));
}

/** The project that a case's file is put into; it has nothing wrong. */
export function listBase(path: string): Files {
  const file = findPlace(path);
  const table = file.endsWith('.csv') && !/^(wide-csv|elsewhere)\//.test(path);
  return {
    ...listProjectFiles([]),
    [`${FOLDER}/XX-2024-100.yaml`]: JSON.stringify(OTHER),
    ...(table && TABLES),
  };
}
