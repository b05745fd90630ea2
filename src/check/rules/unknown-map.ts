import { FIELDS } from '../names/dimensions.ts';
import { isMeantAsScheme, listMapped, listMaps, listSchemes, NONE, type SchemeFile } from '../names/schemes.ts';
import { type Classed, listEntries } from '../names/taxonomy-entries.ts';
import { tellCode, tellUnknown } from '../names/unexpected.ts';
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
  ],
  watch: (world) => ({ finish: () => findUnknown(world) }),
} satisfies SetRule;

function findUnknown(world: World): SetFinding[] {
  const schemes = listSchemes(world);
  return [
    ...[...schemes.values()].flatMap((file) => checkScheme(world, file)),
    ...[...world.taxonomies.keys()].flatMap((name) =>
      listEntries(world, name).flatMap((classed) => checkMaps(world, schemes, name, classed)),
    ),
  ];
}

/** What a scheme reads, and what it is about. */
function checkScheme(world: World, { scheme, entry }: SchemeFile): SetFinding[] {
  const coded = [...FIELDS].flatMap(([name, taxonomy]) => (taxonomy ? [name] : []));
  return [
    ...scheme.from.flatMap((name, index) =>
      coded.includes(name) ? [] : [tellField(world, name, entry, ['scheme', 'from', index], coded)],
    ),
    ...checkWhere(world, scheme.scope, entry, ['scheme', 'scope']),
  ];
}

/** The maps of one code. A scheme that is not there is told once, and what only follows from a fault elsewhere is not. */
function checkMaps(
  world: World,
  schemes: ReadonlyMap<string, SchemeFile>,
  taxonomy: string,
  classed: Classed,
): SetFinding[] {
  const { item, where, pointer } = classed;
  const lost = Object.keys(item.maps ?? {}).flatMap((name): SetFinding[] => {
    const at = { where, pointer: [...pointer, 'maps', name], at: 'key' as const };
    const file = schemes.get(name);
    if (file) return readsIt(file, taxonomy) ? [] : [{ ...at, ...explainUnread(name, file, taxonomy) }];
    if (isMeantAsScheme(world.files.taxonomies.get(name)) || world.doubt(`taxonomies/${name}.yaml`, name)) return [];
    return [{ ...at, ...tellUnknown(name, 'the name of a scheme: of a taxonomy with `scheme:`', schemes.keys()) }];
  });
  const wrong = listMaps(classed).flatMap((one): SetFinding[] => {
    const { codes } = schemes.get(one.scheme) ?? {};
    const { to, where: asked } = one.map;
    const file = `taxonomies/${one.scheme}.yaml`;
    const known = !codes || to === NONE || codes.entries.has(to) || world.doubt(file, to);
    return [
      ...(known
        ? []
        : [{ where, pointer: one.toPointer, ...tellCode(to, `a class of ${file}, or \`${NONE}\``, codes) }]),
      ...checkWhere(world, asked, where.entry, [...one.pointer, 'where']),
    ];
  });
  return [...lost, ...wrong];
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
