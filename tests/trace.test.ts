import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHtml } from '../src/commands/trace/html.ts';
import { findHits, readWanted } from '../src/commands/trace/match.ts';
import { type Page, readPage } from '../src/commands/trace/page.ts';
import { findNumerals, keyNumeral, type Sheet } from '../src/commands/trace/sheet.ts';
import type { Report } from '../src/report.ts';
import {
  type BuiltReport,
  buildComplete,
  buildReport,
  buildSample,
  COMPLETE,
  makeFolder,
  runReport,
} from './command.ts';
import { mapPages, openPdf, readDestinations, readLinks, readPieces } from './pdf.ts';
import { makeRecord, writeProject } from './project.ts';

const trace = (...args: string[]) => runReport(['trace', ...args, '--project', COMPLETE]);

/** What `--format json` holds: everything that a trace can answer. */
const NUMBER = { type: 'number' };
const TEXT = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });
const record = (properties: Record<string, object>, ...optional: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const CHANGE = record(
  { period: TEXT, value: NUMBER, difference: NUMBER, percent: NUMBER, records: list(TEXT) },
  'percent',
);
const SCHEMA = record(
  {
    schemaVersion: { const: 1 },
    report: record({ period: TEXT, style: TEXT, language: TEXT, edition: TEXT, checksum: TEXT }),
    messages: list(TEXT),
    now: { type: ['number', 'null'] },
    candidates: list(record({ ref: TEXT, page: NUMBER, words: TEXT })),
    recount: record({
      figures: NUMBER,
      numbers: NUMBER,
      agree: NUMBER,
      differing: list(record({ ref: TEXT, says: NUMBER, counted: { type: ['number', 'null'] } })),
    }),
    trace: record(
      {
        ref: TEXT,
        label: TEXT,
        period: TEXT,
        value: NUMBER,
        unit: TEXT,
        basis: { enum: ['records', 'published'] },
        percent: NUMBER,
        percentOfKnown: NUMBER,
        base: { anyOf: [{ type: 'null' }, record({ figure: TEXT, value: NUMBER })] },
        change: CHANGE,
        refusal: { type: 'object' },
        query: record({ words: TEXT, style: TEXT }),
        overlaps: { type: 'boolean' },
        coverage: list(record({ year: TEXT, kind: { enum: ['complete', 'narrated'] } })),
        records: list(
          record(
            { id: TEXT, date: TEXT, place: TEXT, categories: list(TEXT), targets: list(TEXT), file: TEXT },
            'file',
          ),
        ),
        claims: list({ type: 'object', required: ['id', 'period', 'label', 'value', 'unit', 'qualifier', 'source'] }),
        omitted: list(
          record({
            reason: TEXT,
            because: TEXT,
            count: NUMBER,
            records: list(record({ id: TEXT, file: TEXT }, 'file')),
          }),
        ),
        leftOut: list(record({ filter: TEXT, of: NUMBER, out: NUMBER })),
        recounted: record(
          {
            ref: TEXT,
            value: NUMBER,
            percent: NUMBER,
            percentOfKnown: NUMBER,
            base: NUMBER,
            change: CHANGE,
            missing: list(TEXT),
            agrees: { type: 'boolean' },
          },
          ...['percent', 'percentOfKnown', 'base', 'change'],
        ),
      },
      ...['percent', 'percentOfKnown', 'change', 'refusal'],
    ),
  },
  ...['now', 'candidates', 'recount', 'trace'],
);
const fits = new Ajv2020({ allowUnionTypes: true }).compile(SCHEMA);

/** The answer as JSON, held against the schema. */
async function ask(...args: string[]) {
  const { stdout, code, stderr } = await trace(...args, '--format', 'json');
  expect(stderr).toBe('');
  const answer = JSON.parse(stdout);
  expect(fits(answer), JSON.stringify(fits.errors)).toBe(true);
  return { ...answer, code };
}

describe('a number of a report', () => {
  test('with its share, query, records and what is not counted', async () => {
    const { stdout, stderr, code } = await trace('2023', 'by-authorities');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('by-authorities  Incidents, Perpetrator: Authorities: 10 incidents');
    for (const line of [
      '  share     10 of 14 (`total`), 71%',
      '  style     by-authorities: {unit: incidents, where: {perpetrator: authorities}, of: total}',
      '  coverage  2023 complete.',
      '10 records',
      '  4 of 14 incidents: perpetrator is not authorities',
      '  1 record of 2023: kept from the public, ids too (`visibility: internal`)',
      'Counted again from these records alone: 10.',
    ])
      expect(lines).toContain(line);
    const places = lines.flatMap((line) => /^ {2}(MU-2023-\d+) .* (\S+):(\d+)$/.exec(line) ?? []);
    expect(places.length / 4).toBe(10);
    for (let at = 0; at < places.length; at += 4) {
      const [, id = '', file = '', line] = places.slice(at, at + 4);
      expect(
        readFileSync(join(COMPLETE, file.slice(file.indexOf('data/'))), 'utf8').split('\n')[Number(line) - 1],
      ).toContain(id);
    }
  });

  test('as data: every field has its place, a figure, a row, a change, a trend, money, a claim of others', async () => {
    const { trace: share } = await ask('2023', 'by-authorities');
    expect(share).toMatchObject({ value: 10, percent: 71, base: { figure: 'total', value: 14 } });
    expect(share.records).toHaveLength(10);
    expect(share.leftOut).toEqual([{ filter: 'perpetrator is not authorities', of: 14, out: 4 }]);
    expect(share.omitted.map(({ reason }: { reason: string }) => reason)).toEqual([
      'faulty',
      'out-of-scope',
      'internal',
      'unverified',
    ]);
    expect(share.omitted[2]).toMatchObject({ count: 1, records: [] });
    const { trace: total } = await ask('2023', 'total');
    expect(total.change).toMatchObject({ period: '2022', value: 11, difference: 3, percent: 27 });
    expect(total.change.records).toHaveLength(11);
    expect(total.recounted.change).toEqual(total.change);
    const { trace: trend } = await ask('2023', 'trend', '2021');
    expect(trend).toMatchObject({ value: 10, unit: 'incidents', base: { figure: 'trend', value: 35 } });
    expect(trend.records).toHaveLength(10);
    const { trace: money } = await ask('2023', 'claimed');
    expect(money).toMatchObject({ value: 6500000.5, unit: 'KZT' });
    const { trace: claim, code } = await ask('2023', 'other-monitor-cases', '2022');
    expect({ code, ...claim }).toMatchObject({ code: 0, value: 51, basis: 'published', omitted: [], records: [] });
    expect(claim.claims).toMatchObject([{ id: 'other-monitor-2022', value: 51, at: 'page 1' }]);
  });

  test('a row by words or with a stroke, and one in which nothing was counted', async () => {
    const [one, other, zero] = await Promise.all([
      trace('2023', 'perpetrators', 'police'),
      trace('2023', 'perpetrators/police'),
      ask('2023', 'perpetrators', 'parliament'),
    ]);
    expect(one).toEqual(other);
    expect(one.stdout).toMatch(/^perpetrators\/police {2}Incidents · Police: \d+ incidents\n/);
    expect(zero).toMatchObject({ code: 0, trace: { value: 0, records: [], recounted: { value: 0, agrees: true } } });
  });

  test.each([
    [['totel'], 'No figure `totel`. Did you mean `total`? `report list figures` shows them all.'],
    [['total', 'police'], 'Figure `total` is one number and has no row `police`.'],
    [['perpetrators', 'polise'], 'Figure `perpetrators` has no row `polise`. Did you mean `police`?'],
    [['toString'], 'No figure `toString`.'],
    [['__proto__'], 'No figure `__proto__`.'],
  ])('%j is not there', async (what, message) => {
    const { stdout, stderr, code } = await trace('2023', ...what);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain(message);
  });

  test('what coverage refuses, with why, and the published series that could serve', async () => {
    const project = writeProject([makeRecord()], { settings: { coverage: { 2024: 'narrated' } } });
    const run = await runReport(['trace', '2024', 'trend', '--project', project]);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: '' });
    expect(run.stderr).toBe(
      '`trend` compares years, which coverage does not allow: the records of 2024 are only `narrated`: they are those that documents tell of, not all there were. No published series has the same measure.\n',
    );
    const total = await runReport(['trace', '2024', 'total', '--project', project]);
    expect(total.code).toBe(0);
    expect(total.stdout).toContain('coverage  2024 narrated:');
    expect(total.stdout.replace(/\s+/g, ' ')).toContain('change `total` compares years, which coverage does not allow');
  });

  test.each([
    [['2023', 'total', '--format', 'yaml'], 'Unexpected --format `yaml`, expected stylish or json.'],
    [['2023', 'total', '--edition', 'secret'], 'Unexpected --edition `secret`, expected public or internal.'],
    [['2023', 'total', '--as-of', '2023-02-30'], 'Unexpected --as-of `2023-02-30`, expected a day as 2024-02-01.'],
    [['1999', 'total'], 'No records of 1999.'],
    [['2023', 'total', '--style', 'nothing'], 'nothing'],
  ])('%j cannot start', async (args, message) => {
    const { stdout, stderr, code } = await trace(...args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('the internal edition names its records, an earlier day leaves out the later ones', async () => {
    const [open, internal, early] = await Promise.all([
      ask('2023', 'total'),
      ask('2023', 'total', '--edition', 'internal'),
      ask('2023', 'total', '--as-of', '2023-06-30'),
    ]);
    expect(internal.trace.value).toBe(open.trace.value + 1);
    expect(early.trace.value).toBeLessThan(open.trace.value);
    expect(early.trace.recounted.agrees).toBe(true);
  });
});

describe('without a number, every number is counted again', () => {
  test('all of the complete project agree', async () => {
    const [run, answer] = await Promise.all([trace('2023'), ask('2023')]);
    expect(answer).toMatchObject({ code: 0, recount: { differing: [] } });
    expect(answer.recount.agree).toBe(answer.recount.numbers);
    expect(answer.recount.numbers).toBeGreaterThan(200);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`${answer.recount.agree} of ${answer.recount.numbers} agree.`);
  });

  test('of a page whose records changed, those that no longer agree are named', async () => {
    const { file, project } = await buildTwo();
    const { stdout, code } = await runReport(['trace', file, '--project', project]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^civil-total +the ledger says 2, counted again 1$/m);
  });
});

describe.each([
  ['the sample', buildSample],
  ['the complete project', buildComplete],
])('the PDF of %s', (_, build) => {
  let built: BuiltReport;
  let page: Page;

  beforeAll(async () => {
    built = await build();
    page = readPage(built.path('pdf'));
  });

  test('is read as another reader reads it, letter by letter', async () => {
    const pdf = await openPdf(built.path('pdf'));
    const texts = await mapPages(pdf, async (one) => (await readPieces(one)).map(({ text }) => text).join(''));
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(page.all.map(({ text }) => bare(text))).toEqual(texts.map(bare));
  });

  test('names with each link a figure of the ledger, and each leads to a place', async () => {
    const pdf = await openPdf(built.path('pdf'));
    const destinations = await readDestinations(pdf);
    const links = (await mapPages(pdf, readLinks)).map((one) => one.filter(({ to }) => to.startsWith('f-')));
    expect(links.flat().length).toBeGreaterThan(50);
    for (const { to } of links.flat()) {
      expect(built.ledger.figures, to).toHaveProperty([to.slice(2)]);
      expect(destinations.has(to), to).toBe(true);
    }
    for (const [index, { marks }] of page.all.entries()) {
      const figures = new Set(links[index]?.map(({ to }) => to.slice(2)));
      const marked = new Set(marks.map(({ figure }) => figure));
      expect(
        [...figures].filter((figure) => !marked.has(figure)),
        `page ${index + 1}`,
      ).toEqual([]);
    }
  });

  test('gives each number a ref that the HTML gives it, nearly always one alone', () => {
    const inHtml = readRefs(readHtml(built.html).sheets, built.ledger);
    const inPdf = readRefs(page.all, built.ledger);
    const single = inPdf.filter(({ length }) => length === 1);
    expect(single.length / inPdf.length).toBeGreaterThan(0.98);
    const known = new Set(inHtml.flat());
    expect(single.flat().filter((ref) => !known.has(ref))).toEqual([]);
    expect(new Set(single.flat()).size).toBeGreaterThan(known.size * 0.9);
  });

  test('follows the HTML number by number, in every figure that both show as often', () => {
    const order = (refs: readonly (readonly string[])[]) => {
      const figures = new Map<string, string[]>();
      for (const [ref = ''] of refs.filter(({ length }) => length === 1)) {
        const id = ref.split('/')[0] ?? '';
        figures.set(id, [...(figures.get(id) ?? []), ref]);
      }
      return figures;
    };
    const html = order(readRefs(readHtml(built.html).sheets, built.ledger));
    const pdf = order(readRefs(page.all, built.ledger));
    const alike = [...pdf].filter(([id, refs]) => html.get(id)?.length === refs.length);
    expect(alike.length).toBeGreaterThan(pdf.size * 0.8);
    for (const [id, refs] of alike) expect(refs, id).toEqual(html.get(id));
  });
});

/** For each number on the pages that a figure made, the numbers of the ledger that it can be. */
function readRefs(sheets: readonly Sheet[], ledger: Report): (readonly string[])[] {
  return sheets.flatMap((sheet) => {
    const keys = new Set(findNumerals(sheet.text).map(({ key }) => key));
    return [...keys]
      .flatMap((key) => findHits([sheet], { key, words: [] }, ledger))
      .filter((hit) => sheet.marks.some(({ from, to }) => from < hit.to && hit.from < to))
      .sort((a, b) => a.from - b.from)
      .map(({ refs }) => refs);
  });
}

describe('a number on a page', () => {
  let pdf: string;
  let html: string;
  let ledger: Report;
  let share: number;

  beforeAll(async () => {
    const built = await buildComplete();
    [pdf, html, ledger] = [built.path('pdf'), built.path('html'), built.ledger];
    const { sheets } = readPage(pdf);
    share =
      sheets.find((sheet) =>
        findHits([sheet], readWanted('71%'), ledger).some(({ refs }) => refs[0] === 'by-authorities'),
      )?.number ?? 0;
  });

  test('is found in the PDF by its page, with or without a space, and in the HTML', async () => {
    expect(share).toBeGreaterThan(0);
    const [one, spaced, page] = await Promise.all([
      ask(`${pdf}:p${share}`, '71%'),
      ask(`${pdf}:${share}`, '71', '%'),
      ask('2023', 'by-authorities'),
    ]);
    expect(one).toEqual(spaced);
    expect(one.trace).toEqual(page.trace);
    expect(one).toMatchObject({ code: 0, messages: [] });
    const sum = await ask(html, '6 500 000.5');
    expect(sum).toMatchObject({ code: 0, trace: { ref: 'claimed', value: 6500000.5, unit: 'KZT' } });
  });

  test('that can be several is told with all of them', async () => {
    const { code, candidates, messages } = await ask(pdf, '2');
    expect(code).toBe(1);
    expect(candidates.length).toBeGreaterThan(3);
    for (const { ref, page, words } of candidates) {
      expect(Object.keys(ledger.figures)).toContain(ref.split('/')[0]);
      expect(page).toBeGreaterThan(0);
      expect(words).toMatch(/\b2\b/);
    }
    expect(messages.join(' ')).toContain('`2` can be any of these.');
    const { stdout, stderr } = await trace(pdf, '2');
    expect(stdout.trim().split('\n')).toHaveLength(candidates.length);
    expect(stderr).toContain('Quote a word that stands beside it too');
  });

  test('is found by a word beside it, where it stands several times', async () => {
    const { cells = [] } = ledger.figures.perpetrators ?? {};
    const police = cells.find(({ key }) => key[0] === 'police');
    const court = cells.find(({ key }) => key[0] === 'court');
    for (const [quoted, ref] of [
      [`Police ${police?.value}`, 'perpetrators/police'],
      [`${court?.value} court`, 'perpetrators/court'],
    ] as const) {
      const { candidates = [], trace: found } = await ask(pdf, quoted);
      expect([found?.ref, ...candidates.map((one: { ref: string }) => one.ref)]).toContain(ref);
    }
    expect(await ask(pdf, `${police?.value} unicorns`)).toMatchObject({
      code: 1,
      messages: [expect.stringMatching(/^No `\d+ unicorns` on /)],
    });
  });

  test.each([
    ['9,999', /^No `9,999` on .*\.pdf\. The nearest numbers there that a figure made: .*\.\n$/],
    ['99%', /^No `99%` on .*\.pdf\. The nearest numbers there that a figure made: (\d+%, ){4}\d+%\.\n$/],
    ['no such words', /^No `no such words` on .*\.pdf\.\n$/],
    ['2022', /^No figure made `2022`: it stands in “.*2022.*” without a link to one\. /],
  ])('%s: no figure made it', async (quoted, message) => {
    const { stdout, stderr, code } = await trace(pdf, quoted);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toMatch(message);
  });

  test('says on which page it stands instead', async () => {
    const { stderr, code } = await trace(`${pdf}:p1`, '71%');
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^No \`71%\` on page 1 of .*It stands on page .*\\b${share}\\b`));
  });

  test('whose data changed is told with what it is now', async () => {
    const { file, project } = await buildTwo();
    const { stdout, stderr, code } = await runReport(['trace', file, '7,000,000', '--project', project]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^civil-claimed {2}.*: 7,000,000 KZT\n/);
    expect(stdout).toContain('no longer in the data');
    expect(stdout).toContain('alone: 5,000,000, but the ledger says 7,000,000. No longer in the data: XX-2024-002.\n');
    expect(stderr).toMatch(
      /^The data changed since .* was made: `civil-claimed` is 5,000,000 now\. Build the report again/,
    );
  });
});

