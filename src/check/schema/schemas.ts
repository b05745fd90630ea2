import type { ErrorObject } from 'ajv';
import { VALIDATORS } from './validators.ts';

/** The name of a schema: schemas/<name>.schema.json. */
export type SchemaName = keyof typeof VALIDATORS;

/** Every way in which a value does not fit a schema; of alternatives only that none fits, not how each of them fails. */
export function findSchemaErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const long = name === 'incident' ? findLongList(value, '') : findLongLists(value);
  if (long) return [long];
  const validate = VALIDATORS[name];
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ schemaPath }) => !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath));
}

/** More items than any list within an entry may have. Equal items of one that is longer are not looked for: that takes the square of its length. */
const MOST_ITEMS = 1000;

/** The first list that is far too long among the fields of a mapping. */
function findLongList(value: unknown, path: string): ErrorObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const key in value) {
    const list = (value as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(list) && list.length > MOST_ITEMS) return longList(`${path}/${key}`);
  }
  return undefined;
}

/** The same for the entries of a registry: the list of all of them may be as long as it likes. */
function findLongLists(value: unknown): ErrorObject | undefined {
  const fields = Array.isArray(value) ? [['', value] as const] : Object.entries(value ?? {});
  for (const [name, list] of fields) {
    if (!Array.isArray(list)) continue;
    for (const [index, item] of list.entries()) {
      const long = findLongList(item, `${name && `/${name}`}/${index}`);
      if (long) return long;
    }
  }
  return undefined;
}

function longList(instancePath: string): ErrorObject {
  return { keyword: 'maxItems', instancePath, schemaPath: '', params: { limit: MOST_ITEMS } };
}
