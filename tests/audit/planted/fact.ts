import type { Random } from '../../mutation/random.ts';
import type { World } from './world.ts';

/** What can be wrong with a sentence. */
export type FaultKind =
  | 'wrong-count'
  | 'stale-share'
  | 'swapped-base'
  | 'wrong-multiple'
  | 'wrong-word'
  | 'wrong-year'
  | 'wrong-unit'
  | 'wrong-rank'
  | 'wrong-sum';

/** The numbers that a sentence says, by their place in it; how many of which things is the fact's matter. */
export type Numbers = Readonly<Record<'n' | 'm' | 'k' | 'p' | 'q', number>>;

/** The codes and words it names. */
export type Codes = Readonly<
  Record<
    | 'category'
    | 'other'
    | 'perpetrator'
    | 'second'
    | 'third'
    | 'gender'
    | 'group'
    | 'place'
    | 'month'
    | 'months'
    | 'year'
    | 'context'
    | 'article'
    | 'day'
    | 'word'
    | 'claim'
    | 'line',
    string
  >
>;

/** What a sentence tells, before it is put into a language. */
export interface Told {
  readonly numbers: Partial<Numbers>;
  readonly codes: Partial<Codes>;
}

/** The same, with something wrong in it. */
export interface Fault extends Told {
  readonly kind: FaultKind;
}

/** Something true of a world, and what would be false of it in every honest reading. */
export interface Fact extends Told {
  /** Sections it can stand in. */
  readonly sections: readonly string[];
  /** How narrow it is: what stands in a paragraph before it is never narrower, so that nothing carries over. */
  readonly scope: 0 | 1 | 2;
  readonly faults: readonly Fault[];
  /** Set where none of its words is true: only its faults can be told. */
  readonly untold?: true;
}

/** A world to tell of, and chances to pick by. */
export interface Draw {
  readonly world: World;
  readonly random: Random;
}

export type FactMaker = (draw: Draw) => Fact | undefined;

/** Sections that tell of the whole report. */
export const GENERAL = ['overview', 'who', 'conclusions'];

/** Sections of a kind of violation, with the categories that count in them. */
export const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  attacks: ['attack'],
  threats: ['threat'],
  detention: ['detention', 'arrest', 'interrogation', 'search', 'psychiatric-measure'],
  obstruction: ['obstruction'],
  harassment: ['harassment', 'surveillance'],
  property: ['property-damage'],
  cyber: ['cyberattack'],
  access: ['access-refusal', 'court-access', 'accreditation'],
  criminal: ['criminal-case'],
  administrative: ['administrative-case', 'official-warning'],
  civil: ['civil-claim'],
};

/** Categories that sentences are written of. */
export const CATEGORIES = [
  'attack',
  'property-damage',
  'threat',
  'detention',
  'arrest',
  'obstruction',
  'interrogation',
  'search',
  'harassment',
  'cyberattack',
  'access-refusal',
  'court-access',
  'blocking',
  'criminal-case',
  'civil-claim',
  'administrative-case',
];

/** The overview, and the section of the category. */
export function listSections(category: string): string[] {
  return ['overview', ...Object.keys(SECTIONS).filter((id) => SECTIONS[id]?.includes(category))];
}

/** A code of the list that something was counted for; undefined where there is none. */
export function pickCounted(
  random: Random,
  codes: readonly string[],
  count: (code: string) => number,
  least = 1,
): string | undefined {
  return random.pick(codes.filter((code) => count(code) >= least));
}

/** Percent of the whole, halves up. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 200 + whole) / (whole * 2));
}
