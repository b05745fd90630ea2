import { FIELDS } from '../names/dimensions.ts';
import { isMeantAsScheme, listMaps, listSchemes, NONE, type SchemeFile } from '../names/schemes.ts';
import { type Classed, listEntries } from '../names/taxonomy-entries.ts';
import { type Told, tellCode, tellUnknown } from '../names/unexpected.ts';
import { checkWhere, tellField } from '../names/where.ts';
import type { SetFinding, SetRule, World } from '../rule.ts';

const SCHEME = writeScheme('from: [context], unit: incidents');
const BESIDE = { 'taxonomies/made-up-scheme.yaml': SCHEME };

export default {
  description:
    'A map leads from a code of ours to a class of a scheme, a taxonomy with `scheme:`, or to `none`. What a map asks for in `where`, what a scheme is about (`scope`) and whose codes it reads (`from`) are fields of a record and their codes: no scheme leads to a scheme. A class that is not there would count its records as outside of the scheme.',
  severity: 'error',
  examples: [
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('made-up-scheme: ‹gatherngs›'),
      good: writeContext('made-up-scheme: gatherings'),
      message: 'Unexpected `gatherngs`, expected a class of taxonomies/made-up-scheme.yaml, or `none`.',
      hint: 'Did you mean `gatherings`?',
      beside: BESIDE,
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('‹made-up-sceme›: gatherings'),
      good: writeContext('made-up-scheme: gatherings'),
      message: 'Unexpected `made-up-sceme`, expected the name of a scheme: of a taxonomy with `scheme:`.',
      hint: 'Did you mean `made-up-scheme`?',
      beside: BESIDE,
    },
    {
      file: 'taxonomies/context.yaml',
      bad: writeContext('made-up-scheme: {to: gatherings, where: {proceeding: ‹criminel›}}'),
      good: writeContext('made-up-scheme: {to: gatherings, where: {proceeding: criminal}}'),
      message: 'Unexpected `criminel`, expected a code of taxonomies/proceeding.yaml.',
      hint: 'Did you mean `criminal`?',
      beside: BESIDE,
    },
    {
      file: 'taxonomies/made-up-scheme.yaml',
      bad: writeScheme('from: [context], unit: incidents, scope: {‹fredom›: expression}'),
      good: writeScheme('from: [context], unit: incidents, scope: {freedom: expression}'),
      message: 'Unexpected `fredom`, expected a field of a record that figures break down by.',
      hint: 'Did you mean `freedom`?',
    },
    {
      file: 'taxonomies/made-up-scheme.yaml',
      bad: writeScheme('from: [‹made-up-scheme›], unit: incidents'),
      good: writeScheme('from: [context], unit: incidents'),
      message: 'Unexpected scheme `made-up-scheme`, expected a field of a record: no scheme leads to a scheme.',
    },
    {
      file: 'taxonomies/made-up-scheme.yaml',
      bad: writeScheme('from: [context], unit: incidents').replace('code: gatherings', 'code: ‹outside›'),
      good: writeScheme('from: [context], unit: incidents'),
      message: 'Unexpected class `outside`: reports call the row so that holds what is in no class.',
      hint: 'Give the class another code.',
    },
  ],
  watch: (world) => ({ finish: () => findUnknown(world) }),
} satisfies SetRule;

function findUnknown(world: World): SetFinding[] {
  const schemes = listSchemes(world);
  return [
    ...[...schemes.values()].flatMap((file) => checkScheme(world, file)),
    ...[...world.taxonomies.keys()].flatMap((name) =>
      listEntries(world, name).flatMap((classed) => checkMaps(world, schemes, classed)),
    ),
  ];
}

/** What a scheme reads, and what it is about. */
function checkScheme(world: World, { name, scheme, entry }: SchemeFile): SetFinding[] {
  const coded = [...FIELDS].flatMap(([name, taxonomy]) => (taxonomy ? [name] : []));
  return [
    ...scheme.from.flatMap((name, index) =>
      coded.includes(name) ? [] : [tellField(world, name, entry, ['scheme', 'from', index], coded)],
    ),
    ...checkWhere(world, scheme.scope, entry, ['scheme', 'scope']),
    ...listEntries(world, name).flatMap(({ item: { code }, where, pointer }) =>
      RESERVED.includes(code) ? [{ where, pointer: [...pointer, 'code'], ...tellReserved(code) }] : [],
    ),
  ];
}

/** Rows that every scheme has besides its classes, and what a map says for none of them. */
const RESERVED: readonly string[] = [NONE, 'outside', 'same-case', 'out-of-scope'];

function tellReserved(code: string): Told {
  return {
    message: `Unexpected class \`${code}\`: reports call the row so that holds what is in no class.`,
    hint: 'Give the class another code.',
  };
}

/** The maps of one code. A scheme that is not there is told once; one whose file has a fault is told there. */
function checkMaps(world: World, schemes: ReadonlyMap<string, SchemeFile>, classed: Classed): SetFinding[] {
  const { item, where, pointer } = classed;
  const isThere = (name: string) =>
    isMeantAsScheme(world.files.taxonomies.get(name)) || world.doubt(`taxonomies/${name}.yaml`, name);
  const lost = Object.keys(item.maps ?? {}).filter((name) => !isThere(name));
  return [
    ...lost.map((name) => ({
      where,
      pointer: [...pointer, 'maps', name],
      at: 'key' as const,
      ...tellUnknown(name, 'the name of a scheme: of a taxonomy with `scheme:`', schemes.keys()),
    })),
    ...listMaps(classed).flatMap(({ scheme, map, pointer: at, toPointer }) => [
      ...checkClass(world, schemes.get(scheme), map.to).map((told) => ({ where, pointer: toPointer, ...told })),
      ...checkWhere(world, map.where, where.entry, [...at, 'where']),
    ]),
  ];
}

function checkClass({ doubt }: World, scheme: SchemeFile | undefined, to: string): Told[] {
  if (!scheme || to === NONE || scheme.codes.entries.has(to)) return [];
  const file = `taxonomies/${scheme.name}.yaml`;
  return doubt(file, to) ? [] : [tellCode(to, `a class of ${file}, or \`${NONE}\``, scheme.codes)];
}

function writeContext(map: string): string {
  return `labels: {en: Context}
entries:
  - {code: rally, labels: {en: Rally}, maps: {${map}}}
`;
}

function writeScheme(fields: string): string {
  return `labels: {en: Classes of a made-up monitor}
scheme: {publisher: Made-up Monitor, edition: "2024", ${fields}}
entries:
  - {code: gatherings, labels: {en: Gatherings}}
`;
}
