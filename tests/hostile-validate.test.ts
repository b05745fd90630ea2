import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Diagnostic } from '../src/diagnostic.ts';
import { openBytes } from '../src/read/bytes.ts';
import { readBytes } from '../src/read/files.ts';
import { makeFolder, runReport, writeFiles } from './command.ts';
import { makeRecord, writeProject } from './project.ts';

const KIB = 1024;
const MIB = KIB * KIB;
const PEAK =
  'data:text/javascript,process.on(%22exit%22,()=%3Eprocess._rawDebug(%22peak%22,process.resourceUsage().maxRSS))';

/** A small fault in a file of its own: it is found whatever lies beside it. */
const MARK = 'data/incidents/2024/record-01.yaml:3:8 unknown-code';
const SOUND = makeRecord({ id: 'XX-2024-002' });
const CSV =
  'id,date,place,freedom,category,perpetrator,on_duty,verified,summary.en,visibility,sources.1.id,sources.1.at,targets.1.person,targets.1.group\n';
const row = (id: string, place = 'almaty', person = 'ann-example', more = 'yes') =>
  `${id},2024-05-06,${place},expression,attack,police,${more},yes,Text.,public,made-up-diary,whole,${person},journalist\n`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A made-up project with the small fault and these files. */
const makeProject = (files: Files = {}) => writeProject([makeRecord({ place: 'almatyy' })], { files });

/** What a run over hostile files came to: bounded memory, an exit code that says so, and no trace of the program's inside. */
async function validate(project: string, { most = 400, format = 'json' } = {}) {
  const run = await runReport(['validate', '--project', project, '--format', format], {
    env: { NODE_OPTIONS: `--import=${PEAK}` },
  });
  const peak = Number(/peak (\d+)/.exec(run.stderr)?.[1]) / KIB;
  expect(run.stderr.replace(/peak \d+\n/, '')).toBe('');
  expect(run.stdout).not.toMatch(/^ +at .*:\d+:\d+\)?$|not expected|RangeError|TypeError/m);
  expect(run.code).toBe(1);
  expect(peak).toBeGreaterThan(20);
  expect(peak, 'peak memory in MiB').toBeLessThan(most);
  return run.stdout;
}

/** The first diagnostic of each rule in each file, as "file:line:column rule". */
async function listFirst(project: string, most?: number): Promise<string[]> {
  const { diagnostics } = JSON.parse(await validate(project, most === undefined ? {} : { most })) as {
    diagnostics: Diagnostic[];
  };
  const first = new Map<string, string>();
  const prefix = diagnostics.find(({ place }) => place.file.endsWith('record-01.yaml'))?.place.file ?? '';
  const start = prefix.length - 'data/incidents/2024/record-01.yaml'.length;
  for (const { place, rule } of diagnostics) {
    const key = `${place.file} ${rule}`;
    if (!first.has(key)) first.set(key, `${place.file.slice(start)}:${place.line}:${place.column} ${rule}`);
  }
  return [...first.values()].sort();
}

const repeat = (text: string, size: number) => text.repeat(Math.floor(size / text.length));
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

/** Writes a large file: a start, then one text again and again; or holes, which take no room on the disk. */
function writeLarge(
  project: string,
  path: string,
  { start = '', text, size }: { start?: string; text?: string; size: number },
) {
  const at = join(project, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, start);
  if (text === undefined) return truncateSync(at, size);
  const file = openSync(at, 'a');
  const block = Buffer.alloc(MIB, text);
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  closeSync(file);
}

