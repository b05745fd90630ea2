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
  const wanted = new Set(ids);
  const cited = [...project.sources.values()].filter(({ id }) => wanted.has(id));
  const citations = new Map<string, number>();
  for (const { incident } of records) {
    for (const id of new Set(incident.sources.map((source) => source.id)))
      citations.set(id, (citations.get(id) ?? 0) + 1);
  }
  return cited.map(({ id, title, publisher, published, url, about }, index) => ({
    number: index + 1,
    id,
    title,
    publisher,
    ...(published && { published: formatDate(published, language) }),
    ...(url && { url }),
    ...(about && { about: findText(about, language) ?? '' }),
    records: citations.get(id) ?? 0,
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
