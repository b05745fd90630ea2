import type { Quantity } from '../../quantity/quantity.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';
import { followsOn } from './whole.ts';

/** Whether a comma, a dash or a bracket stands between a number and a name. */
export function isApart({ smooth: text, lexicon }: Sentence, quantity: Quantity, mention: Mention): boolean {
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

/** 'Of the eight cases one …', 'сегіз істің біреуі …': what else is said is said of the one, not of the eight. */
export function isBeyond(
  { text, words, lexicon }: Sentence,
  { kind, from, to }: Quantity,
  head: Mention | undefined,
  mention: Mention,
): boolean {
  if (kind !== 'count' || !head || head.from < to) return false;
  if (lexicon.language === 'kk') return mention.from >= head.to && /[ндт][ыі]ң$/u.test(words[head.last]?.folded ?? '');
  const whole = /(?:^|[\s(])(?:of|out of|among|из|среди)\s+(?:the |our |all |these |всех |этих )?$/iu.test(
    text.slice(0, from),
  );
  return whole && (mention.to <= from || !followsOn(text.slice(head.to, mention.from), mention, lexicon.language));
}

/** A comma breaks, but not before what says when or where it was: 'nine, when the targets were at work'. In other languages a dash is a verb. */
const COMMAS =
  /[;:]|,(?! (?:were|was|by|when|while|where|in which|in whose|and|и|по|когда|в котор[а-я]+|где|чей|чья|whose|при этом) )/u;
const BREAKS = new RegExp(`[—–]|${COMMAS.source}`, 'u');
