import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Entry, Pointer } from '../../src/entry.ts';
import { read } from '../../src/read/read.ts';
import { makeFolder, PROGRAM, writeFiles } from '../command.ts';

const FULL = {
  id: 'XX-2023-001',
  date: '2023-03-01/2023-03-04',
  place: 'almaty',
  freedom: ['expression', 'assembly'],
  category: ['attack', 'detention'],
  perpetrator: ['police'],
  targets: [
    { person: 'ann-example', group: 'journalist', works_for: 'made-up-gazette' },
    { outlet: 'made-up-gazette', group: 'outlet' },
    { unnamed: 'two reporters, "unknown"', count: 2, gender: 'female' },
  ],
  on_duty: 'no',
  context: ['rally'],
  legal: {
    proceeding: 'criminal',
    claimant: 'official',
    claimed: '5000000 KZT',
    awarded: '100.50 USD',
    outcome: 'pending',
    charges: [
      {
        target: 'ann-example',
        article: 'cc-274',
        part: '2',
        clause: '1',
        stage: 'trial',
        outcome: 'convicted',
        penalty: ['imprisonment 2 years 6 months', 'fine 200000 KZT'],
      },
    ],
  },
  history: [
    {
      date: '2023-03-01',
      step: 'detention',
      text: { en: 'Held, for a day', ru: 'Задержана' },
      source: 'made-up-diary',
    },
    { date: '2024', step: 'appeal' },
  ],
  follows: 'XX-2022-001',
  verified: 'yes',
  arbitrary: 'yes',
  arbitrary_reason: 'No ground, none at all',
  coded_from: 'abstract',
  summary: { en: 'First line,\nsecond "line".', kk: 'Қысқаша' },
  sources: [{ id: 'made-up-diary', at: 'lines 97-98, 101' }, { id: 'other-diary' }],
  disagreements: [{ about: 'date', source: 'other-diary', says: '2 March, not 1' }],
  visibility: 'internal',
};

const TABLES = {
  'incidents.csv': `id,date,place,freedom,category,perpetrator,on_duty,context,legal.proceeding,legal.claimant,legal.claimed,legal.awarded,legal.outcome,follows,verified,arbitrary,arbitrary_reason,coded_from,summary.en,summary.kk,visibility
XX-2023-001,2023-03-01/2023-03-04,almaty,expression; assembly,attack;detention,police,no,rally,criminal,official,5000000 KZT,100.50 USD,pending,XX-2022-001,yes,yes,"No ground, none at all",abstract,"First line,
second ""line"".",Қысқаша,internal
`,
  'targets.csv': `record,person,outlet,unnamed,count,gender,group,works_for
XX-2023-001,ann-example,,,,,journalist,made-up-gazette
XX-2023-001,,made-up-gazette,,,,outlet,
XX-2023-001,,,"two reporters, ""unknown""",2,female,,
`,
  'charges.csv': `record,target,article,part,clause,stage,outcome,penalty
XX-2023-001,ann-example,cc-274,2,1,trial,convicted,imprisonment 2 years 6 months; fine 200000 KZT
`,
  'history.csv': `record,date,step,text.en,text.ru,source
XX-2023-001,2023-03-01,detention,"Held, for a day",Задержана,made-up-diary
XX-2023-001,2024,appeal,,,
`,
  'sources.csv': `record,id,at
XX-2023-001,made-up-diary,"lines 97-98, 101"
XX-2023-001,other-diary,
`,
  'disagreements.csv': `record,about,source,says
XX-2023-001,date,other-diary,"2 March, not 1"
`,
};

/** The records of a project with these files below data/incidents/2023. */
async function readRecords(files: Readonly<Record<string, string | Uint8Array>>) {
  const project = writeFiles(
    makeFolder(),
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`data/incidents/2023/${name}`, text])),
  );
  const { value, diagnostics } = await read(project, PROGRAM);
  const records: Entry[] = [];
  const faults = await value.eachIncident((entry) => records.push(entry));
  return { records, diagnostics: [...diagnostics, ...faults], project };
}

