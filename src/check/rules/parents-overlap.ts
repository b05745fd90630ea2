import { readDays, writeDay } from '../many/days.ts';
import { type Classed, listAllEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'Where the parent of an entry changed with time (a town that came to another region), `parents` follow each other day by day: on no day two of them, on no day none.',
  severity: 'error',
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('{code: north, to: 2022-06-07}', '{code: south, from: ‹2022-06-10›}'),
      good: writeContext('{code: north, to: 2022-06-07}', '{code: south, from: 2022-06-08}'),
      message:
        'Unexpected start `2022-06-10`, expected `2022-06-08`: between `north` and `south`, `town` has no parent.',
      hint: 'Let each parent begin on the day after the last day of the one before it.',
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('{code: north, to: 2022-06-07}', '{code: south, from: ‹2022-06-01›}'),
      good: writeContext('{code: north, to: 2022-05-31}', '{code: south, from: 2022-06-01}'),
      message: 'Unexpected start `2022-06-01`, expected `2022-06-08`: until then `town` lies under `north`.',
      hint: 'Let each parent begin on the day after the last day of the one before it.',
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('{code: ‹north›}', '{code: south, from: 2022-06-08}'),
      good: writeContext('{code: north, to: 2022-06-07}', '{code: south, from: 2022-06-08}'),
      message: 'Expected the last day of `north`, since `south` comes after it.',
      hint: 'Write `to: 2022-06-07` beside it.',
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('{code: north, to: 2022-06-07}', '{code: ‹south›}'),
      good: writeContext('{code: north, to: 2022-06-07}', '{code: south, from: 2022-06-08}'),
      message: 'Expected the first day of `south`, since `north` comes before it.',
      hint: 'Write `from: 2022-06-08` beside it.',
    },
  ],
  watch: (world) => ({ finish: () => listAllEntries(world).flatMap(checkParents) }),
} satisfies SetRule;

interface Parent {
  readonly code: string;
  readonly index: number;
  readonly from?: string;
  readonly to?: string;
  /** First and last day; undefined where it is open. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

function checkParents(classed: Classed): SetFinding[] {
  const parents = (classed.item.parents ?? [])
    .map((parent, index): Parent => {
      const first = parent.from === undefined ? undefined : readDays(parent.from).first;
      const last = parent.to === undefined ? undefined : readDays(parent.to).last;
      return { ...parent, index, first, last };
    })
    .sort(compareTimes);
  return parents.slice(1).flatMap((later, index) => {
    const earlier = parents[index];
    return earlier ? checkTwo(classed, earlier, later) : [];
  });
}

/** By the first day, one without comes before all; then by the last, one without comes after all. */
function compareTimes(a: Parent, b: Parent): number {
  return (a.first ?? -1) - (b.first ?? -1) || (a.last ?? Number.MAX_VALUE) - (b.last ?? Number.MAX_VALUE);
}

function checkTwo({ item, where, pointer }: Classed, earlier: Parent, later: Parent): SetFinding[] {
  const at = ({ index }: Parent, field: string) => ({ where, pointer: [...pointer, 'parents', index, field] });
  if (earlier.last === undefined)
    return [
      {
        ...at(earlier, 'code'),
        message: `Expected the last day of \`${earlier.code}\`, since \`${later.code}\` comes after it.`,
        ...(later.first !== undefined && { hint: `Write \`to: ${writeDay(later.first - 1)}\` beside it.` }),
      },
    ];
  const expected = writeDay(earlier.last + 1);
  if (later.first === undefined)
    return [
      {
        ...at(later, 'code'),
        message: `Expected the first day of \`${later.code}\`, since \`${earlier.code}\` comes before it.`,
        hint: `Write \`from: ${expected}\` beside it.`,
      },
    ];
  const days = later.first - earlier.last;
  // A `parent` beside `parents` holds on the days that they leave free.
  if (days === 1 || (days > 1 && item.parent)) return [];
  const why =
    days > 1
      ? `between \`${earlier.code}\` and \`${later.code}\`, \`${item.code}\` has no parent`
      : `until then \`${item.code}\` lies under \`${earlier.code}\``;
  return [
    {
      ...at(later, 'from'),
      message: `Unexpected start \`${later.from}\`, expected \`${expected}\`: ${why}.`,
      hint: 'Let each parent begin on the day after the last day of the one before it.',
    },
  ];
}

function writeContext(...parents: readonly string[]): string {
  return `labels: {en: Context}
entries:
  - {code: north, labels: {en: North}}
  - {code: south, labels: {en: South}}
  - code: town
    labels: {en: Town}
    parents:
${parents.map((parent) => `      - ${parent}\n`).join('')}`;
}
