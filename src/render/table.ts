import type { Cell, Figure } from '../report.ts';

/** A figure laid out as rows and columns. */
export interface TableLayout {
  readonly columns: readonly { readonly label: string; readonly above?: string; readonly key: readonly string[] }[];
  /** Labels of the upper of two head rows, with the columns each spans; only for three dimensions. */
  readonly groups: readonly { readonly label: string; readonly span: number }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Cell | undefined)[]; readonly total: Cell | undefined }[];
  readonly totals: readonly (Cell | undefined)[];
}

/** Stands for 'all values' in the key of a row's or column's total. */
export const ALL = '*';

/** Lays out a figure of two or three dimensions: the first gives the rows, the others the columns. */
export function layTable(figure: Figure): TableLayout {
  const cells = figure.cells ?? [];
  const rowKeys = unique(cells.filter(({ key }) => key[0] !== ALL), ({ key }) => key[0] ?? '');
  const columnKeys = unique(cells.filter(({ key }) => !key.includes(ALL)).sort(byTail(figure)), ({ key }) => tail(key));
  const at = new Map(cells.map((cell) => [cell.key.join('/'), cell]));
  const all = (length: number) => Array.from({ length }, () => ALL);
  const columns = columnKeys.map(({ key, labels }) => ({ key: key.slice(1), label: labels.at(-1) ?? '', ...(labels.length > 2 && { above: labels[1] ?? '' }) }));
  const width = (figure.dimensions?.length ?? 1) - 1;
  return {
    columns,
    groups: groupColumns(columns),
    rows: rowKeys.map(({ key, labels }) => ({
      label: labels[0] ?? '',
      cells: columns.map((column) => at.get([key[0], ...column.key].join('/'))),
      total: at.get([key[0], ...all(width)].join('/')),
    })),
    totals: columns.map((column) => at.get([ALL, ...column.key].join('/'))),
  };
}

/** Columns stand in the order in which the totals list them: the order of the taxonomy. */
function byTail(figure: Figure): (a: Cell, b: Cell) => number {
  const order = (figure.cells ?? []).filter(({ key }) => key[0] === ALL).map(({ key }) => tail(key));
  return (a, b) => order.indexOf(tail(a.key)) - order.indexOf(tail(b.key));
}

function tail(key: readonly string[]): string {
  return key.slice(1).join('/');
}

function unique(cells: readonly Cell[], read: (cell: Cell) => string): Cell[] {
  return [...new Map([...cells].reverse().map((cell) => [read(cell), cell])).values()].reverse();
}

function groupColumns(columns: TableLayout['columns']): { label: string; span: number }[] {
  const groups: { label: string; span: number }[] = [];
  for (const { above } of columns) {
    if (above === undefined) continue;
    const last = groups.at(-1);
    if (last?.label === above) last.span++;
    else groups.push({ label: above, span: 1 });
  }
  return groups;
}
