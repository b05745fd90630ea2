import { describe, expect, test } from 'vitest';
import { count } from '../../src/aggregate/count.ts';
import type { Record as Counted } from '../../src/project.ts';
import { makeCounting, makeProject, makeQuery, makeRecord, readRows } from './small.ts';

/** What the same records give in each unit. */
function countAll(records: readonly Counted[]): Record<string, number> {
  const counting = makeCounting(makeProject(records));
  const units = ['incidents', 'targets', 'people', 'charges'] as const;
  return Object.fromEntries(units.map((unit) => [unit, count(records, makeQuery({ unit }), counting).value]));
}

/** A trial of these people, each on these articles. */
function makeTrial(id: string, people: readonly string[], articles: readonly string[]): Counted {
  return makeRecord(id, {
    category: ['arrest'],
    targets: people.map((person) => ({ person, group: 'blogger' })),
    legal: {
      proceeding: 'criminal',
      outcome: 'convicted',
      charges: people.flatMap((target) => articles.map((article) => ({ target, article, outcome: 'convicted' }))),
    },
  });
}

describe('one record in every unit', () => {
  test('a crew of two detained is one incident, two target-slots, two people', () => {
    const crew = makeRecord('crew', { category: ['arrest'], targets: [{ person: 'a' }, { person: 'b' }] });
    expect(countAll([crew])).toEqual({ incidents: 1, targets: 2, people: 2, charges: 0 });
  });

  test('so is a crew of two whom nobody names, in one line or in two', () => {
    const together = makeRecord('x', { targets: [{ unnamed: 'a crew', count: 2 }] });
    const apart = makeRecord('y', { targets: [{ unnamed: 'a reporter' }, { unnamed: 'her cameraman' }] });
    for (const crew of [together, apart])
      expect(countAll([crew])).toEqual({ incidents: 1, targets: 2, people: 2, charges: 0 });
  });

  test('a blogger convicted on two articles is one person, two charges', () => {
    const blogger = makeTrial('blogger', ['a'], ['cc-174', 'cc-274']);
    expect(countAll([blogger])).toEqual({ incidents: 1, targets: 1, people: 1, charges: 2 });
  });

  test('the couple of one verdict is one case, two people, and a charge each an article', () => {
    expect(countAll([makeTrial('couple', ['a', 'b'], ['cc-405'])])).toEqual({
      incidents: 1,
      targets: 2,
      people: 2,
      charges: 2,
    });
    expect(countAll([makeTrial('couple', ['a', 'b'], ['cc-174', 'cc-405'])])).toEqual({
      incidents: 1,
      targets: 2,
      people: 2,
      charges: 4,
    });
  });

  test('the outlet of a crew is counted with the incident alone', () => {
    const crew = makeRecord('crew', { targets: [{ person: 'a', works_for: 'gazette' }, { outlet: 'gazette' }] });
    expect(countAll([crew])).toEqual({ incidents: 1, targets: 1, people: 1, charges: 0 });
  });
});

describe('several records in every unit', () => {
  test('the same person twice is two target-slots, one person', () => {
    const twice = [
      makeRecord('1', { targets: [{ person: 'a' }] }),
      makeRecord('2', { targets: [{ person: 'a' }, { person: 'b' }] }),
    ];
    expect(countAll(twice)).toEqual({ incidents: 2, targets: 3, people: 2, charges: 0 });
  });

  test('the same person named twice in one record is one target-slot', () => {
    const named = makeRecord('1', { targets: [{ person: 'a' }, { person: 'a', works_for: 'gazette' }] });
    expect(countAll([named])).toEqual({ incidents: 1, targets: 1, people: 1, charges: 0 });
  });

  test('the same article in two trials of one person is two charges', () => {
    const trials = [makeTrial('1', ['a'], ['cc-174']), makeTrial('2', ['a'], ['cc-174'])];
    expect(countAll(trials)).toEqual({ incidents: 2, targets: 2, people: 1, charges: 2 });
  });
});

describe('rows in every unit', () => {
  const trials = [makeTrial('couple', ['a', 'b'], ['cc-174', 'cc-405']), makeTrial('blogger', ['a'], ['cc-174'])];
  const counting = makeCounting(makeProject(trials));
  const rows = (unit: 'incidents' | 'targets' | 'people' | 'charges', by: readonly string[]) => {
    const { value, cells, overlaps } = count(trials, makeQuery({ unit, by }), counting);
    return { value, rows: readRows(cells), overlaps };
  };

  test('an article has so many cases, people and charges', () => {
    expect(rows('incidents', ['article'])).toEqual({ value: 2, rows: { 'cc-174': 2, 'cc-405': 1 }, overlaps: true });
    expect(rows('people', ['article'])).toEqual({ value: 2, rows: { 'cc-174': 2, 'cc-405': 2 }, overlaps: true });
    expect(rows('targets', ['article'])).toEqual({ value: 3, rows: { 'cc-174': 3, 'cc-405': 2 }, overlaps: true });
    expect(rows('charges', ['article'])).toEqual({ value: 5, rows: { 'cc-174': 3, 'cc-405': 2 }, overlaps: false });
  });

  test('charges are crossed with whom they are against: the woman of the couple, and the man twice', () => {
    expect(rows('charges', ['article', 'gender']).rows).toEqual({
      'cc-174/female': 2,
      'cc-174/male': 1,
      'cc-405/female': 1,
      'cc-405/male': 1,
      'cc-174/*': 3,
      'cc-405/*': 2,
      '*/female': 3,
      '*/male': 2,
    });
  });

  test('gender in person-slots and in people differ where somebody comes twice', () => {
    expect(rows('targets', ['gender']).rows).toEqual({ female: 2, male: 1 });
    expect(rows('people', ['gender']).rows).toEqual({ female: 1, male: 1 });
  });
});
