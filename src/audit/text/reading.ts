import type { Language } from '../../quantity/quantity.ts';
import type { Unit } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import type { Asked, Days, Ground } from './ground.ts';
import { readDays } from './ground.ts';
import type { Line, Num } from './line.ts';
import type { Mention } from './mention.ts';
import type { Times } from './time.ts';
import { composeWheres, keyOf, overlay } from './where.ts';

/** One way to understand what a number counts. */
export interface Reading extends Asked {
  readonly period: Days;
}

/** What a number is read with: the records, its sentence, its section, and what was counted just before. */
export interface Setting {
  readonly ground: Ground;
  readonly line: Line;
  /** The filter of the section that the text stands in. */
  readonly section: Where | undefined;
  /** What the last number before the sentence counted. */
  readonly before: readonly Reading[];
  /** The cells that the sentences before counted, and the records confirmed. */
  readonly trail: readonly Where[];
  /** Whether the sentence opens its paragraph. */
  readonly opens: boolean;
}

/** The readings of the numbers of a sentence that were read already, by their place. */
export type Known = ReadonlyMap<number, readonly Reading[]>;

/** The ways to understand what a number counts, the likeliest first; none where its unit is not to be known. */
export function listReadings(num: Num, setting: Setting, known: Known): Reading[] {
  const earlier = findEarlier(num, setting, known);
  const units = listUnits(num, setting, earlier);
  const wheres = listWheres(num, setting, earlier);
  const periods = startsChange(num, setting.line)
    ? listPeriods({ ...num.times, years: findBaseYear(setting), previous: true }, setting)
    : endsAtNow(num, setting)
      ? listPeriods({ ...num.times, years: [ownDays(setting)] }, setting)
      : listPeriods(num.times, setting);
  const readings = periods.flatMap((period) =>
    wheres.flatMap((where) =>
      units.map((unit): Reading => ({ unit, where: withMonth(where, num.times, period), period })),
    ),
  );
  return [...new Map(readings.map((one) => [JSON.stringify([one.unit, keyOf(one.where), one.period]), one])).values()];
}

/** What a number in brackets, or one that says 'of these', takes up. */
export function findEarlier({ index, takes }: Num, { before, line }: Setting, known: Known): readonly Reading[] {
  for (let at = index - 1; at >= 0; at--) {
    const readings = known.get(at);
    if (readings && readings.length > 0 && ['count', 'of'].includes(line.nums[at]?.quantity.kind ?? ''))
      return readings;
  }
  return takes || index === 0 ? before : [];
}

/** 'Compared with 2021, from 96 to 132': the 96 are those of 2021. */
function findBaseYear({ line, ground }: Setting): readonly Days[] {
  const years = line.asides
    .filter(({ kind }) => kind === 'year' || kind === 'date')
    .flatMap(({ text }) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? [])
    .filter((year) => year < ground.report.period.from.slice(0, 4));
  const [year] = years;
  return year && new Set(years).size === 1 ? [readDays(year)] : [];
}

function ownDays({ ground }: Setting): Days {
  return { from: ground.report.period.from, to: ground.report.period.to };
}

/** '… from 96 *to* 132': the second of two is now. */
function endsAtNow({ index, from, times }: Num, setting: Setting): boolean {
  const first = setting.line.nums[index - 1];
  return first !== undefined && times.years.length === 0 && startsChange(first, setting.line) && from - first.to < 30;
}

/** 'Rose from 10 to 20': the 10 are those of the year before. */
export function startsChange({ from, to, quantity, times }: Num, { text, lexicon }: Line): boolean {
  const { moving, fromTo } = lexicon.words;
  const ablative = lexicon.language === 'kk' && /[ндт][ае]н/u.test(`${quantity.text}${text.slice(to, to + 5)}`);
  return (
    times.years.length === 0 && moving.test(text) && (ablative || fromTo.test(text.slice(Math.max(0, from - 8), from)))
  );
}

/** Persons, where somebody is said to be something; else what the number stands before. */
function listUnits(num: Num, { line }: Setting, earlier: readonly Reading[]): Unit[] {
  if (num.strange) return [];
  const { head } = num;
  if (head) return [...new Set(head.senses.flatMap(({ unit }) => unit ?? []))];
  const persons = num.own.some((mention) =>
    mention.senses.some(({ codes }) => codes?.some(([name]) => name === 'gender' || name === 'group')),
  );
  const inherited = num.index > 0 || num.takes ? earlier.map(({ unit }) => unit) : [];
  if (inherited.length > 0) return [...new Set(persons ? [...inherited, 'people' as const] : inherited)];
  const next = line.nums
    .slice(num.index + 1)
    .flatMap((one) => one.head?.senses.flatMap(({ unit }) => unit ?? []) ?? []);
  if (next.length > 0) return [...new Set(next)];
  if (persons) return ['people'];
  const named = listNamedUnits(line);
  if (num.own.length > 0) return named.length > 0 ? named : ['people', 'incidents'];
  return isTotal(num, line) ? ['incidents'] : [];
}

/** The units that a sentence names by a noun of their own: 'incidents', 'people'. */
export function listNamedUnits({ mentions }: Line): Unit[] {
  const named = mentions.filter(({ noun }) => noun).flatMap(({ senses }) => senses.filter(({ codes }) => !codes));
  return [...new Set(named.flatMap(({ unit }) => unit ?? []))];
}

