import { describe, expect, test } from 'vitest';
import { count } from '../../src/aggregate/count.ts';
import type { Codes, Record as Counted, Project } from '../../src/project.ts';
import type { Query } from '../../src/report.ts';
import type { Incident } from '../../src/types/incident.ts';
import type { MapTo, Scheme, TaxonomyEntry } from '../../src/types/taxonomy.ts';
import { makeCounting, makeProject, makeQuery, makeRecord, readRows } from './small.ts';

type Maps = Readonly<Record<string, MapTo | MapTo[]>>;

/** The classes of a made-up scheme: harm to the body, of which two kinds, and pressure. */
const CLASSES = ['killing', 'body', 'body/blows', 'body/blows/fists', 'pressure', 'pressure/court'];

interface Setting {
  readonly scheme?: Partial<Scheme>;
  readonly classes?: readonly string[];
  /** Maps of the codes of each taxonomy into the scheme. */
  readonly maps?: Readonly<Record<string, Maps>>;
}

/** A project with the scheme `theirs`; classes are written with what stands over them. */
function project(records: readonly Counted[], { scheme = {}, classes = CLASSES, maps = {} }: Setting = {}): Project {
  const made = makeProject(records);
  const name = (path: string) => path.split('/').at(-1) ?? '';
  const entries = classes.map((path): [string, TaxonomyEntry] => {
    const parent = name(path.split('/').slice(0, -1).join('/'));
    return [name(path), { code: name(path), labels: { en: path }, ...(parent && { parent }) }];
  });
  const theirs: Codes = {
    labels: { en: 'Theirs' },
    scheme: { publisher: 'Made-up Institute', edition: '1', from: ['category'], unit: 'incidents', ...scheme },
    entries: new Map(entries),
  };
  const mapped = [...made.taxonomies].map(([taxonomy, codes]): [string, Codes] => {
    const own = maps[taxonomy] ?? {};
    const known = [...codes.entries].map(([code, entry]): [string, TaxonomyEntry] => [
      code,
      own[code] === undefined ? entry : { ...entry, maps: { theirs: own[code] } },
    ]);
    return [taxonomy, { ...codes, entries: new Map(known) }];
  });
  return { ...made, taxonomies: new Map([...mapped, ['theirs', theirs]]) };
}

function rowsOf(records: readonly Counted[], setting: Setting = {}, query: Partial<Query> = {}) {
  const made = project(records, setting);
  const { value, cells, overlaps } = count(records, makeQuery({ by: ['theirs'], ...query }), makeCounting(made));
  return { value, rows: readRows(cells), order: cells.map(({ key }) => key[0]), overlaps };
}

const of = (id: string, category: string[], fields: Partial<Incident> = {}) => makeRecord(id, { category, ...fields });

