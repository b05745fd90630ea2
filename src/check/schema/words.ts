import type { Pointer } from '../../entry.ts';

/** The field at a place as a person calls it: `person`, `summary.en`, `legal.claimed`; empty for a whole record or entry. */
export function nameField(pointer: Pointer): string {
  const end = pointer.findLastIndex((segment) => typeof segment === 'string') + 1;
  const start = pointer.slice(0, end).findLastIndex((segment) => typeof segment === 'number') + 1;
  return clip(pointer.slice(start, end).join('.'));
}

/** " in `place`", or nothing for a whole record or entry. */
export function inField(pointer: Pointer): string {
  const field = nameField(pointer);
  return field && ` in \`${field}\``;
}

/** A value with the name of its type: "text `police`", "number `45027`", "empty value". */
export function describe(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty value';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : 'fields';
  if (typeof value === 'boolean') return `\`${value}\``;
  return `${typeof value === 'string' ? 'text' : typeof value} \`${clip(value)}\``;
}

/** A value as it is shown in a message: on one line, and not more than 80 characters of it. */
export function quote(value: unknown): string {
  return typeof value === 'string' && value !== '' ? `\`${clip(value)}\`` : describe(value);
}

/** Not more than 80 characters, on one line. */
export function clip(value: unknown): string {
  const start = [...String(value).slice(0, 2 * LONGEST + 2)];
  const text = start.length > LONGEST ? `${start.slice(0, LONGEST).join('')}…` : start.join('');
  return text.replace(/\s+/g, ' ');
}

const LONGEST = 80;

/** "a", "a or b", "a, b or c". */
export function listWords(words: readonly unknown[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
