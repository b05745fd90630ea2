import { type Acts, FIRST, findCategory, isApart, isNear, NEAR, readAct } from './acts.ts';

/** Pairs shown for one person or outlet, and in all; then the search stops. */
const SHOWN_EACH = 20;
const SHOWN = 1000;
/** Neighbours in time with which an act of the same target is compared. */
const REACH = 50;

/** Two acts that may be one, by their rows, in the order of their ids: the second was most likely written later. */
export interface NearPair {
  readonly first: number;
  readonly second: number;
  readonly targets: readonly number[];
  readonly category: number;
}

/** The pairs found, and where the search stopped because there were too many: at which row for which target, or for all. */
export interface NearPairs {
  readonly pairs: readonly NearPair[];
  readonly cut: ReadonlyMap<number | 'all', number>;
}

interface Search {
  readonly acts: Acts;
  readonly pairs: Map<number, NearPair>;
  readonly cut: Map<number | 'all', number>;
  /** Pairs found for each target. */
  readonly found: Int32Array;
  /** For each mark the one of the same target before it in time: a chain back. */
  readonly before: Int32Array;
}

/** Pairs of acts against the same target, near in time and of the same main category. Time grows with the acts, not with their square. */
export function findPairs(acts: Acts): NearPairs {
  const targets = acts.longest.length;
  const [found, before] = [new Int32Array(targets), new Int32Array(acts.marks.count())];
  const search: Search = { acts, pairs: new Map(), cut: new Map(), found, before };
  const latest = new Int32Array(targets).fill(-1);
  for (const mark of sortMarks(acts)) {
    const target = acts.marks.at(mark, 1);
    before[mark] = latest[target] ?? -1;
    latest[target] = mark;
    if (before[mark] !== -1) lookBack(search, mark, target);
    if (search.cut.has('all')) break;
  }
  return { pairs: [...search.pairs.values()], cut: search.cut };
}

/** Marks by the first day of their act, then as read: a day takes 22 bits and a mark 31, together fewer than a number has. */
function sortMarks({ rows, marks }: Acts): Float64Array {
  const order = new Float64Array(marks.count());
  for (let mark = 0; mark < order.length; mark++) order[mark] = rows.at(marks.at(mark, 0), FIRST) * 2 ** 31 + mark;
  order.sort();
  for (let index = 0; index < order.length; index++) order[index] = (order[index] ?? 0) % 2 ** 31;
  return order;
}

/** Compares an act with those of the same target before it. */
function lookBack(search: Search, mark: number, target: number): void {
  const { acts, before, cut } = search;
  const { rows, marks, longest } = acts;
  const row = marks.at(mark, 0);
  const from = rows.at(row, FIRST) - NEAR - (longest[target] ?? 0);
  let other = before[mark] ?? -1;
  for (let step = 0; other >= 0 && rows.at(marks.at(other, 0), FIRST) >= from; step++) {
    if (cut.has(target)) return;
    if (step === REACH) cut.set(target, row);
    else compare(search, marks.at(other, 0), row, target);
    other = before[other] ?? -1;
  }
}

function compare(search: Search, a: number, b: number, target: number): void {
  const { acts, pairs, found, cut } = search;
  if (a === b || !isNear(acts, a, b)) return;
  const category = findCategory(acts, a, b);
  if (category === undefined || isApart(acts, a, b)) return;
  const [first, second] = readAct(acts, a).id <= readAct(acts, b).id ? [a, b] : [b, a];
  const key = second * acts.rows.count() + first;
  const known = pairs.get(key);
  if (known) pairs.set(key, { ...known, targets: [...known.targets, target] });
  else if (pairs.size === SHOWN) cut.set('all', second);
  else if (found[target] === SHOWN_EACH) cut.set(target, second);
  else {
    found[target] = (found[target] ?? 0) + 1;
    pairs.set(key, { first, second, targets: [target], category });
  }
}
