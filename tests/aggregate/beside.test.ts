import { beforeAll, describe, expect, test } from 'vitest';
import { compareTables, countBeside } from '../../src/aggregate/beside.ts';
import type { Published } from '../../src/project.ts';
import { ALL, type BesideTable, type Figure, type Report } from '../../src/report.ts';
import { type BuiltReport, buildReport, PROGRAM } from '../command.ts';
import { cutSection, readText } from '../render/pages.ts';
import { makeCounting, makeProject } from './small.ts';

type Rows = Readonly<Record<string, number>>;

function makeFigure(id: string, by: readonly string[], rows: Rows, value = 0): Figure {
  const cells = Object.entries(rows).map(([key, value]) => ({
    key: key.split('/'),
    labels: key.split('/'),
    value,
    records: ['x'],
  }));
  const query = { unit: 'charges' as const, period: '2023-01-01/2023-12-31', where: {}, by };
  return { id, label: id, unit: 'charges', basis: 'records', query, base: null, value, records: ['x'], cells };
}

function makeClaim(id: string, value: number, cell?: Readonly<Record<string, string>>, more: Partial<Published> = {}) {
  return {
    id,
    source: 'them',
    period: '2023',
    label: { en: id },
    value,
    unit: 'charges',
    measure: 'table',
    ...(cell && { cell }),
    ...more,
  };
}

const BESIDE = { figure: 'ours', source: 'them', measure: 'table' };
const count = (published: readonly Published[], by: readonly string[] = ['category', 'gender']) =>
  countBeside(BESIDE, makeFigure('ours', by, {}), makeProject([], { published }), '2023', 'en');
const rows = (figure: Figure | undefined) =>
  Object.fromEntries((figure?.cells ?? []).map(({ key, value }) => [key.join('/'), value]));

describe('a published table', () => {
  test('has a row a claim, by the dimensions of our figure; what it gives for a whole row is a total of the row', () => {
    const figure = count([
      makeClaim('total', 9, {}),
      makeClaim('a', 5, { category: 'attack' }),
      makeClaim('b', 2, { category: 'attack', gender: 'female' }),
      makeClaim('c', 4, { gender: 'male' }),
    ]);
    expect(figure).toMatchObject({ id: 'beside-ours', basis: 'published', value: 9, records: ['total'], base: null });
    expect(rows(figure)).toEqual({ 'attack/*': 5, 'attack/female': 2, '*/male': 4 });
    expect(figure?.cells?.map(({ records }) => records)).toEqual([['a'], ['b'], ['c']]);
  });

  test('computes nothing: without a claim of the total there is none, and missing cells stay away', () => {
    const figure = count([makeClaim('a', 5, { category: 'attack' }), makeClaim('b', 2, { category: 'arrest' })]);
    expect(figure).toMatchObject({ value: 0, records: [] });
    expect(rows(figure)).toEqual({ 'attack/*': 5, 'arrest/*': 2 });
  });

  test('a total is also a claim that is a part of nothing less than the whole', () => {
    const whole = makeClaim('whole', 31, undefined, { part: {} });
    const some = makeClaim('some', 7, undefined, { part: { group: 'blogger' } });
    const cell = makeClaim('a', 5, { category: 'attack' });
    expect(count([some, cell, whole])).toMatchObject({ value: 31, records: ['whole'] });
    expect(count([some, cell])).toMatchObject({ value: 0, records: [] });
  });

  test('of two claims for one cell it has the first, once', () => {
    const twice = [
      makeClaim('a', 5, { category: 'attack' }),
      makeClaim('b', 2, { category: 'arrest' }),
      makeClaim('again', 6, { category: 'attack' }),
    ];
    const figure = count(twice);
    expect(rows(figure)).toEqual({ 'attack/*': 5, 'arrest/*': 2 });
    expect(figure?.cells?.find(({ key }) => key[0] === 'attack')?.records).toEqual(['a']);
  });

  test.each([
    ['of another document', { source: 'others' }],
    ['of another measure', { measure: 'other' }],
    ['of another period', { period: '2022' }],
    ['that is a share', { is: 'share' }],
    ['of a dimension that our figure has not', { cell: { place: 'almaty' } }],
    ['of one that it has and one that it has not', { cell: { category: 'attack', place: 'almaty' } }],
  ] as const)('takes no claim %s', (_, more) => {
    expect(count([makeClaim('a', 5, { category: 'attack' }, more)])).toBeUndefined();
  });
});

