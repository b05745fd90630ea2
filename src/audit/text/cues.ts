import type { Language, Quantity } from '../../quantity/quantity.ts';
import type { Line, Num } from './line.ts';
import type { Span } from './prose.ts';
import { mask } from './unread.ts';

/** Words that turn around or part what a sentence names, in a way that is not followed: then nobody is accused. */
const TURNING: { readonly [language in Language]: RegExp } = {
  en: /\b(?:outside|beyond|whether|nobody|no one|could not|cannot|respectively|elsewhere|except|excluding|without|apart from|other than|if|unlike)\b/iu,
  ru: /(?<!\p{L})(?:за пределами|вне|неизвестно|никто|соответственно|кроме|без|исключая|помимо|ли|если(?!.*(?<!\p{L})то(?!\p{L}))|не уда\p{L}+|в отличие)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:тыс|тысында\p{L}*|сырт|болған-болмаған\p{L}*|ешкім|тиісінше|қоспағанда|басқа|егер)(?!\p{L})/iu,
};

/** What happened then, in one case: a story. */
const TELLING: { readonly [language in Language]: RegExp } = {
  en: /\b(?:later|that (?:day|night|evening|morning)|the same (?:day|night|evening)|afterwards|eventually|soon after|within (?:a|an|\p{L}+) (?:day|hour|week)s?)\b/iu,
  ru: /(?<!\p{L})(?:позже|позднее|затем|потом|вскоре|впоследствии|в тот же (?:день|вечер)|в (?:тот|этот) (?:день|вечер)|тогда же)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:кейінірек|кейіннен|сол күні|сол кеште|содан соң|содан кейін|көп ұзамай)(?!\p{L})/iu,
};

/** Something that is not followed stands in the clause of a number: a turn, an 'other', money beside a part. */
export function findCue(num: Num, line: Line): boolean {
  const clause = cutClause(line, num);
  const rest = mask(line.text, [...line.mentions, ...line.nums], clause);
  if (TURNING[line.lexicon.language].test(rest)) return true;
  if (num.quantity.high === 0 && SOMEWHERE.test(line.text)) return true;
  if (num.quantity.kind === 'part' || num.quantity.kind === 'multiple')
    return line.nums.some(({ quantity }) => quantity.kind === 'money') || FINES.test(line.text);
  return false;
}

/** Whether a sentence goes on telling what happened in one case. */
export function isTold({ text, lexicon }: Line): boolean {
  return TELLING[lexicon.language].test(text);
}

/** 'Three months saw no attack': none there, and some elsewhere. */
const SOMEWHERE =
  /\b(?:months|cities|regions|towns|weeks|days)\b|(?<!\p{L})(?:месяц\p{L}*|город(?:ах|ов)|регион(?:ах|ов)|област(?:ях|ей)|дней)(?!\p{L})|(?<!\p{L})(?:айда|айлар\p{L}*|қалада|өңірде|облыста)(?!\p{L})/iu;

/** Multiples of a sum of money count no incidents. */
const FINES =
  /\b(?:fines?|salary|tenge|price|minimum)\b|(?<!\p{L})(?:штраф\p{L}*|тенге|мрп|цен[аы])(?!\p{L})|айыппұл|теңге|аек/iu;

/** The words that a turn would reach: those between semicolons. */
function cutClause({ text }: Line, { from, to }: Num): Span {
  const end = text.indexOf(';', to);
  return { from: text.lastIndexOf(';', from) + 1, to: end < 0 ? text.length : end };
}

/** Words that take up what a sentence before counted. */
const TAKING: { readonly [language in Language]: RegExp } = {
  en: /\b(?:such|them|these|those(?! (?:who|whose|we|of|detained))|their|they|another)\b/iu,
  ru: /(?<!\p{L})(?:так(?:их|ие|ой)|эт(?:их|и|ого)|них|их|они|еще|ещё)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:мұндай|осындай|олар\p{L}*|соның|оның|бұлар\p{L}*|осылар\p{L}*|тағы)(?!\p{L})/iu,
};

/** 'Of them', 'such cases': in the words around a number. */
export function isAnaphoric(num: Num, line: Line): boolean {
  const { from } = num.zone;
  const to = Math.min(num.zone.to, num.to + NEAR);
  return (
    num.takes ||
    TAKING[line.lexicon.language].test(`${line.text.slice(from, num.to)}${line.text.slice(num.to, to).split(',')[0]}`)
  );
}

/** So many signs behind a number its 'of them' may stand. */
const NEAR = 24;

/** 'Three summer months', 'two cities': what is numbered is no incident and no person. */
const THINGS: { readonly [language in Language]: RegExp } = {
  en: /^[\s-](?:\p{L}+ )?(?:months?|years?|days?|weeks?|hours?|quarters?|cities|towns|regions|districts|countries|languages)\b/iu,
  ru: /^\s(?:\p{L}+ )?(?:месяц\p{L}*|год[ау]?|лет|дн(?:я|ей)|недел\p{L}*|час(?:а|ов)|квартал\p{L}*|город\p{L}*|регион\p{L}*|област(?:и|ях|ей)|район\p{L}*|стран\p{L}?|язык\p{L}*)(?!\p{L})/iu,
  kk: /^\s(?:ай(?:да|ы|ында|дың)?|жыл(?:да|ы|дың)?|күн\p{L}*|апта\p{L}*|сағат\p{L}*|тоқсан(?:да|ның)|қала(?:ға|да|ның|ны)?|өңір\p{L}*|облыс\p{L}*|аудан\p{L}*)(?!\p{L})/iu,
};

/** Whether a count numbers what no record counts. */
export function isOfThings(text: string, { kind, to }: Quantity, language: Language): boolean {
  return kind === 'count' && THINGS[language].test(text.slice(to, to + 40));
}
