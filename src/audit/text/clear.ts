import { isPlain } from './head.ts';
import type { Line, Num } from './line.ts';
import type { Word } from './mention.ts';
import { isTotal, type Reading, startsChange } from './reading.ts';

/** Up to so many signs of words that are not understood a sentence is still clear; a small number is easily about something else. */
const MOST_UNREAD = { bare: 1, small: 2, large: 4 };
const SMALL = 10;

/** Words by which persons are said to be targets, and not merely to be there. */
const SUFFERED =
  /target|affect|suffer|victim|harm|name[ds]?|concern|count|record|document|пострада|жертв|потерпе|подверг|назван|учт|учит|зафикс|зарегис|столкн|объект|мишен|цел[ьи]|зардап|жәбір|жапа|тірке|құрбан|ұшыра|аталған|есепке|нысана|в обзоре/iu;

/** Whether a sentence says so plainly what a number counts that the records can contradict it. */
export function isClear(num: Num, line: Line, readings: readonly Reading[]): boolean {
  const [likeliest] = readings;
  if (
    !likeliest ||
    num.strange ||
    num.times.day ||
    (num.negated && !isUnknown(likeliest)) ||
    (isGuessed(num) && !isTotal(num, line))
  )
    return false;
  const small = num.quantity.high < SMALL && num.quantity.kind === 'count';
  const none = num.quantity.high === 0;
  const bare = Object.keys(likeliest.where).length === 0;
  if (none && num.unread > 1) return false;
  if (num.unread > MOST_UNREAD[bare ? 'bare' : small ? 'small' : 'large']) return false;
  const { years, months, part, previous } = num.times;
  const timed = years.length > 0 || months.length > 0 || previous || part !== undefined;
  if (num.head || num.own.length > 0 || timed) return tellsAct(num, line, likeliest);
  if (num.takes && num.quantity.kind !== 'count') return tellsAct(num, line, likeliest);
  if (endsChange(num, line) || isTotal(num, line) || (startsChange(num, line) && num.index > 0)) return true;
  return line.lexicon.words.summing.test(line.text.slice(num.zone.from, num.zone.to));
}

/** 'Rose from 142 to 180': the second number counts what the first does, now. */
function endsChange({ index, from, quantity, head }: Num, { nums, text, lexicon }: Line): boolean {
  const first = nums[index - 1];
  if (!first || head || quantity.kind !== 'count' || first.quantity.kind !== 'count') return false;
  return (
    lexicon.words.moving.test(text) &&
    /(?:\s(?:to|до)|[ндт][ае]н(?: \p{N}{4} жылы)?)\s+$/u.test(text.slice(first.to, from))
  );
}

/** 'Four were satisfied': what the four are was said elsewhere. */
function isGuessed({ quantity, head, index, takes, own }: Num): boolean {
  const persons = own.some(({ senses }) => senses.some(({ unit, codes }) => unit === 'people' && codes));
  return quantity.kind === 'count' && !head && index === 0 && !takes && !persons;
}

/** 'Whose gender is not known': the not belongs to it. */
function isUnknown({ where }: Reading): boolean {
  return Object.values(where).some((codes) => [codes].flat().includes('unknown'));
}

function tellsAct({ quantity }: Num, line: Line, { unit, where }: Reading): boolean {
  if (unit === 'incidents' || unit === 'charges') return true;
  if (line.mentions.some(({ senses }) => senses.some((sense) => sense.unit === 'incidents' && !sense.codes)))
    return true;
  if (['percent', 'part', 'of'].includes(quantity.kind)) return true;
  const filters = Object.keys(where).filter((name) => name !== 'group' && name !== 'gender');
  return (
    filters.length > 0 ||
    SUFFERED.test(line.text) ||
    line.words.every((word) => isPlain(word.folded, line.lexicon) || isNumber(word, line))
  );
}

function isNumber({ from, to, text }: Word, { nums, asides, mentions }: Line): boolean {
  return /^\p{N}/u.test(text) || [...nums, ...asides, ...mentions].some((one) => one.from <= from && to <= one.to);
}
