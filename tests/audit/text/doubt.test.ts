import { beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../../src/audit/text/ground.ts';
import { COMPLETE } from '../../command.ts';
import { audit, listMarked, openGround } from './world.ts';

let complete: Ground;
beforeAll(async () => {
  complete = await openGround(COMPLETE, '2023', 'made-up');
});

describe('nobody is accused where a sentence', () => {
  test.each([
    ['turns around what it names', 'Outside Almaty, 13 incidents were recorded.'],
    ['tells one case', 'Five people were later sentenced.'],
    ['tells the difference of two numbers beside it', 'The number of incidents rose by three, from 11 to 14.'],
    ['has none of it somewhere', 'Three months saw no attack.'],
    ['tells what another centre counted', 'The Other Centre counted 318 incidents.'],
  ])('%s', (_, text) => {
    expect(listMarked(text, audit(complete, text), 'error')).toEqual([]);
  });
});

describe('a contradiction stays one', () => {
  test.each([
    ['of a total without its noun', 'In total there were 140 in 2023.', '140'],
    ['of a count that did change', 'The number of incidents stayed the same as in 2022.', 'stayed the same'],
    ['beside people of whom more is said', 'In 2023, 78 people were affected, some of whom complained twice.', '78'],
  ])('%s', (_, text, wrong) => {
    expect(listMarked(text, audit(complete, text), 'error')).toEqual([wrong]);
  });
});
