import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../src/load.ts';
import { countReport, proofread } from '../src/pipeline.ts';
import type { Project } from '../src/project.ts';
import type { Definition } from '../src/types/report.ts';
import { COMPLETE, PROGRAM } from './command.ts';

let complete: Project;
let sample: Project;

beforeAll(async () => {
  complete = (await load(COMPLETE, PROGRAM)).value;
  sample = (await load(PROGRAM, PROGRAM)).value;
});

/** The text that a section prints, with what was said of it. */
async function write(
  text: string,
  { project = complete, style = 'made-up', folder = COMPLETE, name = 'counts', shares = 'printed' } = {},
) {
  const file = `data/reports/2023/text/${style}/${name}.md`;
  const narratives = [{ period: '2023', style, name, file, text }];
  const wanted = {
    period: '2023',
    project: folder,
    program: PROGRAM,
    style,
    language: 'en',
    edition: 'public',
  } as const;
  const counted = await countReport({ ...project, narratives }, wanted);
  const linked = { ...counted.value.report, shares: shares as 'printed' | 'linked' };
  const shown = { ...counted, value: { ...counted.value, report: linked } };
  const { value, diagnostics } = proofread(shown, { fonts: '' });
  const paragraph = /<p>BEGIN ([\s\S]*?)<\/p>/.exec(value)?.[1] ?? '';
  return { html: paragraph, text: paragraph.replace(/<[^>]*>/g, ''), diagnostics, page: value, report: linked };
}

const say = async (text: string, options = {}) => (await write(`BEGIN ${text}`, options)).text;
const complain = async (text: string, options = {}) =>
  (await write(`BEGIN ${text}`, options)).diagnostics.filter(({ rule }) => rule === 'unknown-figure');

describe('phrases', () => {
  test.each([
    ['{{figure "total"}}', '14 incidents'],
    ['{{n "total"}}', '14'],
    ['{{figure “total”}}', '14 incidents'],
    ['{{figure "claims-total"}}', '6 incidents'],
    ['{{figure "total"}} in all', '14 incidents in all'],
    ['{{spell "attacks"}}', 'four'],
    ['{{share "attacks"}}', '29% (4 of 14)'],
    ['{{share "attacks" of="total"}}', '29% (4 of 14)'],
    ['{{share "perpetrators" key="police"}}', '43% (6 of 14)'],
    ['{{part "women" of="people"}}', '4 out of 11'],
    ['{{fraction "by-authorities"}} came from {{label "authorities"}}', '71% (10 of 14) came from Authorities'],
    ['{{fraction "women"}}', 'more than a third'],
    ['{{fraction "attacks" of="total"}}', '29% (4 of 14)'],
    ['{{multiple "total"}}', '+27% on 2022 (11)'],
    ['{{change "total"}}', '+27% on 2022 (11)'],
    ['{{change "total" from="previous"}}', '+27% on 2022 (11)'],
    ['{{change "total" from="2022"}}', '+27% on 2022 (11)'],
    ['{{change "charges" from="previous"}}', expect.stringMatching(/ on 2022 \(\d+\)$/)],
    ['{{change "other-monitor-cases"}}', '+18% on 2022 (51)'],
    ['{{figure "other-monitor-cases"}}', '60 cases'],
    ['{{figure "other-monitor-cases" key="2022"}}', '51 cases'],
    ['{{figure "other-monitor-2022"}}', '51 cases'],
    ['{{highest "trend"}}', 'the highest since 2021'],
    ['{{rank "perpetrators" key="official"}}', 'the second most frequent'],
    ['{{peak "attacks-by-month"}}', 'January'],
    ['{{figure unit="people" where="gender: female"}}', '4 people'],
    ['{{n where="category: attack or detention, perpetrator: police"}}', expect.stringMatching(/^\d+$/)],
    ['{{share unit="people" where="gender: female" of="people"}}', '36% (4 of 11)'],
    ['{{figure "women"}}', '4 people'],
    ['{{year}}, {{period}}', '2023, 2023'],
  ])('%s', async (written, said) => {
    expect(await complain(written)).toEqual([]);
    expect(await say(written)).toEqual(said);
  });

  test('a number is a link that names its figure, and no part of it is read as Markdown', async () => {
    const { html, report } = await write('BEGIN *{{n "total"}}* {{figure unit="people" where="gender: female"}}');
    expect(html).toContain('<em><a class="n" href="#f-total" data-ref="total">14</a></em>');
    expect(html).toContain('data-ref="people-gender-female"');
    expect(report.figures['people-gender-female']).toMatchObject({ value: 4, basis: 'records', unit: 'people' });
  });

  test('a share has its base and n beside it, or one click away where the style says so', async () => {
    const { report, page } = await write('BEGIN {{share "attacks"}}', { shares: 'linked' });
    expect(report.shares).toBe('linked');
    expect(/<p>BEGIN ([\s\S]*?)<\/p>/.exec(page)?.[1]).toBe(
      '<a class="n" href="#f-attacks" data-ref="attacks">29%</a>',
    );
    expect(page).toContain(
      'data-figure="attacks" data-label="Incidents, Category: Physical attack" data-count="4 of 14 (29%)"',
    );
  });

  test('in code an expression is text', async () => {
    expect(await say('`{{figure "no-such"}}`')).toBe('{{figure &quot;no-such&quot;}}');
  });
});

