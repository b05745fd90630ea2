import type { Figure, Omission, Report, Unit } from '../../report.ts';
import type { MapWhere, Where } from '../../types/taxonomy.ts';

/** A number with its unit and records, and where its query stands: 'rows:category:incidents/attack' is a row of a figure. */
export interface Tally {
  readonly value: number;
  readonly unit: Unit;
  readonly records: readonly string[];
  readonly ref: string;
}

/** One coding of the records, and where it stands in each scheme. */
export interface Crosswalk {
  readonly period: Report['period'];
  readonly edition: Report['edition'];
  readonly asOf?: string;
  readonly checksum: string;
  readonly coverage: Report['coverage'];
  /** All records that are counted. */
  readonly total: Tally;
  readonly omissions: readonly Omission[];
  readonly dimensions: readonly DimensionRows[];
  readonly schemes: readonly Standing[];
  /** The figure of each number, with its query. */
  readonly figures: { readonly [id: string]: Figure };
}

/** Our codes in one dimension that a scheme reads. */
export interface DimensionRows {
  readonly name: string;
  readonly label: string;
  /** Dimensions of one taxonomy share their codes: category and main-category. */
  readonly taxonomy: string;
  readonly rows: readonly Row[];
}

/** One of our codes that the records have. */
export interface Row {
  readonly code: string;
  readonly label: string;
  readonly count: Tally;
  /** Of each scheme that reads the dimension. */
  readonly schemes: readonly RowScheme[];
}

/** Where one of our codes goes in a scheme. */
export interface RowScheme {
  readonly scheme: string;
  /** The maps of the code, its own or of what stands over it; none where nobody said. */
  readonly maps: readonly Mapped[];
  readonly classes: readonly RowClass[];
}

/** A map of a code: to a class or to `none`, under a condition or not, in full or in part. */
export interface Mapped {
  readonly to: string;
  readonly where?: MapWhere['where'];
  readonly partial?: string;
}

/** What of a code stands in one class of a scheme. */
export interface RowClass {
  readonly class: string;
  readonly label: string;
  /** map: a map of the code leads there. other: another code of the same records does. apart: it is no class. */
  readonly via: 'map' | 'other' | 'apart';
  readonly count: Tally;
}

/** What a scheme takes of our records, and what not. */
export interface Standing {
  readonly name: string;
  readonly label: string;
  readonly publisher: string;
  readonly edition: string;
  readonly source?: string;
  readonly from: readonly string[];
  readonly unit: Unit;
  readonly counts: 'each' | 'once';
  readonly scope: { readonly where: Where; readonly words: string };
  readonly note?: string;
  readonly classes: readonly Class[];
  /** What it has a class for: in its own unit, and in records. */
  readonly taken: { readonly own: Tally; readonly records: Tally };
  /** What it is about and has no class for, and by which codes. */
  readonly outside: { readonly records: Tally; readonly codes: readonly Reason[] };
  /** What it is not about, and why: fields of its scope with other codes, and dimensions of which nothing is coded. */
  readonly outOfScope: { readonly records: Tally; readonly reasons: readonly Reason[] };
  /** Records that follow another one, where each case counts once. */
  readonly sameCase: Tally;
  /** Records that stand in more than one class. */
  readonly several: readonly string[];
  readonly published: readonly PublishedBeside[];
}

/** A class of a scheme, counted in the unit of the scheme with all that stands below it. */
export interface Class {
  readonly code: string;
  readonly label: string;
  readonly parent?: string;
  readonly depth: number;
  readonly count: Tally;
  /** Our codes whose maps lead here, of those that the records have. */
  readonly from: readonly { readonly taxonomy: string; readonly code: string }[];
}

/** Records with a code of ours that are not taken. */
export interface Reason {
  readonly dimension: string;
  readonly code: string;
  readonly label: string;
  readonly records: Tally;
}

/** A number that the publisher of a scheme printed, and ours of the same part where it says which part it is. */
export interface PublishedBeside {
  readonly id: string;
  readonly period: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  /** Title and publisher of the document. */
  readonly source: string;
  readonly at?: string;
  readonly note?: string;
  readonly class?: string;
  readonly ours?: Tally;
}
