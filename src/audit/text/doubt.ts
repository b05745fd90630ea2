import type { Where } from '../../types/style.ts';
import { findCue, isAnaphoric, isTold } from './cues.ts';
import { readDays } from './ground.ts';
import { isNamed } from './head.ts';
import type { Num } from './line.ts';
import type { Mention } from './mention.ts';
import { findEarlier, type Known, listReadings, type Reading, type Setting } from './reading.ts';
import type { Verdict } from './verdict.ts';
import { keyOf, overlay } from './where.ts';

/** More ways of understanding a number are not tried. */
const MOST = 160;

/** What a person could honestly have counted instead, and whether it makes the number. */
export type Fits = (part: Reading, base: Reading | undefined) => boolean;

/**
 * Whether a contradiction is to be doubted: the sentence turns around what it names, the other numbers of the sentence make this
 * one, or another honest reading does. A false accusation stops a build, so the doubt goes to the author.
 */
export function isDoubtful(num: Num, verdict: Verdict, setting: Setting, known: Known, fits: Fits): boolean {
  if (isTold(setting.line) && num.times.years.length === 0 && num.quantity.kind === 'count') return true;
  if (findCue(num, setting.line) || isMadeOfOthers(num, setting)) return true;
  const { part, base } = verdict;
  if (!part) return false;
  const bases = base
    ? num.base
      ? [base, { ...base, where: dropGroup(base.where) }]
      : [...listWhole(base, setting), { ...base, where: dropGroup(base.where) }]
    : [undefined];
  if (isUnresolved(num, part, setting) || isLoose(num, part, setting)) return true;
  return listOthers(num, part, setting, known).some((other) =>
    bases.some((whole) => (!whole || keyOf(whole.where) !== keyOf(other.where)) && fits(other, whole)),
  );
}

/** One of several counts that only the total is left for, though it stands in a row, has no noun, or words beside it are not understood. */
function isLoose(num: Num, { where }: Reading, { line }: Setting): boolean {
  if (Object.keys(where).length > 0 || num.quantity.kind !== 'count' || num.times.years.length > 0) return false;
  const others = line.nums.filter((one) => one !== num && one.quantity.kind === 'count');
  const inRow = others.some((one) => /^\s*(?:,|and|и|және|мен)\s*$/iu.test(line.text.slice(one.to, num.from)));
  return others.length > 0 && (inRow || num.unread > 0);
}

/** 'Twelve of the cases' takes up the sentence before, and was not led back to just what that counted. */
function isUnresolved(num: Num, { where }: Reading, { before, line, opens }: Setting): boolean {
  if (opens || num.index > 0 || !isAnaphoric(num, line)) return false;
  const [first] = before;
  const names = Object.keys(first?.where ?? {});
  const narrowed = names.every((name) => String(where[name]) === String(first?.where[name]));
  return before.length !== 1 || names.length === 0 || !narrowed;
}

/** 'Rose by 36, from 96 to 132', '49 after 48, one more': the difference of two numbers that stand side by side. */
function isMadeOfOthers({ index, quantity }: Num, { line }: Setting): boolean {
  if (quantity.kind !== 'count' || quantity.low !== quantity.high) return false;
  const pairs = line.nums
    .slice(1)
    .flatMap((two, at) => [[line.nums[at], two] as const])
    .filter(([one, two]) => one && one.index !== index && two.index !== index && isCount(one) && isCount(two));
  return (
    pairs.some(([one, two]) => Math.abs((one?.quantity.low ?? 0) - two.quantity.low) === quantity.low) &&
    (line.lexicon.words.moving.test(line.text) || MORE.test(line.text))
  );
}

function isCount({ quantity }: Num): boolean {
  return quantity.kind === 'count' && quantity.exact;
}

const MORE = /\b(?:more|less|fewer)\b|больше|меньше|көп|аз/iu;

function dropGroup(where: Where): Where {
  return Object.fromEntries(Object.entries(where).filter(([name]) => name !== 'group'));
}

/** The wholes a share can be taken of: that which was tried, and all. */
function listWhole(base: Reading, { section }: Setting): Reading[] {
  return [base, { ...base, where: {} }, ...(section ? [{ ...base, where: section }] : [])];
}

