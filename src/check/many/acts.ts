import { makeRows, makeTexts, type Rows, type Texts } from './rows.ts';

/** What is kept of a record to find others like it. */
export interface Act {
  readonly number: number;
  readonly id: string;
  /** First and last day that its date can mean, as `readDays` counts them. */
  readonly first: number;
  readonly last: number;
  /** True where both are known by the day. */
  readonly exact: boolean;
  /** Numbers of its categories, the main one first. */
  readonly categories: readonly number[];
  /** Ids of records that it names as others: one that it follows, or that is not the same. */
  readonly apart: readonly string[];
  /** Numbers of the people and outlets to whom it was done. */
  readonly targets: readonly number[];
}

/** Acts as rows of numbers, so that a million of them fit into memory. */
export interface Acts {
  readonly rows: Rows;
  readonly ids: Texts;
  readonly categories: Rows;
  /** A row and the id of a record that it names, in order of rows. */
  readonly apart: Rows;
  /** A row and one of its targets. */
  readonly marks: Rows;
  /** The longest act of each target, in days: how far back a neighbour in time may start. */
  readonly longest: Int32Array;
}

/** Days between two acts that are known by the day and may still be one: reports differ about the day. */
export const NEAR = 3;

const [NUMBER, ID, EXACT, CATEGORY, CATEGORIES] = [0, 1, 4, 5, 6];
const LAST = 3;
/** The column of an act's first day. */
export const FIRST = 2;

/** No acts yet. `targets`: how many people and outlets there are. */
export function makeActs(targets: number): Acts {
  return {
    rows: makeRows(7),
    ids: makeTexts(),
    categories: makeRows(1),
    apart: makeRows(2),
    marks: makeRows(2),
    longest: new Int32Array(targets),
  };
}

/** Keeps one more. */
export function addAct({ rows, ids, categories, apart, marks, longest }: Acts, act: Act): void {
  const start = categories.count();
  for (const category of act.categories) categories.add(category);
  const { number, first, last, exact } = act;
  const row = rows.add(number, ids.add(act.id), first, last, exact ? 1 : 0, start, act.categories.length);
  for (const id of act.apart) apart.add(row, ids.add(id));
  for (const target of act.targets) {
    marks.add(row, target);
    longest[target] = Math.max(longest[target] ?? 0, last - first);
  }
}

/** Days between two acts; 0 where they overlap. */
export function readGap({ rows }: Acts, a: number, b: number): number {
  return Math.max(0, rows.at(b, FIRST) - rows.at(a, LAST), rows.at(a, FIRST) - rows.at(b, LAST));
}

/** Whether two acts may have happened at one time: some days apart where the days are known, overlapping otherwise. */
export function isNear(acts: Acts, a: number, b: number): boolean {
  const exact = acts.rows.at(a, EXACT) === 1 && acts.rows.at(b, EXACT) === 1;
  return readGap(acts, a, b) <= (exact ? NEAR : 0);
}

/** Whether both happened on one known day. */
export function isSameDay({ rows }: Acts, a: number, b: number): boolean {
  const day = rows.at(a, FIRST);
  return rows.at(a, LAST) === day && rows.at(b, FIRST) === day && rows.at(b, LAST) === day;
}

/** The category that both have and that is the main one of either. */
export function findCategory(acts: Acts, a: number, b: number): number | undefined {
  const main = (row: number) => acts.categories.at(acts.rows.at(row, CATEGORY), 0);
  if (hasCategory(acts, b, main(a))) return main(a);
  return hasCategory(acts, a, main(b)) ? main(b) : undefined;
}

function hasCategory({ rows, categories }: Acts, row: number, category: number): boolean {
  const start = rows.at(row, CATEGORY);
  for (let at = start; at < start + rows.at(row, CATEGORIES); at++) if (categories.at(at, 0) === category) return true;
  return false;
}

/** Whether either record names the other as one that it follows, or that is not the same; or both have one id, which is a fault of its own. */
export function isApart(acts: Acts, a: number, b: number): boolean {
  const [one, other] = [readAct(acts, a).id, readAct(acts, b).id];
  return one === other || namesAct(acts, a, other) || namesAct(acts, b, one);
}

/** Looks the row up by halving. */
function namesAct({ apart, ids }: Acts, row: number, id: string): boolean {
  let low = 0;
  for (let high = apart.count(); low < high; ) {
    const middle = (low + high) >> 1;
    if (apart.at(middle, 0) < row) low = middle + 1;
    else high = middle;
  }
  for (; low < apart.count() && apart.at(low, 0) === row; low++) if (ids.read(apart.at(low, 1)) === id) return true;
  return false;
}

/** The number and the id of a record kept. */
export function readAct({ rows, ids }: Acts, row: number): { readonly number: number; readonly id: string } {
  return { number: rows.at(row, NUMBER), id: ids.read(rows.at(row, ID)) };
}
