import type { Shapes } from '../voice.ts';
import type { KazakhVoice } from './voice.ts';

export function writeChanges(v: KazakhVoice, year: string): Shapes {
  const rose = (word: string) =>
    v.pick(word === 'rose' ? ['өсті', 'артты', 'көбейді'] : ['азайды', 'кеміді', 'төмендеді']);
  return {
    'hedge-total': [
      ({ n }, { word }) => `${year} жылы ${v.hedge(word, n)} ${v.incident[0]} тіркелді.`,
      ({ n }, { word }) => `Бір жылда ${v.hedge(word, n)} ${v.incident[0]} болды.`,
    ],
    'hedge-people': [({ n }, { word }) => `Жыл ішінде ${v.hedge(word, n)} адам зардап шекті.`],
    'hedge-category': [
      ({ n }, { word, category }) => `Жыл ішінде ${v.hedge(word, n)} ${v.noun(category)[0]} тіркелді.`,
      ({ n }, { word, category }) => `${year} жылы ${v.hedge(word, n)} ${v.noun(category)[0]} болды.`,
    ],
    range: [({ n, m }) => `${year} жылы ${v.than(n)} ${v.to(m)} дейін ${v.incident[0]} тіркелді.`],
    none: [
      (_, { category }) => `${year} жылы бірде-бір ${v.noun(category)[0]} тіркелген жоқ.`,
      (_, { category }) => `${year} жылғы жазбаларда ${v.noun(category)[2]} жоқ.`,
    ],
    sum: [
      ({ n, m, k }, { category, other }) =>
        `${v.cases(category, n)} және ${v.cases(other, m)} тіркелді, барлығы — ${k}.`,
      ({ n, m, k }, { category, other }) =>
        `${v.noun(category)[2]} (${n}) мен ${v.noun(other)[2]} (${m}) қосылғанда ${k} ${v.incident[0]} болады.`,
    ],
    'change-total': [
      ({ p }, { word, year: before }) =>
        `${v.incident[3]} саны ${before} жылмен салыстырғанда ${v.percentTo(p)} ${rose(word)}.`,
      ({ p }, { word }) => `Бұл алдыңғы жылғыдан ${v.percentTo(p)} ${word === 'rose' ? 'көп' : 'аз'} ${v.incident[0]}.`,
    ],
    'change-category': [
      ({ p }, { word, category, year: before }) =>
        `${v.noun(category)[3]} саны ${before} жылға қарағанда ${v.percentTo(p)} ${rose(word)}.`,
      ({ p }, { word, category }) => `Бір жыл ішінде ${v.noun(category)[3]} саны ${v.percentTo(p)} ${rose(word)}.`,
    ],
    'difference-total': [
      ({ n }, { word, year: before }) =>
        `${year} жылы ${before} жылғыға қарағанда ${v.to(n)} ${word === 'more' ? 'көп' : 'аз'} ${v.incident[0]} тіркелді.`,
    ],
    'from-to-category': [
      ({ n, m }, { category, word, year: before }) =>
        `${v.noun(category)[3]} саны ${before} жылғы ${v.than(m)} ${year} жылы ${v.to(n)} ${word === 'rose' ? 'өсті' : 'төмендеді'}.`,
      ({ n, m }, { category, year: before }) =>
        `${v.cases(category, n)} тіркелді, ал ${before} жылы бұл көрсеткіш ${m} болған.`,
    ],
    'from-to-total': [
      ({ n, m }, { year: before }) =>
        `${year} жылы ${v.incidents(n)}, ал ${before} жылы ${v.num(m)} ${v.incident[0]} тіркелді.`,
      ({ n, m }, { word }) =>
        `Алдыңғы жылмен салыстырғанда ${v.incident[3]} саны ${v.than(m)} ${v.to(n)} дейін ${word === 'rose' ? 'өсті' : 'азайды'}.`,
    ],
    'multiple-category': [
      (_, { word, category, year: before }) =>
        `${v.noun(category)[3]} саны ${before} жылмен салыстырғанда ${v.multiple(word)}.`,
      (_, { word, category }) => `Бір жылда ${v.noun(category)[3]} саны ${v.multiple(word)}.`,
    ],
    ratio: [
      (_, { word, category, other }) =>
        `${v.noun(category)[2]} ${v.noun(other)[4]} ${word === 'doubled' ? 'екі' : 'үш'} есе көп болды.`,
    ],
    'rank-category': [
      (_, { category }) => `${year} жылы ең жиі кездескен бұзушылық — ${v.noun(category)[2]}.`,
      (_, { category }) => `Ең көп тіркелгені — ${v.noun(category)[2]}.`,
    ],
    'second-category': [(_, { category }) => `Жиілігі бойынша екінші орында — ${v.noun(category)[2]}.`],
    'third-category': [(_, { category }) => `${v.noun(category)[2]} саны жағынан үшінші орында.`],
    'last-category': [(_, { category }) => `Тіркелген бұзушылықтардың ең сирегі — ${v.noun(category)[2]}.`],
    'rank-perpetrator': [(_, { perpetrator }) => `Құқық бұзушы көбіне ${v.by(perpetrator)} болды.`],
    'rank-place': [(_, { place }) => `${v.incident[3]} ең көбі ${v.inPlace(place)} тіркелді.`],
    'second-place': [(_, { place }) => `${v.incident[3]} саны бойынша екінші орында — ${v.place(place)}.`],
    'peak-month': [
      (_, { month }) => `Ең көп ${v.incident[0]} ${v.inMonth(month)} тіркелді.`,
      (_, { month }) => `Шарықтау шегі ${v.month(month)} айына келді.`,
    ],
    'quiet-month': [(_, { month }) => `Ең аз ${v.incident[0]} ${v.inMonth(month)} тіркелді.`],
    'extreme-total': [
      (_, { word, year: first }) =>
        `${v.incident[3]} саны ${first} жылдан бергі ең ${word === 'highest' ? 'жоғары' : 'төмен'} көрсеткіш болды.`,
    ],
    'extreme-category': [
      (_, { word, category, year: first }) =>
        `${v.noun(category)[3]} саны ${first} жылдан бері ең ${word === 'highest' ? 'жоғары' : 'төмен'} деңгейде.`,
      (_, { word, category }) =>
        `${v.noun(category)[3]} саны — үш жылдағы ең ${word === 'highest' ? 'жоғары' : 'төмен'} көрсеткіш.`,
    ],
    published: [
      ({ n }, { claim, month, year: when }) =>
        `${v.who(claim)} деректері бойынша, ${v.when(month, when)} ${v.claimed(claim, n)} тіркелген.`,
      ({ n }, { claim, month, year: when }) =>
        `${v.who(claim)} ${v.when(month, when)} ${v.claimed(claim, n)} болғанын хабарлады.`,
    ],
  };
}

