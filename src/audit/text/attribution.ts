import type { Project, Published } from '../../project.ts';
import type { Language } from '../../quantity/quantity.ts';
import type { Line, Num } from './line.ts';
import { splitWords } from './mention.ts';

/** Somebody else who counts, and how texts name them. */
export interface Publisher {
  readonly names: readonly string[];
  readonly sources: readonly string[];
}

/** Those whose documents the project cites, each under its full name, its parts and its initials. */
export function listPublishers({ sources, settings }: Project): Publisher[] {
  const own = new Set(Object.values(settings.publisher));
  const byName = new Map<string, string[]>();
  for (const { id, publisher } of sources.values()) byName.set(publisher, [...(byName.get(publisher) ?? []), id]);
  return [...byName]
    .filter(([name]) => !own.has(name))
    .map(([name, ids]) => ({ names: listNames(name), sources: ids }));
}

function listNames(publisher: string): string[] {
  const parts = publisher
    .split(/ and (?=[A-Z])|[,/(]/)
    .map((part) => part.replace(/\)|\b(?:International )?Foundation\b/g, '').trim());
  const names = parts.flatMap((part) => {
    const words = part.split(/\s+/);
    const initials = [
      words.map((word) => word[0]?.toUpperCase()).join(''),
      words.flatMap((word) => word.match(/^[A-Z]/)?.[0] ?? []).join(''),
    ];
    return [part, ...(words.length > 2 ? initials : [])];
  });
  return [...new Set(names)].filter((name) => name.length > 2);
}

/** Who a number of a sentence is ascribed to: nobody else, somebody unnamed, or a publisher. */
export function findPublisher(
  num: Num,
  line: Line,
  publishers: readonly Publisher[],
  own: readonly string[],
): 'ours' | 'theirs' | Publisher {
  const { ours, theirs } = line.lexicon.words;
  const whole = line.text;
  const near = ours.test(whole) ? cutClause(whole, num.from) : whole;
  if (ours.test(near)) return 'ours';
  const named = publishers.find(({ names }) => names.some((name) => hasName(near, name)));
  if (named) return named;
  return theirs.test(near) || (OTHERS[line.lexicon.language].test(near) && !own.some((name) => hasName(near, name)))
    ? 'theirs'
    : 'ours';
}

/** Another centre counts: 'The Other Centre recorded', «другой монитор», 'Басқа орталық'. */
const OTHERS: { readonly [language in Language]: RegExp } = {
  en: /\b(?:[Oo]ther|[Aa]nother) (?:monitor|[Cc]ent(?:re|er)|organi[sz]ation|watchdog|foundation|database)|(?!The )\b\p{Lu}\p{L}+ (?:Cent(?:re|er)|Foundation|Committee|Union|Institute) (?:has |had )?(?:counted|counts|recorded|registered|documented|reported|lists?|listed)\b/u,
  ru: /(?<!\p{L})друг(?:ой|ая|ие) (?:центр|монитор|организаци|фонд)/iu,
  kk: /(?<!\p{L})(?:басқа|өзге) (?:орталық|ұйым|монитор|қор)/iu,
};

function hasName(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + name.length] ?? ' ');
}

/** The part of a sentence between its semicolons, dashes and turns. */
function cutClause(text: string, at: number): string {
  const joints = [...text.matchAll(/[;,—–]|\b(?:while|whereas|but|and)\b|тогда как|(?<= )(?:а|но|и|ал|және) /giu)].map(
    ({ index }) => index,
  );
  const from = joints.findLast((joint) => joint <= at) ?? 0;
  const to = joints.find((joint) => joint > at) ?? text.length;
  return text.slice(from, to);
}

/** A published count, and whether a number repeats it or says otherwise. */
export interface Cited {
  readonly claim: Published;
  readonly agrees: boolean;
}

/** The published count that a number repeats; else the one that its sentence tells with another number, where it is but one. */
export function findClaim(
  num: Num,
  line: Line,
  publisher: 'theirs' | Publisher,
  { published }: Project,
): Cited | undefined {
  const { low, high } = num.quantity;
  const times = [num, ...line.nums].map((one) => one.times);
  const year = times.flatMap(({ years }) => years)[0]?.from.slice(0, 4);
  const month = times.flatMap(({ months }) => months)[0];
  const period = month ? `${year}-${String(month).padStart(2, '0')}` : year;
  const all = published.filter((claim) => publisher === 'theirs' || isOf(claim, publisher));
  const then = all.filter(
    (claim) =>
      !period || claim.period === period || (!month && claim.period.length > 7 && claim.period.includes(period)),
  );
  const fits = ({ value }: Published) => value >= low && value <= high;
  const same = then.find(fits);
  if (same) return { claim: same, agrees: true };
  const other = year
    ? (findMoved(all.filter(fits), then) ?? findSeries(num, line, all, then) ?? findTold(then, line))
    : undefined;
  return other && { claim: other, agrees: false };
}

/** Printed by the publisher, or by somebody who cites it. */
function isOf({ source, series = '', label }: Published, { names, sources }: Publisher): boolean {
  const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const cites = (name: string) =>
    series.startsWith(slug(name)) || Object.values(label).some((text) => hasName(text, name));
  return sources.includes(source) || names.some(cites);
}

/** The count of a series that stands under another year: the number of 2022 told of 2023. */
function findMoved(fitting: readonly Published[], then: readonly Published[]): Published | undefined {
  const moved = then.filter(({ series }) => series !== undefined && fitting.some((one) => one.series === series));
  return moved.length === 1 ? moved[0] : undefined;
}

/** Where another number of the sentence repeats a count of a series, this one is held against the same series. */
function findSeries(
  { index }: Num,
  { nums }: Line,
  all: readonly Published[],
  then: readonly Published[],
): Published | undefined {
  const repeated = all.filter(
    ({ series, value }) =>
      series !== undefined &&
      nums.some(
        (one) =>
          one.index !== index &&
          one.quantity.kind === 'count' &&
          one.quantity.low === value &&
          one.quantity.high === value,
      ),
  );
  const same = then.filter(
    ({ series }) => series !== undefined && repeated.some((one) => one.series === series && !then.includes(one)),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The one count whose label the sentence has most words of, and at least half. */
function findTold(then: readonly Published[], line: Line): Published | undefined {
  const scored = then
    .map((claim) => ({ claim, score: scoreLabel(claim.label[line.lexicon.language], line) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > 0.5 && first.score > (second?.score ?? 0) ? first.claim : undefined;
}

/** How much of what a label says a sentence says: 1 is all of it. */
function scoreLabel(label: string | undefined, { words, lexicon }: Line): number {
  const wanted = splitWords(label ?? '').filter(({ folded }) => folded.length > 2 && !lexicon.little.has(folded));
  const stem = (folded: string) => folded.slice(0, Math.max(4, folded.length - 3));
  const told = wanted.filter(({ folded }) => words.some((word) => word.folded.startsWith(stem(folded))));
  return wanted.length < 2 ? 0 : told.length / wanted.length;
}
