import type { Aside, Quantity } from '../../quantity/quantity.ts';
import { isApart, isBeyond } from './apart.ts';
import { addArticles, widenArticles } from './articles.ts';
import { isOfThings } from './cues.ts';
import { findHead } from './head.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mention, splitWords, type Word } from './mention.ts';
import type { Span } from './prose.ts';
import { findTimes, type Times } from './time.ts';
import { countUnread, mask, takesUp } from './unread.ts';
import { findBase } from './whole.ts';
import { blank, COMPARING, findApposition, findClause, splitZones } from './zones.ts';

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
  /** 'Twelve times': occasions, of whatever unit. */
  readonly occasions: boolean;
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
      !quantities.some(
        (one) =>
          one.from <= from && to <= one.to && one.kind !== 'of' && one.kind !== 'part' && !COMPARING.has(one.kind),
      ),
  );
  const order = quantities
    .filter(({ from, to, high }) => high > 0 || !mentions.some((one) => one.from <= from && to < one.to))
    .filter((quantity) => !isOfThings(text, quantity, lexicon.language))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const again = order.slice(1).flatMap((quantity) => findApposition(text, quantity) ?? []);
  const isAgain = (quantity: Quantity) => again.some(({ from, to }) => from <= quantity.from && quantity.to <= to);
  const counting = order.filter((quantity) => !COMPARING.has(quantity.kind) && !isAgain(quantity));
  const parts = splitZones(blank(text, again), counting, mentions, lexicon.language);
  const zones = order.map((quantity, index) => {
    const main = isAgain(quantity) ? order.slice(0, index).findLast((one) => counting.includes(one)) : quantity;
    return parts[counting.indexOf(main ?? quantity)] ?? findClause(text, quantity);
  });
  const wide = widenArticles(text, asides, order);
  const bare = {
    text,
    smooth: blank(text, again),
    lexicon,
    words,
    mentions: addArticles({ text, words, asides: wide, lexicon, mentions, smooth: text }),
    asides: wide,
  };
  const times = (zone: Span, quantity: Quantity) => findTimes(bare, zone, quantity);
  const nums = order.map((quantity, index) => readNum(bare, quantity, index, zones, order, times));
  return { ...bare, nums };
}

/** A sentence whose numbers are not read yet. */
export type Sentence = Omit<Line, 'nums'>;

function readNum(
  line: Sentence,
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
  const told = cutRelative(line.text, quantity, zone);
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
    takes: asideOf !== undefined || found.partitive || takesUp(before, after, line.lexicon),
    inBrackets: asideOf !== undefined,
    unread: countUnread(line, quantity, told, order),
    negated:
      line.lexicon.words.negating.test(mask(line.text, [...line.mentions, ...order], told)) ||
      line.lexicon.words.others.test(mask(line.text, [...line.mentions, ...order], { ...zone, from: quantity.to })) ||
      /(?:^|\s)(?:other|друг\p{L}*|өзге|басқа)\s/iu.test(line.text.slice(quantity.to, found.head?.from ?? quantity.to)),
    occasions: found.head !== undefined && OCCASIONS.test(line.text.slice(found.head.from, found.head.to)),
    times: times(zone, quantity),
  };
}

const OCCASIONS = /^(?:times?|occasions?|раза?|рет)$/iu;

/** '78 people, some of whom were hit twice': what is added of some of them narrows nothing. */
function cutRelative(text: string, { to }: Quantity, zone: Span): Span {
  const added = ADDED.exec(text.slice(to, zone.to));
  return added ? { from: zone.from, to: to + added.index } : zone;
}

const ADDED =
  /,\s+(?:some|many|most|several|a few) of (?:whom|them|which)\b|,\s+(?:причем|причём|некоторые|многие|часть из)(?!\p{L})|,\s+(?:кейбір|көбі)\p{L}*/iu;
