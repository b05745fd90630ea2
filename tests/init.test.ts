import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import incident from '../schemas/incident.schema.json' with { type: 'json' };
import { makeFolder, PROGRAM, runReport } from './command.ts';

const RECORD = 'data/incidents/2024/EX-2024-001.yaml';

test('a new project builds to a report without a fault', async () => {
  const folder = makeFolder();
  const made = await runReport(['init', 'monitor'], { cwd: folder });
  expect(made).toEqual({
    code: 0,
    stdout: 'cd monitor\nreport build 2024\n',
    stderr: 'A project with one commented record is in monitor. Next:\n',
  });
  const built = await runReport(['build', '2024', '--to', 'html,json'], { cwd: join(folder, 'monitor') });
  expect(built).toEqual({ code: 0, stdout: listReport('', 'html', 'json'), stderr: '' });
  const report = JSON.parse(readFileSync(join(folder, 'monitor/out/2024/adil-soz.en.json'), 'utf8'));
  expect([report.figures.total.value, report.omissions, report.coverage]).toEqual([
    1,
    [],
    [{ year: '2024', kind: 'complete' }],
  ]);
});

test('the commented record names every field of the schema', () => {
  const text = readFileSync(join(PROGRAM, 'templates/project', RECORD), 'utf8');
  const { Target, Legal, Charge, HistoryStep, Citation, Disagreement } = incident.$defs;
  const shapes = [incident, Target, Legal, Charge, HistoryStep, Citation, Disagreement];
  const fields = shapes.flatMap(({ properties }) => Object.keys(properties));
  expect(fields.filter((field) => !new RegExp(`\\b${field}: `).test(text) && !text.includes(`${field}:\n`))).toEqual(
    [],
  );
});

test('a folder that holds data/ is refused and left as it is', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'data'));
  const { code, stderr } = await runReport(['init', '.'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('already holds data/');
  expect(readdirSync(folder)).toEqual(['data']);
});

test('files beside data/ stay as they are', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'README.md'), 'ours');
  const { code, stderr } = await runReport(['init', '.'], { cwd: folder });
  expect(code).toBe(0);
  expect(stderr).toContain('README.md was there and stays as it is.');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('ours');
  expect(readdirSync(folder).sort()).toEqual(['.gitignore', '.vscode', 'README.md', 'data']);
});

test('where no folder can be made nothing is written', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'file'), '');
  const { code, stderr } = await runReport(['init', 'file/monitor'], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain('No project could be made in');
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a taxonomy and a sentence of the project stand in for the program’s', async () => {
  const folder = makeFolder();
  await runReport(['init', '.'], { cwd: folder });
  const words = readFileSync(join(PROGRAM, 'templates/adil-soz/words.en.yaml'), 'utf8');
  mkdirSync(join(folder, 'templates/adil-soz'), { recursive: true });
  writeFileSync(
    join(folder, 'templates/adil-soz/words.en.yaml'),
    words.replace(/^section\.law:.*/m, 'section.law: "Our law"'),
  );
  const perpetrator =
    'labels: {en: Who}\nentries:\n  - {code: authorities, labels: {en: State}}\n  - {code: police, labels: {en: Our police}, parent: authorities}\n';
  writeFileSync(join(folder, 'data/taxonomies/perpetrator.yaml'), perpetrator);
  expect(await runReport(['build', '2024', '--to', 'html'], { cwd: folder })).toEqual({
    code: 0,
    stdout: listReport('', 'html'),
    stderr: '',
  });
  const html = readFileSync(join(folder, 'out/2024/adil-soz.en.html'), 'utf8');
  expect(html).toContain('Our law');
  expect(html).toContain('Our police');
});

// The one test that needs a package registry, for puppeteer-core: what a user installs, with nothing of the checkout around.
test('the packed program makes and builds a project in an empty folder', { timeout: 300_000 }, () => {
  const folder = makeFolder();
  for (const part of ['package.json', 'dist', 'schemas', 'templates', 'data', '.vscode'])
    cpSync(join(PROGRAM, part), join(folder, 'source', part), { recursive: true });
  for (const part of ['README.md', 'CHANGELOG.md', 'LICENSE', 'LICENSE-DATA'])
    cpSync(resolve(import.meta.dirname, '..', part), join(folder, 'source', part));
  runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], join(folder, 'source'));
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const home = join(folder, 'empty');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private": true}');
  runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], home);
  const report = (...args: string[]) =>
    execFileSync(process.execPath, [join(home, 'node_modules/press-freedom-report/dist/cli.js'), ...args], {
      cwd: home,
      encoding: 'utf8',
    });
  expect(existsSync(join(home, 'node_modules/.bin', process.platform === 'win32' ? 'report.cmd' : 'report'))).toBe(
    true,
  );
  expect(existsSync(join(home, 'node_modules/yaml'))).toBe(false);
  report('init', 'monitor');
  expect(report('build', '2024', '--project', 'monitor')).toBe(listReport('monitor', 'html', 'json', 'pdf'));
});

function listReport(project: string, ...endings: string[]): string {
  return endings.map((ending) => `${join(project, 'out/2024', `adil-soz.en.${ending}`)}\n`).join('');
}

/** Runs npm as a user would: without the settings that `npm test` hands down. */
function runNpm(args: readonly string[], cwd: string): void {
  const handed = ['npm_config_local_prefix', 'npm_config_prefix', 'INIT_CWD'];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !handed.includes(name) && !name.startsWith('npm_package_')),
  );
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command = '', ...before] = npm;
  execFileSync(command, [...before, ...args], {
    cwd,
    env,
    stdio: 'pipe',
    shell: command === 'npm' && process.platform === 'win32',
  });
}
