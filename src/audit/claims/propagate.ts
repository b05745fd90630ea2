import type { Origin, Row } from './row.ts';

/** The least and the most that a cell can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What follows from rows: the range of each cell, and the origins of a contradiction, where there is one. */
export interface Propagation {
  readonly conflict?: ReadonlySet<Origin>;
  readonly range: (cell: string) => Range;
  /** From which claims and relations a bound of a cell follows. */
  readonly reasons: (cell: string, side: 'low' | 'high') => ReadonlySet<Origin>;
}

/** A bound that was drawn from a row and earlier bounds. */
interface Step {
  readonly from: Origin;
  readonly uses: readonly number[];
}

/** Larger numbers are not held exactly; nothing is concluded from them. */
const SAFE = Number.MAX_SAFE_INTEGER;
/** Shares can go on narrowing a range for ever, by less and less. Stopping early only leaves ranges wide. */
const MAX_STEPS = { base: 1000, each: 40 };

interface State {
  low: number[];
  high: number[];
  readonly whyLow: number[];
  readonly whyHigh: number[];
  steps: Step[];
}

/** Draws bound after bound from the rows, in whole numbers, until nothing follows any more, or two bounds cross. Every bound is exact. */
export function propagate(rows: readonly Row[], isWhole: IsWhole): Propagation {
  const { index, net, state } = prepare(rows, isWhole);
  const conflict = run(
    net,
    state,
    net.rows.map((_, at) => at),
  );
  return {
    ...(conflict && { conflict: listOrigins(conflict, state.steps) }),
    range: (cell) => {
      const at = index.get(cell);
      return at === undefined
        ? { low: 0, high: Number.POSITIVE_INFINITY }
        : { low: state.low[at] ?? 0, high: state.high[at] ?? 0 };
    },
    reasons: (cell, side) => {
      const at = index.get(cell) ?? -1;
      const step = (side === 'low' ? state.whyLow : state.whyHigh)[at] ?? -1;
      return step < 0 ? new Set() : listOrigins({ from: state.steps[step]?.from ?? '', uses: [step] }, state.steps);
    },
  };
}

/** Whether numbers that fit are found at once: each cell in turn as small as it can be, or as large. Most healthy sets need no more. */
export function findsNumbers(rows: readonly Row[], isWhole: IsWhole): boolean {
  const { net, state } = prepare(rows, isWhole);
  if (
    run(
      net,
      state,
      net.rows.map((_, at) => at),
    )
  )
    return false;
  for (const place of net.whole.keys()) {
    const [low, high] = [state.low[place] ?? 0, state.high[place] ?? 0];
    if (low === high) continue;
    const before = { low: [...state.low], high: [...state.high] };
    const fits = [low, high].some((at) => {
      Object.assign(state, { low: [...before.low], high: [...before.high], steps: [] });
      state.low[place] = at;
      state.high[place] = at;
      return Number.isFinite(at) && !run(net, state, net.touching[place] ?? []);
    });
    if (!fits) return false;
  }
  // A search that was stopped early, or numbers too large, could leave a row unsettled.
  return net.rows.every(
    ({ row, places, times }) =>
      places.reduce((sum, place, at) => sum + (times[at] ?? 0) * (state.low[place] ?? 0), 0) <= row.max,
  );
}

/** Whether a cell holds a whole number of things. */
export type IsWhole = (cell: string) => boolean;

interface Packed {
  readonly row: Row;
  readonly places: readonly number[];
  readonly times: readonly number[];
}

/** Rows by number of cell, and for each cell the rows that it stands in. */
interface Net {
  readonly rows: readonly Packed[];
  readonly whole: readonly boolean[];
  readonly touching: readonly (readonly number[])[];
}

