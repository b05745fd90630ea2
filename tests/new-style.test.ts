import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Report } from '../src/report.ts';
import { buildReport, COMPLETE, makeFolder, PROGRAM, runReport, writeFiles } from './command.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** A classification that nobody has: what was taken from people, and what was only said to them. */
const SCHEME = {
  labels: { en: 'Harm done' },
  scheme: { publisher: 'Made-up Institute', edition: '2024', from: ['main-category'], unit: 'incidents' },
  entries: [
    { code: 'body', labels: { en: 'To the body' } },
    { code: 'work', labels: { en: 'To the work' } },
  ],
};

const STYLE = `
figures:
  total: {unit: incidents}
  people: {unit: people}
  harm: {unit: incidents, by: [harm]}
sections:
  - {id: harm, part: harm, template: harm, where: {harm: [body, work, outside]}}
`;

/** A monitor's own project gets a style and a scheme: files under templates/ and data/, and nothing else. */
describe('a sixth style, by a scheme of its own', () => {
  let home = '';
  let ledger: Report;
  let html = '';
  beforeAll(async () => {
    home = makeFolder();
    cpSync(COMPLETE, home, { recursive: true });
    expect(await runReport(['new', 'style', 'harms', '--project', home])).toMatchObject({ code: 0 });
    const category = parse(readFileSync(join(PROGRAM, 'data/taxonomies/category.yaml'), 'utf8'));
    const maps: Record<string, string> = {
      attack: 'body',
      killing: 'body',
      obstruction: 'work',
      'access-refusal': 'work',
    };
    for (const entry of category.entries) entry.maps = { harm: maps[entry.code] ?? 'none' };
    writeFiles(home, {
      'data/taxonomies/harm.yaml': stringify(SCHEME),
      'data/taxonomies/category.yaml': stringify(category),
      'templates/harms/style.yaml': STYLE,
      'templates/harms/harm.hbs':
        '<p class="lead">{{figure "total"}}: {{spread "harm"}}.</p>{{table "harm"}}{{> cases}}\n',
      'templates/harms/words.en.yaml': stringify({
        ...parse(readFileSync(join(home, 'templates/harms/words.en.yaml'), 'utf8')),
        'cover-title': 'Harm in {{report.country}}',
        'cover-kind': 'Review of harm',
        title: 'Harm in {{report.country}}, {{report.period.label}}',
        'part.harm': 'Harm',
        'section.harm': 'Harm done',
        'table.harm': 'Incidents by harm',
      }),
      'templates/harms/page.hbs':
        '<main>{{#each parts}}<section class="part" id="part-{{id}}">{{#each sections}}<section class="section" id="s-{{id}}"><h2>{{t (join2 "section." id)}}</h2>{{> (lookup this "template") section=this report=@root.report}}</section>{{/each}}</section>{{/each}}<section class="part" id="part-annexes">{{> methodology}}{{> incidents}}{{> sources}}{{> figures}}</section></main>\n',
    });
    const built = await buildReport(home, '2023', { style: 'harms', args: ['--to', 'html,json'] });
    expect(built.stdout, built.stderr).toContain('harms.en.html');
    ({ ledger, html } = built);
  });

  test('counts by the classes of the scheme, and what it has no place for', () => {
    const { harm, total } = ledger.figures;
    const rows = Object.fromEntries((harm?.cells ?? []).map(({ key, value }) => [key[0], value]));
    const mains = Object.values(ledger.cases).map(({ id }) => id);
    expect(total?.value).toBe(mains.length);
    expect(rows.body).toBeGreaterThan(0);
    expect((rows.body ?? 0) + (rows.work ?? 0) + (rows.outside ?? 0)).toBe(total?.value);
  });

  test('prints them, with the place of our categories in the scheme and the records outside it', () => {
    expect(html).toContain('Incidents by harm');
    expect(html).toContain('Our categories in “Harm done”');
    expect(html).toMatch(/Physical attack: To the body/);
    const outside = ledger.schemes[0]?.outside ?? [];
    expect(outside.length).toBeGreaterThan(0);
    for (const id of outside) expect(html).toContain(`<span>${id}</span>`);
  });

  test('stands in the crosswalk beside the others', async () => {
    const { code, stdout } = await runReport(['crosswalk', '2023', '--format', 'json', '--project', home]);
    expect(code).toBe(0);
    expect(stdout).toContain('Made-up Institute');
    expect(stdout).toContain('Justice for Journalists');
  });

  test('is built with all the others in one run', async () => {
    const out = makeFolder();
    const args = ['build', '2023', '--style', 'all', '--to', 'json', '--out', out, '--project', home];
    const { stdout } = await runReport(args);
    expect(stdout.match(/\.en\.json$/gm)?.length).toBeGreaterThanOrEqual(6);
    expect(stdout).toContain('harms.en.json');
  });

  test('and nothing under src/ knows of any style or scheme by name', () => {
    const known = /'(jfj|jsi|upr|monitor|jsi-2015|sdg-16-10-1|adil-soz-2024)'/;
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const names = sources.filter((file) => known.test(readFileSync(join(ROOT, 'src', file), 'utf8')));
    expect(sources.length).toBeGreaterThan(100);
    expect(names).toEqual([]);
  });
});

describe('report new style', () => {
  test.each([
    ['Our Style', 'small letters'],
    ['all', 'small letters'],
    ['adil-soz', 'already'],
  ])('refuses %s', async (name, reason) => {
    const { code, stderr } = await runReport(['new', 'style', name, '--project', COMPLETE]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('copies a style that builds as it stands', async () => {
    const home = makeFolder();
    cpSync(COMPLETE, home, { recursive: true });
    await runReport(['new', 'style', 'copied', '--project', home]);
    const { html } = await buildReport(home, '2023', { style: 'copied', args: ['--to', 'html,json'] });
    expect(html).toContain('</html>');
  });
});
