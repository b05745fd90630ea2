import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type BuiltReport, buildReport, makeFolder, PROGRAM, runReport } from './command.ts';
import { makeRecord, writeProject } from './project.ts';
import { cutSection, readText } from './render/pages.ts';

const FILE = 'data/reports/2024/assessment.yaml';

/** A project with one record of 2024, this assessment, and a document that says how many were asked. */
function write(assessment: string): string {
  const claim = (id: string, value: number) => ({
    id,
    period: '2024',
    label: { en: id },
    value,
    unit: 'respondents',
    at: 'page 3',
  });
  return writeProject([makeRecord()], {
    files: {
      [FILE]: assessment,
      'data/published/diary.yaml': stringify({
        source: 'made-up-diary',
        claims: [claim('diary-asked', 1200), claim('diary-yes', 741)],
      }),
    },
  });
}

const build = (assessment: string, to = 'html,json') =>
  buildReport(write(assessment), '2024', { style: 'jsi', args: ['--to', to] });

const SOUND = `framework: jsi-2015
indicators:
  - code: b-1
    answer: partly
    evidence:
      en: |
        The law has gaps, as {{figure "diary-asked"}} were told.[^law]

        A second paragraph.

        [^law]: See the diary.
    sources: [{id: made-up-diary, at: page 2}]
  - {code: b-2, answer: unknown}
findings:
  - {part: b, text: {en: "The State is **slow**."}}
surveys:
  - id: safety
    part: b-2
    title: {en: Safety in newsrooms}
    respondents: diary-asked
    source: {id: made-up-diary, at: page 3}
    questions:
      - {id: policy, text: {en: Is there a policy?}, yes: diary-yes, no: 12, note: {en: "Some did *not* answer."}}
      - {id: training, text: {en: Is there a training?}, no: 0, unknown: 1188}
`;

describe('an assessment with some answers', () => {
  let built: BuiltReport;
  beforeAll(async () => {
    built = await build(SOUND);
  });
  const answered = ['b-1', 'b-2'];
  const section = (id: string) => cutSection(built.html, id);

  test('is printed: answer, evidence with its number and note, source and findings', () => {
    expect(built.code).toBe(0);
    const html = section('b-1');
    const text = readText(html);
    expect(text).toContain('Partly');
    expect(text).toMatch(/The law has gaps, as 1,200 .*were told\.\[1\]/);
    expect(text).toContain('A second paragraph.');
    expect(text).toContain('See the diary.');
    expect(html).toContain('data-ref="diary-asked');
    expect(section('b-findings')).toContain('The State is <strong>slow</strong>.');
  });

  test('says in its text what nobody answered, and the build lists the same', () => {
    const { unanswered } = built.ledger;
    const codes: { code: string; parent?: string }[] = parse(
      readFileSync(join(PROGRAM, 'data/taxonomies/jsi-2015.yaml'), 'utf8'),
    ).entries;
    const parents = new Set(codes.map(({ parent }) => parent));
    const leaves = codes.filter(({ code }) => /^(a-2|[b-e])/.test(code) && !parents.has(code));
    const open = leaves.filter(({ code }) => !answered.includes(code));
    expect(unanswered.length).toBe(open.length);
    expect(unanswered.length).toBeGreaterThan(20);
    expect(new Set(unanswered).size).toBe(unanswered.length);
    expect(built.stderr).toContain(`Indicators without an answer: ${unanswered.join(', ')}. Answer them in ${FILE}.`);
    expect(readText(section('answers'))).toContain(`Not answered: ${unanswered.join(', ')}.`);
    const said = [...built.html.matchAll(/<p class="unanswered">Nobody answered this indicator\.<\/p>/g)];
    expect(said.length).toBe(unanswered.length);
  });

  test('an answer without evidence says so, and unknown is an answer', () => {
    expect(readText(section('b-2'))).toContain('Unknown');
    expect(built.ledger.unanswered).not.toContain('B.2');
  });

  test('a survey prints claims and plain numbers, – where the document gives none, and a zero as zero', () => {
    const html = section('b-2');
    const [, table = ''] = html.split('<table class="wide survey">');
    const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/th>([\s\S]*?)<\/tr>/g)].map(
      ([, question, cells = '']) => [
        question,
        ...[...cells.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => readText(cell)),
      ],
    );
    expect(rows).toEqual([
      ['Is there a policy?', '741', '12', '–', 'Some did not answer.'],
      ['Is there a training?', '–', '0', '1,188', ''],
    ]);
    expect(readText(table.split('</caption>')[0] ?? '')).toMatch(/^Safety in newsrooms .*\(n = 1,200\)/);
    const figure = built.ledger.figures['survey-safety'];
    expect(figure).toMatchObject({ basis: 'published', value: 1200, records: ['diary-asked'] });
    const sources = Object.fromEntries((figure?.cells ?? []).map(({ key, records }) => [key.join('/'), records]));
    expect(sources).toEqual({
      'policy/yes': ['diary-yes'],
      'policy/no': ['survey-safety'],
      'training/no': ['survey-safety'],
      'training/unknown': ['survey-safety'],
    });
  });

  test('without respondents the table claims no n', async () => {
    const { html } = await build(SOUND.replace('    respondents: diary-asked\n', ''), 'html,json');
    const [, table = ''] = html.split('<table class="wide survey">');
    expect(table.split('</caption>')[0]).not.toContain('n =');
    expect(table).toContain('741');
  });

  test('without an assessment the report says that nobody made one, and has no empty heading of it', async () => {
    const { html, ledger, stderr, code } = await buildReport(writeProject([makeRecord()]), '2024', {
      style: 'jsi',
      args: ['--to', 'html,json'],
    });
    expect(code).toBe(0);
    expect(readText(html)).toContain('Nobody has assessed 2024');
    expect(html).not.toContain('Nobody answered this indicator');
    expect([ledger.unanswered, stderr.includes('Indicators without')]).toEqual([[], false]);
  });
});

