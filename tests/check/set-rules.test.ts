import { describe, expect, test } from 'vitest';
import { readDays, writeDay } from '../../src/check/many/days.ts';
import { makeRows, makeTexts } from '../../src/check/many/rows.ts';
import { foldName, isOneLetterApart } from '../../src/check/names/fold-name.ts';
import type { SetFinding, SetRule, World } from '../../src/check/rule.ts';
import entryEndsBeforeStart from '../../src/check/rules/entry-ends-before-start.ts';
import missingTranslation from '../../src/check/rules/missing-translation.ts';
import neverUsed from '../../src/check/rules/never-used.ts';
import notSameAsUnknown from '../../src/check/rules/not-same-as-unknown.ts';
import parentLoop from '../../src/check/rules/parent-loop.ts';
import parentsOverlap from '../../src/check/rules/parents-overlap.ts';
import partsExceedTotal from '../../src/check/rules/parts-exceed-total.ts';
import probableDuplicate from '../../src/check/rules/probable-duplicate.ts';
import repeatedCountId from '../../src/check/rules/repeated-count-id.ts';
import sameName from '../../src/check/rules/same-name.ts';
import unknownCell from '../../src/check/rules/unknown-cell.ts';
import { firstDay, lastDay, readEdtf } from '../../src/date.ts';
import type { Entry } from '../../src/entry.ts';
import type { Incident } from '../../src/types/incident.ts';
import { makeRecord, type Written } from '../project.ts';

type Named = { readonly id: string; readonly [field: string]: unknown };

/** What a rule is told, but for what a test says otherwise. */
interface Told {
  readonly settings?: Written;
  readonly people?: readonly Named[];
  readonly outlets?: readonly Named[];
  readonly sources?: readonly Named[];
  readonly taxonomies?: Readonly<Record<string, { labels: Written; entries: readonly Written[] }>>;
  readonly published?: readonly unknown[];
  readonly records?: readonly Written[];
}

/** A value that says of each place in it only that it is there: the places themselves are the reader's to find. */
function makeEntry(value: unknown, file: string): Entry {
  return { value, file, locate: () => ({ file, line: 1, column: 1 }), edit: () => undefined };
}

function makeWorld({ people = [], outlets = [], sources = [], taxonomies = {}, published = [], ...told }: Told): World {
  const byId = (items: readonly Named[]) => new Map(items.map((item) => [item.id, item]));
  const codes = Object.entries(taxonomies).map(
    ([name, { labels, entries }]) =>
      [name, { labels, entries: new Map(entries.map((one) => [one.code, one])) }] as const,
  );
  const settings = { publisher: { en: 'P' }, country: { en: 'C' }, languages: ['en'], ...told.settings };
  const world = {
    settings,
    people: byId(people),
    outlets: byId(outlets),
    sources: byId(sources),
    doubt: () => false,
    ids: {
      first: new Map((told.records ?? []).map(({ id }, index) => [id, index])),
      unread: new Set(['XX-2024-UNREAD']),
    },
    taxonomies: new Map(codes),
    files: {
      settings: makeEntry(settings, 'data/project.yaml'),
      people: makeEntry(people, 'data/people.yaml'),
      outlets: makeEntry(outlets, 'data/outlets.yaml'),
      sources: makeEntry(sources, 'data/sources.yaml'),
      taxonomies: new Map(
        Object.entries(taxonomies).map(([name, value]) => [name, makeEntry(value, `data/taxonomies/${name}.yaml`)]),
      ),
      published: published.map((value, index) => makeEntry(value, `data/published/${index}.yaml`)),
      assessments: new Map(),
    },
  };
  return world as unknown as World;
}

function run(rule: SetRule, told: Told): readonly SetFinding[] {
  const watcher = rule.watch(makeWorld(told));
  for (const [number, record] of (told.records ?? []).entries())
    watcher.see?.(makeRecord(record) as unknown as Incident, number);
  return watcher.finish();
}

const messages = (rule: SetRule, told: Told) => run(rule, told).map(({ message }) => message);
const pointers = (rule: SetRule, told: Told) => run(rule, told).map(({ pointer }) => pointer.join('.'));
const person = (id: string, fields: Written = {}): Named => ({ id, names: { en: id }, ...fields });

