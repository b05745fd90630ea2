import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';

/** A part of a text that gives way to another. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Block {
  readonly key: string;
  readonly start: number;
}

/**
 * Puts the fields of the topmost mapping into an order, each with the comment lines right above it; fields that the order
 * does not name stay behind the one they follow. Undefined where that is not safe: in a list of records or in brackets.
 */
export function orderFields(
  text: string,
  events: readonly Event[],
  keys: readonly number[],
  order: readonly string[],
): Replacement | undefined {
  const blocks = keys.map((index) => findBlock(text, events[index]));
  if (blocks.some((block) => block === undefined)) return undefined;
  const [first, ...rest] = blocks as Block[];
  if (!first) return undefined;
  const all = [first, ...rest];
  const parts = all.map((block, index) => ({ ...block, text: text.slice(block.start, all[index + 1]?.start) }));
  if (!parts.at(-1)?.text.endsWith('\n')) return undefined;
  let last = -1;
  const ranked = parts.map((part) => {
    const rank = order.indexOf(part.key);
    last = rank >= 0 ? rank : last;
    return { ...part, rank: last };
  });
  const ordered = ranked.sort((a, b) => a.rank - b.rank);
  return { start: first.start, end: text.length, text: ordered.map((part) => part.text).join('') };
}

/** A field from the comment lines right above it on; it must begin its line. */
function findBlock(text: string, event: Event | undefined): Block | undefined {
  if (event?.type !== EVENT_ID.SCALAR) return undefined;
  let start = event.valueStart;
  if (start > 0 && text[start - 1] !== '\n') return undefined;
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || text[above] !== '#') return { key: getScalarValue(text, event), start };
    start = above;
  }
}
