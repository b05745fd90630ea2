import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { RECORD_RULES, SET_RULES } from '../../src/check/rules.ts';
import type { Diagnostic, Place } from '../../src/diagnostic.ts';
import { applyFixes } from '../../src/fix/fix.ts';
import { load } from '../../src/load.ts';
import { countReport, proofread } from '../../src/pipeline.ts';
import type { Example, Level, Levels, RuleText } from '../../src/rule.ts';
import { RULES } from '../../src/rules.ts';
import { makeFolder, PROGRAM, runReport, writeFiles } from '../command.ts';
import { listProjectFiles, makeRecord } from '../project.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BASELINE = 'data/baseline.json';
const RECORD = 'incidents/2024/XX-2024-001.yaml';
/** Rules whose fault is no text: a link, a size, a number of faults. Another test makes each of them. */
const UNSHOWN = Object.entries(RULES).flatMap(([rule, { examples }]) => (examples.length === 0 ? [rule] : []));
const EXAMPLES = Object.entries(RULES).flatMap(([rule, text]) =>
  text.examples.map((example, index) => ({ name: `${rule}, example ${index + 1}`, rule, text, example })),
);

describe.each(EXAMPLES)('$name', ({ rule, text, example }) => {
  test('the text with the fault has it, where it is marked', async () => {
    const { files, place } = plant(example, example.bad);
    const found = await check(files, rule, text);
    expect(found.map(({ message, hint, place }) => ({ message, hint, place }))).toEqual([
      { message: example.message, hint: example.hint, place },
    ]);
    expect(found[0]?.severity).toBe(text.severity === 'off' ? 'error' : text.severity);
    const mended = found[0]?.fix && applyFixes(Buffer.from(files[place.file] ?? ''), [found[0].fix]).bytes.toString();
    if (text.mends && !example.byHand) expect(mended).toBe(plant(example, example.good).files[place.file]);
    else expect(mended).toBeUndefined();
  });

  test('the mended text has it no more', async () => {
    expect(await check(plant(example, example.good).files, rule, text)).toEqual([]);
  });
});

