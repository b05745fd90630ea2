import type { Severity } from '../diagnostic.ts';
import type { Pointer } from '../entry.ts';
import type { Codes } from '../project.ts';
import type { Incident } from '../types/incident.ts';
import type { Outlet } from '../types/outlets.ts';
import type { Person } from '../types/people.ts';
import type { Source } from '../types/sources.ts';

/** A problem that a rule found, at a place in the record. */
export interface Finding {
  readonly pointer: Pointer;
  readonly message: string;
  readonly hint?: string;
}

/** What a rule may know besides the record itself. */
export interface World {
  readonly taxonomies: ReadonlyMap<string, Codes>;
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly sources: ReadonlyMap<string, Source>;
  /** How many records have each id. */
  readonly ids: ReadonlyMap<string, number>;
}

/** One check of a record that already fits its schema. Its name is its file's. */
export interface Rule {
  /** One sentence for a person who meets the diagnostic. */
  readonly description: string;
  readonly severity: Severity;
  readonly check: (incident: Incident, world: World, file: string) => Finding[];
}
