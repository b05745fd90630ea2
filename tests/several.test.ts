import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../src/report.ts';
import { makeFolder, PROGRAM, type Run, runReport, writeFiles } from './command.ts';
import { makeRecord, writeProject } from './project.ts';

/** Every file below a folder, by path. */
const list = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.\w+$/.test(path))
        .sort()
    : [];
const readLines = (text: string) => text.split('\n').filter(Boolean);
const readLedger = (out: string, path: string): Report => JSON.parse(readFileSync(join(out, path), 'utf8'));

describe('two years of the sample in two styles', () => {
  const args = ['build', '2022', '2023', '--style', 'adil-soz,monitor', '--to', 'html,json'];
  let out = '';
  let run: Run;
  beforeAll(async () => {
    out = makeFolder();
    run = await runReport([...args, '--out', out]);
  });

  test('have the files of both, each of its own period and style', () => {
    expect(run.code, run.stderr).toBe(0);
    const names = ['adil-soz.en.html', 'adil-soz.en.json', 'monitor.en.html', 'monitor.en.json'];
    expect(list(out)).toEqual(['2022', '2023'].flatMap((year) => names.map((name) => `${year}/${name}`)));
    for (const year of ['2022', '2023'])
      for (const style of ['adil-soz', 'monitor']) {
        const { period, style: own } = readLedger(out, `${year}/${style}.en.json`);
        expect([period.id, own]).toEqual([year, style]);
      }
  });

  test('are told in the order that was asked: by period, then by style, then by format', () => {
    const told = readLines(run.stdout).map((line) => line.split(/[/\\]/).slice(-2).join('/'));
    expect(told).toEqual([
      ...['2022/adil-soz.en.html', '2022/adil-soz.en.json', '2022/monitor.en.html', '2022/monitor.en.json'],
      ...['2023/adil-soz.en.html', '2023/adil-soz.en.json', '2023/monitor.en.html', '2023/monitor.en.json'],
    ]);
    for (const line of readLines(run.stdout)) expect(existsSync(line), line).toBe(true);
  });

  test('are byte for byte what each is when it is built alone, and the order of styles changes nothing', async () => {
    const alone = makeFolder();
    for (const [year, style] of [
      ['2022', 'monitor'],
      ['2023', 'adil-soz'],
    ] as const)
      await runReport(['build', year, '--style', style, '--to', 'html,json', '--out', alone]);
    for (const path of list(alone))
      expect(readFileSync(join(alone, path)).equals(readFileSync(join(out, path)))).toBe(true);
    expect(list(alone).length).toBe(4);
    const turned = makeFolder();
    await runReport(['build', '2023', '--style', 'monitor,adil-soz', '--to', 'json', '--out', turned]);
    for (const path of list(turned))
      expect(readFileSync(join(turned, path)).equals(readFileSync(join(out, path)))).toBe(true);
    expect(list(turned).length).toBe(2);
  });

  test('a style named twice, or with spaces, is built once', async () => {
    const twice = makeFolder();
    const { stdout, code } = await runReport([
      ...['build', '2023', '--style', 'monitor, monitor ,monitor', '--to', 'json', '--out', twice],
    ]);
    expect([code, readLines(stdout).length, list(twice)]).toEqual([0, 1, ['2023/monitor.en.json']]);
  });
});

describe('where one of several cannot be made', () => {
  const long = Array.from({ length: 3000 }, () => 'word').join(' ');
  const project = (files: Readonly<Record<string, string>> = {}) => writeProject([makeRecord()], { files });
  const build = async (folder: string, styles: string, ...periods: string[]) => {
    const out = makeFolder();
    const args = ['build', ...periods, '--style', styles, '--to', 'html,json', '--out', out, '--project', folder];
    return { out, ...(await runReport(args)) };
  };
  const both = ['2024/adil-soz.en.html', '2024/adil-soz.en.json', '2024/monitor.en.html', '2024/monitor.en.json'];

  test('a style that there is not: the others are built, the exit code is 1, and a message names it', async () => {
    const { out, code, stdout, stderr } = await build(project(), 'adil-soz,monitr,monitor', '2024');
    expect(list(out)).toEqual(both);
    expect(code).toBe(1);
    expect(readLines(stdout).length).toBe(4);
    expect(stderr).toMatch(/^No report of 2024 in style `monitr`: .*`?monitor/m);
    expect(stderr).not.toMatch(/\n +at /);
  });

  test('alone it is a command that cannot start: exit code 2, nothing built', async () => {
    const { out, code, stdout, stderr } = await build(project(), 'monitr', '2024');
    expect([list(out), code, stdout]).toEqual([[], 2, '']);
    expect(stderr).toContain('monitr');
  });

  test('a text that is too long, or says a wrong number: the others are built, and its place is told', async () => {
    const folder = project({
      'data/reports/2024/text/upr/summary.md': long,
      'data/reports/2024/text/jfj/situation.md': 'In 2024 there were 17 incidents.\n',
    });
    const { out, code, stdout, stderr } = await build(folder, 'upr,adil-soz,jfj,monitor', '2024');
    expect(list(out)).toEqual(both);
    expect(code).toBe(1);
    expect(readLines(stdout).length).toBe(4);
    expect(stderr).toContain('No report of 2024 in style `upr` was written');
    expect(stderr).toContain('No report of 2024 in style `jfj` was written');
    expect(stderr).toContain('data/reports/2024/text/upr/summary.md');
    expect(stderr).toContain('data/reports/2024/text/jfj/situation.md');
  });

  test('a style of the project with a fault, or without its words', async () => {
    const folder = project();
    cpSync(join(PROGRAM, 'templates/monitor'), join(folder, 'templates/torn'), { recursive: true });
    cpSync(join(PROGRAM, 'templates/monitor'), join(folder, 'templates/mute'), { recursive: true });
    writeFiles(folder, {
      'templates/torn/style.yaml': 'sections: [\n',
      'templates/mute/words.en.yaml': 'title: "Only this"\n',
    });
    const { out, code, stderr } = await build(folder, 'torn,adil-soz,mute,monitor', '2024');
    expect(list(out)).toEqual(both);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^No report of 2024 in style `torn`: .*style\.yaml/m);
    expect(stderr).toMatch(/^No report of 2024 in style `mute`: .*words\.en\.yaml/m);
    expect(stderr).not.toMatch(/\n +at /);
  });

  test('a period without data: the years that there are are built', async () => {
    const { out, code, stderr } = await build(project(), 'adil-soz,monitor', '1999', '2024');
    expect(list(out)).toEqual(both);
    expect(code).toBe(1);
    expect(stderr.match(/^No report of 1999 in style/gm)?.length).toBe(2);
  });

  test('what stood there of an earlier build stays, and the new files beside it', async () => {
    const folder = project();
    const out = makeFolder();
    const args = ['build', '2024', '--style', 'upr,monitor', '--to', 'html,json', '--out', out, '--project', folder];
    expect(await runReport(args)).toMatchObject({ code: 0 });
    const before = readFileSync(join(out, '2024/upr.en.html'), 'utf8');
    writeFiles(folder, { 'data/reports/2024/text/upr/summary.md': long });
    expect(await runReport(args)).toMatchObject({ code: 1 });
    expect(readFileSync(join(out, '2024/upr.en.html'), 'utf8')).toBe(before);
    expect(list(out).length).toBe(4);
  });
});
