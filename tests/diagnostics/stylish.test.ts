import { describe, expect, test } from 'vitest';
import { type PrintContext, sortFindings } from '../../src/diagnostics/printer.ts';
import { printStylish } from '../../src/diagnostics/stylish.ts';
import { CLEAN, CONTEXT, FINDINGS, HOSTILE, NOTHING, repeat, TWICE, UNKNOWN, YAML } from './sample.ts';

const { field: _, fix: __, ...UNMENDED } = UNKNOWN;
const print = (diagnostics: Parameters<typeof sortFindings>[0], context: Partial<PrintContext> = {}) =>
  printStylish(sortFindings(diagnostics), { ...CONTEXT, ...context });
const onLine = (text: string) => ({ line: (_file: string, line: number) => (line === 1 ? text : undefined) });
const at = (column: number, end?: number, endLine = 1) => ({
  ...UNMENDED,
  hint: 'Here.',
  place: { file: YAML, line: 1, column, ...(end !== undefined && { endLine, endColumn: end }) },
});

test('a file, its problems with their lines, what belongs to them, and a sum', () => {
  expect(printStylish(FINDINGS, CONTEXT)).toBe(`data/incidents/2022/incidents.csv
  2:1  warning  Unexpected id \`KZ-2023-004\`, expected one that no other record has.  duplicate-id
    2 | KZ-2023-004,2022-01-05,almaty
      | ^
    see data/incidents/2023/KZ-2023-004.yaml:1:5: First used here.

data/incidents/2023/KZ-2023-004.yaml
  2:7   error    KZ-2023-004: Unexpected \`2023-02-30\`, expected a day that exists.  impossible-date
    2 | date: 2023-02-30
      |       ^^^^^^^^^^
  4:16  error    KZ-2023-004: Unexpected \`pushbak\`, expected a code of data/taxonomies/category.yaml.  unknown-code
    4 | category: [𝒜ж, pushbak]
      |                ^^^^^^^ Did you mean \`pushback\`? (--fix mends this)

3 problems (2 errors, 1 warning) in 2 files
\`report validate --fix\` mends 1 of them.
\`report explain impossible-date\` tells what is asked and why, with examples.
`);
});

test('nothing found is said too', () => {
  expect(printStylish(NOTHING, CONTEXT)).toBe('No problems in 1 file.\n');
});

test('colours go to the file, the severity, the marks and what is said by the way', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const paint = { strong: tag('b'), faint: tag('i'), red: tag('r'), yellow: tag('y') };
  const text = printStylish(FINDINGS, { ...CONTEXT, paint });
  expect(text).toContain('<b>data/incidents/2022/incidents.csv</b>');
  expect(text).toContain('<r>error  </r>');
  expect(text).toContain('<y>warning</y>');
  expect(text).toContain('<i>duplicate-id</i>');
  expect(text).toContain('    <i>4 | </i>category: [𝒜ж, pushbak]\n    <i>  | </i>               <r>^^^^^^^</r> Did');
});

describe('the line', () => {
  const frame = (text: string, ...place: Parameters<typeof at>) =>
    print([at(...place)], onLine(text))
      .split('\n')
      .slice(2, 4)
      .map((line) => line.replace(/^ {4}(1| ) \| /, ''));

  test('of a place without a readable line is left out, the hint is not', () => {
    const text = print([UNKNOWN], { line: () => undefined });
    expect(text).toContain('unknown-code\n    Did you mean `pushback`? (--fix mends this)\n\n1 problem');
    expect(text).not.toContain('^');
  });

  test('keeps tabs as columns: the marks stand below the value', () => {
    expect(frame('\ta\tb: x', 7, 8)).toEqual(['    a   b: x', '           ^ Here.']);
  });

  test('counts a letter with its combining mark as one column', () => {
    expect(frame('и\u0306мя x', 6, 7)).toEqual(['и\u0306мя x', '    ^ Here.']);
  });

  test('shows what cannot be seen', () => {
    expect(frame('a\u200bb\u202ec', 2, 3)).toEqual(['a\u{fffd}b\u{fffd}c', ' ^ Here.']);
  });

  test.each([
    ['behind the last sign', 'ab', 3, undefined, ['ab', '  ^ Here.']],
    ['on an empty line', '', 1, undefined, ['', '^ Here.']],
    ['without length', 'ab', 1, 1, ['ab', '^ Here.']],
    ['far behind the end of the line', 'ab', 40, 41, ['ab', '  ^ Here.']],
  ])('marks one sign for a place %s', (_, text, column, end, expected) => {
    expect(frame(text, column, end).map((line) => line.replace(/^ {4}1 \|$/, ''))).toEqual(expected);
  });

  test('is marked to its end where the place ends on a later line', () => {
    expect(frame('say: "never', 6, 3, 9)).toEqual(['say: "never', '     ^^^^^^ Here.']);
  });

  test('is cut around the place where it is long', () => {
    const [source = '', marks = ''] = frame(`${'a'.repeat(50_000)}𝒳Y${'b'.repeat(50_000)}`, 50_001, 50_003);
    expect(source).toBe(`…${'a'.repeat(30)}𝒳Y${'b'.repeat(58)}…`);
    expect(marks).toBe(`${' '.repeat(31)}^^ Here.`);
  });

  test('is cut before a place at its end', () => {
    const [source = '', marks = ''] = frame('a'.repeat(200), 200, 201);
    expect(source).toBe(`…${'a'.repeat(90)}`);
    expect(marks).toBe(`${' '.repeat(90)}^`);
  });

  test('of 100 MB with a place at its end is not walked to', () => {
    const text = print([at(100_000_000, 100_000_001)], onLine('a'.repeat(100_000_000)));
    expect(text).toContain('1:100000000  error');
    expect(text).not.toContain('^');
  });

  test('has a long hint below it', () => {
    const text = print([{ ...at(1, 2), hint: 'h'.repeat(100) }], onLine('ab'));
    expect(text).toContain(`    1 | ab\n      | ^\n      | ${'h'.repeat(100)}\n`);
  });
});

