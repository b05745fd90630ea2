/** What each dimension breaks down by; where the text is empty, the label of its taxonomy says it. */
export const DIMENSIONS: Readonly<Record<string, string>> = {
  month: 'Month in which the incident starts; unknown where the source gives only a year',
  year: 'Year in which the incident starts',
  category: '',
  'main-category': 'First category of the record alone',
  freedom: '',
  perpetrator: '',
  context: '',
  place: '',
  'on-duty': '',
  gender: 'Gender of each person among the targets',
  group: 'Group of each target',
  medium: 'Medium of the outlet that was the target, or that the target works for',
  proceeding: '',
  claimant: '',
  article: 'Article of law of each charge',
  stage: 'Stage of each charge',
  outcome: 'Outcome of each charge, or of the case',
  penalty: 'Kind of penalty of each charge',
  step: 'Step of a case: its start, or an entry of its history',
  began: 'Of a step: whether its case began within the period, or earlier',
  arbitrary: 'Whether somebody found the act arbitrary: yes, no, unknown',
  verified: 'Whether a source tells it as a fact: yes or no',
  currency: 'Currency of a sum claimed or awarded',
};

/** What each format is for: those of `build --to` first, then those of `validate --format`. */
export const FORMATS: Readonly<Record<string, string>> = {
  html: 'build --to: the report as one page that needs no network',
  pdf: 'build --to: the report for print, tagged',
  json: 'build --to: the ledger, every figure with its records; validate --format: every field of every problem',
  stylish: 'validate --format: for a person at a terminal, with the line of the file',
  github: 'validate --format: annotations of GitHub Actions',
  sarif: 'validate --format: SARIF 2.1.0, for code scanning and viewers',
  junit: 'validate --format: JUnit XML, for test reports of a CI',
  rdjson: 'validate --format: Reviewdog Diagnostic Format, for comments in a review',
};