function prepare(
  rows: readonly Row[],
  isWhole: IsWhole,
): { readonly index: ReadonlyMap<string, number>; readonly net: Net; readonly state: State } {
  const index = new Map<string, number>();
  for (const { terms } of rows) for (const [cell] of terms) if (!index.has(cell)) index.set(cell, index.size);
  const cells = [...index.keys()];
  const touching: number[][] = cells.map(() => []);
  const packed = rows.map((row, at): Packed => {
    const places = row.terms.map(([cell]) => index.get(cell) ?? 0);
    for (const place of places) touching[place]?.push(at);
    return { row, places, times: row.terms.map(([, times]) => times) };
  });
  const state = {
    low: cells.map(() => 0),
    high: cells.map(() => Number.POSITIVE_INFINITY),
    whyLow: cells.map(() => -1),
    whyHigh: cells.map(() => -1),
    steps: [],
  };
  return { index, net: { rows: packed, whole: cells.map(isWhole), touching }, state };
}

/** Draws from the rows given, and from those that this touches; gives the step at which a row cannot hold. */
function run({ rows, whole, touching }: Net, state: State, start: readonly number[]): Step | undefined {
  const waiting = new Uint8Array(rows.length);
  for (const at of start) waiting[at] = 1;
  for (let queue = start; queue.length > 0; ) {
    const next: number[] = [];
    const touch = (place: number) => {
      for (const other of touching[place] ?? []) {
        if (waiting[other]) continue;
        waiting[other] = 1;
        next.push(other);
      }
    };
    for (const at of queue) {
      waiting[at] = 0;
      const row = rows[at];
      const found = row && draw(row, whole, state, touch);
      if (found) return found;
      if (state.steps.length > MAX_STEPS.base + MAX_STEPS.each * rows.length) return undefined;
    }
    queue = next;
  }
  return undefined;
}

/** Narrows each cell of a row by what the others leave; gives the step at which it cannot hold. */
function draw(
  { row, places, times }: Packed,
  whole: readonly boolean[],
  state: State,
  touch: (place: number) => void,
): Step | undefined {
  const { low, high, whyLow, whyHigh, steps } = state;
  let least = 0;
  let open = -1;
  for (const [at, place] of places.entries()) {
    const one = times[at] ?? 0;
    const part = one > 0 ? one * (low[place] ?? 0) : one * (high[place] ?? 0);
    if (part < -SAFE || part > SAFE) {
      if (open >= 0) return undefined;
      open = at;
    } else least += part;
  }
  if (Math.abs(least) > SAFE) return undefined;
  const why = (at: number) => ((times[at] ?? 0) > 0 ? whyLow : whyHigh)[places[at] ?? 0] ?? -1;
  const uses = (but: number) => places.flatMap((_, at) => (at === but || why(at) < 0 ? [] : [why(at)]));
  if (open < 0 && least > row.max) return { from: row.from, uses: uses(-1) };
  for (const [at, place] of places.entries()) {
    if (open >= 0 && open !== at) continue;
    const one = times[at] ?? 0;
    const own = open === at ? 0 : one > 0 ? one * (low[place] ?? 0) : one * (high[place] ?? 0);
    const left = row.max - (least - own);
    if (Math.abs(left) > SAFE) continue;
    // What a bound cannot be as a whole number it is not; of what need not be whole it is drawn a little too wide.
    const limit = one > 0 === whole[place] ? Math.floor(left / one) : Math.ceil(left / one);
    const wide = Math.abs(left % one) === 0 ? left / one : limit;
    if (one > 0 && wide < (high[place] ?? 0)) {
      high[place] = wide;
      whyHigh[place] = steps.push({ from: row.from, uses: uses(at) }) - 1;
    } else if (one < 0 && wide > (low[place] ?? 0)) {
      low[place] = wide;
      whyLow[place] = steps.push({ from: row.from, uses: uses(at) }) - 1;
    } else continue;
    if ((low[place] ?? 0) > (high[place] ?? 0))
      return { from: row.from, uses: [whyLow[place] ?? -1, whyHigh[place] ?? -1].filter((step) => step >= 0) };
    touch(place);
  }
  return undefined;
}

function listOrigins(last: Step, steps: readonly Step[]): Set<Origin> {
  const origins = new Set<Origin>([last.from]);
  const seen = new Set<number>();
  const left = [...last.uses];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const step = steps[at];
    if (!step || seen.has(at)) continue;
    seen.add(at);
    origins.add(step.from);
    left.push(...step.uses);
  }
  return origins;
}