describe('walls of YAML', () => {
  const WALLS: Readonly<Record<string, readonly [text: string, ...faults: string[]]>> = {
    brackets: [repeat('[', 4e5), '1:100 too-deep'],
    'brackets-and-lines': [repeat('a: [\n', 1e5), '2:1 too-deep'],
    dashes: [repeat('- ', 4e5), '1:201 too-deep'],
    braces: [repeat('{a: ', 4e5), '1:394 too-deep'],
    'deep-blocks': [many(2000, (n) => `${' '.repeat(n)}a:\n`), '100:100 too-deep'],
    quotes: [repeat('"', 4e6), '1:3 yaml-syntax'],
    'few-quotes': [repeat('"', 1e5), '1:3 yaml-syntax'],
    escapes: [`a: "${repeat('\\q', 1e5)}"`, '1:5 yaml-syntax'],
    colons: [repeat('a: b: c\n', 1e5), '1:4 yaml-syntax'],
    closing: [repeat(']', 1e5), '1:1 yaml-syntax'],
    'tab-lines': [repeat('\ta: b\n', 1e5), '1:1 yaml-tab', '1001:1 too-many-faults'],
    tabs: [repeat('\t', 4e6), '1:1 empty-file'],
    'empty-lines': [repeat('\n', 4e5), '1:1 empty-file'],
    aliases: [repeat('- *a\n', 1e5), '1:3 yaml-alias', '1001:3 too-many-faults'],
    'many-anchors': [many(1e5, (n) => `- &a${n} x\n`), '1:4 yaml-alias'],
    'alias-bomb': [
      `a: &a [x]\n${many(20, (n) => `k${n}: &k${n} [${Array(9).fill(n ? `*k${n - 1}` : '*a')}]\n`)}`,
      '1:4 yaml-alias',
    ],
    documents: [repeat('---\n', 1e5), '2:1 yaml-documents'],
    'same-key': [repeat('a: 1\n', 1e5), '2:1 duplicate-key', '1002:1 too-many-faults'],
    'unknown-fields': [
      stringify({ ...SOUND, id: 'XX-2024-003' }) + many(5e4, (n) => `f${n}: 1\n`),
      '21:1 unknown-field',
      '1021:1 too-many-faults',
    ],
    'unknown-fields-in-a-line': [
      `{${many(5e4, (n) => `f${n}: 1,`)}}`,
      '1:1 missing-field',
      '1:1 no-source',
      '1:2 unknown-field',
      '1:7796 too-many-faults',
    ],
    'long-key': [`${stringify(SOUND)}${'k'.repeat(1e6)}: 1\n`, '21:1 unknown-field'],
    'long-list': [
      stringify({ ...SOUND, id: 'XX-2024-004', category: Array.from({ length: 2e5 }, (_, n) => `c${n}`) }),
      '7:3 too-many',
    ],
    'many-records': [repeat('- {}\n', 2e5), '1:3 missing-field', '1:3 no-source', '10001:3 too-large'],
    'many-values': [`[${repeat('1,', 4e6)}]`, '1:1 too-large'],
    'too-large': [`a: ${'x'.repeat(5 * MIB)}`, '1:1 too-large'],
  };

  test.each([
    ['records', 'incidents/2024'],
    ['published counts', 'published'],
  ])('are each told in a line or two, and bounded, among %s', async (_, folder) => {
    const walls = Object.entries(WALLS).filter(
      ([name]) => folder !== 'published' || !/fields|long|many-records|same-key/.test(name),
    );
    const project = makeProject(
      Object.fromEntries(walls.map(([name, [text]]) => [`data/${folder}/w-${name}.yaml`, text])),
    );
    const expected = walls.flatMap(([name, [, ...faults]]) =>
      faults.map((fault) => `data/${folder}/w-${name}.yaml:${fault}`),
    );
    const found = await listFirst(project, 800);
    expect(found).toContain(MARK);
    // What is told of a record whose keys stand there twice is no matter of walls.
    const aside = /id-not-file-name|w-same-key\S* (missing-field|no-source|unknown-field)/;
    expect(found.filter((one) => one.includes('/w-') && !aside.test(one))).toEqual(expected.sort());
  });

  test('leave the rest of a project checked where they stand in its registries', async () => {
    const wall = repeat('- {}\n', 2e5);
    const project = makeProject({
      'data/project.yaml': many(5e4, (n) => `f${n}: 1\n`),
      'data/people.yaml': wall,
      'data/outlets.yaml': `[${repeat('1,', 4e6)}]`,
      'data/sources.yaml': repeat('- {id: made-up-diary, title: Diary, publisher: M}\n', 1e6),
      'data/published/w.yaml': `source: made-up-diary\nclaims: [${repeat('1,', 2e5)}]\n`,
      'data/reports/2024/report.yaml': repeat('[', 1e5),
    });
    const found = await listFirst(project, 450);
    expect(found).toEqual(
      expect.arrayContaining([
        MARK,
        'data/project.yaml:1:1 unknown-field',
        'data/people.yaml:1:3 missing-field',
        'data/outlets.yaml:1:1 too-large',
        'data/sources.yaml:2:8 duplicate-id',
        'data/published/w.yaml:2:10 wrong-type',
        'data/reports/2024/report.yaml:1:100 too-deep',
      ]),
    );
  });
});

