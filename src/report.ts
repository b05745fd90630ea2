import type { Claim } from './types/published.ts';
import type { Where } from './types/style.ts';

/** What is counted. The same records give different figures in each, so none is ever printed bare. */
export type Unit = 'incidents' | 'targets' | 'people' | 'charges' | 'steps' | 'money';

/** How a figure was made: enough to count it again from the records alone. */
export interface Query {
  readonly unit: Unit;
  /** First and last day, '2023-01-01/2023-12-31'. */
  readonly period: string;
  /** The records that the style is about at all. */
  readonly scope?: Where;
  readonly where: Where;
  readonly by: readonly string[];
  readonly level?: number;
  readonly sum?: 'claimed' | 'awarded';
}

/** What a figure is a part of: another figure, and how many that is in the same unit. */
export interface Base {
  readonly figure: string;
  readonly value: number;
}

/** Stands for 'all values' in the key of a row's or column's total. */
export const ALL = '*';

/** One row or cell of a figure that is broken down. */
export interface Cell {
  /** One code a dimension, in the order of query.by; a month is '2023-04', an unknown one 'unknown', all of them '*'. */
  readonly key: readonly string[];
  readonly labels: readonly string[];
  readonly value: number;
  /** Percent of the figure's value, rounded as the report declares. */
  readonly percent?: number;
  /** Percent of the figure's value without its unknown part; only where there is one. */
  readonly percentOfKnown?: number;
  readonly records: readonly string[];
  readonly unknown?: true;
  /** Of a published count: how its document hedges it. */
  readonly qualifier?: NonNullable<Claim['qualifier']>;
  /** Of a published series: the change on the period before. */
  readonly change?: Change;
}

/** A change on an earlier period. */
export interface Change {
  readonly period: string;
  readonly value: number;
  readonly difference: number;
  /** Undefined where the earlier value is zero. */
  readonly percent?: number;
  /** What the earlier value was counted from: ids of records, or of the published claim. */
  readonly records: readonly string[];
}

/** One number, or one table of numbers, with all that is needed to check it. */
export interface Figure {
  readonly id: string;
  /** What was counted, in the report's language: 'Incidents, Category: Physical attack'. */
  readonly label: string;
  readonly unit: Unit | string;
  /** records: counted from our records. published: printed by somebody else, see `published`. */
  readonly basis: 'records' | 'published';
  readonly query: Query | { readonly series: string };
  readonly base: Base | null;
  readonly value: number;
  readonly percent?: number;
  /** Ids of the records it was counted from; for a published figure the ids of the published counts. */
  readonly records: readonly string[];
  /** Names of the dimensions, in the report's language; cells are there where the figure is broken down. */
  readonly dimensions?: readonly string[];
  readonly cells?: readonly Cell[];
  /** True where a record can stand in several rows, so that rows add up to more than the value. */
  readonly overlaps?: boolean;
  readonly currency?: string;
  readonly change?: Change;
  /** SHA-256 of the query and of all that was counted; the same hash means the same records with the same content. */
  readonly hash?: string;
}

/** A figure that coverage does not allow, and why. */
export interface Refusal {
  readonly figure: string;
  /** narrated: the years named are recorded only in part. single: a trend needs two complete years. */
  readonly reason: 'narrated' | 'single';
  readonly years: readonly string[];
  /** What it would have counted. */
  readonly label: string;
  /** Series published by others that tell the same of the report's period and of another one. */
  readonly instead: readonly string[];
}

/** One target of a case, as a report prints it. */
export interface CaseTarget {
  readonly name: string;
  readonly works_for?: string;
  readonly kind: 'person' | 'outlet' | 'unnamed';
  readonly count: number;
}

/** One record as the report prints it: labels in the report's language, nothing internal. */
export interface Case {
  readonly id: string;
  readonly date: string;
  readonly dateLabel: string;
  readonly month: string;
  readonly place: string;
  readonly categories: readonly string[];
  readonly perpetrators: readonly string[];
  /** Codes of the above and all that stand over them, for filters. */
  readonly codes: { readonly category: readonly string[]; readonly perpetrator: readonly string[] };
  readonly targets: readonly CaseTarget[];
  readonly summary: string;
  readonly legal?: CaseLegal;
  readonly steps: readonly CaseStep[];
  readonly follows?: string;
  readonly abstract: boolean;
  readonly disagreements: readonly { readonly about: string; readonly source: number; readonly says: string }[];
  readonly sources: readonly { readonly number: number; readonly at: string }[];
  /** File and line of the record. */
  readonly file: string;
}

