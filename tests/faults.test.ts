import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostic.ts';
import { applyFixes } from '../src/fix/fix.ts';
import { load } from '../src/load.ts';
import { RULES } from '../src/rules.ts';
import { makeFolder, PROGRAM, writeFiles } from './command.ts';
import { listCases } from './faults/cases.ts';
import { formatDiagnostics } from './faults/expected.ts';
import { type Files, findPlace, listBase } from './faults/plant.ts';

const CASES = listCases();
const FIXED = CASES.filter(({ expected }) => /^ {2}fix/m.test(expected));

/** Rules that one file can show: the others have no example, or are told of a baseline or of an author's text, which validate does not read. */
const SHOWN = Object.entries(RULES).flatMap(([id, { examples }]) =>
  examples.some(({ file = '' }) => id !== 'stale-baseline' && !file.endsWith('.md')) ? [id] : [],
);

describe('the bad files', () => {
  test('are at least 150, each with what is to be found in it', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    expect(CASES.filter(({ expected }) => expected === '').map(({ name }) => name)).toEqual([]);
  });

  test('have a fault of each rule that a file can show', () => {
    const told = CASES.flatMap(({ expected }) =>
      [...expected.matchAll(/^\S.*? (?:error|warning) ([a-z0-9-]+)(?: .*?)?: /gm)].map(([, rule]) => rule),
    );
    expect(SHOWN.filter((rule) => !told.includes(rule))).toEqual([]);
  });

  test.each(['record/x.yaml', 'incidents-csv/x.csv', 'wide-csv/x.csv'])(
    'are put into a sound project: that of %s',
    async (name) => {
      expect(findPlace(name)).toMatch(/^data\/incidents\/2024\//);
      expect(await check(listBase(name))).toEqual([]);
    },
  );
});

describe('what is found, and nothing else, in', () => {
  test.each(CASES)('$name', async ({ file, files, answer }) => {
    await expect(formatDiagnostics(await check(files), file)).toMatchFileSnapshot(answer);
  });
});

describe('--fix leaves nothing for a second --fix in', () => {
  test.each(FIXED)('$name', async ({ files }) => {
    const mended = mend(files, await check(files));
    expect(mended).not.toEqual(files);
    expect((await check(mended)).filter(({ fix }) => fix)).toEqual([]);
  });
});

async function check(files: Files): Promise<readonly Diagnostic[]> {
  return (await load(writeFiles(makeFolder(), files), PROGRAM)).diagnostics;
}

/** The files as --fix leaves them. */
function mend(files: Files, diagnostics: readonly Diagnostic[]): Files {
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const own = fixes.filter(({ place }) => place.file === path);
      return [path, own.length > 0 ? applyFixes(Buffer.from(content), own).bytes : content];
    }),
  );
}
