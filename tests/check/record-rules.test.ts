import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { World } from '../../src/check/rule.ts';
import { RECORD_RULES } from '../../src/check/rules.ts';
import { explainAll } from '../../src/check/schema/explain.ts';
import { findSchemaErrors } from '../../src/check/schema/schemas.ts';
import type { Incident } from '../../src/types/incident.ts';
import type { Taxonomy } from '../../src/types/taxonomy.ts';
import { makeRecord, type Written } from '../project.ts';

const TAXONOMIES = resolve(import.meta.dirname, '../../data/taxonomies');
const taxonomies = new Map(
  ['place', 'category', 'perpetrator', 'article', 'penalty', 'step', 'freedom', 'group', 'gender'].map((name) => {
    const { labels, entries } = parse(readFileSync(join(TAXONOMIES, `${name}.yaml`), 'utf8')) as Taxonomy;
    return [name, { labels, entries: new Map(entries.map((entry) => [entry.code, entry])) }];
  }),
);
const named = (id: string) => ({ id, names: { en: id } });
const WORLD = {
  taxonomies,
  people: new Map([['ann-example', named('ann-example')]]),
  outlets: new Map([['made-up-gazette', named('made-up-gazette')]]),
  sources: new Map(),
} as unknown as World;

/** Messages of one rule about a record with these fields. */
function check(rule: string, fields: Written): string[] {
  const found = RECORD_RULES[rule]?.check(makeRecord(fields) as unknown as Incident, WORLD, 'data/incidents/x.yaml');
  return (found ?? []).map(({ message }) => message);
}

const steps = (...told: readonly string[]) => ({
  history: told.map((one) => ({ date: one.split(' ')[0], step: one.split(' ')[1] })),
});
const charge = (date: string, article: string, stage: string, ...told: readonly string[]) => ({
  date,
  legal: { proceeding: 'criminal', charges: [{ target: 'ann-example', article, stage }] },
  ...steps(...told),
});

describe('dates known by the month or the year give no false alarm', () => {
  test.each([
    ['step-out-of-order', steps('2024-05-08 detention', '2024-05 release')],
    ['step-out-of-order', steps('2024-05-08 detention', '2024 arrest', '2024-05-09 trial')],
    ['step-out-of-order', steps('2024-05/2024-07 trial', '2024-06-01 verdict')],
    ['step-before-start', steps('2024-05 detention')],
    ['step-before-start', steps('2022-03 other')],
    ['step-before-start', { date: '2024-05-01/2024-05-09', ...steps('2024-05-01 detention') }],
    ['steps-reversed', steps('2024-06 verdict', '2024-06-20 charge')],
    ['steps-reversed', steps('2024-05-06 verdict', '2024-05-06 charge')],
    ['place-not-in-use', { place: 'abai', date: '2022-06' }],
    ['place-not-in-use', { place: 'abai', date: '2022' }],
    ['article-not-in-force', charge('2020-07', 'cc-130', 'investigation')],
    ['article-not-in-force', charge('2020/2021', 'cc-130', 'investigation')],
  ])('%s %j', (rule, fields) => expect(check(rule, fields)).toEqual([]));

  test('a year that is over before the step above is out of order', () => {
    expect(check('step-out-of-order', steps('2024-05-08 detention', '2023 trial', '2024-01 verdict'))).toHaveLength(2);
  });
});

describe('the order of steps', () => {
  test.each([
    ['an appeal against custody', steps('2024-05-06 arrest', '2024-05-20 appeal', '2024-09 verdict')],
    ['a second detention', steps('2024-05-06 detention', '2024-05-08 release', '2024-06-01 detention')],
    [
      'the release from what the record is',
      { category: ['detention'], ...steps('2024-05-08 release', '2024-07-01 arrest') },
    ],
    ['a judgment whose charge is not told', steps('2024-06-01 verdict', '2024-07-01 appeal')],
  ])('%s is sound', (_, fields) => expect(check('steps-reversed', fields)).toEqual([]));

  test('an appeal before the judgment is not', () => {
    expect(check('steps-reversed', steps('2024-05-06 appeal', '2024-09 verdict'))).toHaveLength(1);
  });
});

