import { closest } from '../../closest.ts';
import type { Entry } from '../../entry.ts';
import { listCells, listParts, type NamedCell, readSound } from '../published/frames.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'A claim, a base or a sum names a measure of its own file, and a part by dimensions of that measure: a name that is not there is compared with nothing.',
  severity: 'error',
  examples: [
    {
      file: 'published/diary.yaml',
      bad: writeClaim('{measure: ‹atacks›, part: {class: cyber}}'),
      good: writeClaim('{measure: attacks, part: {class: cyber}}'),
      message: 'Unexpected `atacks`, expected the id of a measure of this file.',
      hint: 'Did you mean `attacks`?',
    },
    {
      file: 'published/diary.yaml',
      bad: writeClaim('{measure: attacks, part: {‹kind›: cyber}}'),
      good: writeClaim('{measure: attacks, part: {class: cyber}}'),
      message: 'Unexpected `kind`, expected a dimension of the measure `attacks`: class.',
    },
    {
      file: 'published/diary.yaml',
      bad: writeClaim('{measure: attacks, part: {class: ‹ciber›}}'),
      good: writeClaim('{measure: attacks, part: {class: cyber}}'),
      message: 'Unexpected `ciber`, expected a part of the dimension `class`.',
      hint: 'Did you mean `cyber`?',
    },
  ],
  watch: ({ files }) => ({ finish: () => files.published.flatMap(findUnknown) }),
} satisfies SetRule;

function findUnknown(entry: Entry): SetFinding[] {
  const file = readSound(entry);
  if (!file) return [];
  const measures = new Map(
    (file.measures ?? []).map(({ id, dimensions = [] }) => [
      id,
      new Map(dimensions.map((one) => [one.id, new Set(listParts(one.parts))])),
    ]),
  );
  return listCells(file).flatMap((named) =>
    explain(named, measures).map((finding) => ({ where: { entry }, ...finding })),
  );
}

type Measures = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function explain(
  { cell: { measure, part = {} }, pointer }: NamedCell,
  measures: Measures,
): Omit<SetFinding, 'where'>[] {
  const dimensions = measures.get(measure ?? '');
  // A base without a measure has that of its claim: it is told there.
  const own = pointer.at(-1) !== 'of' && pointer.at(-2) !== 'among';
  if (measure === undefined)
    return [
      {
        pointer: [...pointer, 'part'],
        message: 'Unexpected part of no measure, expected a field `measure` beside it.',
      },
    ];
  if (!dimensions)
    return own
      ? [{ pointer: [...pointer, 'measure'], ...suggest(measure, 'the id of a measure of this file', measures.keys()) }]
      : [];
  return Object.entries(part).flatMap(([name, id]): Omit<SetFinding, 'where'>[] => {
    const parts = dimensions.get(name);
    const at = [...pointer, 'part', name];
    if (!parts) {
      const there = dimensions.size > 0 ? `: ${[...dimensions.keys()].join(', ')}` : ', which has none';
      return [
        {
          pointer: at,
          at: 'key',
          ...suggest(name, `a dimension of the measure \`${measure}\`${there}`, dimensions.keys()),
        },
      ];
    }
    return parts.has(id) ? [] : [{ pointer: at, ...suggest(id, `a part of the dimension \`${name}\``, parts) }];
  });
}

function suggest(word: string, expected: string, known: Iterable<string>): Pick<SetFinding, 'message' | 'hint'> {
  const near = closest(word, [...known]);
  return {
    message: `Unexpected \`${word}\`, expected ${expected}.`,
    ...(near && { hint: `Did you mean \`${near}\`?` }),
  };
}

function writeClaim(cell: string): string {
  const fields = cell.slice(1, -1);
  return `source: made-up-diary
measures:
  - id: attacks
    label: {en: Attacks}
    unit: attacks
    dimensions:
      - {id: class, relation: exhaustive, parts: [{id: cyber}, {id: physical}]}
claims:
  - {id: diary-attacks, period: "2024", label: {en: Attacks}, value: 12, unit: attacks, ${fields}}
`;
}
