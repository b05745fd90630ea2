import type { Shapes } from '../voice.ts';
import type { RussianVoice } from './voice.ts';

export function writeShares(v: RussianVoice, year: string): Shapes {
  const targets = v.pick(['пострадавших', 'всех пострадавших', 'пострадавших людей']);
  return {
    'share-perpetrator': [
      ({ p }, { perpetrator }) => `На долю ${v.by(perpetrator).of} приходится ${v.percent(p)} всех ${v.incident[2]}.`,
      ({ p }, { perpetrator }) => `Доля ${v.incident[2]} со стороны ${v.by(perpetrator).of} составила ${v.percent(p)}.`,
      ({ p, m }, { perpetrator }) =>
        `Из ${v.incidentsOf(m)} за год ${v.percent(p)} исходили от ${v.by(perpetrator).of}.`,
      ({ p }, { perpetrator }) => `В ${v.percentOf(p)} ${v.incident[2]} ${year} года ${v.wereBy(perpetrator)}.`,
    ],
    'share-category': [
      ({ p }, { category }) => `${v.noun(category)[3]} составили ${v.percent(p)} всех ${v.incident[2]}.`,
      ({ p }, { category }) =>
        `Доля ${v.noun(category)[2]} среди всех ${v.incident[2]} ${year} года — ${v.percent(p)}.`,
    ],
    'share-women': [
      ({ p }) => `Женщины составили ${v.percent(p)} ${targets}.`,
      ({ p }) => `${v.percent(p)} ${targets} — женщины.`,
      ({ p, m }) => `Из ${v.peopleOf(m)}, ставших мишенью, ${v.percent(p)} — женщины.`,
    ],
    'share-men': [({ p }) => `Доля мужчин среди ${targets} — ${v.percent(p)}.`],
    'share-group': [({ p }, { group }) => `${v.member(group)[3]} составили ${v.percent(p)} ${targets}.`],
    'share-place': [
      ({ p }, { place }) => `${v.place(place)} произошло ${v.percent(p)} всех ${v.incident[2]}.`,
      ({ p }, { place }) => `На ${v.placeTo(place)} приходится ${v.percent(p)} ${v.incident[2]} ${year} года.`,
    ],
    'share-on-duty': [
      ({ p }) => `В ${v.percentOf(p)} случаев пострадавшие были при исполнении профессиональных обязанностей.`,
    ],
    'share-of-category': [
      ({ p }, { category, perpetrator }) =>
        `${v.percent(p)} ${v.noun(category)[2]} — на счету ${v.by(perpetrator).of}.`,
      ({ p }, { category, perpetrator }) =>
        `Среди ${v.noun(category)[2]} доля ${v.by(perpetrator).of} составила ${v.percent(p)}.`,
    ],
    'part-perpetrator': [
      ({ n, m }, { perpetrator }) =>
        `В ${v.numOf(n).replace('одного', 'одном')} из ${v.incidentsOf(m)} среди нарушителей — ${v.by(perpetrator).who}.`,
      ({ n, m, p }, { perpetrator }) =>
        `Из ${v.incidentsOf(m)} на долю ${v.by(perpetrator).of} приходится ${v.num(n, v.incident[4])} (${v.percent(p)}).`,
    ],
    'part-women': [
      ({ n, m, p }) => `Из ${v.peopleOf(m)}, пострадавших за год, ${v.members('female', n)} (${v.percent(p)}).`,
      ({ n, m }) => `Всего мишенью стали ${v.people(m)}. Из них ${v.members('female', n)}.`,
      ({ n, m }) => `${v.num(n, 'f')} из ${v.peopleOf(m)} — женщины.`,
    ],
    'part-group': [
      ({ n, m }, { group }) => `Среди ${v.peopleOf(m)}, пострадавших в ${year} году, — ${v.members(group, n)}.`,
    ],
    'part-place': [
      ({ n, m, p }, { place }) =>
        `${v.place(place)} произошло ${v.num(n, v.incident[4])} из ${v.incidentsOf(m)}, или ${v.percent(p)}.`,
    ],
    'part-on-duty': [
      ({ n, m }) => `В ${v.numOf(n).replace('одного', 'одном')} из ${v.incidentsOf(m)} пострадавшие были на работе.`,
    ],
    'part-of-category': [
      ({ n, m }, { category, perpetrator }) => {
        const noun = v.noun(category);
        return `Из ${v.countOf(m, noun)} ${v.num(n, noun[4])} — на счету ${v.by(perpetrator).of}.`;
      },
      ({ n, m }, { category, perpetrator }) => {
        const noun = v.noun(category);
        return `${v.num(n, noun[4])} из ${v.countOf(m, noun)} — дело рук ${v.by(perpetrator).of}.`;
      },
    ],
    'part-convicted': [({ n, m }) => `Из ${v.chargesOf(m)} признанием вины завершилось ${v.num(n, 'n')}.`],
    'word-perpetrator': [
      (_, { word, perpetrator }) => `На долю ${v.by(perpetrator).of} приходится ${v.part(word)} ${v.incident[2]}.`,
      (_, { word, perpetrator }) => `${v.part(word)} всех ${v.incident[2]} — на счету ${v.by(perpetrator).of}.`,
    ],
    'word-category': [
      (_, { word, category }) => `${v.part(word)} всех ${v.incident[2]} года — ${v.noun(category)[3]}.`,
    ],
    'word-women': [
      (_, { word }) => `${v.part(word)} ${targets} — женщины.`,
      (_, { word }) => `Женщины — это ${v.part(word)} ${targets}.`,
    ],
    'word-men': [(_, { word }) => `${v.part(word)} ${targets} — мужчины.`],
    'word-place': [(_, { word, place }) => `${v.part(word)} ${v.incident[2]} ${year} года — ${v.place(place)}.`],
    'word-of-category': [
      (_, { word, category, perpetrator }) =>
        `${v.part(word)} ${v.noun(category)[2]} — на счету ${v.by(perpetrator).of}.`,
    ],
    'one-in': [({ k }) => `Каждый ${EACH[k]} среди ${targets} — женщина.`],
    'one-in-perpetrator': [({ k }, { perpetrator }) => `В каждом ${EACH_IN[k]} случае ${v.wereBy(perpetrator)}.`],
    'bound-women': [({ m }) => `Среди ${v.peopleOf(m)}, пострадавших за год, женщин — {{n "women"}}.`],
    'bound-authorities': [
      ({ m }) => `Из ${v.incidentsOf(m)} на долю органов власти приходится {{n "by-authorities"}}.`,
    ],
    genders: [
      ({ n, m, k, q }) =>
        `Из ${v.peopleOf(q)} ${v.members('female', n)} и ${v.count(m, v.member('male'))}; пол ещё ${v.peopleOf(k)} неизвестен.`,
      ({ n, m, k, q }) =>
        `Среди пострадавших ${v.members('female', n)}, ${v.count(m, v.member('male'))} и ${k} тех, чей пол источники не называют, — всего ${v.people(q)}.`,
    ],
    list: [
      ({ n, m, k }, { perpetrator, second, third }) =>
        `Среди нарушителей — ${v.by(perpetrator).who} (${n} ${v.incident[2]}), ${v.by(second).who} (${m}) и ${v.by(third).who} (${k}).`,
      ({ n, m, k }, { perpetrator, second, third }) =>
        `В ${v.inCases(n)} ${v.wereBy(perpetrator)}, в ${m} — ${v.by(second).who}, в ${k} — ${v.by(third).who}.`,
    ],
  };
}

const EACH: Readonly<Record<number, string>> = { 2: 'второй', 3: 'третий', 4: 'четвёртый', 5: 'пятый', 10: 'десятый' };
const EACH_IN: Readonly<Record<number, string>> = {
  2: 'втором',
  3: 'третьем',
  4: 'четвёртом',
  5: 'пятом',
  10: 'десятом',
};