describe('an article in force', () => {
  test.each([
    ['on its last day', charge('2020-07-09', 'cc-130', 'charged')],
    ['at an appeal after the repeal', charge('2020-09-01', 'cc-130', 'appeal', '2020-09-01 appeal')],
    ['at a judgment after the repeal', charge('2020-09-01', 'cc-130', 'verdict')],
    ['when the charge was brought', charge('2020-06-01', 'cc-130', 'trial', '2020-07-01 charge', '2020-08-01 trial')],
    ['when the case had gone on', charge('2023-08-01', 'cao-456-2', 'verdict', '2023-10-01 verdict')],
    ['of the code, since 2015', charge('2015-01-01', 'cc-274', 'charged')],
  ])('%s', (_, fields) => expect(check('article-not-in-force', fields)).toEqual([]));

  test.each([
    ['the day after', charge('2020-07-10', 'cc-130', 'charged')],
    ['an appeal of another decade', charge('2023-05-01', 'cc-130', 'appeal', '2023-05-01 appeal')],
    [
      'a charge that came too late',
      charge('2020-06-01', 'cc-130', 'verdict', '2020-08-01 charge', '2020-09-01 verdict'),
    ],
    ['a case that began after the repeal', charge('2020-08-01', 'cc-130', 'verdict', '2020-08-01 complaint')],
    ['before the law', charge('2023-08-01', 'cao-456-2', 'verdict', '2023-09-08 verdict')],
    ['before the code', charge('2014-12-31', 'cc-274', 'charged')],
  ])('not %s', (_, fields) => expect(check('article-not-in-force', fields)).toHaveLength(1));
});

describe('names of places', () => {
  const say = (date: string, en: string, ru = 'Пусто.') => ({ date, summary: { en, ru } });

  test.each([
    say('2024', 'The office of Astana Times in Almaty was searched.'),
    say('2020-05-06', 'There was no internet around Astana Square in Almaty.'),
    say('2020-05-06', 'He worked for Astana TV and was held in Astana Square.'),
    say('2021-05-06', 'She was held in Nur-Sultan.', 'Её задержали в Нур-Султане.'),
    say('2022-09', 'The trial began in Nur-Sultan and ended in Astana.'),
    say('2020-05-06', 'He was held in the Abai district of Shymkent.', 'Его задержали на улице Абая.'),
    { ...say('2022-05-01', 'A court in Astana convicted him.'), ...steps('2022-12-01 verdict') },
  ])('%j is sound', (fields) => expect(check('place-name-not-in-use', fields)).toEqual([]));

  test.each([
    say('2023-05-06', 'Police in Nur-Sultan held her.'),
    say('2020-05-06', 'A court in Astana convicted him.'),
    say('2020-05-06', 'Police from the Abai region held him.'),
    say('2024', 'Held.', 'Полиция из Нур-Султана задержала её.'),
    say('2020', 'Held.', 'Суд в области Жетісу оштрафовал её.'),
    { date: '2024', summary: { kk: 'Нұр-Сұлтанда ұсталды.' } },
  ])('%j is not', (fields) => expect(check('place-name-not-in-use', fields)).toHaveLength(1));
});

test('an id in the wrong registry is one fault, not two', () => {
  const swapped = { targets: [{ person: 'made-up-gazette' }, { outlet: 'ann-example' }], sources: [] };
  expect(check('outlet-as-person', swapped)).toHaveLength(2);
  expect(check('unknown-reference', swapped)).toEqual([]);
});

/** The rule, hint and replacement for the only fault of a record with these fields. */
function explain(fields: Written) {
  const record = makeRecord(fields);
  const faults = explainAll(findSchemaErrors('incident', record), record, taxonomies);
  expect(faults).toHaveLength(1);
  return faults[0];
}

