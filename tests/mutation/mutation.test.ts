import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Material, makeFault, readMaterial } from './faults.ts';
import { OPERATORS } from './operators.ts';
import { type Outcome, runFault } from './outcome.ts';
import { summarize } from './summary.ts';
import { makeFolder, openTrial, type Trial } from './trial.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const SEED = 3;
const FAULTS = 150;

const names = Object.keys(OPERATORS);
let material: Material;
let trial: Trial;
let folder: string;

beforeAll(async () => {
  material = await readMaterial(DATA);
  folder = makeFolder();
  trial = await openTrial(DATA, folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are at least thirty operators whose result cannot be valid', () => {
  const certain = names.filter((name) => OPERATORS[name]?.undetectable === undefined);
  expect(certain.length).toBeGreaterThanOrEqual(30);
});

test.each(names)('%s finds a place in the real data and changes its bytes', (only) => {
  const fault = makeFault(material, { seed: SEED, number: 0, only });
  if (!fault) throw new Error('no file has a place for it');
  expect(Buffer.from(fault.mutant.text).equals(Buffer.from(fault.subject.text))).toBe(false);
  expect(fault.mutant.lines.length).toBeGreaterThan(0);
});

test('a fault hangs on the seed and its number alone', () => {
  const make = (seed: number, number: number) => makeFault(material, { seed, number })?.mutant.text.toString();
  expect(make(SEED, 17)).toBe(make(SEED, 17));
  expect(make(SEED, 17)).not.toBe(make(SEED + 1, 17));
});

test('random single faults are found, each at its line', async () => {
  const outcomes: Outcome[] = [];
  for (let number = 0; number < FAULTS; number++) outcomes.push(await runFault(trial, { seed: SEED, number }));
  const { text, enough } = summarize(outcomes);
  const stories = outcomes.filter(({ end, wrong }) => end !== 'found' || wrong).map(({ story }) => story);
  expect(enough, [text, ...stories].join('\n\n')).toBe(true);
}, 120_000);
