import type { Place } from './diagnostic.ts';
import type { Narrative, Pointer } from './entry.ts';
import type { Abbreviations } from './types/abbreviations.ts';
import type { Assessment } from './types/assessment.ts';
import type { Incident } from './types/incident.ts';
import type { Outlet } from './types/outlets.ts';
import type { Person } from './types/people.ts';
import type { Project as Settings } from './types/project.ts';
import type { Claim, Measure, Sum } from './types/published.ts';
import type { Definition } from './types/report.ts';
import type { Source } from './types/sources.ts';
import type { Scheme, Taxonomy, TaxonomyEntry } from './types/taxonomy.ts';

/** A taxonomy by code, in its own order. */
export interface Codes {
  readonly labels: Taxonomy['labels'];
  /** There in a classification of somebody else: its codes are reached by the maps of other taxonomies. */
  readonly scheme?: Scheme;
  readonly entries: ReadonlyMap<string, TaxonomyEntry>;
  /** Codes of the program's own taxonomy, where the project has another in its place: a style may ask for them, and counts nothing. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** A record that passed the check, and where it starts in its file. */
export interface Record {
  readonly incident: Incident;
  readonly place: Place;
}

/** A count that others published, with the document it stands in. */
export interface Published extends Claim {
  readonly source: string;
  /** The file of published/ that it stands in, as printed. */
  readonly file?: string;
}

/** What a file of published/ says of how its claims hang together. */
export interface Frame {
  readonly source: string;
  readonly file: string;
  readonly measures: readonly Measure[];
  readonly sums: readonly Sum[];
  /** Where a claim of the file is written, by its id. */
  readonly locate?: (id: string) => Place;
}

/** A record that did not pass: it is counted nowhere, and the report says so. */
export interface LeftOut {
  readonly id?: string;
  /** True where it says itself that it is public; a public report names no other. */
  readonly public: boolean;
  readonly place: Place;
  readonly rules: readonly string[];
}

/** How many problems were found beyond those that are listed, by file. */
export type Unlisted = ReadonlyMap<string, { readonly error: number; readonly warning: number }>;

/** A checked project: everything in it fits the schemas, and every reference leads somewhere. */
export interface Project {
  readonly settings: Settings;
  readonly taxonomies: ReadonlyMap<string, Codes>;
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly records: readonly Record[];
  readonly published: readonly Published[];
  /** The measures of each file of published/, in the order of the files. */
  readonly frames: readonly Frame[];
  readonly leftOut: readonly LeftOut[];
  readonly unlisted: Unlisted;
  /** What is said once for all reports of a period, by period. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** What assessors answered, by period. */
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly abbreviations: Abbreviations;
  /** Where a field of reports/<period>/report.yaml stands, or of another file beside it. */
  readonly placeOf?: (period: string, pointer: Pointer, file?: 'report' | 'assessment') => Place | undefined;
  readonly narratives: readonly Narrative[];
  /** Every file that was read, as printed. */
  readonly files: readonly string[];
  /** SHA-256 of each file that was read, by its path as printed. */
  readonly sums: ReadonlyMap<string, string>;
  readonly checksum: string;
}
