import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/diagnostic.ts';
import { applyFixes } from '../../src/fix/fix.ts';
import { TEXT_RULES } from '../../src/read/rules/text.ts';
import { findTextFaults, isSuspect, makeTextScanner } from '../../src/read/text.ts';
import type { Example } from '../../src/rule.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Faults as short as a test can read them: rule, place, and what comes in place of the span. */
const list = (text: string, file = 'x.yaml') =>
  findTextFaults(file, text).map(({ rule, place, fix }) => {
    const end = place.endLine === place.line ? place.endColumn : `${place.endLine}:${place.endColumn}`;
    const span = `${place.line}:${place.column}${place.endLine ? `-${end}` : ''}`;
    return `${rule} ${span}${fix ? ` → ${JSON.stringify(fix.text)}` : ''}`;
  });

const mend = (text: string, file = 'x.yaml') => {
  const fixes = findTextFaults(file, text).flatMap(({ fix }): Fix[] => (fix ? [fix] : []));
  return applyFixes(Buffer.from(text), fixes).bytes.toString();
};

/** Mends, and holds that nothing is left to mend. */
const mendOnce = (text: string, file?: string) => {
  const mended = mend(text, file);
  expect(mend(mended, file)).toBe(mended);
  return mended;
};

describe('the examples of the rules', () => {
  const examples = Object.entries(TEXT_RULES).flatMap(([rule, { severity, mends, examples }]) =>
    examples.map((example, index) => ({ name: `${rule} ${index + 1}`, rule, severity, mends, example })),
  );

  test.each(examples)('$name: one diagnostic at its place, and the mended text has none', (one) => {
    const { bad, good, message, hint, file = 'x.yaml', byHand } = one.example as Example;
    const text = bad.replace(/[‹›]/g, '');
    const [found, ...more] = findTextFaults(file, text);
    expect(more).toEqual([]);
    const [start, end] = [bad.indexOf('‹'), bad.indexOf('›') - 1];
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    expect(found).toMatchObject({ rule: one.rule, severity: one.severity, message, hint });
    expect(found?.place).toEqual({
      file,
      line: text.slice(0, start).split('\n').length,
      column: start - lineStart + 1,
      ...(end > start && { endLine: text.slice(0, start).split('\n').length, endColumn: end - lineStart + 1 }),
    });
    expect(findTextFaults(file, good)).toEqual([]);
    expect(mend(text, file)).toBe(one.mends && !byHand ? good : text);
  });

  test('every rule has one', () => {
    const without = Object.entries(TEXT_RULES).filter(([, { examples }]) => examples.length === 0);
    expect(without.map(([rule]) => rule)).toEqual(['not-utf-8']); // bytes that are no text cannot stand in one
  });
});

describe('look-alike letters', () => {
  test.each([
    ['dаte: 2023', 'look-alike-letter 1:2-3 → "a"'],
    ['x: СOVID', 'look-alike-letter 1:4-5 → "C"'],
    ['x: Aлматы', 'look-alike-letter 1:4-5 → "А"'],
    ['x: Cәкен', 'look-alike-letter 1:4-5 → "С"'],
    ['x: pοlice', 'look-alike-letter 1:5-6 → "o"'],
    ['x: dаtаbаse', 'look-alike-letter 1:5-10 → "ataba"'],
    ['x: 𝄞😀 dаte', 'look-alike-letter 1:8-9 → "a"'],
    ['x: cоре', 'look-alike-letter 1:4-8'],
    ['x: он a она', 'look-alike-letter 1:7-8 → "а"'],
    ['x: Дождь. A она', 'look-alike-letter 1:11-12 → "А"'],
    ['x: they аcсеpt', 'look-alike-letter 1:9-13 → "acce"'],
    ['x: he has сое here', 'look-alike-letter 1:11-14 → "coe"'],
  ])('%s', (text, expected) => {
    expect(list(text)).toEqual([expected]);
    mendOnce(text);
  });

  test.each([
    'x: SMSка',
    'x: USSRу',
    'x: ИнформбюроKZ',
    'x: KazTAG-тың',
    'x: Сара Оспан',
    'names: {en: Sara, ru: Сара}',
    'x: Orda, а Vlast',
    'x: газета Orda, а vlast закрыта',
    'x: вариант C был',
    'x: 5 μm, é, naïve, Ärzte',
    'x: XXI ғасыр',
  ])('leaves %s alone', (text) => {
    expect(list(text)).toEqual([]);
  });

  test('a Cyrillic name in a CSV row of Latin cells is right, a Cyrillic article in a sentence is not', () => {
    expect(list('id,en,ru\np-1,Sara,Сара\n', 'x.csv')).toEqual([]);
    expect(list('id,en,ru\n1,he held а protest,он был\n', 'x.csv')).toEqual(['look-alike-letter 2:11-12 → "a"']);
  });
});

