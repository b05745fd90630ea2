import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, runReport, writeFiles } from '../../command.ts';
import { listProjectFiles } from '../../project.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CLAIM = 'period: "2024", unit: cases, measure: attacks';
const FILE = (total: number) => `source: made-up-diary
measures:
  - id: attacks
    label: {en: Attacks}
    unit: cases
    dimensions:
      - {id: class, relation: exhaustive, at: line 110, parts: [{id: cyber}, {id: physical}, {id: judicial}]}
claims:
  - {id: all, ${CLAIM}, label: {en: All attacks}, value: ${total}, at: line 12}
  - {id: judicial, ${CLAIM}, label: {en: Judicial ones}, value: 430, part: {class: judicial}, at: line 15}
  - {id: cyber, ${CLAIM}, label: {en: Cyber ones}, value: 354, part: {class: cyber}, at: line 17}
  - {id: physical, ${CLAIM}, label: {en: Physical ones}, value: 56, part: {class: physical}, at: line 18}
`;

function makeProject(files: Record<string, string>): string {
  return writeFiles(makeFolder(), { ...listProjectFiles([]), ...files });
}

describe('report audit of published files', () => {
  const faulty = makeProject({ 'data/published/diary.yaml': FILE(838) });

  test('tells the contradiction with its arithmetic, its claims and their places', async () => {
    const { code, stdout, stderr } = await runReport(['audit', 'data/published/diary.yaml'], { cwd: faulty });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('The three parts by class are 354 + 56 + 430 = 840, not 838.');
    expect(stdout).toContain('All attacks  line 12, data/published/diary.yaml:9');
    expect(stdout).toMatch(/1 finding in 4 claims of 1 file\.\n$/);
  });

  test('as JSON keeps to its schema, and is the same twice', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => runReport(['audit', 'published', '--format', 'json'], { cwd: faulty })),
    );
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs/audit.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const audit = JSON.parse(first?.stdout ?? '');
    expect(validate(audit), JSON.stringify(validate.errors)).toBe(true);
    expect(audit.findings[0]).toMatchObject({ kind: 'proven', sets: [['all', 'judicial', 'cyber', 'physical']] });
    expect(second?.stdout).toBe(first?.stdout);
  });

  test('as Markdown makes the page, from wherever it is run', async () => {
    const inside = await runReport(['audit', 'published', '--format', 'markdown'], { cwd: faulty });
    const outside = await runReport(['audit', 'published', '--format', 'markdown', '--project', faulty], {
      cwd: makeFolder(),
    });
    expect(inside.stdout).toMatch(/^# Audit of published reports\n/);
    expect(inside.stdout).toContain('| 838 cases | All attacks | line 12 |');
    expect(outside.stdout).toBe(inside.stdout);
  });

  test('finds nothing where all agrees, and nothing to start with where there is no file', async () => {
    const sound = makeProject({ 'data/published/diary.yaml': FILE(840) });
    const { code, stdout } = await runReport(['audit', 'data/published'], { cwd: sound });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'data/published/diary.yaml: 4 claims, 4 compared, 4 confirmed by others\n\nNothing contradicts in 4 claims of 1 file.\n',
    });
    const missing = await runReport(['audit', 'data/published/none.yaml'], { cwd: sound });
    expect(missing).toMatchObject({ code: 2, stderr: 'No such file or folder: data/published/none.yaml.\n' });
    const other = await runReport(['audit', 'data/sources.yaml'], { cwd: sound });
    expect(other).toMatchObject({ code: 2, stderr: 'None of these is a file of data/published/ that can be read.\n' });
    const format = await runReport(['audit', 'published', '--format', 'xml'], { cwd: sound });
    expect(format).toMatchObject({
      code: 2,
      stderr: 'Unexpected format `xml`, expected one of stylish, json, markdown.\n',
    });
  });
});

describe('the published reports of the sample', () => {
  interface Found {
    readonly kind: string;
    readonly sentences: readonly string[];
    readonly sets: readonly (readonly string[])[];
  }
  let findings: readonly Found[];
  beforeAll(async () => {
    const { stdout } = await runReport(['audit', 'published', '--format', 'json']);
    findings = JSON.parse(stdout).findings;
  }, 60_000);
  const has = (...ids: string[]) =>
    findings.some(({ sets }) =>
      sets.some(
        (set) =>
          [...set].sort().join() ===
          ids
            .map((id) => `jfj-2022-2023-${id}`)
            .sort()
            .join(),
      ),
    );

  test('what cannot be true is found, as sets of claims', () => {
    expect(has('total', 'judicial', 'nonphysical', 'physical')).toBe(true);
    expect(has('judicial', 'judicial-line-110')).toBe(true);
    expect(has('nonphysical', 'nonphysical-line-157')).toBe(true);
    expect(findings.filter(({ sentences }) => sentences.length > 3)).toEqual([]);
  });

  test('what does reconcile is accused in no set', () => {
    const reconciled = [
      ['total', 'judicial-line-110', 'nonphysical', 'physical'],
      ['total', 'judicial-line-110', 'nonphysical-line-110', 'physical-line-110'],
    ].map((ids) => ids.map((id) => `jfj-2022-2023-${id}`));
    const sets = findings.flatMap((one) => one.sets);
    for (const truth of reconciled) expect(sets.filter((set) => set.every((id) => truth.includes(id)))).toEqual([]);
    expect(
      sets.flat().filter((id) => /^jsi-2020-(criminal|threats-to)|^jfj-2022-2023-obstruction-2022/.test(id)),
    ).toEqual([]);
  });

  test('the page in docs/ is what the command prints', async () => {
    const { stdout } = await runReport(['audit', 'published', '--format', 'markdown']);
    expect(readFileSync(join(ROOT, 'docs/audit-of-published-reports.md'), 'utf8')).toBe(stdout);
  }, 60_000);
});
