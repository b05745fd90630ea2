// Writes docs/codebook.md from schemas/ and data/taxonomies/. `--check` only says that it would change (exit 1).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

const PATH = 'docs/codebook.md';
const read = (name) => JSON.parse(readFileSync(`schemas/${name}`, 'utf8'));
const common = read('common.schema.json').$defs;
const names = readdirSync('schemas')
  .filter((file) => file !== 'common.schema.json')
  .sort();

const text = [
  '# Codebook',
  '',
  'Every field that a person writes, and every code that a field may hold. Generated from `schemas/` and',
  '`data/taxonomies/` by `npm run codebook`; change those, not this file.',
  '',
  ...names.flatMap((file) => describeSchema(basename(file, '.schema.json'), read(file))),
  ...readdirSync('data/taxonomies').sort().flatMap(describeTaxonomy),
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(PATH, text);
else if (readFileSync(PATH, 'utf8') !== text) {
  console.error(`${PATH} does not match the schemas and taxonomies: run npm run codebook`);
  process.exitCode = 1;
}

/** A schema and the shapes inside it, each as a table of fields. */
function describeSchema(name, schema) {
  const shapes = [
    ...(schema.properties || schema.items ? [[name, schema]] : []),
    ...Object.entries(schema.$defs ?? {}),
  ];
  return shapes.flatMap(([title, shape]) => {
    const { properties, required = [] } = shape.items?.properties ? shape.items : shape;
    if (!properties) return [];
    const rows = Object.entries(properties).map(
      ([field, node]) =>
        `| \`${field}\` | ${describeType(node)} | ${required.includes(field) ? 'yes' : ''} | ${cell(describe(node))} |`,
    );
    const heading = title === name ? `## ${name}` : `### ${name}: ${title}`;
    return [
      heading,
      '',
      ...(shape.description ? [shape.description, ''] : []),
      '| field | holds | needed | meaning |',
      '|---|---|---|---|',
      ...rows,
      '',
    ];
  });
}

function describe(node) {
  return node.description ?? common[node.$ref?.split('/').at(-1)]?.description ?? '';
}

function describeType(node) {
  if (node.$ref) return node.$ref.split('/').at(-1);
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.type === 'array') return `list of ${describeType(node.items ?? {})}`;
  return node.type ?? '';
}

function describeTaxonomy(file) {
  const { labels, entries } = parse(readFileSync(`data/taxonomies/${file}`, 'utf8'));
  const rows = entries.map(({ code, labels: label, parent, parents, from, to, definition }) => {
    const above = parent ?? parents?.map((one) => one.code).join(', ') ?? '';
    const dates = from || to ? `${from ?? ''}–${to ?? ''}` : '';
    return `| \`${code}\` | ${cell(label.en)} | ${cell(label.ru)} | ${cell(label.kk)} | ${above} | ${dates} | ${cell(definition?.en)} |`;
  });
  return [
    `## Codes: ${basename(file, '.yaml')} (${labels.en})`,
    '',
    '| code | English | Russian | Kazakh | under | holds | definition |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

function cell(value = '') {
  return value.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
