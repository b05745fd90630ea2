import { describe, expect, test } from 'vitest';
import { auditOne, dimension, measure, type Said, tell } from './make.ts';

const CLASS = dimension('class', ['judicial', 'cyber', 'physical'], 'exhaustive');
const YEAR = dimension('year', ['2022', '2023'], 'exhaustive');
const PERPETRATOR = dimension('perpetrator', ['authorities', 'others', 'unknown'], 'exhaustive');
const classes = (...values: number[]): Said[] =>
  values.map((value, index) => ({ value, part: { class: ['judicial', 'cyber', 'physical'][index] ?? '' } }));

describe('claims that cannot all be true', () => {
  test('parts that make another number than the whole: one addition, in one sentence', async () => {
    const audit = await auditOne([measure('attacks', [CLASS])], [{ value: 838 }, ...classes(430, 354, 56)]);
    expect(tell(audit)).toEqual(['proven c1 c2 c3 c4']);
    expect(audit.findings[0]?.sentences[0]).toBe('The three parts by class are 430 + 354 + 56 = 840, not 838.');
    expect(audit.findings[0]?.rests_on).toEqual(['the parts by class are all there are, and no case is in two']);
    expect(audit.findings[0]?.wrong).toEqual([]);
  });

  test('two values of one thing are told as that, and accuse neither', async () => {
    const audit = await auditOne([measure('attacks')], [{ value: 354 }, { value: 353 }, { value: 354 }]);
    expect(tell(audit)).toEqual(['differs c1 c2']);
    expect(audit.findings[0]?.sentences).toEqual([
      'One thing is told as 354 incidents (line 1, line 3) and as 353 incidents (line 2).',
    ]);
  });

  test('shares of years that cannot make the share of both', async () => {
    const share = (value: number, year?: string): Said => ({
      is: 'share',
      value,
      part: { perpetrator: 'authorities', ...(year && { year }) },
      of: { part: year ? { year } : {} },
    });
    const audit = await auditOne(
      [measure('attacks', [YEAR, PERPETRATOR])],
      [{ value: 838 }, { value: 469, part: { year: '2022' } }, share(56), share(57, '2022'), share(38, '2023')],
    );
    expect(tell(audit)).toEqual(['proven c1 c2 c3 c4 c5']);
    expect(audit.findings[0]?.sentences[0]).toMatch(
      /57 % of 469 is 265 to 272.*838 − 469 leaves 369 \(2023\).*38 % of 369 is 139 to 143/,
    );
  });

  test('a share that no whole number gives', async () => {
    const audit = await auditOne(
      [measure('attacks', [CLASS])],
      [{ value: 26 }, { is: 'share', value: 70, part: { class: 'cyber' }, of: {} }],
    );
    expect(tell(audit)).toEqual(['proven c1 c2']);
    expect(audit.findings[0]?.sentences[0]).toBe('No whole number is 70 % of 26: 18 is 69.23 % and 19 is 73.08 %.');
  });

  test('shares of an unknown whole that make too little: nothing but adding them up shows it', async () => {
    const share = (value: number, part: string): Said => ({ is: 'share', value, part: { class: part }, of: {} });
    expect(
      tell(
        await auditOne(
          [measure('attacks', [CLASS])],
          [share(40, 'judicial'), share(30, 'cyber'), share(20, 'physical')],
        ),
      ),
    ).toEqual(['proven c1 c2 c3']);
  });

  test.each<[string, Said[]]>([
    ['a part larger than its whole', [{ value: 5 }, { value: 6, part: { class: 'cyber' } }]],
    [
      'a change that the numbers do not make',
      [
        { value: 40, part: { year: '2022' } },
        { value: 60, part: { year: '2023' } },
        { is: 'change', value: 40, part: { year: '2023' }, of: { part: { year: '2022' } } },
      ],
    ],
    [
      'a multiple that the numbers do not make',
      [
        { value: 40, part: { year: '2022' } },
        { value: 50, part: { year: '2023' } },
        { is: 'ratio', value: 2, part: { year: '2023' }, of: { part: { year: '2022' } } },
      ],
    ],
    [
      'a difference that the numbers do not make',
      [
        { value: 40, part: { year: '2022' } },
        { value: 50, part: { year: '2023' } },
        { is: 'difference', value: 12, part: { year: '2023' }, of: { part: { year: '2022' } } },
      ],
    ],
    [
      'a first that is second',
      [
        { value: 4, part: { class: 'cyber' } },
        { value: 5, part: { class: 'judicial' } },
        { is: 'rank', value: 1, part: { class: 'cyber' }, among: [{ part: { class: 'judicial' } }] },
      ],
    ],
    [
      'a second that is first',
      [
        { value: 8, part: { class: 'cyber' } },
        { value: 5, part: { class: 'judicial' } },
        { is: 'rank', value: 2, part: { class: 'cyber' }, among: [{ part: { class: 'judicial' } }] },
      ],
    ],
    [
      'at most less than exactly',
      [
        { value: 8, qualifier: 'at-most' },
        { value: 9, part: { class: 'cyber' } },
      ],
    ],
    [
      'about, by far',
      [
        { value: 100, qualifier: 'about' },
        { value: 120, part: { class: 'cyber' } },
      ],
    ],
  ])('%s', async (_, said) => {
    const audit = await auditOne([measure('attacks', [CLASS, YEAR])], said);
    expect(tell(audit)).toEqual([`proven ${said.map((__, index) => `c${index + 1}`).join(' ')}`]);
    expect(audit.findings[0]?.sentences.length).toBeLessThanOrEqual(3);
    expect(audit.findings[0]?.sentences[0]).toMatch(/\d/);
  });

  test('one slip is told once, and every set that it makes belongs to it', async () => {
    const years = (value: number, year: string): Said => ({ value, part: { class: 'cyber', year } });
    const audit = await auditOne(
      [measure('attacks', [CLASS, YEAR])],
      [{ value: 838 }, ...classes(428, 345, 56), years(200, '2022'), years(154, '2023')],
    );
    expect(audit.findings).toHaveLength(1);
    expect(audit.findings[0]?.wrong).toEqual(['c3']);
    expect(audit.findings[0]?.sets).toEqual(
      expect.arrayContaining([
        ['c1', 'c2', 'c3', 'c4'],
        ['c3', 'c5', 'c6'],
      ]),
    );
    expect(audit.documents[0]?.set_aside).toEqual(['c3']);
  });
});

