// What the checker is measured against: a bare loop of csv-parse, the fastest way that library has, and ajv. Each row becomes
// a plain object by header, empty cells left out and lists divided, and is held against a schema; nothing else is checked
// and no place is kept. `node bare.mjs TABLE`; bench-validate.mjs bundles it, as the program is bundled.
import { createReadStream } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse';
import common from '../../../schemas/common.schema.json' with { type: 'json' };
import incident from '../../../schemas/incident.schema.json' with { type: 'json' };
import { FORMATS } from '../../../src/check/schema/formats.ts';
import { findColumn } from '../../../src/read/columns.ts';

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allErrors: true,
  formats: FORMATS,
  schemas: [common, incident],
});
let names;
let lists;
let validate;
let records = 0;
let faults = 0;

createReadStream(process.argv[2])
  .pipe(parse({ bom: true, on_record: take }))
  .resume()
  .on('end', () => console.log(JSON.stringify({ records, faults })));

/** Null keeps the row out of the stream: the parser's quickest way. */
function take(cells) {
  if (!names) takeHeader(cells);
  else {
    records++;
    if (!validate(readFields(cells))) faults += validate.errors.length;
  }
  return null;
}

function readFields(cells) {
  const fields = {};
  for (let index = 0; index < names.length; index++) {
    const cell = cells[index];
    if (cell !== '') fields[names[index]] = lists[index] ? cell.split('; ') : cell;
  }
  return fields;
}

function takeHeader(cells) {
  names = cells;
  lists = cells.map((label) => findColumn(label).kind === 'list');
  validate = ajv.compile(makeFlatSchema(cells));
}

/** The columns' own schemas, beside each other: a flat object is quicker to make and to check than the nested one. */
function makeFlatSchema(labels) {
  const properties = Object.fromEntries(labels.map((label) => [label, { $ref: findShape(findColumn(label).path) }]));
  const required = labels.filter((label) => incident.required.includes(label.split('.')[0]) && label !== 'summary.ru');
  return { type: 'object', additionalProperties: false, required, properties };
}

/** Where the schema of a column's value stands. */
function findShape(path) {
  let [at, place] = [incident, 'incident.schema.json#'];
  for (const segment of path) {
    const [file, pointer] = at.$ref?.split('#') ?? [];
    if (pointer?.endsWith('/texts')) return `${at.$ref}/additionalProperties`;
    if (file === '') [at, place] = [incident.$defs[pointer.split('/').at(-1)], `incident.schema.json#${pointer}`];
    at = typeof segment === 'number' ? at.items : at.properties[segment];
    place += typeof segment === 'number' ? '/items' : `/properties/${segment}`;
  }
  return place;
}
