/** A noun: after a number, its genitive, the plural, the plural's genitive and ablative. */
export type Noun = readonly [one: string, of: string, many: string, ofMany: string, thanMany: string];

const event = (what: string): Noun => [
  `${what} оқиғасы`,
  `${what} оқиғасының`,
  `${what} оқиғалары`,
  `${what} оқиғаларының`,
  `${what} оқиғаларынан`,
];
const fact = (what: string): Noun => [
  `${what} дерегі`,
  `${what} дерегінің`,
  `${what} деректері`,
  `${what} деректерінің`,
  `${what} деректерінен`,
];
const back = (noun: string): Noun => [noun, `${noun}дың`, `${noun}дар`, `${noun}дардың`, `${noun}дардан`];

/** Nouns for the incidents of a category: the taxonomy's label and what journalists write. */
export const CASES: Readonly<Record<string, readonly Noun[]>> = {
  attack: [back('шабуыл'), event('шабуыл жасау')],
  'property-damage': [event('мүлікке зиян келтіру'), fact('мүлікті бүлдіру')],
  threat: [
    ['қоқан-лоққы', 'қоқан-лоққының', 'қоқан-лоққылар', 'қоқан-лоққылардың', 'қоқан-лоққылардан'],
    fact('қоқан-лоққы жасау'),
  ],
  detention: [event('ұстау'), fact('ұстау')],
  arrest: [event('сот шешімімен қамауға алу')],
  obstruction: [fact('заңды кәсіптік қызметке кедергі жасау'), event('кәсіби жұмысқа кедергі жасау')],
  interrogation: [event('жауап алу'), event('шақырту немесе жауап алу')],
  search: [['тінту', 'тінтудің', 'тінтулер', 'тінтулердің', 'тінтулерден'], event('тінту')],
  harassment: [fact('қысым көрсету және қудалау'), event('қысым көрсету және қудалау')],
  cyberattack: [back('кибершабуыл')],
  'access-refusal': [fact('ақпаратқа қол жеткізуден бас тарту')],
  'court-access': [fact('сот процесінің жариялылығын бұзу')],
  blocking: [event('бұғаттау'), fact('сайттарды не сервистерді бұғаттау')],
  'criminal-case': [['қылмыстық іс', 'қылмыстық істің', 'қылмыстық істер', 'қылмыстық істердің', 'қылмыстық істерден']],
  'civil-claim': [back('азаматтық талап-арыз')],
  'administrative-case': [
    ['әкімшілік іс', 'әкімшілік істің', 'әкімшілік істер', 'әкімшілік істердің', 'әкімшілік істерден'],
    [
      'әкімшілік құқық бұзушылық туралы іс',
      'әкімшілік құқық бұзушылық туралы істің',
      'әкімшілік құқық бұзушылық туралы істер',
      'әкімшілік құқық бұзушылық туралы істердің',
      'әкімшілік құқық бұзушылық туралы істерден',
    ],
  ],
  killing: [event('кісі өлтіру')],
  'psychiatric-measure': [event('мәжбүрлі психиатриялық шара қолдану')],
  closure: [fact('БАҚ-ты жабу немесе шығарылуын тоқтата тұру')],
  accreditation: [fact('аккредиттеуден бас тарту')],
};

/** What happened to a person: 12 журналист ұсталды. */
export const DONE: Readonly<Record<string, readonly string[]>> = {
  attack: ['шабуылға ұшырады', 'соққыға жығылды немесе өзге шабуылға ұшырады'],
  threat: ['қоқан-лоққы көрді'],
  detention: ['ұсталды', 'ұсталған'],
  interrogation: ['жауап алуға шақырылды'],
  search: ['тінтуге ұшырады'],
  harassment: ['қысым мен қудалауға ұшырады'],
  'criminal-case': ['қылмыстық қудалауға ұшырады'],
};

/** Perpetrators and their genitive. */
export const BY: Readonly<Record<string, readonly [string, string]>> = {
  police: ['полиция', 'полицияның'],
  court: ['соттар', 'соттардың'],
  prosecutor: ['прокуратура', 'прокуратураның'],
  official: ['шенеуніктер мен атқарушы органдар', 'шенеуніктер мен атқарушы органдардың'],
  authorities: ['билік органдары', 'билік органдарының'],
  'private-person': ['жеке адамдар', 'жеке адамдардың'],
  'non-state': ['мемлекеттік емес тұлғалар мен ұйымдар', 'мемлекеттік емес тұлғалар мен ұйымдардың'],
  unknown: ['анықталмаған адамдар', 'анықталмаған адамдардың'],
};

/** A group of people: after a number, the plural. */
export const GROUP: Readonly<Record<string, readonly [string, string]>> = {
  journalist: ['журналист', 'журналистер'],
  blogger: ['блогер', 'блогерлер'],
  activist: ['белсенді мен құқық қорғаушы', 'белсенділер мен құқық қорғаушылар'],
  editor: ['редактор', 'редакторлар'],
  'camera-operator': ['оператор мен фотограф', 'операторлар мен фотографтар'],
  female: ['әйел', 'әйелдер'],
  male: ['ер адам', 'ер адамдар'],
};

