import loadHighs from 'highs';
import type { Range } from './propagate.ts';
import type { Row } from './row.ts';

/** What an integer-programming library finds of rows: whole numbers that fit, or that there are none. It reckons with floating numbers: a proof is made elsewhere. */
export type Solve = (
  rows: readonly Row[],
  isWhole: (cell: string) => boolean,
  range: (cell: string) => Range,
) => 'fits' | 'fits not' | 'unsure';

/** Enough for every document seen; counted in steps, not in seconds, so that the answer is always the same. */
const MAX_NODES = 2000;
/** Beyond this a number in a row is too large for the library's tolerance. */
const MAX_NUMBER = 1e9;

let loaded: Promise<Solve> | undefined;

/** Gives the library, loaded once: its WebAssembly is in a file beside it. */
export function loadSolver(): Promise<Solve> {
  loaded ??= prepareSolver();
  return loaded;
}

async function prepareSolver(): Promise<Solve> {
  // Its types are those of its CommonJS half, where the function is called `default`.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const library = await load({});
  return (all, isWhole, range) => {
    const rows = all.flatMap((row) => lighten(row, range) ?? []);
    if (rows.length === 0) return 'fits';
    if (
      rows
        .flatMap(({ terms, max }) => [max, ...terms.map(([, times]) => times)])
        .some((one) => Math.abs(one) > MAX_NUMBER)
    )
      return 'unsure';
    const { Status } = library.solve(write(rows, isWhole, range), { output_flag: false, mip_max_nodes: MAX_NODES });
    return Status === 'Optimal'
      ? 'fits'
      : Status === 'Infeasible' || Status === 'Primal infeasible or unbounded'
        ? 'fits not'
        : 'unsure';
  };
}

/** A row without the cells that can have one value only; nothing where it holds whatever the cells are in their ranges. */
function lighten({ terms, max, from }: Row, range: (cell: string) => Range): Row | undefined {
  let left = max;
  let most = 0;
  const open = terms.filter(([cell, times]) => {
    const { low, high } = range(cell);
    most += times * (times > 0 ? high : low);
    if (low === high) left -= times * low;
    return low !== high;
  });
  return most <= max ? undefined : { terms: open, max: left, from };
}

/** The rows in the library's own format. Nothing is made small or large: the first numbers that fit are enough. */
function write(rows: readonly Row[], isWhole: (cell: string) => boolean, range: (cell: string) => Range): string {
  const names = new Map<string, string>();
  for (const { terms } of rows) for (const [cell] of terms) if (!names.has(cell)) names.set(cell, `x${names.size}`);
  const term = ([cell, times]: readonly [string, number]) =>
    `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${names.get(cell)}`;
  const bound = (cell: string, name: string) => {
    const { low, high } = range(cell);
    return ` ${low} <= ${name} <= ${Number.isFinite(high) ? high : 'inf'}`;
  };
  const whole = [...names].filter(([cell]) => isWhole(cell)).map(([, name]) => ` ${name}`);
  return [
    'Minimize',
    ' any: 0 x0',
    'Subject To',
    ...rows.map(({ terms, max }, at) => ` r${at}: ${terms.map(term).join(' ')} <= ${max}`),
    'Bounds',
    ...[...names].map(([cell, name]) => bound(cell, name)),
    ...(whole.length > 0 ? ['General', ...whole] : []),
    'End',
  ].join('\n');
}
