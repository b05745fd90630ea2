import type { ErrorObject } from 'ajv';
import { VALIDATORS } from './validators.ts';

/** The name of a schema: schemas/<name>.schema.json. */
export type SchemaName = keyof typeof VALIDATORS;

/** Every way in which a value does not fit a schema; of alternatives only that none fits, not how each of them fails. */
export function findSchemaErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validate = VALIDATORS[name];
  if (validate(value)) return [];
  return (validate.errors ?? []).filter(({ schemaPath }) => !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath));
}