/** True sentences whose numbers tell nothing that is counted. */
export const ASIDES: readonly string[] = [
  'Жалған ақпарат таратқаны үшін азаматқа 275 еуроға дейін айыппұл не он тәулікке дейін қамақ, блогерге 345 еуроға дейін айыппұл не он бес тәулік қамақ қарастырылған.',
  'Онлайн-платформалар туралы заңға 2023 жылғы 10 шілдеде қол қойылып, ол 9 қыркүйекте күшіне енді.',
  'ӘҚБтК 456-2-бабы жалған ақпарат үшін жазалайтын ҚК 274-бабымен қатар қолданылады.',
  'Дауыс беру күні редакция учаскеге бір адам, телеарна үш адамға дейін жібере алды.',
  'Тәулігіне орта есеппен 100 000-нан астам келушісі бар платформалар елде өкіл тағайындауы тиіс.',
  'Тілшілердің бірі, 34 жастағы «31-арна» қызметкері, 24.kz сайтына да жазады.',
  'Ар-намыс пен қадір-қасиетті қорғау туралы талап қою мерзімі енді үш жыл.',
  'Жоба елуден астам түзетуден кейін 2023 жылғы сәуірде талқылауға шығарылды.',
  '«Жіберген жүз шағымымыздың екеуіне ғана жауап келеді», — деді қор заңгері 2023 жылғы 12 мамырда берген сұхбатында.',
  'Сот процесі 2023 жылғы 14 наурызда сағат 10.30-да № 7 залда басталып, екі аптадан кейін аяқталды.',
  'Сот ӘҚБтК 488-бабының 6-бөлігі бойынша 15 тәулік әкімшілік қамақ пен 20 АЕК айыппұл тағайындады.',
  'Жеті жылға бас бостандығынан айыруға қоса қоғамдық қызметпен айналысуға үш жылға тыйым салынды.',
];
