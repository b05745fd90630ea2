import type { Aside, Quantity } from '../../quantity/quantity.ts';
import type { Sense } from './lexicon.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';

/** Articles of law that the taxonomy has are filters: 'charges under article 274'. */
export function addArticles({ mentions, asides, words, lexicon }: Sentence): Mention[] {
  const articles = asides.filter(({ kind }) => kind === 'article');
  const named = articles.flatMap((aside): Mention[] => {
    const number =
      /\d+(?:-\d+)?/.exec(aside.text.slice(0, NUMBERED).replace(/[‑–]/g, '-').replace(PART, ''))?.[0] ?? '';
    const codes = lexicon.articles.filter((code) => number && code.endsWith(`-${number}`));
    const first = words.findIndex(({ from }) => from >= aside.from);
    const senses = codes.map((code): Sense => ({ codes: [['article', code]] }));
    return codes.length > 0 ? [{ from: aside.from, to: aside.to, first, last: first, noun: false, senses }] : [];
  });
  const kept = mentions.filter((one) => !articles.some(({ from, to }) => from <= one.from && one.to <= to));
  return [...kept, ...named].sort((one, other) => one.from - other.from);
}

/** An article's number stands in the first signs of its name. */
const NUMBERED = 40;

/** Lets articles reach over what they are about: 'article 274 of the Criminal Code on false information'. */
export function widenArticles(text: string, asides: readonly Aside[], order: readonly Quantity[]): Aside[] {
  return asides.map((aside) => {
    if (aside.kind !== 'article') return aside;
    const end = order.find(({ from }) => from >= aside.to)?.from ?? text.length;
    const about = ABOUT.exec(text.slice(aside.to, end));
    const to = aside.to + (about?.[0].length ?? 0);
    return { ...aside, to, text: text.slice(aside.from, to) };
  });
}

const ABOUT = /^[^,;()]{0,60}?(?:\([^()]*\)| (?:on|for|about|о|об|за) [^,;.]*)/u;

/** A part or paragraph of an article. */
const PART = /(?:part|ч\.|част\p{L}*|paragraph|п\.|пункт\p{L}*)\s*\d+/giu;
