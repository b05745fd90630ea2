import { fitsStem, foldWord, type Lexicon, type Pattern, type Sense } from './lexicon.ts';
import type { Span } from './prose.ts';

/** A word of a sentence. */
export interface Word extends Span {
  readonly text: string;
  readonly folded: string;
}

/** Words that mean something that can be counted or filtered by; several senses are several readings. */
export interface Mention extends Span {
  readonly senses: readonly Sense[];
  readonly noun: boolean;
  /** Its first and last word, by their place in the sentence. */
  readonly first: number;
  readonly last: number;
}

/** The words of a text. */
export function splitWords(text: string): Word[] {
  // An ending behind digits is no word: '13-і', '33%-ы'.
  return [...text.matchAll(/(?<![\p{N}%][-‑–])[\p{L}\p{M}\p{N}]+(?:[-’'‑][\p{L}\p{M}\p{N}]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    folded: foldWord(match[0]),
  }));
}

/** What the words of a sentence name, from left to right; of names that overlap the longest. */
export function findMentions(words: readonly Word[], lexicon: Lexicon): Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index < words.length; ) {
    const best = findBest(words, index, lexicon);
    const [pattern] = best;
    if (!pattern) {
      index++;
      continue;
    }
    const last = index + pattern.words.length - 1;
    if (best.every(({ sense }) => sense.idle)) {
      index = last + 1;
      continue;
    }
    found.push({
      from: words[index]?.from ?? 0,
      to: words[last]?.to ?? 0,
      first: index,
      last,
      senses: listSenses(best),
      noun: best.some(({ noun }) => noun),
    });
    index = last + 1;
  }
  return found;
}

function findBest(words: readonly Word[], index: number, { patterns, language }: Lexicon): readonly Pattern[] {
  const word = words[index];
  if (!word || (language === 'en' && isSmallMonth(word.text))) return [];
  const fitting = (patterns.get(word.folded[0] ?? '') ?? []).filter(({ words: stems }) =>
    stems.every((stem, offset) => fitsStem(words[index + offset]?.folded ?? '', stem)),
  );
  const weigh = ({ words: stems, label }: Pattern) =>
    stems.length * 1000 + stems.reduce((sum, { text }) => sum + text.length, 0) + (label ? 0 : 0.5);
  const most = Math.max(0, ...fitting.map(weigh));
  return fitting.filter((pattern) => weigh(pattern) === most);
}

/** 'may', 'march': verbs, where they stand in small letters. */
function isSmallMonth(text: string): boolean {
  return text === 'may' || text === 'march' || text === 'august';
}

function listSenses(patterns: readonly Pattern[]): Sense[] {
  return [...new Map(patterns.map(({ sense }) => [JSON.stringify(sense), sense])).values()];
}
