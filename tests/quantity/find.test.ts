import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/quantity/find.ts';
import { detectLanguage } from '../../src/quantity/language.ts';
import type { Language } from '../../src/quantity/quantity.ts';
import { EN_CASES } from './cases-en.ts';
import { KK_CASES } from './cases-kk.ts';
import { RU_CASES } from './cases-ru.ts';
import { tell } from './tell.ts';

const CASES = { en: EN_CASES, ru: RU_CASES, kk: KK_CASES };
const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk'];

describe.each(LANGUAGES)('quantities in %s', (language) => {
  test.each(CASES[language])('%s', (text, told) => {
    expect(tell(text, language)).toBe(told);
  });
});

describe('places', () => {
  const texts = LANGUAGES.flatMap((language) => CASES[language].map(([text]) => ({ text, language })));

  test('each text found is the text at its place, and none overlaps another', () => {
    for (const { text, language } of texts) {
      const { quantities, asides } = findQuantities(text, language);
      const found = [...quantities, ...asides].sort((one, other) => one.from - other.from);
      let end = 0;
      for (const { from, to, text: own } of found) {
        expect(text.slice(from, to), text).toBe(own);
        expect(from, text).toBeGreaterThanOrEqual(end);
        expect(to, text).toBeGreaterThan(from);
        end = to;
      }
    }
  });

  test('each digit of a text lies in what is found', () => {
    for (const { text, language } of texts) {
      const { quantities, asides } = findQuantities(text, language);
      const found = [...quantities, ...asides];
      const lost = [...text.matchAll(/\p{Nd}/gu)].filter(
        ({ index }) => !found.some(({ from, to }) => from <= index && index < to),
      );
      expect(lost, text).toEqual([]);
    }
  });

  test('a sentence means the same wherever it stands in a paragraph, ends of line or hard spaces between its words', () => {
    for (const { text, language } of texts.filter(({ text }) => /^\p{Lu}.*\.$/u.test(text))) {
      const own = tell(text, language);
      expect(tell(text.replaceAll(' ', '\u00a0'), language).replaceAll('\u00a0', ' ')).toBe(own);
    }
  });
});

describe('the language of a text', () => {
  test.each(LANGUAGES)('%s sentences', (language) => {
    const sentences = CASES[language].map(([text]) => text).filter((text) => text.length > 40);
    expect(sentences.filter((text) => detectLanguage(text) !== language)).toEqual([]);
  });

  test('Kazakh without a letter of its own', () => {
    expect(detectLanguage('Алматыда бес журналист сотталды')).toBe('kk');
    expect(detectLanguage('В Алматы осуждены пять журналистов')).toBe('ru');
    expect(detectLanguage('44')).toBe('en');
  });
});

describe('hostile texts', () => {
  const REPEATED = [
    '1',
    '1 000 ',
    'one ',
    '12 of 44 ',
    'Of the 44 cases 12 ',
    'из 44 случаев 12 ',
    '44 оқиғаның 12-сі ',
  ];
  const MORE = [
    '1-',
    '2023-',
    '(',
    'a@',
    '1.',
    '1:',
    'N~',
    '#',
    '«',
    '٤',
    '𝟒',
    'May ',
    'no ',
    'ең көп ',
    '\ud800',
    '\u0301',
  ];

  test.each([...REPEATED, ...MORE])('%j many times over is read to its end', (sign) => {
    const text = sign.repeat(5000);
    for (const language of LANGUAGES) {
      const { quantities, asides } = findQuantities(text, language);
      for (const { from, to, text: own } of [...quantities, ...asides]) expect(text.slice(from, to)).toBe(own);
    }
  });

  test('signs of the chart in a text are words of the text', () => {
    expect(tell('N~ of N, F~ and about X', 'en')).toBe('');
    expect(tell('~40 and #12', 'en')).toBe('count 40 «40» | label «#12»');
  });
});
