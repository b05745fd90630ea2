import type { Pointer } from '../../entry.ts';
import { readDays } from '../many/days.ts';
import { type Classed, listAllEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'In a taxonomy, `to` is the last day on which an entry, a parent or a former name holds: it cannot lie before `from`, the first.',
  severity: 'error',
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('from: 2022-06-08, to: ‹2022-06-07›'),
      good: writeContext('from: 2022-06-08, to: 2022-06-09'),
      message: 'Unexpected end `2022-06-07`, expected a day not before the start `2022-06-08`.',
      hint: 'Correct `from` or `to`.',
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('formerly: [{labels: {en: March}, from: 2022-06, to: ‹2021-01›}]'),
      good: writeContext('formerly: [{labels: {en: March}, from: 2022-06, to: 2022-12}]'),
      message: 'Unexpected end `2021-01`, expected a day not before the start `2022-06`.',
      hint: 'Correct `from` or `to`.',
    },
  ],
  watch: (world) => ({
    finish: () =>
      listAllEntries(world).flatMap((classed) => listTimes(classed).flatMap((time) => check(classed, time))),
  }),
} satisfies SetRule;

interface Time {
  readonly from?: string;
  readonly to?: string;
  readonly pointer: Pointer;
}

function listTimes({ item, pointer }: Classed): Time[] {
  const listed = (['parents', 'formerly'] as const).flatMap((field) =>
    (item[field] ?? []).map((one, index) => ({ ...one, pointer: [...pointer, field, index] })),
  );
  return [{ ...item, pointer }, ...listed];
}

function check({ where }: Classed, { from, to, pointer }: Time): SetFinding[] {
  if (from === undefined || to === undefined || readDays(from).first <= readDays(to).last) return [];
  return [
    {
      where,
      pointer: [...pointer, 'to'],
      message: `Unexpected end \`${to}\`, expected a day not before the start \`${from}\`.`,
      hint: 'Correct `from` or `to`.',
    },
  ];
}

function writeContext(fields: string): string {
  return `labels: {en: Context}\nentries:\n  - {code: rally, labels: {en: Rally}, ${fields}}\n`;
}
