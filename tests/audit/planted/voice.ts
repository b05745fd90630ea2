import type { Random } from '../../mutation/random.ts';
import type { Codes, Numbers } from './fact.ts';

/** One way to write a fact, in one language; sentences of a fact are picked from several. */
export type Shape = (numbers: Numbers, codes: Codes) => string;

/** How one sentence is written: its numbers in words or digits, and which of the words that mean the same. */
export interface Choice {
  readonly random: Random;
  /** Numbers up to this are spelled out. */
  readonly spelledTo: number;
}

/** Shapes by fact. */
export type Shapes = Readonly<Record<string, readonly Shape[]>>;

/** One of the words; where none is given, there is a word missing in the tables of the tests. */
export function pickWord<T>({ random }: Choice, words: readonly T[] | undefined): T {
  const word = random.pick(words ?? []);
  if (word === undefined) throw new Error('A code has no words.');
  return word;
}

/** A year and month, '2023-03', as their numbers. */
export function readMonth(month: string): { year: string; index: number } {
  return { year: month.slice(0, 4), index: Number(month.slice(5, 7)) - 1 };
}
