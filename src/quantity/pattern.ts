import { LETTERS } from './fold.ts';

/** Names for parts of patterns: { NOUN: 'incidents?|cases?' }. */
export type Macros = { readonly [name: string]: string };

const LETTER = `[${LETTERS}]`;
const SIGNS: Macros = {
  N: 'N~*',
  Y: 'Y~*',
  O: 'O~*',
  M: 'M~*',
  D: 'D~*',
  P: 'P~*',
  F: 'F~*',
  R: 'R~*',
  C: 'C~*',
  A: 'A~*',
  W: `${LETTER}[${LETTERS}'-]{0,40}`,
};

/**
 * Makes a regular expression of a pattern: a capital is a marked place (see `Chart`), W any word, `…` the rest of a word,
 * a space one to three spaces or ends of line, a name in capitals its macro. It begins and ends with whole words; with ¦ at
 * its end, an ending of case may follow.
 */
export function compile(pattern: string, macros: Macros): RegExp {
  const source = expand(pattern, macros)
    .replace(/ \?/g, '[ \\n]{0,3}')
    .replace(/ (?!\\n\])/g, '[ \\n]{1,3}')
    .replace(/…/g, `${LETTER}{0,30}`)
    .replace(/\b[A-Z]\b/g, (sign) => SIGNS[sign] ?? sign);
  const start = /^(?:[\p{L}(]|\[a)/u.test(source) ? `(?<![${LETTERS}~])` : '';
  const end = pattern.endsWith('¦') ? '(?!~)' : `(?![${LETTERS}~])`;
  return new RegExp(`${start}(?:${source.replace('¦', '')})${end}`, 'g');
}

function expand(pattern: string, macros: Macros): string {
  const plain = pattern.replace(/\[([A-Z]+)\]/g, (_, signs: string) => `(?:${[...signs].join('|')})`);
  return plain.replace(/\b[A-Z]{2,}\b/g, (name) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`no macro ${name}`);
    return `(?:${expand(macro, macros)})`;
  });
}
