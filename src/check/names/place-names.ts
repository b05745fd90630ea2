import type { Codes } from '../../project.ts';
import type { TaxonomyEntry } from '../../types/taxonomy.ts';
import { readDays } from '../many/days.ts';

/** A name of a place that does not hold at all times. */
export interface PlaceName {
  readonly language: string;
  readonly name: string;
  /** The name of the other times, where it has one. */
  readonly instead?: string;
  /** "from 2019-03-23 to 2022-09-16". */
  readonly held: string;
  /** Spans of days in which nothing was called so. */
  readonly unused: readonly (readonly [number, number])[];
  /** Finds it as the name of a place: not in a longer name, as of a newspaper or a square. */
  readonly pattern: RegExp;
}

/** The names of one language, and beginnings of words: a text without any of them has none of the names. */
export interface Names {
  readonly stems: readonly string[];
  readonly names: readonly PlaceName[];
}

const NAMES = new WeakMap<Codes, ReadonlyMap<string, Names>>();
const EVER = Number.POSITIVE_INFINITY;

/** The names that held for a time, by language: former ones, and those of places that were renamed or came later. */
export function readPlaceNames(places: Codes): ReadonlyMap<string, Names> {
  const known = NAMES.get(places);
  if (known) return known;
  const all = [...places.entries.values()].flatMap((entry) => [...listFormer(entry), ...listOwn(entry)]);
  const languages = [...new Set(all.map(({ language }) => language))];
  const names = new Map(
    languages.map((language) => {
      const own = all.filter((name) => name.language === language);
      return [language, { stems: own.map(({ name }) => stemOf(mainWord(name))), names: own }];
    }),
  );
  NAMES.set(places, names);
  return names;
}

function listFormer({ labels, formerly = [] }: TaxonomyEntry): PlaceName[] {
  return formerly.flatMap((former) =>
    Object.entries(former.labels).flatMap(([language, name]) =>
      makeName(language, name, labels[language], tell(former), outside(former)),
    ),
  );
}

/** A label holds from the day on which the place was made, and not while the place had another name. */
function listOwn({ labels, from, to, formerly = [] }: TaxonomyEntry): PlaceName[] {
  const spans = outside({ ...(from && { from }), ...(to && { to }) });
  const [renamed] = formerly.filter((former) => former.to !== undefined);
  const away = renamed ? [[renamed.from ? readDays(renamed.from).first : -EVER, endOf(renamed.to)] as const] : [];
  if (spans.length + away.length === 0) return [];
  const held =
    away.length > 0 ? `before ${renamed?.from ?? 'it'} and after ${renamed?.to ?? 'it'}` : tell({ from, to });
  return Object.entries(labels).flatMap(([language, name]) =>
    makeName(language, name, renamed?.labels[language], held, [...spans, ...away]),
  );
}

interface Dates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function outside({ from, to }: Dates): (readonly [number, number])[] {
  return [
    ...(from ? [[-EVER, readDays(from).first - 1] as const] : []),
    ...(to ? [[readDays(to).last + 1, EVER] as const] : []),
  ];
}

function tell({ from, to }: Dates): string {
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
}

function endOf(date: string | undefined): number {
  return date ? readDays(date).last : EVER;
}

function makeName(
  language: string,
  name: string,
  instead: string | undefined,
  held: string,
  unused: PlaceName['unused'],
): PlaceName[] {
  const form = FORMS[language];
  if (!form || unused.length === 0 || instead === name) return [];
  return [{ language, name, ...(instead && { instead }), held, unused, pattern: form(name) }];
}

/** How a name stands in a sentence when it names a place. Patterns have no repetition inside a repetition: they are quick on any text. */
const FORMS: Readonly<Record<string, (name: string) => RegExp>> = {
  en: (name) =>
    new RegExp(`\\b(?:[Ii]n|[Ff]rom|to|of|near|[Oo]utside) (?:the )?${escapeSigns(name)}(?![\\w-]| [A-Z])`, 'u'),
  ru: (name) =>
    new RegExp(
      `(?<![\\p{L}-])(?:[Вв]о?|[Ии]з|под|до|от|города?|городе|г\\.|${OFFICES}) ${decline(name)}(?![\\p{L}-]| \\p{Lu})`,
      'u',
    ),
  kk: (name) => new RegExp(`(?<![\\p{L}-])${decline(name, KAZAKH_ENDING)}(?![\\p{L}-])`, 'u'),
};
/** Whose place is named behind them: `полиция Алматы`. */
const OFFICES = '(?:[Пп]олици|[Сс]уд|[Аа]ким|[Пп]рокуратур|[Вв]ласт|[Жж]ител)\\p{Ll}{0,4}';
const KAZAKH_ENDING = '(?:да|де|та|те|дан|ден|тан|тен|нда|нде|ға|ге|қа|ке|ның|нің|дың|дің|тың|тің| қаласы\\p{Ll}{0,4})';

/** Russian words change their ends: each may have another of up to three letters. The first letter of a word such as `Область` may be small. */
function decline(name: string, ending = '\\p{Ll}{0,3}'): string {
  const words = name.split(' ');
  return words
    .map((word, index) => {
      const small = words.length > 1 && GENERIC.test(word);
      const plain = index === words.length - 1 && ending.startsWith('(') ? word : stemOf(word);
      const [first = '', ...rest] = plain;
      const start = small ? `[${first}${first.toLowerCase()}]` : escapeSigns(first);
      return start + escapeSigns(rest.join('')) + (index === words.length - 1 ? ending : '\\p{Ll}{0,3}');
    })
    .join(' ');
}

const GENERIC = /^(region|district|область|облысы|район|ауданы)$/i;

function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/[аяьыйоеу]$/, '') : word;
}

/** The word of a name that is its own: `Абай` of `Область Абай`. */
function mainWord(name: string): string {
  return name.split(' ').find((word) => !GENERIC.test(word)) ?? name;
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
