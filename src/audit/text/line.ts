import type { Aside, Language, Quantity } from '../../quantity/quantity.ts';
import { fitsStem, type Lexicon, type Sense } from './lexicon.ts';
import { findMentions, type Mention, splitWords, type Word } from './mention.ts';
import type { Span } from './prose.ts';
import { findTimes, type Times } from './time.ts';

/** A number of a sentence, and what the words around it say that it counts. */
export interface Num extends Span {
  readonly quantity: Quantity;
  /** Its place among the numbers of the sentence. */
  readonly index: number;
  /** The part of the sentence whose words are about it. */
  readonly zone: Span;
  /** What it counts: '12 *attacks*'. */
  readonly head?: Mention;
  /** True where it counts something that has no name in the lexicon: '9 laptops'. */
  readonly strange: boolean;
  /** What surely narrows it. */
  readonly own: readonly Mention[];
  /** What may narrow it: behind a comma, in brackets. */
  readonly late: readonly Mention[];
  /** What may be said of all numbers of the sentence: its subject, and what follows the last number. */
  readonly shared: readonly Mention[];
  /** The phrase that a share is taken of: '41 % *of incidents in Almaty*'. */
  readonly base?: readonly Mention[];
  /** It takes up the number before it: 'of these 9', or stands in brackets behind it. */
  readonly takes: boolean;
  readonly inBrackets: boolean;
  /** Words that narrow it in a way nobody here understands. */
  readonly unread: number;
  readonly negated: boolean;
  readonly times: Times;
}

/** A sentence, read. */
export interface Line {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly nums: readonly Num[];
  readonly asides: readonly Aside[];
  /** The text without what only says a number again in per cent. */
  readonly smooth: string;
}

/** Reads a sentence whose numbers are known. */
export function readLine(
  text: string,
  { quantities, asides }: { readonly quantities: readonly Quantity[]; readonly asides: readonly Aside[] },
  lexicon: Lexicon,
): Line {
  const words = splitWords(text);
  const mentions = findMentions(words, lexicon).filter(
    ({ from, to }) =>
      !quantities.some((one) => one.from <= from && to <= one.to && one.kind !== 'of' && !COMPARING.has(one.kind)),
  );
  const order = [...quantities].sort((a, b) => a.from - b.from || b.to - a.to);
  const again = order.slice(1).flatMap((quantity) => findApposition(text, quantity) ?? []);
  const isAgain = (quantity: Quantity) => again.some(({ from, to }) => from <= quantity.from && quantity.to <= to);
  const counting = order.filter((quantity) => !COMPARING.has(quantity.kind) && !isAgain(quantity));
  const parts = splitZones(blank(text, again), counting, mentions, lexicon.language);
  const zones = order.map((quantity, index) => {
    const main = isAgain(quantity) ? order.slice(0, index).findLast((one) => counting.includes(one)) : quantity;
    return parts[counting.indexOf(main ?? quantity)] ?? findClause(text, quantity);
  });
  const bare = {
    text,
    smooth: blank(text, again),
    lexicon,
    words,
    mentions: addArticles({ text, words, asides, lexicon, mentions, smooth: text }, order),
    asides,
  };
  const times = (zone: Span, quantity: Quantity) => findTimes({ ...bare, nums: [] }, zone, quantity);
  const nums = order.map((quantity, index) => readNum(bare, quantity, index, zones, order, times));
  return { ...bare, nums };
}

