import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { recountAll } from '../src/aggregate/recount.ts';
import { load } from '../src/load.ts';
import { countReport } from '../src/pipeline.ts';
import type { Project } from '../src/project.ts';
import { listStyles } from '../src/read/style.ts';
import type { Cell, Figure, Report } from '../src/report.ts';
import { COMPLETE, PROGRAM } from './command.ts';

const SAMPLE = ['2016-2019', '2019', '2020', '2022', '2023', '2022-2023', '2023-H1', '2023-H2', '2023-07/2023-12'];

/** Every report that there is of a project, in every style. */
describe.each([
  ['the sample', PROGRAM, SAMPLE],
  ['the complete project', COMPLETE, ['2021', '2022', '2023', '2022-2023', '2023-Q2']],
])('%s, in every style', (_, folder, periods) => {
  let project: Project;
  let reports: Report[];
  beforeAll(async () => {
    project = (await load(folder, PROGRAM)).value;
    const styles = await listStyles([PROGRAM, folder].map((one) => join(one, 'templates')));
    reports = [];
    for (const period of periods)
      for (const style of styles) {
        const wanted = { period, style, project: folder, program: PROGRAM, language: '', edition: 'public' } as const;
        reports.push((await countReport(project, wanted)).value.report);
      }
  }, 120_000);

  test('the same query has the same figure', () => {
    const known = new Map<string, { figure: Figure; where: string }>();
    const styles = new Map<string, Set<string>>();
    for (const report of reports) {
      for (const figure of Object.values(report.figures)) {
        if (figure.basis !== 'records') continue;
        const key = nameQuery(figure, report);
        const where = `${report.style} ${report.period.id} ${figure.id}`;
        const first = known.get(key) ?? { figure, where };
        known.set(key, first);
        styles.set(key, (styles.get(key) ?? new Set()).add(report.style));
        expect(tell(figure), `${where} and ${first.where}: ${key}`).toEqual(tell(first.figure));
      }
    }
    const shared = [...styles.values()].filter(({ size }) => size > 1);
    expect(known.size).toBeGreaterThan(periods.length * 100);
    expect(shared.length).toBeGreaterThan(periods.length * 10);
  });

  test('every number counts again from the records that it lists', () => {
    for (const report of reports) {
      const wrong = recountAll(project, report).filter(({ agrees }) => !agrees);
      expect(wrong, `${report.style} ${report.period.id}`).toEqual([]);
    }
  });

  test('every record of the period is counted by a style, or among its omissions', () => {
    for (const { style, period, order, omissions } of reports) {
      const counted = new Set([...order, ...omissions.flatMap(({ records }) => records)]);
      const begun = project.records.filter(({ incident: { date, visibility } }) => {
        const day = date.slice(0, 10);
        return visibility === 'public' && day.length === 10 && day >= period.from && day <= period.to;
      });
      expect(
        begun.filter(({ incident }) => !counted.has(incident.id)),
        `${style} ${period.id}`,
      ).toEqual([]);
    }
  });

  test('a figure that another style prints with other numbers in the same rows says so in both reports', () => {
    for (const report of reports) {
      for (const { figure, other, title } of report.differing) {
        const [ours, theirs] = [report.figures[figure], report.figures[other]];
        expect(title).not.toBe('');
        expect(ours && theirs && ours.query).not.toEqual(theirs?.query);
        const twin = reports.find(
          ({ style, period }) => period.id === report.period.id && other.startsWith(`in-${style}-`),
        );
        const back = twin?.differing.some((one) => one.other.startsWith(`in-${report.style}-`));
        expect(back, `${report.style} ${report.period.id} ${figure} ${other}`).toBe(true);
      }
    }
    expect(reports.flatMap(({ differing }) => differing).length).toBeGreaterThan(10);
  });
});

/** What is asked: unit, edition, period and filters; a scope is a filter for the whole style. */
function nameQuery({ query }: Figure, { edition, coverage }: Report): string {
  if (!('unit' in query)) throw new Error('no query');
  const { unit, period, scope = {}, where, by, level, sum } = query;
  const filters = [scope, where].flatMap((one) =>
    Object.entries(one).map(([name, codes]) => [name, [codes].flat().sort()] as const),
  );
  const trend = by[0] === 'year' ? coverage : [];
  return JSON.stringify([edition, unit, period, filters.sort(), by, level, sum, trend]);
}

function tell({ value, records, cells = [] }: Figure) {
  return { value, records: [...records].sort(), cells: cells.map(tellCell) };
}

function tellCell({ key, value, records }: Cell) {
  return { key, value, records: [...records].sort() };
}
