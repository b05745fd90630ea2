import { expect, test } from 'vitest';
import { findPrevious, listMonths, listYears, parsePeriod } from '../../src/aggregate/period.ts';
import { parseEdtf } from '../../src/date.ts';

test.each([
  ['2023', '2023-01-01', '2023-12-31'],
  ['2022-2023', '2022-01-01', '2023-12-31'],
  ['2023-H1', '2023-01-01', '2023-06-30'],
  ['2023-H2', '2023-07-01', '2023-12-31'],
  ['2023-Q1', '2023-01-01', '2023-03-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2023-Q4', '2023-10-01', '2023-12-31'],
  ['2023-07/2023-12', '2023-07-01', '2023-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s is from %s to %s', (id, from, to) => {
  expect(parsePeriod(id)).toEqual({ id, from, to });
});

test.each([
  '',
  '23',
  '2023-H3',
  '2023-Q5',
  '2023-H0',
  '2023-2022',
  '2023-13',
  '2023-00',
  'last',
  '2023/',
  '../2023',
  '2023-H2/2024-H1',
])('`%s` is no period', (id) => {
  expect(parsePeriod(id)).toBeUndefined();
});

test.each([
  ['2023', '2022'],
  ['2022-2023', '2020-2021'],
  ['2023-01/2023-12', '2022'],
  ['2023-H2', undefined],
  ['2023-07/2024-06', undefined],
])('rule 6: %s is compared with %s', (id, previous) => {
  const period = parsePeriod(id);
  expect(period && findPrevious(period)?.id).toBe(previous);
});

test('its years and months, over the end of a year', () => {
  const period = parsePeriod('2022-11/2023-02');
  expect(period && listYears(period)).toEqual(['2022', '2023']);
  expect(period && listMonths(period)).toEqual(['2022-11', '2022-12', '2023-01', '2023-02']);
});

test.each([
  '2023-02-29',
  '2023-04-31',
  '2023-13',
  '2023-1',
  '23-01-01',
  '2023-05/2023-04',
  '2023-01-01/',
  '/2023',
  '2023-01-01T00:00',
  '2023~',
  '2023-01-01/2023/2024',
  ' 2023',
])('`%s` is no date', (text) => {
  expect(parseEdtf(text)).toBeUndefined();
});

test.each(['2024-02-29', '2000-02-29', '0025-01-01', '2022-09/2023-02', '2023-05-01/2023-05', '2022/2023'])(
  '`%s` is a date',
  (text) => {
    expect(parseEdtf(text)).toBeDefined();
  },
);
