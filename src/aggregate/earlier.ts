import type { Project, Record } from '../project.ts';
import type { EarlierReport } from '../report.ts';
import { type Period, parsePeriod } from './period.ts';
import { selectRecords } from './selection.ts';
import type { StyleQueries } from './style.ts';
import { labelPeriod } from './years.ts';

/** An earlier report of the same style, and its period. */
interface Volume {
  readonly period: Period;
  readonly url?: string;
}

/** For each of these records the latest report of the style, written for a period before this one, in which it was counted. */
export function findEarlier(
  ids: readonly string[],
  project: Project,
  style: StyleQueries,
  { from }: Period,
  language: string,
): { [record: string]: EarlierReport } {
  const volumes = (style.written ?? [])
    .flatMap((id): Volume[] => {
      const period = parsePeriod(id);
      const url = project.definitions.get(id)?.url;
      return period && period.to < from ? [{ period, ...(url && { url }) }] : [];
    })
    .sort((a, b) =>
      a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : a.period.from < b.period.from ? 1 : -1,
    );
  const wanted = new Set(ids);
  const found: { [record: string]: EarlierReport } = {};
  for (const { period, url } of volumes) {
    const { records } = selectRecords(project, { period, edition: 'public', scope: style.definition.scope ?? {} });
    for (const record of records.filter(({ incident }) => wanted.has(incident.id)))
      found[record.incident.id] ??= tellVolume(record, { period, ...(url && { url }) }, style.name, language);
  }
  return found;
}

/** Where its line in the annex of incidents is: beside this report, or where that one was published. */
function tellVolume(
  { incident: { id } }: Record,
  { period, url }: Volume,
  style: string,
  language: string,
): EarlierReport {
  const beside = `../${period.id.replace('/', '_')}/${style}.${language}.html`;
  return { label: labelPeriod(period, language), href: `${url ?? beside}#i-${id}`, published: url !== undefined };
}
