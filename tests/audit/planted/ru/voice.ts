import { CLAIMS } from '../facts/published.ts';
import { type Choice, pickWord, readMonth } from '../voice.ts';
import {
  ARTICLE,
  BY,
  CASES,
  CLAIMED,
  CONTEXT,
  DONE,
  GROUP,
  HEDGE,
  IN_MONTH,
  MONTH,
  MONTHS,
  MULTIPLE,
  type Noun,
  OF_MONTH,
  PART,
  PLACE,
  PLACE_NAME,
  PLACE_TO,
  WHO,
} from './words.ts';

const ONES =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const TENS = '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const OF_ONES =
  'нуля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати'.split(
    ' ',
  );
const OF_TENS = '_ _ двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста'.split(' ');
const TOGETHER = ['', '', 'двое', 'трое', 'четверо', 'пятеро'];
const PERSON: Noun = ['человек', 'человека', 'человек', 'люди', 'm'];
const CHARGE: Noun = ['обвинение', 'обвинения', 'обвинений', 'обвинения', 'n'];
const INCIDENTS: readonly Noun[] = [
  ['инцидент', 'инцидента', 'инцидентов', 'инциденты', 'm'],
  ['случай', 'случая', 'случаев', 'случаи', 'm'],
  ['нарушение', 'нарушения', 'нарушений', 'нарушения', 'n'],
  ['факт нарушений', 'факта нарушений', 'фактов нарушений', 'факты нарушений', 'm'],
];
const CASE: Noun = ['случае', 'случаях', 'случаях', '', 'm'];

export type RussianVoice = ReturnType<typeof makeRussian>;

/** The words of one Russian sentence. */
export function makeRussian(choice: Choice) {
  const pick = (words: readonly string[] | undefined) => pickWord(choice, words);
  const spelled = (value: number) => value <= choice.spelledTo && value < 100;
  const num = (value: number, gender: Noun[4] = 'm') => (spelled(value) ? spell(value, gender) : String(value));
  const numOf = (value: number, gender: Noun[4] = 'm') => (spelled(value) ? spellOf(value, gender) : String(value));
  const count = (value: number, noun: Noun) => `${num(value, noun[4])} ${decline(value, noun)}`;
  const countOf = (value: number, noun: Noun) => `${numOf(value, noun[4])} ${isOne(value) ? noun[1] : noun[2]}`;
  const incident = pickWord(choice, INCIDENTS);
  const percent = choice.random.pick([' %', '%', 'word']) ?? '%';
  const together = choice.random.below(2) === 0;
  return {
    pick,
    num,
    numOf,
    /** A participle in the past as the number wants it: 21 нападение зафиксировано, 21 угроза зафиксирована. */
    was: (stem: string, value: number, [, , , , gender]: Noun) =>
      `${stem}${isOne(value) ? { m: '', f: 'а', n: 'о' }[gender] : 'о'}`,
    incident,
    incidents: (value: number) => count(value, incident),
    incidentsOf: (value: number) => countOf(value, incident),
    inCases: (value: number) => `${numIn(value, spelled(value))} ${decline(value, CASE)}`,
    people: (value: number) => count(value, PERSON),
    peopleOf: (value: number) => `${numOf(value)} человек${isOne(value) ? 'а' : ''}`,
    charges: (value: number) => count(value, CHARGE),
    chargesOf: (value: number) => countOf(value, CHARGE),
    noun: (category: string) => pickWord(choice, CASES[category]),
    count,
    countOf,
    member: (group: string) => GROUP[group] ?? PERSON,
    /** Journalists, in a row of two to five also together: двое журналистов. */
    members: (group: string, value: number) => {
      const noun = GROUP[group] ?? PERSON;
      const word = TOGETHER[value];
      return together && word && noun[4] === 'm' && group !== 'male' ? `${word} ${noun[2]}` : count(value, noun);
    },
    done: (category: string, value: number, gender: Noun[4] = 'm') => {
      const [he, she, they] = pickWord(choice, DONE[category]);
      return !isOne(value) ? they : gender === 'f' ? she : he;
    },
    isOne,
    by: (perpetrator: string) => BY[perpetrator] ?? { who: '', of: '', by: '', many: false },
    place: (place: string) => PLACE[place] ?? '',
    /** 'The perpetrators were': нарушителем была полиция, нарушителями были суды. */
    wereBy: (perpetrator: string) => {
      const { who, many } = BY[perpetrator] ?? { who: '', many: true };
      return many ? `нарушителями были ${who}` : `нарушителем была ${who}`;
    },
    placeTo: (place: string) => PLACE_TO[place] ?? '',
    placeName: (place: string) => PLACE_NAME[place] ?? '',
    month: (month: string) => MONTH[readMonth(month).index] ?? '',
    inMonth: (month: string) => `в ${IN_MONTH[readMonth(month).index]}`,
    months: (months: string) => pick(MONTHS[months]),
    day: (day: string) => `${Number(day.slice(8))} ${OF_MONTH[readMonth(day).index]}`,
    context: (context: string) => pick(CONTEXT[context]),
    article: (article: string) => pick(ARTICLE[article]),
    percent: (value: number) =>
      percent === 'word'
        ? `${value} ${decline(value, ['процент', 'процента', 'процентов', '', 'm'])}`
        : `${value}${percent}`,
    percentOf: (value: number) =>
      percent === 'word' ? `${value} ${isOne(value) ? 'процента' : 'процентов'}` : `${value}${percent}`,
    part: (word: string) => pick(PART[word]),
    multiple: (word: string) => pick(MULTIPLE[word]),
    hedge: (word: string) => pick(HEDGE[word]),
    who: (claim: string) => pick(WHO[CLAIMS[claim]?.who ?? '']),
    claimed: (claim: string, value: number) => count(value, CLAIMED[CLAIMS[claim]?.what ?? ''] ?? PERSON),
    when: (month: string, year: string) =>
      month ? `в ${IN_MONTH[readMonth(month).index]} ${year} года` : `в ${year} году`,
  };
}

/** 1, 21, 31, not 11. */
function isOne(value: number): boolean {
  return value % 10 === 1 && value % 100 !== 11;
}

function decline(value: number, [one, few, many]: Noun): string {
  if (isOne(value)) return one;
  const [tens, ones] = [Math.floor((value % 100) / 10), value % 10];
  return ones >= 2 && ones <= 4 && tens !== 1 ? few : many;
}

function spell(value: number, gender: Noun[4]): string {
  const ones = value < 20 ? value : value % 10;
  const word =
    ones === 1 ? { m: 'один', f: 'одна', n: 'одно' }[gender] : ones === 2 && gender === 'f' ? 'две' : ONES[ones];
  if (value < 20) return word ?? '';
  return ones === 0 ? (TENS[value / 10] ?? '') : `${TENS[Math.floor(value / 10)]} ${word}`;
}

function spellOf(value: number, gender: Noun[4]): string {
  const ones = value < 20 ? value : value % 10;
  const word = ones === 1 && gender === 'f' ? 'одной' : OF_ONES[ones];
  if (value < 20) return word ?? '';
  return ones === 0 ? (OF_TENS[value / 10] ?? '') : `${OF_TENS[Math.floor(value / 10)]} ${word}`;
}

/** In the prepositional: в одном, в двух, в сорока пяти. */
function numIn(value: number, spelled: boolean): string {
  return spelled ? spellOf(value, 'm').replace('одного', 'одном') : String(value);
}
