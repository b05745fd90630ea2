import { findCodes, UNKNOWN } from '../dimension.ts';
import { isApart, OUT_OF_SCOPE, OUTSIDE, SAME_CASE } from '../scheme.ts';
import { findText, isUnder, listPath } from '../taxonomy.ts';
import { listPublished } from './claims.ts';
import { type Ground, listCells, tally } from './ground.ts';
import { ID, type Named } from './queries.ts';
import type { Class, DimensionRows, Reason, Standing } from './result.ts';

/** What a scheme takes of the records, what it does not and why, and what its publisher printed for the period. */
export function tellStanding({ name, codes }: Named, dimensions: readonly DimensionRows[], ground: Ground): Standing {
  const { figures, label, language } = ground;
  const {
    publisher = '',
    edition = '',
    source,
    from = [],
    unit = 'incidents',
    scope = {},
    counts,
    note,
  } = codes.scheme ?? {};
  const why = findText(note, language);
  const inRecords = ID.classes(name, 'incidents');
  const classes = listClasses({ name, codes }, dimensions, ground);
  return {
    name,
    label: label(name, ''),
    publisher,
    edition,
    ...(source && { source }),
    from,
    unit,
    counts: counts ?? 'each',
    scope: { where: scope, words: tellScope(scope, ground) },
    ...(why && { note: why }),
    classes,
    taken: { own: tally(figures, ID.taken(name, unit)), records: tally(figures, ID.taken(name, 'incidents')) },
    outside: {
      records: tally(figures, inRecords, [OUTSIDE]),
      codes: from.flatMap((dimension) => listReasons(ID.outside(name, dimension), dimension, ground)),
    },
    outOfScope: {
      records: tally(figures, inRecords, [OUT_OF_SCOPE]),
      reasons: listScopeReasons({ name, codes }, ground),
    },
    sameCase: tally(figures, inRecords, [SAME_CASE]),
    several: findSeveral(inRecords, ground),
    published: listPublished({ name, codes }, classes, ground),
  };
}

/** A scope in words: 'Freedom: Freedom of expression; Group of target: Journalists / Editors'. */
function tellScope(scope: Standing['scope']['where'], { label }: Ground): string {
  return Object.entries(scope)
    .map(
      ([field, codes]) =>
        `${label(field, '')}: ${[codes]
          .flat()
          .map((code) => label(field, code))
          .join(' / ')}`,
    )
    .join('; ');
}

/** The classes of a scheme in its order, each counted with what stands below it. */
function listClasses({ name, codes }: Named, dimensions: readonly DimensionRows[], ground: Ground): Class[] {
  const { figures, label, period } = ground;
  const unit = codes.scheme?.unit ?? 'incidents';
  const ours = listSources(name, dimensions);
  return [...codes.entries.values()].map(({ code }) => {
    const path = listPath(codes, code, period.to);
    const parent = path.at(-2);
    const count = figures[ID.upper(name, code)]
      ? tally(figures, ID.upper(name, code))
      : tally(figures, ID.classes(name, unit), [code]);
    return {
      code,
      label: label(name, code),
      ...(parent && { parent }),
      depth: path.length,
      count,
      from: ours.get(code) ?? [],
    };
  });
}

/** Our codes that lead to each class by their maps, each code of a taxonomy once. */
function listSources(scheme: string, dimensions: readonly DimensionRows[]): Map<string, Class['from']> {
  const found = new Map<string, Map<string, Class['from'][number]>>();
  for (const { taxonomy, rows } of dimensions) {
    for (const { code, schemes } of rows) {
      for (const { to } of schemes.find((one) => one.scheme === scheme)?.maps ?? []) {
        const codes = found.get(to) ?? new Map();
        found.set(to, codes.set(`${taxonomy}/${code}`, { taxonomy, code }));
      }
    }
  }
  return new Map([...found].map(([to, codes]) => [to, [...codes.values()]]));
}

function listReasons(id: string, dimension: string, { figures, label }: Ground): Reason[] {
  return listCells(figures, id).map(({ key }) => {
    const code = key[0] ?? '';
    return { dimension, code, label: label(dimension, code), records: tally(figures, id, key) };
  });
}

/** The codes in the fields of a scope that the scope does not ask for, and that no code which it reads is there at all. */
function listScopeReasons({ name, codes }: Named, ground: Ground): Reason[] {
  const { scope = {}, from = [] } = codes.scheme ?? {};
  const { project, period, figures } = ground;
  const other = Object.entries(scope).flatMap(([field, wanted]) => {
    const known = findCodes(field, project.taxonomies);
    const asked = [wanted].flat();
    const isAsked = (code: string) => (known ? isUnder(known, code, asked, period.to) : asked.includes(code));
    return listReasons(ID.outOfScope(name, field), field, ground).filter(({ code }) => !isAsked(code));
  });
  const uncoded = tally(figures, ID.uncoded(name));
  if (uncoded.records.length === 0) return other;
  return [...other, { dimension: from.join(', '), code: UNKNOWN, label: 'not recorded', records: uncoded }];
}

/** The records that stand in more than one class, in the order of the figure. */
function findSeveral(id: string, { figures }: Ground): string[] {
  const classes = listCells(figures, id).filter(({ key }) => !isApart(key[0] ?? ''));
  const times = new Map<string, number>();
  for (const record of classes.flatMap(({ records }) => records)) times.set(record, (times.get(record) ?? 0) + 1);
  return (figures[id]?.records ?? []).filter((record) => (times.get(record) ?? 0) > 1);
}
