import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { RULES } from '../../src/check/rules.ts';
import { load } from '../../src/pipeline.ts';
import { makeFolder, PROGRAM, writeFiles } from '../command.ts';
import { listProjectFiles, makeRecord, type Written } from '../project.ts';

interface Example {
  readonly bad: Written;
  readonly good: Written;
  /** The text in the file at which the diagnostic points. */
  readonly at: string;
  readonly message: RegExp;
  readonly hint?: RegExp;
  /** Another record beside it. */
  readonly beside?: Written;
}

const charge = (fields: Written) => ({
  legal: { proceeding: 'criminal', charges: [{ target: 'ann-example', article: 'cc-274', ...fields }] },
});

/** Every rule has a bad example and a good one. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'duplicate-id': [
    {
      bad: { id: 'XX-2024-002' },
      good: { id: 'XX-2024-001' },
      beside: { id: 'XX-2024-002' },
      at: 'XX-2024-002',
      message: /`XX-2024-002`, it names 2 records/,
      hint: /next free number/,
    },
  ],
  'missing-reason': [
    {
      bad: { arbitrary: 'yes' },
      good: { arbitrary: 'yes', arbitrary_reason: 'A court said so.' },
      at: 'arbitrary: ',
      message: /arbitrary_reason/,
      hint: /on what ground/,
    },
    { bad: { arbitrary: 'no' }, good: { arbitrary: 'unknown' }, at: 'arbitrary: ', message: /arbitrary_reason/ },
  ],
  'named-with-count': [
    {
      bad: { targets: [{ person: 'ann-example', count: 3 }] },
      good: { targets: [{ unnamed: 'three reporters', count: 3 }] },
      at: '3',
      message: /`count` of a named target/,
      hint: /one target a person/,
    },
    {
      bad: { targets: [{ person: 'ann-example', gender: 'female' }] },
      good: { targets: [{ unnamed: 'a reporter', gender: 'female' }] },
      at: 'female',
      message: /`gender` of a named target/,
      hint: /people\.yaml/,
    },
  ],
  'outside-year': [
    {
      bad: { date: '2023-12-31' },
      good: { date: '2024-12-31' },
      at: 'date: ',
      message: /year 2023, expected 2024/,
      hint: /incidents\/2023\//,
    },
    {
      bad: { date: '2023-12-31/2024-01-01' },
      good: { date: '2024-12-31/2025-01-01' },
      at: 'date: ',
      message: /year 2023/,
    },
  ],
  'unknown-charge-target': [
    {
      bad: charge({ target: 'bob-sample' }),
      good: charge({}),
      at: 'target: ',
      message: /`bob-sample`, expected ann-example/,
    },
    {
      bad: charge({ target: 'unnamed' }),
      good: { targets: [{ unnamed: 'x' }], ...charge({ target: 'unnamed' }) },
      at: 'target: ',
      message: /`unnamed`, expected ann-example/,
    },
  ],
  'unknown-code': [
    {
      bad: { category: ['attack', 'atack'] },
      good: { category: ['attack'] },
      at: '- atack',
      message: /`atack`, expected a code of taxonomies\/category.yaml/,
      hint: /Did you mean `attack`/,
    },
    {
      bad: { place: 'atlantis-below-the-sea' },
      good: { place: 'astana' },
      at: 'place: ',
      message: /taxonomies\/place.yaml/,
    },
    { bad: { freedom: ['expresion'] }, good: {}, at: '- expresion', message: /freedom.yaml/, hint: /`expression`/ },
    {
      bad: { perpetrator: ['Police'.toLowerCase(), 'polise'] },
      good: {},
      at: '- polise',
      message: /perpetrator.yaml/,
      hint: /`police`/,
    },
    {
      bad: { context: ['rallly'] },
      good: { context: ['rally'] },
      at: '- rallly',
      message: /context.yaml/,
      hint: /`rally`/,
    },
    {
      bad: { targets: [{ person: 'ann-example', group: 'jurnalist' }] },
      good: {},
      at: 'group: ',
      message: /group.yaml/,
      hint: /`journalist`/,
    },
    {
      bad: { targets: [{ unnamed: 'x', gender: 'femal' }] },
      good: { targets: [{ unnamed: 'x', gender: 'female' }] },
      at: 'gender: ',
      message: /gender.yaml/,
      hint: /`female`/,
    },
    {
      bad: { history: [{ date: '2024', step: 'verdikt' }] },
      good: { history: [{ date: '2024', step: 'verdict' }] },
      at: 'step: ',
      message: /step.yaml/,
      hint: /`verdict`/,
    },
    {
      bad: { legal: { proceeding: 'crimnal' } },
      good: { legal: { proceeding: 'criminal' } },
      at: 'proceeding: ',
      message: /proceeding.yaml/,
      hint: /`criminal`/,
    },
    {
      bad: { legal: { proceeding: 'civil', claimant: 'oficial' } },
      good: { legal: { proceeding: 'civil', claimant: 'official' } },
      at: 'claimant: ',
      message: /claimant.yaml/,
    },
    {
      bad: { legal: { proceeding: 'civil', outcome: 'pendig' } },
      good: { legal: { proceeding: 'civil', outcome: 'pending' } },
      at: 'outcome: ',
      message: /outcome.yaml/,
    },
    {
      bad: charge({ article: 'cc-2744' }),
      good: charge({}),
      at: 'article: ',
      message: /article.yaml/,
      hint: /`cc-274`/,
    },
    {
      bad: charge({ stage: 'triall' }),
      good: charge({ stage: 'trial' }),
      at: 'stage: ',
      message: /stage.yaml/,
      hint: /`trial`/,
    },
    {
      bad: charge({ outcome: 'convict' }),
      good: charge({ outcome: 'convicted' }),
      at: 'outcome: ',
      message: /outcome.yaml/,
    },
    {
      bad: charge({ penalty: ['fine 100 KZT', 'fin 100 KZT'] }),
      good: charge({ penalty: ['fine 100 KZT'] }),
      at: '- fin 1',
      message: /`fin`, expected a code of taxonomies\/penalty.yaml/,
      hint: /`fine`/,
    },
  ],
  'unknown-reference': [
    {
      bad: { targets: [{ person: 'ann-exampel' }] },
      good: {},
      at: 'person: ',
      message: /people.yaml/,
      hint: /`ann-example`/,
    },
    {
      bad: { targets: [{ outlet: 'made-up-gazete' }] },
      good: { targets: [{ outlet: 'made-up-gazette' }] },
      at: 'outlet: ',
      message: /outlets.yaml/,
      hint: /`made-up-gazette`/,
    },
    {
      bad: { targets: [{ unnamed: 'x', works_for: 'gazette' }] },
      good: { targets: [{ unnamed: 'x', works_for: 'made-up-gazette' }] },
      at: 'works_for: ',
      message: /outlets.yaml/,
    },
    {
      bad: { sources: [{ id: 'made-up-dairy' }] },
      good: {},
      at: 'id: made',
      message: /sources.yaml/,
      hint: /`made-up-diary`/,
    },
    {
      bad: { history: [{ date: '2024', step: 'verdict', source: 'nowhere' }] },
      good: { history: [{ date: '2024', step: 'verdict', source: 'made-up-diary' }] },
      at: 'source: ',
      message: /sources.yaml/,
    },
    {
      bad: { disagreements: [{ about: 'x', source: 'nowhere', says: 'y' }] },
      good: { disagreements: [{ about: 'x', source: 'made-up-diary', says: 'y' }] },
      at: 'source: ',
      message: /sources.yaml/,
    },
    {
      bad: { follows: 'XX-2020-999' },
      good: { follows: 'XX-2024-002' },
      beside: { id: 'XX-2024-002' },
      at: 'follows: ',
      message: /another record/,
    },
  ],
};

test('every rule has examples, and says in a sentence what it is about', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(RULES).sort());
  for (const { description } of Object.values(RULES)) expect(description).toMatch(/^[A-Z].*\.$|`$/);
});

describe.each(
  Object.entries(EXAMPLES).flatMap(([rule, examples]) => examples.map((example, index) => ({ rule, index, example }))),
)('$rule, example $index', ({ rule, example }) => {
  const beside = example.beside ? [makeRecord(example.beside)] : [];

  test('bad', async () => {
    const record = makeRecord(example.bad);
    const { value, diagnostics } = await loadRecords([record, ...beside]);
    const found = diagnostics[0];
    expect(diagnostics.map((one) => one.rule)).toEqual(diagnostics.map(() => rule));
    expect(found).toMatchObject({
      rule,
      severity: RULES[rule]?.severity,
      record: record.id,
      place: { file: 'data/incidents/2024/record-01.yaml' },
    });
    expect(found?.message).toMatch(example.message);
    if (example.hint) expect(found?.hint ?? '').toMatch(example.hint);
    expect(readLine(stringify(record), found?.place)).toContain(example.at);
    expect(value.leftOut.map(({ id, rules }) => ({ id, rules }))).toContainEqual({ id: record.id, rules: [rule] });
  });

  test('good', async () => {
    const { value, diagnostics } = await loadRecords([makeRecord(example.good), ...beside]);
    expect(diagnostics).toEqual([]);
    expect(value.leftOut).toEqual([]);
    expect(value.records).toHaveLength(1 + beside.length);
  });
});

/** Bad value → words of the message, and the text it points at. */
const SCHEMA_FAULTS: readonly [string, Written, RegExp, string][] = [
  ['a field that is missing', { place: undefined }, /Expected a field `place`/, 'id: '],
  ['no category', { category: undefined }, /`category`/, 'id: '],
  ['an empty list of categories', { category: [] }, /category/, 'category: '],
  ['a field that is none', { plaice: 'x' }, /Unexpected field `plaice`/, 'plaice'],
  ['a date that is none', { date: '2024-02-30' }, /`2024-02-30`.*2023-04-11, 2023-04 or 2023/, 'date: '],
  ['a span that ends before it starts', { date: '2024-05-02/2024-05-01' }, /2024-05-02\/2024-05-01/, 'date: '],
  ['a year that is a number', { date: 2024 }, /number `2024`.*expected string/, 'date: '],
  ['an answer that is none', { on_duty: 'maybe' }, /`maybe`.*yes, no, unknown/, 'on_duty: '],
  [
    'two kinds of target in one',
    { targets: [{ person: 'ann-example', outlet: 'made-up-gazette' }] },
    /exactly one of `person`, `outlet` and `unnamed`/,
    'person: ',
  ],
  ['a target that is nobody', { targets: [{ group: 'journalist' }] }, /exactly one of/, 'group: '],
  ['a count of none', { targets: [{ unnamed: 'x', count: 0 }] }, /count/, 'count: '],
  ['half a person', { targets: [{ unnamed: 'x', count: 1.5 }] }, /count/, 'count: '],
  ['money without a currency', { legal: { proceeding: 'civil', claimed: '5000000' } }, /claimed/, 'claimed: '],
  ['money with spaces', { legal: { proceeding: 'civil', claimed: '5 000 000 KZT' } }, /claimed/, 'claimed: '],
  ['a penalty in words', charge({ penalty: ['two years'] }), /penalty/, 'two years'],
  ['no source', { sources: [] }, /sources/, 'sources: '],
  ['a place in a source that is none', { sources: [{ id: 'made-up-diary', at: 'somewhere' }] }, /at/, 'at: '],
  ['no summary', { summary: {} }, /summary/, 'summary: '],
  ['a summary that says nothing', { summary: { en: '' } }, /summary/, 'en: '],
  ['a code with capitals', { place: 'Almaty' }, /place/, 'place: '],
  ['an id with a slash', { id: '../../etc' }, /id/, 'id: '],
];

