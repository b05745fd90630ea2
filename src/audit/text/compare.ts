import { roundChange } from '../../aggregate/round.ts';
import { isClear } from './clear.ts';
import { type Days, readDays } from './ground.ts';
import { isNamed } from './head.ts';
import type { Num } from './line.ts';
import { type Known, listReadings, type Reading, type Setting } from './reading.ts';
import { decide, UNBOUND, type Verdict } from './verdict.ts';

interface Step {
  readonly before: Reading;
  readonly now: Reading;
}

/** Judges what compares two counts: 'doubled', 'rose by 16 %', '12 more than in 2022', 'twice as many attacks as threats'. */
export function judgeComparison(num: Num, setting: Setting, known: Known): Verdict {
  const { ground, line } = setting;
  const between = comparesTwo(num, line) ? listBetween(num, setting) : [];
  const steps = between.length > 0 ? between : listSteps(num, setting, known);
  if (steps.length === 0) return UNBOUND;
  const { count } = ground;
  const years = steps.flatMap(({ before, now }) => [before.period.from.slice(0, 4), now.period.from.slice(0, 4)]);
  const complete = between.length > 0 || years.every((year) => ground.project.settings.coverage[year] === 'complete');
  return decide(steps, {
    clear:
      complete &&
      isClear(
        num,
        line,
        steps.map(({ now }) => now),
      ),
    fits: ({ before, now }) => fitsComparison(num, count(before).value, count(now).value, setting),
    near: () => false,
    tell: ({ before, now }) => ({
      part: now,
      base: before,
      value: count(now).value,
      whole: count(before).value,
      told: `${count(before).value} and then ${count(now).value}`,
    }),
  });
}

export function fitsComparison({ quantity }: Num, before: number, now: number, { ground, line }: Setting): boolean {
  const { kind, low, high, exact, word } = quantity;
  if (kind === 'difference') {
    const difference = now - before;
    return (
      within(difference, low, high) ||
      (within(Math.abs(difference), low, high) && low >= 0 && isFall(line) === difference < 0)
    );
  }
  if (before === 0) return false;
  if (kind === 'multiple') {
    if (word === 'unchanged') return now === before;
    const ratio = now / before;
    const fell = isFall(line) && low > 1;
    const slack = low < high ? 0 : Number.isInteger(low) ? 0.25 : 0.06;
    return within(fell ? before / Math.max(now, 1e-9) : ratio, low - slack, high + slack);
  }
  const change = (100 * (now - before)) / before;
  const rounded = roundChange(before, now, ground.report.rounding) ?? 0;
  const signed = low > 0 && isFall(line) ? -1 : 1;
  // 'By half', 'by a third' are no exact percents.
  if (!/\p{N}/u.test(quantity.text)) return within(signed * change, low - 7, high + 7);
  if (exact && low === high) return signed * rounded === low || Math.abs(signed * change - low) < 0.05;
  return within(signed * change, low, high);
}

function within(value: number, low: number, high: number): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9;
}

function isFall({ text, lexicon }: Setting['line']): boolean {
  return lexicon.words.falling.test(text);
}

/** 'Twice as many attacks *as* threats', 'more *than*': no growth over time. */
function comparesTwo({ quantity: { kind } }: Num, { text, lexicon }: Setting['line']): boolean {
  if (lexicon.language === 'kk') return kind !== 'change' || /қарағанда/u.test(text);
  return /\bthan\b|\bas\b.{1,80}\bas\b|\btimes the\b|(?<!\p{L})чем(?!\p{L})/iu.test(text);
}

/** 'Detentions fell by 36 %, attacks doubled': what stands in its own clause is said of it, where anything does. */
function narrow(num: Num, { line }: Setting): Num {
  const from = Math.max(line.text.lastIndexOf(',', num.from), line.text.lastIndexOf(';', num.from)) + 1;
  const next = [line.text.indexOf(',', num.to), line.text.indexOf(';', num.to)].filter((at) => at >= 0);
  const to = Math.min(line.text.length, ...next);
  const named = [...num.own, ...num.late, ...(num.head ? [num.head] : [])];
  const inside = named.filter((one) => one.from >= from && one.to <= to && isNamed(one));
  const before = named.filter((one) => one.to <= from && isNamed(one)).slice(-1);
  const kept = inside.length > 0 ? inside : before;
  if (kept.length === 0 || kept.length === named.length) return num;
  const { head, ...rest } = num;
  const own = num.own.filter((one) => kept.includes(one) && one !== head);
  const late = kept.filter((one) => one !== head && !own.includes(one));
  return {
    ...rest,
    own: [...own, ...late].sort((a, b) => a.from - b.from),
    late: [],
    shared: [],
    ...(head && kept.includes(head) && { head }),
  };
}

/** 'Twice as many attacks as threats': two codes of one dimension, the first against the second. */
function listBetween(num: Num, setting: Setting): Step[] {
  const named = [...num.own, ...num.late, ...(num.head ? [num.head] : [])].sort((a, b) => a.from - b.from);
  const codes = named.flatMap((mention) =>
    mention.senses
      .slice(0, 1)
      .flatMap(({ codes, unit }) => codes?.map(([name, code]) => ({ name, code, unit, mention })) ?? []),
  );
  for (const [index, one] of codes.entries()) {
    const other = codes
      .slice(index + 1)
      .find(({ name, code, mention }) => name === one.name && code !== one.code && mention !== one.mention);
    if (!other) continue;
    const rest = Object.fromEntries(
      codes.filter(({ name }) => name !== one.name).map(({ name, code }) => [name, code]),
    );
    const units = one.unit ? [one.unit] : ['incidents' as const, 'people' as const];
    const { from, to } = num.times.years[0] ?? setting.ground.report.period;
    const read = (unit: Reading['unit'], code: string): Reading => ({
      unit,
      where: { ...rest, [one.name]: code },
      period: { from, to },
    });
    return units.map((unit) => ({ now: read(unit, one.code), before: read(unit, other.code) }));
  }
  return [];
}

/** The same question of two times: the year named or the report's, and the year named besides or the one before. */
function listSteps(num: Num, setting: Setting, known: Known): Step[] {
  const { ground, line } = setting;
  const times = [...line.nums.flatMap(({ times }) => times.years), ...num.times.years];
  const years = [...new Map(times.map((days) => [days.from, days])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  const own = { from: ground.report.period.from, to: ground.report.period.to };
  const now = years.length > 1 ? (years.at(-1) ?? own) : own;
  const [first] = years;
  const before = first && first.from < now.from ? first : yearBefore(now);
  const still = { ...num.times, years: [], previous: false };
  const readings = [narrow(num, setting), num].flatMap((one) => listReadings({ ...one, times: still }, setting, known));
  return readings.map((reading) => ({ now: moved(reading, now), before: moved(reading, before) }));
}

function moved(reading: Reading, period: Days): Reading {
  const { month, ...where } = reading.where;
  const year = period.from.slice(0, 4);
  const shift = (code: string) => `${year}${code.slice(4)}`;
  const months = month === undefined ? undefined : Array.isArray(month) ? month.map(shift) : shift(month);
  return { ...reading, period, where: months === undefined ? where : { ...where, month: months } };
}

function yearBefore({ from }: Days): Days {
  return readDays(String(Number(from.slice(0, 4)) - 1).padStart(4, '0'));
}
