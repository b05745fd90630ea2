import type { Cell, Figure, Query, Report } from '../../report.ts';

/** What each unit counts, in words. */
const UNITS: { readonly [unit in Query['unit']]: string } = {
  incidents: 'incidents',
  targets: 'targets (a person once in each incident) of incidents',
  people: 'people (each once) of incidents',
  charges: 'charges (an article against a person) of incidents',
  steps: 'dated steps (the start, and each later entry of the history) of cases',
  money: 'sums of money (each currency apart) of incidents',
};

/** A query in words: 'incidents that began from 2023-01-01 to 2023-12-31, perpetrator authorities, by month'. */
export function describeQuery({ unit, period, where, by, level, sum }: Query, cell?: Cell): string {
  const [from, to] = period.split('/');
  const filters = listFilters(where).map(({ name, codes }) => `${name} ${codes.join(' or ')} or what stands below`);
  const rows = by.map((name, index) => `${name} ${cell?.key[index] === '*' ? 'of any kind' : cell?.key[index]}`);
  const depth = level ? ` at level ${level} of the tree` : '';
  return [
    `${sum ? `${sum} ` : ''}${UNITS[unit]} ${unit === 'steps' ? 'dated' : 'that began'} from ${from} to ${to}`,
    ...filters,
    ...(by.length > 0 ? [`by ${by.join(' and ')}${depth}${cell ? `, in the row ${rows.join(', ')}` : ''}`] : []),
  ].join('; ');
}

/** The same as it would be written in style.yaml. */
export function writeQuery(figure: Figure, query: Query, report: Report): string {
  const { unit, where, by, level, sum } = query;
  const over = query.period !== `${report.period.from}/${report.period.to}`;
  const filters = listFilters(where).map(({ name, codes }) => `${name}: ${writeCodes(codes)}`);
  const parts = [
    `unit: ${unit}`,
    ...(filters.length > 0 ? [`where: {${filters.join(', ')}}`] : []),
    ...(by.length > 0 && unit !== 'money' ? [`by: [${by.join(', ')}]`] : []),
    ...(level ? [`level: ${level}`] : []),
    ...(sum ? [`sum: ${sum}`] : []),
    ...(figure.percent !== undefined && figure.base ? [`of: ${figure.base.figure}`] : []),
    ...(over ? ['over: years'] : []),
    ...(figure.change ? ['compare: previous'] : []),
  ];
  return `${figure.id}: {${parts.join(', ')}}`;
}

/** The filters of a query, each with its codes as a list. */
export function listFilters(where: Query['where']): { readonly name: string; readonly codes: readonly string[] }[] {
  return Object.entries(where).map(([name, codes]) => ({ name, codes: [codes].flat() }));
}

function writeCodes(codes: readonly string[]): string {
  const written = codes.map((code) => (/^(yes|no|true|false|on|off|null|[\d~].*)$/i.test(code) ? `"${code}"` : code));
  return written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]`;
}
