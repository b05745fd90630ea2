import { foldName, isOneLetterApart } from './fold-name.ts';
import type { Registered } from './registered.ts';

/** Somebody with names, as registries of people and outlets hold them. */
export interface Named {
  readonly id: string;
  readonly names: { readonly [language: string]: string };
  readonly gender?: string;
  readonly spellings?: readonly string[];
  readonly not_same_as?: readonly string[];
}

/** Two entries of a registry whose names are like each other, and those names; the first stands before the second. */
export interface Likeness {
  readonly first: Registered<Named>;
  readonly second: Registered<Named>;
  readonly names: readonly [string, string];
}

/** The pairs found, and whether there are more than are kept. */
export interface LikeNames {
  readonly pairs: readonly Likeness[];
  readonly more: boolean;
}

interface Name {
  readonly owner: Registered<Named>;
  readonly written: string;
  /** As it sounds, in the order of its words. */
  readonly folded: string;
}

/** Letters from which on a name is long: one letter more or less in it is rather a slip than another name. */
const LONG = 10;
/** Names with one half alike that are compared with each other; in a sound registry there are a few. */
const CROWD = 200;
/** Pairs that are kept: 20,000 people of one name would make millions. */
const MOST = 5000;

/** Entries that may be one: the same name in any spelling, words in any order, or a long name with one letter other. */
export function findLikeNames(registered: readonly Registered<Named>[]): LikeNames {
  const found = new Map<string, Likeness>();
  let more = false;
  const note = (a: Name, b: Name) => {
    const [first, second] = a.owner.index < b.owner.index ? [a, b] : [b, a];
    if (first.owner === second.owner || isApart(first.owner.item, second.owner.item)) return;
    const key = `${second.owner.index} ${first.owner.index}`;
    const names = [first.written, second.written] as const;
    if (found.has(key)) return;
    if (found.size < MOST) found.set(key, { first: first.owner, second: second.owner, names });
    else more = true;
  };
  const names = registered.flatMap(listNames);
  compareWithin(names, ({ folded }) => [folded.split(' ').sort().join(' ')], note);
  const long = names.filter(({ folded }) => folded.includes(' ') && folded.length > LONG);
  const noteSlip = (a: Name, b: Name) => {
    if (a.owner.item.gender === b.owner.item.gender && isSlip(a.folded, b.folded)) note(a, b);
  };
  compareWithin(long, listBeginnings, noteSlip);
  compareWithin(long, listEnds, noteSlip);
  const pairs = [...found.values()].sort((a, b) => a.second.index - b.second.index || a.first.index - b.first.index);
  return { pairs, more };
}

function listNames(owner: Registered<Named>): Name[] {
  const { names, spellings = [] } = owner.item;
  return [...new Set([...Object.values(names), ...spellings])].flatMap((written) => {
    const folded = foldName(written).join(' ');
    return folded === '' ? [] : [{ owner, written, folded }];
  });
}

function isApart(a: Named, b: Named): boolean {
  return Boolean(a.not_same_as?.includes(b.id) || b.not_same_as?.includes(a.id));
}

/** Numbers tell names apart: Channel 31 is not Channel 32. */
function isSlip(a: string, b: string): boolean {
  return isOneLetterApart(a, b) && a.replace(/\D/g, '') === b.replace(/\D/g, '');
}

/** Where one letter differs, the half before it or the half behind it is the same, of the shorter as of the longer. */
function listBeginnings({ folded }: Name): string[] {
  return halve(folded).map((half) => folded.slice(0, half));
}

function listEnds({ folded }: Name): string[] {
  return halve(folded).map((half) => folded.slice(-half));
}

function halve({ length }: string): number[] {
  return [...new Set([Math.floor((length - 1) / 2), Math.floor(length / 2)])];
}

/** Compares names that share a key, each two of them. */
function compareWithin(
  names: readonly Name[],
  listKeys: (name: Name) => readonly string[],
  compare: (a: Name, b: Name) => void,
): void {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    for (const key of listKeys(name)) {
      const group = groups.get(key) ?? [];
      for (const other of group.slice(-CROWD)) compare(other, name);
      group.push(name);
      groups.set(key, group);
    }
  }
}
