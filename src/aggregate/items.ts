import type { Record } from '../project.ts';
import type { Unit } from '../report.ts';
import type { Item } from './dimension.ts';

/**
 * The things that a unit counts in the records.
 * incidents: one a record. targets: one a person in a record (person-slots; outlets are none). people: the same, but items
 * of one key are one person, and unnamed people are each somebody else. charges: article × person. money: one sum a record.
 */
export function listItems(records: readonly Record[], unit: Unit, sum: 'claimed' | 'awarded' = 'claimed'): Item[] {
  return records.flatMap((record) => READERS[unit](record, sum));
}

const READERS: { readonly [unit in Unit]: (record: Record, sum: 'claimed' | 'awarded') => Item[] } = {
  incidents: (record) => [{ record, weight: 1, key: record.incident.id }],
  targets: (record) => listSlots(record).map((item) => ({ ...item, key: `${record.incident.id}/${item.key}` })),
  people: (record) => listSlots(record),
  charges: (record) =>
    (record.incident.legal?.charges ?? []).map((charge, index) => {
      const target = record.incident.targets.find(
        ({ person, outlet, unnamed }) => (person ?? outlet ?? (unnamed && 'unnamed')) === charge.target,
      );
      return {
        record,
        charge,
        ...(target && { target }),
        weight: target?.count ?? 1,
        key: `${record.incident.id}/${index}`,
      };
    }),
  money: (record, sum) => {
    const [amount, currency] = record.incident.legal?.[sum]?.split(' ') ?? [];
    return amount && currency ? [{ record, weight: Number(amount), currency, key: record.incident.id }] : [];
  },
};

function listSlots(record: Record): Item[] {
  return record.incident.targets.flatMap((target, index) =>
    target.outlet
      ? []
      : { record, target, weight: target.count ?? 1, key: target.person ?? `${record.incident.id}/${index}` },
  );
}
