import type { AnySchemaObject } from 'ajv/dist/2020.js';
import type { Pointer } from '../entry.ts';
import type { Fault } from './explain.ts';
import { explainDate } from './explain-date.ts';
import { explainCurrency, MONEY } from './explain-form.ts';
import { suggest } from './suggest.ts';
import { clip, describe, inField, listWords, quote } from './words.ts';

/** A field that is there and says nothing. */
export function explainEmpty(pointer: Pointer, schema: AnySchemaObject | undefined): Fault {
  const hint = schema?.description ?? 'Write a value, or take the field out.';
  return { rule: 'empty-text', pointer, at: 'value', message: `Unexpected empty value${inField(pointer)}.`, hint };
}

/** A value of another type: a number for a text, a text for a list. */
export function explainType(
  value: unknown,
  type: string,
  pointer: Pointer,
  schema: AnySchemaObject | undefined,
): Fault {
  if (typeof value === 'number' && schema?.pattern === MONEY) return explainCurrency(value, pointer);
  if (typeof value === 'number' && schema?.format && String(value).length === 5)
    return explainDate(value, schema.format, pointer);
  const hint = hintType(value, type);
  return {
    rule: 'wrong-type',
    pointer,
    at: 'value',
    message: `Unexpected ${describe(value)}${inField(pointer)}, expected ${TYPES[type] ?? type}.`,
    ...(hint && { hint }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields, each with its name and a colon',
};

function hintType(value: unknown, type: string): string | undefined {
  const single = typeof value !== 'object';
  if (type === 'array' && single) return `Write a list: [${clip(value)}].`;
  if (type === 'string' && single) return `Put it in quotes: "${clip(value)}".`;
  if (type === 'string' && Array.isArray(value)) return 'Write one value, without brackets or dashes.';
  if (type === 'integer' && typeof value === 'string' && /^\s*\d+\s*$/.test(value))
    return `Take the quotes away: ${value.trim()}.`;
  if (type === 'number' && typeof value === 'string' && /^\s*[\d.]+\s*$/.test(value)) return 'Take the quotes away.';
  return type === 'integer' || type === 'number' ? 'Write digits alone.' : undefined;
}

/** A value that is none of those a field may have. */
export function explainChoice(value: unknown, choices: readonly string[], pointer: Pointer): Fault {
  const text = String(value).slice(0, 200);
  const answer = ANSWERS[text.trim().toLowerCase()];
  const { hint, replace } =
    answer && choices.includes(answer) ? { hint: `Write \`${answer}\`.` } : suggest(text, choices);
  return {
    rule: 'unknown-value',
    pointer,
    at: 'value',
    message: `Unexpected ${quote(value)}${inField(pointer)}, expected ${listWords(choices)}.`,
    ...(hint && { hint }),
    ...(replace && { replace }),
  };
}

/** What people write for the three answers. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...{ true: 'yes', y: 'yes', да: 'yes', иә: 'yes', '1': 'yes' },
  ...{ false: 'no', n: 'no', нет: 'no', жоқ: 'no', '0': 'no' },
  ...{ '?': 'unknown', неизвестно: 'unknown', белгісіз: 'unknown' },
};

/** A text that should be an address on the web. */
export function explainAddress(value: string, pointer: Pointer): Fault {
  const bare = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/|$))/i.test(value.slice(0, 300));
  return {
    rule: 'not-an-address',
    pointer,
    at: 'value',
    message: `Unexpected ${quote(value)}${inField(pointer)}, expected an address that begins with http:// or https://.`,
    hint: bare ? `Write https:// before it, if the page opens so.` : 'Copy the whole address from the browser.',
  };
}
