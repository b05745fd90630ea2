import type { Origin, Row } from './row.ts';

/** A table of this size and more is not reckoned through by exact arithmetic. */
const MAX_TABLE = 60_000;
const MAX_PIVOTS = 3000;

/**
 * Whether rows over amounts that are not negative contradict each other, by exact arithmetic: the origins of a set of rows
 * that, added up so many times each, says that a negative number is not negative. Undefined where none was found.
 *
 * The dual simplex method on whole numbers with one denominator (Edmonds), the first of several by Bland's rule, so that it ends.
 */
export function findContradiction(rows: readonly Row[]): ReadonlySet<Origin> | undefined {
  const cells = [...new Set(rows.flatMap(({ terms }) => terms.map(([cell]) => cell)))];
  if (rows.length * cells.length > MAX_TABLE) return undefined;
  const place = new Map(cells.map((cell, at) => [cell, at]));
  const table = rows.map(({ terms, max }) => {
    const line: bigint[] = new Array(cells.length + 1).fill(0n);
    for (const [cell, times] of terms) line[place.get(cell) ?? 0] = BigInt(times);
    line[cells.length] = BigInt(max);
    return line;
  });
  return solve(table, cells.length, rows);
}

/** `table` holds a line a row: its slack is the last number less the others times the cells in the columns. */
function solve(table: bigint[][], width: number, rows: readonly Row[]): ReadonlySet<Origin> | undefined {
  // Variables by number: the cells first, then the slack of each row.
  const column = Array.from({ length: width }, (_, at) => at);
  const basis = table.map((_, at) => width + at);
  let denominator = 1n;
  for (let pivot = 0; pivot < MAX_PIVOTS; pivot += 1) {
    const line = pickFirst(basis, (at) => (table[at]?.[width] ?? 0n) < 0n);
    if (line < 0) return undefined;
    const at = pickFirst(column, (one) => (table[line]?.[one] ?? 0n) < 0n);
    if (at < 0) return listUsed(table[line] ?? [], basis[line] ?? 0, column, width, rows);
    denominator = turn(table, line, at, denominator);
    [basis[line], column[at]] = [column[at] ?? 0, basis[line] ?? 0];
  }
  return undefined;
}

function pickFirst(names: readonly number[], fits: (at: number) => boolean): number {
  let best = -1;
  for (const [at, name] of names.entries()) if ((best < 0 || name < (names[best] ?? 0)) && fits(at)) best = at;
  return best;
}

/** Swaps the variable of a line with that of a column; gives the new denominator. The number where they meet is negative. */
function turn(table: bigint[][], line: number, at: number, denominator: bigint): bigint {
  const pivotLine = table[line] ?? [];
  const pivot = pivotLine[at] ?? 0n;
  for (const [index, other] of table.entries()) {
    if (index === line) continue;
    const factor = other[at] ?? 0n;
    if (factor === 0n) {
      for (const [j, one] of other.entries()) if (one !== 0n) other[j] = (-one * pivot) / denominator;
      continue;
    }
    for (const [j, one] of other.entries())
      if (j !== at) other[j] = -(one * pivot - factor * (pivotLine[j] ?? 0n)) / denominator;
    other[at] = factor;
  }
  for (const [j, one] of pivotLine.entries()) if (j !== at) pivotLine[j] = -one;
  pivotLine[at] = -denominator;
  return -pivot;
}

function listUsed(
  line: readonly bigint[],
  own: number,
  column: readonly number[],
  width: number,
  rows: readonly Row[],
): ReadonlySet<Origin> {
  const slacks = [own, ...column.filter((_, at) => (line[at] ?? 0n) !== 0n)].filter((name) => name >= width);
  return new Set(slacks.flatMap((name) => rows[name - width]?.from ?? []));
}