/** The readings beside those that were tried: a filter fewer, a filter more from the sentence or the one before, another unit or time. */
function listOthers(num: Num, part: Reading, setting: Setting, known: Known): Reading[] {
  const tried = [part, ...listReadings(num, setting, known).slice(0, 12)];
  const fixed = listFixed(num);
  const wide = isWide(num);
  const narrowed = isPlainTold(num, setting)
    ? unique([...listSingles(part.where), dropGroup(part.where), ...dropEmpty(num, part, setting)])
    : unique([
        dropGroup(part.where),
        ...dropEmpty(num, part, setting),
        ...tried.flatMap(({ where }) => dropFilters(where, wide ? firmNames(where) : fixed)),
      ]);
  const around = leansOn(num, setting)
    ? [...findEarlier(num, setting, known).map(({ where }) => where), ...setting.trail]
    : [];
  if (wide) return narrowed.map((where): Reading => ({ ...part, where }));
  const wheres = unique([
    ...narrowed,
    ...narrowed.flatMap((where) => addNamed(where, num, setting)),
    ...around.slice(0, 8).flatMap((under) => narrowed.slice(0, 6).map((where) => overlay(where, under))),
    ...(setting.section ? narrowed.map((where) => overlay(where, setting.section ?? {})) : []),
  ]);
  const periods = listPeriods(num, part, setting);
  const units = listUnits(num, part, setting);
  return periods
    .flatMap((period) => wheres.flatMap((where) => units.map((unit): Reading => ({ unit, where, period }))))
    .slice(0, MOST)
    .filter((other) => other.period === part.period || followsVerb(other, setting));
}

/** The number of another year is none of what 'rose' where the records fell: 'attacks rose from eight to twelve'. */
function followsVerb({ unit, where }: Reading, { line, ground }: Setting): boolean {
  const falls = line.lexicon.words.falling.test(line.text);
  if (falls === RISING.test(line.text)) return true;
  const { from, to } = ground.report.period;
  const before = ground.count({ unit, where, period: readDays(String(Number(from.slice(0, 4)) - 1)) }).value;
  const now = ground.count({ unit, where, period: { from, to } }).value;
  return falls ? now < before : now > before;
}

const RISING =
  /\b(?:rose|risen|rise[sn]?|grew|grow[ns]?|increas\w*|climbed|went up|up from|more)\b|вырос|увелич|возрос|больше|өсті|артты|көбейді|өсіп|көтерілді/iu;

/** A filter that leaves nothing of many may be none: 'the year closed with 92 cases' tells no outcome. */
function dropEmpty({ quantity }: Num, part: Reading, { ground }: Setting): Where[] {
  return quantity.low >= 10 && ground.count(part).value === 0 ? [{}] : [];
}

/** One number in a sentence all of whose words are understood is read as it stands; but who was meant is often said of all. */
function isPlainTold(num: Num, { line }: Setting): boolean {
  return line.nums.length === 1 && num.unread === 0 && !isAnaphoric(num, line);
}

function unique(wheres: readonly Where[]): Where[] {
  return [...new Map(wheres.map((where) => [keyOf(where), where])).values()];
}

/** Whether the sentence before may narrow a number: it takes that up, or names nothing that has a name of its own. */
function leansOn(num: Num, { line }: Setting): boolean {
  if (isAnaphoric(num, line)) return true;
  if (num.quantity.kind !== 'count' || num.times.months.length > 0) return false;
  return (
    !(num.head && isNamed(num.head)) && num.times.years.length === 0 && !line.lexicon.words.summing.test(line.text)
  );
}

/** 'At least 43', 'fewer than five': nearly any other count would fit. */
function isWide({ quantity: { low, high } }: Num): boolean {
  return !Number.isFinite(high) || high - low > 0.3 * high;
}

/** Who was meant is often said of all: 'journalists were obstructed'. */
function firmNames(where: Where): string[] {
  return Object.keys(where).filter((name) => name !== 'group');
}

/** Places, months and articles are named plainly; what the number stands right before is counted by it, and a share is taken of what the sentence says. */
function listFixed({ head, base = [] }: Num): string[] {
  const told = [...(head ? [head] : []), ...base];
  return ['article', 'place', 'month', ...told.flatMap((mention) => Object.keys(readFirst(mention)))];
}

