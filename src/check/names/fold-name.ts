/** Letters of the Russian and Kazakh alphabets as Latin ones, roughly as names are written in English; signs for hard and soft are left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ...pair('абвгдезийклмнопрстуфхыіэ', 'abvgdeziiklmnoprstufhiie'),
  ...pair('әғқңөұүһıəў', 'agknouuhiau'),
  ...{ ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ю: 'yu', я: 'ya', ъ: '', ь: '' },
};

/** Ways to write one sound in Latin letters, the longest first: Zhanar and Janar, Khassen and Hasen, Yerlan and Erlan. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ shch: 'sh', sch: 'sh', tch: 'ch', dzh: 'j', zh: 'j', dj: 'j', kh: 'h', gh: 'g', ph: 'f', ck: 'k', ou: 'u' },
  ...{ ye: 'e', yo: 'e', x: 'ks', q: 'k', w: 'v', y: 'i' },
};
const SOUND = new RegExp(Object.keys(SOUNDS).join('|'), 'g');

/** The words of a name as they sound, so that two spellings of it are equal: 'Әсел Жанабаева' and 'Assel Dzhanabayeva' give asel, janabaeva. */
export function foldName(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}

function foldWord(word: string): string {
  const latin = word.replace(/[^a-z\d]/gu, (letter) => LETTERS[letter] ?? letter);
  return latin.replace(SOUND, (sound) => SOUNDS[sound] ?? sound).replace(/(\p{L})\1+/gu, '$1');
}

function pair(letters: string, latin: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, index) => [letter, latin[index] ?? '']));
}

/** Whether one letter more, less or other makes one text of the other. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}
