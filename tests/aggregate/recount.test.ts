import { beforeAll, describe, expect, test } from 'vitest';
import { recount, recountAll } from '../../src/aggregate/recount.ts';
import { load } from '../../src/load.ts';
import { countReport } from '../../src/pipeline.ts';
import type { Project } from '../../src/project.ts';
import type { Report } from '../../src/report.ts';
import { COMPLETE, PROGRAM } from '../command.ts';

interface World {
  readonly project: Project;
  readonly report: Report;
}

describe.each([
  ['the sample, 2020', PROGRAM, '2020'],
  ['the sample, 2022', PROGRAM, '2022'],
  ['the sample, 2023', PROGRAM, '2023'],
  ['the complete project, 2023', COMPLETE, '2023'],
  ['the complete project, 2022-2023', COMPLETE, '2022-2023'],
])('%s', (_, folder, period) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(folder, period);
  });

  test('every figure and every row counts again to its value from the records that it lists', () => {
    const { project, report } = world;
    const all = recountAll(project, report);
    const numbers = Object.values(report.figures).reduce((sum, { cells = [] }) => sum + 1 + cells.length, 0);
    expect(all.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(all).toHaveLength(numbers);
    expect(numbers).toBeGreaterThan(50);
    const said = new Map(
      Object.values(report.figures).flatMap((figure): [string, number][] => [
        [figure.id, figure.value],
        ...(figure.cells ?? []).map((cell): [string, number] => [[figure.id, ...cell.key].join('/'), cell.value]),
      ]),
    );
    for (const { ref, value } of all) expect(value, ref).toBe(said.get(ref));
  });

  test('a record that is listed too much or too little is noticed, in the figure and in its row', () => {
    const { project, report } = world;
    const figures = Object.values(report.figures).filter(
      ({ basis, records, unit }) => basis === 'records' && records.length > 1 && unit === 'incidents',
    );
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures) {
      const short = { ...figure, records: figure.records.slice(1) };
      const changed = { ...report, figures: { ...report.figures, [figure.id]: short } };
      expect(recount(project, changed, figure.id), figure.id).toMatchObject({
        value: figure.value - 1,
        agrees: false,
      });
    }
    for (const figure of figures.filter(({ cells = [] }) => cells.length > 0)) {
      const cells = (figure.cells ?? []).map((cell) => ({ ...cell, value: cell.value + 1 }));
      const changed = { ...report, figures: { ...report.figures, [figure.id]: { ...figure, cells } } };
      for (const { key, value } of cells)
        expect(recount(project, changed, [figure.id, ...key].join('/'))).toMatchObject({
          value: value - 1,
          agrees: false,
        });
    }
  });
});

describe('what is not as the ledger says', () => {
  let world: World;
  const change = (id: string, parts: object): Report => {
    const figure = world.report.figures[id];
    if (!figure) throw new Error(`no figure ${id}`);
    return { ...world.report, figures: { ...world.report.figures, [id]: { ...figure, ...parts } } };
  };
  beforeAll(async () => {
    world = await makeWorld(COMPLETE, '2023');
  });

  test('a share, a base, a change', () => {
    const { project, report } = world;
    const wrong = [
      change('women', { percent: 99 }),
      change('women', { base: { figure: 'people', value: 1 } }),
      change('total', { change: { period: '2022', value: 0, difference: 1, percent: 2, records: [] } }),
    ];
    expect(wrong.map((ledger, at) => recount(project, ledger, at < 2 ? 'women' : 'total').agrees)).toEqual([
      false,
      false,
      false,
    ]);
    expect(report.figures.total?.change).toBeDefined();
    expect(recount(project, report, 'total').change).toEqual(report.figures.total?.change);
  });

  test('a record that is gone, and one of another period', () => {
    const { project, report } = world;
    const [first = ''] = report.figures.total?.records ?? [];
    const without = { ...project, records: project.records.filter(({ incident }) => incident.id !== first) };
    expect(recount(without, report, 'total')).toMatchObject({ missing: [first], agrees: false });
    const other = project.records.find(({ incident }) => incident.date.startsWith('2022'))?.incident.id ?? '';
    const records = [...(report.figures.total?.records ?? []).slice(1), other];
    expect(recount(project, change('total', { records }), 'total').agrees).toBe(false);
  });

  test('a claim that is gone or says another number', () => {
    const { project, report } = world;
    const figure = Object.values(report.figures).find(({ basis }) => basis === 'published');
    if (!figure) throw new Error('no published series');
    expect(recount(project, report, figure.id)).toMatchObject({ value: figure.value, agrees: true });
    const ref = [figure.id, ...(figure.cells?.at(-1)?.key ?? [])].join('/');
    expect(recount(project, report, ref)).toMatchObject({ value: figure.value, agrees: true });
    const others = project.published.map((claim) => ({ ...claim, value: claim.value + 1 }));
    expect(recount({ ...project, published: others }, report, figure.id).agrees).toBe(false);
    expect(recount({ ...project, published: [] }, report, figure.id)).toMatchObject({ agrees: false });
  });

  test('a ref that the ledger has not stops', () => {
    const { project, report } = world;
    for (const ref of ['nothing', 'total/police', 'toString', ''])
      expect(() => recount(project, report, ref), ref).toThrow(`The ledger has no \`${ref}\``);
  });
});

async function makeWorld(folder: string, period: string): Promise<World> {
  const loaded = await load(folder, PROGRAM);
  const wanted = { period, project: folder, program: PROGRAM, language: '', edition: 'public' } as const;
  const { project, report } = (await countReport(loaded.value, wanted)).value;
  return { project, report };
}
