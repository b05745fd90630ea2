/** Nouns for the incidents of a category, one and many: the taxonomy's label and what journalists write. */
export const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  attack: [
    ['physical attack', 'physical attacks'],
    ['assault', 'assaults'],
  ],
  'property-damage': [
    ['case of damage to property', 'cases of damage to property'],
    ['act of vandalism or arson', 'acts of vandalism or arson'],
  ],
  threat: [
    ['threat', 'threats'],
    ['case of threats', 'cases of threats'],
  ],
  detention: [
    ['detention', 'detentions'],
    ['case of detention', 'cases of detention'],
  ],
  arrest: [
    ['arrest by decision of a court', 'arrests by decision of a court'],
    ['court-ordered arrest', 'court-ordered arrests'],
  ],
  obstruction: [
    ['case of obstruction of professional work', 'cases of obstruction of professional work'],
    ['case of obstruction', 'cases of obstruction'],
    ['act of obstruction', 'acts of obstruction'],
  ],
  interrogation: [
    ['summons or interrogation', 'summonses and interrogations'],
    ['interrogation', 'interrogations'],
  ],
  search: [['search', 'searches']],
  harassment: [
    ['case of harassment and pressure', 'cases of harassment and pressure'],
    ['case of harassment', 'cases of harassment'],
  ],
  cyberattack: [
    ['cyberattack', 'cyberattacks'],
    ['cyber attack', 'cyber attacks'],
  ],
  'access-refusal': [
    ['refusal of access to information or an event', 'refusals of access to information or an event'],
    ['case in which access to information was refused', 'cases in which access to information was refused'],
  ],
  'court-access': [['breach of the openness of court hearings', 'breaches of the openness of court hearings']],
  blocking: [
    ['blocking of a site or service', 'blockings of sites or services'],
    ['case of blocking', 'cases of blocking'],
  ],
  'criminal-case': [
    ['criminal case', 'criminal cases'],
    ['criminal prosecution', 'criminal prosecutions'],
  ],
  'civil-claim': [
    ['civil claim', 'civil claims'],
    ['civil lawsuit', 'civil lawsuits'],
  ],
  'administrative-case': [
    ['administrative case', 'administrative cases'],
    ['administrative proceeding', 'administrative proceedings'],
  ],
  killing: [['killing', 'killings']],
  'psychiatric-measure': [['forced psychiatric measure', 'forced psychiatric measures']],
  closure: [['closure or suspension of an outlet', 'closures or suspensions of outlets']],
  accreditation: [['denial of accreditation', 'denials of accreditation']],
};

/** What was done to a person. */
export const DONE: Readonly<Record<string, readonly string[]>> = {
  attack: ['physically attacked', 'assaulted', 'beaten or otherwise attacked', 'attacked'],
  threat: ['threatened'],
  detention: ['detained', 'held by police or other services'],
  interrogation: ['interrogated', 'summoned or questioned'],
  search: ['searched', 'subjected to searches'],
  harassment: ['harassed', 'harassed or put under pressure'],
  'criminal-case': ['prosecuted under criminal law', 'drawn into criminal cases'],
};

export const BY: Readonly<Record<string, readonly string[]>> = {
  police: ['police', 'the police', 'police officers'],
  court: ['courts', 'the courts'],
  prosecutor: ['prosecutors', 'the prosecutors'],
  official: ['government officials or bodies', 'government officials'],
  authorities: ['the authorities', 'state authorities'],
  'private-person': ['private persons', 'private individuals'],
  'non-state': ['private and other non-state actors', 'non-state actors'],
  unknown: ['unidentified persons', 'persons unknown'],
};

/** A group of people, one and many. */
export const GROUP: Readonly<Record<string, readonly [string, string]>> = {
  journalist: ['journalist', 'journalists'],
  blogger: ['blogger', 'bloggers'],
  activist: ['activist or rights defender', 'activists and rights defenders'],
  editor: ['editor', 'editors'],
  'camera-operator': ['camera operator or photographer', 'camera operators and photographers'],
  female: ['woman', 'women'],
  male: ['man', 'men'],
};

export const PLACE: Readonly<Record<string, string>> = {
  almaty: 'Almaty',
  astana: 'Astana',
  shymkent: 'Shymkent',
  'karaganda-region': 'the Karaganda region',
  'pavlodar-region': 'the Pavlodar region',
  'atyrau-region': 'the Atyrau region',
};

