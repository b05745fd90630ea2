import { type Dirent, existsSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, open, readdir, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file to write; the name may hold folders, e.g. `data/targets.csv`. */
export type OutputFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
};

/** Writes new files into a new folder, and waits until the disk has them. */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  interrupted: AbortSignal,
): Promise<void> {
  await mkdir(folder);
  for (const { name, content } of files) {
    interrupted.throwIfAborted();
    const path = resolve(folder, name);
    if (!path.startsWith(folder + sep)) throw new Error(`the name ${name} leads out of the folder`);
    await mkdir(dirname(path), { recursive: true });
    await writeNew(path, content);
  }
}

/** Gives `to` the files of `from` that it does not have, except those in `without`; by hard link where the disk can. */
export async function writeCopies(
  from: string,
  to: string,
  without: readonly string[],
  interrupted: AbortSignal,
): Promise<void> {
  const gone = new Set(without.map((name) => resolve(from, name)));
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    interrupted.throwIfAborted();
    const path = join(entry.parentPath, entry.name);
    const copy = join(to, relative(from, path));
    if (!gone.has(path) && !existsSync(copy)) await writeCopy(entry, path, copy);
  }
  await chmod(to, (await stat(from)).mode);
  await writeThrough(to);
}

/** Waits until the disk has what a folder lists; not every system can be asked to. */
export async function writeThrough(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders; the files themselves are on the disk already.
  }
}

async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeCopy(entry: Dirent, path: string, copy: string): Promise<void> {
  if (entry.isDirectory()) await mkdir(copy, { recursive: true });
  else if (entry.isSymbolicLink()) await symlink(await readlink(path), copy);
  else if (entry.isFile()) await link(path, copy).catch(() => copyFile(path, copy));
}
