import type { Quantity } from '../../quantity/quantity.ts';
import type { Sense } from './lexicon.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';
import type { Span } from './prose.ts';

/** Articles of law that the taxonomy has are filters: 'charges under article 274'. What an article is about is none. */
export function addArticles(
  { text, mentions, asides, words, lexicon }: Sentence,
  order: readonly Quantity[],
): Mention[] {
  const articles = asides.filter(({ kind }) => kind === 'article');
  const named = articles.flatMap((aside): Mention[] => {
    const number = /\d+(?:-\d+)?/.exec(aside.text.replace(/[‑–]/g, '-').replace(PART, ''))?.[0] ?? '';
    const codes = lexicon.articles.filter((code) => number && code.endsWith(`-${number}`));
    const first = words.findIndex(({ from }) => from >= aside.from);
    const senses = codes.map((code): Sense => ({ codes: [['article', code]] }));
    return codes.length > 0 ? [{ from: aside.from, to: aside.to, first, last: first, noun: false, senses }] : [];
  });
  const about = articles.flatMap(({ to }): Span[] => {
    const end = order.find(({ from }) => from >= to)?.from ?? text.length;
    const match = /^[^,;()]{0,60}?(?:\([^()]*\)| (?:on|for|about|о|об|за) [^,;.]*)/u.exec(text.slice(to, end));
    return match ? [{ from: to, to: to + match[0].length }] : [];
  });
  const kept = mentions.filter((one) => ![...named, ...about].some(({ from, to }) => from <= one.from && one.to <= to));
  return [...kept, ...named].sort((one, other) => one.from - other.from);
}

/** A part or paragraph of an article. */
const PART = /(?:part|ч\.|част\p{L}*|paragraph|п\.|пункт\p{L}*)\s*\d+/giu;
