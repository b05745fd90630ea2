import type { Entry, Pointer } from '../../entry.ts';
import type { Where } from '../../types/taxonomy.ts';
import type { SetFinding, World } from '../rule.ts';
import { FIELDS, UNKNOWN } from './dimensions.ts';
import { isOfProject } from './schemes.ts';
import { tellCode, tellUnknown } from './unexpected.ts';

/** The fields that a filter asks for, and their codes. A map of the program knows the program's codes: where a project has its own, asking for it stops the build. */
export function checkWhere(world: World, where: Where | undefined, entry: Entry, pointer: Pointer): SetFinding[] {
  return Object.entries(where ?? {}).flatMap(([name, wanted]): SetFinding[] => {
    if (!FIELDS.has(name)) return [{ ...tellField(world, name, entry, [...pointer, name]), at: 'key' }];
    const taxonomy = FIELDS.get(name) ?? '';
    const codes = world.taxonomies.get(taxonomy);
    if (!codes || (!isOfProject(entry) && isOfProject(world.files.taxonomies.get(taxonomy)))) return [];
    return [wanted].flat().flatMap((code, index): SetFinding[] => {
      if (code === UNKNOWN || codes.entries.has(code) || world.doubt(`taxonomies/${taxonomy}.yaml`, code)) return [];
      const at = [...pointer, name, ...(Array.isArray(wanted) ? [index] : [])];
      return [{ where: { entry }, pointer: at, ...tellCode(code, `a code of taxonomies/${taxonomy}.yaml`, codes) }];
    });
  });
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
