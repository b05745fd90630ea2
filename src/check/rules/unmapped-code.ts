import { isOfProject, listMapped, listSchemes, type SchemeFile } from '../names/schemes.ts';
import { listEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

/** Codes that one message names. */
const MOST_NAMED = 8;

export default {
  description:
    'A scheme reads the codes of certain taxonomies: each of these codes, or one above it, has a map to a class of the scheme, or to `none`, which says that somebody looked and the scheme has no place for it. A code without one falls outside by oversight. Codes that say `unknown: true` need none.',
  severity: 'warning',
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('code: ‹election›, labels: {en: Election}'),
      good: writeContext('code: election, labels: {en: Election}, maps: {made-up-scheme: none}'),
      message: 'Expected a map to `made-up-scheme` for `election`: without one it has no place there.',
      hint: 'Write `maps: {made-up-scheme: …}` with a class of taxonomies/made-up-scheme.yaml, or `none` where it has no place for it.',
      beside: {
        'taxonomies/made-up-scheme.yaml': `labels: {en: Classes of a made-up monitor}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries:
  - {code: gatherings, labels: {en: Gatherings}}
`,
      },
    },
  ],
  watch: (world) => ({
    finish: () =>
      [...listSchemes(world).values()].flatMap((file) =>
        listMapped(file.scheme).flatMap((taxonomy) => findUnmapped(world, file, taxonomy)),
      ),
  }),
} satisfies SetRule;

/** The codes of a taxonomy that a scheme has no word for, in one message. */
function findUnmapped(world: World, { name, entry }: SchemeFile, taxonomy: string): SetFinding[] {
  const entries = listEntries(world, taxonomy);
  const file = world.files.taxonomies.get(taxonomy);
  const mapped = new Set(entries.flatMap(({ item }) => (item.maps?.[name] === undefined ? [] : [item.code])));
  // Whoever writes a taxonomy of their own takes no part in the schemes that go with the program, unless they begin to.
  if (!file || (mapped.size === 0 && isOfProject(file) && !isOfProject(entry))) return [];
  spread(entries, mapped);
  const lost = entries.filter(({ item }) => !item.unknown && !mapped.has(item.code));
  const [first] = lost;
  if (!first) return [];
  const codes = lost.map(({ item }) => `\`${item.code}\``);
  return [
    {
      where: { entry: file },
      pointer: [...first.pointer, 'code'],
      message: `Expected a map to \`${name}\` for ${list(codes)}: without one ${codes.length > 1 ? 'they have' : 'it has'} no place there.`,
      hint: `Write \`maps: {${name}: …}\` with a class of taxonomies/${name}.yaml, or \`none\` where it has no place for it.`,
    },
  ];
}

/** Adds to the codes that have a map all that inherit one, from a parent of any time. */
function spread(entries: ReturnType<typeof listEntries>, mapped: Set<string>): void {
  const children = new Map<string, string[]>();
  for (const { item } of entries) {
    const parents = [...(item.parent ? [item.parent] : []), ...(item.parents ?? []).map(({ code }) => code)];
    for (const parent of parents) {
      const listed = children.get(parent) ?? [];
      listed.push(item.code);
      children.set(parent, listed);
    }
  }
  for (const left = [...mapped]; left.length > 0; ) {
    for (const child of children.get(left.pop() ?? '') ?? []) {
      if (!mapped.has(child)) left.push(child);
      mapped.add(child);
    }
  }
}

function list(codes: readonly string[]): string {
  const more = codes.length - MOST_NAMED;
  const named = more > 0 ? [...codes.slice(0, MOST_NAMED), `${more} more`] : codes;
  return [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((text) => text !== '').join(' and ');
}

function writeContext(election: string): string {
  return `labels: {en: Context}
entries:
  - {code: rally, labels: {en: Rally}, maps: {made-up-scheme: gatherings}}
  - {code: picket, labels: {en: Picket}, parent: rally}
  - {${election}}
  - {code: not-known, labels: {en: Not known}, unknown: true}
`;
}
