import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aggregate, type Request } from '../../src/aggregate/aggregate.ts';
import { load } from '../../src/load.ts';
import { countReport } from '../../src/pipeline.ts';
import type { Record as Counted, Project } from '../../src/project.ts';
import { listStyles } from '../../src/read/style.ts';
import type { Report } from '../../src/report.ts';
import type { Incident } from '../../src/types/incident.ts';
import type { SectionSpec, Style } from '../../src/types/style.ts';
import { PROGRAM } from '../command.ts';
import { writeProject, makeRecord as writeRecord } from '../project.ts';
import { makeProject, makeRecord, readRows } from './small.ts';

const FIGURES: NonNullable<Style['figures']> = {
  total: { unit: 'incidents' },
  steps: { unit: 'steps' },
  later: { unit: 'steps', where: { began: 'earlier' } },
  within: { unit: 'steps', where: { began: 'within' } },
  kinds: { unit: 'steps', by: ['step'] },
  months: { unit: 'steps', by: ['month'] },
  began: { unit: 'steps', by: ['began'] },
};
const ALL: SectionSpec = { id: 'all', part: 'one', template: 'x', where: { category: 'rights' } };

function report(
  records: readonly Counted[],
  { sections = [ALL], ...request }: Partial<Request> & { readonly sections?: SectionSpec[] } = {},
): Report {
  const definition: Style = { figures: FIGURES, sections };
  const years = [2018, 2019, 2020, 2021, 2022].map((year) => [year, 'complete'] as const);
  const project = makeProject(records);
  const settings: Project['settings'] = { ...project.settings, coverage: Object.fromEntries(years) };
  const style = { name: 'made-up', definition, words: new Map<string, string>() };
  return aggregate({ ...project, settings }, style, { period: '2020', language: 'en', edition: 'public', ...request });
}

const step = (date: string, step: string) => ({ date, step, text: { en: `${step} of ${date}` } });
const told = (date: string, history: Incident['history'], fields: Partial<Incident> = {}) =>
  makeRecord('told', { date, category: ['attack'], history: history ?? [], ...fields });

/** Charged in 2019, convicted in 2020, appealed in 2021. */
const CASE = told('2019-04-10', [step('2020-02-11', 'verdict'), step('2021-03-12', 'appeal')]);

const value = ({ figures }: Report, id: string) => figures[id]?.value;
const rows = ({ figures }: Report, id: string) => readRows((figures[id]?.cells ?? []).filter((cell) => cell.value > 0));
const followed = ({ sections }: Report) =>
  sections.flatMap(({ id, followUps }) => followUps.flatMap((one) => one.steps.map(({ date }) => `${id} ${date}`)));

describe('a case told over three years', () => {
  test.each([
    ['2018', 0, 0, 0, {}],
    ['2019', 1, 1, 0, { start: 1 }],
    ['2020', 0, 1, 1, { verdict: 1 }],
    ['2021', 0, 1, 1, { appeal: 1 }],
    ['2022', 0, 0, 0, {}],
    ['2019-2020', 1, 2, 0, { start: 1, verdict: 1 }],
    ['2020-2021', 0, 2, 2, { verdict: 1, appeal: 1 }],
    ['2019-2021', 1, 3, 0, { start: 1, verdict: 1, appeal: 1 }],
    ['2020-H1', 0, 1, 1, { verdict: 1 }],
    ['2020-H2', 0, 0, 0, {}],
    ['2020-02/2021-03', 0, 2, 2, { verdict: 1, appeal: 1 }],
  ])('%s: %i case, %i steps, of which %i of an earlier one', (period, cases, steps, later, kinds) => {
    const ledger = report([CASE], { period });
    expect([value(ledger, 'total'), value(ledger, 'steps'), value(ledger, 'later')]).toEqual([cases, steps, later]);
    expect(value(ledger, 'within')).toBe(steps - later);
    expect(rows(ledger, 'kinds')).toEqual(kinds);
    expect(ledger.figures.steps?.records).toEqual(steps > 0 ? ['told'] : []);
  });

  test('the years add up to the steps of all of them', () => {
    const years = ['2018', '2019', '2020', '2021', '2022'].map((period) => value(report([CASE], { period }), 'steps'));
    expect(years).toEqual([0, 1, 1, 1, 0]);
    expect(value(report([CASE], { period: '2018-2022' }), 'steps')).toBe(3);
  });

  test('later years show it as a follow-up with the steps of the year alone, its own year with none', () => {
    expect(followed(report([CASE], { period: '2019' }))).toEqual([]);
    expect(followed(report([CASE], { period: '2020' }))).toEqual(['all 2020-02-11']);
    expect(followed(report([CASE], { period: '2021' }))).toEqual(['all 2021-03-12']);
    expect(followed(report([CASE], { period: '2020-2021' }))).toEqual(['all 2020-02-11', 'all 2021-03-12']);
    expect(followed(report([CASE], { period: '2022' }))).toEqual([]);
    expect(followed(report([CASE], { period: '2019-2021' }))).toEqual([]);
  });
});

