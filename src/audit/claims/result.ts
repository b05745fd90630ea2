import type { Place } from '../../diagnostic.ts';

/** How sure a finding is, the surest first. `differs` is one thing told with two values; it says nothing of which is right. */
export const KINDS = ['proven', 'unless', 'differs', 'below-records'] as const;
export type Kind = (typeof KINDS)[number];

/** A claim as a finding shows it. */
export interface ShownClaim {
  readonly id: string;
  readonly label: string;
  /** The number as claimed, with its hedge and unit: 'at least 93 incidents', '56 %'. */
  readonly says: string;
  /** Place in the document: 'line 115'. */
  readonly at?: string;
  /** Place in our files. */
  readonly place?: Place;
}

/** Claims that cannot all be true, told once. */
export interface ClaimFinding {
  readonly document: string;
  readonly file: string;
  readonly kind: Kind;
  /** At most three; the first is the arithmetic. */
  readonly sentences: readonly string[];
  /** Ids of claims that must be wrong, whichever way the fewest are chosen; empty where it can be one or another. */
  readonly wrong: readonly string[];
  /** Ids of the claims that contradict each other: the set that is told first, then others with the same cause. */
  readonly sets: readonly (readonly string[])[];
  readonly claims: readonly ShownClaim[];
  /** Readings under which they agree. */
  readonly saved_by: readonly string[];
  /** What is taken for granted of how parts make up a whole. */
  readonly rests_on: readonly string[];
}

/** A claim whose value follows from others. */
export interface Confirmed {
  readonly document: string;
  readonly claim: string;
  readonly by: readonly string[];
}

/** What a cell can be of which the document prints no number. */
export interface CellRange {
  readonly document: string;
  readonly measure: string;
  readonly label: string;
  readonly part: Readonly<Record<string, string>>;
  readonly low: number;
  readonly high: number | null;
  readonly unit: string;
}

/** Which way of rounding explains a share whose parts are known. */
export interface Habit {
  readonly document: string;
  readonly claim: string;
  readonly of: string;
  readonly habit: 'exact' | 'rounded' | 'truncated' | 'either';
  readonly sentence: string;
}

/** What one file was found to be. */
export interface AuditedDocument {
  readonly source: string;
  readonly file: string;
  readonly title: string;
  readonly claims: number;
  /** Of these, how many could be compared with others. */
  readonly compared: number;
  /** Of these, how many follow exactly from others. */
  readonly confirmed: number;
  /** Claims that are set aside for confirmed, possible and ranges, so that the rest agrees. */
  readonly set_aside: readonly string[];
  /** What was not looked at in full. */
  readonly limits: readonly string[];
  /** The habit that fits all shares, where one does. */
  readonly habit?: 'rounded' | 'truncated';
}

/** What the audit of published claims found: plain data, the same for the same files. */
export interface ClaimsAudit {
  readonly documents: readonly AuditedDocument[];
  readonly findings: readonly ClaimFinding[];
  readonly confirmed: readonly Confirmed[];
  /** Ids of claims that nothing contradicts and nothing confirms. */
  readonly possible: readonly { readonly document: string; readonly claim: string }[];
  readonly ranges: readonly CellRange[];
  readonly habits: readonly Habit[];
  readonly records: readonly ComparedRecords[];
  readonly editions: readonly EditionPair[];
}

/** A published count beside the records of the same part. */
export interface ComparedRecords {
  readonly document: string;
  readonly claim: string;
  readonly published: number;
  readonly records: number;
  readonly more: boolean;
}

/** The same thing told by one publisher in two documents. */
export interface EditionPair {
  readonly publisher: string;
  readonly claims: readonly [string, string];
  readonly agrees: boolean;
}
