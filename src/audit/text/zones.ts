import type { Language, Quantity } from '../../quantity/quantity.ts';
import type { Mention } from './mention.ts';
import type { Span } from './prose.ts';
import { followsOn } from './whole.ts';

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
export function findClause(text: string, { from, to }: Span): Span {
  const end = text.indexOf(';', to);
  return { from: text.lastIndexOf(';', from) + 1, to: end < 0 ? text.length : end };
}

/** A share that says again what stands before it: '13 incidents (29 %)', '13 incidents, or 29 per cent, …'. */
export function findApposition(text: string, { kind, from, to }: Quantity): Span | undefined {
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
export function blank(text: string, spans: readonly Span[]): string {
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
export function splitZones(
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
    return language === 'kk' ? (near[0]?.to ?? before.to) : endOfPhrase(text, near, before.to, language);
  });
  return order.map((quantity, index) => ({
    from: Math.min(cuts[index - 1] ?? 0, quantity.from),
    to: Math.max(cuts[index] ?? text.length, quantity.to),
  }));
}

/** Where the phrase ends that begins with the first name: 'eight *cases of blocking*'. */
function endOfPhrase(text: string, near: readonly Mention[], start: number, language: Language): number {
  let at = near[0]?.to ?? start;
  for (const mention of near.slice(1)) {
    if (!followsOn(text.slice(at, mention.from), mention, language)) break;
    at = mention.to;
  }
  return at;
}

/** 'From 10 in 2022 *to* 20'. */
const REACHES: { readonly [language in Language]: RegExp } = { en: / to /u, ru: / до /u, kk: /(?<=[нт][ае]н) /u };
