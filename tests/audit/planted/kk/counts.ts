import type { Shapes } from '../voice.ts';
import type { KazakhVoice } from './voice.ts';

export function writeCounts(v: KazakhVoice, year: string): Shapes {
  const said = v.pick(['тіркелді', 'тіркелген', 'анықталды', 'құжатталды']);
  return {
    total: [
      ({ n }) => `${year} жылы ${v.incidents(n)} ${said}.`,
      ({ n }) => `Бір жыл ішінде барлығы ${v.incidents(n)} ${said}.`,
      ({ n }) => `${year} жылғы мониторинг ${v.incidents(n)} туралы баяндайды.`,
      ({ n }) => `Жыл бойғы ${v.incident[3]} жалпы саны — ${n}.`,
    ],
    people: [
      ({ n }) => `Жыл ішінде ${v.num(n)} адам зардап шекті.`,
      ({ n }) => `${year} жылы барлығы ${v.num(n)} адам нысанаға айналды.`,
    ],
    charges: [
      ({ n }) => `Осы істер бойынша барлығы ${v.num(n)} айып тағылды.`,
      ({ n }) => `${year} жылғы жазбаларда ${v.num(n)} айып бар.`,
    ],
    'total-and-people': [
      ({ n, m }) => `${year} жылы ${v.incidents(n)} ${said}, олардан ${v.num(m)} адам зардап шекті.`,
      ({ n, m }) => `Жыл ішінде ${v.incidents(n)} болып, ${v.num(m)} адам зардап шекті.`,
    ],
    category: [
      ({ n }, { category }) => `${year} жылы ${v.cases(category, n)} ${said}.`,
      ({ n }, { category }) => `Жыл ішінде ${v.cases(category, n)} болды.`,
      ({ n }, { category }) => `${v.noun(category)[3]} саны ${n} болды.`,
      ({ n }, { category }) => `Өзге бұзушылықтармен қатар ${v.cases(category, n)} ${said}.`,
      ({ n }, { category }) => `${v.noun(category)[3]} саны ${v.object(n)} құрады.`,
    ],
    'category-people': [
      ({ n }, { category }) => `Жыл бойы ${v.num(n)} адам ${v.done(category)}.`,
      ({ n }, { category }) => `${year} жылдың он екі айында ${v.num(n)} адам ${v.done(category)}.`,
    ],
    'category-day': [
      ({ n }, { category, day }) =>
        `Барлығы ${v.cases(category, n)} ${said}, соның бірі ${year} жылғы ${v.day(day)} болды.`,
      ({ n }, { category, day }) =>
        `${v.day(day)} болған оқиға төменде баяндалады; жыл ішінде барлығы ${v.cases(category, n)} ${said}.`,
    ],
    'category-group': [
      ({ n }, { category, group }) => `Жыл ішінде ${v.members(group, n)} ${v.done(category)}.`,
      ({ n }, { category, group }) => `${year} жылы ${v.members(group, n)} ${v.done(category)}.`,
    ],
    'category-women': [
      ({ n }, { category }) => `${year} жылы ${v.members('female', n)} ${v.done(category)}.`,
      ({ n }, { category }) => `Жыл ішінде ${v.members('female', n)} ${v.done(category)}.`,
    ],
    'category-perpetrator': [
      ({ n }, { category, perpetrator }) => `${v.by(perpetrator)} тарапынан ${v.cases(category, n)} ${said}.`,
      ({ n }, { category, perpetrator }) => `${v.cases(category, n)} ${v.byOf(perpetrator)} әрекетіне қатысты.`,
      ({ n }, { category, perpetrator }) => `${v.by(perpetrator)} тарапынан болған ${v.noun(category)[3]} саны — ${n}.`,
    ],
    'category-place': [
      ({ n }, { category, place }) => `${v.inPlace(place)} жыл ішінде ${v.cases(category, n)} ${said}.`,
      ({ n }, { category, place }) => `${v.cases(category, n)} ${v.inPlace(place)} болды.`,
    ],
    'category-month': [
      ({ n }, { category, month }) => `Тек ${v.month(month)} айында ${v.cases(category, n)} ${said}.`,
      ({ n }, { category, month }) => `${year} жылғы ${v.inMonth(month)} ${v.cases(category, n)} ${said}.`,
    ],
    'category-on-duty': [
      ({ n }, { category }) => `${v.cases(category, n)} зардап шеккендер кәсіби міндетін атқарып жүргенде болды.`,
    ],
    'category-place-month': [
      ({ n }, { category, place, month }) => `${v.inMonth(month)} ${v.inPlace(place)} ${v.cases(category, n)} ${said}.`,
    ],
    group: [
      ({ n }, { group }) => `Зардап шеккендер арасында ${v.members(group, n)} бар.`,
      ({ n }, { group }) => `Жыл ішінде ${v.members(group, n)} зардап шекті.`,
    ],
    gender: [
      ({ n }, { gender }) => `Зардап шеккендер арасында ${v.members(gender, n)} бар.`,
      ({ n }, { gender }) => `${year} жылы ${v.members(gender, n)} нысанаға айналды.`,
    ],
    perpetrator: [
      ({ n }, { perpetrator }) => `${v.incidents(n)} ${v.by(perpetrator)} тарапынан болды.`,
      ({ n }, { perpetrator }) => `${v.byOf(perpetrator)} үлесіне ${v.incidents(n)} тиеді.`,
      ({ n }, { perpetrator }) => `${v.num(n)} жағдайда құқық бұзушы — ${v.by(perpetrator)}.`,
    ],
    place: [
      ({ n }, { place }) => `${v.inPlace(place)} ${v.incidents(n)} ${said}.`,
      ({ n }, { place }) => `${v.placeOf(place)} үлесіне ${v.incidents(n)} тиеді.`,
    ],
    month: [
      ({ n }, { month }) => `${v.inMonth(month)} ${v.incidents(n)} ${said}.`,
      ({ n }, { month }) => `${v.month(month)} айында ${v.incidents(n)} болды.`,
    ],
    context: [
      ({ n }, { context }) => `${v.context(context)} ${v.incidents(n)} болды.`,
      ({ n }, { context }) => `${v.incidents(n)} ${v.context(context)} ${said}.`,
    ],
    article: [
      ({ n }, { article }) => `${v.article(article)} бойынша ${v.num(n)} айып тағылды.`,
      ({ n }, { article }) => `Жазбаларда ${v.article(article)} бойынша ${v.num(n)} айып бар.`,
    ],
    'on-duty': [
      ({ n }) => `${v.num(n)} жағдайда зардап шеккендер кәсіби міндетін атқарып жүрген.`,
      ({ n }) => `${v.incidents(n)} адамдар жұмыста жүргенде болды.`,
    ],
    convicted: [({ n }) => `${v.num(n)} айып кінәлі деп танумен аяқталды.`],
    'other-year': [
      ({ n }, { year: other }) => `Салыстыру үшін: ${other} жылы ${v.incidents(n)} ${said}.`,
      ({ n }, { year: other }) => `${other} жылғы жазбаларда ${v.incidents(n)} бар.`,
    ],
    'category-other-year': [
      ({ n }, { category, year: other }) => `${other} жылы ${v.cases(category, n)} ${said}.`,
      ({ n }, { category, year: other }) => `Ал ${other} жылы ${v.cases(category, n)} болған.`,
    ],
    months: [
      ({ n }, { months }) => `${v.months(months)} ${v.incidents(n)} ${said}.`,
      ({ n }, { months }) => `${v.incidents(n)} ${v.months(months)} болды.`,
    ],
    'section-total': [({ n }) => `Жазбаларда мұндай ${v.incidents(n)} бар.`],
    'section-people': [({ n }) => `Осы тарауда айтылған жағдайларда ${v.num(n)} адам зардап шекті.`],
    'section-women': [({ n }) => `Осы тараудағы зардап шеккендер арасында ${v.members('female', n)} бар.`],
    'section-authorities': [
      ({ n }) => `Осындай ${v.num(n)} жағдайда құқық бұзушылар арасында билік органдары аталады.`,
    ],
  };
}
