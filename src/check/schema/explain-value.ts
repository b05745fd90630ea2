import type { Pointer } from '../../entry.ts';
import { suggest } from '../names/suggest.ts';
import type { Fault } from './explain.ts';
import { inField, listWords, quote } from './words.ts';

/** A field or an item that is there and says nothing; `meaning` says what belongs there. */
export function explainEmpty(pointer: Pointer, meaning: string | undefined): Fault {
  const kind = pointer.length === 0 ? 'whole' : typeof pointer.at(-1) === 'number' ? 'item' : 'field';
  return {
    rule: 'empty-text',
    pointer,
    at: 'value',
    message: `Unexpected empty ${kind === 'item' ? 'item' : 'value'}${inField(pointer)}.`,
    hint: meaning ?? EMPTY[kind],
  };
}

const EMPTY = {
  whole: 'Write what belongs here, or take the dash out.',
  item: 'Write what belongs here, or take the item out.',
  field: 'Write a value, or take the field out.',
};

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
    hint: bare
      ? `Write https:// before it, if the page opens so.`
      : /\s/.test(value)
        ? 'An address has no spaces: copy it from the browser, or write %20 for each of them.'
        : 'Copy the whole address from the browser.',
  };
}
