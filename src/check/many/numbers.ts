import type { Entry, RawProject } from '../../entry.ts';
import { type Ids, makeIds } from './ids.ts';
import { makeRows } from './rows.ts';

/** Every record by the number under which it was read, and by its id; light enough for a million. */
export interface Numbers {
  /** Gives a record its number. */
  readonly add: (entry: Entry, id: string | undefined) => number;
  /** The record of a number, read again where it is a row of a table. */
  readonly entry: (number: number) => Entry;
  /** The number of the first record of each id, also of faulty ones. */
  readonly first: Pick<Ids, 'get' | 'has' | 'keys'>;
  /** Ids of rows and files that could not be read: they are there, and nothing is known of them. */
  readonly unread: Set<string>;
  /** True where a whole table could not be read: any id may be in it. */
  tableUnread: boolean;
  /** Records whose id an earlier one has. */
  readonly repeats: readonly { readonly id: string; readonly record: number; readonly first: number }[];
}

/** An empty register. Of a row only its place in the file is kept; a YAML record is small and stays. */
export function makeNumbers(raw: RawProject): Numbers {
  const files: string[] = [];
  const entries = new Map<number, Entry>();
  const rows = makeRows(3); // file, first byte, last byte
  const first = makeIds();
  const repeats: { id: string; record: number; first: number }[] = [];
  return {
    first,
    unread: new Set(),
    tableUnread: false,
    repeats,
    add(entry, id) {
      if (files.at(-1) !== entry.file) files.push(entry.file);
      const number = rows.add(files.length - 1, entry.span?.start ?? 0, entry.span?.end ?? 0);
      if (!entry.span) entries.set(number, entry);
      if (id === undefined) return number;
      const earlier = first.add(id, number);
      if (earlier !== undefined) repeats.push({ id, record: number, first: earlier });
      return number;
    },
    entry: (number) =>
      entries.get(number) ?? raw.readAgain(files[rows.at(number, 0)] ?? '', rows.at(number, 1), rows.at(number, 2)),
  };
}
