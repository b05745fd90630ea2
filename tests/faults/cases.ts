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
  /** The file that says what is to be found; README.md tells how. */
  readonly answer: string;
  /** What it holds; nothing where it is not there. */
  readonly expected: string;
}

/** Every case in this folder, in order of name: each file in a folder of it, but those that say what is expected or lie beside. */
export function listCases(): Case[] {
  return readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== import.meta.dirname)
    .map((entry) => toPath(join(entry.parentPath, entry.name)))
    .filter((path) => !path.endsWith('.expected') && !path.includes('.beside/'))
    .sort()
    .map(readCase);
}

function readCase(name: string): Case {
  const file = findPlace(name);
  const path = join(import.meta.dirname, name);
  const stem = path.replace(/\.(yaml|csv)$/, '');
  const answer = `${stem}.expected`;
  return {
    name,
    file,
    files: { ...listBase(name), ...readBeside(`${stem}.beside`), [file]: readFileSync(path) },
    answer,
    expected: existsSync(answer) ? readFileSync(answer, 'utf8') : '',
  };
}

/** Further files that a case needs, by path in the project. */
function readBeside(folder: string): Files {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`data/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, readFileSync(path)]),
  );
}

function toPath(path: string): string {
  return path.slice(import.meta.dirname.length + 1).replaceAll('\\', '/');
}
