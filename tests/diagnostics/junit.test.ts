import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type TestSuites } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { clean } from '../../src/diagnostics/clean.ts';
import { printJunit } from '../../src/diagnostics/junit.ts';
import { sortFindings } from '../../src/diagnostics/printer.ts';
import { CLEAN, CONTEXT, CSV, FINDINGS, HOSTILE, IMPOSSIBLE, NASTY, NOTHING, UNKNOWN, YAML } from './sample.ts';

const SCHEMA = readFileSync(join(import.meta.dirname, 'schemas/jenkins-junit.xsd'), 'utf8');
const faults = async (contents: string) => {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema: SCHEMA });
  return errors.map(({ message }) => message);
};
const read = async (findings: Parameters<typeof printJunit>[0]) =>
  (await parse(printJunit(findings, CONTEXT))) as TestSuites;

describe('the schema of Jenkins', () => {
  test.each([
    ['problems', FINDINGS],
    ['none', NOTHING],
    ['hostile text', sortFindings([HOSTILE])],
    ['some not kept', { ...FINDINGS, unlisted: { error: 5, warning: 7 } }],
    ['warnings not kept', { ...FINDINGS, unlisted: { error: 0, warning: 7 } }],
  ])('is met: %s', async (_, findings) => {
    expect(await faults(printJunit(findings, CONTEXT))).toEqual([]);
  });

  test('refuses a field of our own and a sign that XML cannot hold', async () => {
    const text = printJunit(FINDINGS, CONTEXT);
    expect(await faults(text.replace('<testcase ', '<testcase line="1" '))).toHaveLength(1);
    expect((await faults(text.replace('almaty', '').replace('pushbak', '\u0001'))).length).toBeGreaterThan(0);
  });
});

describe('a reader of JUnit', () => {
  test('finds a suite for each file, a failure for an error, a skipped case for a warning, a passed one where all is well', async () => {
    const { tests, failures, errors, testsuite = [] } = await read(FINDINGS);
    expect({ tests, failures, errors }).toEqual({ tests: 4, failures: 2, errors: 0 });
    expect(testsuite.map(({ name, tests, failures, skipped }) => [name, tests, failures, skipped])).toEqual([
      [CSV, 1, 0, 1],
      [YAML, 2, 2, 0],
      [CLEAN, 1, 0, 0],
    ]);
    expect(testsuite[0]?.testcase?.[0]?.skipped).toHaveLength(1);
    expect(testsuite[1]?.testcase?.map(({ name, classname }) => [name, classname])).toEqual([
      ['impossible-date at 2:7', YAML],
      ['unknown-code at 4:16', YAML],
    ]);
    expect(testsuite[1]?.testcase?.[1]?.failure).toEqual([
      {
        type: 'unknown-code',
        message: `KZ-2023-004: ${UNKNOWN.message}`,
        inner: `${YAML}:4:16: KZ-2023-004: ${UNKNOWN.message} Did you mean \`pushback\`? (--fix mends this)`,
      },
    ]);
    expect(testsuite[2]?.testcase).toEqual([{ name: 'no problems', classname: CLEAN }]);
  });

  test('gets hostile text back, but for what XML cannot hold', async () => {
    const { testsuite = [] } = await read(sortFindings([HOSTILE]));
    expect(testsuite[0]?.name).toBe(clean(HOSTILE.place.file));
    expect(testsuite[0]?.testcase?.[0]?.failure?.[0]?.message).toBe(`${clean(NASTY)}: ${clean(NASTY)}`);
  });

  test('finds a failure for errors that were not kept, and none for warnings', async () => {
    const withErrors = await read({ ...sortFindings([IMPOSSIBLE]), unlisted: { error: 1000, warning: 7 } });
    expect([withErrors.tests, withErrors.failures]).toEqual([2, 2]);
    expect(withErrors.testsuite?.[1]?.testcase?.[0]?.failure?.[0]?.message).toContain('1,007 more problems');
    const withWarnings = await read({ ...sortFindings([IMPOSSIBLE]), unlisted: { error: 0, warning: 7 } });
    expect([withWarnings.tests, withWarnings.failures]).toEqual([2, 1]);
  });
});
