import type { Language, Quantity } from '../../quantity/quantity.ts';
import { fitsStem, type Lexicon } from './lexicon.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';
import type { Span } from './prose.ts';
import { isSubject } from './whole.ts';

const STOPS: { readonly [language in Language]: RegExp } = {
  en: /^(?:in|on|by|at|to|for|from|with|against|and|or|is|are|was|were|had|have|has|but|as|under|over|than|times|who|which|that|because|during|within|behind|when|where|it|we|they)$/,
  ru: /^(?:в|во|на|с|со|по|к|за|при|и|или|а|но|о|об|под|был\p{L}*|есть|чем|кто|котор\p{L}*|мы|это|—)$/u,
  kk: /^(?:және|немесе|ал|бірақ|болды|болған|құрайды|құрады)$/u,
};

/** '13-і', 'төртеуі': so many of what was named before. */
const PARTITIVE =
  /(?:\p{N}\s?[-‑–]?(?:ы|і|сы|сі)|[еа]у[іы]|(?<!\p{L})(?:бірі|екісі|үші|төрті|бесі|алтысы|жетісі|сегізі|тоғызы|оны|жиырмасы|отызы|қырқы|елуі|алпысы|жетпісі|сексені|тоқсаны|жүзі))(?:н|на|не|нда|нде|нан|нен)?(?:\s.{0,3})?$/u;

/** The noun that a number stands before, or, where it stands before none, the one that it is said of. */
export function findHead(
  line: Sentence,
  quantity: Quantity,
  zone: Span,
): { readonly head?: Mention; readonly strange: boolean; readonly partitive: boolean } {
  const { words, mentions, text, lexicon } = line;
  const start = words.findIndex(({ from }) => from >= quantity.to);
  const partitive =
    lexicon.language === 'kk' && PARTITIVE.test(`${quantity.text}${text.slice(quantity.to, quantity.to + 4)}`);
  let strange = 0;
  let head: Mention | undefined;
  for (let index = start, seen = 0; !partitive && start >= 0 && seen < 5; seen++) {
    const word = words[index];
    if (!word || word.from >= zone.to) break;
    const gap = text.slice(words[index - 1] && seen > 0 ? (words[index - 1]?.to ?? 0) : quantity.to, word.from);
    if (/[^\s\-‑%]/.test(gap)) break;
    const mention = mentions.find(({ first, last }) => first <= index && index <= last);
    if (mention && isSubject(text, mention, lexicon.language)) break;
    if (mention?.noun && (!head || (isNamed(head) && sharesUnit(head, mention)))) {
      head = mention;
      index = mention.last + 1;
      continue;
    }
    if (head || STOPS[lexicon.language].test(word.folded)) break;
    if (!mention && !isPlain(word.folded, lexicon)) strange++;
    if (lexicon.language === 'kk' && mention && seen > 0) break;
    index = (mention?.last ?? index) + 1;
  }
  head ??= mentions.find(({ from, to, noun }) => noun && from >= quantity.from && to <= quantity.to);
  if (head) return { head, strange: false, partitive };
  const next = words[start];
  const touching = next && start >= 0 && next.from < zone.to && !/[^\s\-‑]/.test(text.slice(quantity.to, next.from));
  const unknown =
    touching && !isPlain(next.folded, lexicon) && !mentions.some(({ from, to }) => from <= next.from && next.to <= to);
  if (strange > 0 && unknown && lexicon.language !== 'kk' && quantity.kind === 'count')
    return { strange: true, partitive };
  const before = mentions.filter(({ from, to, noun }) => noun && from >= zone.from && to <= quantity.from).at(-1);
  if (before) return { head: before, strange: false, partitive };
  return { strange: Boolean(unknown) && !partitive && quantity.kind === 'count', partitive };
}

/** 'Women journalists', 'detention cases': behind a code another noun may follow; behind 'cases' a new phrase begins. */
export function isNamed({ senses }: Mention): boolean {
  return senses.some(({ codes }) => codes);
}

function sharesUnit(one: Mention, other: Mention): boolean {
  return one.senses.some(({ unit }) => other.senses.some((sense) => sense.unit === unit));
}

/** Whether a word narrows nothing. */
export function isPlain(folded: string, { little, plain }: Lexicon): boolean {
  return little.has(folded) || (plain.get(folded[0] ?? '') ?? []).some((stem) => fitsStem(folded, stem));
}
