import { describe, expect, test } from 'vitest';
import { auditOne, dimension, measure, type Said, tell } from './make.ts';

const CLASSES = measure('attacks', [dimension('class', ['judicial', 'cyber', 'physical'], 'exhaustive')]);
const YEARS = dimension('year', ['2022', '2023'], 'exhaustive');
const share = (value: number, part: Said['part'] = {}, of: Said['part'] = {}): Said =>
  ({ is: 'share', value, part, of: { part: of } }) as Said;

/** Sets of claims that agree must stay silent: a false accusation is worse than a missed one. */
describe('claims that can all be true are not accused', () => {
  const silent: Record<string, [ReturnType<typeof measure>[], Said[]]> = {
    'parts that make up the whole': [
      [CLASSES],
      [
        { value: 838 },
        { value: 428, part: { class: 'judicial' } },
        { value: 354, part: { class: 'cyber' } },
        { value: 56, part: { class: 'physical' } },
      ],
    ],
    'one part, and the share that rounds to it': [
      [CLASSES],
      [{ value: 7, part: { class: 'cyber' } }, { value: 19 }, share(37, { class: 'cyber' })],
    ],
    'a share that is cut off instead of rounded': [
      [CLASSES],
      [{ value: 10, part: { class: 'cyber' } }, { value: 19 }, share(52, { class: 'cyber' })],
    ],
    'shares that make 99 by rounding': [
      [CLASSES],
      [share(33, { class: 'judicial' }), share(33, { class: 'cyber' }), share(33, { class: 'physical' })],
    ],
    'parts that overlap and make more than the whole': [
      [measure('attacks', [dimension('kind', ['a', 'b'], 'overlapping')])],
      [{ value: 10 }, { value: 8, part: { kind: 'a' } }, { value: 9, part: { kind: 'b' } }],
    ],
    'parts that leave an unprinted rest': [
      [measure('attacks', [dimension('kind', ['a', 'b'], 'disjoint')])],
      [{ value: 10 }, { value: 3, part: { kind: 'a' } }, { value: 4, part: { kind: 'b' } }],
    ],
    'an unnamed part that takes what is left': [[CLASSES], [{ value: 20 }, { value: 12, part: { class: 'cyber' } }]],
    'about, at least, more than, at most': [
      [CLASSES],
      [
        { value: 838 },
        { value: 800, qualifier: 'about' },
        { value: 830, qualifier: 'at-least' },
        { value: 830, qualifier: 'more-than' },
        { value: 900, qualifier: 'less-than' },
        { value: 838, qualifier: 'at-most' },
      ],
    ],
    'a fall that is cut off': [
      [measure('attacks', [YEARS])],
      [
        { value: 469, part: { year: '2022' } },
        { value: 371, part: { year: '2023' } },
        { is: 'change', value: -20, unit: 'percent', part: { year: '2023' }, of: { part: { year: '2022' } } },
      ],
    ],
    'doubled, from 45 to 100': [
      [measure('attacks', [YEARS])],
      [
        { value: 45, part: { year: '2022' } },
        { value: 100, part: { year: '2023' } },
        { is: 'ratio', value: 2, qualifier: 'about', part: { year: '2023' }, of: { part: { year: '2022' } } },
      ],
    ],
    'the largest, beside one as large': [
      [CLASSES],
      [
        { value: 9, part: { class: 'cyber' } },
        { value: 9, part: { class: 'judicial' } },
        { is: 'rank', value: 1, part: { class: 'cyber' }, among: [{ part: { class: 'judicial' } }] },
      ],
    ],
    'the second of three': [
      [CLASSES],
      [
        { value: 9, part: { class: 'cyber' } },
        { value: 5, part: { class: 'judicial' } },
        { value: 4, part: { class: 'physical' } },
        {
          is: 'rank',
          value: 2,
          part: { class: 'judicial' },
          among: [{ part: { class: 'cyber' } }, { part: { class: 'physical' } }],
        },
      ],
    ],
    'percents of an answer, each rounded': [
      [measure('attacks', [dimension('answer', ['yes', 'no', 'unsure'], 'exhaustive')], 'percent of answers')],
      [
        { value: 100 },
        { value: 33, part: { answer: 'yes' } },
        { value: 33, part: { answer: 'no' } },
        { value: 33, part: { answer: 'unsure' } },
      ],
    ],
    'sums of money in round figures': [
      [measure('attacks', [dimension('half', ['a', 'b'], 'exhaustive')], 'KZT')],
      [
        { value: 50_000_000_000 },
        { value: 24_700_000_000, part: { half: 'a' } },
        { value: 25_330_000_000, part: { half: 'b' } },
      ],
    ],
    'no cases, and no share of them': [[CLASSES], [{ value: 0 }, { value: 0, part: { class: 'cyber' } }]],
    'parts that no claim names': [
      [CLASSES],
      [{ value: 838 }, { value: 1, measure: 'other' }, { value: 3, part: { class: 'unheard-of' } }],
    ],
    'a claim that is no number': [
      [CLASSES],
      [{ value: Number.NaN }, { value: 838 }, { value: Number.POSITIVE_INFINITY }, { value: 1e300 }],
    ],
  };

  test.each(Object.entries(silent))('%s', async (_, [measures, said]) => {
    const audit = await auditOne(measures, said);
    expect(audit.findings.map(({ sentences }) => sentences)).toEqual([]);
  });

  test('sums across measures: 93 = 82 + 11, and 31 = 13 + 11 + 7', async () => {
    const parts = ['officials', 'others'].map((id) => ({ measure: id }));
    const sums = [
      { id: 'by-whom', whole: { measure: 'attacks' }, parts, relation: 'exhaustive' as const, because: 'line 165' },
    ];
    const audit = await auditOne(
      [measure('attacks'), measure('officials'), measure('others')],
      [{ value: 93 }, { value: 82, measure: 'officials' }, { value: 11, measure: 'others' }],
      sums,
    );
    expect(audit.findings).toEqual([]);
    const groups = measure('attacks', [dimension('group', ['journalists', 'bloggers', 'activists'], 'exhaustive')]);
    const people = [31, 13, 11, 7].map(
      (value, index): Said =>
        index === 0 ? { value } : { value, part: { group: ['journalists', 'bloggers', 'activists'][index - 1] ?? '' } },
    );
    expect(tell(await auditOne([groups], people))).toEqual([]);
  });

  test('an example with every claim confirmed says by which others', async () => {
    const audit = await auditOne(
      [CLASSES],
      [
        { value: 838 },
        { value: 428, part: { class: 'judicial' } },
        { value: 354, part: { class: 'cyber' } },
        { value: 56, part: { class: 'physical' } },
      ],
    );
    expect(audit.confirmed).toHaveLength(4);
    expect(audit.confirmed[0]).toEqual({ document: 'made-up', claim: 'c1', by: ['c2', 'c3', 'c4'] });
    expect(audit.possible).toEqual([]);
  });

  test('what is not printed is told where it is known', async () => {
    const audit = await auditOne(
      [measure('attacks', [YEARS])],
      [{ value: 838 }, { value: 469, part: { year: '2022' } }],
    );
    expect(audit.ranges).toMatchObject([{ part: { year: '2023' }, low: 369, high: 369 }]);
  });
});
