import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, findPlace, listBase } from './plant.ts';

/** One bad file, in a project that is otherwise sound. */
export interface Case {
  /** Path in this folder: 'record/tab.yaml'. */
  readonly name: string;
  /** Path of the bad file in its project. */
  readonly file: string;
  /** All files of the project. */
  readonly files: Files;
  /** What is to be found, a line for each; see README.md. */
  readonly expected: string;
}

/** Every case in this folder: a file with a file `.expected` beside it. */
export function listCases(): Case[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.expected'))
    .sort()
    .map(readCase);
}

function readCase(path: string): Case {
  const name = findInput(path.slice(0, -'.expected'.length));
  const file = findPlace(name);
  return {
    name,
    file,
    files: { ...listBase(name), ...readBeside(name), [file]: readFileSync(join(import.meta.dirname, name)) },
    expected: readFileSync(join(import.meta.dirname, path), 'utf8'),
  };
}

function findInput(start: string): string {
  const found = ['.yaml', '.csv', ''].map((ending) => start + ending);
  const name = found.find((path) => existsSync(join(import.meta.dirname, path)));
  if (!name) throw new Error(`no bad file beside ${start}.expected`);
  return name;
}

/** Further files that a case needs, by path in the project: those in the folder `<name>.beside`. */
function readBeside(name: string): Files {
  const folder = join(import.meta.dirname, `${name.replace(/\.(yaml|csv)$/, '')}.beside`);
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`data/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, readFileSync(path)]),
  );
}
