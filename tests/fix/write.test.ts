import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliError } from '../../src/diagnostic.ts';
import { replaceFile } from '../../src/fix/write.ts';
import { makeFolder } from '../command.ts';

const OLD = Buffer.from('a: b\n');
const NEW = Buffer.from('a: c\n');

const makeFile = () => {
  const folder = makeFolder();
  const path = join(folder, 'x.yaml');
  writeFileSync(path, OLD);
  return { folder, path };
};

/** The message of the error, which must be one for people. */
const fail = async (path: string, before = OLD) => {
  const error = await replaceFile(path, before, NEW).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CliError);
  return (error as CliError).message.slice(path.length);
};

test('a file gets the new bytes, keeps its mode and leaves nothing beside it', async () => {
  const { folder, path } = makeFile();
  chmodSync(path, 0o640);
  await replaceFile(path, OLD, NEW);
  expect(readFileSync(path, 'utf8')).toBe('a: c\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['x.yaml']);
});

describe('refused, and nothing is changed', () => {
  test('a file that holds other bytes than those that were checked', async () => {
    const { folder, path } = makeFile();
    expect(await fail(path, Buffer.from('a: B\n'))).toBe(
      ' was not mended: it changed while it was checked; run again.',
    );
    expect(readFileSync(path)).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['x.yaml']);
  });

  test('a link, also to a sound file', async () => {
    const { folder, path } = makeFile();
    const link = join(folder, 'link.yaml');
    symlinkSync(path, link);
    expect(await fail(link)).toContain('it is a link');
    expect(readFileSync(path)).toEqual(OLD);
    expect(readdirSync(folder).sort()).toEqual(['link.yaml', 'x.yaml']);
  });

  test('a folder, and a file that is gone', async () => {
    const { folder } = makeFile();
    mkdirSync(join(folder, 'y'));
    expect(await fail(join(folder, 'y'))).toContain('it is no file');
    expect(await fail(join(folder, 'z'))).toContain('it is not there any more');
    expect(readdirSync(folder).sort()).toEqual(['x.yaml', 'y']);
  });

  // The administrator may write everywhere.
  test.skipIf(process.getuid?.() === 0)('what this user may not write', async () => {
    const { folder, path } = makeFile();
    chmodSync(path, 0o444);
    expect(await fail(path)).toContain('this user may not write it');
    expect(readdirSync(folder)).toEqual(['x.yaml']);
  });
});