describe('which dates are steps', () => {
  test('an entry with the date of the record is its start and no second step; two on a later day are two', () => {
    const twice = [step('2020-02-11', 'verdict'), step('2020-03-01', 'appeal'), step('2020-03-01', 'release')];
    expect(rows(report([told('2020-02-11', twice)]), 'kinds')).toEqual({ start: 1, appeal: 1, release: 1 });
  });

  test('a step stands in the month of its own date, not of the start of its case', () => {
    const ledger = report([CASE, told('2020-05-02', [step('2020-06-03', 'verdict')])]);
    expect(rows(ledger, 'months')).toEqual({ '2020-02': 1, '2020-05': 1, '2020-06': 1 });
    expect(rows(ledger, 'began')).toEqual({ within: 2, earlier: 1 });
  });

  test('a year alone is a date: of the start, and of a step', () => {
    const coarse = told('2019', [step('2020', 'verdict')]);
    expect(rows(report([coarse], { period: '2019' }), 'kinds')).toEqual({ start: 1 });
    expect(rows(report([coarse], { period: '2020' }), 'kinds')).toEqual({ verdict: 1 });
    expect(rows(report([coarse], { period: '2020' }), 'months')).toEqual({ unknown: 1 });
    expect(value(report([coarse], { period: '2020' }), 'later')).toBe(1);
    expect(value(report([told('2020', [step('2020', 'verdict')])]), 'steps')).toBe(1);
  });

  test('a span is in the year that it starts in', () => {
    const span = told('2019-12-28/2020-01-04', [step('2020-12-30/2021-01-02', 'verdict')]);
    expect(rows(report([span], { period: '2019' }), 'kinds')).toEqual({ start: 1 });
    expect(rows(report([span], { period: '2020' }), 'kinds')).toEqual({ verdict: 1 });
    expect(value(report([span], { period: '2021' }), 'steps')).toBe(0);
    expect(followed(report([span], { period: '2020' }))).toEqual(['all 2020-12-30/2021-01-02']);
    expect(followed(report([span], { period: '2021' }))).toEqual([]);
  });

  test('the first and the last day of a period belong to it', () => {
    const edges = told('2019-12-31', [step('2020-01-01', 'verdict'), step('2020-12-31', 'appeal')]);
    expect(rows(report([edges]), 'kinds')).toEqual({ verdict: 1, appeal: 1 });
    expect(rows(report([edges], { period: '2019' }), 'kinds')).toEqual({ start: 1 });
    expect(value(report([edges], { period: '2021' }), 'steps')).toBe(0);
  });
});

describe('what is not counted', () => {
  test('steps after the day that the report is made as of are neither counted nor told', () => {
    const long = told('2019-04-10', [step('2020-02-11', 'verdict'), step('2020-08-01', 'appeal')]);
    for (const [asOf, steps] of [
      ['2020-02-10', []],
      ['2020-02-11', ['all 2020-02-11']],
      ['2020-07-31', ['all 2020-02-11']],
      ['2020-08-01', ['all 2020-02-11', 'all 2020-08-01']],
      ['2025-01-01', ['all 2020-02-11', 'all 2020-08-01']],
    ] as const) {
      const ledger = report([long], { asOf });
      expect(value(ledger, 'steps'), asOf).toBe(steps.length);
      expect(followed(ledger), asOf).toEqual(steps);
    }
    expect(value(report([long], { period: '2019', asOf: '2019-04-09' }), 'steps')).toBe(0);
  });

  test.each([
    ['internal', { visibility: 'internal' }],
    ['unverified', { verified: 'no' }],
  ] as const)('a record that is %s has no steps and no follow-up', (_, fields) => {
    const hidden = told('2019-04-10', CASE.incident.history, fields);
    for (const period of ['2019', '2020', '2021']) {
      const ledger = report([hidden], { period });
      expect([value(ledger, 'steps'), followed(ledger)]).toEqual([0, []]);
    }
  });
});

describe('a follow-up is shown once', () => {
  const sections: SectionSpec[] = [
    { id: 'rights', part: 'one', template: 'x', where: { category: 'rights' } },
    { id: 'attacks', part: 'one', template: 'x', where: { category: 'attack' } },
    {
      id: 'police',
      under: 'attacks',
      part: 'one',
      template: 'x',
      where: { category: 'attack', perpetrator: 'police' },
    },
  ];

  test('where a part of a section takes it, the sections over it and beside it do not', () => {
    expect(followed(report([CASE], { sections }))).toEqual(['police 2020-02-11']);
    const crowd = { ...CASE, incident: { ...CASE.incident, perpetrator: ['crowd'] } };
    expect(followed(report([crowd], { sections }))).toEqual(['rights 2020-02-11']);
  });

  test('a section whose cases the author tells takes none from another', () => {
    const silent = sections.map((one): SectionSpec => (one.id === 'police' ? { ...one, cases: 'none' } : one));
    expect(followed(report([CASE], { sections: silent }))).toEqual(['rights 2020-02-11']);
  });
});

