import type { Language } from '../../quantity/quantity.ts';
import { findPartWord, spell } from '../../quantity/words.ts';
import type { Unit } from '../../report.ts';
import { writeCount, writeShare } from './bind.ts';
import type { Ground } from './ground.ts';
import type { Num } from './line.ts';
import type { Reading } from './reading.ts';
import type { Verdict } from './verdict.ts';

/** What the records hold, with what it was taken of: '29 % (4 of the 14 incidents)', '7 in 2022 and 12 in 2023'. */
export function tellValue({ quantity }: Num, { part, base, value, whole, told }: Verdict): string {
  if (part && base && value !== undefined && whole !== undefined) {
    if (COMPARED.has(quantity.kind)) return tellYears(part, base, value, whole);
    return (told ?? '').replace(/ of \d+/, ` of ${whole === 1 ? '1' : `the ${whole}`} ${name(base.unit, whole)}`);
  }
  return told ?? String(value);
}

const COMPARED: ReadonlySet<string> = new Set(['change', 'multiple', 'difference']);

function tellYears(part: Reading, base: Reading, now: number, before: number): string {
  const [then, today] = [tellPeriod(base.period), tellPeriod(part.period)];
  return now === 0 && before === 0
    ? `none in ${then} and none in ${today}`
    : `${before} in ${then} and ${now} in ${today}`;
}

/** '2023', or both ends of another period. */
export function tellPeriod({ from, to }: Reading['period']): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from} to ${to}`;
}

function name(unit: Unit, value: number): string {
  if (value !== 1) return unit;
  return unit === 'people' ? 'person' : unit.replace(/s$/, '');
}

/** How to write a number so that the program counts it: letters for letters, a word for a word. */
export function writeBinding({ quantity }: Num, { part, base, value }: Verdict, ground: Ground): string | undefined {
  if (!part) return undefined;
  if (quantity.kind === 'count') {
    const written = writeCount(part, ground);
    const spelled = !/\p{N}/u.test(quantity.text) && value !== undefined && spell(value, reportLanguage(ground));
    return spelled ? written?.replace('{{n ', '{{spell ') : written;
  }
  if (!base) return undefined;
  if (quantity.kind === 'of') return writeOf(part, base, ground);
  if (quantity.kind === 'part') return writeShare(part, base, ground)?.replace('{{share ', '{{fraction ');
  return quantity.kind === 'percent' ? writeShare(part, base, ground) : undefined;
}

/** '{{n "women"}} of {{n "people"}}'; in Kazakh, where the words stand otherwise, the share. */
function writeOf(part: Reading, base: Reading, ground: Ground): string | undefined {
  const [some, all] = [writeCount(part, ground), writeCount(base, ground)];
  const between = { en: ' of ', ru: ' из ', kk: undefined }[reportLanguage(ground)];
  return between && some && all ? some + between + all : writeShare(part, base, ground);
}

/** How to mend a number that the records contradict: what is right, and what writes it. */
export function tellMending(num: Num, verdict: Verdict, ground: Ground): string {
  const write = writeBinding(num, verdict, ground);
  const { value, whole } = verdict;
  const { kind } = num.quantity;
  if (kind === 'part' && write && value !== undefined && whole !== undefined) {
    const word = findPartWord(value, whole)?.texts[reportLanguage(ground)];
    return word ? `Write ${write}, which says “${word}”.` : `Write ${write}.`;
  }
  if (write) return `Write ${write}.`;
  if (COMPARED.has(kind) && value !== undefined && whole)
    return `${tellMove(whole, value)} Mend the number, or name the years.`;
  if (kind === 'rank' || kind === 'extreme') return 'Mend the sentence, or say among what it ranks.';
  return value === undefined
    ? 'Mend the number, or say what it counts.'
    : `Write ${value}, or say what else it counts.`;
}

function tellMove(before: number, now: number): string {
  const percent = Math.round((1000 * Math.abs(now - before)) / before) / 10;
  if (now === before) return 'Nothing changed.';
  return `That is ${Math.abs(now - before)} ${now > before ? 'more' : 'fewer'}, ${percent} %.`;
}

/** The language in which the report writes words of quantity. */
export function reportLanguage({ report: { language } }: Ground): Language {
  return language === 'ru' || language === 'kk' ? language : 'en';
}
