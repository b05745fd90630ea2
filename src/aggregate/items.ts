import { firstDay, lastDay, readEdtf, startDay } from '../date.ts';
import type { Project, Record } from '../project.ts';
import type { Query, Unit } from '../report.ts';
import { nameTargets } from '../target.ts';
import { type Item, isPerson, readFilter } from './dimension.ts';

/** Gives the items that a query counts. */
export type FindItems = (query: Pick<Query, 'unit' | 'where' | 'sum' | 'period'>) => readonly Item[];

/** Finds the items of queries on the same records; what several queries share is looked for once. */
export function findItems(records: readonly Record[], project: Project): FindItems {
  const known = new Map<string, readonly Item[]>();
  const find = (what: What, where: readonly (readonly [string, string | string[]])[]): readonly Item[] => {
    const key = JSON.stringify([what, where]);
    const [name, wanted] = where.at(-1) ?? [];
    const items =
      known.get(key) ??
      (name && wanted
        ? find(what, where.slice(0, -1)).filter(readFilter({ [name]: wanted }, project))
        : records.flatMap((record) => READERS[what.unit](record, what, project)));
    known.set(key, items);
    return items;
  };
  return ({ unit, sum = 'claimed', where, period }) =>
    find({ unit, sum, period: unit === 'steps' ? period : '' }, Object.entries(where));
}

/** What is listed of each record. */
interface What {
  readonly unit: Unit;
  readonly sum: 'claimed' | 'awarded';
  /** First and last day, for steps. */
  readonly period: string;
}

/**
 * The things that a unit counts in a record.
 * incidents: one a record. targets: one a person in a record (person-slots; outlets and organisations are none). people: the same, but items
 * of one key are one person, and unnamed people are each somebody else. charges: article × person. steps: the start of the record and each
 * entry of its history with another date, those wholly within the period. money: one sum a record.
 */
const READERS: { readonly [unit in Unit]: (record: Record, what: What, project: Project) => Item[] } = {
  incidents: (record) => [{ ...start(record), weight: 1, key: record.incident.id }],
  targets: (record, _, project) =>
    listSlots(record, project).map((item) => ({ ...item, key: `${record.incident.id}/${item.key}` })),
  people: (record, _, project) => listSlots(record, project),
  charges: (record) =>
    (record.incident.legal?.charges ?? []).map((charge, index) => {
      const target = record.incident.targets[nameTargets(record.incident.targets).indexOf(charge.target)];
      return {
        ...start(record),
        charge,
        ...(target && { target }),
        weight: target?.count ?? 1,
        key: `${record.incident.id}/${index}`,
      };
    }),
  steps: (record, { period }) => {
    const { id, date, history = [] } = record.incident;
    const [from = '', to = ''] = period.split('/');
    const began = lastDay(readEdtf(date).start) < from ? 'earlier' : 'within';
    return [{ step: 'start', date }, ...history.filter((one) => one.date !== date)].flatMap(({ step, date }, index) => {
      const { start: at } = readEdtf(date);
      return firstDay(at) < from || lastDay(at) > to
        ? []
        : [{ ...start(record), step: { code: step, date, began }, weight: 1, key: `${id}/${index}` }];
    });
  },
  money: (record, { sum }) => {
    const [amount, currency] = record.incident.legal?.[sum]?.split(' ') ?? [];
    return amount && currency ? [{ ...start(record), weight: Number(amount), currency, key: record.incident.id }] : [];
  },
};

function listSlots(record: Record, { taxonomies }: Project): Item[] {
  return record.incident.targets.flatMap((target, index) =>
    !isPerson(target, taxonomies)
      ? []
      : { ...start(record), target, weight: target.count ?? 1, key: target.person ?? `${record.incident.id}/${index}` },
  );
}

function start(record: Record): Pick<Item, 'record' | 'day'> {
  return { record, day: startDay(record.incident.date) };
}
