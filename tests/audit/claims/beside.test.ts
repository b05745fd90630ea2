import { describe, expect, test } from 'vitest';
import { auditClaims } from '../../../src/audit/claims/audit.ts';
import { findHabit } from '../../../src/audit/claims/habits.ts';
import { auditOne, claims, dimension, frame, measure, type Said, tell } from './make.ts';

describe('the rounding of a share', () => {
  test.each<[number, number, number, number, string | undefined]>([
    [10, 19, 52, 0, 'truncated'],
    [7, 19, 37, 0, 'rounded'],
    [1, 4, 25, 0, 'exact'],
    [1, 3, 33, 0, 'either'],
    [1, 8, 125, 1, 'exact'],
    [1, 8, 13, 0, 'rounded'],
    [1, 8, 12, 0, 'truncated'],
    [1, 8, 14, 0, undefined],
  ])('%i of %i printed as %i with %i decimals: %s', (part, whole, steps, decimals, habit) => {
    expect(findHabit(part, whole, steps, decimals)).toBe(habit);
  });

  test('is told in a sentence, and for the document where one fits all', async () => {
    const kinds = measure('attacks', [dimension('kind', ['a', 'b', 'c'], 'exhaustive')]);
    const share = (value: number, kind: string): Said => ({ is: 'share', value, part: { kind }, of: {} });
    const counts: Said[] = [{ value: 19 }, { value: 10, part: { kind: 'a' } }, { value: 7, part: { kind: 'b' } }];
    const both = await auditOne([kinds], [...counts, share(52, 'a'), share(37, 'b')]);
    expect(both.habits.map(({ sentence }) => sentence)).toEqual([
      '52 % is 10 of 19 truncated',
      '37 % is 7 of 19 rounded',
    ]);
    expect(both.documents[0]?.habit).toBeUndefined();
    expect((await auditOne([kinds], [...counts, share(37, 'b')])).documents[0]?.habit).toBe('rounded');
  });
});

describe('editions of one publisher', () => {
  const sources = new Map(
    ['early', 'late', 'other'].map((id) => [id, { publisher: id === 'other' ? 'B' : 'A', title: id }]),
  );
  const frames = ['early', 'late', 'other'].map((id) => frame([], [], id));
  const say = (source: string, said: Said) =>
    claims([{ id: source, period: '2019', series: 'damages', unit: 'KZT', ...said }], source).map(
      ({ measure: _, ...one }) => one,
    );
  const audit = (early: Said, late: Said, other: Said = { value: 7 }) =>
    auditClaims(frames, [...say('early', early), ...say('late', late), ...say('other', other)], { sources });

  test('that tell one thing with two values', async () => {
    const { findings, editions } = await audit({ value: 12 }, { value: 13 });
    expect(findings.map(({ kind, sets }) => [kind, sets])).toEqual([['differs', [['early', 'late']]]]);
    expect(editions).toEqual([{ publisher: 'A', claims: ['early', 'late'], agrees: false }]);
  });

  test.each<[string, Said, Said]>([
    ['the same value', { value: 12 }, { value: 12 }],
    ['a round figure and the exact one', { value: 101_000_000 }, { value: 101_500_000 }],
    ['about', { value: 12, qualifier: 'about' }, { value: 13 }],
    ['other periods', { value: 12 }, { value: 13, period: '2020' }],
    ['other series', { value: 12 }, { value: 13, series: 'fines' }],
  ])('agree: %s', async (_, early, late) => {
    expect((await audit(early, late)).findings).toEqual([]);
  });
});

describe('our records', () => {
  const said: Said[] = [
    { value: 10, cell: { freedom: 'expression' } },
    { value: 4, part: { class: 'cyber' }, cell: { freedom: 'expression', category: 'cyberattack' } },
    { value: 4, part: { class: 'cyber' }, cell: { freedom: 'expression' } },
  ];
  const audit = (records: number, more: Partial<Said> = {}) =>
    auditClaims(
      [frame([measure('attacks', [dimension('class', ['cyber'], 'disjoint')])])],
      claims(said.map((one) => ({ ...one, ...more }))),
      {
        count: ({ where }) => (where.category ? records : 3),
      },
    );

  test('that hold more than was published are a question, never a proof', async () => {
    expect(tell(await audit(5))).toEqual(['below-records c2']);
  });

  test('that hold fewer, or that a claim is no limit for, say nothing', async () => {
    expect(tell(await audit(4))).toEqual([]);
    expect(tell(await audit(5, { qualifier: 'at-least' }))).toEqual([]);
    expect(tell(await audit(5, { period: '2024-02-03' }))).toEqual([]);
    expect(tell(await audit(5, { unit: 'convictions' }))).toEqual([]);
  });
});