describe('like problems', () => {
  test('are one, with a count and five places', () => {
    const text = print(repeat(UNKNOWN, 19));
    expect(text.match(/unknown-code\n/g)).toHaveLength(1);
    expect(text).toContain('    and in 18 more places: 2:4, 3:4, 4:4, 5:4, 6:4, …\n');
    expect(text).toContain('19 problems (19 errors, 0 warnings) in 1 file\n');
    expect(text).toContain('`report validate --all` shows each in its place.');
  });

  test('of other files are named with their file', () => {
    const other = { ...UNKNOWN, place: { ...UNKNOWN.place, file: 'data/b.yaml' } };
    const text = print([{ ...UNKNOWN, place: { ...UNKNOWN.place, file: 'data/a.yaml' } }, other]);
    expect(text).toContain('and in 1 more place: data/b.yaml:4:16\n');
    expect(text).toContain('in 2 files');
    expect(text).not.toContain('--all');
  });

  test('that --fix mends only in part say so', () => {
    const other = { ...UNMENDED, place: { ...UNKNOWN.place, line: 9 } };
    expect(print([UNKNOWN, other])).toContain('and in 1 more place: 9:16 (--fix mends none of them)\n');
    const last = { ...UNKNOWN, place: { ...UNKNOWN.place, line: 10 } };
    expect(print([UNMENDED, other, last])).toContain('2 more places: 9:16, 10:16 (--fix mends 1 of them)\n');
    expect(print([UNMENDED, other])).toContain('9:16\n');
    expect(print([UNKNOWN, last])).toContain('10:16\n');
  });

  test.each([
    ['message', { message: 'Another.' }],
    ['hint', { hint: 'Another.' }],
    ['rule', { rule: 'wrong-form' }],
    ['severity', { severity: 'warning' as const }],
    ['related place', { related: TWICE.related ?? [] }],
  ])('with another %s stay apart', (_, change) => {
    expect(print([UNKNOWN, { ...UNKNOWN, ...change }])).not.toContain('more place');
  });

  test('stay apart with --all', () => {
    const text = print(repeat(UNKNOWN, 60), { all: true });
    expect(text.match(/unknown-code\n/g)).toHaveLength(60);
    expect(text).not.toContain('Showing');
  });
});

describe('many problems', () => {
  const many = (severity: 'error' | 'warning', from: number, amount: number) =>
    repeat({ ...UNMENDED, severity }, amount).map((one, at) => ({
      ...one,
      message: `Number ${from + at}.`,
      place: { file: CLEAN, line: from + at, column: 1 },
    }));

  test('are cut at 50, and the cut is said', () => {
    const text = print(many('error', 1, 4213));
    expect(text.match(/Number/g)).toHaveLength(50);
    expect(text).toContain('Showing 50 of 4,213 problems; `report validate --all` shows all of them.');
    expect(print(many('error', 1, 4213), { all: true }).match(/Number/g)).toHaveLength(4213);
  });

  test('show errors before warnings, in the order of the file', () => {
    const text = print([...many('warning', 1, 60), ...many('error', 100, 45)]);
    expect(text.match(/ {2}error /g)).toHaveLength(45);
    expect(text.match(/ {2}warning /g)).toHaveLength(5);
    expect(text.indexOf('Number 5.')).toBeLessThan(text.indexOf('Number 100.'));
    expect(text).not.toContain('Number 6.');
    expect(text).toContain('`report explain unknown-code`');
  });

  test('beyond what is kept are counted and said', () => {
    const findings = { ...sortFindings([UNKNOWN]), unlisted: { error: 112_999, warning: 1 } };
    const text = printStylish(findings, CONTEXT);
    expect(text).toContain('113,001 problems (113,000 errors, 1 warning) in 1 file\n');
    expect(text).toContain('… and 113,000 more that were counted but not kept; mend some and run again.\n');
  });

  test('in great number take no stack and no time', () => {
    const text = print(many('error', 1, 200_000), { all: true });
    expect(text).toContain('200,000 problems');
  });
});

test('text from a file neither steers the terminal nor breaks a line', () => {
  const lines = print([HOSTILE], { line: () => 'x' }).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
});
