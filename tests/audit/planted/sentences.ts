import { type Random, seedRandom } from '../../mutation/random.ts';
import { ASIDES as ENGLISH_ASIDES, writeChanges as writeEnglishChanges } from './en/changes.ts';
import { writeCounts as writeEnglishCounts } from './en/counts.ts';
import { writeShares as writeEnglishShares } from './en/shares.ts';
import { makeEnglish } from './en/voice.ts';
import { type Codes, type Fact, type FactMaker, type FaultKind, GENERAL, type Numbers, type Told } from './fact.ts';
import { CHANGES } from './facts/changes.ts';
import { COUNTS } from './facts/counts.ts';
import { HEDGED } from './facts/hedges.ts';
import { PUBLISHED } from './facts/published.ts';
import { SHARES } from './facts/shares.ts';
import { ASIDES as KAZAKH_ASIDES, writeChanges as writeKazakhChanges } from './kk/changes.ts';
import { writeCounts as writeKazakhCounts } from './kk/counts.ts';
import { writeShares as writeKazakhShares } from './kk/shares.ts';
import { makeKazakh } from './kk/voice.ts';
import { ASIDES as RUSSIAN_ASIDES, writeChanges as writeRussianChanges } from './ru/changes.ts';
import { writeCounts as writeRussianCounts } from './ru/counts.ts';
import { writeShares as writeRussianShares } from './ru/shares.ts';
import { makeRussian } from './ru/voice.ts';
import type { Choice, Shapes } from './voice.ts';
import type { World } from './world.ts';

export type Language = 'en' | 'ru' | 'kk';
export const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk'];

/** A sentence as an author could have typed it, and what is wrong with it. */
export interface Sentence {
  readonly text: string;
  readonly language: Language;
  readonly world: World;
  /** Name of the fact it tells. */
  readonly fact: string;
  readonly told: Told;
  readonly section: string;
  readonly scope: Fact['scope'];
  /** What is wrong, and the same sentence without it, where it can be told so. */
  readonly fault?: { readonly kind: FaultKind; readonly truth: string };
}

/** Numbers that tell of no record stand in every third paragraph or so of a real report. */
const aside: FactMaker = () => ({ numbers: {}, codes: {}, sections: GENERAL, scope: 2, faults: [] });
const ASIDE_WEIGHT = 6;

export const FACTS: Readonly<Record<string, FactMaker>> = {
  ...COUNTS,
  ...SHARES,
  ...HEDGED,
  ...CHANGES,
  ...PUBLISHED,
  aside,
};
const NAMES = [...Object.keys(FACTS), ...Array<string>(ASIDE_WEIGHT).fill('aside')];

/** Numbers spelled out up to nothing, nine, twenty or ninety-nine, as houses differ. */
const SPELLED = [0, 0, 0, 9, 9, 20, 99];
const NUMBERS: Numbers = { n: 0, m: 0, k: 0, p: 0, q: 0 };
const TRIES = 400;
/** One sentence in so many has a number in bold. */
const STRESSED = 12;
/** Facts whose first number may be that of an article, a date or a name. */
const NEVER_STRESSED = ['aside', 'article', 'category-day'];

/** Sentence so-and-so of a run with this seed, true or faulty; no other sentence has a part in it. */
export function drawSentence(
  worlds: readonly World[],
  { seed, number, faulty }: { readonly seed: number; readonly number: number; readonly faulty: boolean },
): Sentence {
  const name = seedRandom(seed, number * TRIES).pick(NAMES) ?? '';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const random = seedRandom(seed, (number * TRIES + attempt) * 2 + (faulty ? 1 : 0));
    const world = random.pick(worlds);
    const chosen = attempt < TRIES / 2 ? name : (random.pick(NAMES) ?? '');
    const fact = world && FACTS[chosen]?.({ world, random });
    const sections = fact?.sections.filter((id) => world?.report.sections.some((section) => section.id === id)) ?? [];
    const section = random.pick(sections);
    if (!fact || !section || (faulty ? fact.faults.length === 0 : fact.untold)) continue;
    const sentence = makeSentence(
      { world, random, name: chosen, fact, section },
      random.pick(LANGUAGES) ?? 'en',
      faulty,
    );
    if (sentence.text !== sentence.fault?.truth) return sentence; // what is wrong may be what the shape leaves out
  }
  throw new Error(`No sentence ${number} of seed ${seed}.`);
}

/** The first number of its own in bold; years, articles and numbers with an ending stay as they are. */
function stress(text: string): string {
  return text.replace(/(?<![\w.,:-])\d{1,3}(?![\w.,:%-])/, '**$&**');
}

interface Drawn {
  readonly world: World;
  readonly random: Random;
  readonly name: string;
  readonly fact: Fact;
  readonly section: string;
}

function makeSentence({ world, random, name, fact, section }: Drawn, language: Language, faulty: boolean): Sentence {
  const kind = random.pick([...new Set(fact.faults.map((fault) => fault.kind))]);
  const fault = faulty ? random.pick(fact.faults.filter((one) => one.kind === kind)) : undefined;
  const start = random.below(2 ** 31);
  const plain = (told: Told) => writeSentence(language, name, told, { seed: start, year: world.year });
  const stressed = random.below(STRESSED) === 0 && !NEVER_STRESSED.includes(name);
  const write = stressed ? (told: Told) => stress(plain(told)) : plain;
  const told = fault ?? fact;
  return {
    text: write(told),
    language,
    world,
    fact: name,
    told,
    section,
    scope: fact.scope,
    ...(fault && { fault: { kind: fault.kind, truth: fact.untold ? '' : write(fact) } }),
  };
}

/** The told thing in a language; the same seed gives the same words, whatever the numbers. */
function writeSentence(
  language: Language,
  name: string,
  told: Told,
  { seed, year }: { readonly seed: number; readonly year: string },
): string {
  const random = seedRandom(seed, 0);
  const choice = { random, spelledTo: random.pick(SPELLED) ?? 0 };
  const shape = random.pick(listShapes(language, choice, year)[name] ?? []);
  if (!shape) throw new Error(`No shape of ${name} in ${language}.`);
  const text = shape(
    { ...NUMBERS, ...told.numbers },
    new Proxy({}, { get: (_, key: string) => told.codes[key as keyof Codes] ?? '' }) as Codes,
  );
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** All shapes of a language by fact. */
export function listShapes(language: Language, choice: Choice, year: string): Shapes {
  if (language === 'en') {
    const voice = makeEnglish(choice);
    return {
      ...writeEnglishCounts(voice, year),
      ...writeEnglishShares(voice, year),
      ...writeEnglishChanges(voice, year),
      ...tell(ENGLISH_ASIDES),
    };
  }
  if (language === 'ru') {
    const voice = makeRussian(choice);
    return {
      ...writeRussianCounts(voice, year),
      ...writeRussianShares(voice, year),
      ...writeRussianChanges(voice, year),
      ...tell(RUSSIAN_ASIDES),
    };
  }
  const voice = makeKazakh(choice);
  return {
    ...writeKazakhCounts(voice, year),
    ...writeKazakhShares(voice, year),
    ...writeKazakhChanges(voice, year),
    ...tell(KAZAKH_ASIDES),
  };
}

function tell(asides: readonly string[]): Shapes {
  return { aside: asides.map((text) => () => text) };
}