test('walls of CSV are each told in a line or two, and bounded', async () => {
  const project = makeProject();
  const write = (year: number, what: Parameters<typeof writeLarge>[2], name = 'incidents.csv') =>
    writeLarge(project, `data/incidents/${year}/${name}`, what);
  write(1990, { start: CSV, size: 1e9 });
  write(1991, { start: CSV, text: 'a', size: 100 * MIB });
  write(1992, { start: CSV, text: '"', size: 100 * MIB });
  write(1993, { start: CSV, text: ',', size: 100 * MIB });
  write(1994, { text: ',', size: 20 * MIB });
  write(1995, { start: many(1e6, (n) => `c${n},`), size: 7e6, text: 'x' });
  write(1996, { start: CSV, size: 20 * MIB });
  write(1997, { start: CSV, text: '\r', size: 20 * MIB });
  write(1998, { start: CSV, text: 'a"\n', size: 2 * MIB });
  write(1999, { start: `id,${many(900, (n) => `${'x'.repeat(500)}${n},`)}date\n`, text: '\n', size: 1 });
  write(2000, { start: CSV + row('Y-10').replace('2024', '2000'), text: '\n', size: 1 });
  write(2000, { start: 'record,person\n', text: 'Y-10,ann-sample\n', size: 20 * MIB }, 'targets.csv');
  write(2001, { start: CSV + many(2e5, () => 'a,b\n') + row('YY-2'), text: '\n', size: 1 });
  write(2002, { start: CSV + row('YY-3').replace('2024', '2002'), text: '\n', size: 1 });
  write(
    2002,
    { start: `record,person\n${many(2e5, (n) => `ZZ-${n},ann-example\n`)}`, text: '\n', size: 1 },
    'targets.csv',
  );
  const found = await listFirst(project, 500);
  rmSync(project, { recursive: true });
  const csv = found.filter((one) => one.includes('.csv')).map((one) => one.replace('data/incidents/', ''));
  expect(found).toContain(MARK);
  expect(csv).toEqual([
    '1990/incidents.csv:1:1 too-large',
    '1991/incidents.csv:2:1 too-long-row',
    '1992/incidents.csv:2:1 unclosed-quote',
    '1993/incidents.csv:2:1 too-long-row',
    '1994/incidents.csv:1:1 too-long-row',
    '1995/incidents.csv:1:1 too-long-row',
    '1996/incidents.csv:2:1 nul-byte',
    '1997/incidents.csv:2:1 mixed-line-ends',
    '1998/incidents.csv:10001:2 too-many-faults',
    '1998/incidents.csv:2:2 stray-quote',
    '1999/incidents.csv:1:4 incorrect-label',
    '2000/targets.csv:1002:1 too-many',
    '2001/incidents.csv:1:9 wrong-header',
    '2002/targets.csv:10002:1 too-many-faults',
    '2002/targets.csv:2:1 unknown-record',
  ]);
});

test('a million problems are counted, and like ones told once', async () => {
  const faulty = (n: number) => row(`YY-${n}`, 'nowher', `nobody-${n}`, 'maybe').replace('2024-05-06', '2024-13-45');
  const project = makeProject({
    'data/incidents/2024/incidents.csv': CSV + many(4.6e4, faulty) + many(2e4, () => row('YY-1')),
  });
  const told = await validate(project, { format: 'stylish' });
  expect(told).toMatch(/^2\d\d,\d{3} problems \(2\d\d,\d{3} errors, \d+ warnings?\) in 2 files$/m);
  expect(told).toMatch(/ and in \d\d,\d{3} more places: /);
  expect(told.length).toBeLessThan(50_000);
});

