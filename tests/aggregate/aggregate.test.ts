import { describe, expect, test } from 'vitest';
import { aggregate, type Request } from '../../src/aggregate/aggregate.ts';
import type { Record as Counted, Project } from '../../src/project.ts';
import type { Figure, Report } from '../../src/report.ts';
import type { Style } from '../../src/types/style.ts';
import { makeProject, makeRecord, readRows } from './small.ts';

const STYLE: Style = {
  figures: {
    total: { unit: 'incidents', compare: 'previous' },
    people: { unit: 'people' },
    attacks: { unit: 'incidents', where: { category: 'attack' }, of: 'total' },
    trend: { unit: 'incidents', by: ['year'], over: 'years' },
  },
  published: ['others'],
  sections: [
    { id: 'all', part: 'one', template: 'x' },
    { id: 'attacks', part: 'one', template: 'x', where: { category: 'attack' }, figures: 'own' },
    { id: 'rights', part: 'one', template: 'x', where: { category: 'rights' }, figures: 'own' },
  ],
  sets: {
    own: { total: { unit: 'incidents' }, police: { unit: 'incidents', where: { perpetrator: 'police' }, of: 'total' } },
  },
};

function report(
  records: readonly Counted[],
  {
    coverage = {},
    style = STYLE,
    parts = {},
    ...request
  }: Partial<Request> & { coverage?: Project['settings']['coverage']; style?: Style; parts?: Partial<Project> } = {},
): Report {
  const project = makeProject(records, parts);
  const covered = { ...project, settings: { ...project.settings, coverage } };
  return aggregate(
    covered,
    { name: 'made-up', definition: style, words: new Map() },
    { period: '2023', language: 'en', edition: 'public', ...request },
  );
}

const of = (year: number, number: number) =>
  Array.from({ length: number }, (_, index) => makeRecord(`${year}-${index}`, { date: `${year}-05-0${index + 1}` }));
const complete = (...years: number[]) => Object.fromEntries(years.map((year) => [year, 'complete' as const]));
const figure = (ledger: Report, id: string): Figure => {
  const found = ledger.figures[id];
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};

describe('rule 6: a comparison names the period it is made with', () => {
  test('two on three', () => {
    expect(
      figure(report([...of(2022, 3), ...of(2023, 2)], { coverage: complete(2022, 2023) }), 'total').change,
    ).toEqual({ period: '2022', value: 3, difference: -1, percent: -33, records: ['2022-0', '2022-1', '2022-2'] });
  });

  test('on nothing there is a difference and no percent', () => {
    expect(figure(report(of(2023, 2), { coverage: complete(2022, 2023) }), 'total').change).toEqual({
      period: '2022',
      value: 0,
      difference: 2,
      records: [],
    });
  });

  test('the earlier period is counted by the same rules', () => {
    const hidden = [
      makeRecord('x', { date: '2022-01-01', visibility: 'internal' }),
      makeRecord('y', { date: '2022-01-01', verified: 'no' }),
    ];
    expect(
      figure(report([...hidden, ...of(2022, 1), ...of(2023, 1)], { coverage: complete(2022, 2023) }), 'total').change
        ?.value,
    ).toBe(1);
  });
});

describe('rule 9: on narrated years nothing is compared', () => {
  test.each([
    ['this year', { 2022: 'complete', 2023: 'narrated' }, ['2023']],
    ['the year before', { 2022: 'narrated', 2023: 'complete' }, ['2022']],
    ['a year of which nothing is declared', { 2023: 'complete' }, ['2022']],
    ['both', { 2022: 'narrated', 2023: 'narrated' }, ['2022', '2023']],
  ] as const)('%s: the count stays, the change is refused, and the ledger says why', (_, coverage, years) => {
    const ledger = report([...of(2022, 3), ...of(2023, 2)], { coverage });
    expect(figure(ledger, 'total').value).toBe(2);
    expect(figure(ledger, 'total').change).toBeUndefined();
    expect(ledger.refused).toContainEqual(
      expect.objectContaining({ figure: 'total', reason: 'narrated', years, instead: [] }),
    );
  });

  test('no trend is drawn where the year of the report is narrated', () => {
    const ledger = report([...of(2021, 1), ...of(2022, 3), ...of(2023, 2)], {
      coverage: { ...complete(2021, 2022), 2023: 'narrated' },
    });
    expect(ledger.figures.trend).toBeUndefined();
    expect(ledger.refused.map((one) => one.figure)).toContain('trend');
  });

  test('a trend has the complete years alone: a narrated one is a gap, one without incidents is zero', () => {
    const coverage = { ...complete(2020, 2022, 2023), 2021: 'narrated' as const };
    const ledger = report([...of(2020, 1), ...of(2021, 3), ...of(2023, 2)], { coverage });
    expect(readRows(figure(ledger, 'trend').cells ?? [])).toEqual({ 2020: 1, 2022: 0, 2023: 2 });
  });

  test('a trend is no part of the year it ends in', () => {
    const { base, value } = figure(
      report([...of(2022, 3), ...of(2023, 2)], { coverage: complete(2022, 2023) }),
      'trend',
    );
    expect({ base, value }).toEqual({ base: null, value: 5 });
  });
});

