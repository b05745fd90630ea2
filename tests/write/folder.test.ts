import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { recoverFolder, writeFolder } from '../../src/write/folder.ts';

// A browser and a disk take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'report-folder-'));
const child = join(root, 'child.mjs');
const runs: ChildProcess[] = [];
let out = '';
let folder = '';

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, 'folder-child.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: child,
    logLevel: 'error',
  }),
);

beforeEach(() => {
  out = mkdtempSync(join(root, 'out-'));
  folder = join(out, '2023');
});

afterEach(() => {
  for (const run of runs.splice(0)) run.kill('SIGKILL');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('writes new files, keeps those of other reports, drops what is to be removed', async () => {
  await writeFolder(folder, [
    { name: 'jfj.en.html', content: 'one' },
    { name: 'jfj.en.pdf', content: Uint8Array.of(1, 2) },
  ]);
  await writeFolder(folder, [{ name: 'upr.ru.html', content: 'two' }]);
  await writeFolder(folder, [{ name: 'jfj.en.html', content: 'three' }], { remove: ['jfj.en.pdf'] });
  expect(readBuild(folder)).toEqual({ 'jfj.en.html': 'three', 'upr.ru.html': 'two' });
  expect(readdirSync(out)).toEqual(['2023']);
});

test('never changes a file of the build before through a hard link', async () => {
  await writeFolder(folder, [{ name: 'a.html', content: 'old' }]);
  const kept = join(out, 'kept');
  execFileSync('cp', ['-al', folder, kept]);
  await writeFolder(folder, [{ name: 'a.html', content: 'new' }]);
  expect(readBuild(kept)).toEqual({ 'a.html': 'old' });
});

test('refuses a name that leads out of the folder', async () => {
  await writeFolder(folder, [{ name: 'a.html', content: 'old' }]);
  await expect(writeFolder(folder, [{ name: '../b.html', content: '' }])).rejects.toThrow('leads out of the folder');
  expect(readBuild(folder)).toEqual({ 'a.html': 'old' });
  expect(readdirSync(out)).toEqual(['2023']);
});

test('says so where the folder is a file', async () => {
  writeFileSync(folder, '');
  await expect(writeFolder(folder, [{ name: 'a', content: '' }])).rejects.toThrow(/2023 was not written: /);
  expect(readdirSync(out)).toEqual(['2023']);
});

// Node's own recursive mkdir never comes back from /proc.
test.runIf(process.platform === 'linux')('a place where no folder can be made is refused, not waited for', async () => {
  await expect(writeFolder('/proc/x/2023', [{ name: 'a', content: '' }])).rejects.toThrow(
    '/proc/x/2023 was not written',
  );
});

test('makes the folders above', async () => {
  await writeFolder(join(out, 'deep', 'er', '2023'), [{ name: 'a', content: 'b' }]);
  expect(readBuild(out)).toEqual({ 'deep/er/2023/a': 'b' });
});

test('a run killed between the two renames is rolled back, half-made builds go', async () => {
  mkdirSync(join(out, '.2023.old'));
  writeFileSync(join(out, '.2023.old', 'a.html'), 'old');
  mkdirSync(join(out, '.2023.new-1'));
  writeFileSync(join(out, '.2023.new-1', 'a.html'), 'ne');
  await recoverFolder(folder);
  expect(readBuild(folder)).toEqual({ 'a.html': 'old' });
  expect(readdirSync(out)).toEqual(['2023']);
});

test('a run killed after the swap leaves the new build', async () => {
  mkdirSync(join(out, '.2023.old'));
  await writeFolder(folder, [{ name: 'a.html', content: 'new' }]);
  mkdirSync(join(out, '.2023.old'));
  await recoverFolder(folder);
  expect(readBuild(folder)).toEqual({ 'a.html': 'new' });
  expect(readdirSync(out)).toEqual(['2023']);
});

test('whatever moment it is killed at, the folder holds one whole build', { timeout: 120_000 }, async () => {
  await writeFolder(folder, [{ name: 'other.html', content: 'stays' }]);
  const states = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const run = await startChild('jfj', '20000');
    await wait(Math.random() * 60);
    run.kill('SIGKILL');
    await once(run, 'exit');
    states.add(
      readdirSync(out)
        .map((name) => name.replace(/-.*/, ''))
        .join(' '),
    );
    await recoverFolder(folder);
    expectOneBuild(readBuild(folder), 'jfj');
  }
  await writeFolder(folder, [{ name: 'jfj.html', content: 'last' }]);
  expect(readdirSync(out)).toEqual(['2023']);
  // The kills did hit different steps.
  expect(states.size).toBeGreaterThan(1);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s leaves one whole build and nothing beside it',
  async (signal) => {
    await writeFolder(folder, [{ name: 'other.html', content: 'stays' }]);
    for (let round = 0; round < 8; round++) {
      const run = await startChild('jfj', '20000');
      await wait(30 + Math.random() * 60);
      // Node loses a signal that comes in the microseconds in which a listener goes: like a person, press again.
      const pressing = setInterval(() => run.kill(signal), 1000);
      run.kill(signal);
      const [code, killedBy] = await once(run, 'exit');
      clearInterval(pressing);
      expect(signal === 'SIGINT' ? code : killedBy).toBe(signal === 'SIGINT' ? 130 : signal);
      expect(readdirSync(out)).toEqual(['2023']);
      expectOneBuild(readBuild(folder), 'jfj');
    }
  },
  60_000,
);

test('builds at the same time wait for one another and lose nothing', { timeout: 60_000 }, async () => {
  const names = ['jfj', 'upr', 'jsi'];
  const codes = await Promise.all(
    names.map(async (name) => {
      const run = await startChild(name, '2000', '20');
      return (await once(run, 'exit'))[0];
    }),
  );
  expect(codes).toEqual([0, 0, 0]);
  const files = readBuild(folder);
  for (const name of names) expect(files[`${name}.html`]).toBe(`${name} 20\n`.repeat(2000));
  expect(readdirSync(out)).toEqual(['2023']);
});

test('a lock of a dead process is not held for ever', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  writeFileSync(join(out, '.2023.lock'), JSON.stringify({ token: 'x', pid: dead.pid, host: hostname() }));
  await writeFolder(folder, [{ name: 'a.html', content: 'new' }]);
  expect(readdirSync(out)).toEqual(['2023']);
});

test('a lock that nobody touches any more is not held for ever', async () => {
  const lock = join(out, '.2023.lock');
  writeFileSync(lock, JSON.stringify({ token: 'x', pid: 1, host: 'another machine' }));
  execFileSync('touch', ['-d', '1 minute ago', lock]);
  await writeFolder(folder, [{ name: 'a.html', content: 'new' }]);
  expect(readdirSync(out)).toEqual(['2023']);
});

test.skipIf(process.getuid?.() === 0)('a folder beside which nothing may be written keeps its build', async () => {
  await writeFolder(folder, [{ name: 'a.html', content: 'old' }]);
  chmodSync(out, 0o555);
  await expect(writeFolder(folder, [{ name: 'a.html', content: 'new' }])).rejects.toThrow('this user may not write');
  chmodSync(out, 0o755);
  expect(readBuild(folder)).toEqual({ 'a.html': 'old' });
});

// A tiny disk of its own can only be mounted by root, on Linux.
test.skipIf(!canMount())('a full disk leaves the old build and nothing beside it', async () => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', out]);
  try {
    await writeFolder(folder, [{ name: 'a.html', content: 'old' }]);
    const big = { name: 'b.pdf', content: 'x'.repeat(1_000_000) };
    await expect(writeFolder(folder, [{ name: 'a.html', content: 'new' }, big])).rejects.toThrow('the disk is full');
    expect(readBuild(folder)).toEqual({ 'a.html': 'old' });
    expect(readdirSync(out)).toEqual(['2023']);
  } finally {
    execFileSync('umount', [out]);
  }
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(root, 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function startChild(...args: string[]) {
  const run = spawn(process.execPath, [child, folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  runs.push(run);
  await once(run.stdout, 'data');
  return run;
}

function readBuild(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((file) => [file.slice(path.length + 1), readFileSync(file, 'utf8')]));
}

function expectOneBuild(files: Record<string, string>, name: string): void {
  expect(files['other.html']).toBe('stays');
  const contents = Object.keys(files).filter((file) => file !== 'other.html');
  // Either nothing of the report is there yet, or all of it from one round.
  expect([0, 3]).toContain(contents.length);
  expect(new Set(contents.map((file) => files[file])).size).toBeLessThanOrEqual(1);
  const first = files[`${name}.html`];
  if (first !== undefined) expect(first).toBe(`${first.split('\n')[0]}\n`.repeat(20_000));
  expect(existsSync(join(folder, 'other.html'))).toBe(true);
}