test('large registries take no square of their size', async () => {
  const names = (n: number) => (n * 7919).toString(36);
  const place = (n: number) => `- {code: almaty-${n}, labels: {en: A}, parent: almaty-${(n + 1) % 8_000}}\n`;
  const count = (n: number) =>
    `- {id: c-${n}, period: "2024", label: {en: L}, value: 1, unit: cases, cell: {categry-${n}: a}}\n`;
  const project = makeProject({
    'data/people.yaml': many(
      20_000,
      (n) => `- {id: person-${n}, names: {en: Anna Longname${n % 3 ? '' : names(n)}}, gender: female}\n`,
    ),
    'data/incidents/2024/incidents.csv': CSV + many(2e4, (n) => row(`YY-${n}`, `almtay-${n}`, `persn-${n}`)),
    'data/taxonomies/place.yaml': `labels: {en: P}\nentries:\n${many(8_000, place)}`,
    'data/taxonomies/context.yaml': `labels: {en: C}\nentries:\n${many(8_000, (n) => `- {code: c-${n}, labels: {en: A}, parent: nothing-${n}}\n`)}`,
    'data/published/w.yaml': `source: made-up-diary\nclaims:\n${many(8_000, count)}`,
  });
  const found = await listFirst(project, 800);
  for (const rule of ['same-name', 'never-used', 'unknown-reference', 'parent-loop', 'unknown-cell', 'unknown-code'])
    expect(found.filter((one) => one.endsWith(` ${rule}`)).length, rule).toBeGreaterThan(0);
});

test('names that every object has are names like others', async () => {
  const hostile = {
    ...SOUND,
    id: 'constructor',
    place: 'constructor',
    category: ['__proto__', 'toString'],
    targets: [{ person: 'constructor' }],
  };
  const project = makeProject({
    'data/incidents/2024/w.yaml': `${stringify(hostile)}__proto__: {polluted: 1}\ntoString: 2\n`,
    'data/incidents/2023/incidents.csv': `${CSV.trim()},__proto__,sources.1.__proto__\n`,
    'data/project.yaml':
      'publisher: {en: M}\ncountry: {en: N}\nlanguages: [en]\nstyle: adil-soz\ncoverage: {}\nrules: {constructor: off, __proto__: off}\n',
    'data/taxonomies/context.yaml':
      'labels: {__proto__: A}\nentries:\n- {code: constructor, labels: {en: A}, parent: __proto__}\n',
    'data/reports/__proto__/report.yaml': 'date: 2024-01-01\n',
    'data/published/w.yaml': 'source: __proto__\nclaims: [{id: a, cell: {constructor: x}}]\n',
  });
  const found = await listFirst(project);
  expect(found).toEqual(
    expect.arrayContaining([
      'data/incidents/2024/w.yaml:3:8 unknown-code',
      'data/incidents/2024/w.yaml:12:13 unknown-reference',
      'data/incidents/2024/w.yaml:21:1 unknown-field',
      `data/incidents/2023/incidents.csv:1:${CSV.length + 1} incorrect-label`,
      'data/project.yaml:6:9 unknown-rule',
      'data/taxonomies/context.yaml:1:10 wrong-form',
    ]),
  );
});

