import type { Entry, Pointer } from '../../entry.ts';
import type { TaxonomyEntry } from '../../types/taxonomy.ts';
import type { World } from '../rule.ts';

/** A sound entry of a taxonomy, and where it stands. */
export interface Classed {
  readonly item: TaxonomyEntry;
  readonly where: { readonly entry: Entry };
  readonly pointer: Pointer;
}

/** The entries of a taxonomy that passed their check, in the order of its file. */
export function listEntries({ taxonomies, files }: World, name: string): Classed[] {
  const [codes, entry] = [taxonomies.get(name)?.entries, files.taxonomies.get(name)];
  const listed = (entry?.value as { readonly entries?: unknown } | null | undefined)?.entries;
  if (!entry || !Array.isArray(listed)) return [];
  return (listed as readonly (TaxonomyEntry | null)[]).flatMap((item, index) =>
    item && codes?.get(item.code) === item ? [{ item, where: { entry }, pointer: ['entries', index] }] : [],
  );
}

/** All sound entries of all taxonomies. */
export function listAllEntries(world: World): Classed[] {
  return [...world.files.taxonomies.keys()].flatMap((name) => listEntries(world, name));
}