describe('the class of a record', () => {
  test('is the closest one: a class over another that the record has too does not count it again', () => {
    const maps = { category: { attack: 'body', arrest: 'fists', threat: 'pressure' } };
    const both = rowsOf([of('1', ['attack', 'arrest'])], { maps });
    expect(both).toMatchObject({ value: 1, rows: { fists: 1 }, overlaps: false });
    expect(rowsOf([of('1', ['arrest', 'attack'])], { maps }).rows).toEqual({ fists: 1 });
    expect(rowsOf([of('1', ['attack', 'threat'])], { maps })).toMatchObject({
      value: 1,
      rows: { body: 1, pressure: 1 },
      overlaps: true,
    });
    expect(rowsOf([of('1', ['attack'])], { maps: { category: { attack: 'body' } } }).rows).toEqual({ body: 1 });
  });

  test('is one where two codes lead to it', () => {
    const maps = { category: { attack: 'blows', arrest: 'blows' } };
    expect(rowsOf([of('1', ['attack', 'arrest'])], { maps })).toMatchObject({ rows: { blows: 1 }, overlaps: false });
  });

  test('is that of the code above, until the code has a map of its own', () => {
    const above = { category: { rights: 'body', 'threat-to-life': 'killing' } };
    const records = [of('1', ['attack']), of('2', ['threat']), of('3', ['threat-to-life'])];
    expect(rowsOf(records, { maps: above }).rows).toEqual({ killing: 1, body: 2 });
    const between = { category: { rights: 'body', threat: 'pressure' } };
    expect(rowsOf(records, { maps: between }).rows).toEqual({ body: 1, pressure: 2 });
  });

  test('none is an answer of its own: what stands above is not asked again', () => {
    const maps = { category: { rights: 'body', threat: 'none' } };
    const records = [of('1', ['attack']), of('2', ['threat']), of('3', ['threat-to-life']), of('4', ['civil-claim'])];
    expect(rowsOf(records, { maps })).toMatchObject({ value: 4, rows: { body: 1, outside: 3 } });
    expect(rowsOf([of('1', ['threat', 'attack'])], { maps }).rows).toEqual({ body: 1 });
  });

  test('is the first whose condition holds; without one that holds it is outside, and the parent is not asked', () => {
    const to = (...list: MapTo[]) => ({ category: { rights: 'body', attack: list } });
    const police = { to: 'blows', where: { perpetrator: 'authorities' } };
    const crowd = { to: 'fists', where: { perpetrator: 'crowd' } };
    const records = [of('1', ['attack']), of('2', ['attack'], { perpetrator: ['crowd'] })];
    expect(rowsOf(records, { maps: to(police, crowd) }).rows).toEqual({ blows: 1, fists: 1 });
    expect(rowsOf(records, { maps: to(police, 'pressure') }).rows).toEqual({ blows: 1, pressure: 1 });
    expect(rowsOf(records, { maps: to('pressure', police) }).rows).toEqual({ pressure: 2 });
    expect(rowsOf(records, { maps: to(police) }).rows).toEqual({ blows: 1, outside: 1 });
    expect(rowsOf(records, { maps: to(police, 'none') }).rows).toEqual({ blows: 1, outside: 1 });
    const both = of('3', ['attack'], { perpetrator: ['crowd', 'police'] });
    expect(rowsOf([both], { maps: to(crowd, police) }).rows).toEqual({ fists: 1 });
  });

  test('comes from every dimension that the scheme reads', () => {
    const setting = {
      scheme: { from: ['category', 'perpetrator'] },
      maps: { category: { attack: 'blows' }, perpetrator: { court: 'court' } },
    };
    const records = [
      of('1', ['attack'], { perpetrator: ['court'] }),
      of('2', ['attack']),
      of('3', ['arrest'], { perpetrator: ['court'] }),
      of('4', ['arrest']),
    ];
    expect(rowsOf(records, setting)).toMatchObject({
      value: 4,
      rows: { blows: 2, court: 2, outside: 1 },
      overlaps: true,
    });
  });

  test('a class that the scheme does not have is no class', () => {
    expect(rowsOf([of('1', ['attack'])], { maps: { category: { attack: 'gone' } } }).rows).toEqual({ outside: 1 });
  });

  test('a scheme without classes has every record outside', () => {
    const empty = { classes: [], maps: { category: { attack: 'body' } } };
    expect(rowsOf([of('1', ['attack']), of('2', ['arrest'])], empty)).toMatchObject({ value: 2, rows: { outside: 2 } });
    const once = { ...empty, scheme: { counts: 'once' as const } };
    const two = [of('1', ['attack']), of('2', ['attack'], { follows: '1' })];
    expect(rowsOf(two, once).rows).toEqual({ outside: 2 });
  });
});

