import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Crosswalk, Standing, Tally } from '../src/aggregate/crosswalk/result.ts';
import { PROGRAM, runReport } from './command.ts';
import { makeRecord, type Written, writeProject } from './project.ts';

const SCHEMA = JSON.parse(readFileSync(resolve(import.meta.dirname, '../docs/crosswalk.schema.json'), 'utf8'));
const fits = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(SCHEMA);
/** The rows of a scheme that are no class of it. */
const APART = ['outside', 'same-case', 'out-of-scope'];

/** The answer as JSON, held against its schema. */
async function ask(project: string, ...args: string[]): Promise<Crosswalk> {
  const { stdout, stderr, code } = await runReport(['crosswalk', ...args, '--format', 'json', '--project', project]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const answer = JSON.parse(stdout);
  expect(fits(answer), JSON.stringify(fits.errors)).toBe(true);
  return answer;
}

const show = (project: string, ...args: string[]) => runReport(['crosswalk', ...args, '--project', project]);

/** The records of each row of a scheme, counted in incidents. */
function listPlaces({ figures }: Crosswalk, scheme: string): Map<string, readonly string[]> {
  const cells = figures[`classes:${scheme}:incidents`]?.cells ?? [];
  return new Map(cells.map(({ key, records }) => [key[0] ?? '', records]));
}

function findScheme({ schemes }: Crosswalk, name: string): Standing {
  const found = schemes.find((one) => one.name === name);
  if (!found) throw new Error(`no scheme ${name}`);
  return found;
}

/** Every number of an answer that names its query. */
function listTallies(value: unknown): Tally[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ref' in value && 'value' in value) return [value as Tally];
  return Object.values(value).flatMap(listTallies);
}

describe('the sample', () => {
  let sample: Crosswalk;
  beforeAll(async () => {
    sample = await ask(PROGRAM, '2023');
  });

  test('every record stands in the classes that its codes lead to, or apart, in every scheme', () => {
    const records = readRecords('2023');
    expect([...sample.total.records].sort()).toEqual(records.map(({ id }) => id).sort());
    expect(sample.schemes.length).toBeGreaterThan(5);
    for (const { name } of sample.schemes) {
      const expected = new Map<string, string[]>();
      for (const record of records)
        for (const place of placeRecord(record, name))
          expected.set(place, [...(expected.get(place) ?? []), String(record.id)].sort());
      const found = [...listPlaces(sample, name)].map(([code, ids]): [string, string[]] => [code, [...ids].sort()]);
      expect(Object.fromEntries(found), name).toEqual(Object.fromEntries(expected));
    }
  });

  test('what is taken, has no class, is out of scope or is the same case makes up all records, each once', () => {
    for (const { name, taken, outside, outOfScope, sameCase } of sample.schemes) {
      const parts = [taken.records, outside.records, outOfScope.records, sameCase];
      expect(parts.flatMap(({ records }) => [...records]).sort(), name).toEqual([...sample.total.records].sort());
      expect(
        parts.map(({ value }) => value).reduce((a, b) => a + b),
        name,
      ).toBe(sample.total.value);
    }
  });

  test('every number is a figure with its query and records, or a row of one', () => {
    const tallies = listTallies({ ...sample, figures: undefined });
    expect(tallies.length).toBeGreaterThan(500);
    for (const { ref, value, unit, records } of tallies) {
      const [id = '', ...key] = ref.split('/');
      const figure = sample.figures[id];
      const cell = figure?.cells?.find((one) => one.key.join('/') === key.join('/'));
      expect(figure?.query, ref).toMatchObject({ unit, period: '2023-01-01/2023-12-31' });
      const counted = key.length === 0 ? figure : (cell ?? { value: 0, records: [] });
      expect({ ref, value: counted?.value, records: counted?.records }).toEqual({ ref, value, records });
    }
  });

  test('a row of a code has its count, and a class that its map leads to', () => {
    const category = sample.dimensions.find(({ name }) => name === 'category');
    expect(sample.dimensions[0]?.name).toBe('category');
    const order = taxonomy('category').entries.map(({ code }) => code);
    const codes = (category?.rows ?? []).map(({ code }) => code);
    expect(codes).toEqual(order.filter((code) => codes.includes(code)));
    const own = readRecords('2023').filter(({ category }) => (category as string[]).includes('detention'));
    const row = category?.rows.find(({ code }) => code === 'detention');
    expect(row?.count).toMatchObject({ value: own.length, unit: 'incidents' });
    const sdg = row?.schemes.find(({ scheme }) => scheme === 'sdg-16-10-1');
    expect(sdg?.maps).toMatchObject([{ to: 'arbitrary-detention', where: { arbitrary: 'yes' } }]);
    expect(sdg?.maps[0]?.partial).toContain('arbitrary');
    const units = sample.dimensions.flatMap(({ name, rows }) => rows.map(({ count }) => `${name} ${count.unit}`));
    expect(units).toEqual(expect.arrayContaining(['group targets', 'group incidents', 'article charges']));
  });

  test('published totals of different scope stand side by side, and nothing is reconciled', async () => {
    const claims = sample.schemes.flatMap(({ name, published }) => published.map((claim) => ({ name, ...claim })));
    const total = claims.filter(({ value }) => value === 530 || value === 369);
    expect(total.map(({ name, unit, period }) => [name, unit, period])).toEqual([
      ['adil-soz-2024', 'facts', '2023'],
      ['jfj', 'incidents', '2023'],
    ]);
    for (const { name, ours, source } of total) {
      expect(ours).toEqual(findScheme(sample, name).taken.own);
      expect(source).not.toBe('');
    }
    const { stdout } = await show(PROGRAM, '2023');
    expect(stdout).toMatch(/adil-soz-2024 +2023 +530 facts/);
    expect(stdout).toMatch(/jfj +2023 +369 incidents/);
    expect(stdout).toContain('Nothing in this table is reconciled.');
  });

  test('fits a terminal, names every scheme, and is the same twice', async () => {
    const [one, two] = await Promise.all([show(PROGRAM, '2023'), show(PROGRAM, '2023')]);
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(two?.stdout).toBe(one?.stdout);
    const lines = (one?.stdout ?? '').split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(120);
    for (const { name, label } of sample.schemes)
      expect(lines.some((line) => line.startsWith(`${name}: ${label}`.slice(0, 60)))).toBe(true);
    expect(lines).toContainEqual(expect.stringMatching(/^detention +\d+ +detention \d+ ~/));
  });

  test('as CSV has a row for each scheme, dimension, code and class, with the same counts', async () => {
    const { stdout, code } = await show(PROGRAM, '2023', '--format', 'csv');
    expect(code).toBe(0);
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    const expected = sample.dimensions.flatMap(({ name, rows }) =>
      rows.flatMap((row) =>
        row.schemes.flatMap(({ scheme, classes }) =>
          classes.map((one) =>
            [scheme, name, row.code, row.count.value, one.class, one.count.value, one.count.records.join(' ')].join(
              '|',
            ),
          ),
        ),
      ),
    );
    const found = rows.map((row) =>
      [row.scheme, row.dimension, row.code, row.code_count, row.class, row.count, row.records].join('|'),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  test('as Markdown has the same tables, and names every record without a class', async () => {
    const { stdout } = await show(PROGRAM, '2023', '--format', 'markdown', '--scheme', 'sdg-16-10-1');
    expect(stdout).toMatch(/^# Crosswalk 2023: \d+ records, coded once, in 1 scheme\n/);
    expect(stdout).toContain('| Our code | Count | sdg-16-10-1 |\n| --- | --- | --- |');
    for (const id of findScheme(sample, 'sdg-16-10-1').outside.records.records) expect(stdout).toContain(id);
  });

  test('of the schemes asked for alone, by comma; several years; a part of a year', async () => {
    const both = await ask(PROGRAM, '2022-2023', '--scheme', 'jfj, adil-soz-2024', '--edition', 'internal');
    expect(both.schemes.map(({ name }) => name)).toEqual(['jfj', 'adil-soz-2024']);
    expect(both.total.value).toBeGreaterThan(sample.total.value);
    expect(findScheme(both, 'jfj').published.map(({ value, ours }) => [value, ours?.value])).toContainEqual([
      469,
      undefined,
    ]);
    const half = await ask(PROGRAM, '2023-H2', '--scheme', 'jfj', '--as-of', '2023-09-30');
    expect(half.total.records.length).toBeGreaterThan(0);
    expect(half.total.records.every((id) => sample.total.records.includes(id))).toBe(true);
    expect(half.asOf).toBe('2023-09-30');
    expect(findScheme(half, 'jfj').published).toEqual([]);
  });
});

describe('what cannot start', () => {
  test.each([
    [
      ['2023', '--scheme', 'jfjj'],
      'No scheme `jfjj`. Did you mean `jfj`? There are: adil-soz-2020, adil-soz-2024, jfj,',
    ],
    [['2023', '--scheme', 'category'], 'No scheme `category`. There are: '],
    [['2023', '--format', 'html'], 'Unexpected --format `html`, expected one of stylish, json, csv, markdown.'],
    [['2023', '--edition', 'secret'], 'Unexpected --edition `secret`'],
    [['2023', '--as-of', 'May'], 'Unexpected --as-of `May`'],
    [['1999'], 'No records of 1999. There are records of '],
    [['soon'], 'Unexpected period `soon`'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await show(PROGRAM, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('a scheme that a project adds', () => {
  const RECORDS = [
    makeRecord({ id: 'XX-2024-001', category: ['attack', 'detention'] }),
    makeRecord({ id: 'XX-2024-002', category: ['detention'], arbitrary: 'yes', arbitrary_reason: 'A court.' }),
    makeRecord({ id: 'XX-2024-003', category: ['detention'], arbitrary: 'no', arbitrary_reason: 'A court.' }),
    makeRecord({ id: 'XX-2024-004', category: ['search'] }),
    makeRecord({ id: 'XX-2024-005', category: ['attack'], freedom: ['assembly'] }),
    makeRecord({ id: 'XX-2024-006', category: ['attack'], follows: 'XX-2024-001' }),
  ];
  const MAPS: Maps = {
    attack: { 'made-up': 'blow' },
    detention: {
      'made-up': [{ to: 'cell', where: { arbitrary: 'yes' }, partial: { en: 'Only where it had no ground.' } }],
    },
    search: { 'made-up': 'none' },
  };
  const counted = async (scheme: Written) => {
    const answer = await ask(addScheme(RECORDS, MAPS, scheme), '2024', '--scheme', 'made-up');
    const places = [...listPlaces(answer, 'made-up')];
    return { answer, places: Object.fromEntries(places.map(([code, ids]) => [code, ids.map((id) => id.slice(-1))])) };
  };

  test('is there with its counts, from two files of data', async () => {
    const { answer, places } = await counted({});
    expect(places).toEqual({ blow: ['1', '6'], cell: ['2'], outside: ['3', '4'], 'out-of-scope': ['5'] });
    const scheme = findScheme(answer, 'made-up');
    expect(scheme).toMatchObject({
      publisher: 'Made-up Press Club',
      taken: { records: { value: 3 } },
      several: [],
      outside: { codes: [{ code: 'detention' }, { code: 'search' }] },
      outOfScope: { reasons: [{ dimension: 'freedom', code: 'assembly', records: { value: 1 } }] },
    });
    expect(scheme.classes.map(({ code, count }) => [code, count.value])).toEqual([
      ['harm', 3],
      ['blow', 2],
      ['cell', 1],
    ]);
    const { stdout } = await show(addScheme(RECORDS, MAPS, {}), '2024', '--scheme', 'made-up');
    expect(stdout).toContain('made-up: Made-up kinds – Made-up Press Club; first');
    expect(stdout).toMatch(/\nattack +3 +blow 2\n +out of scope 1\n/);
    expect(stdout).toContain('Takes 3 of 6 records.');
    expect(stdout).toContain('made-up: detention → cell. Only where arbitrary is yes. Only where it had no ground.');
    expect(stdout).toContain('No class for 2 records (category: detention 1, search 1): XX-2024-003, XX-2024-004.');
  });

  test('that counts once has a row for what follows another record', async () => {
    const { answer, places } = await counted({ counts: 'once', unit: 'people' });
    expect(places).toEqual({
      blow: ['1'],
      cell: ['2'],
      outside: ['3', '4'],
      'same-case': ['6'],
      'out-of-scope': ['5'],
    });
    const { sameCase, taken } = findScheme(answer, 'made-up');
    expect(sameCase.records).toEqual(['XX-2024-006']);
    expect(taken.own).toMatchObject({ unit: 'people', value: 1 });
  });

  test('tells overlap, and codes that share a class', async () => {
    const maps = { ...MAPS, search: { 'made-up': 'cell' }, detention: { 'made-up': 'cell' } };
    const answer = await ask(addScheme(RECORDS, maps, {}), '2024', '--scheme', 'made-up');
    const { several, classes } = findScheme(answer, 'made-up');
    expect(several).toEqual(['XX-2024-001']);
    expect(classes.find(({ code }) => code === 'cell')?.from).toEqual([
      { taxonomy: 'category', code: 'detention' },
      { taxonomy: 'category', code: 'search' },
    ]);
    const attack = answer.dimensions[0]?.rows.find(({ code }) => code === 'attack');
    expect(attack?.schemes[0]?.classes.map((one) => [one.class, one.via, one.count.value])).toEqual([
      ['blow', 'map', 2],
      ['cell', 'other', 1],
      ['out-of-scope', 'apart', 1],
    ]);
  });

  test('has its rows apart in the words of a report, each of its own', async () => {
    // The style is about expression alone: what is out of scope of the scheme is so for another reason.
    const records = [...RECORDS, makeRecord({ id: 'XX-2024-007', on_duty: 'no' })];
    const scheme = { counts: 'once', scope: { 'on-duty': 'yes' } };
    const project = addScheme(records, MAPS, scheme, { kinds: { unit: 'incidents', by: ['made-up'] } });
    const told = await Promise.all(
      APART.map((row) => runReport(['trace', '2024', 'kinds', row, '--format', 'json', '--project', project])),
    );
    expect(told.map(({ stdout }) => JSON.parse(stdout).trace).map(({ label, value }) => [label, value])).toEqual([
      ['Incidents · No place in this classification', 2],
      ['Incidents · Counted before, with the case that it follows', 1],
      ['Incidents · Not what this classification is about', 1],
    ]);
  });
});

describe('hostile', () => {
  const RECORDS = [makeRecord(), makeRecord({ id: 'XX-2024-002', category: ['search'] })];

  test('a scheme whose maps all say none has no class for anything', async () => {
    const maps = { attack: { 'made-up': 'none' }, search: { 'made-up': 'none' } };
    const answer = await ask(addScheme(RECORDS, maps, {}), '2024', '--scheme', 'made-up');
    expect(findScheme(answer, 'made-up')).toMatchObject({
      taken: { own: { value: 0, records: [] } },
      outside: { records: { value: 2 } },
    });
    const { stdout } = await show(addScheme(RECORDS, maps, {}), '2024', '--scheme', 'made-up');
    expect(stdout).toMatch(/\nattack +1 +no class 1\n/);
    expect(stdout).toContain('Takes 0 of 2 records.');
  });

  test('a scheme without entries, and one that nobody maps', async () => {
    for (const entries of [[], undefined, [{ code: 'alone', labels: { en: 'Alone' } }]]) {
      const project = addScheme(RECORDS, {}, {}, {}, { entries });
      const { code, stderr, stdout } = await show(project, '2024', '--scheme', 'made-up');
      expect(`${stdout}${stderr}`).not.toMatch(/not expected|at .*\.ts:\d/);
      expect([0, 2]).toContain(code);
      if (code === 0) expect(stdout).toContain('Takes 0 of 2 records.');
      else expect(stderr).toMatch(/made-up\.yaml has errors that `report validate` shows.*\nNo scheme `made-up`/);
    }
  });

  test('a period without records says so', async () => {
    const { code, stdout } = await show(addScheme(RECORDS, {}, {}), '2024-02', '--scheme', 'made-up');
    expect(code).toBe(0);
    expect(stdout).toContain('Crosswalk February 2024: 0 records, coded once, in 1 scheme');
    expect(stdout).toContain('There is no record.');
  });

  test('labels break no table and are no formula; signs that steer a terminal are not printed', async () => {
    const labels = { en: '=1+1 | <b>"x"' };
    const entries = [{ code: 'blow', labels: { ...labels } }];
    const maps = { attack: { 'made-up': { to: 'blow', partial: { en: '@SUM(A1) | *x*' } } } };
    const project = addScheme(RECORDS, maps, { publisher: '=2 |' }, {}, { entries, labels });
    const print = (format: string) => show(project, '2024', '--scheme', 'made-up', '--format', format);
    const [stylish, csv, markdown] = await Promise.all(['stylish', 'csv', 'markdown'].map(print));
    expect(stylish?.stderr).toBe('');
    expect(stylish?.stdout).toContain('made-up: =1+1 | <b>"x" – =2 |; first');
    const cells = (parseCsv(csv?.stdout ?? '') as string[][]).flat();
    expect(cells).toContain(`'=1+1 | <b>"x"`);
    expect(cells).toContain("'@SUM(A1) | *x*");
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    expect(markdown?.stdout).toContain('### made-up: =1+1 \\| \\<b\\>"x" – =2 \\|; first');
    expect(markdown?.stdout).toContain('@SUM(A1) \\| \\*x\\*');
    const steered = addScheme(RECORDS, {}, { publisher: 'x \u001b[2J \u202e' });
    const { stdout, stderr } = await show(steered, '2024', '--scheme', 'made-up');
    expect(stdout + stderr).not.toBe('');
    expect([...stdout, ...stderr].filter((sign) => '\u001b\u202e'.includes(sign))).toEqual([]);
  });
});

type Maps = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A project with these records that adds a scheme by two files: its taxonomy, and maps in its own category.yaml. */
function addScheme(
  records: readonly Written[],
  maps: Maps,
  scheme: Written,
  figures: Written = {},
  file: Written = {},
): string {
  const category = taxonomy('category');
  const entries = category.entries.map((entry) => ({ ...entry, maps: maps[entry.code] }));
  const made = {
    labels: { en: 'Made-up kinds' },
    scheme: {
      publisher: 'Made-up Press Club',
      edition: 'first',
      from: ['category'],
      unit: 'incidents',
      scope: { freedom: 'expression' },
      ...scheme,
    },
    entries: [
      { code: 'harm', labels: { en: 'Harm' } },
      { code: 'blow', parent: 'harm', labels: { en: 'Blow' } },
      { code: 'cell', parent: 'harm', labels: { en: 'Cell' } },
    ],
    ...file,
  };
  return writeProject(records, {
    files: {
      'data/taxonomies/made-up.yaml': stringify(made),
      'data/taxonomies/category.yaml': stringify({ ...category, entries }),
      ...(Object.keys(figures).length > 0 && {
        'data/reports/2024/report.yaml': stringify({ date: '2025-01-31', figures }),
      }),
    },
  });
}

/** What the test needs of a taxonomy, read by itself. */
interface Plain {
  readonly scheme?: {
    readonly from: readonly string[];
    readonly scope?: Where;
    readonly counts?: string;
  };
  readonly entries: readonly {
    readonly code: string;
    readonly parent?: string;
    readonly maps?: Record<string, unknown>;
  }[];
}
type Where = Readonly<Record<string, string | readonly string[]>>;
interface PlainRecord extends Written {
  readonly id: string;
}

const taxonomies = new Map<string, Plain>();
function taxonomy(name: string): Plain {
  const known = taxonomies.get(name) ?? parse(readFileSync(join(PROGRAM, `data/taxonomies/${name}.yaml`), 'utf8'));
  taxonomies.set(name, known);
  return known;
}

/** The public records of a year that start in it, read without the program. */
function readRecords(year: string): PlainRecord[] {
  const folder = join(PROGRAM, 'data/incidents', year);
  const files = readdirSync(folder);
  expect(files.filter((name) => !name.endsWith('.yaml'))).toEqual([]);
  return files
    .flatMap((name) => [parse(readFileSync(join(folder, name), 'utf8'))].flat() as PlainRecord[])
    .filter(({ visibility, verified, date }) => visibility === 'public' && verified !== 'no' && String(date) >= year);
}

/** The places of a record in a scheme, counted apart from the program. */
function placeRecord(record: PlainRecord, name: string): string[] {
  const { scheme, entries } = taxonomy(name);
  if (!scheme || !holds(record, scheme.scope ?? {})) return ['out-of-scope'];
  const codes = scheme.from.flatMap((field) => listValues(record, field).map((code) => ({ field, code })));
  if (codes.length === 0) return ['out-of-scope'];
  const found = new Set(codes.flatMap(({ field, code }) => findClass(record, name, field, code)));
  const closest = [...found].filter(
    (code) => ![...found].some((one) => one !== code && climb(name, one).includes(code)),
  );
  if (closest.length === 0) return ['outside'];
  return scheme.counts === 'once'
    ? entries.flatMap(({ code }) => (closest.includes(code) ? [code] : [])).slice(0, 1)
    : closest;
}

function findClass(record: PlainRecord, scheme: string, field: string, code: string): string[] {
  const name = field === 'main-category' ? 'category' : field;
  const maps = climb(name, code)
    .map((one) => taxonomy(name).entries.find((entry) => entry.code === one)?.maps?.[scheme])
    .find((one) => one !== undefined);
  const list = [maps ?? 'none'].flat().map((map) => (typeof map === 'string' ? { to: map } : map)) as {
    to: string;
    where?: Where;
  }[];
  const to = list.find(({ where = {} }) => holds(record, where))?.to ?? 'none';
  return to === 'none' ? [] : [to];
}

/** A code and all that stand over it. */
function climb(name: string, code: string): string[] {
  const parent = taxonomy(name).entries.find((entry) => entry.code === code)?.parent;
  return [code, ...(parent ? climb(name, parent) : [])];
}

function holds(record: PlainRecord, where: Where): boolean {
  return Object.entries(where).every(([field, wanted]) =>
    listValues(record, field).some((value) => {
      const name =
        field === 'main-category' ? 'category' : ['verified', 'arbitrary'].includes(field) ? 'on-duty' : field;
      return climb(name, value).some((code) => [wanted].flat().includes(code));
    }),
  );
}

interface Coded {
  readonly category: string[];
  readonly freedom: string[];
  readonly context?: string[];
  readonly targets: { readonly group?: string }[];
  readonly arbitrary?: string;
  readonly verified?: string;
  readonly legal?: {
    readonly proceeding?: string;
    readonly charges?: { readonly article?: string; readonly penalty?: string[] }[];
  };
}

function listValues(record: PlainRecord, field: string): string[] {
  const { category, freedom, context = [], targets, arbitrary, verified, legal } = record as unknown as Coded;
  const charges = legal?.charges ?? [];
  const values: Record<string, (string | undefined)[]> = {
    category,
    'main-category': category.slice(0, 1),
    freedom,
    context,
    group: targets.map(({ group }) => group),
    proceeding: [legal?.proceeding],
    article: charges.map(({ article }) => article),
    penalty: charges.flatMap(({ penalty = [] }) => [penalty].flat().map((text) => text.split(' ')[0])),
    arbitrary: [arbitrary],
    verified: [verified],
  };
  return (values[field] ?? []).flatMap((value) => value ?? []);
}
