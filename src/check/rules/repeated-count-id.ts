import type { Entry } from '../../entry.ts';
import { listClaims } from '../published/published-claims.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'The id of a published count names one count in the whole folder published/: figures and texts refer to it by its id alone.',
  severity: 'error',
  examples: [
    {
      file: 'published/second.yaml',
      bad: writeCount('‹diary-attacks›'),
      good: writeCount('diary-attacks-again'),
      message: 'Unexpected second count `diary-attacks`, expected each id once in published/.',
      hint: 'Give one of them another id.',
      beside: { 'published/first.yaml': writeCount('diary-attacks') },
    },
  ],
  watch: ({ files }) => ({
    finish() {
      const first = new Map<string, { readonly entry: Entry; readonly index: number }>();
      return files.published.flatMap((entry) =>
        listClaims(entry).claims.flatMap(({ count: { id }, index }): SetFinding[] => {
          const known = first.get(id);
          if (!known) first.set(id, { entry, index });
          // Twice within one file is a `duplicate-id` of that file.
          if (!known || known.entry === entry) return [];
          const place = known.entry.locate(['claims', known.index, 'id']);
          return [
            {
              where: { entry },
              pointer: ['claims', index, 'id'],
              message: `Unexpected second count \`${id}\`, expected each id once in published/.`,
              hint: 'Give one of them another id.',
              related: [{ place, message: 'First used here.' }],
            },
          ];
        }),
      );
    },
  }),
} satisfies SetRule;

function writeCount(id: string): string {
  return `source: made-up-diary\nclaims:\n  - {id: ${id}, period: "2024", label: {en: Attacks}, value: 12, unit: cases}\n`;
}
