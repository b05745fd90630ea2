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
const TOLD = CASES.map(({ expected }) => expected).join('\n');

/** Rules that one file can show: the others have no example, or are told of a baseline, which is no file of a project. */
const SHOWN = Object.entries(RULES).flatMap(([id, { examples }]) =>
  examples.length > 0 && id !== 'stale-baseline' ? [id] : [],
);

test('there are at least 150 bad files', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(150);
});

test.each(SHOWN)('%s is found in one of them', (rule) => {
  expect(TOLD).toMatch(new RegExp(`^\\S.* (error|warning) ${rule}[ :]`, 'm'));
});

test.each(['record/x.yaml', 'incidents-csv/x.csv'])('the project that %s is put into has nothing wrong', async (name) => {
  const { [findPlace(name)]: _, ...rest } = listBase(name);
  expect(await check(name.endsWith('.csv') ? listBase(name) : rest)).toEqual([]);
});

describe.each(CASES)('$name', ({ file, files, expected }) => {
  test('has these faults and no others', async () => {
    expect(formatDiagnostics(await check(files), file)).toBe(expected);
  });

  test.skipIf(!/^ {2}fix/m.test(expected))('has nothing left for --fix after it', async () => {
    const mended = mend(files, await check(files));
    expect((await check(mended)).filter(({ fix }) => fix)).toEqual([]);
    expect(mended).not.toEqual(files);
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
