import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mutant, Operator } from './operator.ts';
import { OPERATORS } from './operators.ts';
import { saysSame } from './oracle.ts';
import { type Random, seedRandom } from './random.ts';
import { readSubject, type Subject } from './subject.ts';
import { readWorld, type World } from './world.ts';

/** Files that faults can be put into, and what they say together. */
export interface Material {
  readonly subjects: readonly Subject[];
  readonly world: World;
}

/** One fault in one file. */
export interface Fault {
  readonly number: number;
  readonly operator: string;
  readonly subject: Subject;
  readonly mutant: Mutant;
}

const TRIES = 4000;

/** Reads a data folder as material. */
export async function readMaterial(data: string): Promise<Material> {
  const paths = (await readdir(data, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();
  const files = paths.filter((path) => /\.(yaml|csv)$/.test(path));
  const subjects = files.flatMap((path) => readSubject(path, readFileSync(join(data, path), 'utf8')) ?? []);
  return { subjects, world: readWorld(subjects) };
}

/** The fault of a number: the operators take turns, and chance picks the file and the place. Undefined where nothing fits. */
export function makeFault(
  { subjects, world }: Material,
  { seed, number, only }: { readonly seed: number; readonly number: number; readonly only?: string },
): Fault | undefined {
  const operator = operatorOf(number, only);
  const { apply, on, ...rest } = findOperator(operator);
  const random = seedRandom(seed, number);
  const fitting = subjects.filter(({ format }) => on === 'any' || on === format);
  for (let tries = 0; tries < TRIES; tries++) {
    const subject = pickSubject(fitting, random);
    const mutant = subject && apply(subject, random, world);
    if (subject && mutant && isChanged(subject, mutant, rest)) return { number, operator, subject, mutant };
  }
  return undefined;
}

/** The name of the operator whose turn it is. */
export function operatorOf(number: number, only?: string): string {
  const names = Object.keys(OPERATORS);
  return only ?? names[number % names.length] ?? '';
}

/** The operator of a name. */
export function findOperator(name: string): Operator {
  const operator = OPERATORS[name];
  if (!operator) throw new Error(`no operator ${name}; there are ${Object.keys(OPERATORS).join(', ')}`);
  return operator;
}

const TURNS = [
  ...['record', 'record', 'record', 'record', 'record', 'record', 'table', 'table', 'table', 'table'],
  ...['people', 'outlets', 'sources', 'taxonomy', 'published', 'project', 'report'],
];

/** A file of incidents more often than any other, and of the others each kind as often: most kinds have one file alone. */
function pickSubject(subjects: readonly Subject[], random: Random): Subject | undefined {
  const turn = random.pick(TURNS);
  const turnOf = ({ kind, format }: Subject) => (kind !== 'incident' ? kind : format === 'csv' ? 'table' : 'record');
  return random.pick(subjects.filter((subject) => turnOf(subject) === turn));
}

/** What says the same as before is no fault, unless the text itself is one. */
function isChanged(subject: Subject, { text }: Mutant, { raw, undetectable }: Partial<Operator>): boolean {
  if (typeof text !== 'string') return true;
  if (text === subject.text) return false;
  return raw === true || undetectable !== undefined || !saysSame(subject.format, subject.text, text);
}
