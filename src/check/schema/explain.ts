import type { ErrorObject } from 'ajv/dist/2020.js';
import incident from '../../../schemas/incident.schema.json' with { type: 'json' };
import type { Related } from '../../diagnostic.ts';
import type { Pointer } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import { explainCode, taxonomyAt } from '../names/codes.ts';
import { explainDate } from './explain-date.ts';
import { explainForm, explainKey } from './explain-form.ts';
import { explainHeading, explainShape, findMeant } from './explain-shape.ts';
import { explainType } from './explain-type.ts';
import { explainAddress, explainChoice, explainEmpty } from './explain-value.ts';
import { explainDamage, findDamage } from './spreadsheet.ts';
import { describe, inField, quote } from './words.ts';

/** A fault in a person's words: where it stands, what was expected, how to mend it. */
export interface Explained {
  readonly pointer: Pointer;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
  /** The text that belongs in place of the value: only where there is one safe answer. */
  readonly replace?: string;
}

/** A place where a value does not fit its schema, with the id of the rule that says so: mostly one of schema-rules.ts. */
export interface Fault extends Explained {
  readonly rule: string;
  /** The field that lacks in the mapping at the pointer: an empty cell of a table is its place. */
  readonly missing?: string;
  readonly related?: readonly Related[];
}

type Taxonomies = ReadonlyMap<string, Codes>;

/** Explains the errors of the schema check, each fault once. For a record `taxonomies` say what its codes may be. */
export function explainAll(errors: readonly ErrorObject[], root: unknown, taxonomies?: Taxonomies): Fault[] {
  const heading = explainHeading(errors, root);
  if (heading) return [heading];
  const untyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const misspelt = new Set(errors.map((error) => `${error.instancePath} ${findMeant(error)}`));
  return errors
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .filter(({ keyword, instancePath }) => keyword === 'type' || !untyped.has(instancePath))
    .filter(
      ({ keyword, params, instancePath }) =>
        keyword !== 'required' || !misspelt.has(`${instancePath} ${params.missingProperty}`),
    )
    .map((error) => explain(error, root, taxonomies))
    .filter(
      (fault, _, all) => !all.some((key) => key !== fault && isForeign(key) && isWithin(fault.pointer, key.pointer)),
    );
}

/** A field that should not be there; one that lacks is told at the key of the mapping too, and hides nothing. */
function isForeign({ at, missing }: Fault): boolean {
  return at === 'key' && missing === undefined;
}

/** What stands under a field that should not be there is told with the field. */
function isWithin(pointer: Pointer, field: Pointer): boolean {
  return (
    pointer.length >= field.length && field.length > 0 && field.every((segment, index) => pointer[index] === segment)
  );
}

/** Explains one error of the schema check. */
export function explain(error: ErrorObject, root: unknown, taxonomies?: Taxonomies): Fault {
  const pointer = readPointer(error.instancePath);
  const value = pointer.reduce<unknown>((at, segment) => (at as Record<string, unknown> | undefined)?.[segment], root);
  if (error.propertyName !== undefined) return explainKey(error.propertyName, readParam(error, 'pattern'), pointer);
  if (typeof value === 'string' && findDamage(value)) return explainDamage(value, pointer);
  if (value === null || value === '') return explainEmpty(pointer, findMeaning(error, pointer, taxonomies));
  return explainShape(error, value, pointer) ?? explainValue(error, value, pointer, taxonomies);
}

/** What the schemas say that a field holds; those of a record say it where the record lists its fields. */
function findMeaning({ parentSchema }: ErrorObject, pointer: Pointer, taxonomies?: Taxonomies): string | undefined {
  const [field, ...rest] = pointer;
  const fields: Readonly<Record<string, object>> = incident.properties;
  const own =
    taxonomies && rest.length === 0
      ? (fields[String(field)] as { description?: string } | undefined)?.description
      : undefined;
  return own ?? (pointer.length > 0 ? parentSchema?.description : undefined);
}

/** A value that stands alone and is not what it should be. */
function explainValue(error: ErrorObject, value: unknown, pointer: Pointer, taxonomies?: Taxonomies): Fault {
  switch (error.keyword) {
    case 'type':
      return explainType(value, readParam(error, 'type'), pointer, error.parentSchema, taxonomies);
    case 'enum':
      return explainChoice(value, (error.params.allowedValues as readonly unknown[]).map(String), pointer);
    case 'format':
      if (readParam(error, 'format') === 'web-url') return explainAddress(String(value), pointer);
      return explainDate(String(value), readParam(error, 'format'), pointer);
    case 'pattern':
      return explainText(String(value), readParam(error, 'pattern'), pointer, taxonomies);
    default: {
      const message = `Unexpected ${describe(value)}${inField(pointer)}, expected a name or a list of names.`;
      if (error.keyword === 'anyOf') return { rule: 'wrong-form', pointer, at: 'value', message };
      const what = error.message ?? 'does not fit';
      return {
        rule: 'wrong-form',
        pointer,
        at: 'value',
        message: `Unexpected ${quote(value)}${inField(pointer)}: it ${what}.`,
      };
    }
  }
}

/** A text that has not the form of its field: as a code of a record it is unknown, whatever its form. */
function explainText(value: string, pattern: string, pointer: Pointer, taxonomies?: Taxonomies): Fault {
  const taxonomy = taxonomyAt(pointer);
  if (!taxonomies || !taxonomy || taxonomy === 'penalty') return explainForm(value, pattern, pointer);
  return { rule: 'unknown-code', at: 'value', ...explainCode(taxonomy, value, pointer, taxonomies) };
}

function readParam(error: ErrorObject, name: string): string {
  return String((error.params as Readonly<Record<string, unknown>>)[name] ?? '');
}

/** The pointer that a path of the schema check writes. */
export function readPointer(path: string): Pointer {
  return path.split('/').slice(1).map(readSegment);
}

function readSegment(segment: string): string | number {
  const plain = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(plain) ? Number(plain) : plain;
}
