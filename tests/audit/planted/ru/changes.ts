import type { Shapes } from '../voice.ts';
import type { RussianVoice } from './voice.ts';

export function writeChanges(v: RussianVoice, year: string): Shapes {
  const rose = (word: string) =>
    v.pick(word === 'rose' ? ['выросло', 'увеличилось'] : ['сократилось', 'снизилось', 'уменьшилось']);
  return {
    'hedge-total': [
      ({ n }, { word }) => `В ${year} году зафиксировано ${v.hedge(word)} ${n} ${v.incident[2]}.`,
      ({ n }, { word }) => `За год мы насчитали ${v.hedge(word)} ${n} ${v.incident[2]}.`,
    ],
    'hedge-people': [({ n }, { word }) => `За год пострадало ${v.hedge(word)} ${n} человек.`],
    'hedge-category': [
      ({ n }, { word, category }) => `За год зафиксировано ${v.hedge(word)} ${n} ${v.noun(category)[2]}.`,
      ({ n }, { word, category }) => `В ${year} году произошло ${v.hedge(word)} ${n} ${v.noun(category)[2]}.`,
    ],
    range: [({ n, m }) => `В ${year} году зафиксировано от ${n} до ${m} ${v.incident[2]}.`],
    none: [
      (_, { category }) => `В ${year} году ${v.noun(category)[2]} не зафиксировано.`,
      (_, { category }) => `В записях за ${year} год нет ${v.noun(category)[2]}.`,
    ],
    sum: [
      ({ n, m, k }, { category, other }) =>
        `Зафиксировано ${v.count(n, v.noun(category))} и ${v.count(m, v.noun(other))}, всего ${v.num(k, 'n')}.`,
      ({ n, m, k }, { category, other }) =>
        `Вместе ${v.noun(category)[3]} (${n}) и ${v.noun(other)[3]} (${m}) дают ${v.incidents(k)}.`,
    ],
    'change-total': [
      ({ p }, { word, year: before }) =>
        `Число ${v.incident[2]} ${rose(word)} на ${v.percent(p)} по сравнению с ${before} годом.`,
      ({ p }, { word }) =>
        `Это на ${v.percent(p)} ${word === 'rose' ? 'больше' : 'меньше'} ${v.incident[2]}, чем годом ранее.`,
    ],
    'change-category': [
      ({ p }, { word, category, year: before }) =>
        `Число ${v.noun(category)[2]} ${rose(word)} на ${v.percent(p)} к ${before} году.`,
      ({ p }, { word, category }) => `За год число ${v.noun(category)[2]} ${rose(word)} на ${v.percent(p)}.`,
    ],
    'difference-total': [
      ({ n }, { word, year: before }) =>
        `В ${year} году ${v.incident[2]} было на ${v.num(n)} ${word === 'more' ? 'больше' : 'меньше'}, чем в ${before}-м.`,
    ],
    'from-to-category': [
      ({ n, m }, { category, word, year: before }) =>
        `Число ${v.noun(category)[2]} ${rose(word)} с ${m} в ${before} году до ${n} в ${year}-м.`,
      ({ n, m }, { category, year: before }) =>
        `Зафиксировано ${v.count(n, v.noun(category))} против ${v.numOf(m)} в ${before} году.`,
    ],
    'from-to-total': [
      ({ n, m }, { year: before }) =>
        `В ${year} году зафиксировано ${v.incidents(n)}, тогда как в ${before} году — ${m}.`,
      ({ n, m }, { word }) => `По сравнению с прошлым годом число ${v.incident[2]} ${rose(word)} с ${m} до ${n}.`,
    ],
    'multiple-category': [
      (_, { word, category, year: before }) =>
        `Число ${v.noun(category)[2]} ${v.multiple(word)} по сравнению с ${before} годом.`,
      (_, { word, category }) => `За год число ${v.noun(category)[2]} ${v.multiple(word)}.`,
    ],
    ratio: [
      (_, { word, category, other }) =>
        `${v.noun(category)[2]} было ${word === 'doubled' ? 'вдвое' : 'втрое'} больше, чем ${v.noun(other)[2]}.`,
    ],
    'rank-category': [
      (_, { category }) => `Самый распространённый вид нарушений в ${year} году — ${v.noun(category)[3]}.`,
      (_, { category }) => `Чаще всего фиксировались ${v.noun(category)[3]}.`,
    ],
    'second-category': [(_, { category }) => `На втором месте по частоте — ${v.noun(category)[3]}.`],
    'third-category': [(_, { category }) => `Третье место по числу ${v.incident[2]} занимают ${v.noun(category)[3]}.`],
    'last-category': [
      (_, { category }) => `Реже всего среди зафиксированных нарушений встречались ${v.noun(category)[3]}.`,
    ],
    'rank-perpetrator': [(_, { perpetrator }) => `Чаще всего ${v.wereBy(perpetrator)}.`],
    'rank-place': [(_, { place }) => `Больше всего ${v.incident[2]} отмечено ${v.place(place)}.`],
    'second-place': [(_, { place }) => `Второе место по числу ${v.incident[2]} занимает ${v.placeName(place)}.`],
    'peak-month': [
      (_, { month }) => `Пик пришёлся на ${v.month(month)}.`,
      (_, { month }) => `Больше всего ${v.incident[2]} зафиксировано ${v.inMonth(month)}.`,
    ],
    'quiet-month': [(_, { month }) => `Меньше всего ${v.incident[2]} было ${v.inMonth(month)}.`],
    'extreme-total': [
      (_, { word, year: first }) =>
        `Число ${v.incident[2]} — самое ${word === 'highest' ? 'высокое' : 'низкое'} с ${first} года.`,
    ],
    'extreme-category': [
      (_, { word, category, year: first }) =>
        `Число ${v.noun(category)[2]} стало самым ${word === 'highest' ? 'высоким' : 'низким'} с ${first} года.`,
      (_, { word, category }) =>
        `Число ${v.noun(category)[2]} — ${word === 'highest' ? 'наибольшее' : 'наименьшее'} за три года.`,
    ],
    published: [
      ({ n }, { claim, month, year: when }) =>
        `По данным ${v.who(claim)}, ${v.when(month, when)} было ${v.claimed(claim, n)}.`,
      ({ n }, { claim, month, year: when }) =>
        `Согласно подсчётам ${v.who(claim)}, ${v.when(month, when)} зафиксировано ${v.claimed(claim, n)}.`,
    ],
  };
}

