import { CATEGORIES, type Codes, type FactMaker, GENERAL, listSections, pickCounted } from '../fact.ts';
import { listReadings, listSlips, replaceNumber } from '../faults.ts';
import { listMonths, makeCount } from './count.ts';
import { countCategory, countCode, countGroup, countSection, countWith } from './filtered.ts';

export const PERPETRATORS = [
  'police',
  'court',
  'prosecutor',
  'official',
  'authorities',
  'private-person',
  'unknown',
  'non-state',
];
export const GROUPS = ['journalist', 'blogger', 'activist', 'editor', 'camera-operator'];
export const PLACES = ['almaty', 'astana', 'shymkent', 'karaganda-region', 'pavlodar-region', 'atyrau-region'];
const CONTEXTS = ['rally', 'online-post', 'corruption-reporting', 'official-event', 'emergency-covid', 'court-hearing'];
const ARTICLES = ['cc-274', 'cc-405', 'cc-174', 'cc-378', 'cao-488', 'cao-456-2', 'cao-73-3', 'cao-476'];
/** Categories that are something done to a person. */
const PERSONAL = ['attack', 'threat', 'detention', 'interrogation', 'search', 'harassment', 'criminal-case'];

const general = { sections: GENERAL, scope: 0 } as const;

export const COUNTS: Readonly<Record<string, FactMaker>> = {
  total: ({ world }) => makeCount(world, { unit: 'incidents', where: {}, codes: {}, ...general }),
  people: ({ world }) => makeCount(world, { unit: 'people', where: {}, codes: {}, ...general }),
  charges: ({ world }) => makeCount(world, { unit: 'charges', where: {}, codes: {}, ...general }),
  'total-and-people': ({ world }) => {
    const first = makeCount(world, { unit: 'incidents', where: {}, codes: {}, ...general });
    const m = world.count('people');
    if (!first) return undefined;
    const told = { numbers: { ...first.numbers, m }, codes: {} };
    const honest = listReadings(world, 'people', {});
    const faults = first.faults.map((fault) => ({ ...fault, numbers: { ...fault.numbers, m } }));
    return { ...first, ...told, faults: [...faults, ...replaceNumber(told, 'm', 'wrong-count', listSlips(m), honest)] };
  },
  category: (draw) => countCategory(draw, 'incidents', CATEGORIES),
  'category-people': (draw) => countCategory(draw, 'people', PERSONAL),
  'category-day': (draw) => {
    const fact = countCategory(draw, 'incidents', CATEGORIES, 2);
    const day = fact && draw.world.findDay({ category: fact.codes.category ?? '' });
    if (!fact || !day) return undefined;
    const add = <T extends { readonly codes: Partial<Codes> }>(told: T) => ({ ...told, codes: { ...told.codes, day } });
    return { ...add(fact), faults: fact.faults.map(add) };
  },
  'category-group': (draw) => countGroup(draw, PERSONAL, GROUPS),
  'category-women': (draw) => countWith(draw, 'people', PERSONAL, 'gender', ['female']),
  'category-perpetrator': (draw) => countWith(draw, 'incidents', CATEGORIES, 'perpetrator', PERPETRATORS),
  'category-place': (draw) => countWith(draw, 'incidents', CATEGORIES, 'place', PLACES),
  'category-month': (draw) => countWith(draw, 'incidents', CATEGORIES, 'month', listMonths(draw.world)),
  'category-on-duty': (draw) =>
    countWith(draw, 'incidents', ['attack', 'obstruction', 'detention'], 'on-duty', ['yes']),
  'category-place-month': (draw) => {
    const { world, random } = draw;
    const [category, place] = [random.pick(CATEGORIES) ?? '', random.pick(PLACES) ?? ''];
    const month = pickCounted(random, listMonths(world), (code) =>
      world.count('incidents', { category, place, month: code }),
    );
    if (!month) return undefined;
    const where = { category, place, month };
    return makeCount(world, { unit: 'incidents', where, codes: where, sections: listSections(category), scope: 2 });
  },
  group: (draw) => countGroup(draw, [], GROUPS),
  gender: (draw) => countCode(draw, 'people', 'gender', ['female', 'male'], 0),
  perpetrator: (draw) => countCode(draw, 'incidents', 'perpetrator', PERPETRATORS, 0),
  place: (draw) => countCode(draw, 'incidents', 'place', PLACES, 1),
  month: (draw) => countCode(draw, 'incidents', 'month', listMonths(draw.world), 2),
  context: (draw) => countCode(draw, 'incidents', 'context', CONTEXTS, 1),
  article: (draw) => {
    const { world, random } = draw;
    const article = pickCounted(random, ARTICLES, (code) => world.count('charges', { article: code }));
    if (!article) return undefined;
    const readings = (['incidents', 'people', 'targets'] as const).map((unit) => world.count(unit, { article }));
    const section = article.startsWith('cc') ? 'criminal' : 'administrative';
    return makeCount(world, {
      unit: 'charges',
      where: { article },
      codes: { article },
      sections: ['overview', section],
      scope: 1,
      readings,
    });
  },
  'on-duty': ({ world }) => makeCount(world, { unit: 'incidents', where: { 'on-duty': 'yes' }, codes: {}, ...general }),
  convicted: ({ world }) => {
    const units = (['charges', 'incidents', 'people', 'targets'] as const).flatMap((unit) =>
      [{}, { proceeding: 'criminal' }, { proceeding: 'administrative' }].map((rest) => ({ unit, rest })),
    );
    const readings = units.map(({ unit, rest }) => world.count(unit, { outcome: 'convicted', ...rest }));
    const where = { outcome: 'convicted' };
    return makeCount(world, {
      unit: 'charges',
      where,
      codes: {},
      sections: ['overview', 'conclusions'],
      scope: 1,
      readings,
    });
  },
  'other-year': ({ world, random }) => {
    const year = random.pick(world.others) ?? '';
    const n = world.count('incidents', {}, year);
    const told = { numbers: { n }, codes: { year } };
    const own = world.others.filter((other) => other !== year).map((other) => world.count('incidents', {}, other));
    return {
      ...told,
      sections: GENERAL,
      scope: 2,
      faults: [
        ...replaceNumber(
          told,
          'n',
          'wrong-year',
          [world.count('incidents'), ...own],
          listReadings(world, 'incidents', {}, year),
        ),
        ...replaceNumber(told, 'n', 'wrong-count', listSlips(n), []),
        ...replaceNumber(told, 'n', 'wrong-unit', [world.count('people', {}, year)], [n]),
      ],
    };
  },
  'category-other-year': ({ world, random }) => {
    const year = random.pick(world.others) ?? '';
    const category = pickCounted(random, CATEGORIES, (code) => world.count('incidents', { category: code }, year));
    if (!category) return undefined;
    const readings = listReadings(world, 'incidents', { category }, year);
    const told = { numbers: { n: readings[0] ?? 0 }, codes: { year, category } };
    const wrong = [world.count('incidents', { category })];
    return {
      ...told,
      sections: listSections(category),
      scope: 2,
      faults: [
        ...replaceNumber(told, 'n', 'wrong-year', wrong, readings),
        ...replaceNumber(told, 'n', 'wrong-count', listSlips(told.numbers.n), readings),
      ],
    };
  },
  months: ({ world, random }) => {
    const months = random.pick(['first-quarter', 'first-half', 'second-half', 'summer', 'last-quarter']) ?? '';
    const spans: Record<string, readonly [number, number]> = {
      'first-quarter': [0, 3],
      'first-half': [0, 6],
      'second-half': [6, 12],
      summer: [5, 8],
      'last-quarter': [9, 12],
    };
    const month = listMonths(world).slice(...(spans[months] ?? []));
    return makeCount(world, { unit: 'incidents', where: { month }, codes: { months }, sections: GENERAL, scope: 2 });
  },
  'section-total': (draw) => countSection(draw, 'incidents', {}),
  'section-people': (draw) => countSection(draw, 'people', {}),
  'section-women': (draw) => countSection(draw, 'people', { gender: 'female' }),
  'section-authorities': (draw) => countSection(draw, 'incidents', { perpetrator: 'authorities' }),
};
