import type { Related } from '../diagnostic.ts';
import type { Entry, Pointer } from '../entry.ts';
import type { Codes } from '../project.ts';
import type { RuleText } from '../rule.ts';
import type { Incident } from '../types/incident.ts';
import type { Outlet } from '../types/outlets.ts';
import type { Person } from '../types/people.ts';
import type { Project as Settings } from '../types/project.ts';
import type { Source } from '../types/sources.ts';
import type { Doubt } from './doubt.ts';
import type { Numbers } from './many/numbers.ts';

/** A problem that a rule found, at a place in the record or file. */
export interface Finding {
  readonly pointer: Pointer;
  /** Points at the value, unless it is the key. */
  readonly at?: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
  /** The text that belongs in place of the value: only where there is one safe answer. */
  readonly replace?: string;
  /** The order in which the fields of the record should stand. */
  readonly order?: readonly string[];
  /** True where it only follows from a fault that is told at its own place: the record is left out, and nothing is said. */
  readonly echo?: boolean;
}

/** What a rule may know besides the record itself. All of it passed its own check. */
export interface World {
  readonly settings: Settings;
  readonly taxonomies: ReadonlyMap<string, Codes>;
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether a name that is not there may be in a faulty part of its file. */
  readonly doubt: Doubt;
  /** The ids of all records; complete when the last record was seen. */
  readonly ids: Pick<Numbers, 'first' | 'repeats' | 'unread' | 'tableUnread'>;
  /** The files behind the above, for places in them. */
  readonly files: {
    readonly settings?: Entry;
    readonly people?: Entry;
    readonly outlets?: Entry;
    readonly sources?: Entry;
    readonly taxonomies: ReadonlyMap<string, Entry>;
    readonly published: readonly Entry[];
    /** By period. */
    readonly assessments: ReadonlyMap<string, Entry>;
  };
}

/** One check of a record that fits its schema. */
export interface RecordRule extends RuleText {
  readonly check: (incident: Incident, world: World, file: string) => readonly Finding[];
}

/** One check of the whole set: of records against each other, or of registries and other files. */
export interface SetRule extends RuleText {
  /** True where it can only be told if every record could be read and fits its schema: what nobody names may be named in one that does not. */
  readonly needsAll?: boolean;
  readonly watch: (world: World) => Watcher;
}

/** Sees every record once, in the order of their files, and says at the end what it found. It must not keep the records: there may be a million. */
export interface Watcher {
  /** `number` stands for the record in what is found. */
  readonly see?: (incident: Incident, number: number) => void;
  readonly finish: () => readonly SetFinding[];
}

/** A problem of the set: in a record, by its number, or in a file. */
export type SetFinding = Finding & {
  readonly where: { readonly record: number } | { readonly entry: Entry };
  /** Other records that belong to it. */
  readonly others?: readonly { readonly record: number; readonly message: string }[];
};
