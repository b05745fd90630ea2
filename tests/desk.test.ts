import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** The files that a pattern of the editor's means: `**` stands for folders, `*` for a part of a name. */
const glob = (pattern: string) => {
  const source = pattern.replace(/[.+]/g, '\\$&').replace(/\*\*\/|\*/g, (sign) => (sign === '*' ? '[^/]*' : '(.*/)?'));
  const wanted = new RegExp(`^${source}$`);
  return FILES.filter((file) => wanted.test(file));
};
const FILES = ['data', 'schemas', 'templates'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    `${folder}/${path}`.replaceAll('\\', '/'),
  ),
);
const action = parse(read('action.yml'));
const [hook] = parse(read('.pre-commit-hooks.yaml'));
const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string[]> };

describe('files that others read fit the schemas that they publish', () => {
  test.each([
    ['action.yml', 'github-action'],
    ['.pre-commit-hooks.yaml', 'pre-commit-hooks'],
  ])('%s', (file, schema) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const fits = ajv.compile(JSON.parse(read(`tests/desk/${schema}.json`)));
    const value = parse(read(file));
    expect(fits(value) ? [] : fits.errors).toEqual([]);
    // The schema is one that refuses something.
    expect(fits(Array.isArray(value) ? [{ ...value[0], entry: 1 }] : { ...value, runs: { using: 'nothing' } })).toBe(
      false,
    );
  });
});

describe('the hook', () => {
  const wanted = new RegExp(hook.files);

  test.each(['data/incidents/2024/XX-2024-001.yaml', 'data/incidents/2022/incidents.csv', 'data/people.yml'])(
    'is run for %s',
    (path) => expect(wanted.test(path)).toBe(true),
  );

  test.each(['README.md', 'data/README.md', 'templates/adil-soz/style.yaml', 'metadata/incidents.csv'])(
    'is not run for %s',
    (path) => expect(wanted.test(path)).toBe(false),
  );

  test('can be installed: pre-commit takes all that `npm pack` prints for the name of the package', () => {
    expect(read('.npmrc')).toMatch(/^foreground-scripts=false$/m);
  });

  test('calls the program by the name that the package gives it', () => {
    const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> };
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
  });
});

describe('the action', () => {
  const steps = action.runs.steps as { name?: string; run?: string; shell?: string; env?: Record<string, string> }[];

  test('hands what a user types to the shell as a value, never as text of the script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const typed = Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`);
    const handed = steps.flatMap(({ env = {} }) => Object.values(env));
    expect(handed).toEqual(expect.arrayContaining(typed));
  });

  test.skipIf(process.platform === 'win32')(
    'calls the check with the project, and with each argument as one word',
    () => {
      const { run = '' } = steps.find(({ name }) => name === 'Check') ?? {};
      const script = `report() { printf '%s\\n' "$@"; }\n${run}`;
      const env = { ...process.env, PROJECT: 'my project', ARGS: '--max-warnings 0 $(echo no) *' };
      const { stdout, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env, cwd: ROOT });
      expect({ status, words: stdout.trim().split('\n') }).toEqual({
        status: 0,
        words: [
          'validate',
          '--format',
          'github',
          '--project',
          'my project',
          '--max-warnings',
          '0',
          '$(echo',
          'no)',
          '*',
        ],
      });
    },
  );
});

describe('the editor', () => {
  const schemas = Object.entries(settings['yaml.schemas']);

  test('knows every schema of what a person writes', () => {
    const files = glob('schemas/*.schema.json').filter((file) => !file.endsWith('common.schema.json'));
    expect(schemas.map(([schema]) => schema.replace('./', '')).sort()).toEqual(files.sort());
  });

  test.each(schemas)('%s is the schema of files that fit it', (schema, patterns) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(JSON.parse(read('schemas/common.schema.json')));
    const fits = ajv.compile(JSON.parse(read(schema)));
    const found = patterns.flatMap(glob);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((file) => !fits(parse(read(file))))).toEqual([]);
  });
});
