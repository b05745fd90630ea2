/* Generated from schemas/assessment.schema.json by npm run types; change the schema, not this file. */

/**
 * How many answered so: a number, or the id of a claim in published/.
 */
export type Answer = number | string;

/**
 * data/reports/<period>/assessment.yaml: what an assessor answers to the indicators that no record counts, with the evidence.
 */
export interface Assessment {
  /**
   * The taxonomy whose codes the indicators are: jsi-2015.
   */
  framework: string;
  indicators: Indicator[];
  findings?: Finding[];
  surveys?: Survey[];
}
export interface Indicator {
  code: string;
  /**
   * The assessor's answer; unknown where the evidence allows none.
   */
  answer: 'yes' | 'partly' | 'no' | 'unknown';
  /**
   * What it rests on, in Markdown. Numbers are asked for as in any text of an author.
   */
  evidence?: {
    [k: string]: string;
  };
  sources?: Citation[];
}
export interface Citation {
  /**
   * Id in sources.yaml.
   */
  id: string;
  /**
   * Place in the source: lines 709-721.
   */
  at?: string;
}
export interface Finding {
  /**
   * The code of the framework that it sums up.
   */
  part: string;
  /**
   * In Markdown.
   */
  text: {
    [k: string]: string;
  };
  sources?: Citation[];
}
export interface Survey {
  id: string;
  /**
   * The indicator it stands with.
   */
  part: string;
  /**
   * One text per language code.
   */
  title: {
    [k: string]: string;
  };
  respondents?: Answer;
  source?: Citation;
  /**
   * @minItems 1
   */
  questions: Question[];
}
export interface Question {
  id: string;
  /**
   * One text per language code.
   */
  text: {
    [k: string]: string;
  };
  yes?: Answer;
  no?: Answer;
  unknown?: Answer;
  /**
   * What stood beside the numbers.
   */
  note?: {
    [k: string]: string;
  };
}
