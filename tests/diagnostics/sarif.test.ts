import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { sortFindings } from '../../src/diagnostics/printer.ts';
import { printSarif } from '../../src/diagnostics/sarif.ts';
import { CONTEXT, CSV, FINDINGS, HOSTILE, IMPOSSIBLE, NASTY, NOTHING, repeat, TWICE, UNKNOWN, YAML } from './sample.ts';

const validate = compile();
const faults = (text: string) => {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const run = (diagnostics: readonly Diagnostic[], unlisted = { error: 0, warning: 0 }) =>
  JSON.parse(printSarif({ ...sortFindings(diagnostics), unlisted }, CONTEXT)).runs[0];

/** The schema as published is draft 04; what it uses of it means the same in draft 07, but for its own address. */
function compile() {
  const text = readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  const { $schema: _, id: __, ...schema } = JSON.parse(text);
  const reference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i;
  const formats = {
    uri: (value: string) => URL.canParse(value),
    'uri-reference': reference,
    'date-time': true,
  } as const;
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);
}

describe('the published schema', () => {
  test.each([
    ['problems', FINDINGS],
    ['none', NOTHING],
    ['hostile text', sortFindings([HOSTILE])],
    ['some not kept', { ...FINDINGS, unlisted: { error: 5, warning: 7 } }],
  ])('is met: %s', (_, findings) => {
    expect(faults(printSarif(findings, CONTEXT))).toEqual([]);
  });

  test('refuses a place in line 0, a level of our own and an address with a space', () => {
    const { runs } = JSON.parse(printSarif(FINDINGS, CONTEXT));
    const result = runs[0].results[0];
    result.level = 'fatal';
    result.locations[0].physicalLocation.region.startLine = 0;
    result.locations[0].physicalLocation.artifactLocation.uri = 'a b';
    expect(faults(JSON.stringify({ version: '2.1.0', runs }))).toHaveLength(3);
  });
});

test('a problem with its place, rule, change and fingerprint', () => {
  const { results, tool, columnKind } = run([UNKNOWN]);
  expect(columnKind).toBe('unicodeCodePoints');
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('unknown-code');
  const region = { startLine: 4, startColumn: 16, endLine: 4, endColumn: 23 };
  const artifactLocation = { uri: YAML, uriBaseId: '%SRCROOT%' };
  expect(results).toEqual([
    {
      ruleId: 'unknown-code',
      ruleIndex: 3,
      partialFingerprints: { 'report/v1': expect.stringMatching(/^[\da-f]{32}$/) },
      level: 'error',
      message: {
        text: `KZ-2023-004: ${UNKNOWN.message}\nDid you mean \`pushback\`? (--fix mends this)`,
      },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: 'What `report validate --fix` changes.' },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'pushback' } }] },
          ],
        },
      ],
      properties: { record: 'KZ-2023-004', field: 'category.1' },
    },
  ]);
});

test('a point is a region without length, and what belongs to it is told', () => {
  const [result] = run([TWICE]).results;
  expect(result.locations[0].physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 1,
  });
  expect(result.relatedLocations).toEqual([
    {
      id: 1,
      message: { text: 'First used here.' },
      physicalLocation: {
        artifactLocation: { uri: YAML, uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 16 },
      },
    },
  ]);
  expect(result.properties).toBeUndefined();
});

test('every rule is listed, also where nothing was found', () => {
  const { tool, results } = run([]);
  expect(results).toEqual([]);
  expect(tool.driver.version).toBe('1.2.3');
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(CONTEXT.rules).sort());
  expect(tool.driver.rules[2].defaultConfiguration).toEqual({ enabled: false, level: 'warning' });
  expect(tool.driver.rules[3]).toMatchObject({
    shortDescription: { text: 'A code must be known.' },
    fullDescription: { text: 'A code must be known. Add it, or mend it.' },
  });
});

describe('fingerprints', () => {
  const prints = (diagnostics: readonly Diagnostic[]): string[] =>
    run(diagnostics).results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );

  test('stay when lines move and words change', () => {
    const moved = { ...UNKNOWN, message: 'Other words.', place: { ...UNKNOWN.place, line: 40, endLine: 40 } };
    expect(prints([moved])).toEqual(prints([UNKNOWN]));
    const { record: _, ...bare } = UNKNOWN;
    expect(prints([{ ...bare, place: moved.place }])).toEqual(prints([bare]));
  });

  test('are each their own', () => {
    const { record: _, ...bare } = UNKNOWN;
    const all = [
      UNKNOWN,
      UNKNOWN,
      { ...UNKNOWN, field: 'category.0' },
      { ...UNKNOWN, record: 'KZ-2023-005' },
      IMPOSSIBLE,
      bare,
    ];
    const elsewhere = { ...bare, place: { file: CSV, line: 4, column: 1 } };
    expect(new Set(prints([...all, elsewhere])).size).toBe(7);
  });
});

describe('hostile text', () => {
  test('is an address that leads back to the file, and no link', () => {
    const [result] = run([HOSTILE]).results;
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^[\w\-.~%!*'()/]+$/);
    expect(decodeURIComponent(uri)).toBe(HOSTILE.place.file.replace('\ud800', '\u{fffd}'));
    expect(result.message.text).toContain('[a] (http://x)');
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(
      NASTY.replace('\ud800', '\u{fffd}'),
    );
  });

  test('of a path stays in its folder’s parts', () => {
    const [result] = run([{ ...IMPOSSIBLE, place: { file: 'data/a b/100%/ж:?#.yaml', line: 1, column: 1 } }]).results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('data/a%20b/100%25/%D0%B6%3A%3F%23.yaml');
  });
});

test('what has no room is said: GitHub takes 25,000 results', () => {
  const many = [...repeat(TWICE, 100), ...repeat(IMPOSSIBLE, 25_000)];
  const { results, invocations } = run(many, { error: 1, warning: 2 });
  expect(results).toHaveLength(25_000);
  expect(results.every(({ level }: { level: string }) => level === 'error')).toBe(true);
  expect(invocations[0].toolExecutionNotifications).toEqual([
    { level: 'warning', message: { text: '103 more problems were found than stand here; mend some and run again.' } },
  ]);
  expect(run([TWICE]).invocations[0].toolExecutionNotifications).toEqual([]);
});
