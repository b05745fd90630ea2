import common from '../../../schemas/common.schema.json' with { type: 'json' };
import incident from '../../../schemas/incident.schema.json' with { type: 'json' };
import type { Pointer } from '../../entry.ts';
import { fold } from '../names/suggest.ts';
import { isCurrency } from './currencies.ts';
import type { Fault } from './explain.ts';
import { clip, inField, quote } from './words.ts';

/** A form that a text must have, named by its pattern in the schemas. */
interface Form {
  readonly expected: string;
  readonly hint: string;
  /** The text as it would have to be written, where only spaces, case or dashes differ. */
  readonly mend?: (text: string) => string;
}

/** What is wrong with a text that does not fit the pattern of its field. */
export function explainForm(value: string, pattern: string, pointer: Pointer): Fault {
  const form = findForm(pattern);
  if (pattern === MONEY && !/[^\d\s.,]/.test(value)) return explainCurrency(value, pointer);
  const mended = value.length > 200 ? undefined : form.mend?.(value);
  const replace = mended !== undefined && new RegExp(pattern, 'u').test(mended) ? mended : undefined;
  if (pattern === PENALTY && / \d{4,}$/.test(value)) return explainCurrency(value, pointer);
  return {
    rule: 'wrong-form',
    pointer,
    at: 'value',
    message: `Unexpected ${quote(value)}${inField(pointer)}, expected ${form.expected}.`,
    hint: replace ? `Write \`${replace}\`.` : form.hint,
    ...(replace && { replace }),
  };
}

/** How to write a text that fits a pattern. */
export function hintForm(pattern: string): string {
  return findForm(pattern).hint;
}

function findForm(pattern: string): Form {
  return FORMS[pattern] ?? { expected: 'another form of text', hint: `It must fit ${clip(pattern)}.` };
}

/** What is wrong with a key that does not fit the pattern of its mapping: a language, a year. */
export function explainKey(key: string, pattern: string, pointer: Pointer): Fault {
  if (/[\s:"]/.test(key)) return explainTornText(key, pointer);
  const { expected, hint } = KEYS[pattern] ?? FORMS[pattern] ?? { expected: 'another name', hint: '' };
  return {
    rule: 'wrong-form',
    pointer: [...pointer, key],
    at: 'key',
    message: `Unexpected field ${quote(key)}${inField(pointer)}, expected ${expected}.`,
    ...(hint && { hint }),
  };
}

/** What a comma in brackets, or a colon without a space, made of a text. */
function explainTornText(key: string, pointer: Pointer): Fault {
  return {
    rule: 'wrong-form',
    pointer: [...pointer, key],
    at: 'key',
    message: `Unexpected field ${quote(key)}${inField(pointer)}: a part of a text was taken for a field.`,
    hint: 'Put the whole text in quotes, and a space behind the colon before it.',
  };
}

/** A sum without its currency. */
export function explainCurrency(value: string | number, pointer: Pointer): Fault {
  return {
    rule: 'missing-currency',
    pointer,
    at: 'value',
    message: `Unexpected ${typeof value === 'number' ? 'number ' : ''}${quote(String(value))}${inField(pointer)}, expected an amount and its currency.`,
    hint: `Write the three letters of the currency behind it: \`${clip(value).replace(/(\d)\s+(?=\d{3})/g, '$1')} KZT\`.`,
  };
}

const { code, id, money, penalty } = common.$defs;
const { Citation, Charge } = incident.$defs;
/** The pattern of sums. */
export const MONEY = money.pattern;
const PENALTY = penalty.pattern;
const LANGUAGE = common.$defs.texts.propertyNames.pattern;

const FORMS: Readonly<Record<string, Form>> = {
  [code.pattern]: {
    expected: 'small Latin letters, digits and hyphens, as in `court-hearing`',
    hint: 'Write it as it stands in its list.',
    mend: fold,
  },
  [id.pattern]: {
    expected: 'an id of letters, digits and hyphens, as `KZ-2023-017`',
    hint: 'An id has 2 to 40 signs and begins with a letter or a digit.',
    mend: (text) => text.trim().replace(/[\s_‐‑–]+/g, '-'),
  },
  [MONEY]: {
    expected: 'an amount and its currency, as `5000000 KZT`',
    hint: 'Write the amount in digits alone, a space, and the three letters of the currency.',
    mend: mendSum,
  },
  [PENALTY]: {
    expected: 'a penalty with its length or sum, as `imprisonment 7 years` or `fine 153150 KZT`',
    hint: 'Write a code of taxonomies/penalty.yaml, then a number with days, months or years, or a sum with its currency.',
    mend: (text) =>
      text
        .trim()
        .replace(/^\S+/, fold)
        .replace(/\s+/g, ' ')
        .replace(/[\d ]+\s?[A-Za-z]{3}$/, (sum) => ` ${mendSum(sum)}`),
  },
  [Citation.properties.at.pattern]: {
    expected: 'a place in the source, as `line 12`, `lines 97-98, 101`, `page 12`, `paragraph 7` or `whole`',
    hint: 'Say what is numbered, as in `page 12`; write `whole` for a page that has no numbering.',
    mend: (text) =>
      text
        .trim()
        .toLowerCase()
        .replace(/\s*[‐‑–—-]\s*/g, '-')
        .replace(/\s*,\s*/g, ', ')
        .replace(/^(?:pp?|стр)\.?\s*(?=\d)/, 'page ')
        .replace(/^([a-z]+)(?=\d)/, '$1 ')
        .replace(/\s+/g, ' '),
  },
  [Charge.properties.part.pattern]: {
    expected: 'the number of the part, as "2" or "2-1"',
    hint: 'Write the number alone, in quotes.',
    mend: (text) => text.replace(/\s/g, '').replace(/[‐‑–—]/g, '-'),
  },
  [LANGUAGE]: {
    expected: 'a language of two or three small letters, as `en`, `ru` or `kk`',
    hint: 'Write the code of ISO 639.',
    mend: (text) => text.trim().toLowerCase(),
  },
  '^[0-9a-f]{64}$': {
    expected: 'a SHA-256 checksum: 64 signs, 0 to 9 and a to f',
    hint: 'Let `sha256sum FILE` print it.',
    mend: (text) => text.replace(/\s/g, '').toLowerCase(),
  },
};

const KEYS: Readonly<Record<string, Form>> = {
  '^\\d{4}$': { expected: 'a year of four digits', hint: 'Write one line a year: `2023: complete`.' },
};

/** "5 000 000 kzt" as "5000000 KZT": spaces between groups of three digits go. Three other letters, as of `7 yrs`, stay. */
function mendSum(text: string): string {
  const [, amount = '', currency = ''] = /^([\d\s.]+?)\s*([A-Za-z]{3})$/.exec(text.trim()) ?? [];
  if (!isCurrency(currency.toUpperCase())) return text;
  const grouped = /^\d{1,3}(\s\d{3})+(\.\d{1,2})?$/.test(amount) ? amount.replace(/\s/g, '') : amount;
  return `${grouped} ${currency.toUpperCase()}`;
}