/** A place: in it, of it, its name. */
export const PLACE: Readonly<Record<string, readonly [string, string, string]>> = {
  almaty: ['Алматыда', 'Алматының', 'Алматы'],
  astana: ['Астанада', 'Астананың', 'Астана'],
  shymkent: ['Шымкентте', 'Шымкенттің', 'Шымкент'],
  'karaganda-region': ['Қарағанды облысында', 'Қарағанды облысының', 'Қарағанды облысы'],
  'pavlodar-region': ['Павлодар облысында', 'Павлодар облысының', 'Павлодар облысы'],
  'atyrau-region': ['Атырау облысында', 'Атырау облысының', 'Атырау облысы'],
};

export const MONTH = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
export const IN_MONTH =
  'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'.split(
    ' ',
  );

export const MONTHS: Readonly<Record<string, readonly string[]>> = {
  'first-quarter': ['бірінші тоқсанда', 'алғашқы үш айда', 'қаңтардан наурызға дейін'],
  'first-half': ['бірінші жартыжылдықта', 'жылдың бірінші жартысында'],
  'second-half': ['екінші жартыжылдықта', 'жылдың екінші жартысында'],
  summer: ['жаз айларында', 'маусым-тамыз айларында'],
  'last-quarter': ['төртінші тоқсанда', 'қазан-желтоқсан айларында'],
};

export const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  rally: ['митингілер мен пикеттерге байланысты'],
  'online-post': [
    'интернеттегі жарияланымдар мен жазбаларға байланысты',
    'интернеттегі жарияланымдар мен жазбалар үшін',
  ],
  'corruption-reporting': ['сыбайлас жемқорлық немесе шенеуніктер туралы материалдарға байланысты'],
  'official-event': ['шенеуніктердің брифингтеріне, сессияларына және кездесулеріне байланысты'],
  'emergency-covid': ['COVID-19 салдарынан енгізілген төтенше жағдай мен карантинге байланысты'],
  'court-hearing': ['сот отырыстарына байланысты'],
};

export const ARTICLE: Readonly<Record<string, readonly string[]>> = {
  'cc-274': ['ҚК 274-бабы', 'Қылмыстық кодекстің 274-бабы'],
  'cc-405': ['ҚК 405-бабы', 'Қылмыстық кодекстің 405-бабы'],
  'cc-174': ['ҚК 174-бабы', 'Қылмыстық кодекстің 174-бабы (алауыздықты қоздыру)'],
  'cc-378': ['ҚК 378-бабы', 'Қылмыстық кодекстің 378-бабы'],
  'cao-488': ['ӘҚБтК 488-бабы'],
  'cao-456-2': ['ӘҚБтК 456-2-бабы'],
  'cao-73-3': ['ӘҚБтК 73-3-бабы', 'ӘҚБтК 73-3-бабы (жала жабу)'],
  'cao-476': ['ӘҚБтК 476-бабы'],
};

/** Words for a part, behind a noun in the genitive. */
export const PART: Readonly<Record<string, readonly string[]>> = {
  half: ['жартысы', 'шамамен жартысы'],
  'nearly-half': ['жартысына жуығы', 'жартысынан сәл азы'],
  'more-than-half': ['жартысынан астамы', 'жартысынан көбі'],
  majority: ['көпшілігі'],
  most: ['басым бөлігі', 'көпшілігі'],
  third: ['үштен бірі', 'шамамен үштен бірі'],
  'two-thirds': ['үштен екісі', 'шамамен үштен екісі'],
  quarter: ['төрттен бірі', 'ширегі'],
  'three-quarters': ['төрттен үші'],
  'less-than-half': ['жартысынан азы', 'жартысына жетпейтін бөлігі'],
  'more-than-third': ['үштен бірінен астамы', 'үштен бірінен көбі'],
  'less-than-third': ['үштен бірінен азы'],
  'less-than-quarter': ['төрттен бірінен азы'],
};

export const MULTIPLE: Readonly<Record<string, readonly string[]>> = {
  doubled: ['екі есе өсті', 'екі есеге артты', '2 есе көбейді'],
  tripled: ['үш есе өсті', 'үш есеге артты', '3 есе көбейді'],
  halved: ['екі есе азайды', 'екі есеге кеміді'],
  'more-than-doubled': ['екі еседен астам өсті', 'екі еседен көп артты'],
  'one-and-half': ['бір жарым есе өсті', '1,5 есе артты'],
};

export const WHO: Readonly<Record<string, readonly string[]>> = {
  'adil-soz': ['«Әділ сөз» қоры', '«Әділ сөз»'],
  jfj: ['Justice for Journalists қоры', 'Justice for Journalists'],
};

export const CLAIMED: Readonly<Record<string, string>> = {
  all: 'сөз бостандығын бұзу дерегі',
  attack: 'журналистерге шабуыл жасау оқиғасы',
  civil: 'азаматтық дау',
  rights: 'журналистер мен БАҚ құқықтарын бұзу дерегі',
  threats: 'медиа қызметкерлеріне шабуыл мен қоқан-лоққы',
  physical: 'күш қолданып шабуыл жасау мен өмірге қауіп төндіру оқиғасы',
};