describe('invisible signs', () => {
  test.each([
    ['x: a\u200bb', 'invisible-character 1:5-6 → ""'],
    ['x: a\u200b\u200b\u200bb', 'invisible-character 1:5-8 → ""'],
    ['x: a\u0007b', 'invisible-character 1:5-6 → ""'],
    ['x: a\u009fb', 'invisible-character 1:5-6 → ""'],
    ['x: a\ufeffb', 'invisible-character 1:5-6 → ""'],
    ['x: one\u2028two', 'invisible-character 1:7-8 → " "'],
    ['x: one \u2028two', 'invisible-character 1:8-9 → ""'],
    ['x: a\u200d', 'invisible-character 1:5-6 → ""'],
    ['x: a\u{e0041}', 'invisible-character 1:5-6 → ""'],
  ])('%j', (text, expected) => {
    expect(list(text)).toEqual([expected]);
    mendOnce(text);
  });

  test('a line separator ends no line, a lone carriage return does', () => {
    expect(list('a: b\u2028c\rd: e\u200bf\r')).toEqual([
      'invisible-character 1:5-6 → " "',
      'invisible-character 2:5-6 → ""',
    ]);
  });

  test.each(['x: 👩‍👩‍👧', 'x: 🏃🏽‍♀️', 'x: 🏳️‍🌈', 'x: 🏴\u{e0067}\u{e0062}\u{e007f}', 'x: می\u200cخواهم', '\ufeffx: y'])(
    'leaves %s alone',
    (text) => {
      expect(list(text)).toEqual([]);
    },
  );

  test('a byte-order mark takes no column; in a later part of a file it is a fault', () => {
    expect(list('\ufeffx: a\u200bb')).toEqual(['invisible-character 1:5-6 → ""']);
    expect(findTextFaults('x.csv', '\ufeffa,b\n', 7)[0]?.place).toMatchObject({ line: 7, column: 1 });
  });
});

describe('spaces', () => {
  test.each([
    ['\u00a0\u00a0x: y', '  x: y'],
    ['a:\n \u00a0x: y', 'a:\n  x: y'],
    ['-\u00a0x: y\n  z: y', '- x: y\n  z: y'],
    ['x:\u3000y', 'x: y'],
    ['x: y\u00a0', 'x: y'],
    ['x: "y\u00a0"', 'x: "y"'],
    ['x: " \u00a0y"', 'x: "y"'],
    ["x: ' y '", "x: 'y'"],
    ['x: [police,\u00a0official\u00a0]', 'x: [police, official]'],
    ['x: {a:\u00a0b}', 'x: {a: b}'],
    ['x: [" y", z]', 'x: ["y", z]'],
    ['"x ": y', '"x": y'],
    ['- " y" # " z"', '- "y" # " z"'],
  ])('%j becomes %j', (text, good) => {
    expect(mendOnce(text)).toBe(good);
    expect(list(good)).toEqual([]);
  });

  test.each([
    ['a,b\r\n"almaty ",\u00a0b\u00a0\r\n', 'a,b\r\n"almaty",b\r\n'],
    ['a,b\npolice;\u00a0official,c\n', 'a,b\npolice; official,c\n'],
    ['a,b\n" he said ""no"" ",c\n', 'a,b\n"he said ""no""",c\n'],
    ['a,b\n"one\n two, ",c\n', 'a,b\n"one\n two,",c\n'],
  ])('%j becomes %j in CSV', (text, good) => {
    expect(mendOnce(text, 'x.csv')).toBe(good);
    expect(list(good, 'x.csv')).toEqual([]);
  });

  test.each([
    'x: 5\u00a0000 tenge and 5\u202f%',
    'x: ", "',
    'x: " – "',
    'x: >-\n  he said: " yes "\n\n  \u00a0and left\ny: z',
    'x: "a\n  b: \' c \'"\ny: z',
    'x: said "no " twice',
    'x: y # " z"',
    'x: "it ends with \\ "',
  ])('leaves %j alone', (text) => {
    expect(list(text)).toEqual([]);
  });

  test('spaces around an unquoted value do not matter', () => {
    expect(list('x:   y  \n')).toEqual([]);
    expect(list('a,b\n c , d\n', 'x.csv')).toEqual([]);
  });
});

