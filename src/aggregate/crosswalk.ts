import { closest } from '../closest.ts';
import { CliError } from '../diagnostic.ts';
import type { Project } from '../project.ts';
import { type Ground, labelIn, tally } from './crosswalk/ground.ts';
import { ID, listQueries, type Named } from './crosswalk/queries.ts';
import type { Crosswalk } from './crosswalk/result.ts';
import { listRows } from './crosswalk/rows.ts';
import { tellStanding } from './crosswalk/standing.ts';
import { countFigures } from './figures.ts';
import { listMonths, listYears, type Period } from './period.ts';
import { selectRecords } from './selection.ts';
import { findPeriod, labelPeriod, listDataYears } from './years.ts';

/** Which records, in which schemes. */
export interface CrosswalkRequest {
  readonly period: string;
  readonly edition: 'public' | 'internal';
  /** A day, YYYY-MM-DD: what happened later is not counted. */
  readonly asOf?: string;
  /** Names of schemes; none for all that there are. */
  readonly schemes: readonly string[];
  readonly language: string;
}

/**
 * One coding of the records, and where it stands in each scheme: of our codes that the records of a period have, the
 * classes that they go to; of each scheme, what it takes, what it has no class for, what it is not about, and what its
 * publisher printed for the period. Every number is a row of a figure in `figures`, which has its query and records.
 * Stops where the period holds no year of the project, or a scheme of that name is not there.
 */
export function makeCrosswalk(project: Project, request: CrosswalkRequest): Crosswalk {
  const { edition, asOf, language } = request;
  const schemes = findSchemes(project, request.schemes);
  const period = findPeriod(project, request.period);
  const choose = (of: Period, scope = {}) =>
    selectRecords(project, { period: of, edition, scope, ...(asOf && { asOf }) });
  const label = labelIn(project, language, period.to);
  const { figures } = countFigures(
    listQueries(schemes),
    {
      period,
      scope: {},
      ...(asOf && { asOf }),
      select: (of, scope) => choose(of, scope).records,
      isComplete: (year) => project.settings.coverage[year] === 'complete',
      years: listDataYears(project),
      unitLabel: (unit) => unit,
    },
    { project, months: listMonths(period), rounding: project.settings.rounding ?? 'half-up', label },
  );
  const ground: Ground = { project, period, language, figures, label, schemes };
  const dimensions = listRows(ground);
  return {
    period: { ...period, label: labelPeriod(period, language) },
    edition,
    ...(asOf && { asOf }),
    checksum: project.checksum,
    coverage: listYears(period).map((year) => ({ year, kind: project.settings.coverage[year] ?? 'narrated' })),
    total: tally(figures, ID.total('incidents')),
    omissions: choose(period).omissions,
    dimensions,
    schemes: schemes.map((scheme) => tellStanding(scheme, dimensions, ground)),
    figures,
  };
}

/** The schemes of these names, or all by name. Stops where there is none of a name. */
function findSchemes({ taxonomies }: Project, names: readonly string[]): Named[] {
  const all = [...taxonomies].flatMap(([name, codes]) => (codes.scheme ? [{ name, codes }] : []));
  const known = all.map(({ name }) => name).sort();
  const list = known.join(', ') || 'none yet: a scheme is a taxonomy with `scheme:`';
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = closest(name, known);
    throw new CliError(`No scheme \`${name}\`. ${near ? `Did you mean \`${near}\`? ` : ''}There are: ${list}.`);
  }
  const wanted = names.length > 0 ? [...new Set(names)] : known;
  return wanted.flatMap((name) => all.find((one) => one.name === name) ?? []);
}
