import type { Codes, Project, Record } from '../project.ts';
import type { Figure, SchemeLine } from '../report.ts';
import type { Where } from '../types/style.ts';
import type { Counting } from './count.ts';
import { findCodes, itemOf, listDimensions, readDimension } from './dimension.ts';
import { findMaps, NONE, OUTSIDE } from './scheme.ts';
import { findLabel, findText } from './taxonomy.ts';

/** What the report is in, and the day on which trees and labels are read. */
interface Setting {
  readonly language: string;
  readonly day: string;
}

/** The schemes by which a report counts: where the codes of its records stand in each, and which records have no place there. */
export function tellSchemes(
  figures: readonly Figure[],
  records: readonly Record[],
  { project, label }: Counting,
  setting: Setting,
): SchemeLine[] {
  const asked = new Set(figures.flatMap(({ query }) => ('by' in query ? listAsked(query) : [])));
  return listDimensions(project.taxonomies).flatMap((name) => {
    const { scheme } = project.taxonomies.get(name) ?? {};
    if (!scheme || !asked.has(name)) return [];
    const note = findText(scheme.note, setting.language);
    return {
      name,
      label: label(name, ''),
      publisher: scheme.publisher,
      edition: scheme.edition,
      unit: scheme.unit,
      ...(note && { note }),
      maps: scheme.from.flatMap((from) => listMaps(name, from, records, project, setting)),
      outside: listOutside(name, records, project),
    };
  });
}

function listAsked({ by, where }: { readonly by: readonly string[]; readonly where: Where }): string[] {
  return [...by, ...Object.keys(where)];
}

/** Where each code goes that a record has, in the order of its taxonomy. */
function listMaps(
  scheme: string,
  from: string,
  records: readonly Record[],
  project: Project,
  { language, day }: Setting,
): SchemeLine['maps'] {
  const codes = findCodes(from, project.taxonomies);
  const read = readDimension(from, project);
  const used = new Set(records.flatMap((record) => read(itemOf(record))));
  return [...(codes?.entries.keys() ?? [])]
    .filter((code) => used.has(code))
    .map((code) => ({
      label: findLabel(codes, code, language, day),
      classes: listClasses(code, codes, scheme, project, { language, day }),
    }));
}

function listClasses(
  code: string,
  codes: Codes | undefined,
  scheme: string,
  { taxonomies }: Project,
  { language, day }: Setting,
) {
  const maps = (findMaps(codes, code, scheme, day) ?? []).filter(({ to }) => to !== NONE);
  const once = new Map(maps.map((map): [string, typeof map] => [map.to, map]).reverse());
  return [...once.values()].reverse().map(({ to, partial }) => {
    const why = findText(partial, language);
    return { label: findLabel(taxonomies.get(scheme), to, language, day), ...(why && { partial: why }) };
  });
}

/** Records that the scheme is about and that none of its classes takes. */
export function listOutside(name: string, records: readonly Record[], project: Project): string[] {
  const place = readDimension(name, project);
  return records.filter((record) => place(itemOf(record)).includes(OUTSIDE)).map(({ incident }) => incident.id);
}
