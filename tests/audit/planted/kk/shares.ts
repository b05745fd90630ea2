import type { Shapes } from '../voice.ts';
import type { KazakhVoice } from './voice.ts';

const EACH: Readonly<Record<number, string>> = { 2: 'екінші', 3: 'үшінші', 4: 'төртінші', 5: 'бесінші', 10: 'оныншы' };

export function writeShares(v: KazakhVoice, year: string): Shapes {
  const targets = v.pick(['зардап шеккендердің', 'зардап шеккен адамдардың']);
  return {
    'share-perpetrator': [
      ({ p }, { perpetrator }) => `Барлық ${v.incident[3]} ${v.percent(p)} ${v.byOf(perpetrator)} үлесіне тиеді.`,
      ({ p }, { perpetrator }) =>
        `${v.by(perpetrator)} тарапынан болған ${v.incident[3]} үлесі ${v.percentObject(p)} құрады.`.replace(
          /(пайыз|%-)ын құрады/,
          '$1ды құрады',
        ),
      ({ p, m }, { perpetrator }) =>
        `Бір жылғы ${v.incidentsOf(m)} ${v.percent(p)} ${v.by(perpetrator)} тарапынан болды.`,
    ],
    'share-category': [
      ({ p }, { category }) => `${v.noun(category)[2]} барлық ${v.incident[3]} ${v.percentObject(p)} құрады.`,
      ({ p }, { category }) => `${year} жылғы ${v.incident[3]} ${v.percent(p)} — ${v.noun(category)[2]}.`,
    ],
    'share-women': [
      ({ p }) => `Әйелдер ${targets} ${v.percentObject(p)} құрады.`,
      ({ p }) => `${targets} ${v.percent(p)} — әйелдер.`,
      ({ p, m }) => `Зардап шеккен ${v.num(m)} адамның ${v.percent(p)} — әйелдер.`,
    ],
    'share-men': [({ p }) => `${targets} ${v.percent(p)} — ер адамдар.`],
    'share-group': [({ p }, { group }) => `${v.group(group)} ${targets} ${v.percentObject(p)} құрады.`],
    'share-place': [
      ({ p }, { place }) => `Барлық ${v.incident[3]} ${v.percent(p)} ${v.inPlace(place)} болды.`,
      ({ p }, { place }) => `${v.placeOf(place)} үлесіне ${year} жылғы ${v.incident[3]} ${v.percent(p)} тиеді.`,
    ],
    'share-on-duty': [
      ({ p }) => `${v.incident[3]} ${v.percentObject(p).replace(/ын$/, 'ында')} зардап шеккендер жұмыста болған.`,
    ],
    'share-of-category': [
      ({ p }, { category, perpetrator }) =>
        `${v.noun(category)[3]} ${v.percent(p)} ${v.by(perpetrator)} тарапынан болды.`,
      ({ p }, { category, perpetrator }) =>
        `${v.noun(category)[3]} ${v.percent(p)} ${v.byOf(perpetrator)} үлесіне тиеді.`,
    ],
    'part-perpetrator': [
      ({ n, m }, { perpetrator }) => `${v.incidentsOf(m)} ${v.owned(n)} ${v.by(perpetrator)} тарапынан болды.`,
      ({ n, m, p }, { perpetrator }) =>
        `${v.incidentsOf(m)} ${v.owned(n)}, яғни ${v.percent(p)}, ${v.byOf(perpetrator)} үлесіне тиеді.`,
    ],
    'part-women': [
      ({ n, m, p }) => `Зардап шеккен ${v.num(m)} адамның ${v.owned(n)} — әйел (${v.percent(p)}).`,
      ({ n, m }) => `Барлығы ${v.num(m)} адам нысанаға айналды. Олардың ${v.owned(n)} — әйел.`,
      ({ n, m }) => `${v.num(m)} адам ішінен ${v.owned(n)} — әйел.`,
    ],
    'part-group': [
      ({ n, m }, { group }) => `${year} жылы зардап шеккен ${v.num(m)} адамның ${v.owned(n)} — ${v.member(group)}.`,
    ],
    'part-place': [
      ({ n, m, p }, { place }) => `${v.incidentsOf(m)} ${v.owned(n)} (${v.percent(p)}) ${v.inPlace(place)} болды.`,
    ],
    'part-on-duty': [({ n, m }) => `${v.incidentsOf(m)} ${v.owned(n)} зардап шеккендер жұмыста жүргенде болды.`],
    'part-of-category': [
      ({ n, m }, { category, perpetrator }) =>
        `${v.num(m)} ${v.noun(category)[1]} ${v.owned(n)} ${v.by(perpetrator)} тарапынан болды.`,
      ({ n, m }, { category, perpetrator }) =>
        `${v.num(m)} ${v.noun(category)[1]} ${v.owned(n)} ${v.byOf(perpetrator)} ісі.`,
    ],
    'part-convicted': [({ n, m }) => `${v.num(m)} айыптың ${v.owned(n)} кінәлі деп танумен аяқталды.`],
    'word-perpetrator': [
      (_, { word, perpetrator }) => `${v.incident[3]} ${v.part(word)} ${v.by(perpetrator)} тарапынан болды.`,
      (_, { word, perpetrator }) => `Барлық ${v.incident[3]} ${v.part(word)} ${v.byOf(perpetrator)} үлесіне тиеді.`,
    ],
    'word-category': [(_, { word, category }) => `Барлық ${v.incident[3]} ${v.part(word)} — ${v.noun(category)[2]}.`],
    'word-women': [(_, { word }) => `${targets} ${v.part(word)} — әйелдер.`],
    'word-men': [(_, { word }) => `${targets} ${v.part(word)} — ер адамдар.`],
    'word-place': [(_, { word, place }) => `${year} жылғы ${v.incident[3]} ${v.part(word)} ${v.inPlace(place)} болды.`],
    'word-of-category': [
      (_, { word, category, perpetrator }) =>
        `${v.noun(category)[3]} ${v.part(word)} ${v.by(perpetrator)} тарапынан болды.`,
    ],
    'one-in': [({ k }) => `Әрбір ${EACH[k]} зардап шегуші — әйел.`],
    'one-in-perpetrator': [
      ({ k }, { perpetrator }) => `Әрбір ${EACH[k]} жағдайда құқық бұзушы — ${v.by(perpetrator)}.`,
    ],
    'bound-women': [({ m }) => `Зардап шеккен ${v.num(m)} адамның ішінде {{n "women"}} әйел бар.`],
    'bound-authorities': [
      ({ m }) => `${v.incidentsOf(m)} ішінде {{n "by-authorities"}} оқиға билік органдары тарапынан болды.`,
    ],
    genders: [
      ({ n, m, k, q }) =>
        `${v.num(q)} адамның ${v.owned(n)} — әйел, ${v.owned(m)} — ер адам, ал ${v.owned(k)} туралы дерек жоқ: жынысы белгісіз.`,
      ({ n, m, k, q }) => `Зардап шеккендер: ${n} әйел, ${m} ер адам және жынысы белгісіз ${k} адам, барлығы ${q}.`,
    ],
    list: [
      ({ n, m, k }, { perpetrator, second, third }) =>
        `Құқық бұзушылар арасында ${v.by(perpetrator)} (${v.incidents(n)}), ${v.by(second)} (${m}) және ${v.by(third)} (${k}) бар.`,
      ({ n, m, k }, { perpetrator, second, third }) =>
        `${v.num(n)} жағдайда құқық бұзушы — ${v.by(perpetrator)}, ${v.num(m)} жағдайда — ${v.by(second)}, ${v.num(k)} жағдайда — ${v.by(third)}.`,
    ],
  };
}
