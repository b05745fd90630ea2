import { closest } from '../closest.ts';
import type { Diagnosed, Place } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import type { Fault } from './schema/explain.ts';
import { findFaults, tellFaults } from './schema/faults.ts';
import type { SchemaName } from './schema/schemas.ts';

/** A field of a registry entry that must hold one of the names known, and what those are. */
export interface Expected<T> {
  readonly field: string;
  readonly read: (item: T) => string | readonly string[] | undefined;
  readonly known: ReadonlySet<string>;
  readonly what: string;
}

/** Checks a list of named things: its schema, names used twice, and fields that must name something. Faulty items are left out. */
export function checkRegistry<T>(
  schema: SchemaName,
  entry: Entry | undefined,
  {
    path,
    key,
    expected,
  }: { readonly path: readonly string[]; readonly key: string; readonly expected: readonly Expected<T>[] },
): Diagnosed<T[]> {
  if (!entry) return { value: [], diagnostics: [] };
  const list = path.reduce<unknown>((at, name) => (at as { [name: string]: unknown } | null)?.[name], entry.value);
  const items = Array.isArray(list) ? (list as T[]) : [];
  const faults = findFaults(schema, entry.value).map((fault) => asUnknown(fault, entry.value, path, expected));
  const listBroken = () => new Set(faults.map(({ pointer }) => pointer[path.length]));
  const misshapen = listBroken();
  const sound = items.flatMap((item, index) => (misshapen.has(index) ? [] : [{ item, index }]));
  const seen = new Map<unknown, number>();
  for (const { item, index } of sound) {
    const at = [...path, index];
    const name = (item as { [key: string]: unknown })[key];
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else faults.push(secondName([...at, key], name, entry.locate([...path, first, key])));
    for (const one of expected) for (const fault of findUnknown(item, one, at)) faults.push(fault);
  }
  const left = listBroken();
  return {
    value: items.filter((_, index) => !left.has(index)),
    diagnostics: tellFaults(entry, faults),
  };
}

/** A text that has not the form of a code is one that nobody knows, where a code of a list is expected. */
function asUnknown<T>(fault: Fault, root: unknown, path: readonly string[], expected: readonly Expected<T>[]): Fault {
  const { rule, pointer } = fault;
  const one = expected.find(({ field }) => pointer.length === path.length + 2 && pointer.at(-1) === field);
  if (rule !== 'wrong-form' || !one || one.known.has(fault.replace ?? '')) return fault;
  const item = pointer.slice(0, -1).reduce<unknown>((at, segment) => (at as Record<string, unknown>)[segment], root);
  return findUnknown(item as T, one, pointer.slice(0, -1))[0] ?? fault;
}

function secondName(pointer: Pointer, name: unknown, first: Place): Fault {
  return {
    rule: 'duplicate-id',
    pointer,
    at: 'value',
    message: `Unexpected second \`${String(name).slice(0, 80)}\`, expected each once.`,
    hint: 'Give one of the two another id, or take it out.',
    related: [{ place: first, message: 'First written here.' }],
  };
}

function findUnknown<T>(item: T, { field, read, known, what }: Expected<T>, at: Pointer): Fault[] {
  return [read(item) ?? []]
    .flat()
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = closest(name, known);
      return {
        rule: 'unknown-code',
        pointer: [...at, field],
        at: 'value',
        message: `Unexpected \`${name}\`, expected ${what}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      };
    });
}
