import type { AnySchemaObject } from 'ajv/dist/2020.js';
import common from '../../../schemas/common.schema.json' with { type: 'json' };
import type { Pointer } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import { taxonomyAt } from '../names/codes.ts';
import { suggestCode } from '../names/suggest.ts';
import type { Fault } from './explain.ts';
import { explainDate, hintDate } from './explain-date.ts';
import { explainCurrency, hintForm, MONEY } from './explain-form.ts';
import { clip, describe, inField } from './words.ts';

type Taxonomies = ReadonlyMap<string, Codes>;

/** A value of another type: a number for a text, a text for a list. */
export function explainType(
  value: unknown,
  type: string,
  pointer: Pointer,
  schema: AnySchemaObject = {},
  taxonomies?: Taxonomies,
): Fault {
  if (typeof value === 'number' && schema.pattern === MONEY) return explainCurrency(value, pointer);
  if (typeof value === 'number' && schema.format && String(value).length === 5)
    return explainDate(value, schema.format, pointer);
  const name = taxonomies && taxonomyAt(pointer);
  const hint = type === 'string' && name ? hintCode(value, name, taxonomies) : HINTS[type]?.(value, schema, pointer);
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

/** How to mend a value that should be of a type. */
const HINTS: Readonly<
  Record<string, (value: unknown, schema: AnySchemaObject, pointer: Pointer) => string | undefined>
> = {
  string: hintText,
  integer: (value) => (isDigits(value) ? `Take the quotes away: ${value.trim()}.` : 'Write digits alone.'),
  number: hintNumber,
  boolean: (value) => ANSWERS[String(value).trim().toLowerCase()],
  array: hintList,
  object: hintFields,
};

const ANSWERS: Readonly<Record<string, string>> = {
  ...{ yes: 'Write true.', да: 'Write true.', '1': 'Write true.', true: 'Take the quotes away.' },
  ...{ no: 'Write false.', нет: 'Write false.', '0': 'Write false.', false: 'Take the quotes away.' },
};

/** A number in quotes is a text; where that text would not fit either, the hint says what does. */
function hintText(value: unknown, { format, pattern }: AnySchemaObject): string | undefined {
  if (Array.isArray(value)) return 'Write one value, without brackets or dashes.';
  if (typeof value === 'object') return undefined;
  const text = clip(value);
  if (format && !/^\d{4}$/.test(text)) return hintDate(text, format);
  if (pattern && !new RegExp(pattern, 'u').test(text)) return hintForm(pattern);
  return `Put it in quotes: "${text}".`;
}

function hintCode(value: unknown, taxonomy: string, taxonomies: Taxonomies): string | undefined {
  if (typeof value === 'object') return hintText(value, {});
  const codes = taxonomies.get(taxonomy);
  if (codes?.entries.has(String(value))) return hintText(value, {});
  return (codes && suggestCode(String(value), codes).hint) ?? `Write a code of taxonomies/${taxonomy}.yaml.`;
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value);
}

function hintNumber(value: unknown): string {
  if (typeof value !== 'string') return 'Write digits alone.';
  if (/^\s*[\d.]+\s*$/.test(value)) return 'Take the quotes away.';
  if (/^\s*\d+,\d{1,2}\s*$/.test(value))
    return `Write it with a point and without quotes: ${value.trim().replace(',', '.')}.`;
  return 'Write digits alone.';
}

/** A text may hold several items; fields may lack the dash before them. */
function hintList(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    const items = clip(value)
      .replace(/^\s*\[|\]\s*$/g, '')
      .split(/\s*[;,]\s*/);
    return `Write a list: [${items.filter((item) => item !== '').join(', ')}].`;
  }
  const [[name, first] = ['', null]] = Object.entries(value);
  if (Array.isArray(first)) return `Take the line \`${clip(name)}:\` out: the list stands alone.`;
  if (typeof first !== 'object') return `Write a dash before the first field of each entry: \`- ${clip(name)}: …\`.`;
  return `Begin each entry with a dash and its id: \`- id: ${clip(name)}\`.`;
}

/** What stands alone and should have a name before it: the language of a text, or the first field of an item. */
function hintFields(value: unknown, schema: AnySchemaObject, pointer: Pointer): string | undefined {
  if (typeof value === 'object') return undefined;
  const text = clip(value);
  if (schema.propertyNames?.pattern === LANGUAGE) {
    const [, language = 'en', rest = text] = /^([a-z]{2})\s*[,;=]\s*(.*)$/.exec(text) ?? [];
    return `Write its language and a colon before it, on a line of its own or in braces: \`${language}: ${rest}\`.`;
  }
  const name = schema.required?.[0] ?? Object.keys(schema.properties ?? {})[0];
  if (name === undefined || typeof pointer.at(-1) !== 'number') return undefined;
  return `Write the name of the field before it: \`${name}: ${text.split(',')[0]}\`.`;
}

const LANGUAGE = common.$defs.texts.propertyNames.pattern;