describe('in every style of the program', () => {
  const legal = (outcome: string) => ({
    proceeding: 'criminal',
    charges: [{ target: 'ann-example', article: 'cc-174', outcome }],
  });
  const trial = writeRecord({
    id: 'XX-2024-001',
    date: '2024-04-10',
    category: ['criminal-case'],
    perpetrator: ['court'],
    arbitrary: 'unknown',
    legal: legal('convicted'),
    history: [
      { date: '2025-02-11', step: 'verdict', text: { en: 'Convicted.' }, source: 'made-up-diary' },
      { date: '2026-03-12', step: 'appeal', text: { en: 'Upheld.' }, source: 'made-up-diary' },
    ],
  });
  const beating = writeRecord({
    id: 'XX-2024-002',
    date: '2024-05-10',
    targets: [{ person: 'bob-sample', group: 'journalist' }],
    history: [{ date: '2025-02-12', step: 'trial', text: { en: 'Tried.' }, source: 'made-up-diary' }],
  });
  let reports: Report[];
  /** Styles that tell cases; the others leave them, and what came later, to their author. */
  const tellers = new Set<string>();
  beforeAll(async () => {
    const coverage = { 2024: 'complete', 2025: 'complete', 2026: 'complete' };
    const folder = writeProject([trial, beating], { settings: { coverage } });
    const { value: project, diagnostics } = await load(folder, PROGRAM);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const styles = await listStyles([join(PROGRAM, 'templates')]);
    expect(styles.length).toBeGreaterThanOrEqual(5);
    reports = [];
    for (const style of styles)
      for (const period of ['2024', '2025', '2026', '2025-2026']) {
        const wanted = { period, style, project: folder, program: PROGRAM, language: '', edition: 'public' } as const;
        const { report, queries } = (await countReport(project, wanted)).value;
        reports.push(report);
        if (queries.definition.sections.some(({ where, cases }) => where && cases !== 'none')) tellers.add(style);
      }
    expect(tellers.size).toBeGreaterThanOrEqual(4);
  }, 120_000);

  test('a case is counted as an incident in the year it began, and in no other', () => {
    for (const { period, order, style } of reports)
      expect(order, `${style} ${period.id}`).toEqual(period.id === '2024' ? ['XX-2024-001', 'XX-2024-002'] : []);
  });

  test.each([
    ['2024', []],
    ['2025', ['XX-2024-001 2025-02-11', 'XX-2024-002 2025-02-12']],
    ['2026', ['XX-2024-001 2026-03-12']],
    ['2025-2026', ['XX-2024-001 2025-02-11', 'XX-2024-001 2026-03-12', 'XX-2024-002 2025-02-12']],
  ])('%s shows what came later once over all sections', (period, expected) => {
    for (const { sections, style } of reports.filter((one) => one.period.id === period)) {
      const shown = sections.flatMap(({ followUps }) =>
        followUps.flatMap(({ id, steps }) => steps.map(({ date }) => `${id} ${date}`)),
      );
      expect(shown.sort(), style).toEqual(tellers.has(style) ? expected : []);
    }
  });

  test('steps are the same in every style that counts them', () => {
    const counted = reports.flatMap(({ figures, period }) =>
      Object.values(figures).flatMap(({ unit, query, value }) =>
        unit === 'steps' && 'where' in query && Object.keys(query.where).length === 0 && query.by.length === 0
          ? [`${period.id}: ${value}`]
          : [],
      ),
    );
    expect([...new Set(counted)].sort()).toEqual(['2024: 2', '2025-2026: 3', '2025: 2', '2026: 1']);
  });

  test('in the sample no later step is shown in two sections, and each is one of its record in the period', async () => {
    const project = (await load(PROGRAM, PROGRAM)).value;
    const records = new Map(project.records.map(({ incident }) => [incident.id, incident]));
    for (const style of tellers)
      for (const period of ['2020', '2022-2023']) {
        const wanted = { period, style, project: PROGRAM, program: PROGRAM, language: '', edition: 'public' } as const;
        const { sections } = (await countReport(project, wanted)).value.report;
        const shown = sections.flatMap(({ followUps }) => followUps.map(({ id }) => id));
        expect(shown.length, `${style} ${period}`).toBeGreaterThan(0);
        expect(shown, `${style} ${period}`).toEqual([...new Set(shown)]);
        for (const { id, steps } of sections.flatMap(({ followUps }) => followUps)) {
          const { date = '', history = [] } = records.get(id) ?? {};
          expect(date < period, id).toBe(true);
          const [from = '', to = from] = period.split('-');
          const own = history.map((one) => one.date).filter((one) => one.slice(0, 4) >= from && one.slice(0, 4) <= to);
          expect(
            steps.map((one) => one.date),
            id,
          ).toEqual(own);
        }
      }
  });
});
