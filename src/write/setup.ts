import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type FoundBrowser, findBrowser, readMachine } from './browser.ts';
import { findCache, findNpmChromium, findPinnedShell, type Machine } from './browser-paths.ts';
import { readLock } from './lock.ts';
import { writeNpmChromium } from './setup/npm-chromium.ts';
import { checkBrowser } from './setup/proof.ts';
import { writeHeadlessShell } from './setup/shell.ts';

/** What came of a set-up: the browser that passed the proof, or why each way failed. */
export type SetupResult = {
  readonly browser?: FoundBrowser;
  readonly problems: readonly string[];
};

type Way = {
  /** What is being done, for the line that says so. */
  readonly doing: string;
  readonly write: () => Promise<void>;
  /** Takes away what the way wrote when its browser turns out not to work here. */
  readonly remove?: () => Promise<void>;
};

/**
 * Finds a browser that can print our reports or fetches one, once; a browser is only taken after it has printed a page
 * of Kazakh text that can be read back. System packages are installed only when `system` asks for them.
 */
export async function setupBrowser(
  options: { readonly system: boolean },
  say: (line: string) => void,
  machine: Machine = readMachine(),
): Promise<SetupResult> {
  const problems: string[] = [];
  const present = await tryBrowser(machine, problems);
  // A browser named by the user is the user's to put right: nothing we fetch would be used instead.
  if (present || isNamed(findBrowser(machine))) return present ? { browser: present, problems } : { problems };
  try {
    return await fetchBrowser(listWays(options, machine), say, machine);
  } catch (error) {
    return { problems: [...problems, formatProblem(error)] };
  }
}

// Two set-ups at the same time wait for one another; the second then finds what the first has fetched.
async function fetchBrowser(ways: readonly Way[], say: (line: string) => void, machine: Machine): Promise<SetupResult> {
  const cache = findCache(machine);
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const lock = await readLock(join(cache, '.lock'), { patience: 900_000 });
  try {
    return await tryWays(ways, say, machine);
  } finally {
    lock.release();
  }
}

async function tryWays(ways: readonly Way[], say: (line: string) => void, machine: Machine): Promise<SetupResult> {
  const problems: string[] = [];
  const present = await tryBrowser(machine, problems);
  if (present) return { browser: present, problems };
  for (const way of ways) {
    say(way.doing);
    const browser = await tryWay(way, machine, problems);
    if (browser) return { browser, problems };
  }
  return { problems };
}

async function tryBrowser(machine: Machine, problems: string[]): Promise<FoundBrowser | undefined> {
  const found = findBrowser(machine);
  const problem = found && (await checkBrowser(found));
  if (problem) problems.push(problem);
  return problem ? undefined : found;
}

function isNamed(found: FoundBrowser | undefined): boolean {
  return found?.from === 'REPORT_BROWSER' || found?.from === 'PUPPETEER_EXECUTABLE_PATH';
}

function listWays({ system }: { readonly system: boolean }, machine: Machine): Way[] {
  const ways: Way[] = [{ doing: 'Fetching Chrome’s headless shell from Google …', ...shellWay(machine) }];
  if (machine.platform === 'linux' && machine.arch === 'x64')
    ways.push({ doing: 'Fetching Chromium from the npm registry (70 MB) …', ...npmWay(machine) });
  if (system) ways.unshift({ doing: 'Installing chromium-headless-shell with apt-get …', write: installPackage });
  return ways;
}

function shellWay(machine: Machine) {
  const shell = findPinnedShell(machine);
  return {
    write: () => writeHeadlessShell(machine),
    remove: async () => {
      if (shell) await rm(dirname(dirname(shell)), { recursive: true, force: true });
    },
  };
}

function npmWay(machine: Machine) {
  return {
    write: () => writeNpmChromium(machine),
    remove: () => rm(findNpmChromium(machine), { recursive: true, force: true }),
  };
}

async function installPackage(): Promise<void> {
  if (process.getuid?.() !== 0)
    throw new Error('Only root can install system packages: run `sudo report setup --system`.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => promisify(execFile)('apt-get', args, { env, timeout: 900_000 });
  await run('update');
  await run('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
}

async function tryWay(way: Way, machine: Machine, problems: string[]): Promise<FoundBrowser | undefined> {
  try {
    await way.write();
  } catch (error) {
    problems.push(formatProblem(error));
    return undefined;
  }
  const browser = await tryBrowser(machine, problems);
  if (!browser) await way.remove?.();
  return browser;
}

function formatProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stderr = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  return (stderr || error.message).split('\n').slice(0, 3).join(' ');
}
