import { expect, test } from 'vitest';
import { findLabel, findText, listPath } from '../../src/aggregate/taxonomy.ts';
import { makeProject } from './small.ts';

const places = makeProject([]).taxonomies.get('place');

test.each([
  ['2019-03-22', 'Astana'],
  ['2019-03-23', 'Nur-Sultan'],
  ['2020-05-01', 'Nur-Sultan'],
  ['2022-09-16', 'Nur-Sultan'],
  ['2022-09-17', 'Astana'],
])('the capital on %s is called %s', (day, label) => {
  expect(findLabel(places, 'astana', 'en', day)).toBe(label);
});

test('a former name in another language', () => {
  expect(findLabel(places, 'astana', 'ru', '2020-05-01')).toBe('Нур-Султан');
});

test.each([
  ['2022-06-07', ['east', 'semey']],
  ['2022-06-08', ['abai', 'semey']],
])('Semey on %s stands under %s', (day, path) => {
  expect(places && listPath(places, 'semey', day)).toEqual(path);
});

test('a code without an entry is its own label and root', () => {
  expect(findLabel(places, 'atlantis', 'en', '2020-01-01')).toBe('atlantis');
  expect(places && listPath(places, 'atlantis', '2020-01-01')).toEqual(['atlantis']);
});

test('a tree that bites its tail ends', () => {
  const entries = new Map([
    ['x', { code: 'x', labels: { en: 'x' }, parent: 'y' }],
    ['y', { code: 'y', labels: { en: 'y' }, parent: 'x' }],
  ]);
  expect(listPath({ labels: {}, entries }, 'x', '2020-01-01')).toEqual(['y', 'x']);
});

test('a text in the language, or in English, or in whichever there is', () => {
  expect(findText({ en: 'a', kk: 'b' }, 'kk')).toBe('b');
  expect(findText({ en: 'a', kk: 'b' }, 'ru')).toBe('a');
  expect(findText({ kk: 'b' }, 'ru')).toBe('b');
  expect(findText(undefined, 'ru')).toBeUndefined();
});
