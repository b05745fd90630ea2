import { lstatSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';

/** A file under a folder, and why it is not to be read: 'link', 'special' for pipes, sockets and devices, 'closed' for a folder that the system does not open. */
export interface Found {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'special' | 'closed';
}

/** What stands below a folder, as paths from it with forward slashes, in order of name; dot-files are left out. A folder that is not there is empty. */
export async function listAll(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  const visit = async (below: string) => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') found.push({ path: below, kind: 'closed' });
        return [];
      },
    );
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else found.push({ path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'special' });
    }
  };
  await visit('');
  return found;
}

/** The plain files below a folder. */
export async function listFiles(folder: string): Promise<string[]> {
  return (await listAll(folder)).filter(({ kind }) => kind === 'file').map(({ path }) => path);
}

/** A file's bytes; a diagnostic where it is larger than allowed, cannot be read, or changes while it is. */
export function readBytes(path: string, file: string, most: number): Buffer | Diagnostic {
  try {
    const before = statSync(path);
    if (before.size > most) return tooLarge(file, before.size, most);
    const bytes = readFileSync(path); // hundreds of small files: waiting for each would take ten times as long
    const after = lstatSync(path);
    return bytes.length === before.size && after.mtimeMs === before.mtimeMs ? bytes : changed(file);
  } catch (error) {
    return unreadable(file, error);
  }
}

/** The fault of a file that the system does not give: it is gone since the folder was listed, or closed to us. Throws what is no fault of a file. */
export function unreadable(file: string, error: unknown): Diagnostic {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
  if (error.code === 'ENOENT') return changed(file);
  return {
    rule: 'unreadable-file',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected file that the system does not let us read (${error.code}).`,
    hint: 'Give yourself the right to read it, or take it away.',
  };
}

/** The fault of a file that is not read because of its size, in bytes. */
export function tooLarge(file: string, size: number, most: number): Diagnostic {
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;
  return {
    rule: 'too-large',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: `Unexpected file of ${inMegabytes(size)}, expected ${inMegabytes(most)} at most; it is not read.`,
    hint: 'Divide it into several files, or take out what does not belong in it.',
  };
}

/** The fault of a file that somebody wrote to while it was read. */
export function changed(file: string): Diagnostic {
  return {
    rule: 'changed-file',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: 'The file changed while it was read.',
    hint: 'Close what writes to it, and run again.',
  };
}
