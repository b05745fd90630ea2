import type { Shapes } from '../voice.ts';
import type { EnglishVoice } from './voice.ts';

export function writeShares(v: EnglishVoice, year: string): Shapes {
  const targets = v.pick(['the people affected', 'those affected', 'the people targeted']);
  return {
    'share-perpetrator': [
      ({ p }, { perpetrator }) => `${v.by(perpetrator)} were behind ${v.percent(p)} of all ${v.incident}.`,
      ({ p }, { perpetrator }) =>
        `In ${v.percent(p)} of the ${v.incident} of ${year}, the perpetrators were ${v.by(perpetrator)}.`,
      ({ p }, { perpetrator }) => `The share of ${v.incident} by ${v.by(perpetrator)} stood at ${v.percent(p)}.`,
      ({ p, m }, { perpetrator }) =>
        `Of the ${v.incidents(m)} of the year, ${v.percent(p)} came from ${v.by(perpetrator)}.`,
    ],
    'share-category': [
      ({ p }, { category }) => `${v.plural(category)} made up ${v.percent(p)} of all ${v.incident}.`,
      ({ p }, { category }) =>
        `The share of ${v.plural(category)} among the ${v.incident} of ${year} was ${v.percent(p)}.`,
    ],
    'share-women': [
      ({ p }) => `Women made up ${v.percent(p)} of ${targets}.`,
      ({ p }) => `${v.percent(p)} of ${targets} were women.`,
      ({ p, m }) => `Of the ${v.people(m)} affected, ${v.percent(p)} were women.`,
    ],
    'share-men': [({ p }) => `Men accounted for ${v.percent(p)} of ${targets}.`],
    'share-group': [({ p }, { group }) => `${v.group(group)} made up ${v.percent(p)} of ${targets}.`],
    'share-place': [
      ({ p }, { place }) => `${v.place(place)} accounted for ${v.percent(p)} of all ${v.incident}.`,
      ({ p }, { place }) => `${v.percent(p)} of the ${v.incident} took place in ${v.place(place)}.`,
    ],
    'share-on-duty': [({ p }) => `In ${v.percent(p)} of the ${v.incident}, the targets were at work.`],
    'share-of-category': [
      ({ p }, { category, perpetrator }) =>
        `${v.percent(p)} of the ${v.plural(category)} came from ${v.by(perpetrator)}.`,
      ({ p }, { category, perpetrator }) =>
        `${v.by(perpetrator)} were responsible for ${v.percent(p)} of the ${v.plural(category)}.`,
    ],
    'part-perpetrator': [
      ({ n, m }, { perpetrator }) =>
        `In ${v.num(n)} of ${v.incidents(m)}, ${v.by(perpetrator)} were among the perpetrators.`,
      ({ n, m, p }, { perpetrator }) =>
        `${v.by(perpetrator)} stood behind ${v.num(n)} of the ${v.incidents(m)} (${v.percent(p)}).`,
    ],
    'part-women': [
      ({ n, m, p }) => `Of the ${v.people(m)} affected, ${v.num(n)} were women (${v.percent(p)}).`,
      ({ n, m }) => `In all, ${v.people(m)} were targeted. ${v.num(n)} of them were women.`,
      ({ n, m }) => `${v.num(n)} out of ${v.people(m)} were women.`,
    ],
    'part-group': [
      ({ n, m }, { group }) =>
        `Among the ${v.people(m)} targeted in ${year}, there ${v.were(n)} ${v.members(group, n)}.`,
    ],
    'part-place': [
      ({ n, m, p }, { place }) =>
        `${v.num(n)} of the ${v.incidents(m)}, or ${v.percent(p)}, took place in ${v.place(place)}.`,
    ],
    'part-on-duty': [({ n, m }) => `The targets were at work in ${v.num(n)} of ${v.incidents(m)}.`],
    'part-of-category': [
      ({ n, m }, { category, perpetrator }) =>
        `Of ${v.cases(category, m)}, ${v.num(n)} came from ${v.by(perpetrator)}.`,
      ({ n, m }, { category, perpetrator }) =>
        `In ${v.num(n)} out of ${v.cases(category, m)}, the perpetrators were ${v.by(perpetrator)}.`,
    ],
    'part-convicted': [({ n, m }) => `Of ${v.charges(m)} in all, ${v.num(n)} ended in a conviction.`],
    'word-perpetrator': [
      (_, { word, perpetrator }) => `${v.part(word)} the ${v.incident} came from ${v.by(perpetrator)}.`,
      (_, { word, perpetrator }) => `${v.by(perpetrator)} were behind ${v.part(word)} the ${v.incident}.`,
    ],
    'word-category': [
      (_, { word, category }) => `${v.plural(category)} account for ${v.part(word)} the ${v.incident}.`,
    ],
    'word-women': [
      (_, { word }) => `${v.part(word)} ${targets} were women.`,
      (_, { word }) => `Women were ${v.part(word)} ${targets}.`,
    ],
    'word-men': [(_, { word }) => `${v.part(word)} ${targets} were men.`],
    'word-place': [
      (_, { word, place }) => `${v.part(word)} the ${v.incident} of ${year} happened in ${v.place(place)}.`,
    ],
    'word-of-category': [
      (_, { word, category, perpetrator }) =>
        `${v.part(word)} the ${v.plural(category)} came from ${v.by(perpetrator)}.`,
    ],
    'one-in': [({ k }) => `One in ${v.num(k)} of ${targets} was a woman.`],
    'one-in-perpetrator': [
      ({ k }, { perpetrator }) => `In one in ${v.num(k)} ${v.incident}, the perpetrators were ${v.by(perpetrator)}.`,
    ],
    'bound-women': [({ m }) => `Of the ${v.people(m)} affected, {{n "women"}} were women.`],
    'bound-authorities': [({ m }) => `The authorities were behind {{n "by-authorities"}} of ${v.incidents(m)}.`],
    genders: [
      ({ n, m, k, q }) =>
        `Of ${v.people(q)}, ${v.num(n)} were women and ${v.num(m)} men; the gender of ${v.num(k)} is not known.`,
      ({ n, m, k, q }) =>
        `There were ${v.num(n)} women and ${v.num(m)} men among ${targets}, and ${v.num(k)} whose gender no source gives, ${v.num(q)} people in all.`,
    ],
    list: [
      ({ n, m, k }, { perpetrator, second, third }) =>
        `Among the perpetrators were ${v.by(perpetrator)} (${n} ${v.incident}), ${v.by(second)} (${m}) and ${v.by(third)} (${k}).`,
      ({ n, m, k }, { perpetrator, second, third }) =>
        `${v.by(perpetrator)} were involved in ${v.incidents(n)}, ${v.by(second)} in ${v.num(m)} and ${v.by(third)} in ${v.num(k)}.`,
    ],
  };
}