const asBytes = (text: string) => Buffer.from(text, 'utf8');
const BOM = '\u{feff}';
const FORMS: readonly [string, (text: string) => Buffer][] = [
  ['plain', asBytes],
  ['with CRLF', (text) => asBytes(text.replaceAll('\n', '\r\n'))],
  ['with a byte-order mark', (text) => asBytes(BOM + text)],
  ['with both', (text) => asBytes(BOM + text.replaceAll('\n', '\r\n'))],
];

describe('the same record in YAML and in CSV', () => {
  test('is the same value, every field of it', async () => {
    const yaml = await readRecords({ 'one.yaml': stringify(FULL) });
    const csv = await readRecords(TABLES);
    expect([...yaml.diagnostics, ...csv.diagnostics]).toEqual([]);
    expect(yaml.records[0]?.value).toEqual(FULL);
    expect(csv.records[0]?.value).toEqual(FULL);
  });

  test('is the same with only what a record needs', async () => {
    const least = {
      id: 'XX-2023-002',
      date: '2023',
      place: 'almaty',
      freedom: ['expression'],
      category: ['attack'],
      perpetrator: ['police'],
      targets: [],
      on_duty: 'unknown',
      verified: 'yes',
      summary: { en: 'x' },
      sources: [{ id: 'made-up-diary' }],
      visibility: 'public',
    };
    const csv = await readRecords({
      'incidents.csv':
        'id,date,place,freedom,category,perpetrator,on_duty,context,legal.claimed,verified,summary.en,visibility\nXX-2023-002,2023,almaty,expression,attack,police,unknown,,,yes,x,public\n',
      'sources.csv': 'record,id,at\nXX-2023-002,made-up-diary,\n',
    });
    const yaml = await readRecords({ 'one.yaml': stringify(least) });
    expect(csv.records[0]?.value).toEqual(least);
    expect(yaml.records[0]?.value).toEqual(least);
  });

  test.each(FORMS)('reads the same from a file %s', async (_, form) => {
    const csv = await readRecords(Object.fromEntries(Object.entries(TABLES).map(([name, text]) => [name, form(text)])));
    expect(csv.diagnostics).toEqual([]);
    const value = csv.records[0]?.value as typeof FULL;
    expect({ ...value, summary: { ...value.summary, en: value.summary.en.replace('\r\n', '\n') } }).toEqual(FULL);
    expect((await readRecords({ 'one.yaml': form(stringify(FULL)) })).records[0]?.value).toEqual(FULL);
  });

  test('a YAML file may hold one record or a list of them', async () => {
    const { records } = await readRecords({
      'all.yaml': stringify([FULL, { ...FULL, id: 'XX-2023-002' }], { aliasDuplicateObjects: false }),
    });
    expect(records.map(({ value }) => (value as { id: string }).id)).toEqual(['XX-2023-001', 'XX-2023-002']);
  });

  test('a spreadsheet’s old line ends (CR alone) are read too', async () => {
    const { records } = await readRecords({ 'incidents.csv': 'id,date\rA1,2023\rA2,2024\r' });
    expect(records.map(({ value }) => (value as { id: string }).id)).toEqual(['A1', 'A2']);
  });
});

