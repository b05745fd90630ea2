import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { listAll } from './files.ts';
import { refuse } from './unread-file.ts';

/** A file under data/ that some reader takes. */
export interface DataFile {
  /** Below data/: 'incidents/2023/incidents.csv'. */
  readonly path: string;
  /** As printed: 'data/incidents/2023/incidents.csv'. */
  readonly file: string;
  /** Where it lies on this machine. */
  readonly at: string;
}

/** Files that some reader takes. */
const READ =
  /^((project|people|outlets|sources|abbreviations)\.yaml|(taxonomies|published)\/[^/]+\.ya?ml|incidents\/.*\.ya?ml|incidents\/(.*\/)?(incidents|targets|charges|history|sources|disagreements)\.csv|reports\/.*\/((report|assessment)\.yaml|text\/.*\.md))$/;
/** Notes and pictures that anybody may leave beside them. */
const BESIDE = /(\.md|^reports\/.*\.(?!ya?ml$)\w+)$/;

/** The taxonomies that go with the program. */
export async function listOwn(folder: string): Promise<DataFile[]> {
  const found = await listAll(folder);
  return found.map(({ path }) => ({ path, file: `taxonomies/${path}`, at: join(folder, path) }));
}

/** What stands under data/. */
export interface Listed {
  readonly files: readonly DataFile[];
  /** A diagnostic for each file that is not read. */
  readonly faults: readonly Diagnostic[];
  /** Files of a known name that are not read: links, for one. */
  readonly refused: readonly string[];
}

/** Lists the files under data/, those that are read and the others. */
export async function listKnown(folder: string): Promise<Listed> {
  const files: DataFile[] = [];
  const faults: Diagnostic[] = [];
  const refused: string[] = [];
  for (const found of await listAll(folder)) {
    const file = `data/${found.path}`;
    const wanted = READ.test(found.path);
    if (wanted && found.kind === 'file') files.push({ path: found.path, file, at: join(folder, found.path) });
    else if (wanted || !BESIDE.test(found.path)) {
      faults.push(refuse(file, found));
      if (wanted) refused.push(file);
    }
  }
  return { files, faults, refused };
}
