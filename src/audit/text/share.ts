import { roundPercent } from '../../aggregate/round.ts';
import type { Where } from '../../types/style.ts';
import { isClear } from './clear.ts';
import type { Ground } from './ground.ts';
import type { Num } from './line.ts';
import type { Mention } from './mention.ts';
import {
  addSection,
  findEarlier,
  type Known,
  listPeriods,
  listReadings,
  type Reading,
  type Setting,
  sharesDimension,
  withMonth,
} from './reading.ts';
import { decide, UNBOUND, type Verdict } from './verdict.ts';
import { composeWheres, keyOf, overlay } from './where.ts';

/** A part and the whole it is taken of. */
export interface Pair {
  readonly part: Reading;
  readonly base: Reading;
}

/** Judges a share: '41 %', 'nearly half', 'a third'. */
export function judgeShare(num: Num, setting: Setting, known: Known): Verdict {
  const pairs = listPairs(num, setting, known).filter(({ base }) => setting.ground.count(base).value > 0);
  const clear =
    pairs.length > 0 &&
    isClear(
      num,
      setting.line,
      pairs.map(({ part }) => part),
    );
  return decide(pairs, {
    clear,
    fits: (pair) => fitsShare(num, pair, setting.ground),
    near: (pair) => isNear(num, pair, setting.ground),
    tell: (pair) => tellShare(pair, setting.ground),
  });
}

/** Judges 'N of M': both numbers. */
export function judgeOf(num: Num, setting: Setting, known: Known): Verdict {
  const { low, high, whole } = num.quantity;
  const pairs = listPairs(num, setting, known);
  if (pairs.length === 0 || !whole) return UNBOUND;
  const { count } = setting.ground;
  return decide(pairs, {
    clear: isClear(
      num,
      setting.line,
      pairs.map(({ part }) => part),
    ),
    fits: ({ part, base }) =>
      isWithin(count(part).value, low, high) && isWithin(count(base).value, whole.low, whole.high),
    near: () => false,
    tell: ({ part, base }) => ({
      part,
      base,
      value: count(part).value,
      whole: count(base).value,
      told: `${count(part).value} of ${count(base).value}`,
    }),
  });
}

export function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function tellShare({ part, base }: Pair, { count, report }: Ground): Omit<Verdict, 'outcome'> {
  const [value, whole] = [count(part).value, count(base).value];
  return { part, base, value, whole, told: `${roundPercent(value, whole, report.rounding)} % (${value} of ${whole})` };
}

/** The part and the whole, each way the sentence can be understood. */
function listPairs(num: Num, setting: Setting, known: Known): Pair[] {
  const earlier = findEarlier(num, setting, known);
  const pairs = num.base
    ? listFromBase(num, num.base, setting)
    : num.inBrackets && earlier.length > 0
      ? listInBrackets(num, earlier, setting, known)
      : listOpen(num, earlier, setting, known);
  const once = new Map(
    pairs.map((pair) => [JSON.stringify([pair.part, keyOf(pair.base.where), pair.base.period]), pair]),
  );
  return [...once.values()].filter(({ part, base }) => keyOf(part.where) !== keyOf(base.where));
}

/** The sentence says what the share is taken of; all else that it names makes the part. */
function listFromBase(num: Num, base: readonly Mention[], setting: Setting): Pair[] {
  const { line, ground } = setting;
  const head = base.findLast(({ noun }) => noun);
  const units = [...new Set(head?.senses.flatMap(({ unit }) => unit ?? []) ?? [])];
  const rest = [...num.own, ...num.late, ...(num.head ? [num.head] : [])].filter((one) => !base.includes(one));
  const firm = rest.filter((one) => !num.late.includes(one));
  const compose = (mentions: readonly Mention[]) =>
    composeWheres(
      [...mentions].sort((a, b) => a.from - b.from),
      line.text,
      ground.project,
    );
  const shared = num.shared.filter((mention) => !firm.some((one) => sharesDimension(one, mention)));
  const sets = [
    firm,
    ...(rest.length > firm.length ? [rest] : []),
    ...(shared.length > 0 ? [[...firm, ...shared]] : []),
  ];
  const alone = rest.length === 0 && num.shared.length === 0 && num.times.months.length === 0;
  const bases = (alone ? cutBase(base) : [base]).flatMap((mentions) =>
    compose(mentions).flatMap((where) =>
      addSection(where, setting).map((full) => ({ where: full, left: base.slice(mentions.length) })),
    ),
  );
  return listPeriods(num.times, setting).flatMap((period) =>
    bases.flatMap(({ where: under, left }) =>
      sets.flatMap((set) =>
        compose([...set, ...left]).flatMap((where) =>
          units.map((unit): Pair => {
            const base = timed(under, num, period, left.length === 0 && set.length === 0);
            return {
              part: { unit, where: withMonth(overlay(where, under), num.times, period), period },
              base: { unit, where: base, period },
            };
          }),
        ),
      ),
    ),
  );
}