describe('quotes', () => {
  test.each([
    ['x: “text”', 'x: "text"'],
    ['x: „text“ # why', 'x: "text" # why'],
    ['- «text: more»', '- "text: more"'],
    ['x: ‘it’s’', 'x: "it’s"'],
    ['x: [“a”, b]', 'x: ["a", b]'],
    ['“x”: y', '"x": y'],
    ['x: “ text ”', 'x: "text"'],
    ['x: “te\u200bxt and dаte”', 'x: "text and date"'],
  ])('%j becomes %j', (text, good) => {
    expect(mendOnce(text)).toBe(good);
    expect(list(good)).toEqual([]);
  });

  test.each([
    ['a,b\n“one, two”,c\n', 'a,b\n"one, two",c\n'],
    ['a,b\nc,“one”\r\n', 'a,b\nc,"one"\r\n'],
  ])('%j becomes %j in CSV', (text, good) => {
    expect(mend(text, 'x.csv')).toBe(good);
  });

  test.each(['x: “say "no"”', 'x: “C:\\new”', 'x: “”'])('%j is reported and left to a person', (text) => {
    expect(list(text)).toEqual([`wrong-quote 1:4-${text.length + 1}`]);
  });

  test.each([
    'x: “One” and “two”',
    'x: he said “no”',
    'x: "“quoted”"',
    'x: “half',
    'x: |\n  “text”\ny: z',
    'x: one\n  “two”',
    '# “x”',
  ])('leaves %j alone', (text) => {
    expect(list(text)).toEqual([]);
  });

  test('leaves quotes in a quoted CSV cell alone', () => {
    expect(list('a,b\n"He said, “no”, and left",c\n"“no”",d\n', 'x.csv')).toEqual([]);
  });
});

describe('line ends', () => {
  test('the first that differs is named, with the numbers', () => {
    const [found, ...more] = findTextFaults('x.yaml', 'a: b\r\nc: d\r\ne: f\ng: h\n');
    expect(more).toEqual([]);
    expect(found?.place).toEqual({ file: 'x.yaml', line: 3, column: 5 });
    expect(found?.hint).toContain('CR LF: 2, LF: 2');
  });

  test('a line end within a CSV cell is text: spreadsheets write another one there', () => {
    expect(list('a,b\r\n"one\ntwo",c\r\n', 'x.csv')).toEqual([]);
    expect(list('a,b\r\n"one\ntwo",c\n', 'x.csv')).toEqual(['mixed-line-ends 3:7']);
    expect(list('a: b\r\n')).toEqual([]);
  });
});

