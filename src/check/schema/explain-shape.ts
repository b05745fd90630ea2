import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js';
import type { Pointer } from '../../entry.ts';
import { type Suggestion, suggest } from '../names/suggest.ts';
import type { Fault } from './explain.ts';
import { clip, describe, inField, listWords, quote } from './words.ts';

/** What is wrong with the fields of a mapping, the number of items in a list or the size of a value; undefined for other errors. */
export function explainShape(error: ErrorObject, value: unknown, pointer: Pointer): Fault | undefined {
  const { limit = 0, missingProperty, additionalProperty, ...params } = error.params;
  switch (error.keyword) {
    case 'required':
      return explainMissing(missingProperty, pointer, error.parentSchema);
    case 'additionalProperties':
      return explainUnknown(additionalProperty, pointer, error.parentSchema);
    case 'oneOf':
      return explainMixed(value, pointer);
    case 'uniqueItems':
      return explainRepeated(value as readonly unknown[], Math.max(params.i, params.j), pointer);
    case 'minItems':
    case 'minProperties':
      return explainFew(value, limit, pointer);
    case 'maxItems':
      return explainLimit('too-many', `${(value as unknown[]).length} entries`, `at most ${limit}`, pointer);
    case 'maxLength':
      return explainLimit('too-long', `text of ${[...String(value)].length} signs`, `at most ${limit}`, pointer);
    case 'minimum':
      return explainLimit('out-of-range', describe(value), `${limit} or more`, pointer);
    case 'maximum':
      return explainLimit('out-of-range', describe(value), `${limit} or less`, pointer);
    default:
      return undefined;
  }
}

/** Points at the name of the mapping that lacks a field: the mapping itself may be long. */
function explainMissing(field: string, pointer: Pointer, schema: AnySchemaObject | undefined): Fault {
  if (field === 'sources') return explainNoSource('Expected', pointer);
  const { description: meaning, enum: choices } = (schema?.properties?.[field] ?? {}) as AnySchemaObject;
  const at = typeof pointer.at(-1) === 'string' ? 'key' : 'value';
  return {
    rule: 'missing-field',
    missing: field,
    pointer,
    at,
    message: `Expected a field \`${field}\`${inField(pointer)}.`,
    ...(Array.isArray(choices)
      ? { hint: `It holds ${listWords(choices.map((choice) => `\`${choice}\``))}.` }
      : typeof meaning === 'string' && { hint: `What it holds: ${meaning}` }),
  };
}

function explainUnknown(field: string, pointer: Pointer, schema: AnySchemaObject | undefined): Fault {
  return {
    rule: 'unknown-field',
    pointer: [...pointer, field],
    at: 'key',
    message: `Unexpected field \`${clip(field)}\`${inField(pointer)}.`,
    hint: suggestField(field, schema).hint ?? hintUnknown(field),
  };
}

function hintUnknown(field: string): string {
  if (/^[\s\u00a0]/.test(field)) return 'Delete the odd space before it.';
  if (/^[a-z]{2}$/.test(field)) return 'A language stands below its text, as `summary`: put two more spaces before it.';
  return 'Look for a spelling mistake, or take the field out.';
}

/** A list that has a name above it where the file should be the list, or one entry: all that lacks beside it only follows. */
export function explainHeading(errors: readonly ErrorObject[], root: unknown): Fault | undefined {
  const [[name, list] = [], ...others] = Object.entries((root as object | null) ?? {});
  if (name === undefined || others.length > 0 || !Array.isArray(list)) return undefined;
  const unknown = errors.find(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === '');
  if (!unknown || suggestField(name, unknown.parentSchema).meant) return undefined;
  return {
    rule: 'unknown-field',
    pointer: [name],
    at: 'key',
    message: `Unexpected field \`${clip(name)}\`, expected a list, or the fields of one entry.`,
    hint: 'Take this line out: the list stands alone, each entry behind a dash.',
  };
}

/** The required field that an unknown one is a misspelling of: it is not missing too. */
export function findMeant({ keyword, params, parentSchema }: ErrorObject): string | undefined {
  if (keyword !== 'additionalProperties') return undefined;
  const { meant } = suggestField(String(params.additionalProperty), parentSchema);
  const required: readonly string[] = parentSchema?.required ?? [];
  return meant !== undefined && required.includes(meant) ? meant : undefined;
}

function suggestField(field: string, schema: AnySchemaObject | undefined): Suggestion {
  return suggest(field.slice(0, 200), Object.keys(schema?.properties ?? {}));
}

/** Points at the second kind where there are two. */
function explainMixed(value: unknown, pointer: Pointer): Fault {
  const kinds = ['person', 'outlet', 'unnamed'].filter((kind) => Object.hasOwn(value as object, kind));
  const second = kinds[1];
  return {
    rule: 'mixed-target',
    pointer: second ? [...pointer, second] : pointer,
    at: second ? 'key' : 'value',
    message: second
      ? `Unexpected \`${second}\` beside \`${kinds[0]}\`, expected one of them.`
      : 'Expected one of the fields `person`, `outlet` and `unnamed`.',
    hint: second
      ? 'Write two targets, or only the one it was done to; the outlet a person works for is `works_for`.'
      : 'Write `unnamed` and who it was, where no name is known.',
  };
}

function explainRepeated(list: readonly unknown[], index: number, pointer: Pointer): Fault {
  return {
    rule: 'repeated-item',
    pointer: [...pointer, index],
    at: 'value',
    message: `Unexpected second ${quote(list[index])}${inField(pointer)}, expected each once.`,
    hint: 'Take one of the two out.',
  };
}

function explainFew(value: unknown, limit: number, pointer: Pointer): Fault {
  if (pointer.at(-1) === 'sources')
    return explainNoSource(`Unexpected empty list${inField(pointer)}, expected`, pointer);
  return {
    rule: 'too-few',
    pointer,
    at: 'value',
    message: `Unexpected empty ${Array.isArray(value) ? 'list' : 'value'}${inField(pointer)}, expected at least ${limit} entry.`,
    hint: Array.isArray(value) ? 'Write what belongs here.' : 'Write a text with its language: `en: …`.',
  };
}

function explainNoSource(beginning: string, pointer: Pointer): Fault {
  return {
    rule: 'no-source',
    pointer,
    at: 'value',
    message: `${beginning} at least one source.`,
    hint: 'Name the document or page that tells of it, and the place in it: `- {id: adil-soz-2020, at: line 12}`.',
  };
}

function explainLimit(rule: string, found: string, expected: string, pointer: Pointer): Fault {
  return { rule, pointer, at: 'value', message: `Unexpected ${found}${inField(pointer)}, expected ${expected}.` };
}
