import { ALL, type Cell, type Figure } from '../report.ts';

/** A figure laid out as rows and columns, in the order of its totals. */
export interface TableLayout {
  readonly columns: readonly { readonly label: string; readonly above?: string; readonly key: readonly string[] }[];
  /** Labels of the upper of two head rows, with the columns each spans; only for three dimensions. */
  readonly groups: readonly { readonly label: string; readonly span: number }[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly (Cell | undefined)[];
    readonly total: Cell;
  }[];
  readonly totals: readonly Cell[];
}

/** Lays out a figure of two or three dimensions: the first gives the rows, the others the columns. */
export function layTable(figure: Figure): TableLayout {
  const cells = figure.cells ?? [];
  const rows = cells.filter(({ key }) => key[0] !== ALL && key.slice(1).every((code) => code === ALL));
  const columnKeys = cells.filter(({ key }) => key[0] === ALL);
  const at = new Map(cells.map((cell) => [cell.key.join('/'), cell]));
  const columns = columnKeys.map(({ key, labels }) => ({
    key: key.slice(1),
    label: labels.at(-1) ?? '',
    ...(labels.length > 2 && { above: labels[1] ?? '' }),
  }));
  return {
    columns,
    groups: groupColumns(columns),
    rows: rows.map((total) => ({
      label: total.labels[0] ?? '',
      cells: columns.map((column) => at.get([total.key[0], ...column.key].join('/'))),
      total,
    })),
    totals: columnKeys,
  };
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
