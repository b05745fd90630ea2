import { firstDay, lastDay, readEdtf } from '../date.ts';
import { formatDate } from '../language.ts';
import type { Project, Record } from '../project.ts';
import type { PublishedLine, SourceLine } from '../report.ts';
import type { Telling } from './cases.ts';
import type { Period } from './period.ts';
import { findText } from './taxonomy.ts';

/** The documents cited, numbered in the order of the registry. */
export function numberSources(
  project: Project,
  ids: readonly string[],
  language: string,
  records: readonly Record[],
): SourceLine[] {
  const cited = [...project.sources.values()].filter(({ id }) => ids.includes(id));
  return cited.map(({ id, title, publisher, published, url }, index) => ({
    number: index + 1,
    id,
    title,
    publisher,
    ...(published && { published: formatDate(published, language) }),
    ...(url && { url }),
    records: records.filter(({ incident }) => incident.sources.some((source) => source.id === id)).length,
  }));
}

/** A count of others as the annex prints it. */
export function tellPublished(
  { id, period, label, value, unit, qualifier, source, at }: Project['published'][number],
  whole: Period,
  { language, numbers }: Telling,
): PublishedLine {
  const { start, end } = readEdtf(period);
  return {
    id,
    period: formatDate(period, language),
    label: findText(label, language) ?? '',
    value,
    unit,
    qualifier: qualifier ?? 'exact',
    source: numbers.get(source) ?? 0,
    ...(at && { at }),
    whole: firstDay(start) === whole.from && lastDay(end) === whole.to,
  };
}
