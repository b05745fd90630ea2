import type { WordEntry } from './words.ts';

const MORE = Number.POSITIVE_INFINITY;

/** Words for a change from one count to another, as the ratio of the later to the earlier. */
export const MULTIPLE_WORDS: readonly WordEntry[] = [
  multiple(
    'more-than-halved',
    'More than halved: less than 0.5 times as many as before. The program writes it from 0.42 to less than 0.48 times.',
    [0, 0.5, 'high'],
    [0.42, 0.48, 'high'],
  ),
  multiple(
    'halved',
    'Halved: at least 0.44 and at most 0.56 times as many as before. The program writes it from 0.48 to 0.52 times.',
    [0.44, 0.56],
    [0.48, 0.52],
  ),
  multiple(
    'nearly-halved',
    'Nearly halved: more than 0.5 and at most 0.6 times as many as before. The program writes it above 0.52 and up to 0.56 times.',
    [0.5, 0.6, 'low'],
    [0.52, 0.56, 'low'],
  ),
  multiple('unchanged', 'Unchanged: exactly as many as before.', [1, 1], [1, 1]),
  multiple(
    'nearly-doubled',
    'Nearly doubled: at least 1.75 and less than 2 times as many as before. The program writes it from 1.8 to less than 1.95 times.',
    [1.75, 2, 'high'],
    [1.8, 1.95, 'high'],
  ),
  multiple(
    'doubled',
    'Doubled: at least 1.75 and at most 2.25 times as many as before. The program writes it from 1.95 to 2.05 times.',
    [1.75, 2.25],
    [1.95, 2.05],
  ),
  multiple(
    'more-than-doubled',
    'More than doubled: more than 2 times as many as before. The program writes it above 2.05 and up to 2.5 times.',
    [2, MORE, 'low'],
    [2.05, 2.5, 'low'],
  ),
  multiple(
    'nearly-tripled',
    'Nearly tripled: at least 2.6 and less than 3 times as many as before. The program writes it from 2.7 to less than 2.9 times.',
    [2.6, 3, 'high'],
    [2.7, 2.9, 'high'],
  ),
  multiple(
    'tripled',
    'Tripled: at least 2.7 and at most 3.3 times as many as before. The program writes it from 2.9 to 3.1 times.',
    [2.7, 3.3],
    [2.9, 3.1],
  ),
  multiple(
    'more-than-tripled',
    'More than tripled: more than 3 times as many as before. The program writes it above 3.1 and up to 3.5 times.',
    [3, MORE, 'low'],
    [3.1, 3.5, 'low'],
  ),
  multiple(
    'quadrupled',
    'Quadrupled: at least 3.6 and at most 4.4 times as many as before. The program writes it from 3.85 to 4.15 times.',
    [3.6, 4.4],
    [3.85, 4.15],
  ),
];

type Ends = readonly [low: number, high: number, open?: 'low' | 'high'];

function multiple(id: string, rule: string, [low, high, open]: Ends, writes: Ends): WordEntry {
  return {
    ...{ id, tells: 'multiple', rule, low, high },
    ...(open && { open }),
    writes: { low: writes[0], high: writes[1], ...(writes[2] && { open: writes[2] }) },
  };
}
