import type { Language, Quantity } from '../../quantity/quantity.ts';
import { isNamed } from './head.ts';
import type { Sentence } from './line.ts';
import type { Mention } from './mention.ts';
import type { Span } from './prose.ts';

/** What a share is taken of, where the sentence says it: 'of incidents in Almaty', «инцидентов», 'оқиғалардың'. */
export function findBase(line: Sentence, { kind, to, from }: Quantity, zone: Span): readonly Mention[] {
  if (!['percent', 'part', 'of'].includes(kind)) return [];
  const { text, mentions, lexicon } = line;
  if (lexicon.language === 'kk') return findBaseBefore(line, from, zone);
  const found: Mention[] = [];
  let at = to;
  for (const mention of mentions.filter((one) => one.from >= to && one.to <= zone.to)) {
    const gap = text.slice(at, mention.from);
    if (!(found.length === 0 ? FIRST_GAP : NEXT_GAP)[lexicon.language].test(gap)) break;
    if (isBare(mention) && found.some(({ noun }) => noun)) break;
    if (found.length > 0 && isSubject(text, mention, lexicon.language)) break;
    found.push(mention);
    at = mention.to;
  }
  if (found.length > 0 && found.some(({ noun }) => noun)) return found;
  // «В 82 случаях из 132»: the noun stands between the part and the whole.
  const inside = mentions.filter((one) => kind === 'of' && one.noun && one.from >= from && one.to <= to);
  if (inside.length > 0) return inside;
  return lexicon.language === 'en' || lexicon.language === 'ru' ? findAmong(line, from, zone) : [];
}

/** A noun that names a unit and nothing more: 'incidents', 'people'. */
function isBare(mention: Mention): boolean {
  return mention.noun && !isNamed(mention);
}

/** «В 44 % инцидентов *журналисты* были на работе», «в десяти *журналисты* …»: who did something is not what is counted. */
export function isSubject(text: string, { senses, from, to }: Mention, language: Language): boolean {
  const group = senses.some(({ codes }) => codes?.some(([name]) => name === 'group'));
  return language === 'ru' && group && /ы$/u.test(text.slice(from, to));
}

const FIRST_GAP: { readonly [language in Language]: RegExp } = {
  en: /^\s*(?:of|among|in)? ?(?:all |the |our |these |recorded |documented |such |those |registered |counted |his |of |\d+ )*$/,
  ru: /^\s*(?:от |из |среди |в )?(?:всех |общего |числа |количества |этих |наших |зафиксированных |задокументированных |зарегистрированных |учт[её]нных |таких |\d+ )*$/,
  kk: /^\s*$/,
};
const NEXT_GAP: { readonly [language in Language]: RegExp } = {
  en: /^ (?:(?:by|in|on|against|of|and|or|the|over|under) )*(?:the )?$/,
  ru: /^ (?:(?:в|во|на|со стороны|против|и|или|с|по|от) )*$/,
  kk: /^\s*$/,
};

/** Whether a name goes on with the phrase before it: by a preposition, or as a noun right behind it. */
export function followsOn(gap: string, mention: Mention, language: Language): boolean {
  return NEXT_GAP[language].test(gap) && (mention.noun || /\S/.test(gap));
}

/** 'Among the incidents in Almaty, 41 %…' */
function findAmong({ text, mentions, lexicon }: Sentence, from: number, zone: Span): readonly Mention[] {
  const leads = [
    ...text
      .slice(zone.from, from)
      .matchAll(/(?:^|[\s,;(])(?:among|(?<!share |part |number |proportion |that |those )of|out of|среди|из|от)\s/giu),
  ];
  for (const lead of leads.reverse()) {
    const found: Mention[] = [];
    let at = zone.from + lead.index + lead[0].length;
    for (const mention of mentions.filter((one) => one.from >= at && one.to <= from)) {
      if (
        !(found.length === 0 ? FIRST_GAP : NEXT_GAP)[lexicon.language].test(
          text.slice(at, mention.from).replace(/^(?=\S)/, ' '),
        )
      )
        break;
      if (isBare(mention) && found.some(({ noun }) => noun)) break;
      found.push(mention);
      at = mention.to;
    }
    if (found.some(({ noun }) => noun)) return found;
  }
  return [];
}

/** 'Алматыдағы оқиғалардың 41 пайызы', 'журналистердің арасында'. */
function findBaseBefore({ text, mentions, words }: Sentence, from: number, zone: Span): readonly Mention[] {
  const before = mentions.filter((one) => one.to <= from && one.from >= zone.from);
  const owner = before.findLast((one) => {
    const tail = text.slice(one.to, from);
    return (
      one.noun &&
      (/[ндт][ыі]ң$/u.test(words[one.last]?.folded ?? '') || /^\s*(?:арасында|арасынан|ішінде|ішінен)/u.test(tail)) &&
      !/[;:—–]/.test(tail)
    );
  });
  if (!owner) return [];
  const start = before.indexOf(owner);
  const found = [owner];
  for (let index = start - 1; index >= 0; index--) {
    const [one, next] = [before[index], found[0]];
    if (
      !one ||
      !next ||
      /[лдт][ае]р$/u.test(text.slice(one.from, one.to)) ||
      /\S/.test(text.slice(one.to, next.from).replace(/жасаған|болған|тіркелген|қарсы|жасалған/gu, ''))
    )
      break;
    found.unshift(one);
  }
  return found;
}
