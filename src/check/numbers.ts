import type { Entry, RawProject } from '../entry.ts';

/** Every record by the number under which it was read, and by its id; light enough for a million. */
export interface Numbers {
  /** Gives a record its number. */
  readonly add: (entry: Entry, id: string | undefined) => number;
  /** The record of a number, read again where it is a row of a table. */
  readonly entry: (number: number) => Entry;
  /** The number of the first record of each id, also of faulty ones. */
  readonly first: ReadonlyMap<string, number>;
  /** Ids of rows and files that could not be read: they are there, and nothing is known of them. */
  readonly unread: Set<string>;
  /** Records whose id an earlier one has. */
  readonly repeats: readonly { readonly id: string; readonly record: number; readonly first: number }[];
}

/** An empty register. Of a row only its place in the file is kept; a YAML record is small and stays. */
export function makeNumbers(raw: RawProject): Numbers {
  const files: string[] = [];
  const entries = new Map<number, Entry>();
  const fileOf: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const first = new Map<string, number>();
  const unread = new Set<string>();
  const repeats: { id: string; record: number; first: number }[] = [];
  return {
    first,
    unread,
    repeats,
    add(entry, id) {
      const number = starts.length;
      if (files.at(-1) !== entry.file) files.push(entry.file);
      fileOf.push(files.length - 1);
      starts.push(entry.span?.start ?? -1);
      ends.push(entry.span?.end ?? -1);
      if (!entry.span) entries.set(number, entry);
      const earlier = id === undefined ? undefined : first.get(id);
      if (id !== undefined && earlier === undefined) first.set(id, number);
      if (id !== undefined && earlier !== undefined) repeats.push({ id, record: number, first: earlier });
      return number;
    },
    entry: (number) =>
      entries.get(number) ?? raw.readAgain(files[fileOf[number] ?? 0] ?? '', starts[number] ?? 0, ends[number] ?? 0),
  };
}
