import type { Published } from '../../project.ts';
import type { Cell, Part } from '../../types/published.ts';
import { type CellRef, findCell, type Grid } from './frame.ts';
import { type Allowed, FINE, listAllowed, type Printed, readPrinted, readRound } from './printed.ts';
import { makeRow, type Row } from './row.ts';
import type { Scale } from './scale.ts';

/** One way in which a claim can be read: what must then hold. Without a reason it is the plain one. */
export interface Option {
  readonly rows: readonly Row[];
  readonly cells: readonly CellRef[];
  readonly because?: string;
  readonly form: Form;
}

/** What a reading says, for sentences: the cells it is about, and the number. */
export interface Form {
  readonly is: NonNullable<Published['is']>;
  readonly subject: CellRef;
  readonly base?: CellRef;
  readonly among: readonly CellRef[];
  readonly value: number;
  readonly qualifier: NonNullable<Published['qualifier']>;
  readonly printed: Printed;
  /** For a count: whether it allows more than itself. */
  readonly rounded: boolean;
}

/** A claim that can be compared: its readings, the plain ones first. */
export interface Statement {
  readonly claim: Published;
  readonly options: readonly Option[];
}

/** What is needed to read a claim. */
export interface Ground {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly scales: ReadonlyMap<string, Scale>;
}

type Sentence = Pick<Published, 'is' | 'value' | 'qualifier' | 'decimals' | 'measure' | 'part' | 'of' | 'among'>;

/** A rank with more ways to be true than this is not compared. */
const MAX_WAYS = 128;

/** The claim with all its readings as rows; undefined where its plain reading says nothing that can be compared. */
export function readStatement(claim: Published, index: number, ground: Ground): Statement | undefined {
  const plain = readOptions(claim, index, ground);
  if (!plain) return undefined;
  const others = (claim.or ?? []).map(({ because, ...other }) => {
    const moved = other.measure !== undefined && other.part === undefined ? { part: {} as Part } : {};
    const { decimals, ...rest } = claim;
    const shown = other.value === undefined && decimals !== undefined ? { decimals } : {};
    return readOptions({ ...rest, ...shown, ...moved, ...other }, index, ground)?.map((one) => ({ ...one, because }));
  });
  // A reading that cannot be reckoned might save the claim: then it says nothing that can be held against it.
  if (others.some((one) => !one)) return undefined;
  return { claim, options: [...plain, ...others.flatMap((one) => one ?? [])] };
}

function readOptions(sentence: Sentence, index: number, ground: Ground): Option[] | undefined {
  const form = readForm(sentence, ground);
  if (!form) return undefined;
  const cells = [form.subject, ...(form.base ? [form.base] : []), ...form.among];
  const ways =
    form.is === 'rank'
      ? rank(form, index)
      : [form.is === 'count' ? count(form, index, ground) : compare(form, index, ground)];
  if (ways.length === 0 || ways.some((rows) => rows.some((row) => !row))) return undefined;
  return ways.map((rows) => ({ rows: rows.flatMap((row) => row ?? []), cells, form }));
}

function readForm(
  { is = 'count', value, qualifier = 'exact', decimals, measure, part, of, among = [] }: Sentence,
  { grids, scales }: Ground,
): Form | undefined {
  const find = (cell: Cell | undefined) => cell && findCell(grids, cell.measure ?? measure, cell.part);
  const subject = find({ ...(part && { part }) });
  const plain = readPrinted(value, decimals);
  if (!subject || !plain) return undefined;
  const signed = is === 'change' || is === 'difference';
  if (!signed && value < 0) return undefined;
  const scale = scales.get(subject.measure);
  const figure = is === 'count' || is === 'difference' ? readRound(plain) : { printed: plain, round: false };
  const others = among.map(find);
  const base = is === 'count' || is === 'rank' ? undefined : find(of);
  if (others.some((one) => !one) || (!base && is !== 'count' && is !== 'rank')) return undefined;
  const rounded = figure.round || (scale?.rounded ?? false) || (is !== 'count' && is !== 'difference' && is !== 'rank');
  const peers = others.flatMap((one) => (one && one.key !== subject.key ? [one] : []));
  if (is === 'rank' && (peers.length === 0 || qualifier !== 'exact' || !Number.isInteger(value) || value < 1))
    return undefined;
  return { is, subject, ...(base && { base }), among: peers, value, qualifier, printed: figure.printed, rounded };
}

