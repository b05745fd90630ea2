import type { Incident } from '../../types/incident.ts';
import { type Act, type Acts, addAct, isSameDay, makeActs, readAct, readGap } from '../many/acts.ts';
import { readDays } from '../many/days.ts';
import { findPairs, type NearPair, type NearPairs } from '../many/near.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

const FIRST_RECORD = writeRecord({ id: 'XX-2024-001', date: '2024-05-06' });
const HINT =
  'If they tell of one act, keep one record with the sources of both. If of two, write `not_same_as: [XX-2024-001]` in this one.';

export default {
  description:
    'One act is one record. Two records against the same person or outlet, of the same main category and within three days or in times that overlap, may tell of one act after two sources. A record that `follows` the other is no duplicate; `not_same_as` says that somebody looked and found two acts.',
  severity: 'warning',
  examples: [
    {
      file: 'incidents/2024/XX-2024-002.yaml',
      bad: writeRecord({ id: '‹XX-2024-002›', date: '2024-05-07' }),
      good: writeRecord({ id: 'XX-2024-002', date: '2024-05-07', more: '\nnot_same_as: [XX-2024-001]' }),
      message: 'Unexpected second record like `XX-2024-001`: same person `ann-example`, 1 day apart, both `detention`.',
      hint: HINT,
      beside: { 'incidents/2024/XX-2024-001.yaml': FIRST_RECORD },
    },
    {
      file: 'incidents/2024/XX-2024-002.yaml',
      bad: writeRecord({ id: '‹XX-2024-002›', date: '2024-05-06' }),
      good: writeRecord({ id: 'XX-2024-002', date: '2024-05-06', more: '\nfollows: XX-2024-001' }),
      message:
        'Unexpected second record like `XX-2024-001`: same person `ann-example`, on the same day, both `detention`.',
      hint: HINT,
      beside: { 'incidents/2024/XX-2024-001.yaml': FIRST_RECORD },
    },
    {
      file: 'incidents/2024/XX-2024-002.yaml',
      bad: writeRecord({ id: '‹XX-2024-002›', date: '2024-05' }),
      good: writeRecord({ id: 'XX-2024-002', date: '2024-05-10' }),
      message:
        'Unexpected second record like `XX-2024-001`: same person `ann-example`, dates that overlap, both `detention`.',
      hint: HINT,
      beside: { 'incidents/2024/XX-2024-001.yaml': FIRST_RECORD },
    },
  ],
  watch(world) {
    const codes = [...(world.taxonomies.get('category')?.entries.keys() ?? [])];
    const categories = new Map(codes.map((code, index) => [code, index]));
    const targets = numberTargets(world);
    const acts = makeActs(targets.told.length);
    const tell = (pair: NearPair) => tellPair(acts, pair, targets.told, codes[pair.category] ?? '');
    return {
      see(incident, number) {
        const found = listTargets(incident, targets);
        if (found.length > 0) addAct(acts, makeAct(incident, number, found, categories));
      },
      finish() {
        const found = findPairs(acts);
        return [...found.pairs.map(tell), ...tellCut(acts, found, targets.told)];
      },
    };
  },
} satisfies SetRule;

/** People and outlets by number, so that no record's own texts are kept. */
interface Targets {
  readonly people: ReadonlyMap<string, number>;
  readonly outlets: ReadonlyMap<string, number>;
  /** How a message names each: 'person `ann-example`'. */
  readonly told: readonly string[];
}

function numberTargets({ people, outlets }: World): Targets {
  const ids = [...people.keys()];
  const outletIds = [...outlets.keys()];
  return {
    people: new Map(ids.map((id, index) => [id, index])),
    outlets: new Map(outletIds.map((id, index) => [id, ids.length + index])),
    told: [...ids.map((id) => `person \`${id}\``), ...outletIds.map((id) => `outlet \`${id}\``)],
  };
}

function listTargets({ targets }: Incident, { people, outlets }: Targets): number[] {
  const found: number[] = [];
  for (const { person, outlet } of targets) {
    const target = person ? people.get(person) : outlet ? outlets.get(outlet) : undefined;
    if (target !== undefined && !found.includes(target)) found.push(target);
  }
  return found;
}

function makeAct(incident: Incident, number: number, targets: number[], known: ReadonlyMap<string, number>): Act {
  const { id, date, follows, not_same_as = [] } = incident;
  const { first, last, exact } = readDays(date);
  const categories: number[] = [];
  for (const code of incident.category) {
    const category = known.get(code);
    if (category !== undefined) categories.push(category);
  }
  const apart = follows ? [follows, ...not_same_as] : not_same_as;
  return { number, id, first, last, exact, categories, apart, targets };
}

function tellPair(acts: Acts, pair: NearPair, told: readonly string[], category: string): SetFinding {
  const [first, second] = [readAct(acts, pair.first), readAct(acts, pair.second)];
  const gap = readGap(acts, pair.first, pair.second);
  const apart = gap === 1 ? '1 day apart' : `${gap} days apart`;
  const overlap = isSameDay(acts, pair.first, pair.second) ? 'on the same day' : 'dates that overlap';
  const whom = pair.targets.slice(0, 3).map((target) => told[target]);
  const rest = pair.targets.length - whom.length;
  return {
    where: { record: second.number },
    pointer: ['id'],
    message: `Unexpected second record like \`${first.id}\`: same ${whom.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}, ${gap > 0 ? apart : overlap}, both \`${category}\`.`,
    hint: `If they tell of one act, keep one record with the sources of both. If of two, write \`not_same_as: [${first.id}]\` in this one.`,
    others: [{ record: first.number, message: 'The record that it is like.' }],
  };
}

/** Nothing is dropped in silence: where the search stopped, it says so. */
function tellCut(acts: Acts, { pairs, cut }: NearPairs, told: readonly string[]): SetFinding[] {
  return [...cut].map(([target, row]) => {
    const shown = target === 'all' ? pairs : pairs.filter(({ targets }) => targets.includes(target));
    const whom = target === 'all' ? '' : ` of ${told[target]}`;
    return {
      where: { record: readAct(acts, row).number },
      pointer: ['id'],
      message: `Unexpected number of records like each other${whom}, expected few: ${shown.length} pairs are shown, there may be more.`,
      hint: 'Begin with those that are shown.',
    };
  });
}

function writeRecord({ id, date, more = '' }: { id: string; date: string; more?: string }): string {
  return `id: ${id}
date: ${date}
place: almaty
freedom: [expression]
category: [detention]
perpetrator: [police]
targets:
  - {person: ann-example, group: journalist}
on_duty: yes${more}
verified: yes
summary: {en: Nothing of this happened.}
sources:
  - {id: made-up-diary, at: whole}
visibility: public
`;
}
