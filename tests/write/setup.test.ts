import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { afterAll, expect, test, vi } from 'vitest';

import { findBrowser, launchBrowser, readMachine } from '../../src/write/browser.ts';
import {
  findCache,
  findNpmChromium,
  findPinnedShell,
  type Machine,
  SHELL_BUILD,
} from '../../src/write/browser-paths.ts';
import { checkBrowser, findMissingLetters, PROOF_TEXT } from '../../src/write/setup/proof.ts';
import { readTar, writeArchive } from '../../src/write/setup/unpack.ts';
import { setupBrowser } from '../../src/write/setup.ts';

// A browser and a disk take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'report-setup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the browser of this machine passes the proof', { timeout: 60_000 }, async () => {
  const lines: string[] = [];
  const { browser } = await setupBrowser({ system: false }, (line) => lines.push(line));
  expect(browser).toEqual(findBrowser());
  // It was there: nothing was fetched.
  expect(lines).toEqual([]);
});

test('a page without the letters does not pass', async () => {
  const found = findBrowser();
  if (!found) throw new Error('These tests need a browser: run `node dist/cli.js setup`.');
  const browser = await launchBrowser(found);
  const page = await browser.newPage();
  await page.setContent('<p>Әә Ғғ Ққ Ңң Өө Ұұ Үү Іі ₸');
  expect(findMissingLetters(await page.pdf())).toBe('Һһ');
  await page.setContent('<p>');
  expect(findMissingLetters(await page.pdf())).toBe(PROOF_TEXT.replaceAll(' ', ''));
  await browser.close();
});

// Without any font Chromium drops the text in the report's own fonts too, and says nothing.
test.runIf(process.platform === 'linux')('a system without fonts does not pass', async () => {
  const found = findBrowser();
  const fonts = join(root, 'no-fonts.conf');
  writeFileSync(fonts, `<fontconfig><cachedir>${root}/fontconfig</cachedir></fontconfig>`);
  const bare = { path: found?.path ?? '', from: 'a test', env: { ...found?.env, FONTCONFIG_FILE: fonts } };
  expect(await checkBrowser(bare)).toContain('finds no font');
});

test('a program that is no browser does not pass, and nothing is fetched in place of what the user named', async () => {
  const path = writeProgramFile('not-a-browser', '#!/bin/sh\nexit 1\n');
  const machine = { ...readMachine(), env: { ...process.env, REPORT_BROWSER: path } };
  const lines: string[] = [];
  const { browser, problems } = await setupBrowser({ system: false }, (line) => lines.push(line), machine);
  expect(browser).toBeUndefined();
  expect(lines).toEqual([]);
  expect(problems.join()).toContain(`The browser ${path} (from REPORT_BROWSER) does not start`);
});

test('a browser that lacks a library says which', async () => {
  const text = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
  const path = writeProgramFile('bare', `#!/bin/sh\necho "${text}" >&2\nexit 127\n`);
  expect(await checkBrowser({ path, from: 'a test', env: {} })).toContain('the system library libnss3.so is missing');
});

test('a name that leads nowhere says so', async () => {
  expect(await checkBrowser({ path: '/nowhere', from: 'REPORT_BROWSER', env: {} })).toBe(
    'There is no browser at /nowhere (from REPORT_BROWSER).',
  );
});

test('browsers are taken in the order that is promised', () => {
  const machine = { ...bareMachine('order'), env: { PATH: join(root, 'order-bin') } };
  const found: (string | undefined)[] = [];
  const paths = [
    join(root, 'order-bin', 'google-chrome'),
    join(root, 'order-bin', 'chromium-headless-shell'),
    join(machine.home, '.cache/puppeteer/chrome/linux-120.0.1/chrome-linux64/chrome'),
    shellIn(machine, 'linux-99.0.1'),
    shellIn(machine, 'linux-120.0.1'),
    join(findNpmChromium(machine), 'chromium'),
    findPinnedShell(machine) ?? '',
  ];
  for (const path of paths) {
    writeProgramFile(path, '');
    found.push(findBrowser(machine)?.path);
  }
  expect(found).toEqual(paths);
  expect(findBrowser({ ...machine, env: { PUPPETEER_EXECUTABLE_PATH: '/b' } })?.path).toBe('/b');
  expect(findBrowser({ ...machine, env: { REPORT_BROWSER: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' } })?.path).toBe('/a');
});

test('a bare machine has none', () => {
  expect(findBrowser({ ...bareMachine('bare'), env: { PATH: '' } })).toBeUndefined();
});

test.each([
  ['linux', {}, '/h/.cache/report/browser'],
  ['linux', { XDG_CACHE_HOME: '/x' }, '/x/report/browser'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/h/.cache/report/browser'],
  ['darwin', {}, '/h/Library/Caches/report/browser'],
  ['win32', { LOCALAPPDATA: '/l' }, '/l/report/Cache/browser'],
] as const)('the cache on %s with %j is %s', (platform, env, expected) => {
  expect(findCache({ platform, arch: 'x64', home: '/h', env })).toBe(expected);
});

test('the pinned build is the one puppeteer-core is tested with', () => {
  expect(SHELL_BUILD).toBe(PUPPETEER_REVISIONS['chrome-headless-shell']);
});

test('a tar archive is read as tar wrote it, folders and all', async () => {
  const content = Buffer.alloc(1300, 'x');
  mkdirSync(join(root, 'tar', 'a'), { recursive: true });
  writeFileSync(join(root, 'tar', 'a', 'b.txt'), content);
  writeFileSync(join(root, 'tar', 'empty'), '');
  const tar = execFileSync('tar', ['-c', '--format=ustar', '-C', join(root, 'tar'), 'a', 'empty']);
  expect(readTar(tar)).toEqual([
    { name: 'a/b.txt', content },
    { name: 'empty', content: Buffer.alloc(0) },
  ]);
  writeFileSync(join(root, 'a.tar.br'), brotliCompressSync(tar));
  await writeArchive(join(root, 'a.tar.br'), join(root, 'unpacked'));
  expect(readFileSync(join(root, 'unpacked', 'a', 'b.txt'))).toEqual(content);
});

test('an archive cannot write outside its folder', async () => {
  const tar = execFileSync('tar', ['-c', '-P', '--transform=s,^,../../,', '-C', join(root, 'tar'), 'empty']);
  writeFileSync(join(root, 'evil.tar.br'), brotliCompressSync(tar));
  await expect(writeArchive(join(root, 'evil.tar.br'), join(root, 'safe'))).rejects.toThrow('outside its folder');
});

const fetched = join(findNpmChromium(readMachine()), 'chromium');
test.runIf(findBrowser()?.path === fetched)('the browser we fetched is for its owner only', () => {
  expect(statSync(dirname(fetched)).mode & 0o777).toBe(0o700);
  expect(statSync(fetched).mode & 0o777).toBe(0o700);
});

function bareMachine(name: string): Omit<Machine, 'env'> {
  return { platform: 'linux', arch: 'x64', home: join(root, `${name}-home`) };
}

function shellIn({ home }: { home: string }, build: string): string {
  const folder = join(home, '.cache/puppeteer/chrome-headless-shell', build);
  return join(folder, 'chrome-headless-shell-linux64', 'chrome-headless-shell');
}

function writeProgramFile(name: string, text: string): string {
  const path = name.startsWith('/') ? name : join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