/** 'of incidents in Almaty': where nothing else makes the part, the last name of the phrase does. */
function cutBase(base: readonly Mention[]): (readonly Mention[])[] {
  const head = base.findIndex(({ noun }) => noun);
  const ways = [base];
  if (base.length > head + 1) ways.push(base.slice(0, head + 1));
  return ways;
}

/** A month that a sentence names mostly makes the part: '20 % of incidents fell in March'. */
function timed(where: Where, num: Num, period: Reading['period'], whole: boolean): Where {
  return whole
    ? where
    : num.times.months.length > 0 && num.own.length > 0
      ? withMonth(where, num.times, period)
      : where;
}

/** '12 (27 %)': the number before is the part. */
function listInBrackets(num: Num, earlier: readonly Reading[], setting: Setting, known: Known): Pair[] {
  const wholes = listWholes(num, setting, known);
  return earlier.flatMap((part) => listBases(part, setting, wholes).map((base) => ({ part, base })));
}

/** The sentence does not say of what: of all, of the section, of what was counted before. */
function listOpen(num: Num, earlier: readonly Reading[], setting: Setting, known: Known): Pair[] {
  if (num.takes && earlier.length === 0) return [];
  if (num.quantity.kind === 'of' && earlier.length > 0) return listParts(num, earlier, setting);
  const parts = listReadings(num, setting, known);
  const wholes = [...listWholes(num, setting, known), ...(num.takes || num.index > 0 ? earlier : [])];
  return parts.flatMap((part) => listBases(part, setting, wholes).map((base) => ({ part, base })));
}

/** '17 істің 9-ы': the whole was counted just before. */
function listParts(num: Num, earlier: readonly Reading[], { line, ground }: Setting): Pair[] {
  const shared = num.shared.filter((mention) => !num.own.some((one) => sharesDimension(one, mention)));
  const ways = [num.own, [...num.own, ...num.late, ...shared]].flatMap((mentions) =>
    composeWheres(mentions, line.text, ground.project),
  );
  return earlier.flatMap((base) =>
    ways.map((where) => ({ base, part: { ...base, where: overlay(where, base.where) } })),
  );
}

/** What the other numbers of the sentence count. */
function listWholes({ index }: Num, _: Setting, known: Known): Reading[] {
  return [...known].filter(([at]) => at < index).flatMap(([, readings]) => readings);
}

function listBases(part: Reading, setting: Setting, wholes: readonly Reading[]): Reading[] {
  const total = { ...part, where: {} };
  const section = setting.section ? [{ ...part, where: setting.section }] : [];
  const fields = Object.keys(part.where);
  const broader =
    fields.length > 1
      ? fields.map((name) => ({
          ...part,
          where: Object.fromEntries(Object.entries(part.where).filter(([key]) => key !== name)),
        }))
      : [];
  return [total, ...section, ...broader, ...wholes.filter(({ unit }) => unit === part.unit)];
}

/** Whether a typed share is what the records give: as the report rounds, or within the bounds of the words. */
export function fitsShare({ quantity }: Num, { part, base }: Pair, { count, report }: Ground): boolean {
  const [value, whole] = [count(part).value, count(base).value];
  const known = whole - countUnknown(part, base, count);
  return [whole, known].some((of) => {
    if (of <= 0) return false;
    const percent = (100 * value) / of;
    if (quantity.kind === 'part' || quantity.low !== quantity.high || !quantity.exact)
      return (
        percent >= quantity.low - 0.5 * Number(quantity.kind === 'percent') &&
        percent <= quantity.high + 0.5 * Number(quantity.kind === 'percent')
      );
    const decimals = /[.,](\d+)/.exec(quantity.text)?.[1]?.length ?? 0;
    if (decimals === 0) return roundPercent(value, of, report.rounding) === quantity.low;
    return Math.abs(percent - quantity.low) <= 0.5 * 10 ** -decimals + 1e-9;
  });
}

function isNear({ quantity }: Num, { part, base }: Pair, { count }: Ground): boolean {
  if (quantity.kind !== 'percent' || !quantity.exact) return false;
  return Math.floor((100 * count(part).value) / count(base).value) === quantity.low;
}

/** How many of the whole have no known value in what makes the part. */
function countUnknown(part: Reading, base: Reading, count: Ground['count']): number {
  const added = Object.keys(part.where).find((name) => !(name in base.where));
  if (!added || !['gender', 'on-duty', 'perpetrator'].includes(added)) return 0;
  return count({ ...base, where: { ...base.where, [added]: 'unknown' } }).value;
}
