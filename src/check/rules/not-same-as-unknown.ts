import { closest } from '../../closest.ts';
import { listRegistries, type Registry } from '../names/registered.ts';
import type { Finding, SetFinding, SetRule, World } from '../rule.ts';

export default {
  description:
    '`not_same_as` names others that one could take for this one: in a record other records, in people.yaml and outlets.yaml other entries of the same file.',
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
      message: 'Unexpected `ann-example`, expected another than the person itself.',
      hint: 'Write the id of the one that it could be taken for.',
    },
    {
      bad: 'not_same_as: [‹XX-2024-099›]',
      good: 'category: [attack]',
      message: 'Unexpected `XX-2024-099`, expected the id of another record.',
      hint: 'Did you mean `XX-2024-001`?',
    },
  ],
  watch(world) {
    const asked: { readonly record: number; readonly own: string; readonly ids: readonly string[] }[] = [];
    return {
      see({ id, not_same_as }, record) {
        if (not_same_as) asked.push({ record, own: id, ids: not_same_as });
      },
      finish: () => [
        ...asked.flatMap(({ record, own, ids }) =>
          checkRecord(world, own, ids).map((found) => ({ ...found, where: { record } })),
        ),
        ...listRegistries(world).flatMap(checkRegistry),
      ],
    };
  },
} satisfies SetRule;

/** A record that could not be read may be the one meant. */
function checkRecord({ ids: { first, unread, tableUnread } }: World, own: string, ids: readonly string[]): Finding[] {
  const lost = ids.some((id) => !first.has(id)) ? [...first.keys()] : [];
  return ids.flatMap((id, index) => {
    if (id !== own && (tableUnread || first.has(id) || unread.has(id))) return [];
    return tellUnknown(['not_same_as', index], {
      id,
      own,
      what: 'record',
      expected: 'the id of another record',
      known: lost,
    });
  });
}

function checkRegistry({ what, file, ids, listed }: Registry): SetFinding[] {
  const known = new Set(ids);
  return listed.flatMap(({ item, entry, index }) =>
    (item.not_same_as ?? []).flatMap((id, n) => {
      if (id !== item.id && known.has(id)) return [];
      const told = { id, own: item.id, what, expected: `an id of ${file}`, known: ids };
      return tellUnknown([index, 'not_same_as', n], told).map((found) => ({ ...found, where: { entry } }));
    }),
  );
}

interface Unknown {
  readonly id: string;
  /** The id of the one that names it. */
  readonly own: string;
  readonly what: string;
  readonly expected: string;
  readonly known: readonly string[];
}

function tellUnknown(pointer: Finding['pointer'], { id, own, what, expected, known }: Unknown): Finding[] {
  if (id === own)
    return [
      {
        pointer,
        message: `Unexpected \`${id}\`, expected another than the ${what} itself.`,
        hint: 'Write the id of the one that it could be taken for.',
      },
    ];
  const near = closest(id, known);
  return [
    {
      pointer,
      message: `Unexpected \`${id}\`, expected ${expected}.`,
      ...(near && { hint: `Did you mean \`${near}\`?` }),
    },
  ];
}

function writePeople(other: string): string {
  return `- {id: ann-example, names: {en: Ann Example}, not_same_as: [${other}]}\n- {id: bob-sample, names: {en: Bob Sample}}\n`;
}
