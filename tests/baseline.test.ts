import { describe, expect, test } from 'vitest';
import { applyBaseline, BASELINE_RULES, formatBaseline, makeBaseline, parseBaseline } from '../src/baseline.ts';
import { CliError, type Diagnostic } from '../src/diagnostic.ts';

const FILE = '.report-baseline.json';

const problem = (line: number, fields: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'unknown-code',
  severity: 'error',
  place: { file: 'data/x.yaml', line, column: 4 },
  record: 'XX-2024-001',
  field: 'place',
  message: `Unexpected \`a${line}\`.`,
  ...fields,
});
const syntax = (line: number, message = 'Unexpected tab.'): Diagnostic => ({
  rule: 'yaml-syntax',
  severity: 'error',
  place: { file: 'data/y.yaml', line, column: 1 },
  message,
});

const save = (diagnostics: readonly Diagnostic[]) => parseBaseline(formatBaseline(makeBaseline(diagnostics)), FILE);

describe('the file', () => {
  test('has a line for each problem, in a fixed order, without lines of the data', () => {
    const text = formatBaseline(makeBaseline([problem(9), syntax(3), problem(7), problem(2, { field: 'date' })]));
    expect(text).toBe(`{
  "schemaVersion": 1,
  "problems": [
    {"file":"data/x.yaml","rule":"unknown-code","record":"XX-2024-001","field":"date","count":1},
    {"file":"data/x.yaml","rule":"unknown-code","record":"XX-2024-001","field":"place","count":2},
    {"file":"data/y.yaml","rule":"yaml-syntax","message":"Unexpected tab.","count":1}
  ]
}
`);
    const again = formatBaseline(makeBaseline([problem(2, { field: 'date' }), problem(70), syntax(30), problem(90)]));
    expect(again).toBe(text);
    expect(formatBaseline(parseBaseline(text, FILE))).toBe(text);
  });

  test('is sound where there is no problem', () => {
    expect(save([]).problems).toEqual([]);
  });

  test.each([
    ['<<<<<<< HEAD', 'is no baseline'],
    ['', 'is no baseline'],
    ['null', 'expected `"schemaVersion": 1`'],
    ['[]', 'expected `"schemaVersion": 1`'],
    ['{"schemaVersion": 2, "problems": []}', 'expected `"schemaVersion": 1`'],
    ['{"schemaVersion": 1}', 'expected a list `problems`'],
    ['{"schemaVersion": 1, "problems": [null]}', 'its problem 1 needs'],
    ['{"schemaVersion": 1, "problems": [{"file": "x", "rule": "y", "count": 0}]}', 'its problem 1 needs'],
    ['{"schemaVersion": 1, "problems": [{"file": "x", "rule": 5, "count": 1}]}', 'its problem 1 needs'],
  ])('%s is refused in a sentence', (text, reason) => {
    expect(() => parseBaseline(text, FILE)).toThrow(CliError);
    expect(() => parseBaseline(text, FILE)).toThrow(reason);
    expect(() => parseBaseline(text, FILE)).toThrow('Run again with --write-baseline');
  });
});

describe('known problems', () => {
  test('are not reported again, wherever their lines have moved', () => {
    const known = save([problem(5), syntax(3)]);
    expect(applyBaseline([problem(50), syntax(1)], known)).toEqual({ left: [], stale: [], known: 2 });
  });

  test('others are: another rule, field, record, file, or message where there is no record', () => {
    const known = save([problem(5), syntax(3)]);
    const others = [
      problem(5, { rule: 'unknown-field' }),
      problem(5, { field: 'date' }),
      problem(5, { record: 'XX-2024-002' }),
      problem(5, { place: { file: 'data/z.yaml', line: 5, column: 4 } }),
      syntax(3, 'Unexpected `@`.'),
    ];
    expect(applyBaseline([problem(5), syntax(3), ...others], known)).toEqual({ left: others, stale: [], known: 2 });
  });

  test('of more than were known the last are reported', () => {
    const { left, known } = applyBaseline([problem(1), problem(2), problem(3)], save([problem(1), problem(2)]));
    expect({ lines: left.map(({ place }) => place.line), known }).toEqual({ lines: [3], known: 2 });
  });
});

describe('stale entries', () => {
  test('are warnings at their line, with the number that is mended', () => {
    const known = save([problem(1), problem(2), problem(3), syntax(1)]);
    expect(applyBaseline([problem(1)], known)).toEqual({
      known: 1,
      left: [],
      stale: [
        {
          rule: 'stale-baseline',
          severity: 'warning',
          place: { file: FILE, line: 4, column: 5 },
          message:
            'Unexpected entry `unknown-code` of `data/x.yaml`, `XX-2024-001`, `place`, expected only problems that are still there: 2 of 3 are mended.',
          hint: 'Run again with --write-baseline.',
        },
        {
          rule: 'stale-baseline',
          severity: 'warning',
          place: { file: FILE, line: 5, column: 5 },
          message:
            'Unexpected entry `yaml-syntax` of `data/y.yaml`, expected only problems that are still there: it is mended.',
          hint: 'Run again with --write-baseline.',
        },
      ],
    });
  });

  test.each(BASELINE_RULES['stale-baseline']?.examples ?? [])(
    'the rule shows one: %#',
    ({ bad, good, message, hint, file = FILE }) => {
      const { stale } = applyBaseline([], parseBaseline(bad.replace('‹›', ''), file));
      const lines = bad.slice(0, bad.indexOf('‹')).split('\n');
      const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      expect(stale).toEqual([{ rule: 'stale-baseline', severity: 'warning', place, message, hint }]);
      expect(good).toBe(formatBaseline(makeBaseline([])));
    },
  );

  test('are found in a file that somebody laid out anew', () => {
    const text = JSON.stringify(makeBaseline([problem(1), problem(1, { field: '{"[' }), syntax(1)]), null, 4);
    const baseline = parseBaseline(`\ufeff${text.replaceAll('\n', '\r\n')}`, FILE);
    const { stale } = applyBaseline([], baseline);
    const lines = text.split('\n');
    const expected = lines.flatMap((line, index) => (line === '        {' ? [{ line: index + 1, column: 9 }] : []));
    expect(stale.map(({ place: { line, column } }) => ({ line, column }))).toEqual(expected);
    expect(expected).toHaveLength(3);
  });
});
