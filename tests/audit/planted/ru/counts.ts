import type { Shapes } from '../voice.ts';
import type { RussianVoice } from './voice.ts';

export function writeCounts(v: RussianVoice, year: string): Shapes {
  const stem = v.pick(['зафиксирован', 'зарегистрирован', 'отмечен', 'задокументирован']);
  const suffered = (n: number) => (v.isOne(n) ? 'пострадал' : 'пострадали');
  return {
    total: [
      ({ n }) => `В ${year} году ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }) => `Всего за год ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }) => `Мониторинг за ${year} год насчитывает ${v.incidents(n)}.`,
      ({ n }) => `Общее число ${v.incident[2]} за год составило ${n}.`,
    ],
    people: [
      ({ n }) => `За год ${suffered(n)} ${v.people(n)}.`,
      ({ n }) => `Всего в ${year} году мишенью ${v.isOne(n) ? 'стал' : 'стали'} ${v.people(n)}.`,
    ],
    charges: [
      ({ n }) => `Всего по этим делам предъявлено ${v.charges(n)}.`,
      ({ n }) => `В ${year} году в записях значится ${v.charges(n)}.`,
    ],
    'total-and-people': [
      ({ n, m }) =>
        `В ${year} году ${v.was(stem, n, v.incident)} ${v.incidents(n)}, в которых ${suffered(m)} ${v.people(m)}.`,
      ({ n, m }) => `За год — ${v.incidents(n)}, число пострадавших — ${m}.`,
    ],
    category: [
      ({ n }, { category }) => {
        const noun = v.noun(category);
        return `В ${year} году ${v.was(stem, n, noun)} ${v.count(n, noun)}.`;
      },
      ({ n }, { category }) => `За год произошло ${v.count(n, v.noun(category))}.`,
      ({ n }, { category }) => `Среди прочих нарушений года — ${v.count(n, v.noun(category))}.`,
      ({ n }, { category }) => `Число ${v.noun(category)[2]} достигло ${v.numOf(n)}.`,
      ({ n }, { category }) => `Нам известно о таких случаях за год: ${v.noun(category)[3]} — ${n}.`,
    ],
    'category-people': [
      ({ n }, { category }) => `В течение года ${v.people(n)} ${v.done(category, n)}.`,
      ({ n }, { category }) => `За двенадцать месяцев ${year} года ${v.done(category, n)} ${v.people(n)}.`,
    ],
    'category-day': [
      ({ n }, { category, day }) => {
        const noun = v.noun(category);
        return `Всего ${v.was(stem, n, noun)} ${v.count(n, noun)}, включая произошедшее ${v.day(day)} ${year} года.`;
      },
      ({ n }, { category, day }) =>
        `О событиях ${v.day(day)} рассказано ниже; в целом за год это ${v.count(n, v.noun(category))}.`,
    ],
    'category-group': [
      ({ n }, { category, group }) => `За год ${v.done(category, n)} ${v.members(group, n)}.`,
      ({ n }, { category, group }) => `В ${year} году ${v.members(group, n)} ${v.done(category, n)}.`,
    ],
    'category-women': [
      ({ n }, { category }) => `За год ${v.done(category, n, 'f')} ${v.members('female', n)}.`,
      ({ n }, { category }) => `${v.members('female', n)} ${v.done(category, n, 'f')} в ${year} году.`,
    ],
    'category-perpetrator': [
      ({ n }, { category, perpetrator }) => {
        const noun = v.noun(category);
        return `${v.was(stem, n, noun)} ${v.count(n, noun)} со стороны ${v.by(perpetrator).of}.`;
      },
      ({ n }, { category, perpetrator }) => `На счету ${v.by(perpetrator).of} — ${v.count(n, v.noun(category))}.`,
      ({ n }, { category, perpetrator }) => `Число ${v.noun(category)[2]} со стороны ${v.by(perpetrator).of} — ${n}.`,
    ],
    'category-place': [
      ({ n }, { category, place }) => {
        const noun = v.noun(category);
        return `${v.place(place)} за год ${v.was(stem, n, noun)} ${v.count(n, noun)}.`;
      },
      ({ n }, { category, place }) => `${v.count(n, v.noun(category))} произошло ${v.place(place)}.`,
    ],
    'category-month': [
      ({ n }, { category, month }) => {
        const noun = v.noun(category);
        return `Только ${v.inMonth(month)} ${v.was(stem, n, noun)} ${v.count(n, noun)}.`;
      },
      ({ n }, { category, month }) => `На ${v.month(month)} ${year} года приходится ${v.count(n, v.noun(category))}.`,
    ],
    'category-on-duty': [
      ({ n }, { category }) => `${v.count(n, v.noun(category))} произошло, когда пострадавшие были на работе.`,
    ],
    'category-place-month': [
      ({ n }, { category, place, month }) => {
        const noun = v.noun(category);
        return `${v.inMonth(month)} ${v.place(place)} ${v.was(stem, n, noun)} ${v.count(n, noun)}.`;
      },
    ],
    group: [
      ({ n }, { group }) => `Среди пострадавших — ${v.members(group, n)}.`,
      ({ n }, { group }) => `За год так или иначе ${suffered(n)} ${v.members(group, n)}.`,
    ],
    gender: [
      ({ n }, { gender }) => `Среди пострадавших — ${v.members(gender, n)}.`,
      ({ n }, { gender }) =>
        `В ${year} году мишенью ${v.isOne(n) ? (gender === 'female' ? 'стала' : 'стал') : 'стали'} ${v.members(gender, n)}.`,
    ],
    perpetrator: [
      ({ n }, { perpetrator }) => `${v.was(stem, n, v.incident)} ${v.incidents(n)} со стороны ${v.by(perpetrator).of}.`,
      ({ n }, { perpetrator }) => `В ${v.inCases(n)} ${v.wereBy(perpetrator)}.`,
      ({ n }, { perpetrator }) => `На долю ${v.by(perpetrator).of} приходится ${v.incidents(n)}.`,
    ],
    place: [
      ({ n }, { place }) => `${v.place(place)} ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }, { place }) => `За год ${v.place(place)} произошло ${v.incidents(n)}.`,
    ],
    month: [
      ({ n }, { month }) => `${v.inMonth(month)} ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }, { month }) => `На ${v.month(month)} приходится ${v.incidents(n)}.`,
    ],
    context: [
      ({ n }, { context }) => `${v.incidents(n)} произошло ${v.context(context)}.`,
      ({ n }, { context }) => `${v.context(context)} ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
    ],
    article: [
      ({ n }, { article }) => `По ${v.article(article)} предъявлено ${v.charges(n)}.`,
      ({ n }, { article }) => `В записях значится ${v.charges(n)} по ${v.article(article)}.`,
    ],
    'on-duty': [
      ({ n }) => `В ${v.inCases(n)} пострадавшие находились при исполнении профессиональных обязанностей.`,
      ({ n }) => `В ${v.inCases(n)} люди были на работе.`,
    ],
    convicted: [
      ({ n }) => `${v.charges(n)} завершилось признанием вины.`,
      ({ n }) => `Обвинительным решением закончилось ${v.charges(n)}.`,
    ],
    'other-year': [
      ({ n }, { year: other }) => `Для сравнения: в ${other} году ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }, { year: other }) => `За ${other} год в наших записях ${v.incidents(n)}.`,
    ],
    'category-other-year': [
      ({ n }, { category, year: other }) => {
        const noun = v.noun(category);
        return `В ${other} году ${v.was(stem, n, noun)} ${v.count(n, noun)}.`;
      },
      ({ n }, { category, year: other }) => `За ${other} год — ${v.count(n, v.noun(category))}.`,
    ],
    months: [
      ({ n }, { months }) => `${v.months(months)} ${v.was(stem, n, v.incident)} ${v.incidents(n)}.`,
      ({ n }, { months }) => `${v.incidents(n)} произошло ${v.months(months)}.`,
    ],
    'section-total': [({ n }) => `В записях ${v.incidents(n)} этого рода.`],
    'section-people': [({ n }) => `В случаях, о которых идёт речь в этой главе, ${suffered(n)} ${v.people(n)}.`],
    'section-women': [({ n }) => `Среди пострадавших в случаях этой главы — ${v.members('female', n)}.`],
    'section-authorities': [({ n }) => `В ${v.inCases(n)} этого рода среди нарушителей названы органы власти.`],
  };
}
