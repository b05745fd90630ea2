// Made-up projects of any size, from the shapes of the sample: its records over and over, each with an id of its own.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';

const AROUND = ['project.yaml', 'people.yaml', 'outlets.yaml', 'sources.yaml', 'published', 'reports'];

/** Writes a project with so many records of 2023, each in a YAML file; gives its folder. */
export function writeYamlProject(root, folder, size) {
  const target = copyAround(root, folder, '2023');
  const source = join(root, 'data/incidents/2023');
  const records = readdirSync(source).map((file) => parse(readFileSync(join(source, file), 'utf8')));
  for (let index = 0; index < size; index++) {
    const { follows, not_same_as, ...record } = records[index % records.length];
    const id = `KZ-2023-${String(index + 1).padStart(5, '0')}`;
    writeFileSync(join(target, `${id}.yaml`), stringify({ ...record, id }));
  }
  return folder;
}

/** Writes a project with so many records of 2022 in CSV tables; gives its folder. */
export function writeCsvProject(root, folder, size) {
  const target = copyAround(root, folder, '2022');
  const source = join(root, 'data/incidents/2022');
  const tables = new Map(
    readdirSync(source).map((file) => [file, parseCsv(readFileSync(join(source, file)), { bom: true })]),
  );
  const [, ...records] = tables.get('incidents.csv');
  const ids = Array.from({ length: size }, (_, index) => [
    records[index % records.length][0],
    `KZ-2022-${String(index + 1).padStart(5, '0')}`,
  ]);
  for (const [file, [header, ...rows]] of tables) {
    const byRecord = groupRows(rows);
    const others = ['follows', 'not_same_as'].map((name) => header.indexOf(name));
    const lines = ids.flatMap(([old, id]) =>
      (byRecord.get(old) ?? []).map(([, ...cells]) =>
        [id, ...cells].map((cell, at) => (others.includes(at) ? '' : cell)),
      ),
    );
    writeFileSync(join(target, file), [header, ...lines].map((cells) => `${cells.map(quote).join(',')}\n`).join(''));
  }
  return folder;
}

function copyAround(root, folder, year) {
  for (const part of AROUND) {
    if (existsSync(join(root, 'data', part)))
      cpSync(join(root, 'data', part), join(folder, 'data', part), { recursive: true });
  }
  const target = join(folder, 'data/incidents', year);
  mkdirSync(target, { recursive: true });
  return target;
}

function groupRows(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  return groups;
}

function quote(cell) {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
