import type { Entry, RawProject } from '../entry.ts';
import type { Project } from '../project.ts';
import { fold } from './names/suggest.ts';

/** Whether a name may well be in a file of names, but in a part of it that is faulty: a reference to it is then no fault of its own. */
export type Doubt = (file: string, name: string) => boolean;

type Names = Pick<Project, 'people' | 'outlets' | 'sources' | 'taxonomies'>;

/** Doubt about people.yaml, outlets.yaml, sources.yaml and taxonomies/<name>.yaml: of files that could not be read, or have an entry without a name, about every name; of others about the names of their faulty entries, however they are written. `torn` are files of which a part was not read. */
export function makeDoubt(
  raw: RawProject,
  { people, outlets, sources, taxonomies }: Names,
  torn: ReadonlySet<string>,
): Doubt {
  const files = new Map<string, ReadonlySet<string> | undefined>([
    ['people.yaml', listFaulty(raw.people, [], 'id', people)],
    ['outlets.yaml', listFaulty(raw.outlets, [], 'id', outlets)],
    ['sources.yaml', listFaulty(raw.sources, [], 'id', sources)],
  ]);
  for (const [name, entry] of raw.taxonomies)
    files.set(`taxonomies/${name}.yaml`, listFaulty(entry, ['entries'], 'code', taxonomies.get(name)?.entries));
  return (file, name) => {
    const faulty = torn.has(`${raw.folder}/${file}`) ? undefined : files.get(file);
    return faulty?.has(fold(name)) ?? raw.files.includes(`${raw.folder}/${file}`);
  };
}

/** Names of the entries that did not pass; undefined where any name may be meant: there is no list, or an entry has no name. */
function listFaulty(
  entry: Entry | undefined,
  path: readonly string[],
  key: string,
  sound: ReadonlyMap<string, unknown> | undefined,
): ReadonlySet<string> | undefined {
  const list = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], entry?.value);
  if (!Array.isArray(list)) return undefined;
  const names = list.map((item: Record<string, unknown> | null) => item?.[key]);
  if (names.some((name) => typeof name !== 'string')) return undefined;
  return new Set((names as string[]).filter((name) => !sound?.has(name)).map(fold));
}
