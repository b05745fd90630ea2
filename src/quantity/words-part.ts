import type { WordEntry } from './words.ts';

const THIRD = 100 / 3;

/** Words for a part of a whole, in percent of it. */
export const PART_WORDS: readonly WordEntry[] = [
  part('none', 'None: not a single one.', [0, 0], [0, 0]),
  part('tenth', 'A tenth: at least 9 % and at most 11 %.', [9, 11]),
  part('fifth', 'A fifth: at least 18 % and at most 22 %.', [18, 22]),
  part(
    'nearly-quarter',
    'Nearly a quarter: at least 20 % and less than 25 %. The program writes it from 22 % to less than 24 %.',
    [20, 25, 'high'],
    [22, 24, 'high'],
  ),
  part(
    'quarter',
    'A quarter: at least 23 % and at most 27 %. The program writes it from 24 % to 26 %.',
    [23, 27],
    [24, 26],
  ),
  part(
    'more-than-quarter',
    'More than a quarter: more than 25 %. The program writes it above 26 % and up to 28 %.',
    [25, 100, 'low'],
    [26, 28, 'low'],
  ),
  part(
    'nearly-third',
    'Nearly a third: at least 28 % and less than a third. The program writes it above 30 % and below 32 %.',
    [28, THIRD, 'high'],
    [30, 32, 'both'],
  ),
  part(
    'third',
    'A third: at least 31 % and at most 36 %. The program writes it from 32 % to 34.5 %.',
    [31, 36],
    [32, 34.5],
  ),
  part(
    'more-than-third',
    'More than a third: more than one in three. The program writes it above 34.5 % and up to 38 %.',
    [THIRD, 100, 'low'],
    [34.5, 38, 'low'],
  ),
  part('less-than-half', 'Less than half: less than 50 %. The program writes it only when asked to.', [0, 50, 'high']),
  part('minority', 'A minority: less than 50 %. The program writes it only when asked to.', [0, 50, 'high']),
  part('nearly-half', 'Nearly half: at least 45 % and less than 50 %.', [45, 50, 'high'], [45, 50, 'high']),
  part('half', 'Half: at least 48 % and at most 52 %. The program writes it for exactly 50 %.', [48, 52], [50, 50]),
  part(
    'more-than-half',
    'More than half: more than 50 %. The program writes it above 50 % and up to 60 %.',
    [50, 100, 'low'],
    [50, 60, 'low'],
  ),
  part('majority', 'A majority: more than 50 %. The program writes it only when asked to.', [50, 100, 'low']),
  part('most', 'Most: more than 50 %. The program writes it only when asked to.', [50, 100, 'low']),
  part(
    'nearly-two-thirds',
    'Nearly two thirds: at least 61 % and less than two thirds. The program writes it from 63 % to less than 65 %.',
    [61, 2 * THIRD, 'high'],
    [63, 65, 'high'],
  ),
  part(
    'two-thirds',
    'Two thirds: at least 64 % and at most 69 %. The program writes it from 65 % to 68 %.',
    [64, 69],
    [65, 68],
  ),
  part(
    'more-than-two-thirds',
    'More than two thirds: more than two in three. The program writes it above 68 % and up to 71 %.',
    [2 * THIRD, 100, 'low'],
    [68, 71, 'low'],
  ),
  part(
    'nearly-three-quarters',
    'Nearly three quarters: at least 70 % and less than 75 %. The program writes it from 72 % to less than 74 %.',
    [70, 75, 'high'],
    [72, 74, 'high'],
  ),
  part(
    'three-quarters',
    'Three quarters: at least 73 % and at most 77 %. The program writes it from 74 % to 76 %.',
    [73, 77],
    [74, 76],
  ),
  part(
    'more-than-three-quarters',
    'More than three quarters: more than 75 %. The program writes it above 76 % and up to 79 %.',
    [75, 100, 'low'],
    [76, 79, 'low'],
  ),
  part(
    'vast-majority',
    'The vast majority: at least 70 %. The program writes it from 80 % to less than 90 %.',
    [70, 100],
    [80, 90, 'high'],
  ),
  part('nearly-all', 'Nearly all: at least 90 %, but not all.', [90, 100, 'high'], [90, 100, 'high']),
  part('all', 'All: each one, without exception.', [100, 100], [100, 100]),
];

type Ends = readonly [low: number, high: number, open?: 'low' | 'high' | 'both'];

function part(id: string, rule: string, [low, high, open]: Ends, writes?: Ends): WordEntry {
  return {
    ...{ id, tells: 'part', rule, low, high },
    ...(open && { open }),
    ...(writes && { writes: { low: writes[0], high: writes[1], ...(writes[2] && { open: writes[2] }) } }),
  };
}