test.each(SCHEMA_FAULTS)('schema: %s', async (_, fields, message, at) => {
  const record = makeRecord(fields);
  const { value, diagnostics } = await loadRecords([record]);
  expect(diagnostics.map(({ rule, severity }) => ({ rule, severity }))).toContainEqual({
    rule: 'schema',
    severity: 'error',
  });
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.message).toMatch(message);
  expect(readLine(stringify(record), diagnostics[0]?.place)).toContain(at);
  expect(value.records).toEqual([]);
  expect(value.leftOut).toHaveLength(1);
});

test('a registry entry that is faulty is named, and so is the record that needs it', async () => {
  const files = {
    ...listProjectFiles([makeRecord()]),
    'data/people.yaml': '- {id: ann-example, names: {}}\n- {id: bob-sample, names: {en: Bob}}\n',
  };
  const { value, diagnostics } = await load(writeFiles(makeFolder(), files), PROGRAM, '2024');
  expect(diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`)).toEqual([
    'schema data/people.yaml:1',
    'unknown-reference data/incidents/2024/record-01.yaml:11',
  ]);
  expect([...value.people.keys()]).toEqual(['bob-sample']);
});

test('a project without project.yaml says so', async () => {
  const { 'data/project.yaml': _, ...files } = listProjectFiles([makeRecord()]);
  const { diagnostics } = await load(writeFiles(makeFolder(), files), PROGRAM, '2024');
  expect(diagnostics).toMatchObject([{ rule: 'missing-file', place: { file: 'data/project.yaml', line: 1 } }]);
});

function loadRecords(records: readonly Written[]) {
  return load(writeFiles(makeFolder(), listProjectFiles(records)), PROGRAM, '2024');
}

function readLine(text: string, place: { readonly line: number } | undefined): string {
  return text.split('\n')[(place?.line ?? 0) - 1] ?? '';
}
