import { closest } from '../../closest.ts';
import { listRegistries, type Registry } from '../registered.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'In people.yaml and outlets.yaml, `not_same_as` names other entries of the same file: those with a like name who are somebody else.',
  severity: 'error',
  examples: [
    {
      file: 'people.yaml',
      bad: writePeople('‹bob-sampel›'),
      good: writePeople('bob-sample'),
      message: 'Unexpected `bob-sampel`, expected an id of people.yaml.',
      hint: 'Did you mean `bob-sample`?',
    },
    {
      file: 'people.yaml',
      bad: writePeople('‹ann-example›'),
      good: writePeople('bob-sample'),
      message: 'Unexpected `ann-example`, expected somebody else than the person itself.',
      hint: 'Write the id of the person with the like name.',
    },
  ],
  watch: (world) => ({ finish: () => listRegistries(world).flatMap(findUnknown) }),
} satisfies SetRule;

function findUnknown({ what, file, ids, listed }: Registry): SetFinding[] {
  const known = new Set(ids);
  return listed.flatMap(({ item, entry, index }) =>
    (item.not_same_as ?? []).flatMap((id, n): SetFinding[] => {
      if (known.has(id) && id !== item.id) return [];
      const at = { where: { entry }, pointer: [index, 'not_same_as', n] };
      if (id === item.id)
        return [
          {
            ...at,
            message: `Unexpected \`${id}\`, expected ${what === 'person' ? 'somebody' : 'something'} else than the ${what} itself.`,
            hint: `Write the id of the ${what} with the like name.`,
          },
        ];
      const near = closest(id, [...known]);
      const hint = near && near !== item.id ? { hint: `Did you mean \`${near}\`?` } : {};
      return [{ ...at, message: `Unexpected \`${id}\`, expected an id of ${file}.`, ...hint }];
    }),
  );
}

function writePeople(other: string): string {
  return `- {id: ann-example, names: {en: Ann Example}, not_same_as: [${other}]}\n- {id: bob-sample, names: {en: Bob Sample}}\n`;
}
