// One made-up record as a row of CSV. Everything follows from its number.

export const PEOPLE = 5000;
export const SOURCES = 200;

export const COLUMNS = [
  ...['id', 'date', 'place', 'freedom', 'category', 'perpetrator', 'on_duty', 'context'],
  ...['legal.proceeding', 'legal.claimant', 'legal.claimed', 'follows', 'verified', 'summary.en', 'summary.ru'],
  ...['visibility', 'targets.1.person', 'targets.1.group', 'sources.1.id', 'sources.1.at'],
];

const PLACES = 'almaty astana shymkent karaganda uralsk aktau taraz pavlodar kostanay semey'.split(' ');
/** Twenty main categories: those of one person come round after weeks, so that no two records look like one act. */
const CATEGORIES = [
  ...['attack', 'property-damage', 'threat-to-life', 'threat-of-prosecution', 'detention', 'arrest', 'obstruction'],
  ...['interrogation', 'search', 'surveillance', 'harassment', 'ddos', 'hacking', 'access-refusal', 'court-access'],
  ...['accreditation', 'blocking', 'civil-claim', 'official-warning', 'assembly-refusal'],
];
const PERPETRATORS = [
  'police',
  'court',
  'official',
  'private-person',
  'security-service',
  'police; official',
  'unknown',
];
const DUTIES = ['yes', 'yes', 'yes', 'no', 'unknown'];
const CONTEXTS = [
  'rally',
  '',
  'election',
  '',
  'corruption-reporting; online-post',
  '',
  'official-event',
  'court-hearing',
];
const CLAIMANTS = ['official', 'individual', 'legal-entity', 'politician'];
const GROUPS = 'journalist editor camera-operator blogger journalist activist'.split(' ');
const PLACES_IN_SOURCE = ['whole', 'page 12', 'lines 97-98, 101', 'paragraph 7'];

const WHO = [
  'Two officers',
  'A man in plain clothes',
  'The press officer of the akimat',
  'Several people',
  'An official',
];
const DID = [
  'stopped the reporter at the entrance and asked for a written permit',
  'took the camera away and looked through the pictures',
  'demanded that the article be taken down within a day',
  'pushed the crew out of the hall before the session began',
];
const THEN = [
  'The newspaper complained to the prosecutor, who has not answered so far.',
  'The equipment was given back after three hours, without a memory card.',
  'A lawyer of the editorial office was not let in; the reason was not told.',
  'Later the department said that it had checked its officers and found no fault.',
];
const RUSSIAN = 'Журналиста остановили у входа и потребовали письменное разрешение; камеру вернули через три часа.';

/** The row of a record, by its number and how many there are, with its line end. */
export function makeRow(index, size) {
  const people = Math.min(PEOPLE, size);
  const [person, turn] = [index % people, Math.floor(index / people)];
  const pick = makePicker(index);
  const category = (turn + person) % CATEGORIES.length;
  const suit = CATEGORIES[category] === 'civil-claim';
  return `${[
    idOf(index),
    dateOf(turn, Math.ceil(size / people), pick),
    pick(PLACES),
    pick(8) === 0 ? 'assembly; expression' : 'expression',
    pick(4) === 0 ? `${CATEGORIES[category]}; ${CATEGORIES[(category + 10) % 20]}` : CATEGORIES[category],
    suit ? 'official' : pick(PERPETRATORS),
    pick(DUTIES),
    pick(CONTEXTS),
    ...(suit ? ['civil', pick(CLAIMANTS), `${pick(90) + 1}00000 KZT`] : ['', '', '']),
    turn > 0 && pick(30) === 0 ? idOf(index - people) : '',
    pick(12) === 0 ? 'no' : 'yes',
    summaryOf(pick),
    pick(10) === 0 ? RUSSIAN : '',
    pick(50) === 0 ? 'internal' : 'public',
    nameOf(person).join('-'),
    pick(GROUPS),
    `made-up-source-${(index % Math.min(SOURCES, size)) + 1}`,
    pick(PLACES_IN_SOURCE),
  ]
    .map(quote)
    .join(',')}\n`;
}

const SYLLABLES = ['ba', 'de', 'gi', 'lo', 'mu', 'na', 're', 'si', 'ta'];

/** Given and family name of a person, in small letters. No two names are so near that they look like slips of each other. */
export function nameOf(person) {
  return [wordOf(person % 81), `${wordOf(Math.floor(person / 81))}ev`];
}

/** Of 81 words any two differ in two syllables: the third follows from the others. */
function wordOf(number) {
  const [first, second] = [Math.floor(number / 9) % 9, number % 9];
  return SYLLABLES[first] + SYLLABLES[second] + SYLLABLES[(first + second) % 9];
}

function idOf(index) {
  return `KZ-2023-${String(index + 1).padStart(7, '0')}`;
}

/** A person's records are spread over the year; a few of them last two days. */
function dateOf(turn, turns, pick) {
  const day = Math.floor((turn * 364) / turns);
  return pick(40) === 0 ? `${dayOf(day)}/${dayOf(day + 1)}` : dayOf(day);
}

function dayOf(day) {
  return new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Three or four lines of a cell; in a third of the records with a line end in it. */
function summaryOf(pick) {
  const between = pick(3) === 0 ? '\n' : ' ';
  return `${pick(WHO)} ${pick(DID)}.${between}${pick(THEN)}`;
}

/** Picks one of a list, or a number below one: a linear congruential generator started with the record's number. */
function makePicker(index) {
  let state = (Math.imul(index + 1, 2654435761) ^ 0x5bd1e995) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const many = typeof from === 'number' ? from : from.length;
    const at = Math.floor((state / 2 ** 32) * many);
    return typeof from === 'number' ? at : from[at];
  };
}

function quote(cell) {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
