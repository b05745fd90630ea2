import type { Project, Record } from '../project.ts';
import type { Section } from '../report.ts';
import { type Telling, tellFollowUps } from './cases.ts';
import { readRecordFilter } from './dimension.ts';
import type { Period } from './period.ts';
import { inStyle, type StyleQueries } from './style.ts';

/** The sections of a report, each with the cases told in it; a case is told once, where its main category belongs. */
export function listSections(
  project: Project,
  style: StyleQueries,
  records: readonly Record[],
  earlier: readonly Record[],
  period: Period,
  telling: Telling,
): Section[] {
  const told = new Set<string>();
  const written = style.definition.sections.filter(
    (section) => !listUnwritten(project, style, telling.language).includes(section.id),
  );
  const listed = written.map((section) => {
    const { id, part, template, where, charts = [], tables = [] } = section;
    const isWithin = inStyle(`section \`${id}\``, () => readRecordFilter(where ?? {}, project));
    const within = where ? records.filter(isWithin) : [];
    const isMain = (record: Record) => where !== undefined && 'category' in where && isWithin(withMain(record));
    const cases = within
      .filter((record) => isMain(record) && !told.has(record.incident.id))
      .map(({ incident }) => incident.id);
    const here = new Set(cases);
    for (const name of cases) told.add(name);
    return {
      id,
      part,
      template,
      charts,
      tables,
      cases,
      alsoCounted: within.map(({ incident }) => incident.id).filter((name) => !here.has(name)),
      followUps: tellFollowUps(earlier.filter(isMain), period, telling),
    };
  });
  return listed.filter(({ id, cases, alsoCounted, followUps }) => {
    const { when } = written.find((section) => section.id === id) ?? {};
    return when !== 'counted' || [cases, alsoCounted, followUps].some(({ length }) => length > 0);
  });
}

/** Sections that cannot stand without an author's text, and have none in this language. */
export function listUnwritten({ narratives }: Project, style: StyleQueries, language: string): string[] {
  const there = narratives
    .filter((text) => text.style === style.name && (text.language ?? language) === language && text.text.trim() !== '')
    .map(({ name }) => name);
  return style.definition.sections
    .filter(({ id, text }) => text === 'required' && !there.includes(id))
    .map(({ id }) => id);
}

/** The record with its main category alone: it is told where that one belongs. */
function withMain(record: Record): Record {
  return { ...record, incident: { ...record.incident, category: record.incident.category.slice(0, 1) } };
}
