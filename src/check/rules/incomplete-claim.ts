import type { Entry } from '../../entry.ts';
import type { Claim } from '../../types/published.ts';
import { readSound } from '../published/frames.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'A share, a multiple, a change or a difference needs the cell `of` which it is one, a rank those `among` which it stands, and each of them a `measure`. Below zero is only what can fall: a change or a difference.',
  severity: 'error',
  examples: [
    {
      file: 'published/diary.yaml',
      bad: writeClaim('value: 40, is: ‹share›, measure: attacks'),
      good: writeClaim('value: 40, is: share, measure: attacks, of: {}'),
      message: 'Unexpected `share` without a base, expected a field `of`: the cell that it is a share of.',
      hint: 'Write `of: {}` where that is the whole measure.',
    },
    {
      file: 'published/diary.yaml',
      bad: writeClaim('value: 2, is: ‹rank›, measure: attacks, part: {class: cyber}'),
      good: writeClaim(
        'value: 2, is: rank, measure: attacks, part: {class: cyber}, among: [{part: {class: physical}}]',
      ),
      message: 'Unexpected `rank` without others, expected a field `among`: the cells that it is compared with.',
    },
    {
      file: 'published/diary.yaml',
      bad: writeClaim('value: 40, is: ‹share›, of: {measure: attacks}'),
      good: writeClaim('value: 40, is: share, of: {measure: attacks}, measure: attacks'),
      message: 'Unexpected `share` of no measure, expected a field `measure`: the measure that it is a share in.',
    },
    {
      file: 'published/diary.yaml',
      bad: writeClaim('value: ‹-9›'),
      good: writeClaim('value: 9'),
      message: 'Unexpected number `-9` in `value`, expected 0 or more.',
      hint: 'Only a change or a difference can be below zero: say so with `is`.',
    },
  ],
  watch: ({ files }) => ({ finish: () => files.published.flatMap(findIncomplete) }),
} satisfies SetRule;

const KINDS: Readonly<Record<string, string>> = {
  share: 'a share',
  ratio: 'a multiple',
  change: 'a change',
  difference: 'a difference',
  rank: 'a rank',
};

function findIncomplete(entry: Entry): SetFinding[] {
  const { claims = [] } = readSound(entry) ?? {};
  return claims.flatMap((claim, index) =>
    explain(claim, ['claims', index]).map((finding) => ({ where: { entry }, ...finding })),
  );
}

function explain(
  { is = 'count', value, measure, of, among }: Claim,
  pointer: readonly (string | number)[],
): Omit<SetFinding, 'where'>[] {
  const at = [...pointer, 'is'];
  const kind = KINDS[is];
  const based = kind !== undefined && is !== 'rank';
  return [
    ...(kind && measure === undefined
      ? [
          {
            pointer: at,
            message: `Unexpected \`${is}\` of no measure, expected a field \`measure\`: the measure that it is ${kind} in.`,
          },
        ]
      : []),
    ...(based && !of
      ? [
          {
            pointer: at,
            message: `Unexpected \`${is}\` without a base, expected a field \`of\`: the cell that it is ${kind} of.`,
            hint: 'Write `of: {}` where that is the whole measure.',
          },
        ]
      : []),
    ...(is === 'rank' && !among
      ? [
          {
            pointer: at,
            message: 'Unexpected `rank` without others, expected a field `among`: the cells that it is compared with.',
          },
        ]
      : []),
    ...(value < 0 && is !== 'change' && is !== 'difference'
      ? [
          {
            pointer: [...pointer, 'value'],
            message: `Unexpected number \`${value}\` in \`value\`, expected 0 or more.`,
            hint: 'Only a change or a difference can be below zero: say so with `is`.',
          },
        ]
      : []),
  ];
}

function writeClaim(fields: string): string {
  return `source: made-up-diary
measures:
  - id: attacks
    label: {en: Attacks}
    unit: attacks
    dimensions:
      - {id: class, relation: exhaustive, parts: [{id: cyber}, {id: physical}]}
claims:
  - {id: diary-attacks, period: "2024", label: {en: Attacks}, unit: attacks, ${fields}}
`;
}