describe('what a figure cannot say is an error at its place', () => {
  test.each([
    ['{{figure "totl"}}', 'no figure `totl`. Did you mean `total`?'],
    ['{{figre "total"}}', 'no phrase `figre`. Did you mean `figure`?'],
    ['{{total}}', 'expected one of n, figure'],
    ['{{figure "women" of "people"}}', 'expected one of n, figure'],
    [
      '{{share "women" of="total"}}',
      'figure `women` counts people and `total` counts incidents; a share needs one unit',
    ],
    ['{{share "total"}}', 'figure `total` is no share'],
    ['{{figure "total" unit="people"}}', 'figure `total` counts incidents, not people'],
    ['{{money "total"}}', 'counts incidents, not money'],
    ['{{n "perpetrators" key="polise"}}', 'has no row `polise`. Did you mean `police`?'],
    ['{{lowest "trend"}}', '2023 is not the lowest: 14, after 11 in 2022'],
    ['{{figure "other-monitor-cases" key="2019"}}', 'has no count for 2019, only for 2022, 2023'],
    ['{{figure unit="persons"}}', 'unit `persons`, expected one of incidents, targets, people, charges'],
    [
      '{{figure where="category: atack"}}',
      '`atack` for `category`, expected a code of taxonomies/category.yaml. Did you mean `attack`?',
    ],
    ['{{figure where="kategory: attack"}}', 'no dimension `kategory`'],
    ['{{figure where="attack"}}', 'expected `where` in the form'],
    ['{{label "authoritys"}}', 'no code and no figure `authoritys`'],
    ['{{rank "perpetrators" key="court or"}}', 'has no row'],
    ['{{rank "categories" key="detention"}}', 'shares its place with `civil-claim`: both are 3'],
    ['{{change "other-monitor-2022"}}', 'nothing before it to compare with'],
  ])('%s: %s', async (written, message) => {
    const found = await complain(`one\nline ${written}`);
    const said = found.map((one) => [one.message, one.hint].filter(Boolean).join(' '));
    expect(said).toEqual([expect.stringContaining(message)]);
    expect(found[0]?.place).toMatchObject({ line: 2, column: 6, endColumn: 6 + written.length });
    expect(found[0]?.severity).toBe('error');
  });

  test('on narrated years a change, a rank and a peak, with the series that could serve', async () => {
    const options = { project: sample, style: 'adil-soz', folder: PROGRAM, name: 'overview' };
    const said = async (written: string) => (await complain(written, options)).map(({ message }) => message).join();
    expect(await said('{{change "total" from="previous"}}')).toMatch(
      /only `narrated` and carry no change or trend; published series that could serve: .*`adil-soz-all-facts`/,
    );
    expect(await said('{{rank "perpetrators" key="police"}}')).toContain('carry no rank');
    expect(await said('{{peak "months"}}')).toContain('carry no peak');
    expect(await said('{{highest "trend"}}')).toContain('only `narrated`');
  });
});

describe('figures of one report, in its report.yaml', () => {
  const define = (figures: NonNullable<Definition['figures']>) => ({
    project: { ...complete, definitions: new Map([['2023', { date: '2024-01-01', figures }]]) },
  });

  test('are counted, named and traced like those of the style', async () => {
    const own = define({
      'police-attacks': { unit: 'incidents', where: { category: 'attack', perpetrator: 'police' }, of: 'attacks' },
    });
    const { text, report } = await write('BEGIN {{share "police-attacks"}}', own);
    const { value = 0, percent } = report.figures['police-attacks'] ?? {};
    expect(text).toBe(`${percent}% (${value} of 4)`);
    expect(report.figures['police-attacks']).toMatchObject({ base: { figure: 'attacks', value: 4 }, basis: 'records' });
  });

  test.each([
    [
      { total: { unit: 'people' } },
      'Unexpected figure `total`: style `made-up` has a figure of this name; choose another.',
    ],
    [
      { mine: { unit: 'incidents', where: { category: 'atack' } } },
      'Unexpected figure `mine`: `atack` for `category`, expected a code of taxonomies/category.yaml. Did you mean `attack`?',
    ],
    [
      { mine: { unit: 'incidents', of: 'totl' } },
      'Unexpected figure `mine`: it is a share of `totl`, which no figure before it is called.',
    ],
    [{ mine: { unit: 'incidents', by: ['gendr'] } }, 'Unexpected figure `mine`: no dimension `gendr`'],
  ] as const)('%o is a fault of the file', async (figures, message) => {
    const { diagnostics } = await write('BEGIN', define(figures as never));
    const said = diagnostics.map((one) => [one.message, one.hint].filter(Boolean).join(' '));
    expect(said).toEqual([expect.stringContaining(message)]);
    expect(diagnostics[0]?.place.file).toContain('reports/2023/report.yaml');
  });
});
