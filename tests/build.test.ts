import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure, Query, Report } from '../src/report.ts';
import {
  type BuiltReport,
  buildComplete,
  buildReport,
  buildSample,
  COMPLETE,
  makeFolder,
  PROGRAM,
  runReport,
} from './command.ts';
import { makeRecord, writeProject } from './project.ts';
import { listCounted, listRows, type Raw, readRaw, recount } from './recount.ts';

const STYLES = readdirSync(join(PROGRAM, 'templates')).filter((name) =>
  existsSync(join(PROGRAM, 'templates', name, 'style.yaml')),
);
/** What is said of the texts that no author has written: the made-up projects have none. */
const WARNINGS = /^\d+ warnings? about the records: `report validate` shows them\.\n/;
const UNWRITTEN = /^(Left out, because their text is not written|Without the author's text that they want): .*\n/gm;
const RECORD_UNITS = ['incidents', 'targets', 'people', 'charges', 'steps', 'money'];

const PROJECTS: readonly [string, string, () => Promise<BuiltReport>][] = [
  ['the sample', PROGRAM, buildSample],
  ['the complete project', COMPLETE, buildComplete],
];

describe.each(PROJECTS)('%s, 2023', (_, project, build) => {
  let built: BuiltReport;
  let raw: Raw;
  let figures: Figure[];

  beforeAll(async () => {
    built = await build();
    raw = readRaw(project, PROGRAM);
    figures = Object.values(built.ledger.figures);
  });

  test('HTML, PDF and JSON are there, and stdout names them', () => {
    const start = built.path('html').replace(/html$/, '');
    expect(built.stdout.split('\n').filter(Boolean).sort()).toEqual(
      ['html', 'json', 'pdf'].map((ending) => start + ending),
    );
    expect(built.html).toMatch(/^<!DOCTYPE html>/);
    expect(readFileSync(built.path('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readdirSync(built.folder).filter((name) => !name.endsWith('run.json'))).toHaveLength(3);
  });

  test('every figure says its unit, basis, base, query and records', () => {
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures) {
      expect(figure.label, figure.id).not.toBe('');
      expect(['records', 'published'], figure.id).toContain(figure.basis);
      if (figure.basis === 'records') expect(RECORD_UNITS, figure.id).toContain(figure.unit);
      else expect(figure.unit, figure.id).toMatch(/\w/);
      expect(figure, figure.id).toHaveProperty('base');
      expect(figure.base === null || typeof figure.base.value === 'number', figure.id).toBe(true);
      if (figure.base) expect(figure.base.value, figure.id).toBe(built.ledger.figures[figure.base.figure]?.value);
      expect(figure.query, figure.id).toBeTypeOf('object');
      expect(Array.isArray(figure.records), figure.id).toBe(true);
      if (figure.value > 0) expect(figure.records.length, figure.id).toBeGreaterThan(0);
      for (const cell of figure.cells ?? [])
        expect(cell.value > 0, `${figure.id} ${cell.key}`).toBe(cell.records.length > 0);
    }
  });

  test('every share is of its base, and no part is larger than its whole', () => {
    for (const { id, base, value, percent } of figures) {
      if (base) expect(value, id).toBeLessThanOrEqual(base.value);
      const whole = base?.value ?? 0; // of nothing, nothing
      if (percent !== undefined) expect(percent, id).toBe(whole && Math.floor((value * 200 + whole) / (2 * whole)));
    }
  });

  test('a count made again from the files alone agrees in every figure and every row', () => {
    const counted = figures.filter(({ basis }) => basis === 'records');
    for (const figure of counted) expectRecount(figure, built.ledger, raw);
  });

  test('months and the unknown month add up to the total, in every figure', () => {
    const monthly = figures.filter(
      ({ unit, query }) => unit === 'incidents' && 'by' in query && query.by.includes('month'),
    );
    expect(monthly.length).toBeGreaterThan(1);
    for (const { id, query, cells = [], value } of monthly) {
      const at = (query as Query).by.indexOf('month');
      const rows = cells.filter(({ key }) => !key.includes('*'));
      const others = new Set(rows.map(({ key }) => key.filter((_, index) => index !== at).join('/')));
      for (const other of others) {
        const own = rows.filter(({ key }) => key.filter((_, index) => index !== at).join('/') === other);
        const total =
          other === ''
            ? value
            : cells.find(({ key }) => key[at] === '*' && key.filter((_, index) => index !== at).join('/') === other)
                ?.value;
        expect(add(own), `${id} ${other}`).toBe(total);
      }
    }
  });

  test('parts that make up a whole have percents that make up 100, and others say that they overlap', () => {
    for (const { id, unit, cells = [], value, overlaps, query } of figures) {
      const rows = cells.filter(({ key }) => key.length === 1);
      if (value === 0 || rows.length === 0 || !('unit' in query) || unit === 'money') continue;
      expect(add(rows) > value, id).toBe(overlaps);
      if (!overlaps)
        expect(
          rows.reduce((sum, { percent = 0 }) => sum + percent, 0),
          id,
        ).toBe(100);
      const known = rows.filter(({ percentOfKnown }) => percentOfKnown !== undefined);
      if (!overlaps && known.length > 0)
        expect(
          known.reduce((sum, { percentOfKnown = 0 }) => sum + percentOfKnown, 0),
          id,
        ).toBe(100);
    }
  });

  test('money is never added up or shared out across currencies', () => {
    for (const { unit, cells = [], currency, value } of figures.filter((figure) => figure.unit === 'money')) {
      expect(unit).toBe('money');
      for (const cell of cells) expect(cell.percent).toBeUndefined();
      if (cells.length > 0) expect(cells.find(({ key }) => key[0] === currency)?.value).toBe(value);
    }
  });
});

test('the sample builds without a diagnostic', async () => {
  const { code, stderr } = await buildSample();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the complete project names its one faulty record, counts it as left out, and ends with 1', async () => {
  const { code, stderr, ledger } = await buildComplete();
  expect(code).toBe(1);
  expect(stderr).toContain('data/incidents/2023/incidents.csv\n  9:49 ');
  expect(stderr).toContain('MU-2023-18: Unexpected `atack`');
  expect(stderr).toContain('1 problem (1 error, 0 warnings)');
  expect(ledger.omissions[0]).toMatchObject({ reason: 'faulty', count: 1 });
});

test('the same input gives the same bytes in another time zone and locale, PDF included', async () => {
  const env = { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C', LANGUAGE: 'en' };
  const first = await buildSample();
  const second = await buildReport(PROGRAM, '2023', { args: ['--style', 'adil-soz'], env });
  for (const ending of ['html', 'json', 'pdf']) {
    expect(readFileSync(first.path(ending)).equals(readFileSync(second.path(ending))), ending).toBe(true);
  }
});

describe.each(STYLES)('style %s', (style) => {
  test.each([
    ['no incident', []],
    ['one incident', [makeRecord()]],
  ])('builds with %s', async (_, records) => {
    const built = await buildReport(writeProject(records), '2024', { style });
    expect({ code: built.code, stderr: built.stderr.replace(WARNINGS, '').replace(UNWRITTEN, '') }).toEqual({
      code: 0,
      stderr: '',
    });
    expect(built.ledger.figures.total?.value ?? records.length).toBe(records.length);
    expect(existsSync(built.path('pdf'))).toBe(true);
    expect(built.html).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  test('builds with the sample', async () => {
    const built =
      style === 'adil-soz'
        ? await buildSample()
        : await buildReport(PROGRAM, '2023', { style, args: ['--to', 'html,json'] });
    expect(built.code).toBe(0);
    expect(built.html).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });
});

describe('options', () => {
  test('--as-of leaves out what began or went on later, and is the date printed', async () => {
    const { ledger, html } = await buildReport(COMPLETE, '2023', {
      args: ['--as-of', '2023-06-30', '--to', 'html,json'],
    });
    // 01 to 08, and 15, of which no month is known; the internal record is named nowhere
    expect(ledger.figures.total?.value).toBe(9);
    expect(ledger.omissions.find(({ reason }) => reason === 'after-as-of')?.records).toEqual([
      'MU-2023-09',
      'MU-2023-11',
      'MU-2023-12',
      'MU-2023-13',
      'MU-2023-16',
      'MU-2023-14',
    ]);
    expect(JSON.stringify(ledger)).not.toContain('MU-2023-10');
    expect(ledger.date).toBe('2023-06-30');
    expect(html).toContain('30 June 2023');
    const steps = Object.values(ledger.cases).flatMap((told) => told.steps.map(({ date }) => date));
    expect(steps).toEqual(['2023-03-01']);
    const followed = ledger.sections.flatMap(({ followUps }) =>
      followUps.map((one) => [one.id, one.steps.map(({ date }) => date)]),
    );
    expect(followed).toEqual([
      ['MU-2022-06', ['2023-02-14']],
      ['MU-2022-07', ['2023-05-05']],
    ]);
  });

  test('--edition internal counts and tells the internal record, in files of their own', async () => {
    const built = await buildReport(COMPLETE, '2023', { args: ['--edition', 'internal', '--to', 'html,json'] });
    expect(built.path('html')).toContain('made-up.internal.en.html');
    expect(built.ledger.figures.total?.value).toBe(15);
    expect(built.html).toContain('a secret that only the internal edition may tell');
    const open = await buildComplete();
    expect(open.html + JSON.stringify(open.ledger)).not.toMatch(/MU-2023-10|a secret that only/);
  });

  test('--to writes these formats alone, and takes away the others of the same report', async () => {
    const out = makeFolder();
    mkdirSync(join(out, '2023'));
    for (const name of ['made-up.en.pdf', 'made-up.ru.html', 'notes.txt'])
      writeFileSync(join(out, '2023', name), 'old');
    const { folder } = await buildReport(COMPLETE, '2023', { out, args: ['--to', 'json'] });
    expect(readdirSync(folder).sort()).toEqual(['made-up.en.json', 'made-up.ru.html', 'notes.txt']);
  });

  test('--out and --project default to the project found upwards from where one stands', async () => {
    const project = writeProject([makeRecord()]);
    const below = join(project, 'data/incidents/2024');
    const { code, stdout } = await runReport(['build', '2024', '--to', 'json'], { cwd: below });
    expect(code).toBe(0);
    expect(existsSync(join(project, 'out/2024/adil-soz.en.json'))).toBe(true);
    expect(stdout.trim()).toMatch(/out[\\/]2024[\\/]adil-soz\.en\.json$/);
  });

  test('--quiet says nothing on stderr where nothing is wrong, and no command draws progress into a file', async () => {
    const project = writeProject([makeRecord()]);
    for (const [said, ...quiet] of [[UNWRITTEN], [/^$/, '--quiet']] as const) {
      const { code, stdout, stderr } = await runReport([
        'build',
        '2024',
        '--project',
        project,
        '--to',
        'html,json',
        ...quiet,
      ]);
      expect(code).toBe(0);
      expect(stderr.replace(WARNINGS, '')).toMatch(said);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours and cursor moves are what must not be there
      expect(stdout + stderr).not.toMatch(/[\r\u001b]/);
    }
  });

  test.each([
    ['an unknown year', ['build', '1999'], /1999[\s\S]*2021, 2022, 2023/],
    ['a period that is none', ['build', 'last-year'], /last-year[\s\S]*2023-H2[\s\S]*2021, 2022, 2023/],
    ['an unknown style', ['build', '2023', '--style', 'nonesuch'], /nonesuch[\s\S]*adil-soz, jfj, jsi, made-up/],
    ['a language without words', ['build', '2023', '--lang', 'xx'], /xx/],
    ['an unknown format', ['build', '2023', '--to', 'docx'], /docx[\s\S]*html, pdf, json/],
    ['an unknown edition', ['build', '2023', '--edition', 'secret'], /secret[\s\S]*public or internal/],
    ['a day that is none', ['build', '2023', '--as-of', '2023-02-31'], /2023-02-31/],
    ['a day in words', ['build', '2023', '--as-of', 'today'], /today/],
    ['an unknown option', ['build', '2023', '--frobnicate'], /frobnicate/],
    ['an unknown command', ['biuld', '2023'], /build/],
  ])('%s: exit 2, one message, nothing written', async (_, args, message) => {
    const out = makeFolder();
    const { code, stdout, stderr } = await runReport(
      args.includes('build') ? [...args, '--project', COMPLETE, '--out', out] : args,
    );
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/not expected|\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('without a browser', () => {
  const nowhere = makeFolder();
  test.each([
    [
      'none is found',
      {
        REPORT_BROWSER: '',
        PUPPETEER_EXECUTABLE_PATH: '',
        HOME: nowhere,
        XDG_CACHE_HOME: '',
        PUPPETEER_CACHE_DIR: nowhere,
        PATH: '',
      },
      /Run `report setup`/,
    ],
    [
      'the one named is not there',
      { REPORT_BROWSER: '/nonexistent' },
      /no browser at \/nonexistent \(from REPORT_BROWSER\)/,
    ],
  ])('%s: HTML and ledger are written, the old PDF goes, exit 1', async (_, env, message) => {
    const out = makeFolder();
    const project = writeProject([makeRecord()]);
    mkdirSync(join(out, '2024'));
    writeFileSync(join(out, '2024/adil-soz.en.pdf'), 'an old one');
    const { code, stderr, folder } = await buildReport(project, '2024', { out, env });
    expect(readdirSync(folder).sort()).toEqual(['adil-soz.en.html', 'adil-soz.en.json']);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('PDF was written');
    expect(code).toBe(1);
  });
});

/** Counts a figure of the ledger again, row by row. */
function expectRecount(figure: Figure, ledger: Report, raw: Raw): void {
  const query = figure.query as Query;
  const [from = '', to = ''] = query.period.split('/');
  const faulty = ledger.omissions
    .filter(({ reason }) => reason === 'faulty')
    .flatMap(({ records }) => records.map((text) => /\((.+)\)/.exec(text)?.[1] ?? ''));
  const begin = query.unit === 'steps' ? '0000-01-01' : from;
  const scope = (query.scope ?? {}) as Record<string, string>;
  const all = listCounted(raw, [begin, to], { scope, edition: ledger.edition, faulty });
  const complete = (date: string) => raw.settings.coverage[date.slice(0, 4)] === 'complete';
  const records = query.by[0] === 'year' ? all.filter(({ date }) => complete(date)) : all;
  const whole = recount(raw, records, query, query.unit === 'money' && figure.currency ? [figure.currency] : undefined);
  expect(figure.value, figure.id).toBe(whole.value);
  if (query.unit !== 'money') expect([...figure.records].sort(), figure.id).toEqual(whole.records);
  for (const { key, value, records: ids } of figure.cells ?? []) {
    const own = recount(raw, records, query, key);
    expect({ key, value, records: [...ids].sort() }, `${figure.id} ${key}`).toEqual({ key, ...own });
  }
  const shown = (figure.cells ?? [])
    .filter(({ key, value }) => value > 0 && !key.includes('*'))
    .map(({ key }) => key.join('/'));
  if (query.by.length > 0) expect(shown.sort(), figure.id).toEqual(listRows(raw, records, query));
}

function add(cells: readonly { readonly value: number }[]): number {
  return cells.reduce((sum, { value }) => sum + value, 0);
}
