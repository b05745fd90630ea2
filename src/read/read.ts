import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, Narrative, RawProject } from '../entry.ts';
import { readCsv, type Table } from './csv.ts';
import { listFiles, readText } from './files.ts';
import { readTables } from './tables.ts';
import { readYaml } from './yaml.ts';

interface DataFile {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly bytes: Buffer;
}

/** Reads everything under a project's data/, with the program's own taxonomies where the project has none of that name. */
export async function read(project: string, program: string, period: string): Promise<Diagnosed<RawProject>> {
  const data = await readFolder(join(project, 'data'), 'data');
  const own = await readFolder(join(program, 'data/taxonomies'), 'taxonomies');
  const files = data.value;
  const diagnostics: Diagnostic[] = [...data.diagnostics, ...own.diagnostics];
  const keep = <T>(result: Diagnosed<T>) => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const one = async (path: string) => {
    const found = files.find((file) => file.path === path);
    return found && keep(await readYaml(found.file, found.text));
  };
  const many = async (folder: string) => {
    const found = files.filter((file) => file.path.startsWith(folder) && /\.ya?ml$/.test(file.path));
    return (await Promise.all(found.map((file) => readYaml(file.file, file.text)))).flatMap(
      (result) => keep(result) ?? [],
    );
  };
  const taxonomies = new Map<string, Entry>();
  for (const file of [...own.value, ...files.filter(({ path }) => path.startsWith('taxonomies/'))]) {
    const entry = keep(await readYaml(file.file, file.text));
    if (entry) taxonomies.set(file.path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''), entry);
  }
  const value = {
    folder: 'data',
    ...optional('settings', await one('project.yaml')),
    taxonomies,
    ...optional('people', await one('people.yaml')),
    ...optional('outlets', await one('outlets.yaml')),
    ...optional('sources', await one('sources.yaml')),
    ...optional('definition', await one(`reports/${period}/report.yaml`)),
    incidents: [...(await many('incidents/')).flatMap(listRecords), ...keep(readAllTables(files))],
    published: await many('published/'),
    narratives: listNarratives(files, `reports/${period}/text/`),
    checksum: sumFiles(files),
  };
  return { value, diagnostics };
}

function optional<K extends string>(key: K, entry: Entry | undefined): { [key in K]?: Entry } {
  return entry ? ({ [key]: entry } as { [key in K]: Entry }) : {};
}

/** Files that some reader takes, and notes that anybody may leave beside them. */
const KNOWN =
  /^((project|people|outlets|sources)\.yaml|(taxonomies|published)\/[^/]+\.ya?ml|incidents\/.*\.ya?ml|incidents\/(.*\/)?(incidents|targets|charges|history|sources|disagreements)\.csv|reports\/.*|(.*\/)?[^/]+\.md)$/;

/** A file that nobody reads: most likely a misspelt name, and records that would vanish without a word. */
function refuse(file: string): Diagnostic {
  return {
    rule: 'unread-file',
    severity: file.startsWith('data/incidents/') ? 'error' : 'warning',
    place: { file, line: 1, column: 1 },
    message: 'Unexpected file: nothing reads a file of this name here.',
    hint: 'Records are .yaml files, or incidents.csv with targets.csv, charges.csv, history.csv, sources.csv and disagreements.csv beside it, in small letters.',
  };
}

async function readFolder(folder: string, shown: string): Promise<Diagnosed<DataFile[]>> {
  const diagnostics: Diagnostic[] = [];
  const value: DataFile[] = [];
  for (const path of await listFiles(folder)) {
    if (shown === 'data' && !KNOWN.test(path)) diagnostics.push(refuse(`${shown}/${path}`));
    if (!/\.(ya?ml|csv|md)$/.test(path)) continue;
    const result = await readText(join(folder, path), `${shown}/${path}`);
    diagnostics.push(...result.diagnostics);
    if (result.value) value.push({ path, file: `${shown}/${path}`, ...result.value });
  }
  return { value, diagnostics };
}

/** A YAML file of incidents holds one record, or a list of them. */
function listRecords(entry: Entry): Entry[] {
  if (!Array.isArray(entry.value)) return [entry];
  return entry.value.map((value, index) => ({
    value,
    file: entry.file,
    locate: (pointer, at) => entry.locate([index, ...pointer], at),
  }));
}

/** Reads the CSV tables of each incident folder. */
function readAllTables(files: readonly DataFile[]): Diagnosed<Entry[]> {
  const folders = new Map<string, Map<string, Table>>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, file, bytes } of files) {
    const match = /^(incidents\/.*?)([^/]+\.csv)$/.exec(path);
    if (!match?.[1] || !match[2]) continue;
    const table = readCsv(file, bytes);
    diagnostics.push(...table.diagnostics);
    folders.set(match[1], (folders.get(match[1]) ?? new Map()).set(match[2], table.value));
  }
  const results = [...folders.values()].map(readTables);
  return {
    value: results.flatMap(({ value }) => value),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)],
  };
}

function listNarratives(files: readonly DataFile[], folder: string): Narrative[] {
  return files.flatMap(({ path, file, text }) => {
    if (!path.startsWith(folder)) return [];
    const [, style, name, language] =
      /^([^/]+)\/([^/.]+)(?:\.([a-z]{2,3}))?\.md$/.exec(path.slice(folder.length)) ?? [];
    return style && name ? [{ style, name, ...(language && { language }), file, text }] : [];
  });
}

function sumFiles(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