/** The proceeding of a case. Sums stand as '5000000 KZT'. */
export interface CaseLegal {
  readonly charges: readonly CaseCharge[];
  readonly claimed: string;
  readonly awarded: string;
  readonly outcome: string;
}

/** One article against one target, who is named where the case has several. */
export interface CaseCharge {
  readonly target: string;
  readonly article: string;
  readonly part: string;
  readonly clause: string;
  readonly outcome: string;
  readonly penalties: readonly string[];
}

/** A dated step of a case. */
export interface CaseStep {
  readonly date: string;
  readonly dateLabel: string;
  /** Code of taxonomies/step.yaml. */
  readonly code: string;
  readonly label: string;
  readonly text: string;
}

/** A place in a source of the annex. */
export interface Mention {
  readonly number: number;
  readonly at: string;
}

/** A development of this period in a case of an earlier one. */
export interface FollowUp {
  readonly id: string;
  readonly dateLabel: string;
  readonly targets: readonly CaseTarget[];
  readonly summary: string;
  readonly steps: readonly CaseStep[];
}

/** One section: its figures are those of the ledger that start with its id. */
export interface Section {
  readonly id: string;
  readonly part: string;
  readonly template: string;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Ids of the cases told here: those whose main category the section has. */
  readonly cases: readonly string[];
  /** Ids of cases that count here and are told in another section. */
  readonly alsoCounted: readonly string[];
  readonly followUps: readonly FollowUp[];
  /** True where cases are only counted: the author tells them, or nobody. */
  readonly silent?: true;
  /** The section that it is a part of. */
  readonly under?: string;
  /** Its cases in groups, where the style tells them so. */
  readonly groups?: readonly { readonly label: string; readonly cases: readonly string[] }[];
  readonly indicators?: readonly IndicatorLine[];
  readonly beside?: BesideTable;
}

/** An indicator of an assessment, or a heading over some, in the order of its framework. */
export interface IndicatorLine {
  readonly code: string;
  /** 'B.3.viii' */
  readonly number: string;
  readonly label: string;
  /** 0 for the part itself. */
  readonly depth: number;
  /** True where nothing stands below it: it wants an answer. */
  readonly leaf: boolean;
  readonly answer?: 'yes' | 'partly' | 'no' | 'unknown';
  /** Name of the text that gives the evidence. */
  readonly text?: string;
  readonly sources: readonly Mention[];
  /** The texts that sum it up, by name. */
  readonly findings: readonly { readonly text: string; readonly sources: readonly Mention[] }[];
  readonly surveys: readonly SurveyLine[];
}

/** A survey: its questions, and the figure whose rows are the answers. */
export interface SurveyLine {
  readonly figure: string;
  readonly title: string;
  readonly sources: readonly Mention[];
  /** Whether it says how many were asked: the value of the figure. */
  readonly asked: boolean;
  /** `note`: name of the text that says what stood beside the numbers. */
  readonly questions: readonly { readonly id: string; readonly text: string; readonly note?: string }[];
}

/** A figure of ours beside a table that somebody else published. */
export interface BesideTable {
  readonly ours: string;
  readonly theirs: string;
  readonly source: number;
  readonly rows: readonly Choice[];
  /** Empty where the figure has one dimension. */
  readonly columns: readonly Choice[];
  /** The rows in which the two are not the same, each with its columns that are not. */
  readonly differences: readonly (Difference & { readonly parts: readonly Difference[] })[];
}

/** A place where a figure of ours and a published table are not the same; `difference` is ours less theirs. */
export interface Difference {
  readonly label: string;
  readonly ours: number;
  /** Undefined where they print nothing. */
  readonly theirs?: number;
  readonly difference: number;
}

/** A classification of somebody else that the report counts by, and where our codes stand in it. */
export interface SchemeLine {
  readonly name: string;
  readonly label: string;
  readonly publisher: string;
  readonly edition: string;
  readonly unit: Unit;
  readonly note?: string;
  /** Each code that a record of the report has. */
  readonly maps: readonly {
    readonly label: string;
    /** Empty where the scheme has no place for it. */
    readonly classes: readonly { readonly label: string; readonly partial?: string }[];
  }[];
  /** Records that the scheme is about and has no place for. */
  readonly outside: readonly string[];
}

