import { startDay } from '../date.ts';
import type { Project, Record } from '../project.ts';
import type { Query, Unit } from '../report.ts';
import { nameTargets } from '../target.ts';
import { type Item, isPerson, readFilter } from './dimension.ts';

/** Gives the items that a query counts. */
export type FindItems = (query: Pick<Query, 'unit' | 'where' | 'sum'>) => readonly Item[];

/** Finds the items of queries on the same records; what several queries share is looked for once. */
export function findItems(records: readonly Record[], project: Project): FindItems {
  const known = new Map<string, readonly Item[]>();
  const find = (
    unit: Unit,
    sum: Query['sum'],
    where: readonly (readonly [string, string | string[]])[],
  ): readonly Item[] => {
    const key = JSON.stringify([unit, sum, where]);
    const [name, wanted] = where.at(-1) ?? [];
    const items =
      known.get(key) ??
      (name && wanted
        ? find(unit, sum, where.slice(0, -1)).filter(readFilter({ [name]: wanted }, project))
        : listItems(records, unit, sum, project));
    known.set(key, items);
    return items;
  };
  return ({ unit, sum, where }) => find(unit, sum, Object.entries(where));
}

/**
 * The things that a unit counts in the records.
 * incidents: one a record. targets: one a person in a record (person-slots; outlets and organisations are none). people: the same, but items
 * of one key are one person, and unnamed people are each somebody else. charges: article × person. money: one sum a record.
 */
function listItems(
  records: readonly Record[],
  unit: Unit,
  sum: 'claimed' | 'awarded' = 'claimed',
  project: Project,
): Item[] {
  return records.flatMap((record) => READERS[unit](record, sum, project));
}

const READERS: { readonly [unit in Unit]: (record: Record, sum: 'claimed' | 'awarded', project: Project) => Item[] } = {
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
  money: (record, sum) => {
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
