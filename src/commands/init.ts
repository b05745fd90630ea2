import { existsSync } from 'node:fs';
import { constants, copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CliError } from '../diagnostic.ts';
import type { Voice } from '../voice.ts';

/** Files beside data/, and their names in the program: npm leaves a `.gitignore` out of packages. */
const BESIDE = { 'README.md': 'README.md', '.gitignore': 'gitignore' };

const EDITOR = '.vscode';

/** Makes a project with one commented record in a folder without data/; gives the exit code. Files that are there stay. */
export async function init(dir: string, program: string, voice: Voice): Promise<number> {
  if (existsSync(join(dir, 'data'))) throw new CliError(`${dir} already holds data/: it is a project.`);
  const kept = await writeProject(dir, program).catch((error: Error) => {
    throw new CliError(`No project could be made in ${dir}: ${error.message}.`);
  });
  const below = relative(process.cwd(), dir);
  const here = below.startsWith('..') ? dir : below;
  for (const name of kept) voice.message(`${name} was there and stays as it is.`);
  voice.message(`A project with one commented record is in ${here || 'this folder'}. Next:`);
  if (here) voice.data(`cd ${here}`);
  voice.data('report build 2024');
  return 0;
}

/** Writes data/ last and in one step: a folder has all of it or none. Gives the names of files that were there. */
async function writeProject(dir: string, program: string): Promise<string[]> {
  const template = join(program, 'templates', 'project');
  const made = await mkdir(dir, { recursive: true });
  const staging = await mkdtemp(join(dir, '.report-init-'));
  const written: string[] = [];
  try {
    await cp(join(template, 'data'), join(staging, 'data'), { recursive: true });
    for (const [name, source] of Object.entries(BESIDE))
      if (await copyNew(join(template, source), join(dir, name))) written.push(name);
    if (await writeEditor(program, dir)) written.push(EDITOR);
    await rename(join(staging, 'data'), join(dir, 'data'));
  } catch (error) {
    for (const name of written) await rm(join(dir, name), { force: true, recursive: true });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
    if (made && !existsSync(join(dir, 'data'))) await rmdir(dir).catch(() => undefined);
  }
  return [...Object.keys(BESIDE), EDITOR].filter((name) => !written.includes(name));
}

/** Settings and schemas for VS Code, with which it completes records and underlines faults; nothing where it has settings. */
async function writeEditor(program: string, dir: string): Promise<boolean> {
  const folder = join(dir, EDITOR);
  if (existsSync(folder)) return false;
  await cp(join(program, 'schemas'), join(folder, 'schemas'), { recursive: true });
  const settings = await readFile(join(program, EDITOR, 'settings.json'), 'utf8');
  await writeFile(join(folder, 'settings.json'), settings.replaceAll('./schemas/', `./${EDITOR}/schemas/`));
  await copyFile(join(program, EDITOR, 'extensions.json'), join(folder, 'extensions.json'));
  return true;
}

async function copyNew(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
