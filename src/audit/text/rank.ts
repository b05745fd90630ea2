import { listPath } from '../../aggregate/taxonomy.ts';
import type { Unit } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import { type Days, readDays } from './ground.ts';
import type { Num } from './line.ts';
import type { Mention } from './mention.ts';
import {
  addSection,
  type Known,
  listNamedUnits,
  listPeriods,
  listReadings,
  type Setting,
  withMonth,
} from './reading.ts';
import { decide, UNBOUND, type Verdict } from './verdict.ts';
import { composeWheres } from './where.ts';

/** One code among others of its kind. */
interface Place {
  readonly unit: Unit;
  readonly where: Where;
  readonly period: Days;
  readonly dimension: string;
  readonly code: string;
  readonly rivals: readonly string[];
}

/** Judges a rank: 'the second most frequent', 'most in March'; the lowest where the words say so. */
export function judgeRank(num: Num, setting: Setting): Verdict {
  const places = listPlaces(num, setting).filter(({ rivals }) => rivals.length > 1);
  const lowest =
    num.quantity.low < 0 || setting.line.lexicon.words.bottoming.test(setting.line.text.slice(num.from, num.to));
  return decide(places, {
    clear: !num.negated && !num.times.day && num.unread <= 3,
    fits: (place) => fitsRank(place, Math.abs(num.quantity.low), lowest, setting),
    near: () => false,
    tell: (place) => tellRank(place, setting),
  });
}

function fitsRank(place: Place, rank: number, lowest: boolean, { ground }: Setting): boolean {
  const values = place.rivals
    .map((code) => ground.count(ask(place, code)).value)
    .filter((value) => !lowest || value > 0);
  const own = ground.count(ask(place, place.code)).value;
  const ahead = values.filter((value) => (lowest ? value < own : value > own)).length;
  const equal = values.filter((value) => value === own).length;
  return own > 0 && ahead + 1 <= rank && rank <= ahead + equal;
}

function tellRank(place: Place, { ground }: Setting): Omit<Verdict, 'outcome'> {
  const part = ask(place, place.code);
  const value = ground.count(part).value;
  const [most, top] = place.rivals
    .map((code): [string, number] => [code, ground.count(ask(place, code)).value])
    .reduce((best, one) => (one[1] > best[1] ? one : best), ['', -1]);
  return { part, value, told: `${value}, and the most for \`${most}\`: ${top}` };
}

function ask({ unit, where, period, dimension }: Place, code: string) {
  return { unit, where: { ...where, [dimension]: code }, period };
}

function listPlaces(num: Num, setting: Setting): Place[] {
  const { ground, line } = setting;
  const named = [...num.own, ...num.late, ...(num.head ? [num.head] : [])].sort((a, b) => a.from - b.from);
  const units = [
    ...new Set(named.flatMap(({ senses }) => senses.flatMap(({ unit, codes }) => (codes ? [] : (unit ?? []))))),
  ];
  const compose = (mentions: readonly Mention[]) => composeWheres(mentions, line.text, ground.project);
  const told = units.length > 0 ? units : listNamedUnits(line);
  return listPeriods({ ...num.times, months: [] }, setting).flatMap((period) => {
    const months = num.times.months.flatMap((month): Place[] =>
      compose(named).flatMap((where) =>
        addSection(where, setting).flatMap((full) =>
          (told.length > 0 ? told : unitsOf(named)).map(
            (unit): Place => ({
              unit,
              where: full,
              period,
              dimension: 'month',
              code: monthOf(period, month),
              rivals: listMonths(period),
            }),
          ),
        ),
      ),
    );
    const codes = named.flatMap((mention) =>
      mention.senses.flatMap(({ codes = [] }) =>
        codes.flatMap(([dimension, code]) => {
          const rest = named.filter((one) => one !== mention);
          return compose(rest).flatMap((where) =>
            addSection(withMonth(where, num.times, period), setting).flatMap((full) =>
              listRivals(dimension, code, setting).flatMap((rivals) =>
                listUnits(dimension, units).map(
                  (unit): Place => ({ unit, where: without(full, dimension), period, dimension, code, rivals }),
                ),
              ),
            ),
          );
        }),
      ),
    );
    return [...months, ...codes];
  });
}

function without(where: Where, dimension: string): Where {
  return Object.fromEntries(Object.entries(where).filter(([name]) => name !== dimension));
}

function listUnits(dimension: string, units: readonly Unit[]): readonly Unit[] {
  if (units.length > 0) return units;
  return dimension === 'gender' || dimension === 'group' ? ['people', 'incidents'] : ['incidents'];
}

function unitsOf(named: readonly Mention[]): readonly Unit[] {
  const units = named.flatMap(({ senses }) => senses.flatMap(({ unit }) => unit ?? []));
  return units.length > 0 ? [...new Set(units)] : ['incidents'];
}

/** With what a code competes: the rows of the ledger's figure at its depth, else all that have none below them. */
function listRivals(dimension: string, code: string, { ground }: Setting): (readonly string[])[] {
  const codes = ground.project.taxonomies.get(dimension);
  if (!codes) return [];
  const known = [...codes.entries.values()].filter(({ unknown }) => !unknown).map((entry) => entry.code);
  const depth = (one: string) => listPath(codes, one, ground.report.period.to).length;
  const parents = new Set([...codes.entries.values()].flatMap(({ parent }) => parent ?? []));
  const levels = Object.values(ground.report.figures).flatMap(({ query }) =>
    'by' in query && query.by.length === 1 && query.by[0] === dimension ? (query.level ?? []) : [],
  );
  const level = parents.has(code) || levels.includes(depth(code));
  return [
    level
      ? known.filter((one) => depth(one) === depth(code))
      : known.filter((one) => one === code || !parents.has(one)),
  ];
}

function monthOf({ from }: Days, month: number): string {
  return `${from.slice(0, 4)}-${String(month).padStart(2, '0')}`;
}

function listMonths(period: Days): string[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(period, index + 1));
}

/** Judges a superlative over years: 'the highest since 2017'. Only years of complete coverage compare. */
export function judgeExtreme(num: Num, setting: Setting, known: Known): Verdict {
  const { ground, line } = setting;
  const { coverage } = ground.project.settings;
  const now = ground.report.period.from.slice(0, 4);
  const since = num.quantity.since ?? '0000';
  const years = Object.keys(coverage).filter((year) => coverage[year] === 'complete' && year >= since && year < now);
  if (years.length === 0 || coverage[now] !== 'complete') return UNBOUND;
  const lowest = line.lexicon.words.bottoming.test(line.text) || /lowest|fewest|record low/iu.test(num.quantity.text);
  const readings = listReadings({ ...num, times: { ...num.times, years: [] } }, setting, known);
  return decide(readings, {
    clear: !num.negated && num.unread <= 3,
    fits: (reading) => {
      const own = ground.count(reading).value;
      const others = years.map((year) => ground.count({ ...reading, period: readDays(year) }).value);
      return others.every((value) => (lowest ? own < value : own > value));
    },
    near: () => false,
    tell: (reading) => ({
      part: reading,
      value: ground.count(reading).value,
      told: [...years, now]
        .map((year) => `${year}: ${ground.count({ ...reading, period: readDays(year) }).value}`)
        .join(', '),
    }),
  });
}