/** An earlier report of the same style, where a record was told. */
export interface EarlierReport {
  readonly label: string;
  readonly href: string;
  /** True where it leads to a published report, and not to a file beside this one. */
  readonly published: boolean;
}

/** A chart: which figure it draws, and how. */
export interface ChartOrder {
  readonly kind: 'bars' | 'stack' | 'tiles' | 'lines' | 'shares';
  readonly figure: string;
  readonly order: 'value' | 'taxonomy';
  /** Draw from so many counted on. */
  readonly least: number;
  /** Places of a tile map, also those where nothing was counted. */
  readonly tiles?: readonly {
    readonly code: string;
    readonly label: string;
    readonly column: number;
    readonly row: number;
  }[];
}

/** A document cited, with its number in the annex of sources. */
export interface SourceLine {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published?: string;
  readonly url?: string;
  readonly about?: string;
  readonly records: number;
}

/** Records that no figure counts, and why. */
export interface Omission {
  readonly reason: 'faulty' | 'unverified' | 'internal' | 'out-of-scope' | 'after-as-of' | 'date-too-coarse';
  readonly count: number;
  /** Ids; for records that cannot be read, their file and line. Empty where printing them would publish what is internal. */
  readonly records: readonly string[];
}

/** A count that others published. */
export interface PublishedLine {
  readonly id: string;
  readonly period: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: NonNullable<Claim['qualifier']>;
  readonly source: number;
  readonly at?: string;
  /** True where it covers the whole period of the report, not a part of it. */
  readonly whole: boolean;
}

/** The whole report as plain data: every page is made from this object, and it is saved beside the report as its ledger. */
export interface Report {
  readonly schema: 1;
  readonly style: string;
  readonly language: string;
  readonly period: { readonly id: string; readonly from: string; readonly to: string; readonly label: string };
  readonly edition: 'public' | 'internal';
  readonly editionLabel?: string;
  readonly date: string;
  readonly dateLabel: string;
  readonly publisher: string;
  readonly country: string;
  readonly about?: string;
  readonly licence?: string;
  readonly contact?: string;
  readonly authors: readonly string[];
  readonly corrections: readonly { readonly dateLabel: string; readonly text: string }[];
  readonly checksum: string;
  readonly rounding: 'half-up' | 'half-even';
  /** Whether a share in a sentence prints its numbers, or has them one click away. */
  readonly shares: 'printed' | 'linked';
  readonly coverage: readonly { readonly year: string; readonly kind: 'complete' | 'narrated' }[];
  readonly coverageNotice?: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** The codes that each dimension of a figure can have: a row that is not there is zero, one that is none is a fault. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Labels of the codes that the author's text names. */
  readonly labels: Readonly<Record<string, string>>;
  readonly refused: readonly Refusal[];
  readonly charts: Readonly<Record<string, ChartOrder>>;
  /** Figures of other styles that print other numbers in the rows of one of ours. */
  readonly differing: readonly { readonly figure: string; readonly other: string; readonly title: string }[];
  readonly schemes: readonly SchemeLine[];
  /** Earlier reports by the records told in them, for those that this report goes back to. */
  readonly earlier: Readonly<Record<string, EarlierReport>>;
  /** Indicators that nobody answered. */
  readonly unanswered: readonly string[];
  /** What it is made for: the session of a body. */
  readonly occasion?: string;
  /** Which limit of length holds. */
  readonly submission?: string;
  /** Without `name` a word in capitals that is a name of its own. */
  readonly abbreviations: readonly { readonly short: string; readonly name?: string }[];
  readonly sections: readonly Section[];
  readonly cases: Readonly<Record<string, Case>>;
  /** Ids of the cases by date: keys of an object that are numbers do not keep their order. */
  readonly order: readonly string[];
  readonly published: readonly PublishedLine[];
  /** Series of others that the style prints beside its own figures. */
  readonly series: readonly string[];
  readonly sources: readonly SourceLine[];
  readonly omissions: readonly Omission[];
  /** Sections left out because their author's text is not written. */
  readonly unwritten: readonly string[];
  /** Sections that stand without the author's text they want. */
  readonly expected: readonly string[];
  /** Records coded from a summary, without sight of the text. */
  readonly abstracts: number;
  readonly filters: {
    readonly category: readonly Choice[];
    readonly perpetrator: readonly Choice[];
    readonly month: readonly Choice[];
  };
}

/** One value of a filter of the annex. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}
