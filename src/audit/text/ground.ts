import { countItems } from '../../aggregate/count.ts';
import { type FindItems, findItems } from '../../aggregate/items.ts';
import { selectRecords } from '../../aggregate/selection.ts';
import { firstDay, lastDay, readEdtf } from '../../date.ts';
import type { Project } from '../../project.ts';
import type { Query, Report, Unit } from '../../report.ts';
import type { Where } from '../../types/style.ts';

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A question to the records. */
export interface Asked {
  readonly unit: Unit;
  readonly where: Where;
  /** The report's own period where it is left out. */
  readonly period?: Days;
  readonly sum?: Query['sum'];
}

/** What the records answer. */
export interface Answer {
  readonly value: number;
  readonly records: readonly string[];
}

/** What an author's text is held against. */
export interface Ground {
  readonly project: Project;
  readonly report: Report;
  readonly count: (asked: Asked) => Answer;
}

/** Counts from the records that the report may count: its edition, the scope of its style, and nothing after its date. */
export function makeGround(
  project: Project,
  report: Report,
  { scope = {}, asOf }: { readonly scope?: Where; readonly asOf?: string } = {},
): Ground {
  const items = new Map<string, FindItems>();
  const answers = new Map<string, Answer>();
  const select = ({ from, to }: Days) => {
    const key = `${from}/${to}`;
    const period = { id: key, from, to };
    const choice = { period, edition: report.edition, scope, ...(asOf && { asOf }) };
    const find = items.get(key) ?? findItems(selectRecords(project, choice).records, project);
    items.set(key, find);
    return find;
  };
  return {
    project,
    report,
    count: ({ unit, where, period = report.period, sum }) => {
      const key = JSON.stringify([unit, where, period.from, period.to, sum]);
      const query: Query = {
        unit,
        where,
        by: unit === 'money' ? ['currency'] : [],
        period: `${period.from}/${period.to}`,
        ...(sum && { sum }),
      };
      const counting = { project, months: [], rounding: report.rounding, label: (_: string, code: string) => code };
      const answer = answers.get(key) ?? countItems(select(period)(query), query, counting);
      answers.set(key, answer);
      return answer;
    },
  };
}

/** First and last day of a date such as '2022' or '2023-03'. */
export function readDays(edtf: string): Days {
  const { start, end } = readEdtf(edtf);
  return { from: firstDay(start), to: lastDay(end) };
}