describe('every rule', () => {
  const rules = Object.entries(RULES);

  test.each(rules)('%s has a kebab-case id, and sentences for a person', (id, { description, examples }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(description).toMatch(/^\S.*[.:]$/s);
    for (const { bad, good, message, hint = '.' } of examples) {
      expect(bad.match(/[‹›]/g)).toEqual(['‹', '›']);
      expect(good).not.toMatch(/[‹›]/);
      expect(message).toMatch(/^[A-Z`][\s\S]*\.$/);
      expect(hint).toMatch(/[.?]$/);
    }
  });

  test.each(UNSHOWN)('%s is made by another test, since no example can show it', (id) => {
    const others = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.(test\.ts|yaml|json|expected)$/.test(path) && basename(path) !== 'rules.test.ts',
    );
    expect(others.some((path) => readFileSync(join(ROOT, 'tests', path), 'utf8').includes(id))).toBe(true);
  });

  test.each(rules.filter(([, { mends }]) => mends))('%s shows what --fix makes', (_, { examples }) => {
    expect(examples.some(({ byHand }) => !byHand)).toBe(true);
  });

  test('of a record or the set has a file of its name, and a line in the table', () => {
    const files = readdirSync(join(ROOT, 'src/check/rules')).map((file) => basename(file, '.ts'));
    const table = readFileSync(join(ROOT, 'src/check/rules.ts'), 'utf8');
    expect([...Object.keys(RECORD_RULES), ...Object.keys(SET_RULES)].sort()).toEqual(files.sort());
    for (const name of files) expect(table).toContain(`'./rules/${name}.ts'`);
    expect(Object.keys(RULES)).toEqual(expect.arrayContaining(files));
  });
});

/** One project with the fault is enough for each rule: its level is a matter of the rule. */
describe('levels', () => {
  const first = EXAMPLES.filter(({ rule }, index) => EXAMPLES.findIndex((one) => one.rule === rule) === index);

  test.each(first.filter(({ text }) => text.fixed))('$rule cannot be switched off', async ({ rule, text, example }) => {
    expect(await check(plant(example, example.bad).files, rule, text, 'off')).toMatchObject([{ severity: 'error' }]);
    expect(await check(plant(example, example.bad).files, rule, text, 'warning')).toMatchObject([
      { severity: 'error' },
    ]);
  });

  test.each(first.filter(({ text }) => !text.fixed))(
    '$rule takes the level it is given',
    async ({ rule, text, example }) => {
      const { files } = plant(example, example.bad);
      expect(await check(files, rule, text, 'off')).toEqual([]);
      expect(await check(files, rule, text, 'warning')).toMatchObject([{ severity: 'warning' }]);
      expect(await check(files, rule, text, 'error')).toMatchObject([{ severity: 'error' }]);
    },
  );
});

/** What a rule finds in a project of these files. A rule that is off is switched on, as an error. */
async function check(
  files: Readonly<Record<string, string>>,
  rule: string,
  { severity }: RuleText,
  level: Level | undefined = severity === 'off' ? 'error' : undefined,
): Promise<readonly Diagnostic[]> {
  const folder = writeFiles(makeFolder(), files);
  const levels = new Map<string, Level>(level ? [[rule, level]] : []);
  const isText = Object.keys(files).some((path) => path.endsWith('.md'));
  const { diagnostics } = await (BASELINE in files
    ? validate(folder, levels)
    : isText
      ? proof(folder, levels)
      : load(folder, PROGRAM, { levels }));
  return diagnostics.filter((one) => one.rule === rule);
}

/** An author's text is read against its report; levels are those of the project. */
async function proof(folder: string, levels: Levels): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  const { value } = await load(folder, PROGRAM);
  const rules = Object.fromEntries(
    [...levels].map(([rule, level]) => [rule, level === 'warning' ? ('warn' as const) : level]),
  );
  const project = { ...value, settings: { ...value.settings, rules } };
  const style = value.narratives[0]?.style ?? '';
  const wanted = { period: '2024', project: folder, program: PROGRAM, style, language: '', edition: 'public' } as const;
  return proofread(await countReport(project, wanted), { fonts: '' });
}

/** A baseline is no part of a project: only the command knows it. */
async function validate(cwd: string, levels: Levels): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  const set = [...levels].flatMap(([rule, level]) => ['--rule', `${rule}=${level === 'warning' ? 'warn' : level}`]);
  const { stdout } = await runReport(['validate', '--format', 'json', '--baseline', BASELINE, ...set], { cwd });
  return JSON.parse(stdout);
}

/** A project with the text of an example in it, and the place that it marks. */
function plant(example: Example, marked: string): { files: Record<string, string>; place: Place } {
  const path = example.file ?? RECORD;
  const text = example.file ? marked : mix(marked);
  const [before = '', rest = ''] = text.split('‹');
  const [inside = '', after = ''] = rest.split('›');
  const [start, end] = [find(before), find(before + inside)];
  const others = Object.entries(example.beside ?? {});
  const own = [path, ...others.map(([name]) => name)].some((name) => name.startsWith('incidents/'));
  return {
    files: {
      ...listProjectFiles([]),
      ...(own ? {} : { [`data/${RECORD}`]: stringify(makeRecord()) }),
      ...Object.fromEntries(others.map(([name, content]) => [`data/${name}`, content])),
      ...Object.fromEntries(
        Object.entries(example.style ?? {}).map(([name, content]) => [`templates/short/${name}`, content]),
      ),
      // No text at all is a file that is gone.
      ...(text === '' ? {} : { [`data/${path}`]: before + inside + after }),
    },
    place: {
      file: `data/${path}`,
      ...start,
      ...(inside === '' ? {} : { endLine: end.line, endColumn: end.column }),
    },
  };
}

/** The record of the tests with the fields of an example in place of its own. */
function mix(marked: string): string {
  const names = [...marked.replace(/[‹›]/g, '').matchAll(/^([^\s:#-][^\s:]*):/gm)].map(([, name = '']) => name);
  const rest = Object.entries(makeRecord()).filter(([name]) => !names.includes(name));
  return `${stringify(Object.fromEntries(rest))}${marked.replace(/\n?$/, '\n')}`;
}

/** The place just behind a text, columns in code points. */
function find(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}
