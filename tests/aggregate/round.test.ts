import { describe, expect, test } from 'vitest';
import { roundChange, roundPercent, splitPercent } from '../../src/aggregate/round.ts';

describe('rule 5: one rounding rule, declared', () => {
  test.each([
    [1, 8, 13, 12],
    [3, 8, 38, 38],
    [1, 200, 1, 0],
    [5, 1000, 1, 0],
    [3, 200, 2, 2],
    [1, 3, 33, 33],
    [2, 3, 67, 67],
    [29, 200, 15, 14],
    [0, 7, 0, 0],
    [7, 7, 100, 100],
  ])('%i of %i is %i %% with halves up, %i %% with halves to even', (part, whole, up, even) => {
    expect(roundPercent(part, whole, 'half-up')).toBe(up);
    expect(roundPercent(part, whole, 'half-even')).toBe(even);
  });

  test('exact where binary fractions are not', () => {
    // 1.005 × 100 is 100.49999999999999 in floating point; 201/200 is 100.5 %
    expect(roundPercent(201, 200, 'half-up')).toBe(101);
    expect(roundPercent(57, 200, 'half-up')).toBe(29);
  });
});

describe('rule 5: largest remainder', () => {
  test.each([
    ['thirds: a tie goes to the earlier', [1, 1, 1], [34, 33, 33]],
    ['a tie of remainders goes to the larger part', [1, 1, 4], [17, 16, 67]],
    ['two hundredths to give', [2, 2, 2, 1], [29, 29, 28, 14]],
    ['zero stays zero', [0, 3, 0], [0, 100, 0]],
    ['nothing at all', [0, 0], [0, 0]],
    ['no part', [], []],
    ['a part too small to show', [999, 1], [100, 0]],
    ['the example of README: blocks of 14', [10, 1, 3], [72, 7, 21]],
  ])('%s', (_, parts, percents) => {
    expect(splitPercent(parts)).toEqual(percents);
  });

  test('always 100, and never further than one from the exact share', () => {
    for (let a = 0; a < 12; a++) {
      for (let b = 0; b < 12; b++) {
        for (let c = 1; c < 12; c++) {
          const parts = [a, b, c, 7];
          const whole = a + b + c + 7;
          const percents = splitPercent(parts);
          expect(percents.reduce((sum, one) => sum + one, 0)).toBe(100);
          for (const [index, part] of parts.entries())
            expect(Math.abs((percents[index] ?? 0) - (part * 100) / whole)).toBeLessThan(1);
        }
      }
    }
  });
});

describe('rule 6: change', () => {
  test.each([
    [196, 227, 16],
    [11, 14, 27],
    [13, 9, -31],
    [8, 9, 13],
    [8, 7, -13],
    [5, 5, 0],
    [5, 0, -100],
    [1, 3, 200],
  ])('from %i to %i is %i %%', (from, to, percent) => {
    expect(roundChange(from, to, 'half-up')).toBe(percent);
  });

  test('there is no percent on nothing', () => {
    expect(roundChange(0, 3, 'half-up')).toBeUndefined();
  });
});
