import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { Entry, Pointer } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import type { Finding } from '../rule.ts';
import { explainAll, type Fault, readPointer } from './explain.ts';
import { findSchemaErrors, type SchemaName } from './schemas.ts';

/** Where a value does not fit its schema, explained. A field that is only misspelt is not missing too. */
export function findFaults(schema: SchemaName, value: unknown, taxonomies?: ReadonlyMap<string, Codes>): Fault[] {
  const errors = findSchemaErrors(schema, value);
  if (errors.length === 0) return [];
  const faults = explainAll(errors.slice(0, MOST_EXPLAINED), value, taxonomies);
  for (const { instancePath } of errors.slice(MOST_EXPLAINED)) faults.push(unexplained(readPointer(instancePath)));
  return faults;
}

/** More are not told in any case: it is enough to know where they are. */
const MOST_EXPLAINED = 5000;

function unexplained(pointer: Pointer): Fault {
  return { rule: 'wrong-form', pointer, at: 'value', message: 'Unexpected value.' };
}

/** Faults of one record, registry or file that are told one by one. */
const MOST = 1000;

/** The faults of an entry as diagnostics; past a limit the others are counted. */
export function tellFaults(entry: Entry, faults: readonly Fault[], record?: string): Diagnostic[] {
  const told = faults.slice(0, MOST);
  const more = faults.length - told.length;
  if (more > 0)
    told.push({
      rule: 'too-many-faults',
      pointer: faults[MOST]?.pointer ?? [],
      at: faults[MOST]?.at ?? 'value',
      message: `Unexpected faults in ${more} more values from here on, expected ${MOST} at most.`,
      hint: 'Mend those above, or what made them, and run again.',
    });
  return told.map((fault) => toDiagnostic(entry, fault.rule, 'error', fault, record));
}

/** No id is so long; one that is must not fill a screen. */
const LONGEST_ID = 80;

/** What a rule found in an entry, as a diagnostic at its place. */
export function toDiagnostic(
  entry: Entry,
  rule: string,
  severity: Severity,
  { pointer, at, message, hint, related, replace, order, missing }: Finding & Pick<Fault, 'missing'>,
  record?: string,
): Diagnostic {
  const cell = missing !== undefined && entry.file.endsWith('.csv') ? [...pointer, missing] : pointer;
  const fix = order ? entry.reorder?.(order) : replace === undefined ? undefined : entry.edit(pointer, replace);
  return {
    rule,
    severity,
    place: entry.locate(cell, at),
    ...(record && { record: record.slice(0, LONGEST_ID) }),
    ...(pointer.length > 0 && { field: pointer.join('.') }),
    message,
    ...(hint && { hint }),
    ...(related && { related }),
    ...(fix && { fix }),
  };
}

/** Whether one pointer leads to the other or through it. */
export function isOnWay(one: Pointer, other: Pointer): boolean {
  return one.every((segment, index) => index >= other.length || other[index] === segment);
}

/** The id of a record or a registry entry, where it has one. */
export function readId(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
