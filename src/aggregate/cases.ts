import { firstDay, lastDay, readEdtf } from '../date.ts';
import { formatDate } from '../language.ts';
import type { Project, Record } from '../project.ts';
import type { Case, CaseLegal, CaseStep, CaseTarget, FollowUp } from '../report.ts';
import { nameTargets } from '../target.ts';
import type { Target } from '../types/incident.ts';
import { UNKNOWN } from './dimension.ts';
import type { Period } from './period.ts';
import { findLabel, findText, listPath } from './taxonomy.ts';

/** What a case's labels depend on. */
export interface Telling {
  readonly project: Project;
  readonly language: string;
  /** Numbers of the sources in the annex, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Steps dated later are not told. */
  readonly asOf?: string;
  /** Whether the report may name a record: a public one names no internal one. */
  readonly named: (id: string) => boolean;
}

/** A record as the report prints it. */
export function tellCase({ incident, place }: Record, telling: Telling): Case {
  const { project, language, numbers } = telling;
  const { start } = readEdtf(incident.date);
  const day = firstDay(start);
  const label = (taxonomy: string) => (code: string) =>
    findLabel(project.taxonomies.get(taxonomy), code, language, day);
  const above = (taxonomy: string, codes: readonly string[]) => {
    const tree = project.taxonomies.get(taxonomy);
    return [...new Set(codes.flatMap((code) => (tree ? listPath(tree, code, day) : [code])))];
  };
  const legal = tellLegal(incident, label, telling);
  return {
    id: incident.id,
    date: incident.date,
    dateLabel: formatDate(incident.date, language),
    month: start.month ? incident.date.slice(0, 7) : UNKNOWN,
    place: label('place')(incident.place),
    categories: incident.category.map(label('category')),
    perpetrators: incident.perpetrator.map(label('perpetrator')),
    codes: { category: above('category', incident.category), perpetrator: above('perpetrator', incident.perpetrator) },
    targets: incident.targets.map((target) => tellTarget(target, telling)),
    summary: findText(incident.summary, language) ?? '',
    ...(legal && { legal }),
    steps: tellSteps(incident.history ?? [], telling),
    ...(incident.follows && telling.named(incident.follows) && { follows: incident.follows }),
    abstract: incident.coded_from === 'abstract',
    disagreements: (incident.disagreements ?? []).map(({ about, source, says }) => ({
      about,
      source: numbers.get(source) ?? 0,
      says,
    })),
    sources: incident.sources.map(({ id, at }) => ({
      number: numbers.get(id) ?? 0,
      at: at === 'whole' ? '' : (at ?? ''),
    })),
    file: `${place.file}:${place.line}`,
  };
}

/** Developments of a period in cases that began before it, by date. */
export function tellFollowUps(records: readonly Record[], { from, to }: Period, telling: Telling): FollowUp[] {
  return records.flatMap(({ incident }) => {
    if (lastDay(readEdtf(incident.date).start) >= from) return [];
    const steps = (incident.history ?? []).filter(
      ({ date }) => firstDay(readEdtf(date).start) >= from && lastDay(readEdtf(date).start) <= to,
    );
    const told = tellSteps(steps, telling);
    if (told.length === 0) return [];
    return {
      id: incident.id,
      dateLabel: formatDate(incident.date, telling.language),
      targets: incident.targets.map((target) => tellTarget(target, telling)),
      summary: findText(incident.summary, telling.language) ?? '',
      steps: told,
    };
  });
}

function tellTarget(target: Target, { project, language }: Telling): CaseTarget {
  const person = project.people.get(target.person ?? '');
  const outlet = project.outlets.get(target.outlet ?? '');
  const works_for = findText(project.outlets.get(target.works_for ?? '')?.names, language);
  return {
    name: findText((person ?? outlet)?.names, language) ?? target.unnamed ?? '',
    ...(works_for && { works_for }),
    kind: person ? 'person' : outlet ? 'outlet' : 'unnamed',
    count: target.count ?? 1,
  };
}

function tellSteps(
  steps: NonNullable<Record['incident']['history']>,
  { project, language, asOf }: Telling,
): CaseStep[] {
  return steps
    .filter(({ date }) => !asOf || firstDay(readEdtf(date).start) <= asOf)
    .map(({ date, step, text }) => ({
      date,
      dateLabel: formatDate(date, language),
      code: step,
      label: findLabel(project.taxonomies.get('step'), step, language, firstDay(readEdtf(date).start)),
      text: findText(text, language) ?? '',
    }));
}

/** A proceeding with its articles, outcomes, penalties and sums; what is not known is an empty text. */
function tellLegal(incident: Record['incident'], label: Label, telling: Telling): CaseLegal | undefined {
  const { legal, targets } = incident;
  if (!legal) return undefined;
  const name = (id: string) => {
    const target = targets[nameTargets(targets).indexOf(id)];
    return target && targets.length > 1 ? tellTarget(target, telling).name : '';
  };
  const charges = (legal.charges ?? []).map(({ target, article, part = '', clause = '', outcome, penalty = [] }) => ({
    target: name(target),
    article: label('article')(article),
    part,
    clause,
    outcome: outcome ? label('outcome')(outcome) : '',
    penalties: penalty.map((text) => text.replace(/^\S+/, (code) => label('penalty')(code))),
  }));
  const { claimed = '', awarded = '', outcome } = legal;
  return { charges, claimed, awarded, outcome: outcome ? label('outcome')(outcome) : '' };
}

/** Gives the labels of a taxonomy's codes. */
type Label = (taxonomy: string) => (code: string) => string;