describe('a page that cannot be read', () => {
  test('says so in a sentence, and how to mend it', async () => {
    const folder = makeFolder();
    const built = await buildComplete();
    const file = (name: string, content?: string | Buffer) => {
      if (content !== undefined) writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const own = readFileSync(built.path('pdf'));
    copyFileSync(built.path('pdf'), join(folder, 'alone.pdf'));
    copyFileSync(built.path('html'), join(folder, 'other.html'));
    const ledger = JSON.stringify({ ...built.ledger, cases: {} });
    file('other.json', ledger);
    file('stale.html', built.html);
    file('stale.json', JSON.stringify({ ...built.ledger, checksum: '0'.repeat(64) }));
    file('broken.html', built.html);
    file('broken.json', '{"schema": 1, "figures": {"total": {}}}');
    file('torn.pdf', Buffer.concat([own.subarray(0, own.length / 3), own.subarray(own.length / 2)]));
    const cases: [string, RegExp][] = [
      [file('none.pdf'), /^No file .*none\.pdf\. Expected a report that `report build` made/],
      [file('alone.pdf'), /^No file .*alone\.json\. The numbers of .* stand in the ledger beside it\./],
      [file('other.html'), /is of another report \(2023\): it has no record MU-2023-\d+, which the page shows/],
      [file('stale.html'), /was made from other data than the page\. Build the report again/],
      [file('broken.html'), /broken\.json is no ledger as `report build` writes it: build the report again\.$/],
      [file('text.pdf', 'no PDF'), /is no PDF as `report build` writes it/],
      [file('foreign.pdf', '%PDF-1.4\n1 0 obj\n<</Creator (somebody else)>>\nendobj'), /is no PDF as `report build`/],
      [file('torn.pdf'), /torn\.(pdf is|json)/],
      [`${built.path('pdf')}:p99`, /has \d+ pages, as a viewer counts them from 1; there is no page 99\.$/],
      [`${built.path('html')}:p2`, /has no pages: leave out `:p2`\.$/],
      [folder, /Unexpected period/],
    ];
    const runs = await Promise.all(cases.map(([path]) => trace(path, '71%')));
    for (const [index, [path, message]] of cases.entries()) {
      expect(runs[index], path).toMatchObject({ code: 2, stdout: '' });
      expect(runs[index]?.stderr.trim(), path).toMatch(message);
      expect(runs[index]?.stderr.trim().split('\n'), path).toHaveLength(1);
    }
  });
});

describe('numbers of a text', () => {
  test.each([
    ['1 234', '1234'],
    ['1,234', '1234'],
    ['1\u202f234', '1234'],
    ['41 %', '41%'],
    ['41\u00a0%', '41%'],
    ['<1%', '<1%'],
    ['+27%', '27%'],
    ['−3', '3'],
    ['6,500,000.5', '6500000.5'],
    ['6 500 000,5', '6500000.5'],
    ['5 by police', '5'],
  ])('%s is %s', (text, key) => {
    expect(readWanted(text).key).toBe(key);
  });

  test('stand apart from each other', () => {
    expect(findNumerals('In 2023, 41% (17 of 44), 1,234 and 5,6; 3–4').map(({ key }) => key)).toEqual([
      ...['2023', '41%', '17', '44', '1234', '5.6', '3', '4'],
    ]);
    expect(keyNumeral('1,234.5')).toBe('1234.5');
  });

  test('of HTML are what is seen, and hostile pages are read in their length', () => {
    const page =
      '<style>p{width:1px}</style><p>A<b>1</b>2 &lt;3&#52;<a class="n" href="#f-total" data-ref="total"> 5</a></p><script>6</script>';
    const [sheet] = readHtml(page).sheets;
    expect(sheet?.text.replace(/\s+/g, ' ').trim()).toBe('A12 <34 5');
    expect(sheet?.marks.map(({ from, to, ref }) => [sheet.text.slice(from, to), ref])).toEqual([[' 5', 'total']]);
    for (const hostile of ['<', '<a ', '<a data-ref="', '<!--', '&#', '&lt', '<b>', '1,', '1 '])
      expect(readHtml(hostile.repeat(200_000)).sheets).toHaveLength(1);
  });
});

/** A built page of two civil claims, the second of which is gone from the data since. */
async function buildTwo(): Promise<{ file: string; project: string }> {
  const claim = (claimed: string) => ({ category: ['civil-claim'], legal: { proceeding: 'civil', claimed } });
  const second = makeRecord({ id: 'XX-2024-002', date: '2024-06-07', ...claim('2000000 KZT') });
  const project = writeProject([makeRecord(claim('5000000 KZT')), second]);
  const built = await buildReport(project, '2024', { args: ['--to', 'html,json'] });
  writeFileSync(join(project, 'data/incidents/2024/record-02.yaml'), '');
  return { file: built.path('html'), project };
}
