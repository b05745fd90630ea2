import { describe, expect, test } from 'vitest';
import { findTaxonomy, listDimensions } from '../../src/aggregate/dimension.ts';
import { parsePeriod } from '../../src/aggregate/period.ts';
import { NONE as MAPPED_TO_NONE } from '../../src/aggregate/scheme.ts';
import { FIELDS } from '../../src/check/names/dimensions.ts';
import { isPeriod } from '../../src/check/names/period.ts';
import { NONE } from '../../src/check/names/schemes.ts';

/** No stage reads another's code: what two of them must know alike is compared here. */
describe('what the check knows is what counting knows', () => {
  test('the dimensions of fields, and the taxonomy of each', () => {
    expect([...FIELDS.keys()].sort()).toEqual(listDimensions(new Map()).sort());
    for (const [name, taxonomy] of FIELDS) expect([name, findTaxonomy(name, new Map())]).toEqual([name, taxonomy]);
  });

  test('the word for no place in a scheme', () => expect(NONE).toBe(MAPPED_TO_NONE));

  test.each([
    ...['2023', '2022-2023', '2023-H1', '2023-H2', '2023-Q3', '2023-07', '2023-07/2023-12', '2020/2023'],
    ...['2023-H3', '2023-Q5', '2023-2022', '2023-13', '2023-07-01', '2023-07-01/2023-07-31', '23', 'last-year', ''],
    ...['2023-h2', '2023/2022', '2022-2023-2024', '2023-07/2023', '0000'],
  ])('whether `%s` is a period', (name) => expect(isPeriod(name)).toBe(parsePeriod(name) !== undefined));
});
