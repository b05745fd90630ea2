import { CLAIMS } from '../facts/published.ts';
import { type Choice, pickWord, readMonth } from '../voice.ts';
import { spell, spellOwned, writeObject, writeThan, writeTo } from './numerals.ts';
import {
  ARTICLE,
  BY,
  CASES,
  CLAIMED,
  CONTEXT,
  DONE,
  GROUP,
  IN_MONTH,
  MONTH,
  MONTHS,
  MULTIPLE,
  type Noun,
  PART,
  PLACE,
  WHO,
} from './words.ts';

const INCIDENTS: readonly Noun[] = [
  ['оқиға', 'оқиғаның', 'оқиғалар', 'оқиғалардың', 'оқиғалардан'],
  ['жағдай', 'жағдайдың', 'жағдайлар', 'жағдайлардың', 'жағдайлардан'],
  ['құқық бұзушылық', 'құқық бұзушылықтың', 'құқық бұзушылықтар', 'құқық бұзушылықтардың', 'құқық бұзушылықтардан'],
];

export type KazakhVoice = ReturnType<typeof makeKazakh>;

/** The words of one Kazakh sentence; a noun behind a number stays in the singular. */
export function makeKazakh(choice: Choice) {
  const pick = (words: readonly string[] | undefined) => pickWord(choice, words);
  const spelled = (value: number) => value <= choice.spelledTo && value < 100;
  const num = (value: number) => (spelled(value) ? spell(value) : String(value));
  const percent = choice.random.pick([' пайыз', '%-', ' %-']) ?? ' пайыз';
  const incident = pickWord(choice, INCIDENTS);
  return {
    pick,
    num,
    owned: (value: number) => spellOwned(value, spelled(value)),
    than: writeThan,
    to: writeTo,
    object: writeObject,
    incident,
    incidents: (value: number) => `${num(value)} ${incident[0]}`,
    incidentsOf: (value: number) => `${num(value)} ${incident[1]}`,
    noun: (category: string) => pickWord(choice, CASES[category]),
    cases: (category: string, value: number) => `${num(value)} ${pickWord(choice, CASES[category])[0]}`,
    members: (group: string, value: number) => `${num(value)} ${GROUP[group]?.[0]}`,
    member: (group: string) => GROUP[group]?.[0] ?? '',
    group: (group: string) => GROUP[group]?.[1] ?? '',
    done: (category: string) => pick(DONE[category]),
    by: (perpetrator: string) => BY[perpetrator]?.[0] ?? '',
    byOf: (perpetrator: string) => BY[perpetrator]?.[1] ?? '',
    inPlace: (place: string) => PLACE[place]?.[0] ?? '',
    placeOf: (place: string) => PLACE[place]?.[1] ?? '',
    place: (place: string) => PLACE[place]?.[2] ?? '',
    month: (month: string) => MONTH[readMonth(month).index] ?? '',
    inMonth: (month: string) => IN_MONTH[readMonth(month).index] ?? '',
    months: (months: string) => pick(MONTHS[months]),
    day: (day: string) => `${Number(day.slice(8))} ${IN_MONTH[readMonth(day).index]}`,
    context: (context: string) => pick(CONTEXT[context]),
    article: (article: string) => pick(ARTICLE[article]),
    /** 41 пайызы, 41%-ы; with 'н' its accusative. */
    percent: (value: number) => `${value}${percent}ы`,
    percentObject: (value: number) => `${value}${percent}ын`,
    percentTo: (value: number) => `${value}${percent}ға`,
    part: (word: string) => pick(PART[word]),
    multiple: (word: string) => pick(MULTIPLE[word]),
    who: (claim: string) => pick(WHO[CLAIMS[claim]?.who ?? '']),
    claimed: (claim: string, value: number) => `${num(value)} ${CLAIMED[CLAIMS[claim]?.what ?? '']}`,
    when: (month: string, year: string) =>
      month ? `${year} жылғы ${IN_MONTH[readMonth(month).index]}` : `${year} жылы`,
    /** A round number with its hedge. */
    hedge: (word: string, value: number) =>
      ({
        'more-than': pick([`${writeThan(value)} астам`, `${writeThan(value)} көп`]),
        about: pick([`шамамен ${value}`, `${value} шамасында`]).replace(/ шамасында$/, ' шақты'),
        'at-least': pick([`кемінде ${value}`, `кем дегенде ${value}`]),
        'fewer-than': pick([`${writeThan(value)} аз`, `${writeThan(value)} кем`]),
        almost: `${writeTo(value)} жуық`,
      })[word] ?? String(value),
  };
}
