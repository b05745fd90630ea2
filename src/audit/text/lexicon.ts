import { findTaxonomy } from '../../aggregate/dimension.ts';
import type { Codes, Project } from '../../project.ts';
import type { Language } from '../../quantity/quantity.ts';
import type { Unit } from '../../report.ts';
import { EN } from './lexicon/en.ts';
import { KK } from './lexicon/kk.ts';
import { RU } from './lexicon/ru.ts';
import type { Words } from './lexicon/words.ts';

/** One thing that a word can mean: a unit, a code of a dimension, a month, a part of a year, the year before. */
export interface Sense {
  readonly unit?: Unit;
  readonly codes?: readonly (readonly [dimension: string, code: string])[];
  readonly month?: number;
  readonly months?: { readonly from: number; readonly to: number };
  readonly previous?: true;
  /** A phrase that only looks like a code. */
  readonly idle?: true;
}

/** Words in a row, and what they mean. */
export interface Pattern {
  readonly words: readonly Stem[];
  readonly sense: Sense;
  /** A noun that a number can stand before: 'attacks', not 'attacked'. */
  readonly noun: boolean;
  /** A label of a taxonomy; the program's own words go before it. */
  readonly label: boolean;
}

/** A word, or how it begins. */
export interface Stem {
  readonly text: string;
  /** How many letters may follow. */
  readonly tail: number;
}

