import type { Quantity } from '../../quantity/quantity.ts';
import { isPlain } from './head.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './line.ts';
import type { Span } from './prose.ts';

/** Names, and nouns behind a preposition, that the lexicon does not know: the number counts less than what is understood. */
export function countUnread(
  { words, mentions, asides, lexicon, text }: Sentence,
  quantity: Quantity,
  zone: Span,
  order: readonly Quantity[],
): number {
  let unread = 0;
  for (const [index, word] of words.entries()) {
    if (word.from < zone.from || word.to > zone.to || (word.from >= quantity.from && word.to <= quantity.to)) continue;
    if (mentions.some(({ first, last }) => first <= index && index <= last)) continue;
    if (asides.some(({ from, to }) => from <= word.from && word.to <= to) || /^\p{N}/u.test(word.text)) continue;
    if (order.some(({ from, to }) => from <= word.from && word.to <= to)) continue;
    if (isPlain(word.folded, lexicon)) continue;
    const opens = index === 0 || /[.!?“«"]\s*$/.test(text.slice(0, word.from));
    const named = /^\p{Lu}/u.test(word.text) && !opens;
    const article = /^(?:the|an?)$/.test(words[index - 1]?.folded ?? '');
    const ruled = lexicon.prepositions.has(words[index - (article ? 2 : 1)]?.folded ?? '');
    unread += named || ruled ? 3 : 1;
  }
  return unread;
}

/** The text of a zone with what is understood blanked: 'not established' is understood, and negates nothing. */
export function mask(whole: string, spans: readonly Span[], zone: Span): string {
  let text = whole.slice(zone.from, zone.to);
  for (const { from, to } of spans) {
    if (from >= zone.from && to <= zone.to)
      text = text.slice(0, from - zone.from) + ' '.repeat(to - from) + text.slice(to - zone.from);
  }
  return text;
}

/** 'Of these 9', '9 of them'; 'including' takes up only what stands before it. */
export function takesUp(before: string, after: string, { words }: Lexicon): boolean {
  if (words.taking.test(before)) return true;
  const match = words.taking.exec(after);
  return (
    match !== null &&
    !/[,;]/.test(after.slice(0, match.index)) &&
    !/includ|включая|в том числе|among|ішінде/iu.test(match[0])
  );
}
