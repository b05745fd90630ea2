import type { Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import { type Explained, explain } from './explain.ts';
import { findSchemaErrors, type SchemaName } from './schemas.ts';

/** Where a value does not fit its schema, explained. */
export function findFaults(schema: SchemaName, { value }: Entry): Explained[] {
  return findSchemaErrors(schema, value).map((error) => explain(error, value));
}

/** A fault of an entry as a diagnostic at its place. */
export function toDiagnostic(
  entry: Entry,
  rule: string,
  { pointer, at, message, hint }: Explained,
  record?: string,
): Diagnostic {
  return {
    rule,
    severity: 'error',
    place: entry.locate(pointer, at),
    ...(record && { record }),
    message,
    ...(hint && { hint }),
  };
}

/** The id of a record or a registry entry, where it has one. */
export function readId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
