import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPatch } from '../../src/fix/patch.ts';
import { makeFolder } from '../command.ts';

const format = (before: string, after: string, file = 'data/x.yaml') =>
  formatPatch(file, Buffer.from(before), Buffer.from(after));

const numbers = (count: number, change: (number: number) => string = String) =>
  Array.from({ length: count }, (_, index) => `${change(index + 1)}\n`).join('');

test('lines around a change, with their numbers', () => {
  const after = numbers(20, (number) => (number === 10 ? 'ten' : String(number)));
  expect(format(numbers(20), after)).toBe(
    '--- a/data/x.yaml\n+++ b/data/x.yaml\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n',
  );
});

test('changes that are near share a hunk, others have their own', () => {
  const hunks = (...changed: number[]) =>
    format(
      numbers(30),
      numbers(30, (number) => (changed.includes(number) ? `${number}!` : String(number))),
    )
      .split('\n')
      .filter((line) => line.startsWith('@@'));
  expect(hunks(10, 17)).toEqual(['@@ -7,14 +7,14 @@']);
  expect(hunks(10, 18)).toEqual(['@@ -7,7 +7,7 @@', '@@ -15,7 +15,7 @@']);
});

test('nothing where nothing changed', () => {
  expect(format('a: b', 'a: b')).toBe('');
});

/** Version before and after, each taken by both programs byte for byte. */
const CASES: readonly (readonly [name: string, before: string, after: string, file?: string])[] = [
  ['a line in the middle', numbers(9), numbers(9, (number) => (number === 5 ? 'five' : String(number)))],
  [
    'the first and the last line',
    numbers(20),
    numbers(20, (number) => (number % 19 === 1 ? `${number}!` : String(number))),
  ],
  ['Windows line ends', 'a: b\r\nc: d\r\ne: f\r\n', 'a: b\r\nc: x\r\ne: f\r\n'],
  ['no end of the last line, which changes', 'a: b\nc: d', 'a: b\nc: x'],
  ['no end of the last line, which stays', 'a: b\nc: d', 'a: x\nc: d'],
  ['an end comes to the last line', 'a: b\nc: d', 'a: b\nc: d\n'],
  ['an end goes from the last line', 'a: b\nc: d\n', 'a: b\nc: d'],
  ['lone carriage returns', 'a: b\rc: d\re: f', 'a: b\rc: x\re: f'],
  ['a byte-order mark', '\ufeffa: b\nc: d\n', '\ufeffa: x\nc: d\n'],
  ['signs beyond the first plane', 'a: 😀\nc: я\n', 'a: 𝄞\nc: я\n'],
  ['lines that go', numbers(12), numbers(12).replace('5\n6\n7\n', '5 6 7\n')],
  ['lines that come', numbers(12), numbers(12).replace('5\n', 'one\ntwo\nthree\n')],
  ['everything', 'a\nb\n', 'c\nd\ne\n'],
  ['all lines go', 'a\nb\n', ''],
  ['all lines come', '', 'a\nb\n'],
  ['equal lines all over', 'x\n'.repeat(12), `${'x\n'.repeat(5)}y\n${'x\n'.repeat(4)}`],
  ['lines that are deep apart', numbers(900), `${numbers(300)}${numbers(300).slice(0, 5)}${numbers(600)}`],
  ['a name with a space', 'a: b\n', 'a: c\n', 'data/my records/x y.yaml'],
  ['a name in another alphabet', 'a: b\n', 'a: c\n', 'data/записи.yaml'],
  ['a name with quotes', 'a: b\n', 'a: c\n', 'data/"x"\\y.yaml'],
];

describe.each([
  ['git apply', ['git', '-c', 'core.autocrlf=false', 'apply', '-']],
  ['patch', ['patch', '-p1', '--binary', '--silent']],
])('%s', (program, [command = '', ...args]) => {
  const missing = spawnSync(command, ['--version']).status !== 0;

  test.skipIf(missing).each(CASES)('takes %s', (_, before = '', after = '', file = 'data/x.yaml') => {
    const folder = makeFolder();
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, before);
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
    const { status, stderr, stdout } = spawnSync(command, args, {
      cwd: folder,
      env,
      input: format(before, after, file),
    });
    expect({ status, said: `${stderr}${stdout}` }, program).toEqual({ status: 0, said: '' });
    expect(readIfThere(path)).toBe(after);
  });
});

/** Some versions of `patch` remove a file that becomes empty. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
