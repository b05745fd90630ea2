import type { NumberWord, NumberWords } from './numbers.ts';

const UNITS = 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
const TENS = 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');
const STEMS = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 + 10 * index] as const),
  ...'екеу үшеу төртеу бесеу алтау жетеу'.split(' ').map((word, index) => [word, index + 2] as const),
]);
const SCALES = new Map([
  ['жүз', 100],
  ['мың', 1e3],
  ['миллион', 1e6],
  ['млн', 1e6],
  ['миллиард', 1e9],
  ['млрд', 1e9],
]);

/** Endings of case, with and without the ending of belonging: төрттен, төртеуі, төртеуінің, бесіне. */
const ENDING =
  /^(?:[тдн][ае]н|[ғгқк][ае]|[ндт][ыі]|[ндт][ыі]ң|[дт][ае]|[мбп]ен|с?[ыі]|с?[ыі]н|с?[ыі]н[ае]|с?[ыі]нд[ае]|с?[ыі]н[ае]н|с?[ыі]н[ыі]ң|с?[ыі]мен)$/;
const ORDINAL = /^(?:с?[ыі]?нш[ыі])(?:\p{L}{0,4})$/u;

/** Words that begin like a number and are none: for, with, he, there, gold, in fact. */
const OTHERS =
  /^(?:үшін|біре.*|бірі.*|бірг.*|бірд.*|біраз|бірақ|бірта.*|онда.*|оны|оның|онымен|онан|жүзі.*|жүзе.*|алтын(?!шы).*|жетіс.*|онсыз|мыңда.*)$/;
const ORDINALS_OF_ONE = /^бірінші/;
/** Behind a ten the others are numbers all the same: 'он бірге', 'он жетісі'. These are not. */
const NEVER = /^(?:үшін|біраз|бірақ|жетісу.*)$/;

export const NUMBERS: NumberWords = {
  read: readWord,
  joins: /^(?:[ \n]{1,2}|)$/,
  ordinalEnd: /-(?:[ыі]?нш[ыі]|ш[ыі])(?![\p{L}])/uy,
  decimalComma: true,
  leastTen: 10,
};

function readWord(word: string, before?: NumberWord): NumberWord | undefined {
  if (isTen(before)) {
    if (/^біреу/.test(word)) return { value: 1, length: 5 };
  } else if (OTHERS.test(word) && !ORDINALS_OF_ONE.test(word)) return undefined;
  if (NEVER.test(word)) return undefined;
  for (let length = Math.min(word.length, 8); length >= 2; length -= 1) {
    const stem = word.slice(0, length);
    const value = STEMS.get(stem);
    const scale = SCALES.get(stem);
    if (value === undefined && scale === undefined) continue;
    const ending = word.slice(length);
    if (ending === '') return scale ? { value: scale, scale: true } : { value: value ?? 0 };
    if (ORDINAL.test(ending)) return { value: value ?? scale ?? 0, ordinal: true };
    if (ENDING.test(ending)) return { value: value ?? scale ?? 0, length, ...(scale && { scale: true }) };
  }
  return undefined;
}

function isTen(before: NumberWord | undefined): boolean {
  return before !== undefined && !before.ordinal && before.value % 10 === 0 && before.value < 100 && !before.length;
}