describe('two tables side by side', () => {
  const compare = (by: readonly string[], ours: Rows, theirs: Rows) =>
    compareTables(makeFigure('ours', by, ours), makeFigure('beside-ours', by, theirs), makeCounting(makeProject([])));

  test('have the rows and columns of both, in the order of the taxonomies, strangers last', () => {
    const { rows, columns } = compare(
      ['category', 'gender'],
      { 'arrest/male': 1, 'zebra/male': 1, 'arrest/*': 1, '*/male': 2 },
      { 'civil-claim/female': 1, 'attack/*': 2, 'aardvark/unknown': 1 },
    );
    expect(rows.map(({ code }) => code)).toEqual(['attack', 'arrest', 'civil-claim', 'zebra', 'aardvark']);
    expect(columns.map(({ code }) => code)).toEqual(['female', 'male', 'unknown']);
  });

  test('differ in each row where they do, ours less theirs, with the columns that do; what they do not print is no zero', () => {
    const { differences } = compare(
      ['category', 'gender'],
      { 'attack/male': 3, 'attack/female': 2, 'arrest/male': 1, 'attack/*': 5, 'arrest/*': 1 },
      { 'attack/male': 5, 'attack/female': 2, 'civil-claim/female': 4, 'attack/*': 7, 'civil-claim/*': 4 },
    );
    expect(differences).toEqual([
      {
        ...{ label: 'attack', ours: 5, theirs: 7, difference: -2 },
        parts: [{ label: 'male', ours: 3, theirs: 5, difference: -2 }],
      },
      { label: 'arrest', ours: 1, difference: 1, parts: [{ label: 'male', ours: 1, difference: 1 }] },
      {
        ...{ label: 'civil-claim', ours: 0, theirs: 4, difference: -4 },
        parts: [{ label: 'female', ours: 0, theirs: 4, difference: -4 }],
      },
    ]);
  });

  test('differ also where a row has the same total and other columns', () => {
    const { differences } = compare(
      ['category', 'gender'],
      { 'attack/male': 3, 'attack/female': 2, 'attack/*': 5 },
      { 'attack/male': 2, 'attack/female': 3, 'attack/*': 5 },
    );
    expect(differences).toMatchObject([
      { label: 'attack', difference: 0, parts: [{ difference: -1 }, { difference: 1 }] },
    ]);
  });

  test('of one dimension have no columns', () => {
    const { rows, columns, differences } = compare(['category'], { attack: 3, arrest: 1 }, { attack: 3, arrest: 2 });
    expect([rows.length, columns]).toEqual([2, []]);
    expect(differences).toEqual([{ label: 'arrest', ours: 1, theirs: 2, difference: -1, parts: [] }]);
  });

  test('that are the same differ nowhere', () => {
    expect(compare(['category'], { attack: 3 }, { attack: 3 }).differences).toEqual([]);
    expect(compare(['category'], {}, {})).toMatchObject({ rows: [], columns: [], differences: [] });
  });
});

describe('the table of criminal charges of 2020, published and counted', () => {
  let built: BuiltReport;
  let ours: Figure;
  let theirs: Figure;
  let beside: BesideTable;
  let text: string;
  const find = ({ figures }: Report, id: string) => {
    const figure = figures[id];
    if (!figure) throw new Error(`no figure ${id}`);
    return figure;
  };
  const value = ({ cells = [] }: Figure, key: string) => cells.find((cell) => cell.key.join('/') === key)?.value;
  /** Cells of a line of the table: what stands in its head, then published and counted by turns. */
  const line = (head: string) => {
    const [, table = ''] = text.split('<table class="wide pairs">');
    const rows = [...(table.split('</table>')[0] ?? '').matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)];
    const [, , cells = ''] = rows.find(([, name]) => name === head) ?? [];
    return [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => readText(cell));
  };

  beforeAll(async () => {
    built = await buildReport(PROGRAM, '2020', { style: 'jsi', args: ['--to', 'html,json'] });
    const section = built.ledger.sections.find(({ id }) => id === 'criminal');
    if (!section?.beside) throw new Error(built.stderr);
    beside = section.beside;
    [ours, theirs] = [find(built.ledger, beside.ours), find(built.ledger, beside.theirs)];
    text = cutSection(built.html, 'criminal');
  });

  test('31 = 13 + 11 + 7 as published stand beside what our records hold', () => {
    expect(built.code).toBe(0);
    const groups = ['journalist', 'blogger', 'activist'];
    const published = groups.map((group) =>
      (theirs.cells ?? []).filter(({ key }) => key[0] !== ALL && key[1] === group),
    );
    expect(published.map((cells) => cells.reduce((sum, one) => sum + one.value, 0))).toEqual([13, 11, 7]);
    expect(theirs).toMatchObject({ value: 31, basis: 'published' });
    expect(ours.basis).toBe('records');
    const total = line('Total');
    expect(total.slice(0, 8)).toEqual([
      '31',
      String(ours.value),
      ...['13', '11', '7'].flatMap((number, index) => [number, String(value(ours, `*/${groups[index]}`) ?? 0)]),
    ]);
  });

  test('every row prints both numbers, – where the document prints none', () => {
    const columns = [{ code: ALL }, ...beside.columns];
    expect(beside.rows.length).toBeGreaterThan(10);
    for (const { code, label } of beside.rows) {
      const expected = columns.flatMap((column) => {
        const key = `${code}/${column.code}`;
        return [String(value(theirs, key) ?? '–'), String(value(ours, key) ?? 0)];
      });
      expect(line(label.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')), label).toEqual(expected);
    }
  });

  test('each row that differs is told in a line of its own, with both numbers, and by column what is not narrated', () => {
    const [, list = ''] = text.split('<ul class="differences">');
    const told = [...(list.split('</ul>')[0] ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(([, one = '']) => readText(one));
    const of = (row: string, column: string) => {
      const [counted, published] = [ours, theirs].map((figure) => value(figure, `${row}/${column}`));
      return { counted: counted ?? 0, published, less: (published ?? 0) - (counted ?? 0) };
    };
    const lists = (row: string, sign: 1 | -1) =>
      beside.columns.flatMap(({ code, label }) => {
        const { less } = of(row, code);
        return less * sign > 0 ? [`${label} ${less * sign}`] : [];
      });
    const expected = beside.rows.flatMap(({ code, label }) => {
      const { counted, published } = of(code, ALL);
      const [fewer, more] = [lists(code, 1), lists(code, -1)];
      if (fewer.length + more.length === 0) return [];
      const said = [
        `${label}: published ${published ?? '–'}, in the records ${counted}.`,
        ...(fewer.length > 0 ? [`Not narrated: ${fewer.join(', ')}.`] : []),
        ...(more.length > 0 ? [`In the records alone: ${more.join(', ')}.`] : []),
      ];
      return [said.join(' ')];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(told).toEqual(expected);
  });

  test('differences make up the distance of the totals', () => {
    const sum = beside.differences.reduce((total, { difference }) => total + difference, 0);
    expect(sum).toBe(ours.value - theirs.value);
  });
});
