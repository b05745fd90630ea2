import { CliError } from '../diagnostic.ts';
import { formatDate } from '../language.ts';
import type { Project } from '../project.ts';
import { listYears, type Period, parsePeriod } from './period.ts';

/** The period of that name. Stops where it is none, or where the project has nothing of it, and says what there is. */
export function findPeriod(project: Project, id: string): Period {
  const period = parsePeriod(id);
  const years = listDataYears(project);
  const there = `There are records of ${years.join(', ') || 'no year yet'}.`;
  if (!period)
    throw new CliError(
      `Unexpected period \`${id}\`, expected a year (2023), years (2022-2023), a half (2023-H2), a quarter (2023-Q3) or months (2023-07/2023-12). ${there}`,
    );
  if (!listYears(period).some((year) => years.includes(year))) throw new CliError(`No records of ${id}. ${there}`);
  return period;
}

/** Every year that has a record or a declared coverage. */
export function listDataYears(project: Project): string[] {
  return [
    ...new Set([
      ...project.records.map(({ incident }) => incident.date.slice(0, 4)),
      ...Object.keys(project.settings.coverage),
    ]),
  ].sort();
}

/** A period in words: '2023', '2022–2023', 'July 2023 – December 2023'. */
export function labelPeriod({ from, to }: Period, language: string): string {
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7)) return formatDate(from.slice(0, 7), language);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return formatDate(`${from.slice(0, 7)}/${to.slice(0, 7)}`, language);
}
