import { randomUUID } from 'node:crypto';
import { accessSync, constants, lstatSync, readFileSync, renameSync, rmSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../diagnostic.ts';
import { writeThrough } from '../write/output-files.ts';
import { holdSignals } from '../write/signals.ts';

/**
 * Puts new bytes in place of a file, whole or not at all. `before` are the bytes that were checked and mended: a file
 * that holds others by now is left alone, and so are links and what this user may not write. Throws a CliError then.
 */
export async function replaceFile(path: string, before: Buffer, after: Buffer): Promise<void> {
  try {
    await holdSignals((interrupted) => replace(path, before, after, interrupted));
  } catch (error) {
    throw new CliError(`${path} was not mended: ${formatReason(error)}.`, { cause: error });
  }
}

async function replace(path: string, before: Buffer, after: Buffer, interrupted: AbortSignal): Promise<void> {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) throw new Error('it is a link; mend the file that it leads to');
  if (!stats.isFile()) throw new Error('it is no file');
  accessSync(path, constants.W_OK); // a rename would not ask
  const fresh = join(dirname(path), `.${basename(path)}.new-${randomUUID()}`);
  try {
    await writeLike(stats, fresh, after);
    interrupted.throwIfAborted();
    if (lstatSync(path).ino !== stats.ino || !readFileSync(path).equals(before))
      throw new Error('it changed while it was checked; run again');
    renameSync(fresh, path); // right behind the comparison, so that nobody's change comes between
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  await writeThrough(dirname(path));
}

/** Writes a new file with the mode of the old one and, where the system lets this user, its owner. */
async function writeLike(old: Stats, path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.chown(old.uid, old.gid).catch(() => undefined);
    await handle.chmod(old.mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function formatReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'the disk is full; it is as it was';
  if (['EACCES', 'EROFS', 'EPERM'].includes(code)) return 'this user may not write it';
  if (code === 'EBUSY') return 'a program has it open';
  if (code === 'ENOENT') return 'it is not there any more';
  return error.message.replace(/\.$/, '');
}
