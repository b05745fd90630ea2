import { expect, test } from 'vitest';
import { auditClaims } from '../../../src/audit/claims/audit.ts';
import { seedRandom } from '../../mutation/random.ts';
import { hasSolution } from './brute.ts';
import { addReadings, changeOne, frameOf, makeWorld } from './random.ts';

const SEED = Number(process.env.SEED ?? 1);
const SIZE = { dimensions: 3, parts: 3, cases: 60, claims: 9 };
const SMALL = { dimensions: 2, parts: 2, cases: 6, claims: 5 };

test(`no claim of 1,000 true documents is accused (seed ${SEED})`, async () => {
  for (let number = 0; number < 1000; number += 1) {
    const random = seedRandom(SEED, number);
    const world = makeWorld(random, SIZE);
    const claims = number % 3 === 0 ? addReadings(random, world, false) : world.claims;
    const { findings } = await auditClaims([frameOf(world)], claims);
    expect(findings.map(({ sentences, sets }) => ({ number, sentences, sets }))).toEqual([]);
  }
}, 120_000);

test(`nothing is proven against 300 documents that a second reading makes true (seed ${SEED})`, async () => {
  for (let number = 0; number < 300; number += 1) {
    const random = seedRandom(SEED, 5000 + number);
    const world = makeWorld(random, SIZE);
    const { findings } = await auditClaims([frameOf(world)], addReadings(random, world, true));
    expect(findings.filter(({ kind }) => kind !== 'unless').map(({ sentences }) => ({ number, sentences }))).toEqual(
      [],
    );
    for (const { saved_by } of findings) expect(saved_by.length).toBeGreaterThan(0);
  }
}, 120_000);

test(`of small documents with one claim changed those are accused that no numbers fit, and their sets are the smallest (seed ${SEED})`, async () => {
  let accused = 0;
  for (let number = 0; number < 300; number += 1) {
    const random = seedRandom(SEED, 9000 + number);
    const world = makeWorld(random, SMALL);
    const claims = changeOne(random, world);
    if (!claims) continue;
    const { findings } = await auditClaims([frameOf(world)], claims);
    const possible = hasSolution(world.measure, claims, world.cases.length);
    expect({ number, accused: findings.length > 0 }).toEqual({ number, accused: !possible });
    accused += findings.length > 0 ? 1 : 0;
    for (const set of findings.flatMap(({ sets }) => sets)) {
      const some = claims.filter(({ id }) => set.includes(id));
      expect({ number, set, fits: hasSolution(world.measure, some, 7) }).toEqual({ number, set, fits: false });
      if (set.includes('total'))
        for (const one of set)
          if (one !== 'total')
            expect({
              number,
              set,
              one,
              fits: hasSolution(
                world.measure,
                some.filter(({ id }) => id !== one),
                12,
              ),
            }).toEqual({ number, set, one, fits: true });
    }
  }
  expect(accused).toBeGreaterThan(100);
}, 120_000);
