import { startDay } from '../date.ts';
import type { Codes, Project, Record } from '../project.ts';
import type { MapTo, MapWhere, Where } from '../types/taxonomy.ts';
import type { Item } from './dimension.ts';
import { isUnder, listPath } from './taxonomy.ts';

/** The row of what a scheme is about and has no class for. */
export const OUTSIDE = 'outside';

/** The row of what a scheme is not about: beyond its scope, or without any of the codes that it reads. */
export const OUT_OF_SCOPE = 'out-of-scope';

/** The row of what follows another record, where a scheme counts each case once. */
export const SAME_CASE = 'same-case';

/** The rows of a scheme that are no class of it; each has a word of its own. They come last. */
export const APART = [OUTSIDE, SAME_CASE, OUT_OF_SCOPE] as const;

/** Whether a row of a scheme is no class of it. */
export function isApart(code: string): boolean {
  return APART.some((row) => row === code);
}

/** What a map leads to where the scheme has no place. */
export const NONE = 'none';

/** What reading a scheme needs of the dimensions that it maps from. */
export interface Reader {
  /** The codes of an item in a dimension, and their taxonomy. */
  readonly look: (dimension: string) => {
    readonly codes: Codes | undefined;
    readonly read: (item: Item) => readonly string[];
  };
  readonly test: (where: Where) => (item: Item) => boolean;
  readonly records: Project['records'];
}

/**
 * What reads the classes of a scheme that an item stands in, by the maps of the codes that it has: the closest classes,
 * each once, or the one row apart that says why there is none. A scheme that counts once gives the first class in its own
 * order, and none to a record that follows another one of the scheme.
 */
export function readScheme(name: string, scheme: Codes, reader: Reader): (item: Item) => readonly string[] {
  const { from = [], scope, counts } = scheme.scheme ?? {};
  const isWithin = scope ? reader.test(scope) : () => true;
  const readers = from.map((dimension) => reader.look(dimension).read);
  const isCoded = (item: Item) => readers.some((read) => read(item).length > 0);
  const mapped = from.map((dimension) => readMaps(name, reader, dimension));
  const order = [...scheme.entries.keys()];
  const place = (item: Item): string[] => {
    if (!isWithin(item) || !isCoded(item)) return [OUT_OF_SCOPE];
    const found = [...new Set(mapped.flatMap((read) => read(item)))].filter((code) => scheme.entries.has(code));
    if (found.length === 0) return [OUTSIDE];
    const closest = found.filter(
      (code) => !found.some((other) => other !== code && isUnder(scheme, other, [code], item.day)),
    );
    return counts === 'once' ? order.filter((code) => closest.includes(code)).slice(0, 1) : closest;
  };
  const follows = counts === 'once' ? findFollowed(reader.records, place) : () => false;
  return (item) => {
    const found = place(item);
    return !found.some(isApart) && follows(item.record) ? [SAME_CASE] : found;
  };
}

/** Where a code of ours goes in a scheme: its own maps, or those of what stands over it; undefined where nobody said. */
export function findMaps(codes: Codes | undefined, code: string, scheme: string, day: string): MapWhere[] | undefined {
  const path = codes ? listPath(codes, code, day) : [];
  const own = path.findLast((one) => codes?.entries.get(one)?.maps?.[scheme] !== undefined);
  const maps = codes?.entries.get(own ?? '')?.maps?.[scheme];
  return maps === undefined ? undefined : [maps].flat().map(asMap);
}

function asMap(map: MapTo): MapWhere {
  return typeof map === 'string' ? { to: map } : map;
}

/** The classes that the codes of one dimension lead to: of each code the first map that holds. */
function readMaps(scheme: string, { look, test }: Reader, dimension: string): (item: Item) => string[] {
  const { codes, read } = look(dimension);
  const known = new Map<string, readonly { readonly to: string; readonly holds: (item: Item) => boolean }[]>();
  const find = (code: string, day: string) => {
    const key = `${code} ${day}`;
    const maps =
      known.get(key) ??
      (findMaps(codes, code, scheme, day) ?? []).map(({ to, where }) => ({
        to,
        holds: where ? test(where) : () => true,
      }));
    known.set(key, maps);
    return maps;
  };
  return (item) =>
    read(item).flatMap((code) => {
      const to = find(code, item.day).find(({ holds }) => holds(item))?.to;
      return to === undefined || to === NONE ? [] : [to];
    });
}

/** Whether a record follows, perhaps over others, an earlier one that has a class itself and that anybody may count. */
function findFollowed(
  records: Project['records'],
  place: (item: Item) => readonly string[],
): (record: Record) => boolean {
  const byId = new Map(records.map((record) => [record.incident.id, record]));
  const isPlaced = (record: Record) =>
    record.incident.visibility === 'public' &&
    record.incident.verified === 'yes' &&
    !place({ record, day: startDay(record.incident.date), weight: 1, key: record.incident.id }).some(isApart);
  return ({ incident }) => {
    const seen = new Set([incident.id]);
    for (let id = incident.follows; id !== undefined && !seen.has(id); ) {
      const before = byId.get(id);
      if (before && isEarlier(before.incident, incident) && isPlaced(before)) return true;
      seen.add(id);
      id = before?.incident.follows;
    }
    return false;
  };
}

/** Of two records that lead to each other one is the first. */
function isEarlier(one: Record['incident'], other: Record['incident']): boolean {
  return one.date < other.date || (one.date === other.date && one.id < other.id);
}
