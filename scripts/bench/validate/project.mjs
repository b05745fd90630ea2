// A project of any number of made-up records in one CSV table of 20 columns, all of them sound: what the checker is timed on.
// The same size gives the same bytes. It is kept in the temporary folder, so that a second run need not write it again.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS, makeRow, nameOf, PEOPLE, SOURCES } from './row.mjs';

/** Change it when the bytes change: kept projects of another version are not used. */
const VERSION = 1;

/** Where the table of a project stands. */
export const TABLE = 'data/incidents/2023/incidents.csv';

/** The folder of a project with so many records, written where it is not there yet. */
export function keepProject(size) {
  const folder = join(tmpdir(), `report-bench-validate/v${VERSION}-${size}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'data/incidents/2023'), { recursive: true });
  writeRegistries(join(unfinished, 'data'), size);
  writeTable(join(unfinished, TABLE), size);
  renameSync(unfinished, folder);
  return folder;
}

/** Megabytes of a project's table. */
export function sizeOf(folder) {
  return statSync(join(folder, TABLE)).size / 1e6;
}

function writeTable(path, size) {
  const file = openSync(path, 'w');
  let text = `${COLUMNS.join(',')}\n`;
  for (let index = 0; index < size; index++) {
    text += makeRow(index, size);
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function writeRegistries(data, size) {
  const people = Array.from({ length: Math.min(PEOPLE, size) }, (_, index) => {
    const [given, family] = nameOf(index);
    return `- {id: ${given}-${family}, names: {en: ${capital(given)} ${capital(family)}}, gender: ${index % 2 ? 'male' : 'female'}}\n`;
  });
  const sources = Array.from(
    { length: Math.min(SOURCES, size) },
    (_, index) =>
      `- {id: made-up-source-${index + 1}, title: Notes no. ${index + 1}, publisher: Made-up Monitor, language: en}\n`,
  );
  writeFileSync(join(data, 'people.yaml'), people.join(''));
  writeFileSync(join(data, 'sources.yaml'), sources.join(''));
  writeFileSync(
    join(data, 'project.yaml'),
    'publisher: {en: Made-up Monitor}\ncountry: {en: Kazakhstan}\nlanguages: [en]\nstyle: adil-soz\ncoverage: {"2023": narrated}\n',
  );
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