/** A count, or a difference of two, in the whole numbers of its measure. */
function count({ subject, printed, qualifier, rounded }: Form, index: number, { scales }: Ground): (Row | undefined)[] {
  return bound(
    [[subject.key, 1]],
    printed,
    listAllowed(printed, qualifier, rounded),
    scales.get(subject.measure),
    index,
  );
}

function bound(
  terms: readonly (readonly [string, number])[],
  { power }: Printed,
  allowed: Allowed,
  scale: Scale | undefined,
  index: number,
): (Row | undefined)[] {
  const { times = 1, whole = true } = scale ?? {};
  const step = (fine: number, strict: boolean | undefined, side: 1 | -1) => {
    const exact = power < 0 ? (fine * times) / (FINE * 10 ** -power) : (fine * times * 10 ** power) / FINE;
    const at = side === 1 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
    if (!whole) return side === 1 ? Math.ceil(exact) : Math.floor(exact);
    return strict && Math.abs(exact - at) < 1e-9 ? at - side : at;
  };
  const turned = terms.map(([cell, one]): [string, number] => [cell, -one]);
  return [
    ...(allowed.high === undefined ? [] : [makeRow(terms, step(allowed.high, allowed.highStrict, 1), index)]),
    ...(allowed.low === undefined ? [] : [makeRow(turned, -step(allowed.low, allowed.lowStrict, -1), index)]),
  ];
}

/** A share, ratio, change or difference between the subject and its base. Without a base above nought the first three mean nothing. */
function compare(form: Form, index: number, ground: Ground): (Row | undefined)[] {
  const { is, subject, base, printed, qualifier, rounded } = form;
  if (!base) return [undefined];
  const [mine, its] = [ground.scales.get(subject.measure), ground.scales.get(base.measure)];
  const allowed = listAllowed(printed, qualifier, rounded);
  if (is === 'difference') {
    if (mine?.times !== its?.times) return [undefined];
    return bound(
      [
        [subject.key, 1],
        [base.key, -1],
      ],
      printed,
      allowed,
      mine,
      index,
    );
  }
  const unit = FINE * 10 ** -printed.power * (is === 'ratio' ? 1 : 100);
  const start = is === 'change' ? unit : 0;
  const whole = mine?.whole && its?.whole;
  const [a, b] = [its?.times ?? 1, mine?.times ?? 1];
  const gap = (strict: boolean | undefined) => (strict && whole ? -1 : 0);
  return [
    ...(allowed.high === undefined
      ? []
      : [
          makeRow(
            [
              [subject.key, unit * a],
              [base.key, -(start + allowed.high) * b],
            ],
            gap(allowed.highStrict),
            index,
          ),
        ]),
    ...(allowed.low === undefined
      ? []
      : [
          makeRow(
            [
              [subject.key, -unit * a],
              [base.key, (start + allowed.low) * b],
            ],
            gap(allowed.lowStrict),
            index,
          ),
        ]),
    makeRow([[base.key, -1]], -1, index),
  ];
}

/** The ways in which the subject can be the so manieth: which others stand before it. Those of one size may stand either way. */
function rank({ subject, among, value }: Form, index: number): (Row | undefined)[][] {
  const choices = choose(among, value - 1);
  return choices.map((above) =>
    among.map((other) => {
      const [less, more] = above.includes(other) ? [subject, other] : [other, subject];
      return makeRow(
        [
          [less.key, 1],
          [more.key, -1],
        ],
        0,
        index,
      );
    }),
  );
}

function choose<T>(items: readonly T[], size: number): T[][] {
  let ways: T[][] = [[]];
  let left = items.length;
  for (const item of items) {
    left -= 1;
    ways = ways.flatMap((way) => [
      ...(way.length < size ? [[...way, item]] : []),
      ...(way.length + left >= size ? [way] : []),
    ]);
    if (ways.length > MAX_WAYS) return [];
  }
  return ways.filter((way) => way.length === size);
}