describe('what a scheme is about', () => {
  const maps = { category: { rights: 'body' } };

  test('a record beyond its scope, or without any code that it reads, is out of scope', () => {
    const scheme = { scope: { freedom: 'expression' } };
    const records = [of('1', ['attack']), of('2', ['attack'], { freedom: ['assembly'] })];
    expect(rowsOf(records, { scheme, maps }).rows).toEqual({ body: 1, 'out-of-scope': 1 });
    const reads = { scheme: { from: ['proceeding'] }, maps: {} };
    const legal = of('3', ['attack'], { legal: { proceeding: 'criminal' } });
    expect(rowsOf([of('1', ['attack']), legal], reads).rows).toEqual({ outside: 1, 'out-of-scope': 1 });
  });

  test('scope is asked of the item that is counted: of each charge and each person by itself', () => {
    const scheme = { scope: { article: 'x' } };
    const trial = of('1', ['attack'], {
      targets: [{ person: 'a' }, { person: 'b' }],
      legal: {
        proceeding: 'criminal',
        charges: [
          { target: 'a', article: 'x' },
          { target: 'b', article: 'y' },
        ],
      },
    });
    expect(rowsOf([trial], { scheme, maps }, { unit: 'charges' }).rows).toEqual({ body: 1, 'out-of-scope': 1 });
    expect(rowsOf([trial], { scheme, maps }, { unit: 'incidents' }).rows).toEqual({ body: 1 });
    const women = { scheme: { scope: { gender: 'female' } }, maps };
    expect(rowsOf([trial], women, { unit: 'people' }).rows).toEqual({ body: 1, 'out-of-scope': 1 });
    expect(rowsOf([trial], women).rows).toEqual({ body: 1 });
  });

  test('conditions of a map are asked of the item, too', () => {
    const conditions = { category: { attack: [{ to: 'blows', where: { gender: 'female' } }, 'pressure'] } };
    const couple = of('1', ['attack'], { targets: [{ person: 'a' }, { person: 'b' }] });
    expect(rowsOf([couple], { maps: conditions }, { unit: 'people' }).rows).toEqual({ blows: 1, pressure: 1 });
  });
});

describe('a scheme that counts a case once', () => {
  const maps = { category: { attack: 'fists', arrest: 'court', 'threat-to-life': 'killing', 'civil-claim': 'none' } };
  const once = { scheme: { counts: 'once' as const }, maps };

  test('takes the first class in its own order, whatever the order of the codes', () => {
    for (const category of [
      ['arrest', 'attack', 'threat-to-life'],
      ['threat-to-life', 'attack', 'arrest'],
    ])
      expect(rowsOf([of('1', category)], once)).toMatchObject({ rows: { killing: 1 }, overlaps: false });
    expect(rowsOf([of('1', ['arrest', 'attack'])], once).rows).toEqual({ fists: 1 });
    const turned = { ...once, classes: ['pressure', 'pressure/court', 'body', 'body/blows', 'body/blows/fists'] };
    expect(rowsOf([of('1', ['arrest', 'attack'])], turned).rows).toEqual({ court: 1 });
  });

  test('a record that follows another of the scheme is the same case; over others, too', () => {
    const records = [
      of('1', ['attack']),
      of('2', ['arrest'], { follows: '1' }),
      of('3', ['arrest'], { follows: '2' }),
      of('4', ['arrest'], { follows: 'not-here' }),
    ];
    expect(rowsOf(records, once).rows).toEqual({ fists: 1, court: 1, 'same-case': 2 });
    const each = { maps };
    expect(rowsOf(records, each).rows).toEqual({ fists: 1, court: 3 });
  });

  test('one that follows a record without a class is a case of its own, unless that one follows a record with a class', () => {
    const alone = [of('1', ['civil-claim']), of('2', ['arrest'], { follows: '1' })];
    expect(rowsOf(alone, once).rows).toEqual({ court: 1, outside: 1 });
    const over = [
      of('1', ['attack']),
      of('2', ['civil-claim'], { follows: '1' }),
      of('3', ['arrest'], { follows: '2' }),
    ];
    expect(rowsOf(over, once).rows).toEqual({ fists: 1, 'same-case': 1, outside: 1 });
  });

  test('what the scheme has no class for stays outside, also where it follows', () => {
    const records = [of('1', ['attack']), of('2', ['civil-claim'], { follows: '1' })];
    expect(rowsOf(records, once).rows).toEqual({ fists: 1, outside: 1 });
  });

  test('records that follow themselves or each other end', () => {
    expect(rowsOf([of('1', ['attack'], { follows: '1' })], once).rows).toEqual({ fists: 1 });
    const ring = ['1', '2', '3'].map((id, index) => of(id, ['attack'], { follows: ['2', '3', '1'][index] ?? '' }));
    expect(rowsOf(ring, once).value).toBe(3);
    const into = [...ring, of('4', ['civil-claim'], { follows: '1' })];
    expect(rowsOf(into, once).rows.outside).toBe(1);
  });

  test('the case began in an earlier period: its later record is the same case in this one', () => {
    const before = of('1', ['attack'], { date: '2022-05-01' });
    const after = of('2', ['arrest'], { follows: '1' });
    const made = project([before, after], once);
    const { cells } = count([after], makeQuery({ by: ['theirs'] }), makeCounting(made));
    expect(readRows(cells)).toEqual({ 'same-case': 1 });
  });
});