describe('rules 8 and 10: what others published is another thing', () => {
  const published = [
    { id: 'o-2023', series: 'others', period: '2023', label: { en: 'Cases' }, value: 60, unit: 'cases', source: 'x' },
    { id: 'o-2022', series: 'others', period: '2022', label: { en: 'Cases' }, value: 51, unit: 'cases', source: 'x' },
    { id: 'z-2023', series: 'another', period: '2023', label: { en: 'Facts' }, value: 7, unit: 'facts', source: 'y' },
  ];
  const ledger = report(of(2023, 2), { coverage: complete(2023), parts: { published } });

  test('a figure has one basis', () => {
    expect(figure(ledger, 'others')).toMatchObject({
      basis: 'published',
      unit: 'cases',
      base: null,
      query: { series: 'others' },
      records: ['o-2022', 'o-2023'],
    });
    expect(readRows(figure(ledger, 'others').cells ?? [])).toEqual({ 2022: 51, 2023: 60 });
    expect(figure(ledger, 'total')).toMatchObject({ basis: 'records', value: 2 });
  });

  test('a series is of one source: another one is not drawn with it', () => {
    expect(ledger.figures.another).toBeUndefined();
  });
});

describe('rule 4: a share names its base', () => {
  test('of the figure it is said to be a part of', () => {
    const records = [
      makeRecord('1'),
      makeRecord('2', { category: ['threat'] }),
      makeRecord('3', { category: ['threat'] }),
    ];
    expect(figure(report(records), 'attacks')).toMatchObject({
      value: 1,
      percent: 33,
      base: { figure: 'total', value: 3 },
    });
  });

  test('in a section: of the total of the section', () => {
    const records = [
      makeRecord('1'),
      makeRecord('2', { perpetrator: ['crowd'] }),
      makeRecord('3', { category: ['civil-claim'] }),
    ];
    expect(figure(report(records), 'attacks-police')).toMatchObject({
      value: 1,
      percent: 50,
      base: { figure: 'attacks-total', value: 2 },
    });
  });
});

describe('sections', () => {
  test('a case is told once, where its main category belongs, and counted wherever it belongs', () => {
    const ledger = report([makeRecord('1', { category: ['threat', 'attack'] }), makeRecord('2')]);
    const sections = ledger.sections.map(({ id, cases, alsoCounted }) => ({ id, cases, alsoCounted }));
    expect(sections).toEqual([
      { id: 'all', cases: [], alsoCounted: [] },
      { id: 'attacks', cases: ['2'], alsoCounted: ['1'] },
      { id: 'rights', cases: ['1'], alsoCounted: ['2'] },
    ]);
    expect(figure(ledger, 'attacks-total').value).toBe(2);
    expect(figure(ledger, 'rights-total').value).toBe(2);
  });

  test('a section by the gender of the targets lists the records it counts', () => {
    const style: Style = {
      ...STYLE,
      sections: [{ id: 'women', part: 'one', template: 'x', where: { gender: 'female' }, figures: 'own' }],
    };
    const ledger = report(
      [makeRecord('1', { targets: [{ person: 'a' }] }), makeRecord('2', { targets: [{ person: 'b' }] })],
      { style },
    );
    expect(figure(ledger, 'women-total').records).toEqual(['1']);
    expect([...(ledger.sections[0]?.cases ?? []), ...(ledger.sections[0]?.alsoCounted ?? [])]).toEqual(['1']);
  });
});

test('the date printed comes from the data: the latest day of which a record tells', () => {
  const record = makeRecord('1', { date: '2023-05-01', history: [{ date: '2024-02', step: 'verdict' }] });
  expect(report([record]).date).toBe('2024-02-29');
  expect(report([record], { asOf: '2023-12-31' }).date).toBe('2023-12-31');
  expect(report([], { coverage: complete(2023) }).date).toBe('2023-12-31');
});

test('the label of a place is the one it had: on its day for a case, at the end of the period for a table', () => {
  const style: Style = {
    figures: { places: { unit: 'incidents', by: ['place'] } },
    sections: [{ id: 'all', part: 'one', template: 'x' }],
  };
  const records = [
    makeRecord('1', { date: '2022-05-01', place: 'astana' }),
    makeRecord('2', { date: '2020-05-01', place: 'astana' }),
  ];
  const of2022 = report(records, { period: '2022', style });
  expect(of2022.cases['1']?.place).toBe('Nur-Sultan');
  expect(figure(of2022, 'places').cells?.[0]?.labels).toEqual(['Astana']);
  const of2020 = report(records, { period: '2020', style });
  expect(of2020.cases['2']?.place).toBe('Nur-Sultan');
  expect(figure(of2020, 'places').cells?.[0]?.labels).toEqual(['Nur-Sultan']);
});

test('a figure gives its query: enough to count it again', () => {
  expect(figure(report(of(2023, 1)), 'attacks').query).toEqual({
    unit: 'incidents',
    period: '2023-01-01/2023-12-31',
    where: { category: 'attack' },
    by: [],
  });
});
