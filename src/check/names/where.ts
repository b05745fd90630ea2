import type { Entry, Pointer } from '../../entry.ts';
import type { Where } from '../../types/taxonomy.ts';
import type { SetFinding, World } from '../rule.ts';
import { FIELDS, UNKNOWN, VALUES } from './dimensions.ts';
import { isOfProject } from './schemes.ts';
import { type Told, tellCode, tellUnknown } from './unexpected.ts';

/** The fields that a filter asks for, and their codes or values. */
export function checkWhere(world: World, where: Where | undefined, entry: Entry, pointer: Pointer): SetFinding[] {
  return Object.entries(where ?? {}).flatMap(([name, wanted]): SetFinding[] => {
    if (!FIELDS.has(name)) return [{ ...tellField(world, name, entry, [...pointer, name]), at: 'key' }];
    const explain = makeExplain(world, name, entry);
    return [wanted].flat().flatMap((code, index) => {
      const told = explain(code);
      const at = [...pointer, name, ...(Array.isArray(wanted) ? [index] : [])];
      return told ? [{ where: { entry }, pointer: at, ...told }] : [];
    });
  });
}

/** What to say of a code or value that a field cannot have. A map of the program knows the program's codes: where a project has its own, asking for it stops the build. */
function makeExplain(world: World, name: string, entry: Entry): (code: string) => Told | undefined {
  const taxonomy = FIELDS.get(name);
  const values = VALUES.get(name);
  if (values)
    return (code) =>
      values.includes(code) ? undefined : tellUnknown(code, `${listOr(values)} for \`${name}\``, values);
  const codes = world.taxonomies.get(taxonomy ?? '');
  if (!codes || (!isOfProject(entry) && isOfProject(world.files.taxonomies.get(taxonomy ?? ''))))
    return () => undefined;
  const file = `taxonomies/${taxonomy}.yaml`;
  const isKnown = (code: string) => code === UNKNOWN || codes.entries.has(code) || world.doubt(file, code);
  return (code) => (isKnown(code) ? undefined : tellCode(code, `a code of ${file}`, codes));
}

function listOr(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].join(' or ');
}

/** What to say of a name that is no field to break down by; of a scheme, that it is one. */
export function tellField(
  { taxonomies }: World,
  name: string,
  entry: Entry,
  pointer: Pointer,
  known: readonly string[] = [...FIELDS.keys()],
): SetFinding {
  const at = { where: { entry }, pointer };
  if (taxonomies.get(name)?.scheme)
    return {
      ...at,
      message: `Unexpected scheme \`${name}\`, expected a field of a record: no scheme leads to a scheme.`,
    };
  const expected = known.length < FIELDS.size ? 'whose values are codes' : 'that figures break down by';
  return { ...at, ...tellUnknown(name, `a field of a record ${expected}`, known) };
}