/** True sentences whose numbers tell nothing that is counted. */
export const ASIDES: readonly string[] = [
  'За распространение ложной информации гражданину грозит штраф примерно до 275 евро или арест до десяти суток, блогеру — до 345 евро или пятнадцать суток.',
  'Закон об онлайн-платформах подписан 10 июля 2023 года и вступил в силу 9 сентября.',
  'Статья 456-2 КоАП соседствует со ст. 274 Уголовного кодекса, которая тоже карает за ложную информацию.',
  'В день голосования редакция могла направить на участок одного человека, телеканал — до трёх.',
  'Владельцы платформ, у которых в сутки бывает в среднем более 100 000 посетителей, обязаны назначить представителя в стране.',
  'Один из репортёров, 34-летний сотрудник «31 канала», пишет и для 24.kz.',
  'Срок исковой давности по делам о защите чести и достоинства теперь — три года.',
  'Проект был вынесен на обсуждение в апреле 2023 г. после более чем пятидесяти поправок.',
  '«Из ста наших жалоб ответ приходит на две», — сказал юрист фонда в интервью 12 мая 2023 года.',
  'Процесс начался в 10:30 14 марта 2023 года в зале № 7 и закончился через две недели.',
  'Суд назначил 15 суток административного ареста по ч. 6 ст. 488 КоАП и штраф в 20 МРП.',
  'К семи годам лишения свободы добавили трёхлетний запрет на общественную деятельность.',
];
