import { describe, expect, test } from 'vitest';
import { count } from '../../src/aggregate/count.ts';
import type { Record as Counted } from '../../src/project.ts';
import type { Query } from '../../src/report.ts';
import type { Incident } from '../../src/types/incident.ts';
import { makeCounting, makeProject, makeQuery, makeRecord, readRows } from './small.ts';

function countOf(records: readonly Counted[], query: Partial<Query> = {}) {
  return count(records, makeQuery(query), makeCounting(makeProject(records)));
}

const person = (name: string) => ({ targets: [{ person: name }] });
const at = (date: string, fields: Partial<Incident> = {}) => makeRecord(date, { date, ...fields });

describe('rule 1: the same rows give different figures in each unit', () => {
  // CONVENTIONS 3.1 (USPFT #588): A, B, A, C arrested; D, E, B attacked.
  const arrested = ['a', 'b', 'a', 'c'].map((name, index) =>
    makeRecord(`X${index}`, { ...person(name), category: ['arrest'] }),
  );
  const attacked = ['d', 'e', 'b'].map((name, index) => makeRecord(`Y${index}`, person(name)));
  const records = [...arrested, ...attacked];

  test('the example of the U.S. Press Freedom Tracker: 7 incidents, 5 people, 3 arrested, 3 attacked', () => {
    expect(countOf(records).value).toBe(7);
    expect(countOf(records, { unit: 'targets' }).value).toBe(7);
    expect(countOf(records, { unit: 'people' }).value).toBe(5);
    const { cells, overlaps } = countOf(records, { unit: 'people', by: ['category'] });
    expect(readRows(cells)).toEqual({ attack: 3, arrest: 3 });
    expect(overlaps).toBe(true);
  });

  test('targets are persons in an incident: somebody with two incidents is two targets and one person', () => {
    const twice = [makeRecord('1', person('a')), makeRecord('2', person('a'))];
    expect(countOf(twice, { unit: 'targets' }).value).toBe(2);
    expect(countOf(twice, { unit: 'people' }).value).toBe(1);
  });

  test('unnamed people are as many as the source says, each somebody else', () => {
    const group = { targets: [{ unnamed: 'reporters', count: 3 }] };
    const records = [
      makeRecord('1', group),
      makeRecord('2', group),
      makeRecord('3', { targets: [{ unnamed: 'one' }] }),
    ];
    expect(countOf(records, { unit: 'people' }).value).toBe(7);
    expect(countOf(records, { unit: 'targets' }).value).toBe(7);
    expect(countOf(records).value).toBe(3);
  });

  test('an outlet is neither a target nor a person, but its incident counts', () => {
    const records = [makeRecord('1', { targets: [{ outlet: 'gazette' }] })];
    expect(countOf(records, { unit: 'people' }).value).toBe(0);
    expect(countOf(records, { unit: 'targets' }).value).toBe(0);
    expect(countOf(records).value).toBe(1);
  });

  test('charges are article × person: two articles against one, and one article against a group', () => {
    const records = [
      makeRecord('1', {
        ...person('a'),
        legal: {
          proceeding: 'criminal',
          charges: [
            { target: 'a', article: 'x' },
            { target: 'a', article: 'y' },
          ],
        },
      }),
      makeRecord('2', {
        targets: [{ unnamed: 'reporters', count: 3 }],
        legal: { proceeding: 'criminal', charges: [{ target: 'unnamed', article: 'x' }] },
      }),
    ];
    const { value, cells } = countOf(records, { unit: 'charges', by: ['article'] });
    expect(value).toBe(5);
    expect(readRows(cells)).toEqual({ x: 4, y: 1 });
  });

  test('records in it are named, each once', () => {
    expect(countOf(records, { unit: 'people', where: { category: 'arrest' } }).records).toEqual([
      'X0',
      'X1',
      'X2',
      'X3',
    ]);
  });
});

