import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import type { Codes } from '../project.ts';
import { explainAll, type Fault } from './explain.ts';
import type { Finding } from './rule.ts';
import { findSchemaErrors, type SchemaName } from './schemas.ts';

/** Where a value does not fit its schema, explained. A field that is only misspelt is not missing too. */
export function findFaults(schema: SchemaName, value: unknown, taxonomies?: ReadonlyMap<string, Codes>): Fault[] {
  const errors = findSchemaErrors(schema, value);
  return errors.length === 0 ? [] : explainAll(errors, value, taxonomies);
}

/** What a rule found in an entry, as a diagnostic at its place. */
export function toDiagnostic(
  entry: Entry,
  rule: string,
  severity: Severity,
  { pointer, at, message, hint, related, replace }: Finding,
  record?: string,
): Diagnostic {
  const fix = replace === undefined ? undefined : entry.edit(pointer, replace);
  return {
    rule,
    severity,
    place: entry.locate(pointer, at),
    ...(record && { record }),
    ...(pointer.length > 0 && { field: pointer.join('.') }),
    message,
    ...(hint && { hint }),
    ...(related && { related }),
    ...(fix && { fix }),
  };
}

/** A copy of a value without the parts at the pointers: what is left can still be looked at. */
export function withoutParts(value: unknown, pointers: readonly Pointer[]): unknown {
  const copy = structuredClone(value);
  for (const pointer of pointers) {
    const holder = pointer
      .slice(0, -1)
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], copy);
    const name = pointer.at(-1);
    if (name === undefined || typeof holder !== 'object' || holder === null) continue;
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete (holder as Record<string, unknown>)[name];
  }
  return copy;
}

/** The id of a record or a registry entry, where it has one. */
export function readId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
