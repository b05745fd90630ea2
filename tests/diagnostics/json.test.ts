import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { printJson } from '../../src/diagnostics/json.ts';
import { sortFindings } from '../../src/diagnostics/printer.ts';
import { CLEAN, CONTEXT, CSV, FINDINGS, HOSTILE, NASTY, NOTHING, UNKNOWN, YAML } from './sample.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/diagnostics.schema.json'), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const validate = ajv.compile(SCHEMA);
const faults = (text: string) => {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('everything that is known of each problem, and the sums', () => {
  expect(JSON.parse(printJson(FINDINGS, CONTEXT))).toEqual({
    schemaVersion: 1,
    summary: { errors: 2, warnings: 1, fixable: 1, unlisted: 0 },
    files: [CSV, YAML, CLEAN],
    diagnostics: FINDINGS.diagnostics,
  });
});

test.each([
  ['problems', FINDINGS],
  ['none', NOTHING],
  ['hostile text', sortFindings([HOSTILE])],
  ['some not kept', { ...FINDINGS, unlisted: { error: 5, warning: 7 } }],
])('fits its schema: %s', (_, findings) => {
  expect(faults(printJson(findings, CONTEXT))).toEqual([]);
});

test('the schema refuses what is not its own', () => {
  expect(faults('{"schemaVersion":2,"summary":{},"files":[1],"diagnostics":[{"rule":"X"}]}').length).toBeGreaterThan(6);
  const point = { ...UNKNOWN, fix: { place: { file: YAML, line: 1, column: 1 }, text: '' } };
  expect(faults(printJson(sortFindings([point as typeof UNKNOWN]), CONTEXT))).toHaveLength(2);
});

test('what was not kept is in the sums', () => {
  const { summary } = JSON.parse(printJson({ ...FINDINGS, unlisted: { error: 5, warning: 7 } }, CONTEXT));
  expect(summary).toEqual({ errors: 7, warnings: 8, fixable: 1, unlisted: 12 });
});

test('text of a file comes back as it was, but for half letters, and nothing in the output steers a terminal', () => {
  const text = printJson(sortFindings([HOSTILE]), CONTEXT);
  expect(JSON.parse(text).diagnostics[0].message).toBe(NASTY.replace('\ud800', '\u{fffd}'));
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(text).not.toMatch(/\\ud8/);
});
