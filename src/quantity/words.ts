import { holds, type Range } from './bounds.ts';
import type { Language } from './quantity.ts';
import { EN_TEXTS } from './words-en.ts';
import { KK_TEXTS } from './words-kk.ts';
import { MULTIPLE_WORDS } from './words-multiple.ts';
import { PART_WORDS } from './words-part.ts';
import { RANK_WORDS, WAYS } from './words-rank.ts';
import { RU_TEXTS } from './words-ru.ts';

/** A word of quantity that the program writes and, by the same bounds, accepts in an author's text. */
export interface QuantityWord extends Range {
  readonly id: string;
  readonly tells: 'part' | 'multiple' | 'extreme' | 'rank' | 'number';
  /** What must be true for it, for a person who is no statistician, with the exact bounds. */
  readonly rule: string;
  /** The narrower range in which the program picks it of its own accord; without one, it writes it only when asked. */
  readonly writes?: Range;
  /** How the program writes it. */
  readonly texts: { readonly [language in Language]: string };
}

/** What a table of words says of each; its texts come from the files of the languages. */
export type WordEntry = Omit<QuantityWord, 'texts'>;

const TEXTS = { en: EN_TEXTS, ru: RU_TEXTS, kk: KK_TEXTS };

/** Parts in percent of the whole, multiples as ratios, ranks and extremes as places in an order. */
export const WORDS: readonly QuantityWord[] = [...PART_WORDS, ...MULTIPLE_WORDS, ...RANK_WORDS].map(addTexts);

/** Ways of telling numbers that have a rule but no bounds of their own: for `explainWord`. */
const EXPLAINED: readonly QuantityWord[] = [...WORDS, ...WAYS.map(addTexts)];

const BY_ID = new Map(EXPLAINED.map((word) => [word.id, word]));

/** The word with this id. */
export function findWord(id: string): QuantityWord | undefined {
  return BY_ID.get(id);
}

/** The word that the program writes for a part of a whole: 49 of 100 are nearly half; undefined where no word fits. */
export function findPartWord(part: number, whole: number): QuantityWord | undefined {
  if (whole <= 0 || part < 0 || part > whole) return undefined;
  return PARTS.find(({ writes }) => writes && holds(writes, part, whole, 100));
}

/** The word that the program writes for a change from one count to another: 10 → 20 has doubled. */
export function findMultipleWord(before: number, now: number): QuantityWord | undefined {
  if (before <= 0 || now < 0) return undefined;
  return MULTIPLES.find(({ writes }) => writes && holds(writes, now, before, 1));
}

const PARTS = WORDS.filter(({ tells }) => tells === 'part');
const MULTIPLES = WORDS.filter(({ tells }) => tells === 'multiple');

/** Zero to twenty in words, in the form of the dictionary; undefined for other numbers, which are written in digits. */
export function spell(value: number, language: Language): string | undefined {
  return TEXTS[language].numbers.split(' ')[value]?.replace('_', ' ');
}

/** The word or way of telling with this id, or with this text in any language. */
export function explainWord(query: string): QuantityWord | undefined {
  const asked = query.trim().toLowerCase().replace(/\s+/g, ' ');
  const dashed = asked.replaceAll(' ', '-');
  return (
    BY_ID.get(asked) ??
    BY_ID.get(dashed) ??
    EXPLAINED.find(({ texts }) => Object.values(texts).some((text) => text.toLowerCase() === asked))
  );
}

function addTexts(entry: WordEntry): QuantityWord {
  const text = (language: Language) => TEXTS[language].words[entry.id] ?? entry.id;
  return { ...entry, texts: { en: text('en'), ru: text('ru'), kk: text('kk') } };
}
