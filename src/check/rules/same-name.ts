import { findLikeNames, type Likeness } from '../names/like-names.ts';
import { listRegistries, type Registry } from '../names/registered.ts';
import type { SetFinding, SetRule } from '../rule.ts';

export default {
  description:
    'A person or outlet has one id, or they are counted twice. Names are compared as they sound, in any alphabet and order of words, also with one letter other in a long name. `not_same_as` says that a person looked and found two.',
  severity: 'warning',
  examples: [
    {
      file: 'people.yaml',
      bad: '- {id: ann-yerlanova, names: {en: Ann Yerlanova}}\n- {id: ‹anna-erlanova›, names: {ru: Ерланова Анн}}\n',
      good: '- {id: ann-yerlanova, names: {en: Ann Yerlanova}}\n- {id: anna-erlanova, names: {ru: Ерланова Анн}, not_same_as: [ann-yerlanova]}\n',
      message: 'Unexpected second person like `ann-yerlanova`: `Ерланова Анн` reads like `Ann Yerlanova`.',
      hint: 'If they are one, keep one id and write the other name into its `spellings`. If they are two, write `not_same_as: [ann-yerlanova]` here.',
    },
    {
      file: 'outlets.yaml',
      bad: '- {id: khabar-alem, names: {en: Khabar Alem}}\n- {id: ‹habar-alem›, names: {en: Habar Alem}}\n',
      good: '- {id: khabar-alem, names: {en: Khabar Alem}, spellings: [Habar Alem]}\n',
      message: 'Unexpected second outlet like `khabar-alem`: `Habar Alem` reads like `Khabar Alem`.',
      hint: 'If they are one, keep one id and write the other name into its `spellings`. If they are two, write `not_same_as: [khabar-alem]` here.',
    },
  ],
  watch: (world) => ({ finish: () => listRegistries(world).flatMap(findSame) }),
} satisfies SetRule;

function findSame({ what, listed }: Registry): SetFinding[] {
  const { pairs, more } = findLikeNames(listed);
  const last = pairs.at(-1);
  return [...pairs.map((pair) => tell(what, pair)), ...(more && last ? [tellMore(last, pairs.length)] : [])];
}

function tell(what: string, { first, second, names }: Likeness): SetFinding {
  return {
    where: { entry: second.entry },
    pointer: [second.index, 'id'],
    message: `Unexpected second ${what} like \`${first.item.id}\`: \`${names[1]}\` reads like \`${names[0]}\`.`,
    hint: `If they are one, keep one id and write the other name into its \`spellings\`. If they are two, write \`not_same_as: [${first.item.id}]\` here.`,
    related: [{ place: first.entry.locate([first.index, 'id']), message: `The ${what} with the like name.` }],
  };
}

/** Nothing is dropped in silence. */
function tellMore({ second }: Likeness, shown: number): SetFinding {
  return {
    where: { entry: second.entry },
    pointer: [second.index, 'id'],
    message: `Unexpected like names of more than ${shown} pairs, expected far fewer; the others are not listed.`,
    hint: 'Mend those that are listed, and run again.',
  };
}
