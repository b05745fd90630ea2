import type { Published } from '../../project.ts';
import type { CellRef, Grid } from './frame.ts';
import { type Allowed, FINE, listAllowed, type Printed } from './printed.ts';
import { makeRow, type Row } from './row.ts';
import type { Scale } from './scale.ts';

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

/** What is needed to read a claim. */
export interface Ground {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly scales: ReadonlyMap<string, Scale>;
}

/** A rank with more ways to be true than this is not compared. */
const MAX_WAYS = 128;

/** The ways in which a reading can be true, each as rows; a row is undefined where its numbers are too large to be held exactly. */
export function listWays(form: Form, index: number, ground: Ground): (Row | undefined)[][] {
  if (form.is === 'rank') return rank(form, index);
  return [form.is === 'count' ? count(form, index, ground) : compare(form, index, ground)];
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
