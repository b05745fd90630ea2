import type { MapTo } from '../../types/taxonomy.ts';
import { FIELDS } from '../names/dimensions.ts';
import { listMapped, listSchemes, type SchemeFile } from '../names/schemes.ts';
import { type Classed, listEntries } from '../names/taxonomy-entries.ts';
import type { SetFinding, SetRule } from '../rule.ts';

const BESIDE = {
  'taxonomies/made-up-scheme.yaml': `labels: {en: Classes of a made-up monitor}
scheme: {publisher: Made-up Monitor, edition: "2024", from: [context], unit: incidents}
entries:
  - {code: gatherings, labels: {en: Gatherings}}
  - {code: trials, labels: {en: Trials}}
`,
};

export default {
  description:
    'A map that nothing reads counts nowhere, though it looks as if it did: a scheme reads the codes of the fields in its `from` alone, and of a list of maps the first that holds, so that one behind a map without `where` is never reached.',
  severity: 'error',
  examples: [
    {
      file: 'taxonomies/stage.yaml',
      bad: writeTaxonomy('appeal', '{‹made-up-scheme›: trials}'),
      good: writeTaxonomy('appeal', '{}'),
      message: 'Unexpected map to `made-up-scheme`, which reads the codes of taxonomies/context.yaml alone.',
      hint: 'Take it out, or name a field with the codes of taxonomies/stage.yaml in `from` of the scheme.',
      beside: BESIDE,
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeTaxonomy('rally', '{made-up-scheme: [gatherings, ‹trials›]}'),
      good: writeTaxonomy('rally', '{made-up-scheme: [{to: trials, where: {proceeding: criminal}}, gatherings]}'),
      message: 'Unexpected map to `made-up-scheme` behind one without `where`, which always holds.',
      hint: 'Put the one without `where` last.',
      beside: BESIDE,
    },
  ],
  watch: (world) => ({
    finish() {
      const schemes = listSchemes(world);
      return [...world.taxonomies.keys()].flatMap((taxonomy) =>
        listEntries(world, taxonomy).flatMap((classed) =>
          Object.entries(classed.item.maps ?? {}).flatMap(([name, maps]) => {
            const scheme = schemes.get(name);
            return scheme ? checkMaps(scheme, taxonomy, classed, [maps].flat()) : [];
          }),
        ),
      );
    },
  }),
} satisfies SetRule;

function checkMaps(
  { name, scheme }: SchemeFile,
  taxonomy: string,
  { where, pointer }: Classed,
  maps: readonly MapTo[],
): SetFinding[] {
  const at = [...pointer, 'maps', name];
  const read = listMapped(scheme);
  // A name in `from` that is no field of codes is told there.
  if (!read.includes(taxonomy) && scheme.from.every((field) => FIELDS.get(field)))
    return [
      {
        where,
        pointer: at,
        at: 'key',
        message: `Unexpected map to \`${name}\`, which reads the codes of ${read.map((one) => `taxonomies/${one}.yaml`).join(' and ')} alone.`,
        hint: `Take it out, or name a field with the codes of taxonomies/${taxonomy}.yaml in \`from\` of the scheme.`,
      },
    ];
  const always = maps.findIndex((map) => typeof map === 'string' || Object.keys(map.where ?? {}).length === 0);
  if (always < 0 || always === maps.length - 1) return [];
  return [
    {
      where,
      pointer: [...at, always + 1],
      message: `Unexpected map to \`${name}\` behind one without \`where\`, which always holds.`,
      hint: 'Put the one without `where` last.',
    },
  ];
}

function writeTaxonomy(code: string, maps: string): string {
  return `labels: {en: Made-up codes}
entries:
  - {code: ${code}, labels: {en: Made-up}, maps: ${maps}}
`;
}
