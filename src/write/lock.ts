import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock that is held: whether it still is, and how to let it go at once. */
export type Lock = {
  readonly isHeld: () => boolean;
  readonly release: () => void;
};

type Holder = { readonly token: string; readonly pid: number; readonly host: string };

const BEAT = 2_000;
const STALE = 20_000;

/**
 * The lock in a file, once nobody else holds it. A process that died does not hold it for ever: its number is looked
 * up, and whoever is alive touches the file every two seconds. Throws an Error after `patience` milliseconds.
 */
export async function readLock(
  path: string,
  { patience = 60_000, interrupted }: { readonly patience?: number; readonly interrupted?: AbortSignal } = {},
): Promise<Lock> {
  const holder = { token: randomUUID(), pid: process.pid, host: hostname() };
  const end = Date.now() + patience;
  while (!writeHolder(path, holder)) {
    await removeStale(path);
    if (Date.now() > end)
      throw new Error(`another run has been at work here for a while (where there is none, delete ${path})`);
    await wait(25, undefined, interrupted && { signal: interrupted });
  }
  return keepLock(path, holder.token);
}

// Synchronous, so that no signal finds the file made and the lock not yet known to whoever cleans up.
function writeHolder(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function removeStale(path: string): Promise<void> {
  try {
    const text = await readFile(path, 'utf8');
    const { mtimeMs } = await stat(path);
    if (isStale(parseHolder(text), mtimeMs)) moveAside(path, text);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

// An empty file is a lock just being made, or all that a process killed at that moment left.
function isStale(holder: Partial<Holder>, touched: number): boolean {
  return Date.now() - touched > (holder.token ? STALE : BEAT) || isDead(holder);
}

// Between finding a lock stale and removing it, another that waits may have put its own there: that one stays.
function moveAside(path: string, stale: string): void {
  if (readFileSync(path, 'utf8') !== stale) return;
  const aside = `${path}-${randomUUID()}`;
  renameSync(path, aside);
  if (readFileSync(aside, 'utf8') === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function parseHolder(text: string): Partial<Holder> {
  try {
    return JSON.parse(text) as Partial<Holder>;
  } catch {
    return {};
  }
}

function isDead({ pid, host }: Partial<Holder>): boolean {
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

function keepLock(path: string, token: string): Lock {
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT).unref();
  const isHeld = () => readToken(path) === token;
  const release = () => {
    clearInterval(timer);
    if (isHeld()) rmSync(path, { force: true });
  };
  return { isHeld, release };
}

function readToken(path: string): string | undefined {
  try {
    return parseHolder(readFileSync(path, 'utf8')).token;
  } catch {
    return undefined;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
