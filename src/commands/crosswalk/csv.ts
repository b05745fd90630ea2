import type { Crosswalk, DimensionRows, Row, RowScheme } from '../../aggregate/crosswalk/result.ts';

const COLUMNS = [
  'scheme',
  'dimension',
  'code',
  'code_label',
  'unit',
  'code_count',
  'class',
  'class_label',
  'via',
  'count',
  'partial',
  'where',
  'records',
];

/** One row a scheme, dimension, code and class, with both counts and the ids of the records. */
export function printCsv({ dimensions }: Crosswalk): string {
  const rows = dimensions.flatMap((dimension) =>
    dimension.rows.flatMap((row) => row.schemes.flatMap((scheme) => listRows(dimension, row, scheme))),
  );
  const sorted = [...new Set(rows.map(([scheme = '']) => scheme))].sort();
  const ordered = sorted.flatMap((name) => rows.filter(([scheme]) => scheme === name));
  return [COLUMNS, ...ordered].map((row) => row.map(quote).join(',')).join('\n');
}

function listRows(
  { name }: DimensionRows,
  { code, label, count }: Row,
  { scheme, maps, classes }: RowScheme,
): string[][] {
  return classes.map((one) => {
    const meant = maps.filter(({ to }) => to === one.class);
    const where = meant.flatMap((map) => (map.where ? [JSON.stringify(map.where)] : []));
    return [
      scheme,
      name,
      code,
      label,
      count.unit,
      String(count.value),
      one.class,
      one.label,
      one.via,
      String(one.count.value),
      meant.flatMap(({ partial = [] }) => partial).join(' '),
      where.join(' '),
      one.count.records.join(' '),
    ];
  });
}

/** A cell that a spreadsheet reads as text: quoted where it must be, and never as a formula. */
function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
