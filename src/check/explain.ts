import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Pointer } from '../entry.ts';

/** A schema error in a person's words: where it stands, what was expected, how to mend it. */
export interface Explained {
  readonly pointer: Pointer;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** Explains one error of the schema check. */
export function explain(error: ErrorObject, root: unknown): Explained {
  const pointer = error.instancePath.split('/').slice(1).map(readSegment);
  const value = pointer.reduce<unknown>((at, segment) => (at as Record<string, unknown> | undefined)?.[segment], root);
  const found = `Unexpected ${describe(value)} in \`${name(pointer)}\``;
  const params = error.params as Record<string, string & string[]>;
  switch (error.keyword) {
    case 'required':
      return {
        pointer,
        at: 'value',
        message: `Expected a field \`${params.missingProperty}\`${pointer.length > 0 ? ` in \`${name(pointer)}\`` : ''}.`,
      };
    case 'additionalProperties':
      return {
        pointer: [...pointer, params.additionalProperty ?? ''],
        at: 'key',
        message: `Unexpected field \`${params.additionalProperty}\`.`,
        hint: 'Look for a spelling mistake, or take the field out.',
      };
    case 'enum':
      return { pointer, at: 'value', message: `${found}, expected ${(params.allowedValues ?? []).join(', ')}.` };
    case 'type':
      return {
        pointer,
        at: 'value',
        message: `${found}, expected ${params.type}.`,
        ...hintType(value, params.type),
      };
    case 'format':
      return {
        pointer,
        at: 'value',
        message: `${found}, expected ${FORMATS[params.format ?? ''] ?? params.format}.`,
        ...hintDate(String(value)),
      };
    case 'oneOf':
      return {
        pointer,
        at: 'value',
        message: `Expected exactly one of \`person\`, \`outlet\` and \`unnamed\` in \`${name(pointer)}\`.`,
      };
    default:
      return { pointer, at: 'value', message: `${found}: it ${error.message ?? 'does not fit'}.` };
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  edtf: 'a date as 2023-04-11, 2023-04 or 2023, or a span of two of them, 2022-09/2023-02',
  date: 'a day as 2023-04-11',
  'web-url': 'an address that begins with http:// or https://',
};

function hintType(value: unknown, type: string | undefined): { hint?: string } {
  if (type === 'array' && typeof value === 'string') return { hint: `Write a list: [${value}].` };
  return typeof value === 'number' && type === 'string' ? { hint: `Put it in quotes: "${value}".` } : {};
}

function hintDate(value: string): { hint?: string } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { hint: 'The calendar has no such day.' };
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value) ?? [];
  return year ? { hint: `Write year, month, day: ${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}.` } : {};
}

function readSegment(segment: string): string | number {
  const plain = segment.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(plain) ? Number(plain) : plain;
}

function name(pointer: Pointer): string {
  return pointer.join('.') || 'the record';
}

function describe(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty value';
  const text =
    typeof value === 'object' ? (Array.isArray(value) ? 'list' : 'mapping') : `\`${String(value).slice(0, 80)}\``;
  return typeof value === 'string' || typeof value === 'object' ? text : `${typeof value} ${text}`;
}