describe('a scheme as a dimension', () => {
  const maps = { category: { attack: 'fists', arrest: 'court', threat: 'blows', 'threat-to-life': 'killing' } };
  const records = [
    of('1', ['civil-claim']),
    of('2', ['attack'], { freedom: ['assembly'] }),
    of('3', ['arrest']),
    of('4', ['attack'], { follows: '3' }),
    of('5', ['threat']),
    of('6', ['threat-to-life']),
    of('7', ['attack']),
  ];
  const setting = { scheme: { counts: 'once' as const, scope: { freedom: 'expression' } }, maps };

  test('rows are in its own order; outside, same case and out of scope come last, also where they were met first', () => {
    const { order } = rowsOf(records, setting);
    expect(order).toEqual(['killing', 'blows', 'fists', 'court', 'outside', 'same-case', 'out-of-scope']);
  });

  test('rows make up all items, each once, where it has one class a record', () => {
    for (const level of [0, 1, 2, 3]) {
      const { rows, value, overlaps } = rowsOf(records, setting, level > 0 ? { level } : {});
      expect(Object.values(rows).reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(value);
      expect({ value, overlaps }).toEqual({ value: 7, overlaps: false });
    }
  });

  test('at a level classes give way to what stands over them, and rows apart stay', () => {
    const apart = { outside: 1, 'same-case': 1, 'out-of-scope': 1 };
    expect(rowsOf(records, setting, { level: 1 }).rows).toEqual({ killing: 1, body: 2, pressure: 1, ...apart });
    expect(rowsOf(records, setting, { level: 2 }).rows).toEqual({ killing: 1, blows: 2, court: 1, ...apart });
  });

  test('a filter takes a class with all below it, and the rows apart by their names', () => {
    const value = (...theirs: string[]) => rowsOf(records, setting, { by: [], where: { theirs } }).value;
    expect(value('body')).toBe(2);
    expect(value('fists')).toBe(1);
    expect(value('killing', 'body', 'pressure')).toBe(4);
    expect(value('outside', 'same-case', 'out-of-scope')).toBe(3);
    expect(() => value('fist')).toThrow('Did you mean `fists`?');
    expect(() => value('unknown')).toThrow('taxonomies/theirs.yaml');
  });

  test('crossed with another dimension its rows keep their places', () => {
    const { rows } = rowsOf(records, setting, { by: ['theirs', 'freedom'], level: 1 });
    expect(rows).toMatchObject({ 'body/expression': 2, 'out-of-scope/assembly': 1, '*/expression': 6, 'body/*': 2 });
  });
});
