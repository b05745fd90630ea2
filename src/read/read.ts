import { join } from 'node:path';
import type { Diagnosed, Diagnostic } from '../diagnostic.ts';
import type { Entry, Narrative, RawProject } from '../entry.ts';
import { sumBytes, sumFiles } from '../sum.ts';
import { type Bytes, openBytes } from './bytes.ts';
import { type DataFile, listKnown, listOwn } from './data-files.ts';
import { changed, readBytes, tooLarge, unreadable } from './files.ts';
import { scanText } from './scan.ts';
import { readTables } from './tables.ts';
import { readText } from './text-file.ts';
import { readYaml } from './yaml.ts';

const MIB = 1024 * 1024;
/** Records in one YAML file; a table takes a million. */
const MOST_RECORDS = 10_000;
const MOST = { yaml: 4 * MIB, sideTable: 64 * MIB, incidents: 512 * MIB };

/** What is known of a folder while it is read: the faults met, and the sum of each file. */
interface Reading {
  readonly faults: Diagnostic[];
  readonly sums: Map<string, string>;
  /** Reads a row of a table again, by file. */
  readonly again: Map<string, (start: number, end: number) => Entry>;
  /** Files of a known name that are not read: links, for one. */
  readonly refused: readonly string[];
}

/** Reads everything under a project's data/ but its incidents, with the program's own taxonomies where the project has none of that name. */
export async function read(project: string, program: string): Promise<Diagnosed<RawProject>> {
  const own = await listOwn(join(program, 'data/taxonomies'));
  const { files, faults, refused } = await listKnown(join(project, 'data'));
  const reading: Reading = { faults: [...faults], sums: new Map(), again: new Map(), refused };
  const one = async (path: string) => {
    const found = files.find((file) => file.path === path);
    return found && (await readEntry(found, reading));
  };
  const many = async (pattern: RegExp) => {
    const found = new Map<string, Entry>();
    for (const file of files) {
      const name = pattern.exec(file.path)?.[1];
      const entry = name && (await readEntry(file, reading));
      if (entry) found.set(name, entry);
    }
    return found;
  };
  const taxonomies = new Map<string, Entry>();
  const mine = new Set(files.flatMap(({ path }) => /^taxonomies\/(.+)\.ya?ml$/.exec(path)?.[1] ?? []));
  const replaced = new Map<string, Entry>();
  for (const file of own) {
    const name = file.path.replace(/\.yaml$/, '');
    // What is replaced is no part of the project: neither its faults nor its sum.
    const entry = await readEntry(file, mine.has(name) ? { ...reading, faults: [], sums: new Map() } : reading);
    if (entry) (mine.has(name) ? replaced : taxonomies).set(name, entry);
  }
  for (const [name, entry] of await many(/^taxonomies\/(.+)\.ya?ml$/)) taxonomies.set(name, entry);
  const value: RawProject = {
    folder: 'data',
    ...optional('settings', await one('project.yaml')),
    taxonomies,
    replaced,
    ...optional('people', await one('people.yaml')),
    ...optional('outlets', await one('outlets.yaml')),
    ...optional('sources', await one('sources.yaml')),
    ...optional('abbreviations', await one('abbreviations.yaml')),
    definitions: await many(/^reports\/(.+)\/report\.ya?ml$/),
    assessments: await many(/^reports\/(.+)\/assessment\.ya?ml$/),
    published: [...(await many(/^published\/(.+)\.ya?ml$/)).values()],
    narratives: listNarratives(files, reading),
    files: files.map(({ file }) => file),
    eachIncident: (visit) => readIncidents(files, reading, visit),
    readAgain(file, start, end) {
      const again = reading.again.get(file);
      if (!again) throw new Error(`${file} is no table`);
      return again(start, end);
    },
    sums: reading.sums,
    checksum: () => sumFiles(reading.sums),
  };
  return { value, diagnostics: reading.faults };
}

function optional<K extends string>(key: K, entry: Entry | undefined): { [key in K]?: Entry } {
  return entry ? ({ [key]: entry } as { [key in K]: Entry }) : {};
}

/** Signs for which the parser would refuse the whole file. They are told of as signs that nobody sees. */
const CONTROL = /(?![\t\n\r\u0085])\p{Cc}/gu;

/** Reads one YAML file whole. */
async function readEntry({ file, at }: DataFile, { faults, sums }: Reading): Promise<Entry | undefined> {
  const bytes = readBytes(at, file, MOST.yaml);
  if (!Buffer.isBuffer(bytes)) {
    faults.push(bytes);
    return undefined;
  }
  sums.set(file, sumBytes([bytes]));
  const text = readText(file, bytes);
  if (text.value === undefined) {
    faults.push(...text.diagnostics);
    return undefined;
  }
  const entry = await readYaml(file, text.value.replace(CONTROL, ' '));
  const told = entry.value
    ? [...text.diagnostics, ...entry.diagnostics]
    : blameSpaces(text.diagnostics, entry.diagnostics);
  for (const fault of told) faults.push(fault);
  return entry.value;
}

