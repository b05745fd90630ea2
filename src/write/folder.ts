import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from '../diagnostic.ts';
import { type Lock, readLock } from './lock.ts';
import { type OutputFile, writeCopies, writeFiles, writeThrough } from './output-files.ts';
import { holdSignals } from './signals.ts';

type Place = {
  readonly folder: string;
  readonly parent: string;
  /** The build that was there before, while the new one takes its place. */
  readonly old: string;
  /** How the folders begin in which new builds are made. */
  readonly fresh: string;
  readonly lock: string;
};

type Change = (place: Place, lock: Lock, interrupted: AbortSignal) => Promise<void>;

/**
 * Replaces files of a folder, all or none: the other files in it stay, those in `remove` go. Throws an Error that says
 * why nothing was written; what was there before is untouched then.
 */
export async function writeFolder(
  folder: string,
  files: readonly OutputFile[],
  { remove = [] }: { readonly remove?: readonly string[] } = {},
): Promise<void> {
  await changeFolder(folder, async (place, lock, interrupted) => {
    const fresh = `${place.fresh}${randomUUID()}`;
    await writeFiles(fresh, files, interrupted);
    if (existsSync(place.folder)) await writeCopies(place.folder, fresh, remove, interrupted);
    interrupted.throwIfAborted();
    if (!lock.isHeld()) throw new Error('another build took over while this one was paused');
    swapFolders(place, fresh);
    await writeThrough(place.parent);
    await rm(place.old, { recursive: true, force: true });
  });
}

/** Puts a folder right that a killed run left behind: the build of before comes back, half-made ones go. */
export async function recoverFolder(folder: string): Promise<void> {
  const place = findPlace(folder);
  if (listLeftovers(place).length > 0) await changeFolder(folder, async () => undefined);
}

/** The change that came last: a process makes them one by one, since each holds back its signals. */
let last: Promise<void> = Promise.resolve();

async function changeFolder(folder: string, change: Change): Promise<void> {
  const turn = last.catch(() => undefined);
  last = turn.then(() => changeNow(folder, change));
  await last;
}

async function changeNow(folder: string, change: Change): Promise<void> {
  try {
    await holdSignals((interrupted) => changePlace(findPlace(folder), change, interrupted));
  } catch (error) {
    throw new CliError(`${folder} was not written: ${formatReason(error, folder)}.`, { cause: error });
  }
}

async function changePlace(place: Place, change: Change, interrupted: AbortSignal): Promise<void> {
  await writeParents(place.parent);
  const lock = await readLock(place.lock, { interrupted });
  const leave = () => leavePlace(place, lock);
  process.once('exit', leave); // for an exit from elsewhere
  try {
    recoverPlace(place, lock);
    await change(place, lock, interrupted);
  } finally {
    process.off('exit', leave);
    leave();
  }
}

function findPlace(folder: string): Place {
  const path = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const parent = dirname(path);
  const start = join(parent, `.${basename(path)}`);
  return { folder: path, parent, old: `${start}.old`, fresh: `${start}.new-`, lock: `${start}.lock` };
}

// Half-made builds, and dead locks on their way out.
function listLeftovers({ parent, old, fresh, lock }: Place): string[] {
  if (!existsSync(parent)) return [];
  const paths = readdirSync(parent).map((name) => join(parent, name));
  return paths.filter((path) => path === old || path.startsWith(fresh) || path.startsWith(`${lock}-`));
}

// Synchronous, because it also runs when the process is about to end. Whoever lost the lock has nothing to put right.
function recoverPlace(place: Place, lock: Lock): void {
  if (!lock.isHeld()) return;
  if (!existsSync(place.folder) && existsSync(place.old)) renameSync(place.old, place.folder);
  for (const path of listLeftovers(place)) rmSync(path, { recursive: true, force: true });
}

// One by one: in a place where nothing can be made, such as /proc, Node's own recursive mkdir never returns.
async function writeParents(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await writeParents(dirname(folder));
  await mkdir(folder).catch((error) => {
    if (!existsSync(folder)) throw error;
  });
}

function leavePlace(place: Place, lock: Lock): void {
  try {
    recoverPlace(place, lock);
  } finally {
    lock.release();
  }
}

// Synchronous, so that no signal comes between the two; only a kill can, and the next run puts that right.
function swapFolders({ folder, old }: Place, fresh: string): void {
  const exists = existsSync(folder);
  if (exists && !statSync(folder).isDirectory()) throw new Error('it is a file, not a folder');
  if (exists) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (exists) renameSync(old, folder);
    throw error;
  }
}

function formatReason(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'the disk is full; what was there before is untouched';
  if (['EACCES', 'EROFS'].includes(code)) return `this user may not write to ${dirname(resolve(folder))}`;
  if (['EBUSY', 'EPERM', 'EXDEV'].includes(code))
    return 'a program has a file in it open, or it is a drive of its own; close the program or choose another folder';
  return error.message.replace(/\.$/, '');
}