/** The filter, the same with one or two fewer where two or more stand, and each of a list alone. */
function dropFilters(where: Where, fixed: readonly string[]): Where[] {
  const names = Object.keys(where).filter((name) => !fixed.includes(name));
  const without = (left: readonly string[]) =>
    Object.fromEntries(Object.entries(where).filter(([name]) => !left.includes(name)));
  const most = Object.keys(where).length;
  const one = most > 1 ? names.map((name) => without([name])) : [];
  const two = most > 2 ? names.flatMap((name, at) => names.slice(at + 1).map((other) => without([name, other]))) : [];
  return [...listSingles(where), ...one, ...two];
}

/** The filter, and each code of a list alone: 'November fifteen and May twelve'. */
function listSingles(where: Where): Where[] {
  const singles = Object.entries(where).flatMap(([name, codes]) =>
    Array.isArray(codes) ? codes.map((code) => ({ ...where, [name]: code })) : [],
  );
  return [where, ...singles];
}

/** What the rest of the sentence names may be said of this number as well. */
function addNamed(where: Where, num: Num, { line }: Setting): Where[] {
  const outside = line.mentions.filter(
    (mention) => isNamed(mention) && !num.own.includes(mention) && mention !== num.head,
  );
  const added = outside
    .map((mention) => readFirst(mention))
    .filter((codes) => Object.keys(codes).some((name) => !(name in where)));
  const all = added.reduce((sum, codes) => overlay(sum, codes), {});
  return added.length === 0 ? [] : [...added.slice(0, 4), all].map((codes) => overlay(where, codes));
}

function readFirst({ senses }: Mention): Where {
  return Object.fromEntries(senses.find(({ codes }) => codes)?.codes ?? []);
}

/** A noun settles the unit, its own or the sentence's; persons may be targets, and articles of law may be counted in charges. */
function listUnits(num: Num, part: Reading, { line }: Setting): Reading['unit'][] {
  const charged = ['article', 'proceeding', 'outcome'].some((name) => name in part.where);
  const more: Reading['unit'][] = charged ? ['charges'] : [];
  const told = (mentions: readonly Mention[]) =>
    mentions.flatMap(({ senses, noun }) =>
      noun ? senses.flatMap(({ unit, codes }) => (unit && !codes ? unit : [])) : [],
    );
  const head = num.head?.senses.flatMap(({ unit }) => unit ?? []) ?? [];
  const own = told(num.base ?? []).length > 0 ? told(num.base ?? []) : head;
  const units = own.length > 0 && !num.occasions ? own : [...(num.occasions ? head : []), ...told(line.mentions)];
  const persons = units.some((unit) => unit === 'people' || unit === 'targets');
  if (num.takes || units.length > 0) return [...new Set([part.unit, ...units, ...(persons ? PERSONS : []), ...more])];
  return [...new Set([part.unit, 'incidents' as const, ...PERSONS, ...more])];
}

const PERSONS: readonly Reading['unit'][] = ['people', 'targets'];

/** A year beside the number settles the time; else any that the sentence names, and the year before where something changes. */
function listPeriods({ times }: Num, part: Reading, { line, ground }: Setting): Reading['period'][] {
  if (times.years.length === 1) return [part.period];
  const own = { from: ground.report.period.from, to: ground.report.period.to };
  const named = line.nums.flatMap((one) => one.times.years);
  const changes = named.length > 0 || line.lexicon.words.moving.test(line.text) || CHANGES.test(line.text);
  const previous = changes ? [readDays(String(Number(own.from.slice(0, 4)) - 1))] : [];
  const parted = part.period.from.slice(5) !== '01-01' || part.period.to.slice(5) !== '12-31';
  const all =
    parted || Object.keys(part.where).includes('month') ? [part.period] : [part.period, own, ...named, ...previous];
  return [...new Map(all.map((days) => [days.from + days.to, days])).values()];
}

/** Words between the counts of two times that are no verbs of growth. */
const CHANGES =
  /\b(?:instead of|after|against|previous year|year (?:before|earlier)|climbed|went|stood at)\b|(?<!\p{L})(?:стал[оаи]?|вместо|против|после|год(?:ом)? (?:ранее|назад))(?!\p{L})|орнына|кейін|бұрын|былтыр/iu;