describe('days', () => {
  test.each([
    '2024',
    '2024-02',
    '2023-02',
    '2024-12',
    '2000-02-29',
    '0001-01-01',
    '9999',
    '2022-09/2023-02',
    '2022/2023-01-31',
  ])('%s: the same days as its date', (date) => {
    const { start, end } = readEdtf(date);
    const { first, last } = readDays(date);
    expect([writeDay(first), writeDay(last)]).toEqual([firstDay(start), lastDay(end)]);
  });

  test('each day of four centuries is one after the one before', () => {
    const days = Array.from({ length: 150_000 }, (_, index) => new Date(Date.UTC(1800, 0, 1 + index)));
    const counted = days.map((day) => readDays(day.toISOString().slice(0, 10)).first);
    expect(counted.filter((day, index) => index > 0 && day !== (counted[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('only two known days are exact', () => {
    expect(
      ['2024-01-01', '2024-01-01/2024-01-02', '2024-01', '2024-01-01/2024'].map((date) => readDays(date).exact),
    ).toEqual([true, true, false, false]);
  });
});

test('rows and texts keep what is added, also when they grow', () => {
  const [rows, texts] = [makeRows(3), makeTexts()];
  const at = Array.from({ length: 5000 }, (_, index) => {
    rows.add(index, -index, 7);
    return texts.add(`XX-2024-${index}`);
  });
  expect([rows.count(), rows.at(4999, 0), rows.at(4999, 1), rows.at(0, 2)]).toEqual([5000, 4999, -4999, 7]);
  expect(at.map((place) => texts.read(place))).toEqual(at.map((_, index) => `XX-2024-${index}`));
});

describe('probable-duplicate', () => {
  const codes = ['detention', 'attack', 'threat'];
  const people = ['ann-example', 'bob-sample'].map((id) => person(id));
  const told = (...records: readonly Written[]): Told => ({
    people,
    outlets: [person('made-up-gazette')],
    taxonomies: { category: { labels: {}, entries: codes.map((code) => ({ code, labels: {} })) } },
    records: records.map((record, index) => ({ id: `XX-2024-00${index + 1}`, category: ['detention'], ...record })),
  });
  const count = (...records: readonly Written[]) => run(probableDuplicate, told(...records)).length;

  test('three days apart, not four, in either order', () => {
    expect(count({ date: '2024-05-06' }, { date: '2024-05-09' })).toBe(1);
    expect(count({ date: '2024-05-06' }, { date: '2024-05-10' })).toBe(0);
    expect(count({ date: '2024-03-01' }, { date: '2024-02-27' })).toBe(1);
  });

  test('dates not known by the day must overlap', () => {
    expect(count({ date: '2024-05' }, { date: '2024-05-31' })).toBe(1);
    expect(count({ date: '2024-05' }, { date: '2024-06-01' })).toBe(0);
    expect(count({ date: '2024-01-01/2024-12' }, { date: '2024-03-05' }, { date: '2024-09-30' })).toBe(2);
  });

  test('the main category of one must be among those of the other', () => {
    expect(count({ category: ['detention', 'attack'] }, { category: ['attack'] })).toBe(1);
    expect(count({ category: ['attack'] }, { category: ['detention', 'attack'] })).toBe(1);
    expect(count({ category: ['detention', 'attack'] }, { category: ['threat', 'attack'] })).toBe(0);
  });

  test('the same outlet, or several people, are named once for a pair', () => {
    const gazette = { targets: [{ outlet: 'made-up-gazette' }] };
    expect(messages(probableDuplicate, told(gazette, gazette))[0]).toMatch(
      /same outlet `made-up-gazette`, on the same day/,
    );
    const both = { targets: [{ person: 'ann-example' }, { person: 'bob-sample' }] };
    expect(messages(probableDuplicate, told(both, both))).toEqual([
      'Unexpected second record like `XX-2024-001`: same person `ann-example`, person `bob-sample`, on the same day, both `detention`.',
    ]);
  });

  test('nobody, somebody unnamed, a person twice in one record, or another person makes no pair', () => {
    const [ann, bob] = [
      { targets: [{ person: 'ann-example' }, { person: 'ann-example' }] },
      { targets: [{ person: 'bob-sample' }] },
    ];
    expect(
      count(
        ann,
        bob,
        { targets: [] },
        { targets: [{ unnamed: 'a reporter' }] },
        { targets: [{ unnamed: 'a reporter' }] },
      ),
    ).toBe(0);
  });

  test('`follows` and `not_same_as` hold from either side, and for that record alone', () => {
    expect(count({}, { follows: 'XX-2024-001' })).toBe(0);
    expect(count({ follows: 'XX-2024-002' }, {})).toBe(0);
    expect(count({ not_same_as: ['XX-2024-003', 'XX-2024-002'] }, {})).toBe(0);
    expect(count({}, { not_same_as: ['XX-2024-001'] }, {})).toBe(2);
  });

  test('it points at the record with the later id, whichever was read first', () => {
    const [found] = run(probableDuplicate, told({ id: 'XX-2024-009' }, { id: 'XX-2024-004' }));
    expect(found).toMatchObject({ where: { record: 0 }, pointer: ['id'], others: [{ record: 1 }] });
    expect(found?.hint).toContain('`not_same_as: [XX-2024-004]`');
  });

  test('of a person with very many it shows twenty pairs, and says that there may be more', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ id: `XX-2024-${1000 + index}` }));
    const found = run(probableDuplicate, told(...many));
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe(
      'Unexpected number of records like each other of person `ann-example`, expected few: 20 pairs are shown, there may be more.',
    );
  });
});

describe('names', () => {
  test.each([
    ['Әсел Жанабаева', 'Assel Dzhanabayeva'],
    ['Ерлан Хасенов', 'Yerlan Khassenov'],
    ['Артём Сочнев', 'Artyom Sochnev'],
    ['Сергей Дуванов', 'Sergei Duvanov'],
    ['Vadim Boreyko', 'Vadim Boreiko'],
    ['Lukpan Akhmediyarov', 'Lukpan Akhmediarov'],
    ['Natalya Sadykova', "Natal'ia Sadykova"],
    ['Alexey Vorobyov', 'Алексей Воробьев'],
    ['Radio Azattyq', 'Radio Azattyk'],
    ['Jean-Paul', 'jean paul'],
  ])('%s sounds like %s', (a, b) => expect(foldName(a)).toEqual(foldName(b)));

  test.each([
    ['Channel 31', 'Channel 3'],
    ['Channel 11', 'Channel 1'],
    ['Aset Matayev', 'Asel Matayev'],
    ['Zhanar', 'Zhan'],
  ])('%s is not %s', (a, b) => expect(foldName(a)).not.toEqual(foldName(b)));

  test('one letter more, less or other, at any place; never none or two', () => {
    for (const other of ['xanna', 'anna-', 'nna', 'ann', 'amna', 'anma', 'anne'])
      expect(isOneLetterApart('anna', other), other).toBe(true);
    for (const other of ['anna', 'an', 'annaxx', 'amma', 'naan', ''])
      expect(isOneLetterApart('anna', other), other).toBe(false);
  });
});

describe('same-name', () => {
  const named = (id: string, name: string, fields: Written = {}) => person(id, { names: { en: name }, ...fields });
  const count = (...people: readonly Named[]) => run(sameName, { people }).length;

  test('words in another order, and a spelling that is the other’s name', () => {
    expect(count(named('a', 'Zhanar Karimova'), named('b', 'Karimova Zhanar'))).toBe(1);
    expect(count(named('a', 'Zhanar Karimova', { spellings: ['Zhanna Karim'] }), named('b', 'Жанна Карим'))).toBe(1);
  });

  test('one letter other is a slip only in a long name of the same gender', () => {
    const [long, slip] = ['Gulzhan Yergaliyeva', 'Gulzhan Yergalieba'];
    expect(count(named('a', long), named('b', slip))).toBe(1);
    expect(count(named('a', long, { gender: 'female' }), named('b', slip, { gender: 'male' }))).toBe(0);
    expect(count(named('a', 'Aset Bin'), named('b', 'Asel Bin'))).toBe(0);
    expect(
      run(sameName, { outlets: [named('a', 'Channel Kazakhstan 31'), named('b', 'Channel Kazakhstan 32')] }),
    ).toEqual([]);
  });

  test('a slip is found wherever it is', () => {
    const name = 'Beimbet Kalotine';
    for (let at = 0; at < name.length; at++) {
      const [head, tail] = [name.slice(0, at), name.slice(at + 1)];
      if (name[at] === ' ') continue;
      expect(count(named('a', name), named('b', `${head}w${tail}`)), `${head}w${tail}`).toBe(1);
      expect(count(named('a', `${head}${tail}`), named('b', name)), `${head}${tail}`).toBe(1);
    }
  });

  test('`not_same_as` on either side is enough; of three, each with each', () => {
    expect(count({ ...named('a', 'Ann Example'), not_same_as: ['b'] }, named('b', 'Ann Example'))).toBe(0);
    expect(count(named('a', 'Ann Example'), { ...named('b', 'Ann Example'), not_same_as: ['a'] })).toBe(0);
    expect(count(...['a', 'b', 'c'].map((id) => named(id, 'Ann Example')))).toBe(3);
  });
});

describe('never-used', () => {
  const all: Told = {
    people: [person('ann-example'), person('bob-sample', { not_same_as: ['ann-example'] })],
    outlets: ['target', 'works-for'].map((id) => person(id)),
    sources: ['cited', 'step', 'disagreement', 'published'].map((id) => person(id)),
    published: [{ source: 'published', claims: [] }],
  };
  const full: Written = {
    targets: [{ person: 'ann-example', works_for: 'works-for' }, { person: 'bob-sample' }, { outlet: 'target' }],
    sources: [{ id: 'cited' }],
    history: [{ date: '2024', step: 'verdict', source: 'step' }],
    disagreements: [{ about: 'date', source: 'disagreement', says: 'x' }],
  };

  test('whoever is named anywhere is used', () => expect(run(neverUsed, { ...all, records: [full] })).toEqual([]));

  test('each way to be named counts by itself; being somebody else does not', () => {
    const bare = { targets: [{ person: 'ann-example' }], sources: [{ id: 'x' }] };
    expect(
      messages(neverUsed, { ...all, published: [], records: [bare] }).map((text) => /`(.*)`/.exec(text)?.[1]),
    ).toEqual(['bob-sample', 'target', 'works-for', 'cited', 'step', 'disagreement', 'published']);
  });

  test('before the first record nothing is said', () => expect(run(neverUsed, all)).toEqual([]));
});

test('not-same-as-unknown: an id of another record, also of one that could not be read; not its own', () => {
  const others = ['XX-2', 'XX-1', 'XX-2024-UNREAD', 'XX-3'];
  const records = [{ id: 'XX-1', not_same_as: others }, { id: 'XX-2' }];
  expect(run(notSameAsUnknown, { records }).map(({ where, pointer }) => [where, pointer.at(-1)])).toEqual([
    [{ record: 0 }, 1],
    [{ record: 0 }, 3],
  ]);
});

test('not-same-as-unknown: the file of the entry counts, not the other', () => {
  const [people, outlets] = [[person('a', { not_same_as: ['gazette', 'b', 'a'] }), person('b')], [person('gazette')]];
  expect(pointers(notSameAsUnknown, { people, outlets })).toEqual(['0.not_same_as.0', '0.not_same_as.2']);
});

describe('published', () => {
  const taxonomies = {
    category: {
      labels: {},
      entries: [
        { code: 'threat', labels: {} },
        { code: 'threat-to-life', labels: {}, parent: 'threat' },
        { code: 'attack', labels: {} },
      ],
    },
    group: { labels: {}, entries: [{ code: 'blogger', labels: {} }] },
  };
  const count = (value: number, cell: Written | undefined, fields: Written = {}) => ({
    id: `c-${value}-${JSON.stringify(cell)}`,
    period: '2024',
    label: { en: 'x' },
    unit: 'cases',
    value,
    ...(cell && { cell }),
    ...fields,
  });
  const sums = (...claims: readonly unknown[]) =>
    messages(partsExceedTotal, { taxonomies, published: [{ source: 's', claims }] });

  test('parts may make the total, not more', () => {
    expect(sums(count(9, {}), count(5, { category: 'attack' }), count(4, { category: 'threat' }))).toEqual([]);
    expect(sums(count(8, {}), count(5, { category: 'attack' }), count(4, { category: 'threat' }))).toEqual([
      'Unexpected total `8`, expected at least 9: its parts by category are 5 + 4 = 9.',
    ]);
  });

  test('a part of a part is not added; a code under the code of a total is its part', () => {
    expect(sums(count(9, {}), count(9, { category: 'threat' }), count(4, { category: 'threat-to-life' }))).toEqual([]);
    expect(sums(count(3, { category: 'threat' }), count(4, { category: 'threat-to-life' }))).toHaveLength(1);
  });

  test('only one dimension at a time, and only of the same period and unit', () => {
    const two = count(4, { category: 'attack', group: 'blogger' });
    expect(sums(count(3, {}), two)).toEqual([]);
    expect(sums(count(3, { category: 'attack' }), two)).toHaveLength(1);
    expect(sums(count(3, { category: 'attack' }), { ...two, unit: 'people' })).toEqual([]);
    expect(sums(count(3, { category: 'attack' }), { ...two, period: '2023' })).toEqual([]);
    expect(sums(count(3, { category: 'attack' }), { ...two, period: '2024-01/2024-12' })).toHaveLength(1);
  });

  test('what is not certain is left alone', () => {
    const part = count(4, { category: 'attack' });
    expect(sums(count(3, undefined), part)).toEqual([]);
    expect(sums(count(3, {}, { unit: 'percent' }), { ...part, unit: 'percent' })).toEqual([]);
    expect(['about', 'at-least'].flatMap((qualifier) => sums(count(3, {}, { qualifier }), part))).toEqual([]);
    expect(['about', 'at-most'].flatMap((qualifier) => sums(count(3, {}), { ...part, qualifier }))).toEqual([]);
    expect(sums(count(3, {}, { qualifier: 'at-most' }), { ...part, qualifier: 'at-least' })).toHaveLength(1);
    expect(sums(count(3, {}), count(4, {}, { id: 'other' }), part)).toEqual([]);
    expect(sums(count(3, {}), part, count(2, { category: 'attack' }, { id: 'other' }))).toEqual([]);
  });

  test('a note is silent only if it gives the sum', () => {
    const parts = [count(1200, { category: 'attack' }), count(34, { category: 'threat' })];
    expect(sums(count(1000, {}, { note: 'The parts make 1,234.' }), ...parts)).toEqual([]);
    expect(sums(count(1000, {}, { note: 'See line 12345.' }), ...parts)).toHaveLength(1);
  });

  test('repeated-count-id: in other files only; the same file has its own rule', () => {
    const claims = [count(1, {}), count(1, {})];
    const found = run(repeatedCountId, {
      published: [
        { source: 's', claims },
        { source: 's', claims: claims.slice(1) },
      ],
    });
    expect(found.map(({ where, pointer }) => ['entry' in where && where.entry.file, pointer.join('.')])).toEqual([
      ['data/published/1.yaml', 'claims.0.id'],
    ]);
  });

  test('unknown-cell: points at the key of no taxonomy, at the value of no code', () => {
    const claims = [count(1, { kategory: 'attack', category: 'atack', group: 'blogger' })];
    const found = run(unknownCell, { taxonomies, published: [{ source: 's', claims }] });
    expect(found.map(({ pointer, at, hint }) => [pointer.at(-1), at, hint])).toEqual([
      ['kategory', 'key', 'Did you mean `category`?'],
      ['category', undefined, 'Did you mean `attack`?'],
    ]);
  });

  test('a file that does not fit its schema stops no rule', () => {
    const published = [
      null,
      7,
      { claims: 'x' },
      { claims: [null, 7, { id: 'x', period: '2024-13', unit: 'cases', value: 1 }] },
    ];
    const world = { taxonomies, published };
    expect([partsExceedTotal, repeatedCountId, unknownCell, neverUsed].flatMap((rule) => run(rule, world))).toEqual([]);
  });
});

describe('taxonomies', () => {
  const context = (...entries: readonly Written[]) => ({
    context: { labels: { en: 'C' }, entries: entries.map((one) => ({ labels: { en: 'x' }, ...one })) },
  });
  const town = (...parents: readonly Written[]) => ({ taxonomies: context({ code: 'town', parents }) });

  test('missing-translation: a language of half the entries, once for a taxonomy that has none of it', () => {
    const entries = [{ code: 'a', labels: { en: 'a', ru: 'а' } }, { code: 'b' }, { code: 'c' }];
    expect(pointers(missingTranslation, { taxonomies: context(...entries) })).toEqual([]);
    expect(pointers(missingTranslation, { taxonomies: context(...entries.slice(0, 2)) })).toEqual([
      'labels',
      'entries.1.labels',
    ]);
    const settings = { languages: ['en', 'kk'], publisher: { en: 'P', kk: 'P' } };
    expect(pointers(missingTranslation, { taxonomies: context(...entries), settings })).toEqual(['country', 'labels']);
  });

  test('parents-overlap: months and years count whole; order does not matter; `parent` fills a gap', () => {
    expect(messages(parentsOverlap, town({ code: 'b', from: '2022-06' }, { code: 'a', to: '2022-05' }))).toEqual([]);
    expect(messages(parentsOverlap, town({ code: 'b', from: '2023' }, { code: 'a', to: '2022-12-30' }))[0]).toMatch(
      /`2022-12-31`/,
    );
    const gap = {
      code: 'town',
      parent: 'c',
      parents: [
        { code: 'a', to: '2020' },
        { code: 'b', from: '2022' },
      ],
    };
    expect(messages(parentsOverlap, { taxonomies: context(gap) })).toEqual([]);
    expect(messages(parentsOverlap, town({ code: 'a' }))).toEqual([]);
  });

  test('entry-ends-before-start: entries, parents and former names; one day is enough', () => {
    const times = { from: '2022-06-08', to: '2022-06-07' };
    const wrong = { code: 'a', ...times, parents: [{ code: 'b', ...times }], formerly: [{ labels: {}, ...times }] };
    expect(pointers(entryEndsBeforeStart, { taxonomies: context(wrong) })).toEqual([
      'entries.0.to',
      'entries.0.parents.0.to',
      'entries.0.formerly.0.to',
    ]);
    expect(run(entryEndsBeforeStart, { taxonomies: context({ code: 'a', from: '2022-06-08', to: '2022' }) })).toEqual(
      [],
    );
  });

  test('parent-loop: each loop once, at its first entry; what hangs below is not in it', () => {
    const entries = [
      { code: 'below', parent: 'b' },
      { code: 'a', parent: 'c' },
      { code: 'b', parent: 'a' },
      {
        code: 'c',
        parents: [
          { code: 'root', to: '2020' },
          { code: 'b', from: '2021' },
        ],
      },
      { code: 'root' },
      { code: 'own', parent: 'own' },
    ];
    expect(
      run(parentLoop, { taxonomies: context(...entries) }).map(({ pointer, message }) => [pointer.join('.'), message]),
    ).toEqual([
      ['entries.1.parent', 'Unexpected parent `c` of `a`: `a` → `c` → `b` → `a` leads back to itself.'],
      ['entries.5.parent', 'Unexpected parent `own` of `own`: `own` → `own` leads back to itself.'],
    ]);
  });

  test('parent-loop: a chain of 20,000 and a star of 20,000 take no time', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({ code: `n-${index}`, parent: `n-${index + 1}` }));
    const star = Array.from({ length: 20_000 }, (_, index) => ({ code: `s-${index}`, parent: 'n-20000' }));
    const end = { code: 'n-20000', parent: 'n-0' };
    expect(run(parentLoop, { taxonomies: context(...chain, ...star, end) })).toHaveLength(1);
  });
});
