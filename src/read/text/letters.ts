import type { Found } from './fault.ts';
import { isLatinForCyrillic, makeCyrillicTest } from './lone-letters.ts';
import {
  CYRILLIC,
  convertWord,
  formatScripts,
  GREEK,
  LATIN,
  listWords,
  NEUTRAL,
  readScript,
  readScripts,
} from './scripts.ts';
import { INVISIBLE } from './signs.ts';

const FOREIGN = /[\u0370-\u052f]/;
const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'g');

/** Longer than any word; what mixes letters at such a length is reported and left to a person. */
const LONGEST = 200;

/** `SMSка`, `USSRу`: an abbreviation with an ending in the other script is written so on purpose. */
const WITH_ENDING = /^(?:[A-Z]{2,}[а-яёәғқңөұүһі]+|[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,}[a-z]+)$/;

/** Reports letters mistaken for their doubles of another script: within a word, or as a word in a text of that script. */
export function findLookAlikes(text: string, found: Found): void {
  if (!FOREIGN.test(text)) return;
  const isCyrillicForLatin = makeCyrillicTest(text);
  listWords(text, {
    mixed: (start, end) => findMixed(text, start, end, found),
    cyrillic: (start, end) => {
      if (isCyrillicForLatin(start, end)) reportLone(text, start, end, LATIN, found);
    },
    latin: (at) => {
      if (isLatinForCyrillic(text, at)) reportLone(text, at, at + 1, CYRILLIC, found);
    },
  });
}

function findMixed(text: string, start: number, end: number, found: Found): void {
  const word = text.slice(start, Math.min(end, start + LONGEST));
  if (WITH_ENDING.test(word)) return;
  const counts = countScripts(word);
  const most = Math.max(...counts.values());
  const targets = [...counts.keys()].flatMap((script) => {
    const converted = convertWord(word, script);
    return converted === undefined ? [] : [{ script, converted }];
  });
  if (!targets.some(({ script }) => counts.get(script) === most)) return;
  const [target, other] = targets;
  if (!target || other || end > start + LONGEST) reportMix(text, start, end, found);
  else reportDoubles(word, start, target.script, target.converted, found);
}

function countScripts(word: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const script of [...word].map((letter) => readScript(letter, 0)))
    if (script !== NEUTRAL) counts.set(script, (counts.get(script) ?? 0) + 1);
  return counts;
}

function reportMix(text: string, start: number, end: number, found: Found): void {
  found({
    rule: 'look-alike-letter',
    start,
    end,
    edits: [],
    tell: () => {
      const word = text.slice(start, end);
      return {
        message: `Unexpected mix of ${formatScripts(readScripts(word))} letters in \`${show(word)}\`, expected letters of one alphabet.`,
        hint: 'Type the word again with one keyboard layout.',
      };
    },
  });
}

/** Points from the first wrong letter to the last. */
function reportDoubles(word: string, offset: number, script: number, converted: string, found: Found): void {
  const wrong = [...word].flatMap((letter, at) => (letter === converted[at] ? [] : [at]));
  const first = wrong[0] ?? 0;
  const last = (wrong.at(-1) ?? 0) + 1;
  const signs = [...new Set(wrong.map((at) => word[at]))].join('');
  const edit = { start: offset + first, end: offset + last, text: converted.slice(first, last).replace(HIDDEN, '') };
  found({
    rule: 'look-alike-letter',
    start: edit.start,
    end: edit.end,
    edits: [edit],
    tell: () => tellDouble(signs, script, ` in \`${show(word)}\``),
  });
}

function reportLone(text: string, start: number, end: number, script: number, found: Found): void {
  const word = text.slice(start, end);
  const converted = convertWord(word, script) ?? word;
  const edits = [{ start, end, text: converted }];
  found({ rule: 'look-alike-letter', start, end, edits, tell: () => tellDouble(word, script, '') });
}

function tellDouble(signs: string, script: number, where: string): { message: string; hint: string } {
  const own = formatScripts(readScripts(signs) & (LATIN | CYRILLIC | GREEK));
  const letters = signs.length === 1 ? 'letter that looks' : 'letters that look';
  return {
    message: `Unexpected ${own} \`${signs}\`${where}, expected the ${formatScripts(script)} ${letters} the same.`,
    hint: 'They look the same and are not: no search and no count finds the word. Type it again with one keyboard layout.',
  };
}

function show(word: string): string {
  const clean = word.slice(0, 100).replace(HIDDEN, '');
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}
