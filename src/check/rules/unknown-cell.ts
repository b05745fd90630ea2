import { closest } from '../../closest.ts';
import type { Entry } from '../../entry.ts';
import { type Counted, listClaims } from '../published/published-claims.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

export default {
  description:
    'The `cell` of a published count says which part of a total it is: the name of a taxonomy, and one of its codes.',
  severity: 'error',
  examples: [
    {
      file: 'published/diary.yaml',
      bad: writeCount('category: ‹detentoin›'),
      good: writeCount('category: detention'),
      message: 'Unexpected `detentoin`, expected a code of taxonomies/category.yaml.',
      hint: 'Did you mean `detention`?',
    },
    {
      file: 'published/diary.yaml',
      bad: writeCount('‹categry›: detention'),
      good: writeCount('category: detention'),
      message: 'Unexpected `categry`, expected the name of a taxonomy: the name of its file in taxonomies/.',
      hint: 'Did you mean `category`?',
    },
  ],
  watch: (world) => ({
    finish: () =>
      world.files.published.flatMap((entry) =>
        listClaims(entry).claims.flatMap((counted) => findUnknown(world, entry, counted)),
      ),
  }),
} satisfies SetRule;

function findUnknown(
  { taxonomies, doubt }: World,
  entry: Entry,
  { count: { cell = {} }, index }: Counted,
): SetFinding[] {
  return Object.entries(cell).flatMap(([name, code]): SetFinding[] => {
    const codes = taxonomies.get(name)?.entries;
    if (codes?.has(code) || doubt(`taxonomies/${name}.yaml`, code)) return [];
    const [word, known] = codes ? [code, codes] : [name, taxonomies];
    const near = closest(word, known.keys());
    const expected = codes
      ? `a code of taxonomies/${name}.yaml`
      : 'the name of a taxonomy: the name of its file in taxonomies/';
    return [
      {
        where: { entry },
        pointer: ['claims', index, 'cell', name],
        ...(!codes && { at: 'key' }),
        message: `Unexpected \`${word}\`, expected ${expected}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      },
    ];
  });
}

function writeCount(cell: string): string {
  return `source: made-up-diary
claims:
  - id: diary-detentions
    period: "2024"
    label: {en: Detentions}
    value: 12
    unit: cases
    cell:
      ${cell}
`;
}
