// Writes docs/rules.md from the rules themselves. `--check` only says that it would change (exit 1).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { validators } from './validators.mjs';

const PATH = 'docs/rules.md';
const { RULES, FRICTIONLESS, describeLevel, underline, reveal } = await load();
const rules = Object.entries(RULES).sort(([a], [b]) => (a < b ? -1 : 1));

const text = [
  '# Rules',
  '',
  'What `report validate` looks for. Generated from the rules by `npm run rules`; change those, not this file. The examples',
  'are the tests of the rules: the first text of each has the fault, marked with `^`, the second has not.',
  '',
  'A rule that says so can be switched off, made a warning or made an error, in `data/project.yaml` or for one run:',
  '`rules: {never-used: off}`, `report validate --rule never-used=off`.',
  '',
  '| rule | level | can be changed | --fix |',
  '|---|---|---|---|',
  ...rules.map(
    ([id, { severity, fixed, mends }]) =>
      `| [\`${id}\`](#${id}) | ${severity} | ${fixed ? '' : 'yes'} | ${mends ? 'yes' : ''} |`,
  ),
  '',
  ...rules.flatMap(describeRule),
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(PATH, text);
else if (readFileSync(PATH, 'utf8') !== text) {
  console.error(`${PATH} does not match the rules: run npm run rules`);
  process.exitCode = 1;
}

function describeRule([id, rule]) {
  const theirs =
    FRICTIONLESS[id] && !rule.description.includes('frictionless')
      ? [`frictionless calls it \`${FRICTIONLESS[id]}\`.`, '']
      : [];
  return [
    ...[`## ${id}`, '', `${describeLevel(rule)}${rule.fixed ? '; cannot be changed' : ''}`, ''],
    ...[prose(rule.description), '', ...theirs],
    ...rule.examples.flatMap(describeExample),
  ];
}

function describeExample({ file, bad, good, message, hint, beside = {} }) {
  const said = [message, ...(hint ? [hint] : [])].map((line) => `> ${prose(line)}`);
  const others = Object.entries(beside).flatMap(([path, content]) => [
    `Beside it, \`data/${path}\`:`,
    '',
    ...block(content),
  ]);
  return [
    ...(file ? [`In \`data/${file}\`:`, ''] : []),
    ...[...block(bad), said.join('  \n'), ''],
    ...[
      ...others,
      ...(good === '' ? ['Mended: without this file, or under another name.', ''] : ['Mended:', '', ...block(good)]),
    ],
  ];
}

function block(content) {
  const lines = underline(content);
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)));
  return [`${fence}text`, ...lines, fence, ''];
}

/** Prose outside its `code` may hold signs that Markdown reads as its own. */
function prose(content) {
  return reveal(content)
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : part.replace(/[<>*_|[\]]/g, '\\$&')))
    .join('');
}

/** The rules are TypeScript: they are bundled into a module first. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'report-rules-'));
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: "export * from './src/rules.ts'; export * from './src/commands/explain.ts';",
        resolveDir: process.cwd(),
      },
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19', write: false, logLevel: 'warning' },
      plugins: [validators],
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    writeFileSync(join(folder, 'rules.mjs'), outputFiles[0].contents);
    return await import(pathToFileURL(join(folder, 'rules.mjs')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