describe('a second reading that saves a set is named first', () => {
  test('of a claim: another base', async () => {
    const said: Said[] = [
      { value: 100 },
      { value: 20, part: { class: 'cyber' } },
      { value: 40, part: { class: 'judicial' } },
      {
        is: 'share',
        value: 50,
        part: { class: 'cyber' },
        of: {},
        or: [{ because: 'may mean of the judicial ones', of: { part: { class: 'judicial' } } }],
      },
    ];
    const audit = await auditOne([measure('attacks', [CLASS])], said);
    expect(tell(audit)).toEqual(['unless c1 c2 c4']);
    expect(audit.findings[0]?.sentences[0]).toBe('Unless it is read otherwise: may mean of the judicial ones.');
    expect(audit.findings[0]?.saved_by).toEqual(['may mean of the judicial ones']);
  });

  test('of a relation: parts that overlap', async () => {
    const overlap = { ...CLASS, or: { relation: 'overlapping' as const, because: 'a case may be in two classes' } };
    const audit = await auditOne([measure('attacks', [overlap])], [{ value: 838 }, ...classes(430, 354, 56)]);
    expect(audit.findings).toMatchObject([{ kind: 'unless', saved_by: ['a case may be in two classes'] }]);
  });

  test('what no reading saves is proven in spite of readings', async () => {
    const said: Said[] = [
      { value: 100 },
      { value: 20, part: { class: 'cyber' } },
      { is: 'share', value: 50, part: { class: 'cyber' }, of: {}, or: [{ because: 'may be a quarter', value: 25 }] },
    ];
    expect(tell(await auditOne([measure('attacks', [CLASS])], said))).toEqual(['proven c1 c2 c3']);
  });

  test('readings of two claims that save it together', async () => {
    const said: Said[] = [
      { value: 10, or: [{ because: 'may be 12', value: 12 }] },
      { value: 11, or: [{ because: 'may be twelve', value: 12 }] },
    ];
    expect((await auditOne([measure('attacks')], said)).findings).toMatchObject([
      { kind: 'unless', saved_by: ['may be 12', 'may be twelve'] },
    ]);
  });
});