/** Articles of law that the taxonomy has are filters: 'charges under article 274'. What an article is about is none. */
function addArticles({ text, mentions, asides, words, lexicon }: Bare, order: readonly Quantity[]): Mention[] {
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

type Bare = Omit<Line, 'nums'>;

/** What is said of a count, and is none itself: it parts no sentence. */
export const COMPARING: ReadonlySet<Quantity['kind']> = new Set([
  'rank',
  'extreme',
  'multiple',
  'change',
  'difference',
  'points',
]);

/** The part of a sentence between semicolons. */
function findClause(text: string, { from, to }: Span): Span {
  const end = text.indexOf(';', to);
  return { from: text.lastIndexOf(';', from) + 1, to: end < 0 ? text.length : end };
}

function readNum(
  line: Bare,
  quantity: Quantity,
  index: number,
  zones: readonly Span[],
  order: readonly Quantity[],
  times: (zone: Span, quantity: Quantity) => Times,
): Num {
  const clause = findClause(line.text, quantity);
  const part = zones[index] ?? clause;
  const zone = { from: Math.max(part.from, clause.from), to: Math.min(part.to, clause.to) };
  const inside = line.mentions.filter(({ from, to }) => from >= zone.from && to <= zone.to);
  const found = findHead(line, quantity, zone);
  const named = inside.filter((mention) => mention !== found.head && mention.senses.some(({ codes }) => codes));
  const late = named.filter(
    (mention) => isApart(line, quantity, mention) || isBeyond(line, quantity, found.head, mention),
  );
  const base = findBase(line, quantity, zone);
  const first = order[0];
  const last = order.at(-1);
  const shared = line.mentions.filter(
    (mention) =>
      !inside.includes(mention) &&
      mention.senses.some(({ codes }) => codes) &&
      ((first && mention.to <= first.from) || (last && mention.from >= last.to && !isApart(line, last, mention))),
  );
  const before = line.text.slice(zone.from, quantity.from);
  const after = line.text.slice(quantity.to, Math.min(zone.to, quantity.to + 30));
  const asideOf = index > 0 ? findApposition(line.text, quantity) : undefined;
  return {
    from: quantity.from,
    to: quantity.to,
    quantity,
    index,
    zone,
    ...(found.head && { head: found.head }),
    strange: found.strange,
    own: named.filter((mention) => !late.includes(mention)),
    late,
    shared,
    ...(base.length > 0 && { base }),
    takes: asideOf !== undefined || takesUp(before, after, line.lexicon),
    inBrackets: asideOf !== undefined,
    unread: countUnread(line, quantity, zone),
    negated:
      line.lexicon.words.negating.test(mask(line.text, [...line.mentions, ...order], zone)) ||
      /(?:^|\s)(?:other|друг\p{L}*|өзге|басқа)\s/iu.test(line.text.slice(quantity.to, found.head?.from ?? quantity.to)),
    times: times(zone, quantity),
  };
}

/** The text of a zone with what is understood blanked: 'not established' is understood, and negates nothing. */
function mask(whole: string, spans: readonly Span[], zone: Span): string {
  let text = whole.slice(zone.from, zone.to);
  for (const { from, to } of spans) {
    if (from >= zone.from && to <= zone.to)
      text = text.slice(0, from - zone.from) + ' '.repeat(to - from) + text.slice(to - zone.from);
  }
  return text;
}

/** 'Of these 9', '9 of them'; 'including' takes up only what stands before it. */
function takesUp(before: string, after: string, { words }: Lexicon): boolean {
  if (words.taking.test(before)) return true;
  const match = words.taking.exec(after);
  return (
    match !== null &&
    !/[,;]/.test(after.slice(0, match.index)) &&
    !/includ|включая|в том числе|among|ішінде/iu.test(match[0])
  );
}

/** A share that says again what stands before it: '13 incidents (29 %)', '13 incidents, or 29 per cent, …'. */
function findApposition(text: string, { kind, from, to }: Quantity): Span | undefined {
  if (kind !== 'percent' && kind !== 'part') return undefined;
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 12);
  const bracket = /\([^()]*$/.exec(before);
  const lead = bracket ?? /,\s+(?:or|i\.e\.|that is|или|т\. ?е\.|то есть|яғни|немесе)\s+$/iu.exec(before);
  const end = bracket ? /^[^()]*\)/.exec(after) : /^(?:-?[\p{L}]{0,4})?\s*(?=,|$|[.;])/u.exec(after);
  return lead && end
    ? { from: from - before.length + lead.index, to: to + end[0].length + (bracket ? 0 : 1) }
    : undefined;
}

