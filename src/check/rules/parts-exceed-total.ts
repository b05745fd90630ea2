import type { Entry } from '../../entry.ts';
import { findParts, type Sum } from '../published/parts.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'Counts of one document, period and unit whose `cell` adds one dimension to the cell of another are its parts, and all are parts of the one with the cell `{}`; together they cannot be more. Where a document contradicts itself, or counts one case under several codes, a `note` of the total with the sum says that somebody looked. Shares, and counts that are only about or at least so many, are not compared.',
  severity: 'warning',
  examples: [
    {
      file: 'published/diary.yaml',
      bad: writeCounts('‹20›'),
      good: writeCounts('26'),
      message: 'Unexpected total `20`, expected at least 26: its parts by category are 12 + 9 + 5 = 26.',
      hint: 'Look into the document. If it says so itself, write a `note` with the sum, 26, to this count.',
    },
    {
      file: 'published/diary.yaml',
      bad: writeCounts('‹20›'),
      good: writeCounts('20', '\n    note: The parts make 26.'),
      message: 'Unexpected total `20`, expected at least 26: its parts by category are 12 + 9 + 5 = 26.',
      hint: 'Look into the document. If it says so itself, write a `note` with the sum, 26, to this count.',
    },
  ],
  watch: (world) => ({
    finish: () =>
      world.files.published.flatMap((entry) => findParts(entry, world.taxonomies).map((sum) => tellSum(entry, sum))),
  }),
} satisfies SetRule;

function tellSum(entry: Entry, { total, parts, dimension, sum }: Sum): SetFinding {
  const values = parts.map(({ count }) => count.value);
  const added = values.length > 8 ? [...values.slice(0, 6), '…', ...values.slice(-1)] : values;
  const one = parts.length === 1;
  const told = one
    ? `its part \`${parts[0]?.count.cell?.[dimension]}\` is ${sum}`
    : `its parts by ${dimension} are ${added.join(' + ')} = ${sum}`;
  return {
    where: { entry },
    pointer: ['claims', total.index, 'value'],
    message: `Unexpected total \`${total.count.value}\`, expected at least ${sum}: ${told}.`,
    hint: `Look into the document. If it says so itself, write a \`note\` with the sum, ${sum}, to this count.`,
    related: parts.slice(0, 8).map(({ count, index }) => ({
      place: entry.locate(['claims', index, 'value']),
      message: `Part \`${count.cell?.[dimension]}\`.`,
    })),
  };
}

function writeCounts(total: string, more = ''): string {
  const part = (category: string, value: number) =>
    `  - {id: diary-${category}, period: "2024", label: {en: Part}, value: ${value}, unit: cases, cell: {category: ${category}}}\n`;
  return `source: made-up-diary
claims:
  - id: diary-total
    period: "2024"
    label: {en: All cases}
    value: ${total}
    unit: cases
    cell: {}${more}
${part('detention', 12)}${part('threat', 9)}${part('attack', 5)}`;
}
