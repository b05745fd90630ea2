import type { findQuantities } from '../../quantity/find.ts';
import type { Language, Quantity } from '../../quantity/quantity.ts';
import type { Words } from './lexicon/words.ts';
import type { Lexicon } from './lexicon.ts';

type Read = ReturnType<typeof findQuantities>;

/** What was found, as this audit reads it: 'the peak was March' ranks, and 'all' beside another number counts nothing. */
export function adapt(text: string, { quantities, asides }: Read, { words, language }: Lexicon): Read {
  const ranked = quantities.map((one): Quantity => {
    if (isTop(text, one, words, language)) return { ...one, kind: 'rank', low: 1, high: 1, exact: true };
    return isReached(text, one, language)
      ? { ...one, kind: 'count', low: Math.abs(one.low), high: Math.abs(one.high) }
      : one;
  });
  const counting = ranked.filter(({ word }) => word !== 'all' || (language === 'en' && ranked.length === 1));
  if (counting.length === 0 && words.none.test(text)) return { quantities: findNone(text, words.none), asides };
  const match = words.topping.exec(text) ?? words.bottoming.exec(text);
  const span = match && { from: match.index, to: match.index + match[0].length };
  if (!span || counting.some((one) => one.from < span.to && span.from < one.to))
    return { quantities: counting, asides };
  const top: Quantity = { ...span, text: match[0], kind: 'rank', low: 1, high: 1, exact: true };
  return { quantities: [...counting, top], asides };
}

/** «Нет случаев …»: none, which holds no number either. */
function findNone(text: string, none: RegExp): Quantity[] {
  const match = none.exec(text);
  if (!match) return [];
  const [from, to] = [match.index, match.index + match[0].length];
  return [{ from, to, text: match[0], kind: 'count', low: 0, high: 0, exact: true, word: 'none' }];
}

/** '7-ден 6-ға төмендеді': fell to six, not by six. */
function isReached(text: string, { kind, from }: Quantity, language: Language): boolean {
  return language === 'kk' && kind === 'difference' && /\p{N}\s?-?[ндт][ае]н\s/u.test(text.slice(0, from));
}

/** 'Ең көбі' is the most of all parts, not more than half. */
function isTop(text: string, { kind, from, to }: Quantity, { topping }: Words, language: Language): boolean {
  if (kind !== 'part') return false;
  if (language === 'kk') return /(?<!\p{L})ең\s+$/iu.test(text.slice(0, from));
  const top = topping.exec(text.slice(from));
  return (
    top?.index === 0 &&
    top[0].length > to - from &&
    !/incidents|attacks|cases|violations|detentions|of all/i.test(top[0])
  );
}
