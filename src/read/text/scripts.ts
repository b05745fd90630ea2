import { INVISIBLE, listSigns } from './signs.ts';

export const LATIN = 1;
export const CYRILLIC = 2;
export const GREEK = 4;
/** Accents and invisible signs: they belong to the word around them and to no script. */
export const NEUTRAL = 8;
/** A Cyrillic letter that looks like no Latin one. */
const PLAINLY_CYRILLIC = 16;

const LETTERS: readonly (readonly [script: number, letters: string])[] = [
  [LATIN, 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff'],
  [CYRILLIC, '\\u0400-\\u0481\\u048a-\\u052f'],
  [GREEK, '\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u037f\\u0386\\u0388-\\u03ff'],
  [NEUTRAL, `\\u0300-\\u036f\\u0483-\\u0489${INVISIBLE}`],
];

const NAMES: readonly (readonly [script: number, name: string])[] = [
  [LATIN, 'Latin'],
  [CYRILLIC, 'Cyrillic'],
  [GREEK, 'Greek'],
];

const PAIRS: ReadonlyMap<number, readonly [letters: string, latin: string]> = new Map([
  [CYRILLIC, ['асеорхуіјѕһАВСЕНІЈКМОРТХЅУ', 'aceopxyijshABCEHIJKMOPTXSY']],
  [GREEK, ['οανρικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oavpikABEZHIKMNOPTYX']],
]);

/** Alike in one direction only: nobody writes these for the Latin letter but by mistake. */
const ONE_WAY: readonly [letters: string, latin: string] = ['ԁԛԝӏҺԚԜ', 'dqwlHQW'];

const TO_LATIN = pair([...PAIRS.values(), ONE_WAY]);
const FROM_LATIN: ReadonlyMap<number, ReadonlyMap<string, string>> = new Map(
  [...PAIRS].map(([script, [letters, latin]]) => [script, pair([[latin, letters]])]),
);

function pair(lists: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap(([from, to]) => [...from].map((letter, index) => [letter, to[index] ?? ''] as const)));
}

/** The script of each code unit, 0 where it is no letter. */
const SCRIPTS = listScripts();

function listScripts(): Uint8Array {
  const scripts = new Uint8Array(0x10000);
  for (const [script, letters] of LETTERS) addSigns(scripts, listSigns(letters), script);
  for (let code = 0x400; code < 0x530; code++)
    if (scripts[code] === CYRILLIC && !TO_LATIN.has(String.fromCharCode(code)))
      scripts[code] = CYRILLIC | PLAINLY_CYRILLIC;
  return scripts;
}

function addSigns(scripts: Uint8Array, signs: Uint8Array, script: number): void {
  for (let code = 0; code < signs.length; code++) if (signs[code]) scripts[code] = script;
}

/** The script of the letter at an offset, 0 where there is none. */
export function readScript(text: string, at: number): number {
  return (SCRIPTS[text.charCodeAt(at)] ?? 0) & ~PLAINLY_CYRILLIC;
}

/** Every script in a text, added up. */
export function readScripts(text: string): number {
  let scripts = 0;
  for (let at = 0; at < text.length; at++) scripts |= readScript(text, at);
  return scripts;
}

/** 'Latin and Cyrillic'. */
export function formatScripts(scripts: number): string {
  return NAMES.flatMap(([script, name]) => (scripts & script ? [name] : [])).join(' and ');
}

export function hasPlainlyCyrillic(text: string): boolean {
  for (let at = 0; at < text.length; at++) if ((SCRIPTS[text.charCodeAt(at)] ?? 0) & PLAINLY_CYRILLIC) return true;
  return false;
}

/** Words with letters of several scripts, and words that may belong to another script than their letters. */
export interface SeeWords {
  readonly mixed: (start: number, end: number) => void;
  /** Every letter has a Latin double. */
  readonly cyrillic: (start: number, end: number) => void;
  /** One Latin letter alone. */
  readonly latin: (at: number) => void;
}

/** Names the words of a text that are worth a look, in one walk: most text has none. */
export function listWords(text: string, see: SeeWords): void {
  let start = 0;
  let scripts = 0;
  for (let at = 0; at <= text.length; at++) {
    const script = SCRIPTS[text.charCodeAt(at)] ?? 0;
    if (script !== 0) {
      scripts |= script;
      continue;
    }
    const own = scripts & (LATIN | CYRILLIC | GREEK);
    if (own !== LATIN && own !== 0) {
      if (own !== CYRILLIC && own !== GREEK) see.mixed(start, at);
      else if (scripts === CYRILLIC) see.cyrillic(start, at);
    } else if (scripts === LATIN && at - start === 1) see.latin(start);
    scripts = 0;
    start = at + 1;
  }
}

/** The same word in letters of one script, or undefined where a letter has no double there. */
export function convertWord(word: string, script: number): string | undefined {
  let converted = '';
  for (let at = 0; at < word.length; at++) {
    const letter = convertLetter(word.charAt(at), script);
    if (letter === undefined) return undefined;
    converted += letter;
  }
  return converted;
}

function convertLetter(letter: string, script: number): string | undefined {
  const own = readScript(letter, 0);
  if (own === script || own === NEUTRAL) return letter;
  const latin = own === LATIN ? letter : TO_LATIN.get(letter);
  return script === LATIN || latin === undefined ? latin : FROM_LATIN.get(script)?.get(latin);
}