const MEND_SPACE = 'Delete it and press the space bar, or let `report validate --fix` do it.';

/** A space that only looks like one breaks the lines behind it: where a file has such, it is the fault, and not they. */
function blameSpaces(signs: readonly Diagnostic[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const odd = signs.find(({ rule }) => rule === 'odd-space');
  const [behind] = odd ? faults.filter(({ place }) => place.line >= odd.place.line) : [];
  if (!odd || !behind) return [...signs, ...faults];
  const message = 'Unexpected sign in place of a space: from here on the file cannot be read.';
  const before = faults.filter(({ place }) => place.line < odd.place.line);
  return [...signs, ...before, { rule: 'yaml-syntax', severity: 'error', place: odd.place, message, hint: MEND_SPACE }];
}

/** Visits every incident: YAML files in order of path, then the tables, folder by folder. Gives the faults met on the way. */
async function readIncidents(
  files: readonly DataFile[],
  { sums, again, refused }: Reading,
  visit: (entry: Entry) => void,
): Promise<readonly Diagnostic[]> {
  const reading: Reading = { faults: [], sums, again, refused };
  const folders = new Map<string, DataFile[]>();
  for (const file of files) {
    if (!file.path.startsWith('incidents/')) continue;
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    if (file.path.endsWith('.csv')) folders.set(folder, [...(folders.get(folder) ?? []), file]);
    else for (const entry of listRecords(await readEntry(file, reading), reading.faults)) visit(entry);
  }
  for (const tables of folders.values()) readFolder(tables, reading, visit);
  return reading.faults;
}

/** Reads the CSV tables of one folder; a table that is no text, or too large, is left out with its diagnostic. */
function readFolder(files: readonly DataFile[], reading: Reading, visit: (entry: Entry) => void): void {
  const { faults, sums, again } = reading;
  const folder = files[0]?.file.replace(/[^/]*$/, '') ?? '';
  const refused = reading.refused.filter((file) => file.startsWith(folder) && !file.includes('/', folder.length));
  const tables = new Map<string, Bytes>();
  for (const { at, file } of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const bytes = openTable(at, file, name === 'incidents.csv' ? MOST.incidents : MOST.sideTable);
    if ('rule' in bytes) {
      faults.push(bytes);
      continue;
    }
    const text = scanText(bytes);
    for (const fault of text.faults) faults.push(fault);
    if (text.readable) tables.set(name, bytes);
    sums.set(file, sumBytes(bytes.blocks(0)));
  }
  if (tables.size === 0) return;
  const alone = ![...files.map(({ file }) => file), ...refused].includes(`${folder}incidents.csv`);
  const read = readTables(tables, visit, { torn: tables.size < files.length + refused.length, alone });
  for (const fault of read.faults) faults.push(fault);
  const main = tables.get('incidents.csv');
  if (main) again.set(main.file, read.readAgain);
  for (const bytes of tables.values()) if (bytes.hasChanged()) faults.push(changed(bytes.file));
}

/** A table by blocks; a diagnostic where it cannot be read or is too large. */
function openTable(at: string, file: string, most: number): Bytes | Diagnostic {
  try {
    const bytes = openBytes(at, file);
    return bytes.size > most ? tooLarge(file, bytes.size, most) : bytes;
  } catch (error) {
    return unreadable(file, error);
  }
}

/** A YAML file of incidents holds one record, or a list of them. */
function listRecords(entry: Entry | undefined, faults: Diagnostic[]): Entry[] {
  if (!Array.isArray(entry?.value)) return entry ? [entry] : [];
  const { length } = entry.value;
  if (length > MOST_RECORDS)
    faults.push({
      rule: 'too-large',
      severity: 'error',
      place: entry.locate([MOST_RECORDS]),
      message: `Unexpected list of ${length} records, expected ${MOST_RECORDS} at most in a file; from here on they are not read.`,
      hint: 'Divide it into several files, or put the records into a table, incidents.csv.',
    });
  return entry.value.slice(0, MOST_RECORDS).map((value, index) => ({
    value,
    file: entry.file,
    locate: (pointer, at) => entry.locate([index, ...pointer], at),
    edit: (pointer, text) => entry.edit([index, ...pointer], text),
  }));
}

function listNarratives(files: readonly DataFile[], { faults, sums }: Reading): Narrative[] {
  return files.flatMap(({ path, file, at }) => {
    const [, period, style, name, language] =
      /^reports\/(.+)\/text\/([^/]+)\/([^/.]+)(?:\.([a-z]{2,3}))?\.md$/.exec(path) ?? [];
    if (!period || !style || !name) return [];
    const bytes = readBytes(at, file, MOST.yaml);
    if (!Buffer.isBuffer(bytes)) {
      faults.push(bytes);
      return [];
    }
    sums.set(file, sumBytes([bytes]));
    const text = readText(file, bytes);
    for (const fault of text.diagnostics) if (fault.severity === 'error') faults.push(fault);
    return text.value === undefined
      ? []
      : [{ period, style, name, ...(language && { language }), file, text: text.value }];
  });
}