test('values of no sense and files of no text are told at their places', async () => {
  const text = stringify(SOUND);
  const project = makeProject({
    'data/incidents/2024/a.yaml': 'null\n',
    'data/incidents/2024/b.yaml': '42\n',
    'data/incidents/2024/c.yaml': '[null, 1, [], {}, "x"]\n',
    'data/incidents/2024/d.yaml': text.replace('2024-05-06', '0000-01-01'),
    'data/incidents/2024/e.yaml': text.replace('2024-05-06', '9999-12-31/0000'),
    'data/incidents/2024/f.yaml': stringify({ ...SOUND, id: 'XX-2024-003', targets: [] }).replace(
      'targets: []',
      'targets: [{unnamed: a, count: 1e400}, {unnamed: b, count: -0}, {unnamed: c, count: .nan}]',
    ),
    'data/incidents/2024/g.yaml': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'data/incidents/2024/h.yaml': Buffer.from(text.replace('Nothing', 'Caf\u00e9'), 'latin1'),
    'data/incidents/2024/i.yaml': `${text}x: \0\n`,
    'data/incidents/2024/j.yaml': '\ufeff',
    'data/incidents/2024/k.yaml': '',
    'data/incidents/2023/incidents.csv': '\ufeff',
    'data/incidents/2022/incidents.csv': '"',
    'data/incidents/2021/incidents.csv': '\n\n',
    'data/incidents/2020/incidents.csv': `${CSV}${row('YY-1', 'nowher').replace('2024', '2020')}`.replaceAll(
      '\n',
      '\r',
    ),
    'data/taxonomies/context.yaml': 'entries: [null, 1, {code: [a]}]\nlabels: 3\n',
    'data/published/w.yaml': 'source: 3\nclaims: 4\n',
  });
  expect(await listFirst(project)).toEqual(
    expect.arrayContaining([
      MARK,
      'data/incidents/2024/a.yaml:1:1 empty-text',
      'data/incidents/2024/b.yaml:1:1 wrong-type',
      'data/incidents/2024/c.yaml:1:8 wrong-type',
      'data/incidents/2024/d.yaml:2:7 outside-year',
      'data/incidents/2024/e.yaml:2:7 end-before-start',
      'data/incidents/2024/f.yaml:10:31 wrong-type',
      'data/incidents/2024/f.yaml:10:59 out-of-range',
      'data/incidents/2024/g.yaml:1:1 not-utf-8',
      'data/incidents/2024/h.yaml:16:10 not-utf-8',
      'data/incidents/2024/i.yaml:21:4 nul-byte',
      'data/incidents/2024/j.yaml:1:1 empty-file',
      'data/incidents/2024/k.yaml:1:1 empty-file',
      'data/incidents/2023/incidents.csv:1:1 empty-file',
      'data/incidents/2022/incidents.csv:1:1 unclosed-quote',
      'data/incidents/2021/incidents.csv:1:1 empty-file',
      'data/incidents/2020/incidents.csv:2:17 unknown-code',
      'data/taxonomies/context.yaml:1:11 empty-text',
      'data/published/w.yaml:1:9 wrong-type',
    ]),
  );
});

