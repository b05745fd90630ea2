// The incident schema as other validators get it: one file, a list of records, and the codes of the taxonomies put in as
// enums, so that they can see all that a schema can say. Our date format, unknown to them, becomes a pattern that knows the
// lengths of the months.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const DAYS = ['(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])', '(0[469]|11)-(0[1-9]|[12]\\d|30)', '02-(0[1-9]|[12]\\d)'];
const PARTIAL = `\\d{4}(-(0[1-9]|1[0-2]|${DAYS.join('|')}))?`;
const DATE = { type: 'string', pattern: `^${PARTIAL}(/${PARTIAL})?$` };

/** The schema for a YAML file that holds a list of incidents. */
export function makeSchema(root) {
  const read = (name) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
  const codes = (taxonomy) =>
    parse(readFileSync(join(root, `data/taxonomies/${taxonomy}.yaml`), 'utf8')).entries.map(({ code }) => code);
  const { $id, $schema, $defs, ...incident } = read('incident');
  const { url, ...shared } = read('common').$defs; // no incident has one
  const all = { ...shared, edtf: DATE, ...$defs, Incident: incident };
  return { $schema, type: 'array', items: { $ref: '#/$defs/Incident' }, $defs: withEnums(all, codes) };
}

/** References to a common schema become local ones; a code says which taxonomy it is of. */
function withEnums(node, codes) {
  if (Array.isArray(node)) return node.map((item) => withEnums(item, codes));
  if (typeof node !== 'object' || node === null) return node;
  const taxonomy = findTaxonomy(node);
  if (node.$ref?.endsWith('/code') && taxonomy) return { enum: codes(taxonomy) };
  if (node.$ref?.endsWith('/codes') && taxonomy)
    return { type: 'array', minItems: 1, maxItems: 30, uniqueItems: true, items: { enum: codes(taxonomy) } };
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === '$ref' ? value.replace(/^common\.schema\.json/, '') : withEnums(value, codes),
  ]);
  return Object.fromEntries(entries);
}

function findTaxonomy({ description = '' }) {
  return typeof description === 'string' ? /taxonomies\/([a-z-]+)\.yaml/.exec(description)?.[1] : undefined;
}
