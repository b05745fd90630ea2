import type { Pointer } from '../../entry.ts';
import type { Fault } from './explain.ts';
import { clip, inField } from './words.ts';

/** What a spreadsheet did to a text: the sign of a failed formula, a formula itself, a number that it shortened. Undefined for a sound text. */
export function findDamage(text: string): 'error' | 'formula' | 'number' | undefined {
  const first = text.charCodeAt(0);
  if (first === EQUALS) return 'formula';
  if (text.includes('#') && /#(?:REF!|NAME\?|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)/.test(text)) return 'error';
  if (first > NINE || text.length > 40) return undefined;
  return /^-?\d+(?:[.,]\d+)?[Ee][+-]\d+(?: [A-Z]{3})?$/.test(text) ? 'number' : undefined;
}

const EQUALS = 61;
const NINE = 57;

/** The damage in words. */
export function explainDamage(text: string, pointer: Pointer): Fault {
  return {
    rule: 'spreadsheet-error',
    pointer,
    at: 'value',
    message: `Unexpected \`${clip(text)}\`${inField(pointer)}, expected what was meant.`,
    hint: HINTS[findDamage(text) ?? 'error'],
  };
}

const HINTS = {
  error: 'A spreadsheet writes this where a formula failed: look the value up and write it.',
  formula: 'A spreadsheet takes what begins with = for a formula: write its result, or the text without the sign.',
  number: 'A spreadsheet shortened a long number: write all its digits, and format the column as text.',
} as const;