describe('hostile text in an assessment', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</td></tr></table>',
    '"><b x="',
    '<p class="para">',
    '<!--length-->',
    'Кәсіп пен «право»',
    '__proto__ constructor',
  ];
  const attack = (where: string) => `START${where} ${attacks.join(' ')} END${where}`;
  let built: BuiltReport;
  beforeAll(async () => {
    const en = (where: string) => ({ en: attack(where) });
    built = await build(
      stringify({
        framework: 'jsi-2015',
        indicators: [
          {
            code: 'b-1',
            answer: 'no',
            evidence: en('evidence'),
            sources: [{ id: 'made-up-diary', at: attack('indicatorat') }],
          },
        ],
        findings: [{ part: 'b', text: en('findings'), sources: [{ id: 'made-up-diary', at: attack('findingsat') }] }],
        surveys: [
          {
            id: 'safety',
            part: 'b-2',
            title: en('title'),
            respondents: 3,
            source: { id: 'made-up-diary', at: attack('surveyat') },
            questions: [{ id: 'policy', text: en('question'), yes: 3, note: en('note') }],
          },
        ],
      }),
    );
  });

  test('is printed as text wherever it is printed, and does nothing', () => {
    expect(built.code, built.stderr).toBe(0);
    const [, body = ''] = /<body>\n([\s\S]*)\n<script>/.exec(built.html) ?? [];
    for (const attack of attacks.slice(0, 4)) expect(body).not.toContain(attack);
    expect(body).not.toContain('<!--');
    for (const where of ['evidence', 'findings', 'title', 'question', 'note', 'indicatorat', 'surveyat']) {
      const [, from = ''] = body.split(`START${where} `);
      const shown = from.split(` END${where}`)[0] ?? '';
      expect(shown, where).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(shown, where).toContain('Кәсіп пен «право»');
      expect(shown.replaceAll(/<\/?(a|em|strong)[^>]*>/g, ''), where).not.toContain('<');
    }
  });
});

describe('what is wrong in the text of an assessment stops the build, at its line', () => {
  const at = (line: number, column: number) => new RegExp(`^${FILE}\\n(?: .*\\n|\\n)*? *${line}:${column} +error`, 'm');
  const evidence = (...lines: readonly string[]) => `framework: jsi-2015
indicators:
  - code: b-1
    answer: partly
    evidence:
      en: |
${lines.map((line) => (line === '' ? '' : `        ${line}`)).join('\n')}
    sources: [{id: made-up-diary, at: page 2}]
`;

  test.each([
    ['a figure that is none', ['A law says so.', '', 'Кәсіп {{figure "diary-askd"}} сонда.'], 9, 15, 'diary-askd'],
    ['nonsense between braces', ['One.', 'Two {{#each this}}{{/each}} three.'], 8, 13, '{{#each this}}'],
    ['a helper of templates', ['{{narrative "summary"}}'], 7, 9, 'narrative'],
    ['a number that the records contradict', ['', 'In 2024 there were 17 incidents.'], 8, 9, '17'],
  ])('%s', async (_, lines, line, column, said) => {
    const project = write(evidence(...lines));
    const out = makeFolder();
    const args = ['build', '2024', '--style', 'jsi', '--to', 'html,json', '--out', out, '--project', project];
    const { code, stdout, stderr } = await runReport(args);
    expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(at(line, column));
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n +at |#indicator/);
    expect(existsSync(join(out, '2024'))).toBe(false);
  });

  test('findings and notes of questions have their own lines', async () => {
    const text = `framework: jsi-2015
indicators:
  - {code: b-1, answer: unknown}
findings:
  - part: b
    text:
      en: |
        One line.
        Then {{figure "nothing-of-this"}}.
surveys:
  - id: safety
    part: b-2
    title: {en: Safety}
    questions:
      - id: policy
        text: {en: A policy?}
        yes: 3
        note:
          en: |
            {{figure "nothing-of-that"}}
`;
    const { code, stderr, stdout } = await build(text);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(at(9, 14));
    expect(stderr).toMatch(at(20, 13));
  });

  test('a style without indicators does not print it, and is not stopped by it', async () => {
    const project = write(evidence('In 2024 there were 17 incidents.'));
    const { code, html } = await buildReport(project, '2024', { style: 'adil-soz', args: ['--to', 'html'] });
    expect(code).toBe(0);
    expect(html).not.toContain('17 incidents');
  });
});
