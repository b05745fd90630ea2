import type { Entry } from '../../entry.ts';
import type { Outlet } from '../../types/outlets.ts';
import type { Person } from '../../types/people.ts';
import type { World } from '../rule.ts';
import { readId } from '../schema/faults.ts';

/** A sound entry of a registry, and where it stands. */
export interface Registered<T> {
  readonly item: T;
  readonly entry: Entry;
  readonly index: number;
}

/** A registry of people or outlets: what a message calls one of them, and the file's name. */
export interface Registry {
  readonly what: 'person' | 'outlet';
  readonly file: string;
  /** Every id in the file, also of entries that did not pass their check. */
  readonly ids: readonly string[];
  readonly listed: readonly Registered<Person | Outlet>[];
}

/** The entries of a registry file that passed their check, each with its place. */
export function listRegistered<T>(entry: Entry | undefined, sound: ReadonlyMap<string, T>): Registered<T>[] {
  if (!entry || !Array.isArray(entry.value)) return [];
  return (entry.value as readonly T[]).flatMap((item, index) =>
    item && sound.get(readId(item) ?? '') === item ? [{ item, entry, index }] : [],
  );
}

/** The registries of those who have a name and may share one. */
export function listRegistries({ people, outlets, files }: World): Registry[] {
  return [
    {
      what: 'person',
      file: 'people.yaml',
      ids: listIds(files.people),
      listed: listRegistered<Person | Outlet>(files.people, people),
    },
    {
      what: 'outlet',
      file: 'outlets.yaml',
      ids: listIds(files.outlets),
      listed: listRegistered<Person | Outlet>(files.outlets, outlets),
    },
  ];
}

function listIds(entry: Entry | undefined): string[] {
  return Array.isArray(entry?.value) ? entry.value.flatMap((item) => readId(item) ?? []) : [];
}
