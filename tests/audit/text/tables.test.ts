import { beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../../src/audit/text/ground.ts';
import { COMPLETE } from '../../command.ts';
import { audit, listMarked, openGround } from './world.ts';

let complete: Ground;

beforeAll(async () => {
  complete = await openGround(COMPLETE, '2023', 'made-up');
});

function listErrors(text: string): string[] {
  return listMarked(text, audit(complete, text), 'error');
}

const table = (head: string, ...rows: string[]) => [head, '|---|---|', ...rows].join('\n');

describe('a cell of a table', () => {
  test('is read with the heads of its row and its column', () => {
    expect(listErrors(table('| Category | 2023 |', '| Attacks | 9 |'))).toEqual(['9']);
    expect(listErrors(table('| Category | 2023 |', '| Attacks | 4 |'))).toEqual([]);
  });

  test('is read with the heading over the table, and with no paragraph that says something else', () => {
    const rows = table('| Offender | Number |', '| Police | 12 |');
    expect(listErrors(`## Incidents by perpetrator\n\n${rows}`)).toEqual(['12']);
    expect(listErrors(`Four attacks were recorded.\n\n${rows}`)).toEqual([]);
  });

  test('is left alone where the column tells changes', () => {
    expect(listErrors(table('| Category | Change |', '| Attacks | 100 % |'))).toEqual([]);
  });
});

describe('a footnote', () => {
  test('that counts is read, one that names a source is not', () => {
    expect(listErrors('Text.[^1]\n\n[^1]: In 2023 there were 9 attacks')).toEqual(['9']);
    expect(listErrors('Text.[^1]\n\n[^1]: Monitor, 9 attacks, lines 16–19')).toEqual([]);
  });
});

describe('what is said', () => {
  test('of a share names its base, of a comparison its years', () => {
    const [share] = audit(complete, 'The police stood behind 90 % of the incidents.');
    expect(share?.message).toContain('% (6 of the 14 incidents)');
    const [change] = audit(complete, 'The number of incidents grew by 90 % compared with 2022.');
    expect(change?.message).toContain('11 in 2022 and 14 in 2023');
    expect(change?.hint).toBe('That is 3 more, 27.3 %. Mend the number, or name the years.');
  });

  test('of a true number in letters: a fix that writes the same letters', () => {
    const [found] = audit(complete, 'We recorded four attacks.');
    expect(found?.fix?.text).toBe('{{spell "attacks"}}');
  });
});