/** The words of a language over a project's taxonomies. */
export interface Lexicon {
  readonly words: Words;
  readonly language: Language;
  /** Patterns by the first letter of their first word. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly plain: ReadonlyMap<string, readonly Stem[]>;
  readonly articles: readonly string[];
  readonly little: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

const WORDS: { readonly [language in Language]: Words } = { en: EN, ru: RU, kk: KK };

/** Dimensions that sentences filter by. */
const DIMENSIONS = [
  'category',
  'perpetrator',
  'gender',
  'group',
  'context',
  'place',
  'proceeding',
  'outcome',
  'on-duty',
];
/** Their codes name what can be counted: '12 women', '9 detentions'. */
const COUNTED: { readonly [dimension: string]: Unit } = { category: 'incidents', gender: 'people', group: 'people' };
/** Letters that endings may add to a word of a label. */
const TAILS: { readonly [language in Language]: number } = { en: 2, ru: 4, kk: 10 };
/** Labels that say that something is not known are said in other words in a sentence. */
const VAGUE = /^(?:other|unknown|not |yes$|no$|друго|неизв|не |өзге|басқа|белгісіз|анықталма)/iu;

/** The lexicon of a language: the program's own words, and the labels of the project's taxonomies. */
export function makeLexicon(project: Project, language: Language): Lexicon {
  const words = WORDS[language];
  const all = [
    ...listUnits(words),
    ...listCodes(words, project),
    ...listLabels(project, language),
    ...listTimes(words),
    ...listPatterns(words.idle).map((text) => readPattern(`~${text}`, { idle: true })),
  ];
  const patterns = new Map<string, Pattern[]>();
  for (const pattern of all) {
    const key = pattern.words[0]?.text[0] ?? '';
    patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
  }
  const plain = new Map<string, Stem[]>();
  for (const text of listPatterns(words.plain)) {
    const stem = readStem(text);
    plain.set(stem.text[0] ?? '', [...(plain.get(stem.text[0] ?? '') ?? []), stem]);
  }
  return {
    words,
    language,
    patterns,
    plain,
    articles: [...(project.taxonomies.get('article')?.entries.keys() ?? [])],
    little: new Set(listPatterns(words.little)),
    prepositions: new Set(listPatterns(words.prepositions)),
  };
}

/** A word as it is compared: small letters, no dots over е. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/[’ʼ]/g, "'");
}

/** Whether a word begins as the stem does, and is not much longer. */
export function fitsStem(word: string, { text, tail }: Stem): boolean {
  return word.length <= text.length + tail && word.startsWith(text);
}

function listUnits({ units }: Words): Pattern[] {
  return Object.entries(units).flatMap(([unit, patterns]) =>
    listPatterns(patterns).map((text) => readPattern(text, { unit: unit as Unit })),
  );
}

function listTimes({ months, parts, previous }: Words): Pattern[] {
  return [
    ...months.flatMap((patterns, index) =>
      listPatterns(patterns).map((text) => readPattern(`~${text}`, { month: index + 1 })),
    ),
    ...parts.flatMap(({ patterns, from, to }) =>
      listPatterns(patterns).map((text) => readPattern(`~${text}`, { months: { from, to } })),
    ),
    ...listPatterns(previous).map((text) => readPattern(`~${text}`, { previous: true })),
  ];
}

function listCodes({ codes }: Words, { taxonomies }: Project): Pattern[] {
  return Object.entries(codes).flatMap(([dimension, byCode]) => {
    const known = taxonomies.get(dimension)?.entries;
    return Object.entries(byCode).flatMap(([code, patterns]) =>
      known?.has(code) ? listPatterns(patterns).map((text) => readPattern(text, makeSense(dimension, code))) : [],
    );
  });
}

function makeSense(dimension: string, code: string): Sense {
  const unit = COUNTED[dimension];
  return { codes: [[dimension, code]], ...(unit && { unit }) };
}

function listLabels({ taxonomies }: Project, language: Language): Pattern[] {
  return DIMENSIONS.flatMap((dimension) => {
    const codes = taxonomies.get(findTaxonomy(dimension, taxonomies) ?? '');
    return codes ? listOwn(codes, dimension, language) : [];
  });
}

/** Labels first: 'Karaganda' is the city of that name before it is the short name of the region. */
function listOwn({ entries }: Codes, dimension: string, language: Language): Pattern[] {
  const known = [...entries.values()].filter(({ unknown }) => !unknown);
  const read = (code: string, persons: boolean, names: readonly (Labels | undefined)[]) =>
    readLabels(
      names.flatMap((one) => one?.[language] ?? []),
      makeSense(dimension, code),
      dimension in COUNTED && persons ? '' : '~',
      language,
    );
  return [
    ...known.flatMap(({ code, persons, labels }) => read(code, persons !== false, [labels])),
    ...known.flatMap(({ code, persons, short, formerly = [] }) =>
      read(code, persons !== false, [short, ...formerly.map((name) => name.labels)]),
    ),
  ];
}

type Labels = { readonly [language in Language]?: string };

function readLabels(texts: readonly string[], sense: Sense, mark: string, language: Language): Pattern[] {
  return [...new Set(texts.flatMap((text) => listPieces(text)))]
    .filter((text) => !VAGUE.test(text) && !/\d/.test(text))
    .map((text) => ({
      ...readPattern(mark + text, sense),
      label: true,
      words: text
        .split(/\s+/)
        .map((word, index, all) => stemWord(word, language, index > 0 && index === all.length - 1)),
    }));
}

/** 'Security service or armed forces': the whole, and each of the two; a phrase with a preposition stays whole. */
function listPieces(label: string): string[] {
  const whole = label
    .replace(/[,:;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const pieces = label.split(/,| or | and | или | и | немесе | және | мен | пен /u).map((piece) => piece.trim());
  const phrase = /(?:^| )(?:of|to|from|by|in|on|at|over|outside|с|на|в|от|из-за|за|по|за|туралы|үшін)(?: |$)/u;
  if (pieces.length < 2 || phrase.test(label) || pieces.some((piece) => piece.length < 4 || VAGUE.test(piece)))
    return [whole];
  return [whole, ...pieces];
}

/** A word of a label without its ending, so that its other forms begin alike. */
function stemWord(word: string, language: Language, isLast: boolean): Stem {
  const text = foldWord(word);
  const cut =
    language === 'en'
      ? text.replace(/(?<=\w{3})s$/, '')
      : language === 'ru'
        ? text.replace(/(?<=.{4})(?:ая|яя|ое|ее|ый|ий|ой|ые|ие|ия|ии|[аяоеыиьйую])$/u, '')
        : text.replace(isLast ? /(?<=.{3})[кқпыі]$/u : /(?<=.{3})[кқп]$/u, '');
  return { text: cut, tail: text.length < 4 ? 1 : TAILS[language] };
}

/** The patterns of a list. */
function listPatterns(list: string): string[] {
  return list.split(/\s*,\s*/).filter(Boolean);
}

/** 'criminal charges|proceeding=criminal' means a code besides. */
function readPattern(text: string, sense: Sense): Pattern {
  const [phrase = '', also] = text.replace(/^~/, '').split('|');
  const [dimension = '', code = ''] = also?.split('=') ?? [];
  return {
    words: phrase.split(/\s+/).map(readStem),
    noun: !text.startsWith('~') && sense.unit !== undefined,
    label: false,
    sense: also ? { ...sense, codes: [...(sense.codes ?? []), [dimension, code]] } : sense,
  };
}

function readStem(text: string): Stem {
  const open = text.endsWith('*');
  return { text: foldWord(open ? text.slice(0, -1) : text), tail: open ? 14 : 0 };
}
