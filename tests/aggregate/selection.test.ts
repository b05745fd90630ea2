import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/aggregate/period.ts';
import { type Choice, selectRecords } from '../../src/aggregate/selection.ts';
import type { Record as Counted, LeftOut } from '../../src/project.ts';
import type { Incident } from '../../src/types/incident.ts';
import { makeProject, makeRecord } from './small.ts';

function select(
  records: readonly Counted[],
  period: string,
  choice: Partial<Choice> = {},
  leftOut: readonly LeftOut[] = [],
) {
  const found = parsePeriod(period);
  if (!found) throw new Error(period);
  const { records: kept, omissions } = selectRecords(makeProject(records, { leftOut }), {
    period: found,
    edition: 'public',
    scope: {},
    ...choice,
  });
  return { kept: kept.map(({ incident }) => incident.id), omissions };
}

const at = (date: string, fields: Partial<Incident> = {}) => makeRecord(date, { date, ...fields });

describe('rule 2: a record belongs to the period in which it starts', () => {
  test.each([
    ['2023-01-01', '2023', true],
    ['2022-12-31/2023-01-02', '2023', false],
    ['2022-12-31/2023-01-02', '2022', true],
    ['2022/2023', '2022', true],
    ['2022/2023', '2023', false],
    ['2023', '2022-2023', true],
    ['2023-06-30/2023-07-01', '2023-H1', true],
    ['2023-07', '2023-H2', true],
  ])('%s in %s: %s', (date, period, within) => {
    expect(select([at(date)], period)).toEqual({ kept: within ? [date] : [], omissions: [] });
  });

  test('a date too coarse for the period is left out of it, and said', () => {
    expect(select([at('2023'), at('2023-08-01')], '2023-H2')).toEqual({
      kept: ['2023-08-01'],
      omissions: [{ reason: 'date-too-coarse', count: 1, records: ['2023'] }],
    });
  });
});

describe('rule 11: records left out are counted, with their reason', () => {
  test('unverified, internal, out of scope, after the date', () => {
    const records = [
      makeRecord('1'),
      makeRecord('2', { verified: 'no' }),
      makeRecord('3', { visibility: 'internal' }),
      makeRecord('4', { freedom: ['assembly'] }),
      makeRecord('5', { date: '2023-12-01' }),
    ];
    expect(select(records, '2023', { scope: { freedom: 'expression' }, asOf: '2023-06-01' })).toEqual({
      kept: ['1'],
      omissions: [
        { reason: 'unverified', count: 1, records: ['2'] },
        { reason: 'internal', count: 1, records: [] },
        { reason: 'out-of-scope', count: 1, records: ['4'] },
        { reason: 'after-as-of', count: 1, records: ['5'] },
      ],
    });
  });

  test('an internal record is named in no public report, whatever else keeps it out', () => {
    const hidden = { visibility: 'internal', verified: 'no', date: '2023-12-01', freedom: ['assembly'] } as const;
    const { omissions } = select([makeRecord('secret', { ...hidden, freedom: ['assembly'] })], '2023', {
      asOf: '2023-01-01',
      scope: { freedom: 'expression' },
    });
    expect(omissions).toEqual([{ reason: 'internal', count: 1, records: [] }]);
  });

  test('the internal edition counts them', () => {
    expect(select([makeRecord('1', { visibility: 'internal' })], '2023', { edition: 'internal' }).kept).toEqual(['1']);
  });

  test('a faulty record counts as left out in the year of its folder alone', () => {
    const faulty: LeftOut = {
      public: true,
      id: 'x',
      place: { file: 'data/incidents/2023/x.yaml', line: 4, column: 1 },
      rules: ['schema'],
    };
    expect(select([], '2023', {}, [faulty]).omissions).toEqual([
      { reason: 'faulty', count: 1, records: ['data/incidents/2023/x.yaml:4 (x)'] },
    ]);
    expect(select([], '2022', {}, [faulty]).omissions).toEqual([]);
  });
});