describe('a file read in parts', () => {
  const at =
    (line: number, column = 1) =>
    () => ({ line, column });

  test('gives in every part, cut at any line, the places of the whole', () => {
    const lines = [
      'id,text',
      '1,"He said',
      'that “no”,',
      '“no”, and left “no”",“x”',
      '2," y",dаte',
      '3,"a ""b"" “c”,',
      '“d”,",z',
      '',
    ];
    const text = lines.join('\n');
    const expected = findTextFaults('x.csv', text);
    expect(expected.map(({ rule }) => rule)).toEqual(['wrong-quote', 'odd-spacing', 'look-alike-letter']);
    for (let cut = 1; cut < lines.length; cut++) {
      const scan = makeTextScanner('x.csv');
      const parts = [lines.slice(0, cut).join('\n'), lines.slice(cut).join('\n')] as const;
      const found = [...scan(`${parts[0]}\n`, at(1)), ...scan(parts[1], at(cut + 1))];
      expect(found, `before line ${cut + 1}`).toEqual(expected);
    }
  });

  test('cut within a line, too', () => {
    const scan = makeTextScanner('x.yaml');
    expect(scan('😀: y', at(1))).toEqual([]);
    expect(scan('es\u200b\na: b\u00a0\n', at(1, 5)).map(({ place }) => place)).toMatchObject([
      { line: 1, column: 7, endColumn: 8 },
      { line: 2, column: 5, endColumn: 6 },
    ]);
  });

  test('names its line ends once, also where they change between two parts', () => {
    const scan = makeTextScanner('x.csv');
    expect(scan('a,b\nc,d\n', at(1))).toEqual([]);
    expect(scan('e,f\r\ng,h\n', at(3))).toMatchObject([{ rule: 'mixed-line-ends', place: { line: 3 } }]);
    expect(scan('e,f\r\ng,h\n', at(5))).toEqual([]);
  });

  test('running text at the start of a part of a YAML file is left alone', () => {
    const scan = makeTextScanner('x.yaml');
    expect(scan('  he said: “no”\n- x: “no”\n', at(9))).toMatchObject([{ place: { line: 10, column: 6 } }]);
  });
});

describe('many faults', () => {
  test('a thousand are listed, in order, and one diagnostic for each rule says how many more', () => {
    const found = findTextFaults('x.yaml', 'x: dаte a\u200bb\n'.repeat(2000));
    expect(found).toHaveLength(1002);
    expect(found[999]?.place.line).toBe(500);
    expect(found.slice(1000)).toMatchObject([
      { rule: 'invisible-character', message: expect.stringContaining('1500 more'), place: { line: 501 } },
      { rule: 'look-alike-letter', message: expect.stringContaining('1500 more'), place: { line: 501 } },
    ]);
  });

  // What would take minutes, or all memory, if a pattern went over the text again for each of its signs.
  test.each([
    ['one letter', 'я'.repeat(3e6)],
    ['one word of both alphabets', 'aа'.repeat(2e6)],
    ['a long word that ends in another letter', `${'a'.repeat(3e6)}а`],
    ['lone letters', ' а b'.repeat(3e5)],
    ['invisible signs', '\u200b'.repeat(3e6)],
    ['spaces', `x: ${' '.repeat(3e6)}“`],
    ['no-break spaces', `${'\u00a0 '.repeat(3e5)}x: “`],
    ['dashes', `${'- '.repeat(1e6)}“x”`],
    ['quotes', `${'"'.repeat(2e6)}\r\u00a0`],
    ['quotes never closed', 'k: "\n'.repeat(2e5)],
    ['curly quotes never closed', '“a,'.repeat(5e5)],
    ['colons', `${'a:'.repeat(1e6)}“`],
    ['brackets', 'k: {\u00a0'.repeat(1e5)],
    ['codes', `${'a;\u00a0'.repeat(3e5)}a`],
    ['a long quoted cell', `"${'я\n'.repeat(2e6)}"\r\n\u00a0`],
  ])('%s: as long as the text, not as its square', (_, text) => {
    const start = process.cpuUsage();
    for (const file of ['x.yaml', 'x.csv']) findTextFaults(file, text);
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(10);
  });
});

describe('the project’s own files', () => {
  const files = ['data', 'templates/project/data', 'tests/projects'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ya?ml|csv)$/.test(name))
      .map((name) => join(folder, name)),
  );

  test('have no such fault, and most are not even suspect', () => {
    const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
    expect(texts.flatMap(({ file, text }) => findTextFaults(file, text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ text }) => isSuspect(text)).length).toBeLessThan(texts.length / 2);
  });
});
