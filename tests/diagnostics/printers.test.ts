import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sortFindings } from '../../src/diagnostics/printer.ts';
import { PRINTERS } from '../../src/diagnostics/printers.ts';
import { CONTEXT, CSV, FINDINGS, IMPOSSIBLE, TWICE, UNKNOWN, YAML } from './sample.ts';

test('every format has a file of its name', () => {
  expect(Object.keys(PRINTERS)).toEqual(['stylish', 'json', 'github', 'sarif', 'junit', 'rdjson']);
  for (const name of Object.keys(PRINTERS))
    expect(existsSync(join(import.meta.dirname, `../../src/diagnostics/${name}.ts`)), name).toBe(true);
});

test.each(Object.entries(PRINTERS))('%s names the place, the rule and the message of each problem', (_, print) => {
  const text = print(FINDINGS, CONTEXT);
  for (const { rule, place, message } of [UNKNOWN, IMPOSSIBLE, TWICE]) {
    expect(text).toContain(rule);
    expect(text).toContain(place.file);
    expect(text).toContain(message);
  }
  expect(text).toContain('First used here.');
  expect(text.endsWith('\n')).toBe(true);
  expect(print(FINDINGS, CONTEXT)).toBe(text);
});

test('findings are sorted by file, line and column; those of one place keep their order', () => {
  const at = (file: string, line: number, column: number, rule = 'unknown-code') => ({
    ...IMPOSSIBLE,
    rule,
    place: { file, line, column },
  });
  const sorted = sortFindings([
    at(YAML, 10, 1),
    at(YAML, 9, 2, 'b'),
    at(YAML, 9, 2, 'a'),
    at(YAML, 9, 1),
    at(CSV, 99, 1),
  ]);
  expect(sorted.diagnostics.map(({ place: { file, line, column }, rule }) => [file, line, column, rule])).toEqual([
    [CSV, 99, 1, 'unknown-code'],
    [YAML, 9, 1, 'unknown-code'],
    [YAML, 9, 2, 'b'],
    [YAML, 9, 2, 'a'],
    [YAML, 10, 1, 'unknown-code'],
  ]);
});
