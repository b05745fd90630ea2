import { closest } from '../closest.ts';
import type { Diagnosed } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { Explained } from './explain.ts';
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
  const faults = findFaults(schema, entry).map((fault) => ({ rule: 'schema', fault }));
  const broken = () => new Set(faults.map(({ fault }) => fault.pointer[path.length]));
  const sound = items.flatMap((item, index) => (broken().has(index) ? [] : [{ item, index }]));
  const seen = new Set<unknown>();
  for (const { item, index } of sound) {
    const at = [...path, index];
    const name = (item as { [key: string]: unknown })[key];
    if (seen.has(name))
      faults.push({
        rule: 'duplicate-id',
        fault: { pointer: [...at, key], at: 'value', message: `Unexpected second \`${name}\`, expected each once.` },
      });
    seen.add(name);
    faults.push(
      ...expected.flatMap((one) => findUnknown(item, one, at)).map((fault) => ({ rule: 'unknown-code', fault })),
    );
  }
  const left = broken();
  return {
    value: items.filter((_, index) => !left.has(index)),
    diagnostics: faults.map(({ rule, fault }) => toDiagnostic(entry, rule, fault)),
  };
}

function findUnknown<T>(
  item: T,
  { field, read, known, what }: Expected<T>,
  at: readonly (string | number)[],
): Explained[] {
  return [read(item) ?? []]
    .flat()
    .filter((name) => !known.has(name))
    .map((name) => {
      const near = closest(name, [...known]);
      return {
        pointer: [...at, field],
        at: 'value',
        message: `Unexpected \`${name}\`, expected ${what}.`,
        ...(near && { hint: `Did you mean \`${near}\`?` }),
      };
    });
}