describe('a folder of files that are no files', () => {
  test('is not read, and nothing hangs', async () => {
    const project = makeProject({
      'data/incidents/2024/a\nb.yaml': stringify(SOUND),
      'data/incidents/2024/\u202e\u001b[31m.yaml': '[]\n',
      'data/incidents/2024/folder.yaml/w.yaml': 'a: [\n',
      ...Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`data/incidents/2024/many/n-${n}.yaml`, '[]\n'])),
    });
    const at = (path: string) => join(project, 'data/incidents', path);
    symlinkSync('/etc/hostname', at('2024/link.yaml'));
    symlinkSync('..', at('loop'));
    spawnSync('mkfifo', [at('2024/pipe.yaml'), at('2024/incidents.csv')]);
    const found = await listFirst(project);
    expect(found).toEqual(
      expect.arrayContaining([
        MARK,
        'data/incidents/2024/a\nb.yaml:1:1 unread-file',
        'data/incidents/2024/folder.yaml/w.yaml:1:4 unclosed-bracket',
        'data/incidents/2024/link.yaml:1:1 linked-file',
        'data/incidents/2024/pipe.yaml:1:1 linked-file',
        'data/incidents/2024/incidents.csv:1:1 linked-file',
        'data/incidents/loop:1:1 linked-file',
      ]),
    );
    const told = await validate(project, { format: 'stylish' });
    expect(told).toContain('data/incidents/2024/a\ufffdb.yaml');
    for (const sign of ['\u001b', '\u202e']) expect(told).not.toContain(sign);
  });

  test('says which file the system does not give, or somebody wrote to', async () => {
    const folder = writeFiles(makeFolder(), { 'a.csv': CSV });
    const path = join(folder, 'a.csv');
    const bytes = openBytes(path, 'a.csv');
    expect(bytes.hasChanged()).toBe(false);
    appendFileSync(path, row('YY-1'));
    expect(bytes.hasChanged()).toBe(true);
    rmSync(path);
    expect(bytes.hasChanged()).toBe(true);
    expect([...bytes.blocks(0)]).toEqual([]);
    expect(bytes.slice(0, 10).length).toBe(0);
    expect(bytes.place(5, 9)).toMatchObject({ file: 'a.csv', line: 1 });
    expect(readBytes(path, 'a.csv', 10)).toMatchObject({ rule: 'changed-file' });
    expect(readBytes(folder, 'a', MIB)).toMatchObject({ rule: 'unreadable-file' });
  });

  test('says that a table grew while it was read', async () => {
    const project = makeProject({ 'data/incidents/2024/incidents.csv': CSV + many(5e4, (n) => row(`YY-${n}`)) });
    const path = join(project, 'data/incidents/2024/incidents.csv');
    const script = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(path)}, 'x'), 5)`;
    const writer = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
    try {
      const found = await listFirst(project);
      expect(found).toContain('data/incidents/2024/incidents.csv:1:1 changed-file');
      expect(found).toContain(MARK);
    } finally {
      writer.kill();
    }
  });
});

describe('patterns', () => {
  const TRAPS = [
    'a',
    'A-',
    '-',
    ' ',
    '1',
    '1 ',
    '1.',
    '2024/',
    '2024-01-01/',
    ' 1 year',
    ' 6 months',
    ', 1-1',
    'а',
    '_',
    '\u2010',
  ];

  test('of the schemas need a time that grows with the text alone', () => {
    const patterns = readdirSync('schemas').flatMap((file) =>
      [...readFileSync(join('schemas', file), 'utf8').matchAll(/"pattern": "((?:[^"\\]|\\.)*)"/g)].map(
        ([, text]) => JSON.parse(`"${text}"`) as string,
      ),
    );
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of new Set(patterns))
      for (const start of ['', 'imprisonment', 'lines 1'])
        for (const trap of TRAPS) {
          const text = `${start}${repeat(trap, 3e5)}!`;
          const begin = performance.now();
          expect(new RegExp(pattern, 'u').test(text)).toBe(false);
          expect(performance.now() - begin, `${pattern} on ${start}${trap}…`).toBeLessThan(1000);
        }
  });

  test.each([' ', '1 ', ' 1 year', ', 1-1'])('hold against a megabyte of `%s` in every field', async (trap) => {
    const text = `${trap === ', 1-1' ? 'lines 1' : 'imprisonment'}${repeat(trap, 3e5)}!`;
    const everywhere = {
      ...{ id: text, date: text, place: text, freedom: [text], on_duty: text, follows: text, summary: { en: text } },
      sources: [{ id: 'made-up-diary', at: text }],
      legal: {
        proceeding: 'criminal',
        claimed: text,
        charges: [{ target: text, article: text, part: text, penalty: [text] }],
      },
    };
    const project = makeProject({
      'data/incidents/2024/w.yaml': stringify(makeRecord(everywhere), { lineWidth: 0 }),
      'data/incidents/2023/incidents.csv': CSV + row('YY-1', text, text, text),
      'data/sources.yaml': stringify(
        [{ id: text, title: text, publisher: text, url: text, sha256: text, language: text }],
        { lineWidth: 0 },
      ),
      'data/taxonomies/context.yaml': stringify({
        labels: { en: '(a+)+$' },
        entries: [{ code: '(a+)+$', labels: { en: '([a-z]+)*$' } }],
      }),
    });
    const told = await validate(project);
    expect(told).toContain('wrong-form');
    expect(told.length).toBeLessThan(100_000);
  });
});
