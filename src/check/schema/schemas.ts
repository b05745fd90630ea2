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
  return chooseAlternatives((validate.errors ?? []).filter(({ schemaPath }) => !/\/oneOf\/\d+\//.test(schemaPath)));
}

/** Of alternatives the faults of the one that the value has the type of; where it has that of none, only that none fits. */
function chooseAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Set<string>();
  for (const { keyword, instancePath } of errors) if (keyword === 'anyOf') choices.add(instancePath);
  if (choices.size === 0) return errors;
  const isOfOther = ({ keyword, instancePath }: ErrorObject) => keyword === 'type' && choices.has(instancePath);
  const rest = errors.filter((error) => !isOfOther(error));
  const last = new Map(rest.map((error) => [`${error.keyword} ${error.instancePath}`, error]));
  const told = new Set<string>();
  for (const { keyword, instancePath } of rest)
    for (const path of keyword === 'anyOf' ? [] : listAbove(instancePath)) if (choices.has(path)) told.add(path);
  const isLast = (error: ErrorObject) => last.get(`anyOf ${error.instancePath}`) === error;
  return rest.filter((error) => error.keyword !== 'anyOf' || (isLast(error) && !told.has(error.instancePath)));
}

/** A path and all that stands over it. */
function listAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
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
