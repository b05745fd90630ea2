import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Random, seedRandom } from '../../mutation/random.ts';

/** Incidents of a year by category: some numbers double, triple or halve, so that such words have something to tell. */
const PLAN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  2021: plan(12, 30, 10, 18, 8, 6, 9, 10, 14, 5, 7, 6),
  2022: plan(24, 44, 30, 16, 7, 5, 10, 5, 12, 6, 9, 5),
  2023: plan(17, 35, 14, 32, 21, 9, 11, 15, 6, 10, 13, 4),
};

type Weights = readonly (readonly [string, number])[];

const OFTEN: Weights = [
  ['police', 40],
  ['official', 25],
  ['private-person', 20],
  ['unknown', 15],
];
const PERPETRATORS: Readonly<Record<string, Weights>> = {
  attack: [...OFTEN.slice(2), ['private-security', 12], ['police', 10]],
  detention: [
    ['police', 9],
    ['security-service', 1],
  ],
  threat: [
    ['unknown', 5],
    ['private-person', 3],
    ['official', 2],
  ],
  obstruction: [...OFTEN, ['private-security', 20]],
  cyberattack: [['unknown', 1]],
  'criminal-case': [
    ['police', 5],
    ['court', 4],
    ['prosecutor', 1],
  ],
  'administrative-case': [
    ['court', 6],
    ['police', 4],
  ],
  'civil-claim': [
    ['official', 4],
    ['private-company', 3],
    ['private-person', 3],
  ],
};
const PLACES: Weights = [
  ['almaty', 31],
  ['astana', 21],
  ['shymkent', 11],
  ['karaganda-region', 9],
  ['aktobe', 8],
  ['atyrau-region', 7],
  ['pavlodar-region', 5],
  ['kostanay-region', 4],
  ['kazakhstan', 4],
];
const GROUPS: Weights = [
  ['journalist', 52],
  ['blogger', 17],
  ['camera-operator', 12],
  ['editor', 8],
  ['activist', 11],
];
const MONTHS: Readonly<Record<string, readonly number[]>> = {
  2021: [8, 6, 9, 7, 8, 10, 6, 5, 7, 9, 8, 6],
  2022: [26, 9, 8, 7, 9, 10, 5, 6, 8, 9, 12, 7],
  2023: [8, 9, 22, 9, 7, 8, 4, 6, 8, 9, 13, 7],
};
const ARTICLES: Readonly<Record<string, Weights>> = {
  'criminal-case': [
    ['cc-274', 5],
    ['cc-405', 3],
    ['cc-174', 3],
    ['cc-378', 2],
  ],
  'administrative-case': [
    ['cao-73-3', 4],
    ['cao-488', 6],
  ],
};
const PEOPLE = 140;

/** Writes a project of complete coverage into a folder: three years of incidents that never happened, drawn from the seed. */
export function writeMadeProject(folder: string, seed: number): void {
  const random = seedRandom(seed, 0);
  const write = (path: string, value: unknown) => {
    mkdirSync(join(folder, 'data', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'data', path), stringify(value));
  };
  write('project.yaml', {
    publisher: { en: 'Made-up Monitor' },
    country: { en: 'Kazakhstan' },
    languages: ['en'],
    style: 'adil-soz',
    licence: 'CC BY 4.0',
    coverage: { 2021: 'complete', 2022: 'complete', 2023: 'complete' },
  });
  write('sources.yaml', [{ id: 'made-up-diary', title: 'Diary', publisher: 'Made-up Monitor', language: 'en' }]);
  write(
    'people.yaml',
    Array.from({ length: PEOPLE }, (_, index) => makePerson(index)),
  );
  for (const [year, counts] of Object.entries(PLAN)) {
    const categories = Object.entries(counts).flatMap(([code, count]) =>
      Array<string>(count + random.below(2)).fill(code),
    );
    write(
      `incidents/${year}/records.yaml`,
      categories.map((code, index) => makeRecord(random, year, code, index)),
    );
    write(`reports/${year}/report.yaml`, { date: '2024-02-01', edition: 'First edition' });
  }
}

function makePerson(index: number) {
  const gender = index % 10 < 6 ? 'male' : 'female';
  return {
    id: `person-${index}`,
    names: { en: `Person Made-up ${String.fromCharCode(65 + (index % 26))}${index}` },
    gender,
  };
}

function makeRecord(random: Random, year: string, category: string, index: number) {
  const also = random.below(10) === 0 ? ['obstruction', 'threat'].filter((code) => code !== category).slice(0, 1) : [];
  const targets = Array.from({ length: 1 + (random.below(5) === 0 ? 1 : 0) }, (_, at) => makeTarget(random, at));
  const perpetrators = [draw(random, PERPETRATORS[category] ?? OFTEN)];
  if (random.below(12) === 0 && perpetrators[0] !== 'unknown') perpetrators.push('prosecutor');
  const context = draw(random, [
    ['rally', 3],
    ['online-post', 4],
    ['official-event', 2],
    ['', 4],
  ]);
  return {
    id: `MU-${year}-${String(index + 1).padStart(3, '0')}`,
    date: drawDate(random, year),
    place: draw(random, PLACES),
    freedom: ['expression'],
    category: [category, ...also],
    perpetrator: [...new Set(perpetrators)],
    targets,
    on_duty: draw(random, [
      ['yes', 5],
      ['no', 3],
      ['unknown', 2],
    ]),
    ...(context && { context: [context] }),
    ...makeLegal(random, category, targets),
    verified: 'yes',
    summary: { en: 'Made up: nothing of the kind happened.' },
    sources: [{ id: 'made-up-diary', at: 'whole' }],
    visibility: 'public',
  };
}

function makeTarget(random: Random, at: number) {
  const group = draw(random, GROUPS);
  if (random.below(6) === 0 && at === 0) return { unnamed: 'somebody', group };
  return { person: `person-${random.below(PEOPLE / 2) * 2 + at}`, group };
}

function makeLegal(random: Random, category: string, targets: ReturnType<typeof makeTarget>[]) {
  if (category === 'civil-claim') return { legal: { proceeding: 'civil', claimant: 'official', outcome: 'pending' } };
  const articles = ARTICLES[category];
  if (!articles) return {};
  const convicted = random.below(3) > 0;
  const state = convicted ? { stage: 'verdict', outcome: 'convicted' } : { stage: 'trial', outcome: 'pending' };
  const charges = targets.map(({ person }) => ({
    target: person ?? 'unnamed',
    article: draw(random, articles),
    ...state,
  }));
  return { legal: { proceeding: category.replace('-case', ''), charges } };
}

/** A day mostly; a month or a year where nothing else is known. */
function drawDate(random: Random, year: string): string {
  const weights = (MONTHS[year] ?? []).map((weight, index): [string, number] => [
    String(index + 1).padStart(2, '0'),
    weight,
  ]);
  const month = draw(random, weights);
  const day = String(1 + random.below(28)).padStart(2, '0');
  return random.below(25) === 0 ? year : random.below(10) === 0 ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function draw(random: Random, weights: Weights): string {
  let left = random.below(weights.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [code, weight] of weights) {
    left -= weight;
    if (left < 0) return code;
  }
  return '';
}

function plan(...counts: readonly number[]): Record<string, number> {
  const codes = ['attack', 'detention', 'threat', 'obstruction', 'cyberattack', 'property-damage', 'harassment'];
  codes.push('criminal-case', 'administrative-case', 'civil-claim', 'interrogation', 'access-refusal');
  return Object.fromEntries(codes.map((code, index) => [code, counts[index] ?? 0]));
}
