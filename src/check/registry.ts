import { closest } from '../closest.ts';
import type { Diagnosed, Related } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import type { Fault } from './explain.ts';
import { findFaults, toDiagnostic } from './faults.ts';
import type { SchemaName } from './schemas.ts';

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
  const faults = findFaults(schema, entry.value);
  const broken = () => new Set(faults.map(({ pointer }) => pointer[path.length]));
  const sound = items.flatMap((item, index) => (broken().has(index) ? [] : [{ item, index }]));
  const seen = new Map<unknown, number>();
  const related = new Map<Fault, Related>();
  for (const { item, index } of sound) {
    const at = [...path, index];
    const name = (item as { [key: string]: unknown })[key];
    const first = seen.get(name);
    if (first === undefined) seen.set(name, index);
    else {
      const fault = secondName([...at, key], name);
      related.set(fault, { place: entry.locate([...path, first, key]), message: 'First written here.' });
      faults.push(fault);
    }
    faults.push(...expected.flatMap((one) => findUnknown(item, one, at)));
  }
  const left = broken();
  return {
    value: items.filter((_, index) => !left.has(index)),
    diagnostics: faults.map((fault) => {
      const first = related.get(fault);
      return toDiagnostic(entry, fault.rule, 'error', { ...fault, ...(first && { related: [first] }) });
    }),
  };
}

function secondName(pointer: Pointer, name: unknown): Fault {
  return {
    rule: 'duplicate-id',
    pointer,
    at: 'value',
    message: `Unexpected second \`${String(name).slice(0, 80)}\`, expected each once.`,
    hint: 'Give one of the two another id, or take it out.',
  };
}

function findUnknown<T>(item: T, { field, read, known, what }: Expected<T>, at: Pointer): Fault[] {
  return [read(item) ?? []]
    .flat()
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = closest(name, [...known]);
      return {
        rule: 'unknown-code',
        pointer: [...at, field],
        at: 'value',
        message: `Unexpected \`${name}\`, expected ${what}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      };
    });
}