describe('every value can say where it stands', () => {
  const yaml = `# Ескерту: пікір
id: XX-2023-001
date: "2023-05-01"
summary: {ru: 'Қала', en: "second"}
targets:
  - person: ann
  - {unnamed: 'Екі тілші', group: journalist}
legal:
  charges:
    - target: ann
      article: cc-1
`;
  const yamlCases: readonly [Pointer, string][] = [
    [['id'], 'XX-2023-001'],
    [['summary', 'en'], 'second'],
    [['targets', 1, 'group'], 'journalist'],
    [['legal', 'charges', 0, 'article'], 'cc-1'],
  ];
  const incidents = `id,place,summary.ru,category,summary.en\nA1,almaty,"Бірінші\nжол, ""тырнақша""\n",attack,x\nA2,қала,,bad-code,here\n`;
  const csvCases: readonly [Pointer, string][] = [
    [['place'], 'қала'],
    [['category', 0], 'bad-code'],
    [['summary', 'en'], 'here'],
    [['id'], 'A2'],
  ];

  test.each(FORMS.flatMap(([form, encode]) => yamlCases.map(([pointer, text]) => ({ form, encode, pointer, text }))))(
    'YAML $form: $pointer',
    async ({ encode, pointer, text }) => {
      const { records, project } = await readRecords({ 'one.yaml': encode(yaml) });
      expectPlace(project, records[0], pointer, text);
    },
  );

  test.each(FORMS.flatMap(([form, encode]) => csvCases.map(([pointer, text]) => ({ form, encode, pointer, text }))))(
    'CSV $form, behind a quoted cell of three lines: $pointer',
    async ({ encode, pointer, text }) => {
      const { records, project } = await readRecords({ 'incidents.csv': encode(incidents) });
      expectPlace(project, records[1], pointer, text);
    },
  );

  test('the key, where the key is the fault', async () => {
    const { records } = await readRecords({ 'one.yaml': 'id: A1\nlegal: {proceedin: x}\n' });
    expect(records[0]?.locate(['legal', 'proceedin'], 'key')).toMatchObject({ line: 2, column: 9 });
  });

  test('a field that is not there: the record or list it belongs to', async () => {
    const { records } = await readRecords({ 'one.yaml': '# x\nid: A1\ntargets:\n  - group: x\n' });
    expect(records[0]?.locate(['place'])).toMatchObject({ line: 2, column: 1 });
    expect(records[0]?.locate(['targets', 0, 'person'])).toMatchObject({ line: 4, column: 5 });
  });

  test('the second record of a list', async () => {
    const { records } = await readRecords({ 'all.yaml': '- id: A1\n  place: x\n- id: A2\n  place: y\n' });
    expect(records[1]?.locate(['place'])).toMatchObject({ line: 4, column: 10 });
  });

  test('the row of a side table', async () => {
    const { records } = await readRecords({
      'incidents.csv': 'id,place\nA1,x\n',
      'charges.csv': 'record,target,article\nA1,ann,cc-1\nA1,ann,"cc-2"\n',
    });
    expect(records[0]?.locate(['legal', 'charges', 1, 'article'])).toEqual({
      file: 'data/incidents/2023/charges.csv',
      line: 3,
      column: 9,
      endLine: 3,
      endColumn: 13,
    });
  });
});

