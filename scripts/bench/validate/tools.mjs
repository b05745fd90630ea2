// The other validators: which versions, how each is run over one YAML file with our schema, and how its output is read.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** v8r 5 is the last that runs on Node 20. */
const PACKAGES = {
  'ajv-cli': '5.0.0',
  'ajv-formats': '3.0.1',
  v8r: '5.1.0',
  eslint: '10.15.0',
  'eslint-plugin-json-schema-validator': '6.3.1',
  'yaml-eslint-parser': '2.1.0',
};

/** Installs the packages into a folder, once, without running their scripts; throws where that cannot be done. */
export function installTools(folder) {
  const versions = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const target = join(folder, `tools-${versions.join('_').replaceAll(/[^a-z0-9.@_-]/g, '')}`);
  if (existsSync(target)) return target;
  const unfinished = join(folder, 'tools.part');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync(npm, flags, { cwd: unfinished, stdio: ['ignore', 'ignore', 'pipe'], shell: npm.endsWith('.cmd') });
  renameSync(unfinished, target);
  return target;
}

/** The tools: arguments for node, and how messages are read: each with its place, or with the path of a value. */
export function listTools(folder, file, schema) {
  const at = (path) => join(folder, 'node_modules', path);
  const config = join(folder, 'eslint.config.mjs');
  writeFileSync(config, writeConfig(schema));
  const [, , , , plugin] = Object.keys(PACKAGES);
  return [
    {
      name: `ajv-cli ${PACKAGES['ajv-cli']}`,
      args: [
        ...[at('ajv-cli/dist/index.js'), 'validate', '-s', schema, '-d', file, '-c', 'ajv-formats'],
        ...['--spec=draft2020', '--all-errors', '--errors=json', '--strict=false'],
      ],
      env: { NODE_PATH: join(folder, 'node_modules') },
      read: ({ stdout, stderr }) => readPaths(/\n(\[\n[\s\S]*\n\])/.exec(`\n${stdout}\n${stderr}`)?.[1]),
    },
    {
      name: `v8r ${PACKAGES.v8r}`,
      args: [at('v8r/src/index.js'), '--schema', schema, '--cache-ttl', '0', '--output-format', 'json', file],
      read: ({ stdout, stderr }) => {
        const errors = JSON.parse(stdout).results.flatMap((result) => result.errors);
        return [...readPaths(JSON.stringify(errors)), ...readPlaces(stderr, /\((\d+):(\d+)\)/g)];
      },
    },
    {
      name: `eslint-plugin-json-schema-validator ${PACKAGES[plugin]}`,
      args: [at('eslint/bin/eslint.js'), '-c', config, '-f', 'json', file],
      read: ({ stdout }) =>
        JSON.parse(stdout).flatMap(({ messages }) => messages.map(({ line, column }) => ({ line, column }))),
    },
  ];
}

function writeConfig(schema) {
  const options = { schemas: [{ fileMatch: ['**/*.yaml'], schema }], useSchemastoreCatalog: false };
  return `import plugin from 'eslint-plugin-json-schema-validator';
import * as parser from 'yaml-eslint-parser';
export default [{
  files: ['**/*.yaml'],
  languageOptions: { parser },
  plugins: { 'json-schema-validator': plugin },
  rules: { 'json-schema-validator/no-invalid': ['error', ${JSON.stringify(options)}] },
}];
`;
}

/** Errors as ajv writes them: with a path, without a line. Nothing where there is no list of them. */
function readPaths(json = '[]') {
  return JSON.parse(json).map(({ instancePath, params }) => ({
    path: instancePath.split('/').slice(1),
    key: params.additionalProperty,
  }));
}

function readPlaces(text, pattern) {
  return [...text.matchAll(pattern)].map(([, line, column]) => ({ line: Number(line), column: Number(column) }));
}