describe('rule 2: months and the unknown month add up to the total', () => {
  test('a date without a month counts in the year, in a row of its own', () => {
    const { cells, value } = countOf([at('2023-02-03'), at('2023-02'), at('2023'), at('2023-12-31')], {
      by: ['month'],
    });
    const rows = readRows(cells);
    expect(rows).toMatchObject({ '2023-02': 2, '2023-12': 1, unknown: 1, '2023-01': 0 });
    expect(cells).toHaveLength(13);
    expect(Object.values(rows).reduce((sum = 0, one = 0) => sum + one, 0)).toBe(value);
  });

  test('a span belongs to the month in which it starts', () => {
    const { cells } = countOf([at('2023-03-30/2023-04-02'), at('2023-05/2023-07')], { by: ['month'] });
    expect(readRows(cells)).toMatchObject({ '2023-03': 1, '2023-04': 0, '2023-05': 1, '2023-07': 0, unknown: 0 });
  });

  test('it holds for every category', () => {
    const records = [
      at('2023-01-01', { category: ['attack', 'arrest'] }),
      at('2023', { category: ['arrest'] }),
      at('2023-06', { category: ['threat-to-life'] }),
    ];
    for (const category of ['rights', 'attack', 'arrest', 'threat', 'threat-to-life', 'claims']) {
      const { cells, value } = countOf(records, { by: ['month'], where: { category } });
      expect(
        cells.reduce((sum, cell) => sum + cell.value, 0),
        category,
      ).toBe(value);
    }
  });

  test('the totals of the months of a cross show all months too', () => {
    const { cells } = countOf([at('2023-02-03'), at('2023-12-31')], { by: ['month', 'category'] });
    const months = cells.filter(({ key }) => key[0] !== '*' && key[1] === '*').map(({ key }) => key[0]);
    expect(months).toEqual(expect.arrayContaining(['2023-01', '2023-02', '2023-06', '2023-12']));
  });
});

describe('rule 3: a record with several values stands in several rows, and the table says so', () => {
  test('it counts in each row and once in the total', () => {
    const { value, cells, overlaps } = countOf([makeRecord('1', { category: ['attack', 'arrest'] }), makeRecord('2')], {
      by: ['category'],
    });
    expect({ value, overlaps }).toEqual({ value: 2, overlaps: true });
    expect(readRows(cells)).toEqual({ attack: 2, arrest: 1 });
  });

  test('two values under one root are one row at the level of the root', () => {
    const { cells, overlaps } = countOf([makeRecord('1', { category: ['attack', 'threat-to-life'] })], {
      by: ['category'],
      level: 1,
    });
    expect(readRows(cells)).toEqual({ rights: 1 });
    expect(overlaps).toBe(false);
  });

  test('a code counts for all that stand over it', () => {
    const records = [makeRecord('1', { category: ['threat-to-life'] })];
    for (const category of ['threat-to-life', 'threat', 'rights'])
      expect(countOf(records, { where: { category } }).value, category).toBe(1);
    expect(countOf(records, { where: { category: 'claims' } }).value).toBe(0);
    expect(countOf(records, { where: { category: ['claims', 'threat'] } }).value).toBe(1);
  });

  test('people of two months are one person in the total: the rows overlap, though no incident does', () => {
    const { value, cells, overlaps } = countOf([at('2023-01-01', person('a')), at('2023-02-01', person('a'))], {
      unit: 'people',
      by: ['month'],
    });
    expect(cells.reduce((sum, cell) => sum + cell.value, 0)).toBe(2);
    expect({ value, overlaps }).toEqual({ value: 1, overlaps: true });
  });

  test('a cross of three counts each combination, and its totals on their own', () => {
    const records = [
      makeRecord('1', { category: ['attack', 'civil-claim'], perpetrator: ['police', 'crowd'] }),
      makeRecord('2', { on_duty: 'no' }),
    ];
    const { cells, overlaps } = countOf(records, { by: ['category', 'perpetrator', 'on-duty'], level: 1 });
    expect(readRows(cells)).toEqual({
      'rights/authorities/yes': 1,
      'rights/authorities/no': 1,
      'rights/crowd/yes': 1,
      'claims/authorities/yes': 1,
      'claims/crowd/yes': 1,
      'rights/*/*': 2,
      'claims/*/*': 1,
      '*/authorities/yes': 1,
      '*/authorities/no': 1,
      '*/crowd/yes': 1,
    });
    expect(overlaps).toBe(true);
  });
});

