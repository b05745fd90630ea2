import type { Entry, Pointer } from '../../entry.ts';
import type { DimensionPart } from '../../types/published.ts';
import { readFrame } from '../published/frames.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'The id of a measure and of a sum names one of its file, that of a dimension one of its measure, and that of a part one of its dimension, however deep: claims refer to them by it.',
  severity: 'error',
  examples: [
    {
      file: 'published/diary.yaml',
      bad: writeParts('[{id: cyber}, {id: ‹cyber›}]'),
      good: writeParts('[{id: cyber}, {id: physical}]'),
      message: 'Unexpected second `cyber`, expected each id once in the dimension `class`.',
      hint: 'Give one of the two another id, or take it out.',
    },
  ],
  watch: ({ files }) => ({ finish: () => files.published.flatMap(findRepeated) }),
} satisfies SetRule;

/** An id, and where it is written. */
interface Id {
  readonly id: string;
  readonly pointer: Pointer;
}

function findRepeated(entry: Entry): SetFinding[] {
  const { measures = [], sums = [] } = readFrame(entry) ?? {};
  return [
    ...repeat(
      entry,
      'this file',
      measures.map(({ id }, at) => ({ id, pointer: ['measures', at] })),
    ),
    ...repeat(
      entry,
      'this file',
      sums.map(({ id }, at) => ({ id, pointer: ['sums', at] })),
    ),
    ...measures.flatMap(({ id, dimensions = [] }, at) => {
      const place = (index: number): Pointer => ['measures', at, 'dimensions', index];
      return [
        ...repeat(
          entry,
          `the measure \`${id}\``,
          dimensions.map((one, index) => ({ id: one.id, pointer: place(index) })),
        ),
        ...dimensions.flatMap((one, index) =>
          repeat(entry, `the dimension \`${one.id}\``, listIds(one.parts, place(index))),
        ),
      ];
    }),
  ];
}

function listIds(parts: readonly DimensionPart[], pointer: Pointer): Id[] {
  return parts.flatMap(({ id, parts: below = [] }, at) => {
    const own = [...pointer, 'parts', at];
    return [{ id, pointer: own }, ...listIds(below, own)];
  });
}

function repeat(entry: Entry, where: string, ids: readonly Id[]): SetFinding[] {
  const first = new Map<string, Pointer>();
  return ids.flatMap(({ id, pointer }): SetFinding[] => {
    const known = first.get(id);
    if (!known) first.set(id, pointer);
    if (!known) return [];
    return [
      {
        where: { entry },
        pointer: [...pointer, 'id'],
        message: `Unexpected second \`${id}\`, expected each id once in ${where}.`,
        hint: 'Give one of the two another id, or take it out.',
        related: [{ place: entry.locate([...known, 'id']), message: 'First written here.' }],
      },
    ];
  });
}

function writeParts(parts: string): string {
  return `source: made-up-diary
measures:
  - id: attacks
    label: {en: Attacks}
    unit: attacks
    dimensions:
      - {id: class, relation: exhaustive, parts: ${parts}}
claims:
  - {id: diary-attacks, period: "2024", label: {en: Attacks}, value: 12, unit: attacks, measure: attacks}
`;
}
