import type { Shapes } from '../voice.ts';
import type { EnglishVoice } from './voice.ts';

export function writeChanges(v: EnglishVoice, year: string): Shapes {
  return {
    'hedge-total': [({ n }, { word }) => `${v.hedge(word)} ${n} ${v.incident} were recorded in ${year}.`],
    'hedge-people': [({ n }, { word }) => `In ${year}, ${v.hedge(word)} ${n} people were affected.`],
    'hedge-category': [
      ({ n }, { word, category }) => `${v.hedge(word)} ${n} ${v.plural(category)} were recorded over the year.`,
      ({ n }, { word, category }) => `The year saw ${v.hedge(word)} ${n} ${v.plural(category)}.`,
    ],
    range: [({ n, m }) => `Between ${n} and ${m} ${v.incident} were recorded in ${year}.`],
    none: [
      (_, { category }) => `No ${v.single(category)} was recorded in ${year}.`,
      (_, { category }) => `Not a single ${v.single(category)} is among the records of ${year}.`,
    ],
    sum: [
      ({ n, m, k }, { category, other }) =>
        `${v.cases(category, n)} and ${v.cases(other, m)} were recorded, ${v.num(k)} in all.`,
      ({ n, m, k }, { category, other }) =>
        `Together, ${v.plural(category)} (${n}) and ${v.plural(other)} (${m}) make ${k} cases.`,
    ],
    'change-total': [
      ({ p }, { word, year: before }) =>
        `The number of ${v.incident} ${word} by ${v.percent(p)} compared with ${before}.`,
      ({ p }, { word }) =>
        `That is ${v.percent(p)} ${word === 'rose' ? 'more' : 'fewer'} ${v.incident} than in the previous year.`,
    ],
    'change-category': [
      ({ p }, { word, category, year: before }) =>
        `The number of ${v.plural(category)} ${word} by ${v.percent(p)} on ${before}.`,
      ({ p }, { word, category }) =>
        `${v.plural(category)} became ${word === 'rose' ? 'more' : 'less'} frequent: their number ${word} by ${v.percent(p)} within a year.`,
    ],
    'difference-total': [
      ({ n }, { word, year: before }) => `In ${year} there were ${v.num(n)} ${word} ${v.incident} than in ${before}.`,
    ],
    'from-to-category': [
      ({ n, m }, { category, word, year: before }) =>
        `The number of ${v.plural(category)} ${word} from ${m} in ${before} to ${n} in ${year}.`,
      ({ n, m }, { category, year: before }) =>
        `We recorded ${v.cases(category, n)}, against ${v.num(m)} in ${before}.`,
    ],
    'from-to-total': [
      ({ n, m }, { year: before }) =>
        `${v.incidents(n)} were recorded in ${year}, compared with ${v.num(m)} in ${before}.`,
      ({ n, m }, { word }) => `Against the previous year, the number of ${v.incident} ${word} from ${m} to ${n}.`,
    ],
    'multiple-category': [
      (_, { word, category, year: before }) =>
        `The number of ${v.plural(category)} ${v.multiple(word)} compared with ${before}.`,
      (_, { word, category }) => `Within a year, the number of ${v.plural(category)} ${v.multiple(word)}.`,
    ],
    ratio: [
      (_, { word, category, other }) =>
        `There were ${word === 'doubled' ? 'twice' : 'three times'} as many ${v.plural(category)} as ${v.plural(other)}.`,
    ],
    'rank-category': [
      (_, { category }) => `${v.plural(category)} were the most frequent kind of violation in ${year}.`,
      (_, { category }) => `Most common were ${v.plural(category)}.`,
    ],
    'second-category': [(_, { category }) => `${v.plural(category)} were the second most frequent kind of violation.`],
    'third-category': [(_, { category }) => `${v.plural(category)} rank third among the kinds of violation.`],
    'last-category': [(_, { category }) => `${v.plural(category)} were the rarest of the kinds of violation recorded.`],
    'rank-perpetrator': [(_, { perpetrator }) => `Most often, the perpetrators were ${v.by(perpetrator)}.`],
    'rank-place': [(_, { place }) => `The largest number of ${v.incident} was recorded in ${v.place(place)}.`],
    'second-place': [(_, { place }) => `${v.place(place)} ranked second by the number of ${v.incident}.`],
    'peak-month': [
      (_, { month }) => `The peak came in ${v.month(month)}.`,
      (_, { month }) => `Most ${v.incident} were recorded in ${v.month(month)}.`,
    ],
    'quiet-month': [(_, { month }) => `The fewest ${v.incident} were recorded in ${v.month(month)}.`],
    'extreme-total': [(_, { word, year: first }) => `The number of ${v.incident} was the ${word} since ${first}.`],
    'extreme-category': [
      (_, { word, category, year: first }) => `The number of ${v.plural(category)} was the ${word} since ${first}.`,
      (_, { word, category }) => `The number of ${v.plural(category)} was the ${word} in three years.`,
    ],
    published: [
      ({ n }, { claim, month, year: when }) =>
        `According to ${v.who(claim)}, ${v.claimed(claim, n)} were recorded in ${v.when(month, when)}.`,
      ({ n }, { claim, month, year: when }) =>
        `${v.who(claim)} counted ${v.claimed(claim, n)} in ${v.when(month, when)}.`,
    ],
  };
}

/** True sentences whose numbers tell nothing that is counted. */
export const ASIDES: readonly string[] = [
  'Spreading false information can cost an individual up to about 275 euros or ten days of detention, a blogger about 345 euros or fifteen days.',
  'The law on online platforms was signed on 10 July 2023 and came into force two months later, on 9 September.',
  'Article 456-2 of the Code of Administrative Offences stands beside article 274 of the Criminal Code, which also punishes false information.',
  'On the day of the vote an outlet could have one person in a polling station, a television channel up to three.',
  'Platform owners must name a representative in the country if they average over 100,000 visitors a day.',
  'One of the reporters, aged 34, works for Channel 31 and writes for 24.kz as well.',
  'A claim to protect honour and dignity now lapses after three years.',
  'The draft was opened for discussion in April 2023 after more than fifty amendments.',
  '“Out of a hundred complaints we send, two are answered,” a lawyer of the foundation said in an interview on 12 May 2023.',
  'The trial began at 10.30 on 14 March 2023 in courtroom No. 7 and ended a fortnight later.',
  'The court ordered 15 days of administrative arrest under article 488, part 6, and a fine of 20 monthly calculation indices.',
  'A sentence of seven years in prison was followed by a three-year ban on public activity.',
];