test.each([
  ['2024.04.11', 'not-a-date', '2024-04-11'],
  ['2024-4-1', 'not-a-date', '2024-04-01'],
  ['23/04/2024', 'not-a-date', '2024-04-23'],
  ['04/23/2024', 'not-a-date', '2024-04-23'],
  ['04/04/2024', 'not-a-date', '2024-04-04'],
  ['04/11/2024', 'not-a-date', undefined],
  ['11-04-2024', 'not-a-date', undefined],
  ['30.02.2024', 'not-a-date', undefined],
  [' 2024-04-11', 'not-a-date', '2024-04-11'],
  ['2024–04–11', 'not-a-date', '2024-04-11'],
  ['2024-04 – 2024-05', 'not-a-date', '2024-04/2024-05'],
  ['2024-04-11T00:00:00Z', 'not-a-date', '2024-04-11'],
  ['2024-04-11T10:30:00Z', 'not-a-date', undefined],
  ['2024/04', 'not-a-date', undefined],
  ['2024-04~', 'not-a-date', undefined],
  ['2024-02-30', 'impossible-date', undefined],
  ['2024-04-31/2024-05', 'impossible-date', undefined],
  ['2024-04-00', 'impossible-date', undefined],
  ['2024-05/2024-04', 'end-before-start', undefined],
  ['45027', 'spreadsheet-date', undefined],
  ['#REF!', 'spreadsheet-error', undefined],
  ['', 'empty-text', undefined],
])('the date %j: %s', (date, rule, replace) => {
  const fault = explain({ date });
  expect(fault?.rule).toBe(rule);
  expect(fault?.replace).toBe(replace);
});

const civil = (claimed: unknown) => ({ legal: { proceeding: 'civil', claimed } });
const punished = (penalty: string) => ({
  legal: { proceeding: 'criminal', charges: [{ target: 'ann-example', article: 'cc-274', penalty: [penalty] }] },
});

test.each([
  [civil('5 000 000 KZT'), 'wrong-form', '5000000 KZT'],
  [civil('5000000KZT'), 'wrong-form', '5000000 KZT'],
  [civil('5000000 kzt'), 'wrong-form', '5000000 KZT'],
  [civil('50 00 KZT'), 'wrong-form', undefined],
  [civil('5,000 KZT'), 'wrong-form', undefined],
  [civil('five KZT'), 'wrong-form', undefined],
  [civil('5000000'), 'missing-currency', undefined],
  [civil('5 000 000'), 'missing-currency', undefined],
  [civil(5000000), 'missing-currency', undefined],
  [civil('1,2E+05'), 'spreadsheet-error', undefined],
  [punished('Imprisonment 7 years'), 'wrong-form', 'imprisonment 7 years'],
  [punished('fine  153 150 kzt'), 'wrong-form', 'fine 153150 KZT'],
  [punished('fine 153150'), 'missing-currency', undefined],
  [punished('imprisonment seven years'), 'wrong-form', undefined],
  [{ sources: [{ id: 'made-up-diary', at: 'Lines 97–98' }] }, 'wrong-form', 'lines 97-98'],
  [{ sources: [{ id: 'made-up-diary', at: '12' }] }, 'wrong-form', undefined],
  [{ id: 'XX_2024_001' }, 'wrong-form', 'XX-2024-001'],
  [{ targets: [{ person: 'Ann Example' }] }, 'wrong-form', 'ann-example'],
  [{ place: 'Almaty' }, 'unknown-code', 'almaty'],
  [{ category: ['аttасk'] }, 'unknown-code', 'attack'],
  [{ perpetrator: ['Полиция'] }, 'unknown-code', undefined],
  [{ on_duty: 'Yes' }, 'unknown-value', 'yes'],
  [{ verified: true }, 'unknown-value', undefined],
  [{ plaice: 'x' }, 'unknown-field', undefined],
  [{ place: undefined, plaice: 'almaty' }, 'unknown-field', undefined],
  [{ targets: ['ann-example'] }, 'wrong-type', undefined],
  [{ summary: { English: 'Held.' } }, 'wrong-form', undefined],
])('%j: %s', (fields, rule, replace) => {
  const fault = explain(fields);
  expect(fault?.rule).toBe(rule);
  expect(fault?.replace).toBe(replace);
});

test('a label, or the old name of a place, leads to its code', () => {
  expect(explain({ perpetrator: ['Полиция'] })?.hint).toBe('Did you mean `police`?');
  expect(explain({ place: 'Нур-Султан' })?.hint).toBe('That is a former name of `astana`.');
  expect(explain({ place: 'Атырау' })?.hint).toBe('Did you mean `atyrau`?');
});

test('a text of ten million signs is cut short, and quickly', () => {
  const long = 'я '.repeat(5_000_000);
  const start = performance.now();
  for (const fields of [
    { date: long },
    { on_duty: long },
    civil(long),
    punished(long),
    { id: long },
    { [long]: 'x' },
  ]) {
    const { message, hint = '' } = explain(fields) ?? { message: '' };
    expect(message.length + hint.length).toBeLessThan(400);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
