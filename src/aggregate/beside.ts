import type { Project, Published } from '../project.ts';
import { ALL, type BesideTable, type Cell, type Choice, type Figure } from '../report.ts';
import type { Beside } from '../types/style.ts';
import type { Counting } from './count.ts';
import { findCodes } from './dimension.ts';
import { findLabel, findText } from './taxonomy.ts';

/** A table that somebody published, by the dimensions of a figure of ours: each number is a claim, none is computed. */
export function countBeside(
  { source, measure }: Beside,
  ours: Figure,
  project: Project,
  period: string,
  language: string,
): Figure | undefined {
  if (!('by' in ours.query)) return undefined;
  const { by } = ours.query;
  const labelCode = (name: string, code: string) =>
    findLabel(findCodes(name, project.taxonomies), code, language, period);
  const claims = project.published.filter((claim) => isOf(claim, source, measure, period));
  const cells = claims.flatMap((claim): Cell[] => {
    const names = Object.keys(claim.cell ?? {});
    if (names.length === 0 || names.some((name) => !by.includes(name))) return [];
    const key = by.map((name) => claim.cell?.[name] ?? ALL);
    const labels = key.map((code, index) => (code === ALL ? '' : labelCode(by[index] ?? '', code)));
    return [{ key, labels, value: claim.value, records: [claim.id] }];
  });
  const once = [...new Map(cells.reverse().map((cell) => [cell.key.join('/'), cell])).values()].reverse();
  if (once.length === 0) return undefined;
  const total = claims.find(({ cell, part }) => Object.keys(cell ?? part ?? { none: '' }).length === 0);
  const frame = project.frames.find((one) => one.source === source)?.measures.find(({ id }) => id === measure);
  return {
    id: `beside-${ours.id}`,
    label: findText(frame?.label, language) ?? ours.label,
    unit: claims[0]?.unit ?? ours.unit,
    basis: 'published',
    query: { series: `${source}/${measure}` },
    base: null,
    value: total?.value ?? 0,
    records: total ? [total.id] : [],
    cells: once,
  };
}

/** The two tables as one: rows and columns of both in the order of their taxonomies, and each place where they differ. */
export function compareTables(ours: Figure, theirs: Figure, { project, label }: Counting): Omit<BesideTable, 'source'> {
  const by = 'by' in ours.query ? ours.query.by : [];
  const cells = [...(ours.cells ?? []), ...(theirs.cells ?? [])];
  const list = (dimension: number) => {
    const used = new Set(cells.flatMap(({ key }) => (key[dimension] === ALL ? [] : (key[dimension] ?? []))));
    const known = [...(findCodes(by[dimension] ?? '', project.taxonomies)?.entries.keys() ?? [])];
    const order = [...known.filter((code) => used.has(code)), ...[...used].filter((code) => !known.includes(code))];
    return order.map((code) => ({ code, label: label(by[dimension] ?? '', code) }));
  };
  const [rows, columns] = [list(0), by.length > 1 ? list(1) : []];
  const value = ({ cells = [] }: Figure, key: string) => cells.find((cell) => cell.key.join('/') === key)?.value;
  const compare = (row: Choice, column?: Choice) => {
    const key = by.length > 1 ? `${row.code}/${column?.code ?? ALL}` : row.code;
    const [own = 0, other] = [value(ours, key), value(theirs, key)];
    return {
      label: (column ?? row).label,
      ours: own,
      ...(other !== undefined && { theirs: other }),
      difference: own - (other ?? 0),
    };
  };
  // A row of which they print the total alone is compared by its total.
  const isDivided = ({ code }: Choice) =>
    value(theirs, `${code}/${ALL}`) === undefined ||
    (theirs.cells ?? []).some(({ key }) => key[0] === code && key[1] !== ALL);
  const differences = rows
    .map((row) => ({
      ...compare(row),
      parts: columns
        .map((column) => compare(row, column))
        .filter(({ difference }) => difference !== 0 && isDivided(row)),
    }))
    .filter(({ difference, parts }) => difference !== 0 || parts.length > 0);
  return { ours: ours.id, theirs: theirs.id, rows, columns, differences };
}

function isOf(
  { source, measure, period, is = 'count' }: Published,
  wanted: string,
  name: string,
  when: string,
): boolean {
  return source === wanted && measure === name && period === when && is === 'count';
}