export const MONTH = 'January February March April May June July August September October November December'.split(' ');

export const MONTHS: Readonly<Record<string, readonly string[]>> = {
  'first-quarter': ['in the first quarter', 'between January and March', 'in the first three months'],
  'first-half': ['in the first half of the year', 'from January to June'],
  'second-half': ['in the second half of the year', 'from July to December'],
  summer: ['from June to August', 'between June and August'],
  'last-quarter': ['in the last quarter', 'from October to December'],
};

export const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  rally: ['in connection with rallies or pickets', 'at or around rallies and pickets'],
  'online-post': ['over publications or posts online', 'because of online publications or posts'],
  'corruption-reporting': ['in connection with reporting on corruption or officials'],
  'official-event': ['in connection with press events, sessions or meetings of officials'],
  'emergency-covid': ['in connection with the COVID-19 emergency and quarantine'],
  'court-hearing': ['in connection with court hearings'],
};

export const ARTICLE: Readonly<Record<string, readonly string[]>> = {
  'cc-274': ['article 274 of the Criminal Code', 'article 274 of the Criminal Code (knowingly false information)'],
  'cc-405': ['article 405 of the Criminal Code', 'article 405 of the Criminal Code on banned organisations'],
  'cc-174': ['article 174 of the Criminal Code', 'article 174 of the Criminal Code (incitement of discord)'],
  'cc-378': [
    'article 378 of the Criminal Code',
    'article 378 of the Criminal Code on insulting a representative of authority',
  ],
  'cao-488': ['article 488 of the Code of Administrative Offences'],
  'cao-456-2': ['article 456-2 of the Code of Administrative Offences'],
  'cao-73-3': [
    'article 73-3 of the Code of Administrative Offences',
    'article 73-3 of the Code of Administrative Offences (defamation)',
  ],
  'cao-476': ['article 476 of the Code of Administrative Offences'],
};

/** Words for a part of a whole, with 'of' where they need it. */
export const PART: Readonly<Record<string, readonly string[]>> = {
  half: ['half of', 'about half of', 'one half of'],
  'nearly-half': ['nearly half of', 'almost half of'],
  'more-than-half': ['more than half of', 'just over half of'],
  majority: ['the majority of', 'a majority of'],
  most: ['most of'],
  third: ['a third of', 'about a third of', 'one third of'],
  'two-thirds': ['two thirds of', 'two-thirds of', 'about two thirds of'],
  quarter: ['a quarter of', 'about a quarter of'],
  'three-quarters': ['three quarters of', 'three-quarters of'],
  'less-than-half': ['less than half of', 'fewer than half of'],
  'more-than-third': ['more than a third of', 'over a third of'],
  'less-than-third': ['less than a third of'],
  'less-than-quarter': ['less than a quarter of'],
};

export const MULTIPLE: Readonly<Record<string, readonly string[]>> = {
  doubled: ['doubled', 'rose twofold'],
  tripled: ['tripled', 'rose threefold', 'trebled'],
  halved: ['halved', 'fell by half'],
  'more-than-doubled': ['more than doubled'],
  'one-and-half': ['rose by half', 'rose 1.5 times'],
};

export const HEDGE: Readonly<Record<string, readonly string[]>> = {
  'more-than': ['more than', 'over', 'upwards of'],
  about: ['about', 'around', 'roughly', 'some'],
  'at-least': ['at least', 'no fewer than'],
  'fewer-than': ['fewer than', 'under', 'less than'],
  almost: ['almost', 'nearly'],
};

export const WHO: Readonly<Record<string, readonly string[]>> = {
  'adil-soz': ['Adil Soz', 'the foundation Adil Soz'],
  jfj: ['the Justice for Journalists Foundation', 'Justice for Journalists'],
};

export const CLAIMED: Readonly<Record<string, readonly [string, string]>> = {
  all: ['violation of freedom of speech', 'violations of freedom of speech'],
  attack: ['attack on journalists', 'attacks on journalists'],
  civil: ['civil dispute', 'civil disputes'],
  rights: ['violation of the rights of journalists and media', 'violations of the rights of journalists and media'],
  threats: ['attack and threat against media workers', 'attacks and threats against media workers'],
  physical: ['physical attack or threat to life', 'physical attacks and threats to life'],
};
