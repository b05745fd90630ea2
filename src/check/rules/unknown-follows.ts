import { closest } from '../../closest.ts';
import type { SetRule } from '../rule.ts';

export default {
  description: '`follows` names another record of the project: the one that this one grew out of.',
  severity: 'error',
  fixed: true,
  examples: [
    {
      bad: 'follows: ‹XX-2024-099›',
      good: 'category: [attack]',
      message: 'Unexpected `XX-2024-099`, expected the id of another record.',
    },
  ],
  watch({ ids }) {
    const asked: { record: number; id: string; follows: string }[] = [];
    return {
      see({ id, follows }, record) {
        if (follows !== undefined && !ids.first.has(follows)) asked.push({ record, id, follows });
      },
      finish() {
        const told = ids.tableUnread ? [] : asked;
        const lost = told.filter(({ follows }) => !ids.first.has(follows) && !ids.unread.has(follows));
        const known = lost.length > 0 ? [...ids.first.keys()] : [];
        return lost.map(({ record, id, follows }) => {
          const near = closest(follows, without(known, id));
          return {
            where: { record },
            pointer: ['follows'],
            message: `Unexpected \`${follows}\`, expected the id of another record.`,
            ...(near && { hint: `Did you mean \`${near}\`?` }),
          };
        });
      },
    };
  },
} satisfies SetRule;

/** The other ids: no record follows itself. */
function* without(ids: readonly string[], own: string): Iterable<string> {
  for (const id of ids) if (id !== own) yield id;
}