/** The text with brackets and appositions blanked: they part nothing. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (whole, { from, to }) => whole.slice(0, from) + ' '.repeat(Math.min(to, whole.length) - from) + whole.slice(to),
    text,
  );
}

const JOINTS: { readonly [language in Language]: RegExp } = {
  en: /[;:,()—–]| (?:and|but|while|whereas|plus) /gu,
  ru: /[;:,()—–]| (?:и|а|но|тогда как|плюс) /gu,
  kk: /[;:,()—–]| (?:және|ал|бірақ) /gu,
};

/** Parts a sentence between its numbers: at the last joint between two, or behind what follows the first. */
function splitZones(
  text: string,
  order: readonly Quantity[],
  mentions: readonly Mention[],
  language: Language,
): Span[] {
  const cuts = order.slice(1).map((next, index) => {
    const before = order[index];
    if (!before || next.from < before.to) return before?.from ?? 0;
    const between = text.slice(before.to, next.from);
    const joints = [...between.matchAll(JOINTS[language])];
    // A dash, a colon or a bracket may stand for 'is': 'in Almaty 13, in Astana – eight', 'threats (4)'.
    const firm = joints.findLast(({ 0: sign, index }) => !/[—–:]/.test(sign) && !/^\(\s*$/.test(between.slice(index)));
    const joint = firm ?? joints.at(-1) ?? REACHES[language].exec(between);
    if (joint) return before.to + joint.index;
    const near = mentions.filter(({ from, to }) => from >= before.to && to <= next.from);
    return language === 'kk' ? (near[0]?.to ?? before.to) : (near.at(near.length > 1 ? 0 : -1)?.to ?? before.to);
  });
  return order.map((quantity, index) => ({
    from: Math.min(cuts[index - 1] ?? 0, quantity.from),
    to: Math.max(cuts[index] ?? text.length, quantity.to),
  }));
}

/** 'From 10 in 2022 *to* 20'. */
const REACHES: { readonly [language in Language]: RegExp } = { en: / to /u, ru: / до /u, kk: /(?<=[нт][ае]н) /u };

const STOPS: { readonly [language in Language]: RegExp } = {
  en: /^(?:in|on|by|at|to|for|from|with|against|and|or|is|are|was|were|had|have|has|but|as|under|over|than|times|who|which|that|because|during|within|behind|when|where|it|we|they)$/,
  ru: /^(?:в|во|на|с|со|по|к|за|при|и|или|а|но|о|об|под|был\p{L}*|есть|чем|кто|котор\p{L}*|мы|это|—)$/u,
  kk: /^(?:және|немесе|ал|бірақ|болды|болған|құрайды|құрады)$/u,
};

/** '13-і', 'төртеуі': so many of what was named before. */
const PARTITIVE = /(?:\p{N}\s?[-‑–]?(?:ы|і|сы|сі)|[еа]у[іы])(?:н|на|не|нда|нде|нан|нен)?(?:\s.{0,3})?$/u;

/** The noun that a number stands before, or, where it stands before none, the one that it is said of. */
function findHead(line: Bare, quantity: Quantity, zone: Span): { readonly head?: Mention; readonly strange: boolean } {
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
  if (head) return { head, strange: false };
  const next = words[start];
  const touching = next && start >= 0 && next.from < zone.to && !/[^\s\-‑]/.test(text.slice(quantity.to, next.from));
  const unknown =
    touching && !isPlain(next.folded, lexicon) && !mentions.some(({ from, to }) => from <= next.from && next.to <= to);
  if (strange > 0 && unknown && lexicon.language !== 'kk' && quantity.kind === 'count') return { strange: true };
  const before = mentions.filter(({ from, to, noun }) => noun && from >= zone.from && to <= quantity.from).at(-1);
  if (before) return { head: before, strange: false };
  return { strange: Boolean(unknown) && !partitive && quantity.kind === 'count' };
}

/** 'Women journalists', 'detention cases': behind a code another noun may follow; behind 'cases' a new phrase begins. */
function isNamed({ senses }: Mention): boolean {
  return senses.some(({ codes }) => codes);
}

function sharesUnit(one: Mention, other: Mention): boolean {
  return one.senses.some(({ unit }) => other.senses.some((sense) => sense.unit === unit));
}

/** Whether a word narrows nothing. */
export function isPlain(folded: string, { little, plain }: Lexicon): boolean {
  return little.has(folded) || (plain.get(folded[0] ?? '') ?? []).some((stem) => fitsStem(folded, stem));
}

/** Whether a comma, a dash or a bracket stands between a number and a name. */
function isApart({ smooth: text, lexicon }: Bare, quantity: Quantity, mention: Mention): boolean {
  if (mention.from >= quantity.to) {
    // 'In nine of the cases, the police …': the comma only ends what opens the sentence.
    const opens = /^\s*(?:in|at|for|with|on|в|во|при|по)\s+(?:\p{L}+ ){0,2}$/iu.test(text.slice(0, quantity.from));
    const between = opens
      ? text.slice(quantity.to, mention.from).replace(',', ' ')
      : text.slice(quantity.to, mention.from);
    const apart = lexicon.language === 'en' ? BREAKS : COMMAS;
    return apart.test(between.replace(/\([^()]*\)/g, '')) || /\([^()]*$/.test(between);
  }
  return /;/.test(text.slice(mention.to, quantity.from)) || /^[^()]*\)/.test(text.slice(mention.to, quantity.from));
}
/** 'Of the eight cases one …', 'сегіз істің біреуі …': what follows is said of the one, not of the eight. */
function isBeyond(
  { text, words, lexicon }: Bare,
  { kind, from, to }: Quantity,
  head: Mention | undefined,
  mention: Mention,
): boolean {
  if (kind !== 'count' || !head || head.from < to || mention.from < head.to) return false;
  if (lexicon.language === 'kk') return /[ндт][ыі]ң$/u.test(words[head.last]?.folded ?? '');
  const whole = /(?:^|[\s(])(?:of|out of|among|из|среди)\s+(?:the |our |all |these |всех |этих )?$/iu.test(
    text.slice(0, from),
  );
  return whole && !NEXT_GAP[lexicon.language].test(text.slice(head.to, mention.from));
}

/** A comma breaks, but not before what says when or where it was: 'nine, when the targets were at work'. In other languages a dash is a verb. */
const COMMAS =
  /[;:]|,(?! (?:were|was|by|when|while|where|in which|in whose|and|и|по|когда|в котор[а-я]+|где|при этом) )/u;
const BREAKS = new RegExp(`[—–]|${COMMAS.source}`, 'u');

/** What a share is taken of, where the sentence says it: 'of incidents in Almaty', «инцидентов», 'оқиғалардың'. */
function findBase(line: Bare, { kind, to, from }: Quantity, zone: Span): readonly Mention[] {
  if (!['percent', 'part', 'of'].includes(kind)) return [];
  const { text, mentions, lexicon } = line;
  if (lexicon.language === 'kk') return findBaseBefore(line, from, zone);
  const found: Mention[] = [];
  let at = to;
  for (const mention of mentions.filter((one) => one.from >= to && one.to <= zone.to)) {
    const gap = text.slice(at, mention.from);
    if (!(found.length === 0 ? FIRST_GAP : NEXT_GAP)[lexicon.language].test(gap)) break;
    if (isBare(mention) && found.some(({ noun }) => noun)) break;
    found.push(mention);
    at = mention.to;
  }
  if (found.length > 0 && found.some(({ noun }) => noun)) return found;
  return lexicon.language === 'en' || lexicon.language === 'ru' ? findAmong(line, from, zone) : [];
}

/** A noun that names a unit and nothing more: 'incidents', 'people'. */
function isBare(mention: Mention): boolean {
  return mention.noun && !isNamed(mention);
}

const FIRST_GAP: { readonly [language in Language]: RegExp } = {
  en: /^\s*(?:of|among|in)? ?(?:all |the |our |these |recorded |documented |such |those |registered |counted |his |of |\d+ )*$/,
  ru: /^\s*(?:от |из |среди |в )?(?:всех |общего |числа |количества |этих |наших |зафиксированных |задокументированных |зарегистрированных |учт[её]нных |таких |\d+ )*$/,
  kk: /^\s*$/,
};
const NEXT_GAP: { readonly [language in Language]: RegExp } = {
  en: /^ (?:(?:by|in|on|against|of|and|or|the|over|under) )*(?:the )?$/,
  ru: /^ (?:(?:в|во|на|со стороны|против|и|или|с|по|от) )*$/,
  kk: /^\s*$/,
};

/** 'Among the incidents in Almaty, 41 %…' */
function findAmong({ text, mentions, lexicon }: Bare, from: number, zone: Span): readonly Mention[] {
  const leads = [
    ...text
      .slice(zone.from, from)
      .matchAll(/(?:^|[\s,;(])(?:among|(?<!share |part |number |proportion |that |those )of|out of|среди|из|от)\s/giu),
  ];
  for (const lead of leads.reverse()) {
    const found: Mention[] = [];
    let at = zone.from + lead.index + lead[0].length;
    for (const mention of mentions.filter((one) => one.from >= at && one.to <= from)) {
      if (
        !(found.length === 0 ? FIRST_GAP : NEXT_GAP)[lexicon.language].test(
          text.slice(at, mention.from).replace(/^(?=\S)/, ' '),
        )
      )
        break;
      if (isBare(mention) && found.some(({ noun }) => noun)) break;
      found.push(mention);
      at = mention.to;
    }
    if (found.some(({ noun }) => noun)) return found;
  }
  return [];
}

/** 'Алматыдағы оқиғалардың 41 пайызы', 'журналистердің арасында'. */
function findBaseBefore({ text, mentions, words }: Bare, from: number, zone: Span): readonly Mention[] {
  const before = mentions.filter((one) => one.to <= from && one.from >= zone.from);
  const owner = before.findLast((one) => {
    const tail = text.slice(one.to, from);
    return (
      one.noun &&
      (/[ндт][ыі]ң$/u.test(words[one.last]?.folded ?? '') || /^\s*(?:арасында|арасынан|ішінде|ішінен)/u.test(tail)) &&
      !/[;:—–]/.test(tail)
    );
  });
  if (!owner) return [];
  const start = before.indexOf(owner);
  const found = [owner];
  for (let index = start - 1; index >= 0; index--) {
    const [one, next] = [before[index], found[0]];
    if (
      !one ||
      !next ||
      /[лдт][ае]р$/u.test(text.slice(one.from, one.to)) ||
      /\S/.test(text.slice(one.to, next.from).replace(/жасаған|болған|тіркелген|қарсы|жасалған/gu, ''))
    )
      break;
    found.unshift(one);
  }
  return found;
}

/** Names, and nouns behind a preposition, that the lexicon does not know: the number counts less than what is understood. */
function countUnread({ words, mentions, asides, lexicon, text }: Bare, quantity: Quantity, zone: Span): number {
  let unread = 0;
  for (const [index, word] of words.entries()) {
    if (word.from < zone.from || word.to > zone.to || (word.from >= quantity.from && word.to <= quantity.to)) continue;
    if (mentions.some(({ first, last }) => first <= index && index <= last)) continue;
    if (asides.some(({ from, to }) => from <= word.from && word.to <= to) || /^\p{N}/u.test(word.text)) continue;
    if (isPlain(word.folded, lexicon)) continue;
    const opens = index === 0 || /[.!?“«"]\s*$/.test(text.slice(0, word.from));
    const named = /^\p{Lu}/u.test(word.text) && !opens;
    const ruled = lexicon.prepositions.has(words[index - 1]?.folded ?? '');
    unread += named || ruled ? 3 : 1;
  }
  return unread;
}
