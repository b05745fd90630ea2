/* Generated from schemas/incident.schema.json by npm run types; change the schema, not this file. */

/**
 * One new act by a perpetrator against media workers or outlets, or one new proceeding. Later steps of the same case are its history.
 */
export interface Incident {
  /**
   * Stable, never reused. Ours: country, year, number, e.g. KZ-2023-017.
   */
  id: string;
  /**
   * When it happened: 2023-04-11, 2023-04, 2023 or a span 2022-09/2023-02. Write only what the source says.
   */
  date: string;
  /**
   * Code from taxonomies/place.yaml; the smallest place the source names.
   */
  place: string;
  /**
   * Codes from taxonomies/freedom.yaml: which freedom the act touches, the main one first.
   *
   * @minItems 1
   * @maxItems 30
   */
  freedom: string[];
  /**
   * Codes from taxonomies/category.yaml, the main one first.
   *
   * @minItems 1
   * @maxItems 30
   */
  category: string[];
  /**
   * Codes from taxonomies/perpetrator.yaml, the main one first.
   *
   * @minItems 1
   * @maxItems 30
   */
  perpetrator: string[];
  /**
   * Whom it was done to. Empty where no one person or outlet was the target.
   *
   * @maxItems 500
   */
  targets: Target[];
  /**
   * Were the targets at journalistic work when it happened?
   */
  on_duty: 'yes' | 'no' | 'unknown';
  /**
   * Codes from taxonomies/context.yaml: rally, election, court hearing…
   *
   * @minItems 1
   * @maxItems 30
   */
  context?: string[];
  legal?: Legal;
  /**
   * Dated steps of the case, in order, also of later years.
   *
   * @maxItems 500
   */
  history?: HistoryStep[];
  /**
   * The earlier record that this one grew out of.
   */
  follows?: string;
  /**
   * Records that look like this one and tell of another act.
   *
   * @minItems 1
   * @maxItems 50
   */
  not_same_as?: string[];
  /**
   * yes: told as fact by a source we name. no: reported as a claim that nobody has confirmed.
   */
  verified: 'yes' | 'no';
  /**
   * Arbitrary in the sense of ICCPR article 9(1). Needs arbitrary_reason.
   */
  arbitrary?: 'yes' | 'no' | 'unknown';
  /**
   * Who found the act arbitrary, or not, and on what ground.
   */
  arbitrary_reason?: string;
  /**
   * text: the coder read the source itself (default). abstract: coded from a summary, without sight of the text.
   */
  coded_from?: 'text' | 'abstract';
  /**
   * What happened, in our own words, two to four lines.
   */
  summary: {
    [k: string]: string;
  };
  /**
   * @minItems 1
   * @maxItems 100
   */
  sources: Citation[];
  /**
   * What the sources tell differently, and which telling the record follows.
   *
   * @maxItems 100
   */
  disagreements?: Disagreement[];
  /**
   * internal: counted in the internal edition only.
   */
  visibility: 'public' | 'internal';
}
/**
 * A person of the registry, an outlet of the registry, or somebody unnamed.
 */
export interface Target {
  /**
   * Id in people.yaml.
   */
  person?: string;
  /**
   * Id in outlets.yaml: the outlet itself was the target.
   */
  outlet?: string;
  /**
   * Who it was, as the source says: 'a camera operator'.
   */
  unnamed?: string;
  /**
   * How many people an unnamed entry stands for, where the source says. Default 1.
   */
  count?: number;
  /**
   * Only for unnamed people; a named person's gender stands in people.yaml.
   */
  gender?: string;
  /**
   * Code from taxonomies/group.yaml: journalist, blogger, activist…
   */
  group?: string;
  /**
   * Outlet of the person at the time.
   */
  works_for?: string;
}
export interface Legal {
  /**
   * Code from taxonomies/proceeding.yaml.
   */
  proceeding: string;
  /**
   * Code from taxonomies/claimant.yaml: who sued or complained.
   */
  claimant?: string;
  /**
   * Money demanded, e.g. 5000000 KZT.
   */
  claimed?: string;
  /**
   * Money awarded to the claimant.
   */
  awarded?: string;
  /**
   * Code from taxonomies/outcome.yaml: how the claim or case ended, where no charge carries it.
   */
  outcome?: string;
  /**
   * @maxItems 500
   */
  charges?: Charge[];
}
/**
 * One article against one target. Two articles against one person are two charges.
 */
export interface Charge {
  /**
   * Person or outlet id as in targets; 'unnamed' for the first unnamed target, 'unnamed-2' for the second.
   */
  target: string;
  /**
   * Code from taxonomies/article.yaml.
   */
  article: string;
  part?: string;
  clause?: string;
  /**
   * Code from taxonomies/stage.yaml: how far it got.
   */
  stage?: string;
  /**
   * Code from taxonomies/outcome.yaml.
   */
  outcome?: string;
  /**
   * @maxItems 20
   *
   * Items: A code from taxonomies/penalty.yaml, then its length or sum: 'imprisonment 7 years', 'fine 153150 KZT', 'warning'.
   */
  penalty?: string[];
}
export interface HistoryStep {
  /**
   * A date of ISO 8601-2 (EDTF) level 0: 2023, 2023-04, 2023-04-11, or a span of two of them, 2022-09/2023-02.
   */
  date: string;
  /**
   * Code from taxonomies/step.yaml.
   */
  step: string;
  /**
   * One text per language code.
   */
  text?: {
    [k: string]: string;
  };
  source?: string;
}
export interface Citation {
  /**
   * Id in sources.yaml.
   */
  id: string;
  /**
   * Place in the source: 'lines 97-98, 101', 'page 12', 'paragraph 7', or 'whole' for a page that has no numbering.
   */
  at?: string;
}
export interface Disagreement {
  /**
   * The field in question: date, place, people, outcome…
   */
  about: string;
  source: string;
  /**
   * What this source tells; the record follows the other.
   */
  says: string;
}
