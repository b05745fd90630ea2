import { closest } from '../../closest.ts';
import type { Codes } from '../../project.ts';
import type { Finding } from '../rule.ts';

/** What was meant: `replace` where only the way of writing differs, a hint otherwise, nothing where no word is near. */
export interface Suggestion extends Pick<Finding, 'hint' | 'replace'> {
  readonly meant?: string;
}

/** Suggests the known word that was meant. */
export function suggest(typed: string, known: readonly string[]): Suggestion {
  const folded = fold(typed);
  const same = typed.length > LONGEST ? [] : known.filter((word) => fold(word) === folded);
  return choose(folded, same, known);
}

function choose(folded: string, same: readonly string[], known: Iterable<string>): Suggestion {
  if (same.length === 1 && same[0] !== undefined) return { ...ask(same), meant: same[0], replace: same[0] };
  const near = closest(folded, known);
  return near ? { ...ask([near]), meant: near } : {};
}

/** Suggests the code that was meant, also from a label in any language or a former name. */
export function suggestCode(typed: string, codes: Codes): Suggestion {
  if (codes.entries.has(typed) || typed.length > LONGEST) return {};
  const names = namesOf(codes);
  const word = fold(typed);
  const written = choose(word, names.codes.get(word) ?? [], codes.entries.keys());
  if (written.replace) return written;
  const former = names.former.get(word)?.[0];
  if (former) return { hint: `That is a former name of \`${former}\`.` };
  const labelled = names.labels.get(word) ?? names.short.get(word);
  return labelled ? ask(labelled) : written.hint ? written : suggestNumber(word, codes);
}

/** Of a number alone, as of an article, the codes that have it. */
function suggestNumber(word: string, { entries }: Codes): Suggestion {
  if (!/^\d+(-\d+)*$/.test(word)) return {};
  const found = [...entries.keys()].filter((code) => code.endsWith(`-${word}`)).slice(0, MOST_MEANT);
  return found.length > 0 ? ask(found) : {};
}

function ask(words: readonly string[]): Suggestion {
  return { hint: `Did you mean ${words.map((word) => `\`${word}\``).join(' or ')}?` };
}

/** Codes by the words that people know them by. */
interface Names {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly short: ReadonlyMap<string, readonly string[]>;
  readonly former: ReadonlyMap<string, readonly string[]>;
}

const NAMES = new WeakMap<Codes, Names>();

/** Made when first asked for: a file may have thousands of wrong codes. */
function namesOf(codes: Codes): Names {
  const known = NAMES.get(codes);
  if (known) return known;
  const names = { codes: new Map(), labels: new Map(), short: new Map(), former: new Map() };
  for (const { code, labels, short = {}, formerly = [] } of codes.entries.values()) {
    add(names.codes, code, code);
    for (const text of Object.values(labels)) add(names.labels, text, code);
    for (const text of Object.values(short)) add(names.short, text, code);
    for (const name of formerly) for (const text of Object.values(name.labels)) add(names.former, text, code);
  }
  NAMES.set(codes, names);
  return names;
}

/** Codes of one label that are named: "Did you mean a, b or c?". */
const MOST_MEANT = 5;

function add(names: Map<string, string[]>, text: string, code: string): void {
  const word = fold(text);
  const codes = names.get(word) ?? [];
  if (codes.length < MOST_MEANT && !codes.includes(code)) names.set(word, [...codes, code]);
}

/** A longer text is no word. */
const LONGEST = 80;
/** Cyrillic letters, each above the Latin one that looks the same. */
const CYRILLIC = 'асеорхуіјѕһԁԛԝАВСЕНІЈКМОРТХЅҺУ';
const LATIN___ = 'aceopxyijshdqwABCEHIJKMOPTXSHY';
const LOOK_ALIKES = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN___[index] ?? letter]));

/** A word without what people write in different ways: case, spaces, underscores, look-alike letters, invisible signs. */
export function fold(text: string): string {
  const letters = [...text.replace(/\p{Cf}/gu, '').trim()].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
  return letters.toLowerCase().replace(/[\s_\-‐‑–]+/g, '-');
}
