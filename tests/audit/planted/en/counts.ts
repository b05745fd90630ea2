import type { Shapes } from '../voice.ts';
import type { EnglishVoice } from './voice.ts';

export function writeCounts(v: EnglishVoice, year: string): Shapes {
  const said = v.pick(['were recorded', 'were documented', 'are on record', 'were registered']);
  const was = (n: number) => (n === 1 ? said.replace('were', 'was').replace('are', 'is') : said);
  const we = v.pick(['we recorded', 'we documented', 'the records hold', 'we know of']);
  return {
    total: [
      ({ n }) => `In ${year}, ${we} ${v.incidents(n)}.`,
      ({ n }) => `In all, ${v.incidents(n)} ${was(n)} in ${year}.`,
      ({ n }) => `Our monitoring of ${year} brought ${v.incidents(n)} to light.`,
      ({ n }) => `The total for the year is ${v.incidents(n)}.`,
    ],
    people: [
      ({ n }) => `${v.people(n)} ${v.were(n)} affected over the year.`,
      ({ n }) => `In all, ${v.people(n)} became targets in ${year}.`,
    ],
    charges: [
      ({ n }) => `Taken together, the cases carry ${v.charges(n)}.`,
      ({ n }) => `${we} ${v.charges(n)} brought in ${year}.`,
    ],
    'total-and-people': [
      ({ n, m }) => `In ${year}, ${we} ${v.incidents(n)}, in which ${v.people(m)} ${v.were(m)} targeted.`,
      ({ n, m }) => `${v.incidents(n)} touched ${v.people(m)}.`,
    ],
    category: [
      ({ n }, { category }) => `${v.cases(category, n)} ${was(n)} in ${year}.`,
      ({ n }, { category }) => `Among the incidents of the year, there ${v.were(n)} ${v.cases(category, n)}.`,
      ({ n }, { category }) => `In ${year}, ${we} ${v.cases(category, n)}.`,
      ({ n }, { category }) => `The number of ${v.plural(category)} reached ${v.num(n)}.`,
      ({ n }, { category }) => `Over the year ${v.cases(category, n)} came to our attention.`,
    ],
    'category-people': [
      ({ n }, { category }) => `${v.people(n)} ${v.were(n)} ${v.done(category)} in the course of the year.`,
      ({ n }, { category }) => `Over the twelve months of ${year}, ${v.people(n)} ${v.were(n)} ${v.done(category)}.`,
    ],
    'category-day': [
      ({ n }, { category, day }) => `${v.cases(category, n)} ${was(n)}, among them the one of ${v.day(day)}.`,
      ({ n }, { category, day }) =>
        `Besides what happened on ${v.day(day)} ${year}, other cases are told below; in all, ${we} ${v.cases(category, n)}.`,
    ],
    'category-group': [
      ({ n }, { category, group }) => `${v.members(group, n)} ${v.were(n)} ${v.done(category)}.`,
      ({ n }, { category, group }) => `In ${year}, ${v.members(group, n)} ${v.were(n)} ${v.done(category)}.`,
    ],
    'category-women': [
      ({ n }, { category }) => `${v.members('female', n)} ${v.were(n)} ${v.done(category)} in ${year}.`,
      ({ n }, { category }) => `Among those ${v.done(category)} there ${v.were(n)} ${v.members('female', n)}.`,
    ],
    'category-perpetrator': [
      ({ n }, { category, perpetrator }) => `${v.cases(category, n)} ${v.were(n)} the work of ${v.by(perpetrator)}.`,
      ({ n }, { category, perpetrator }) =>
        `In ${v.num(n)} of the ${v.plural(category)}, the perpetrators named are ${v.by(perpetrator)}.`,
      ({ n }, { category, perpetrator }) => `${we} ${v.cases(category, n)} by ${v.by(perpetrator)}.`,
    ],
    'category-place': [
      ({ n }, { category, place }) => `In ${v.place(place)}, ${v.cases(category, n)} ${was(n)} over the year.`,
      ({ n }, { category, place }) => `${v.cases(category, n)} took place in ${v.place(place)}.`,
    ],
    'category-month': [
      ({ n }, { category, month }) => `In ${v.month(month)} alone there ${v.were(n)} ${v.cases(category, n)}.`,
      ({ n }, { category, month }) => `${v.cases(category, n)} fell in ${v.month(month)} ${year}.`,
    ],
    'category-on-duty': [
      ({ n }, { category }) => `${v.cases(category, n)} happened while the targets were at work.`,
      ({ n }, { category }) => `In ${v.cases(category, n)} the people concerned were on duty.`,
    ],
    'category-place-month': [
      ({ n }, { category, place, month }) =>
        `${v.cases(category, n)} ${was(n)} in ${v.place(place)} in ${v.month(month)}.`,
    ],
    group: [
      ({ n }, { group }) => `${v.members(group, n)} ${v.were(n)} among the targets.`,
      ({ n }, { group }) => `Over the year, ${v.members(group, n)} ${v.were(n)} affected in one way or another.`,
    ],
    gender: [
      ({ n }, { gender }) => `Among the people concerned there ${v.were(n)} ${v.members(gender, n)}.`,
      ({ n }, { gender }) => `${v.members(gender, n)} ${v.were(n)} targeted in ${year}.`,
    ],
    perpetrator: [
      ({ n }, { perpetrator }) => `In ${v.incidents(n)}, ${v.by(perpetrator)} were the perpetrators.`,
      ({ n }, { perpetrator }) => `${v.incidents(n)} can be traced to ${v.by(perpetrator)}.`,
      ({ n }, { perpetrator }) => `${v.by(perpetrator)} were responsible for ${v.incidents(n)}.`,
    ],
    place: [
      ({ n }, { place }) => `${v.incidents(n)} occurred in ${v.place(place)}.`,
      ({ n }, { place }) => `In ${v.place(place)}, ${we} ${v.incidents(n)} in ${year}.`,
    ],
    month: [
      ({ n }, { month }) => `In ${v.month(month)}, ${we} ${v.incidents(n)}.`,
      ({ n }, { month }) => `${v.month(month)} brought ${v.incidents(n)}.`,
    ],
    context: [
      ({ n }, { context }) => `${v.incidents(n)} happened ${v.context(context)}.`,
      ({ n }, { context }) => `There ${v.were(n)} ${v.incidents(n)} ${v.context(context)}.`,
    ],
    article: [
      ({ n }, { article }) => `${v.charges(n)} ${v.were(n)} brought under ${v.article(article)}.`,
      ({ n }, { article }) => `Under ${v.article(article)}, the records carry ${v.charges(n)}.`,
    ],
    'on-duty': [
      ({ n }) => `In ${v.incidents(n)}, the targets were at work.`,
      ({ n }) => `${v.incidents(n)} struck people while they were doing their job.`,
    ],
    convicted: [
      ({ n }) => `${v.charges(n)} ended in a conviction.`,
      ({ n }) => `A conviction followed on ${v.charges(n)}.`,
    ],
    'other-year': [
      ({ n }, { year: other }) => `For comparison, our records of ${other} hold ${v.incidents(n)}.`,
      ({ n }, { year: other }) => `In ${other}, ${we} ${v.incidents(n)}.`,
    ],
    'category-other-year': [
      ({ n }, { category, year: other }) => `In ${other}, ${we} ${v.cases(category, n)}.`,
      ({ n }, { category, year: other }) => `Back in ${other} there ${v.were(n)} ${v.cases(category, n)}.`,
    ],
    months: [
      ({ n }, { months }) => `${v.incidents(n)} fell ${v.months(months)}.`,
      ({ n }, { months }) => `${v.months(months)}, ${we} ${v.incidents(n)}.`,
    ],
    'section-total': [({ n }) => `The records hold ${v.incidents(n)} of this kind.`],
    'section-people': [({ n }) => `In the cases of this chapter, ${v.people(n)} ${v.were(n)} targeted.`],
    'section-women': [
      ({ n }) => `Among the targets of the cases told here there ${v.were(n)} ${v.members('female', n)}.`,
    ],
    'section-authorities': [
      ({ n }) => `The authorities were among the perpetrators in ${v.num(n)} of the cases of this kind.`,
    ],
  };
}