describe('faults of a file', () => {
  const first = async (files: Readonly<Record<string, string | Uint8Array>>) =>
    (await readRecords(files)).diagnostics[0];

  test.each([
    ['a YAML syntax error', 'id: A1\nplace: [x\n', 'unclosed-bracket'],
    ['an anchor and its alias', 'id: &a A1\nplace: *a\n', 'yaml-alias'],
    ['a tag that would run something', 'id: !!js/function "x"\n', 'yaml-tag'],
    ['another version of YAML', '%YAML 1.1\n---\nid: no\n', 'yaml-version'],
    ['two documents', 'id: A1\n---\nid: A2\n', 'yaml-documents'],
    ['a tab for indentation', 'legal:\n\tproceeding: x\n', 'yaml-tab'],
  ])('%s is refused, with its place', async (_, text, rule) => {
    const { records, diagnostics } = await readRecords({ 'one.yaml': text });
    expect(records).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ rule, severity: 'error', place: { file: 'data/incidents/2023/one.yaml' } });
  });

  test('every fault of a YAML file is named, not the first alone', async () => {
    const { diagnostics } = await readRecords({ 'one.yaml': 'id: A1\nid: A2\nplace: x\nplace: y\n' });
    expect(diagnostics.map(({ place }) => place.line)).toEqual([2, 4]);
  });

  test('a file that is not UTF-8', async () => {
    const latin1 = Buffer.from('id: A1\nsummary: {en: caf\u{e9}}\n', 'latin1');
    expect(await first({ 'one.yaml': latin1 })).toMatchObject({
      rule: 'not-utf-8',
      place: { file: 'data/incidents/2023/one.yaml' },
    });
    expect(await first({ 'incidents.csv': Buffer.from('id,summary.en\nA1,caf\u{e9}\n', 'latin1') })).toMatchObject({
      rule: 'not-utf-8',
    });
  });

  test.each([
    ['a cell too many', 'id,place\nA1,x,y\n', 'extra-cell', 2, 6],
    ['a cell too few', 'id,place,date\nA1,x\n', 'missing-cell', 2, 4],
    ['a column that is none', 'id,date,plaice\nA1,2023,x\n', 'incorrect-label', 1, 9],
    ['a column that comes twice', 'id,date,date\nA1,2023,2023\n', 'duplicate-label', 1, 9],
    ['no column for the id', 'date,place\n2023,x\n', 'missing-label', 1, 1],
    ['a quote that is never closed', 'id,place\nA1,x\nA2,"y\nA3,z\n', 'unclosed-quote', 3, 4],
    ['an empty file', '', 'empty-file', 1, 1],
  ])('CSV: %s', async (_, text, rule, line, column) => {
    expect(await first({ 'incidents.csv': text })).toMatchObject({
      rule,
      severity: 'error',
      place: { file: 'data/incidents/2023/incidents.csv', line, column },
    });
  });

  test('a list item in columns of its own, by number; what is left empty does not count', async () => {
    const { records } = await readRecords({
      'incidents.csv': 'id,sources.1.id,sources.2.id,sources.2.at\nA1,,diary,whole\n',
    });
    expect(records[0]?.value).toEqual({ id: 'A1', targets: [], sources: [{ id: 'diary', at: 'whole' }] });
    expect(records[0]?.locate(['sources', 0, 'at'])).toMatchObject({ line: 2, column: 11, endColumn: 16 });
  });

  test('after a faulty quote it reads on with the next line', async () => {
    const { records, diagnostics } = await readRecords({
      'incidents.csv': 'id,place\nA1,x\nA2,"y\nA3,z\nA4,a "b" c\nA5,x,y\nA6,x\n',
    });
    expect(records.map(({ value }) => (value as { id: string }).id)).toEqual(['A1', 'A3', 'A6']);
    expect(diagnostics.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
      'unclosed-quote 3:4',
      'stray-quote 5:6',
      'extra-cell 6:6',
    ]);
  });

  test('a row of a side table that belongs to no record', async () => {
    expect(
      await first({ 'incidents.csv': 'id,place\nA1,x\n', 'targets.csv': 'record,person\nA2,ann\n' }),
    ).toMatchObject({ rule: 'unknown-record', place: { file: 'data/incidents/2023/targets.csv', line: 2, column: 1 } });
  });

  test('a header is checked even where no row follows', async () => {
    expect(await first({ 'incidents.csv': 'id,plaice\n' })).toMatchObject({ rule: 'incorrect-label' });
  });

  test('columns named as the parts of an object are only columns', async () => {
    const { diagnostics } = await readRecords({ 'incidents.csv': 'id,__proto__,constructor\nA1,x,y\n' });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['incorrect-label', 'incorrect-label']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('an id named `__proto__` is an id', async () => {
    const { records } = await readRecords({
      'incidents.csv': 'id,place\n__proto__,x\n',
      'targets.csv': 'record,person\n__proto__,ann\n',
    });
    expect(records[0]?.value).toMatchObject({ id: '__proto__', targets: [{ person: 'ann' }] });
  });
});

test('core YAML 1.2: words that look like answers are words', async () => {
  const { records } = await readRecords({ 'one.yaml': 'on_duty: no\nverified: yes\ndate: 2023-01-01\nother: off\n' });
  expect(records[0]?.value).toEqual({ on_duty: 'no', verified: 'yes', date: '2023-01-01', other: 'off' });
});

/** The place is where the text stands, or the quote before it, counted in code points from the file itself. */
function expectPlace(project: string, entry: Entry | undefined, pointer: Pointer, text: string): void {
  const place = entry?.locate(pointer);
  expect(place).toBeDefined();
  if (!place) return;
  const content = new TextDecoder().decode(readFileSync(join(project, place.file)));
  const before = content.slice(0, content.lastIndexOf(text)).split(/\r\n|\n/);
  const last = before.at(-1) ?? '';
  const quote = /["']$/.test(last) ? 1 : 0;
  expect(place.line).toBe(before.length);
  expect([0, quote].map((back) => [...last].length + 1 - back)).toContain(place.column);
}
