import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/quantity/find.ts';
import type { Language } from '../../src/quantity/quantity.ts';
import {
  explainWord,
  findMultipleWord,
  findPartWord,
  findWord,
  type QuantityWord,
  spell,
  WORDS,
} from '../../src/quantity/words.ts';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk'];

/** Whether a ratio lies within, told anew: in fractions of whole numbers, thirds as 100/3. */
function within({ low, high, open }: Pick<QuantityWord, 'low' | 'high' | 'open'>, value: number): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 1e-9;
  const isLow = near(value, low);
  const isHigh = near(value, high);
  if (isLow) return open !== 'low' && open !== 'both';
  if (isHigh) return open !== 'high' && open !== 'both';
  return value > low && value < high;
}

describe('writing and reading agree', () => {
  test.each(WORDS.flatMap((word) => LANGUAGES.map((language) => [word.texts[language], language, word] as const)))(
    '%s (%s)',
    (text, language, word) => {
      const { quantities } = findQuantities(text, language);
      expect(quantities).toHaveLength(1);
      const [found] = quantities;
      expect(found?.word).toBe(word.id);
      const step = 0.01;
      const low = word.open === 'low' || word.open === 'both' ? word.low + step : word.low;
      const high = word.open === 'high' || word.open === 'both' ? word.high - step : word.high;
      expect(found?.low).toBeCloseTo(low, 5);
      if (high === Number.POSITIVE_INFINITY) expect(found?.high).toBe(high);
      else expect(found?.high).toBeCloseTo(high, 5);
    },
  );

  test('numbers spelled out are read back', () => {
    for (const language of LANGUAGES)
      for (let value = 2; value <= 20; value += 1) {
        const [found, ...rest] = findQuantities(spell(value, language) ?? '', language).quantities;
        expect([found?.low, rest.length], `${value} ${language}`).toEqual([value, 0]);
      }
    expect(spell(21, 'en')).toBeUndefined();
    expect(spell(1.5, 'en')).toBeUndefined();
    expect(spell(-1, 'en')).toBeUndefined();
    expect(spell(0, 'kk')).toBe('нөл');
    expect(spell(12, 'kk')).toBe('он екі');
  });
});

describe('the word of a part', () => {
  test('is true by its bounds for every part of every whole up to 60, and only one could be written', () => {
    for (let whole = 1; whole <= 60; whole += 1)
      for (let part = 0; part <= whole; part += 1) {
        const percent = (100 * part) / whole;
        const fitting = WORDS.filter(({ tells, writes }) => tells === 'part' && writes && within(writes, percent));
        const found = findPartWord(part, whole);
        expect(
          fitting.map(({ id }) => id),
          `${part} of ${whole}`,
        ).toEqual(found ? [found.id] : []);
        if (found) expect(within(found, percent), `${found.id}: ${part} of ${whole}`).toBe(true);
      }
  });

  test.each([
    [0, 44, 'none'],
    [44, 44, 'all'],
    [49, 100, 'nearly-half'],
    [22, 44, 'half'],
    [23, 44, 'more-than-half'],
    [1, 3, 'third'],
    [2, 3, 'two-thirds'],
    [11, 44, 'quarter'],
    [33, 44, 'three-quarters'],
    [43, 44, 'nearly-all'],
    [40, 100, undefined],
    [1, 0, undefined],
    [5, 4, undefined],
  ])('%i of %i: %s', (part, whole, id) => {
    expect(findPartWord(part, whole)?.id).toBe(id);
  });
});

describe('the word of a multiple', () => {
  test('is true by its bounds for every two counts up to 60, and only one could be written', () => {
    for (let before = 1; before <= 60; before += 1)
      for (let now = 0; now <= 60; now += 1) {
        const ratio = now / before;
        const fitting = WORDS.filter(({ tells, writes }) => tells === 'multiple' && writes && within(writes, ratio));
        const found = findMultipleWord(before, now);
        expect(
          fitting.map(({ id }) => id),
          `${before} → ${now}`,
        ).toEqual(found ? [found.id] : []);
        if (found) expect(within(found, ratio), `${found.id}: ${before} → ${now}`).toBe(true);
      }
  });

  test.each([
    [10, 20, 'doubled'],
    [10, 19, 'nearly-doubled'],
    [10, 21, 'more-than-doubled'],
    [10, 30, 'tripled'],
    [10, 5, 'halved'],
    [10, 10, 'unchanged'],
    [10, 15, undefined],
    [0, 15, undefined],
  ])('%i → %i: %s', (before, now, id) => {
    expect(findMultipleWord(before, now)?.id).toBe(id);
  });
});

describe('rules', () => {
  test('each has a sentence and a text in every language, and no id twice', () => {
    expect(new Set(WORDS.map(({ id }) => id)).size).toBe(WORDS.length);
    for (const { id, rule, texts } of WORDS) {
      expect(rule, id).toMatch(/^[A-Z].+\.$/);
      for (const language of LANGUAGES) expect(texts[language], id).toMatch(language === 'en' ? /^[a-z ]+$/ : /[а-я]/);
    }
  });

  test('a rule names its bounds', () => {
    for (const { id, tells, rule, low, high } of WORDS.filter(({ tells }) => tells === 'part' || tells === 'multiple'))
      for (const bound of [low, high].filter((value) => value > 0 && value < 100 && Number.isInteger(value * 100)))
        if (bound !== 1) expect(rule, `${id} ${tells}`).toContain(String(bound));
  });

  test.each(['nearly half', 'nearly-half', 'Nearly half', 'почти половина', 'жартысына жуығы'])('of %s', (query) => {
    expect(explainWord(query)?.id).toBe('nearly-half');
  });

  test('of the ways of telling numbers', () => {
    for (const id of ['out-of', 'peak', 'spelled-numbers', 'highest', 'rank', 'change', 'none', 'share'])
      expect(explainWord(id)?.rule, id).toMatch(/\.$/);
    expect(explainWord('some')).toBeUndefined();
    expect(findWord('share')?.tells).toBe('number');
  });
});
