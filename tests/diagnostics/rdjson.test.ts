import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type PrintContext, sortFindings } from '../../src/diagnostics/printer.ts';
import { printRdjson } from '../../src/diagnostics/rdjson.ts';
import { CONTEXT, CSV, FINDINGS, HOSTILE, IMPOSSIBLE, NASTY, NOTHING, TWICE, UNKNOWN, YAML } from './sample.ts';

const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
const faults = async (text: string) => (await validator.validateString(text)).errors;
const print = (diagnostics: readonly Diagnostic[], line: PrintContext['line'] = CONTEXT.line) =>
  JSON.parse(printRdjson(sortFindings(diagnostics), { ...CONTEXT, line }));

describe('a validator of the format', () => {
  test.each([
    ['problems', FINDINGS],
    ['none', NOTHING],
    ['hostile text', sortFindings([HOSTILE])],
    ['some not kept', { ...FINDINGS, unlisted: { error: 5, warning: 7 } }],
  ])('finds no fault: %s', async (_, findings) => {
    expect(await faults(printRdjson(findings, CONTEXT))).toEqual([]);
  });

  test('finds the faults that there are', async () => {
    const broken = print([IMPOSSIBLE]);
    broken.diagnostics[0].severity = 'BAD';
    broken.diagnostics[0].location.range.start.line = 0;
    expect(await faults(JSON.stringify(broken))).toHaveLength(2);
  });
});

test('a problem with its rule, its change, and its columns in bytes', () => {
  const range = { start: { line: 4, column: 20 }, end: { line: 4, column: 27 } };
  expect(print([UNKNOWN])).toEqual({
    source: { name: 'report' },
    diagnostics: [
      {
        message: `KZ-2023-004: ${UNKNOWN.message}\nDid you mean \`pushback\`? (--fix mends this)`,
        location: { path: YAML, range },
        severity: 'ERROR',
        code: { value: 'unknown-code' },
        suggestions: [{ range, text: 'pushback' }],
      },
    ],
  });
});

test('a change put in at its bytes gives the mended line', () => {
  const bytes = Buffer.from(CONTEXT.line(YAML, 4) ?? '');
  const [{ range, text }] = print([UNKNOWN]).diagnostics[0].suggestions;
  const mended = [bytes.subarray(0, range.start.column - 1), Buffer.from(text), bytes.subarray(range.end.column - 1)];
  expect(Buffer.concat(mended).toString()).toBe('category: [𝒜ж, pushback]');
});

test('a point with another place that belongs to it', () => {
  expect(print([TWICE]).diagnostics[0]).toMatchObject({
    location: { path: CSV, range: { start: { line: 2, column: 1 }, end: { line: 2, column: 1 } } },
    severity: 'WARNING',
    related_locations: [
      {
        message: 'First used here.',
        location: { path: YAML, range: { start: { line: 1, column: 5 }, end: { line: 1, column: 16 } } },
      },
    ],
  });
});

test('where a line cannot be read, or is shorter, no column is claimed and no change suggested', () => {
  for (const line of [() => undefined, () => 'short']) {
    const [one] = print([UNKNOWN], line).diagnostics;
    expect(one.location.range).toEqual({ start: { line: 4 }, end: { line: 4 } });
    expect(one.suggestions).toBeUndefined();
  }
});

test('what was not kept is said', () => {
  const text = printRdjson({ ...FINDINGS, unlisted: { error: 1000, warning: 0 } }, CONTEXT);
  const { diagnostics } = JSON.parse(text);
  expect(diagnostics).toHaveLength(4);
  expect(diagnostics[3]).toEqual({
    message: '1,000 more problems were counted but not kept; mend some and run again.',
    location: { path: YAML },
    severity: 'WARNING',
  });
});

test('a change of hostile text is the text, but for half letters', () => {
  const [one] = print([HOSTILE], () => 'x').diagnostics;
  expect(one.suggestions[0].text).toBe(NASTY.replace('\ud800', '\u{fffd}'));
});
