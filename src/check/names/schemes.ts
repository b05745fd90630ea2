import type { Entry, Pointer } from '../../entry.ts';
import type { Codes } from '../../project.ts';
import type { MapWhere, Scheme } from '../../types/taxonomy.ts';
import type { World } from '../rule.ts';
import { FIELDS } from './dimensions.ts';
import type { Classed } from './taxonomy-entries.ts';

/** What a map leads to where the scheme has no place. */
export const NONE = 'none';

/** A sound scheme, and its file. */
export interface SchemeFile {
  readonly name: string;
  readonly scheme: Scheme;
  readonly codes: Codes;
  readonly entry: Entry;
}

/** Every scheme whose own fields are sound, by name. */
export function listSchemes({ taxonomies, files }: Pick<World, 'taxonomies' | 'files'>): Map<string, SchemeFile> {
  return new Map(
    [...taxonomies].flatMap(([name, codes]) => {
      const entry = files.taxonomies.get(name);
      return codes.scheme && entry ? [[name, { name, scheme: codes.scheme, codes, entry }] as const] : [];
    }),
  );
}

/** Whether a file was meant as a scheme, sound or not. */
export function isMeantAsScheme(entry: Entry | undefined): boolean {
  return typeof entry?.value === 'object' && entry.value !== null && 'scheme' in entry.value;
}

/** Whether a file is the project's, and not one that goes with the program. */
export function isOfProject(entry: Entry | undefined): boolean {
  return entry?.file.startsWith('data/') ?? false;
}

/** The taxonomies whose codes carry the maps to a scheme. */
export function listMapped({ from }: Scheme): string[] {
  return [...new Set(from.flatMap((name) => FIELDS.get(name) ?? []))];
}

/** One map of an entry: to which scheme, and where it stands. */
export interface Mapped {
  readonly scheme: string;
  readonly map: MapWhere;
  readonly pointer: Pointer;
  readonly toPointer: Pointer;
}

/** The maps of an entry, those of a list one by one. */
export function listMaps({ item, pointer }: Classed): Mapped[] {
  return Object.entries(item.maps ?? {}).flatMap(([scheme, maps]) =>
    [maps].flat().map((map, index) => {
      const at = [...pointer, 'maps', scheme, ...(Array.isArray(maps) ? [index] : [])];
      return typeof map === 'string'
        ? { scheme, map: { to: map }, pointer: at, toPointer: at }
        : { scheme, map, pointer: at, toPointer: [...at, 'to'] };
    }),
  );
}
