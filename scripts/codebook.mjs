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

const taxonomies = readdirSync('data/taxonomies')
  .sort()
  .map((file) => ({ name: basename(file, '.yaml'), ...parse(readFileSync(`data/taxonomies/${file}`, 'utf8')) }));
const schemes = taxonomies.filter(({ scheme }) => scheme);
/** Dimensions of another name than the taxonomy of their codes. */
const TAXONOMIES = { 'main-category': 'category' };

const text = [
  '# Codebook',
  '',
  'Every field that a person writes, and every code that a field may hold. Generated from `schemas/` and',
  '`data/taxonomies/` by `npm run codebook`; change those, not this file.',
  '',
  'First come the fields, then our own codes, with the place of each in the classifications of others, then those',
  'classifications: [schemes](#schemes).',
  '',
  ...names.flatMap((file) => describeSchema(basename(file, '.schema.json'), read(file))),
  ...taxonomies.filter(({ scheme }) => !scheme).flatMap((one) => [...describeTaxonomy(one), ...describePlaces(one)]),
  ...(schemes.length > 0 ? listSchemes() : []),
  ...schemes.flatMap(describeScheme),
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

function describeTaxonomy({ name, labels, entries }) {
  const rows = entries.map(({ code, labels: label, parent, parents, from, to, definition }) => {
    const above = parent ?? parents?.map((one) => one.code).join(', ') ?? '';
    const dates = from || to ? `${from ?? ''}–${to ?? ''}` : '';
    return `| \`${code}\` | ${cell(label.en)} | ${cell(label.ru)} | ${cell(label.kk)} | ${above} | ${dates} | ${cell(definition?.en)} |`;
  });
  return [
    `## Codes: ${name} (${labels.en})`,
    '',
    '| code | English | Russian | Kazakh | under | holds | definition |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

/** The place of each code of a taxonomy in each scheme that reads it; what it takes from above stands in brackets. */
function describePlaces({ name, entries }) {
  const readers = schemes.filter(({ scheme }) => listRead(scheme).includes(name));
  if (readers.length === 0) return [];
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const rows = entries.map((entry) => {
    const places = readers.map((reader) => findPlace(byCode, entry, reader));
    return `| \`${entry.code}\` | ${places.map(cell).join(' | ')} |`;
  });
  const notes = readers.flatMap((reader) => listPartial(entries, reader.name));
  return [
    `### Its place in other schemes: ${name}`,
    '',
    'Where a record with the code stands in a scheme, if the scheme is about it at all (its scope). Brackets: as the code above it.',
    '“none”: the scheme has no place for it. “if”: only where the record has that too, a code or what stands below it; otherwise',
    'what follows “else”, or no place. \\*: in part, as told below. An empty cell: nobody said.',
    '',
    `| code | ${readers.map((reader) => `[\`${reader.name}\`](#scheme-${reader.name})`).join(' | ')} |`,
    `|---|${readers.map(() => '---|').join('')}`,
    ...rows,
    '',
    ...(notes.length > 0 ? ['In part:', '', ...notes, ''] : []),
  ];
}

/** The maps of an entry, or of the closest entry over it; the last parent of one that moved. */
function findPlace(byCode, entry, { name }) {
  const seen = new Set();
  for (let at = entry; at && !seen.has(at.code); at = byCode.get(at.parents?.at(-1)?.code ?? at.parent)) {
    seen.add(at.code);
    const maps = at.maps?.[name];
    if (maps === undefined) continue;
    const place = listMaps(maps).map(describeMap).join('; else ');
    return at === entry ? place : `(${place})`;
  }
  return '';
}

function listMaps(maps) {
  return [maps].flat().map((map) => (typeof map === 'string' ? { to: map } : map));
}

function describeMap({ to, where, partial }) {
  const place = `${to === 'none' ? 'none' : `\`${to}\``}${partial ? '\\*' : ''}`;
  return where ? `${place} if ${describeWhere(where)}` : place;
}

function describeWhere(where) {
  return Object.entries(where)
    .map(([field, codes]) => `${field} is ${[codes].flat().join(' or ')}`)
    .join(' and ');
}

/** What is said of maps that hold in part: each text once, with the codes and the scheme that it is about. */
function listPartial(entries, scheme) {
  const said = new Map();
  for (const { code, maps } of entries)
    for (const { to, partial } of listMaps(maps?.[scheme] ?? [])) {
      const text = partial && `\`${to}\`: ${partial.en ?? Object.values(partial)[0]}`;
      if (text) said.set(text, [...(said.get(text) ?? []), `\`${code}\``]);
    }
  return [...said].map(([text, codes]) => `- \`${scheme}\`, ${codes.join(', ')} → ${text}`);
}

/** The taxonomies that a scheme reads. */
function listRead({ from }) {
  return [...new Set(from.map((dimension) => TAXONOMIES[dimension] ?? dimension))];
}

function listSchemes() {
  const rows = schemes.map(
    ({ name, labels, scheme }) =>
      `| [\`${name}\`](#scheme-${name}) | ${cell(labels.en)} | ${cell(scheme.publisher)} | ${cell(scheme.edition)} | ${scheme.unit} | ${scheme.from.join(', ')} |`,
  );
  return [
    '## Schemes',
    '',
    'Classifications of others. No record has their codes: the maps of our codes lead to them, so that records coded once can be',
    'counted by each. `data/README.md` says how they are written, `report crosswalk` lays them side by side.',
    '',
    '| scheme | what it is | publisher | edition | counts | reads |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

/** A scheme: who made it, what it is about, and its classes with our codes that lead to them. */
function describeScheme({ name, labels, scheme, entries }) {
  const { publisher, edition, source, unit, from, scope, counts = 'each', published = [], note } = scheme;
  const facts = [
    ['publisher', publisher],
    ['edition', edition],
    ...(source ? [['told in', `\`${source}\``]] : []),
    ['unit', unit],
    ['reads', from.map((dimension) => `\`${dimension}\``).join(', ')],
    ...(scope ? [['about records whose', describeWhere(scope)]] : []),
    ['a record counts', counts === 'once' ? 'once, in the first of its classes' : 'in each of its classes'],
    ...(published.length > 0 ? [['its own counts', published.map((series) => `\`${series}\``).join(', ')]] : []),
  ];
  const ours = listOurs(name, scheme);
  return [
    ...[`## Scheme: ${name}`, '', labels.en, ''],
    ...['| | |', '|---|---|', ...facts.map(([what, said]) => `| ${what} | ${cell(said)} |`), ''],
    ...(note?.en ? [note.en.trim(), ''] : []),
    ...['| class | English | under | our codes | definition |', '|---|---|---|---|---|'],
    ...entries.map(
      ({ code, labels: label, parent, definition }) =>
        `| \`${code}\` | ${cell(label.en)} | ${parent ?? ''} | ${cell(ours.get(code)?.join(', '))} | ${cell(definition?.en)} |`,
    ),
    '',
  ];
}

/** Our codes that lead to each class of a scheme themselves; those below them follow. */
function listOurs(name, scheme) {
  const ours = new Map();
  for (const taxonomy of taxonomies.filter((one) => listRead(scheme).includes(one.name)))
    for (const { code, maps } of taxonomy.entries)
      for (const to of new Set(listMaps(maps?.[name] ?? []).map((map) => map.to)))
        ours.set(to, [...(ours.get(to) ?? []), `\`${code}\``]);
  return ours;
}

function cell(value = '') {
  return value.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}
