import { count } from '../../aggregate/count.ts';
import type { Project, Record } from '../../project.ts';
import type { Cell, Figure, Omission, Query, Report } from '../../report.ts';
import type { Where } from '../../types/style.ts';
import { listFilters } from './query.ts';

/** Records of the report's period that no figure counts, and why. */
export interface Omitted {
  readonly reason: Omission['reason'];
  readonly because: string;
  readonly count: number;
  /** Each with file and line, where the id does not say them itself; none where they would publish what is internal. */
  readonly records: readonly { readonly id: string; readonly file?: string }[];
}

/** How many of those that the report counts a filter of this figure leaves out. */
export interface LeftOut {
  readonly filter: string;
  readonly of: number;
  readonly out: number;
}

/** A record that cannot be read stands in the ledger by its place: 'data/incidents/2023/incidents.csv:9 (KZ-2023-018)'. */
const FAULTY = /^(.*:\d+)(?: \(([^()]*)\))?$/;

/** What the report does not count at all; `places` has the file and line of each record of the project. */
export function listOmitted(
  { omissions }: Report,
  places: ReadonlyMap<string, string>,
  scope: Where,
  move: (file: string) => string,
): Omitted[] {
  const fields = listFilters(scope).map(({ name, codes }) => `${name}: ${codes.join(' or ')}`);
  const because: { readonly [reason in Omission['reason']]: string } = {
    faulty: 'a fault that `report validate` tells',
    unverified: 'told by no source as a fact (`verified: no`)',
    internal: 'kept from the public, ids too (`visibility: internal`)',
    'out-of-scope': `outside what this style reports on (${fields.join(', ')})`,
    'after-as-of': 'began after the day of the report',
    'date-too-coarse': 'a date that does not say whether it began in the period',
  };
  return omissions.map(({ reason, count: number, records }) => ({
    reason,
    because: because[reason],
    count: number,
    records: records.map((text) => {
      const [, file = places.get(text), id = ''] = (reason === 'faulty' && FAULTY.exec(text)) || [];
      return { id: reason === 'faulty' ? id : text, ...(file && { file: move(file) }) };
    }),
  }));
}

/** What the filters of a figure, one after the other, and the row leave out of all that the report counts. */
export function listLeftOut(
  figure: Figure,
  query: Query,
  cell: Cell | undefined,
  project: Project,
  report: Report,
): LeftOut[] {
  if (query.period !== `${report.period.from}/${report.period.to}`) return [];
  const all = new Set(report.order);
  const records = project.records.filter(({ incident }) => all.has(incident.id));
  const measure = (where: Where) => measureCount(records, { ...query, where, by: [] }, project, report);
  const filters = Object.entries(query.where);
  const steps = filters.map(([name, codes], index) => {
    const of = measure(Object.fromEntries(filters.slice(0, index)));
    const out = of - measure(Object.fromEntries(filters.slice(0, index + 1)));
    return { filter: `${name} is not ${[codes].flat().join(' or ')}`, of, out };
  });
  if (!cell || query.unit === 'money') return steps;
  const row = query.by.flatMap((name, index) => (cell.key[index] === '*' ? [] : [`${name} ${cell.key[index]}`]));
  return [...steps, { filter: `not in the row ${row.join(', ')}`, of: figure.value, out: figure.value - cell.value }];
}

/** How many there are; of sums of money, which have no common unit, how many records name one. */
function measureCount(records: readonly Record[], query: Query, project: Project, { rounding }: Report): number {
  const counted = count(records, query, { project, months: [], rounding, label: (_, code) => code });
  return query.unit === 'money' ? counted.records.length : counted.value;
}
