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
  MONTH,
  MONTHS,
  MULTIPLE,
  PART,
  PLACE,
  WHO,
} from './words.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDERED = 'zeroth first second third'.split(' ');

export type EnglishVoice = ReturnType<typeof makeEnglish>;

/** The words of one English sentence. */
export function makeEnglish(choice: Choice) {
  const pick = (words: readonly string[] | undefined) => pickWord(choice, words);
  const num = (value: number) => (value <= choice.spelledTo && value < 100 ? spell(value) : String(value));
  const noun = (value: number, [one, many]: readonly [string, string]) => (value === 1 ? one : many);
  const count = (value: number, nouns: readonly [string, string]) => `${num(value)} ${noun(value, nouns)}`;
  const percent = choice.random.pick([' %', '%', ' per cent', ' percent']) ?? '%';
  const incident = pickWord(choice, [
    ['incident', 'incidents'],
    ['case', 'cases'],
    ['violation', 'violations'],
  ] as const);
  return {
    pick,
    num,
    order: (value: number) => ORDERED[value] ?? '',
    were: (value: number) => (value === 1 ? 'was' : 'were'),
    incidents: (value: number) => count(value, incident),
    incident: incident[1],
    people: (value: number) => count(value, ['person', 'people']),
    charges: (value: number) => count(value, ['charge', 'charges']),
    cases: (category: string, value: number) => count(value, pickWord(choice, CASES[category])),
    plural: (category: string) => pickWord(choice, CASES[category])[1],
    single: (category: string) => pickWord(choice, CASES[category])[0],
    members: (group: string, value: number) => count(value, GROUP[group] ?? ['', '']),
    group: (group: string) => GROUP[group]?.[1] ?? '',
    done: (category: string) => pick(DONE[category]),
    by: (perpetrator: string) => pick(BY[perpetrator]),
    place: (place: string) => PLACE[place] ?? '',
    month: (month: string) => MONTH[readMonth(month).index] ?? '',
    months: (months: string) => pick(MONTHS[months]),
    day: (day: string) => `${Number(day.slice(8))} ${MONTH[readMonth(day).index]}`,
    context: (context: string) => pick(CONTEXT[context]),
    article: (article: string) => pick(ARTICLE[article]),
    percent: (value: number) => `${value}${percent}`,
    part: (word: string) => pick(PART[word]),
    multiple: (word: string) => pick(MULTIPLE[word]),
    hedge: (word: string) => pick(HEDGE[word]),
    who: (claim: string) => pick(WHO[CLAIMS[claim]?.who ?? '']),
    claimed: (claim: string, value: number) => count(value, CLAIMED[CLAIMS[claim]?.what ?? ''] ?? ['', '']),
    when: (month: string, year: string) => (month ? `${MONTH[readMonth(month).index]} ${year}` : year),
  };
}

function spell(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 20) return ONES[value] ?? '';
  return ones === 0 ? (TENS[tens] ?? '') : `${TENS[tens]}-${ONES[ones]}`;
}
