import type { Random } from './random.ts';
import type { Subject } from './subject.ts';
import type { World } from './world.ts';

/** A file with one fault in it. */
export interface Mutant {
  readonly text: string | Buffer;
  /** Lines of the faulty file, from 1, at one of which the fault must be reported. */
  readonly lines: readonly number[];
  /** Further lines at which what follows from it may be reported. */
  readonly beside?: readonly number[];
  /** True where a report that names what changed is as good in any other file: a renamed person, say. */
  readonly anywhere?: boolean;
}

/** One way to spoil a file. */
export interface Operator {
  readonly description: string;
  readonly on: 'yaml' | 'csv' | 'any';
  /** Why nobody can tell the result from sound data. Without it the result cannot be valid. */
  readonly undetectable?: string;
  /** True where the text itself is the fault, though it may say the same. */
  readonly raw?: boolean;
  /** Undefined where the file has no place for it, or where what would come out could be valid. */
  readonly apply: (subject: Subject, random: Random, world: World) => Mutant | undefined;
}

/** Operators by name. */
export type Operators = Readonly<Record<string, Operator>>;