describe('rule 4: unknown is a value, shown', () => {
  test('people of whom no gender is known have a row, the last', () => {
    const { cells } = countOf(
      [
        makeRecord('1', {
          targets: [{ person: 'c' }, { person: 'a' }, { unnamed: 'x', count: 2 }, { unnamed: 'y', gender: 'male' }],
        }),
      ],
      { unit: 'people', by: ['gender'] },
    );
    expect(Object.entries(readRows(cells))).toEqual([
      ['female', 1],
      ['male', 1],
      ['unknown', 3],
    ]);
    expect(cells.map(({ unknown }) => unknown)).toEqual([undefined, undefined, true]);
  });

  test('the share of all and the share of the known stand side by side, each making up 100', () => {
    const { cells } = countOf(
      ['a', 'b', 'e', 'c'].map((name) => makeRecord(name, person(name))),
      { unit: 'people', by: ['gender'] },
    );
    expect(readRows(cells, ({ percent }) => percent)).toEqual({ female: 50, male: 25, unknown: 25 });
    expect(readRows(cells, ({ percentOfKnown }) => percentOfKnown)).toEqual({
      female: 67,
      male: 33,
      unknown: undefined,
    });
  });

  test('where rows overlap, the known are those of whom anything is known', () => {
    const records = [
      makeRecord('1', { perpetrator: ['police', 'crowd'] }),
      makeRecord('2', { perpetrator: ['unknown'] }),
      makeRecord('3'),
    ];
    const { cells } = countOf(records, { by: ['perpetrator'] });
    expect(readRows(cells, ({ percent }) => percent)).toEqual({ police: 67, crowd: 33, unknown: 33 });
    expect(readRows(cells, ({ percentOfKnown }) => percentOfKnown)).toEqual({
      police: 100,
      crowd: 50,
      unknown: undefined,
    });
  });
});

describe('rule 5: parts of 100 printed side by side add up to 100', () => {
  test('genders of three people', () => {
    const { cells } = countOf(
      ['a', 'b', 'c'].map((name) => makeRecord(name, person(name))),
      { unit: 'people', by: ['gender'] },
    );
    expect(readRows(cells, ({ percent }) => percent)).toEqual({ female: 34, male: 33, unknown: 33 });
  });
});

describe('rule 7: money carries its currency', () => {
  const claim = (id: string, claimed: string) => makeRecord(id, { legal: { proceeding: 'civil', claimed } });
  const records = [claim('1', '5000000.10 KZT'), claim('2', '0.20 KZT'), claim('3', '20000 USD'), makeRecord('4')];
  const { cells } = countOf(records, { unit: 'money', by: ['currency'], sum: 'claimed' });

  test('each currency has a sum of its own, exact to the hundredth', () => {
    expect(readRows(cells)).toEqual({ KZT: 5000000.3, USD: 20000 });
  });

  test('no share is taken across currencies', () => {
    for (const { percent, percentOfKnown } of cells)
      expect({ percent, percentOfKnown }).toEqual({ percent: undefined, percentOfKnown: undefined });
  });

  test('a sum that was awarded is another figure than a sum that was claimed', () => {
    expect(countOf(records, { unit: 'money', by: ['currency'], sum: 'awarded' }).cells).toEqual([]);
  });
});

describe('dated places', () => {
  const semey = (date: string) => at(date, { place: 'semey' });

  test('a town counts in the region it belonged to on the day', () => {
    const records = [semey('2022-06-07'), semey('2022-06-08'), semey('2022-12-01')];
    expect(readRows(countOf(records, { by: ['place'], level: 1 }).cells)).toEqual({ abai: 2, east: 1 });
    expect(countOf(records, { where: { place: 'east' } }).records).toEqual(['2022-06-07']);
  });

  test('a date without a month counts as the first day it can mean', () => {
    expect(readRows(countOf([semey('2022')], { by: ['place'], level: 1 }).cells)).toEqual({ east: 1 });
  });
});

test('nothing counted is zero, with no share of nothing', () => {
  expect(countOf([], { unit: 'people', by: ['gender'] })).toEqual({
    value: 0,
    records: [],
    cells: [],
    overlaps: false,
  });
  expect(countOf([], { by: ['month'] }).cells.every(({ value, percent }) => value === 0 && percent === undefined)).toBe(
    true,
  );
});
