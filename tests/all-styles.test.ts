import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build, type Plan } from '../src/pipeline.ts';
import { startBrowser } from './browser.ts';
import { makeFolder, PROGRAM } from './command.ts';

const PERIODS = ['2017', '2021'];

/** One report for each period and style, each by a browser of its own that has printed nothing before. */
let alone: string;
let styles: string[];

beforeAll(async () => {
  styles = readdirSync(join(PROGRAM, 'templates'), { encoding: 'utf8' }).filter((name) =>
    readdirSync(join(PROGRAM, 'templates', name)).includes('style.yaml'),
  );
  alone = makeFolder();
  for (const period of PERIODS) for (const style of styles) await buildInto(alone, [period], [style], 1);
}, 180_000);

test('there are several styles, and each gives three files', () => {
  expect(styles.length).toBeGreaterThan(4);
  expect(Object.keys(readAll(alone)).length).toBe(PERIODS.length * styles.length * 3);
});

test.each([1, 3])(
  'all styles of several periods, %d at once: the bytes of each report built by itself',
  async (n) => {
    const together = makeFolder();
    await buildInto(together, PERIODS, ['all'], n);
    expect(readAll(together)).toEqual(readAll(alone));
  },
  120_000,
);

async function buildInto(out: string, periods: readonly string[], chosen: readonly string[], atOnce: number) {
  const browser = await startBrowser();
  const plan: Plan = {
    periods,
    styles: chosen,
    atOnce,
    out,
    project: PROGRAM,
    program: PROGRAM,
    language: '',
    edition: 'public',
    to: ['html', 'pdf', 'json'],
    fonts: readFileSync(join(PROGRAM, 'dist/fonts.css'), 'utf8'),
    browser: Promise.resolve(browser),
    onStage: () => undefined,
    onStop: () => undefined,
  };
  try {
    await build(plan);
  } finally {
    await browser.close();
  }
}

/** The SHA-256 of every file below a folder, by its path. */
function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|json|pdf)$/.test(file),
  );
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
}