/** 'The total grew by 20 %', 'in all there were 140': all incidents are meant where nothing else is named. */
export function isTotal({ head, own, late, strange }: Num, { text, mentions, lexicon }: Line): boolean {
  const named = mentions.some(({ senses }) => senses.some(({ unit, codes }) => unit ?? codes));
  return !head && !strange && own.length === 0 && late.length === 0 && !named && TOTALS[lexicon.language].test(text);
}

const TOTALS: { readonly [language in Language]: RegExp } = {
  en: /\b(?:the (?:overall |grand |annual )?total|in total|in all|altogether|all told|the overall (?:number|figure|count))\b/iu,
  ru: /(?<!\p{L})(?:общее (?:число|количество)|общий итог|итоговое число|в общей сложности|итого)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:жалпы сан\p{L}*|жалпы көрсеткіш\p{L}*)(?!\p{L})/iu,
};

function listWheres(num: Num, setting: Setting, earlier: readonly Reading[]): Where[] {
  const { line, ground } = setting;
  const compose = (mentions: readonly Mention[]) => composeWheres(mentions, line.text, ground.project);
  const own = num.head ? [num.head, ...num.own].sort((a, b) => a.from - b.from) : num.own;
  const lists = listMentionSets(own, num);
  const ways = lists.flatMap(compose);
  const taken = earlier.map(({ where }) => where);
  const wheres =
    num.takes && taken.length > 0
      ? ways.flatMap((where) => taken.map((under) => overlay(where, under)))
      : ways.flatMap((where) => [...(num.head ? [] : taken.map((under) => overlay(where, under))), where]);
  return wheres.flatMap((where) => addSection(where, setting));
}

/** The sets of names that may be meant together: with what stands apart and what is shared, and without. */
function listMentionSets(own: readonly Mention[], num: Num): (readonly Mention[])[] {
  const objects = own.some((mention) => mention !== num.head && isLoose(mention, own));
  const firm = own.filter((mention) => mention === num.head || !(objects && isGroup(mention)));
  const loose = own.length > firm.length ? [own, firm] : [own];
  const shared = num.shared.filter((mention) => !own.some((one) => sharesDimension(one, mention)));
  const more = [num.late, shared, [...num.late, ...shared]].filter(({ length }) => length > 0);
  return [...loose, ...more.flatMap((added) => loose.map((set) => [...set, ...added].sort((a, b) => a.from - b.from)))];
}

/** 'Attacks on journalists': who was meant is said of all attacks, and filters none. */
function isLoose(mention: Mention, own: readonly Mention[]): boolean {
  return (
    own.length > 1 &&
    mention.senses.some(({ codes }) => codes?.some(([name, code]) => name === 'group' && code === 'journalist'))
  );
}

function isGroup({ senses }: Mention): boolean {
  return senses.some(({ codes }) => codes?.some(([name]) => name === 'group'));
}

/** Whether two names answer the same question: two places, two categories. */
export function sharesDimension(one: Mention, other: Mention): boolean {
  const names = (mention: Mention) => mention.senses.flatMap(({ codes }) => codes?.map(([name]) => name) ?? []);
  return names(one).some((name) => names(other).includes(name));
}

/** In a section's text a number may be meant of the section, or of all. */
export function addSection(where: Where, { section, line }: Setting): Where[] {
  if (!section || Object.keys(section).some((name) => name in where)) return [where];
  if (line.lexicon.words.here.test(line.text)) return [overlay(where, section)];
  return [overlay(where, section), where];
}

/** The times that a number may be meant of. */
export function listPeriods({ years, months, part, previous, day }: Times, { ground, line }: Setting): readonly Days[] {
  if (day) return [];
  const own = { from: ground.report.period.from, to: ground.report.period.to };
  const year = Number(own.from.slice(0, 4)) - 1;
  const named =
    years.length > 0 ? years : line.nums.length === 1 || months.length > 0 || part ? [] : namedOnce(line, own);
  const bases = previous && years.length === 0 ? [readDays(String(year))] : named.length > 0 ? named : [own];
  if (part) return bases.map((days) => cut(days, part.from, part.to));
  return bases;
}

/** The one year that a sentence names holds for all its numbers where it opens it; where it ends it, perhaps. */
function namedOnce({ nums }: Line, own: Days): readonly Days[] {
  const [first] = nums;
  const all = nums.flatMap(({ times }) => times.years);
  const [only] = all;
  if (!only || all.length !== 1) return [];
  return first?.times.years.length ? [only] : [own, only];
}

function cut({ from }: Days, first: number, last: number): Days {
  const year = from.slice(0, 4);
  const pad = (month: number) => String(month).padStart(2, '0');
  return { from: readDays(`${year}-${pad(first)}`).from, to: readDays(`${year}-${pad(last)}`).to };
}

/** A month filters: a record belongs to the month in which it starts. */
export function withMonth(where: Where, { months }: Times, { from }: Days): Where {
  if (months.length === 0) return where;
  const codes = months.map((month) => `${from.slice(0, 4)}-${String(month).padStart(2, '0')}`);
  return { ...where, month: codes.length > 1 ? codes : (codes[0] ?? '') };
}
