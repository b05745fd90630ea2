import type { NumberWord, NumberWords } from './numbers.ts';

/** Value → its forms in all cases; collective numerals with them. */
const FORMS: readonly (readonly [number, string])[] = [
  [0, 'ноль нуль ноля нуля нулю нулем'],
  [1, 'один одна одно одного одной одному одним одном одну'],
  [1.5, 'полтора полторы полутора'],
  [2, 'два две двух двум двумя двое двоих двоим двоими'],
  [3, 'три трех трем тремя трое троих троим троими'],
  [4, 'четыре четырех четырем четырьмя четверо четверых четверым четверыми'],
  [5, 'пять пяти пятью пятеро пятерых пятерым пятерыми'],
  [6, 'шесть шести шестью шестеро шестерых шестерым шестерыми'],
  [7, 'семь семи семью семеро семерых семерым семерыми'],
  [8, 'восемь восьми восемью восьмью восьмеро восьмерых'],
  [9, 'девять девяти девятью девятеро девятерых'],
  [10, 'десять десяти десятью десятеро десятерых десяток десятка десятку десятком'],
  [12, 'дюжина дюжины дюжину дюжиной'],
  [40, 'сорок сорока'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  ...['пят', 'шест', 'сем', 'восем', 'девят'].map((stem, index): [number, string] => [
    500 + 100 * index,
    hundreds(stem),
  ]),
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((stem, index): [number, string] => [
    11 + index,
    soft(`${stem}надцат`),
  ]),
  ...['двадцат', 'тридцат'].map((stem, index): [number, string] => [20 + 10 * index, soft(stem)]),
  ...['пят', 'шест', 'сем', 'восем'].map((stem, index): [number, string] => [50 + 10 * index, tens(stem)]),
];

const SCALES: readonly (readonly [number, string])[] = [
  [1e3, 'тысяча тысячи тысяч тысяче тысячу тысячей тысячью тысячам тысячами тысячах тыс'],
  [1e6, 'миллион миллиона миллионов миллиону миллионом миллионе миллионы миллионам миллионами миллионах млн'],
  [1e9, 'миллиард миллиарда миллиардов миллиарду миллиардом миллиарде миллиарды млрд'],
];

const ORDINALS = (
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат ' +
  'шестнадцат семнадцат восемнадцат девятнадцат двадцат'
).split(' ');
const ENDINGS = 'ый ой ий ая ое ого ому ым ом ую ые ых ыми'.split(' ');
const THIRD = 'третий третья третье третьего третьему третьим третьем третьей третью третьи третьих третьими';

const WORDS = new Map<string, NumberWord>([
  ...FORMS.flatMap(([value, forms]) => each(forms, { value })),
  ...SCALES.flatMap(([value, forms]) => each(forms, { value, scale: true })),
  ...ORDINALS.flatMap((stem, index) => each(decline(stem), { value: index + 1, ordinal: true })),
  ...each(THIRD, { value: 3, ordinal: true }),
  ...each(decline('тридцат'), { value: 30, ordinal: true }),
  ...each(decline('сороков'), { value: 40, ordinal: true }),
  ...each(decline('пятидесят'), { value: 50, ordinal: true }),
  ...each(decline('сот'), { value: 100, ordinal: true }),
]);

export const NUMBERS: NumberWords = {
  read: (word) => WORDS.get(word),
  joins: /^(?:[ \n]{1,2}|\. |)$/,
  ordinalEnd: /-?(?:ый|ой|ий|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми|й|я|е|го|му|м|ю)(?![\p{L}])/uy,
  decimalComma: true,
  leastTen: 20,
};

function each(forms: string, word: NumberWord): [string, NumberWord][] {
  return forms.split(' ').map((form) => [form, word]);
}

function soft(stem: string): string {
  return `${stem}ь ${stem}и ${stem}ью`;
}

function tens(stem: string): string {
  const oblique = stem === 'восем' ? 'восьм' : stem;
  return `${stem}ьдесят ${oblique}идесяти ${stem}ьюдесятью`;
}

function hundreds(stem: string): string {
  const oblique = stem === 'восем' ? 'восьм' : stem;
  return `${stem}ьсот ${oblique}исот ${oblique}истам ${stem}ьюстами ${oblique}истах`;
}

function decline(stem: string): string {
  return ENDINGS.map((ending) => stem + ending).join(' ');
}
