import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { CliError } from '../diagnostic.ts';
import {
  findNpmChromium,
  findPinnedShell,
  isRunnable,
  listPuppeteerBrowsers,
  listSystemChromes,
  listSystemShells,
  type Machine,
} from './browser-paths.ts';

/** A browser that lies on this machine, and what it needs to run. */
export type FoundBrowser = {
  readonly path: string;
  /** Who named it, in the words of a message: `REPORT_BROWSER`, `report setup`, `the system`… */
  readonly from: string;
  readonly env: Readonly<Record<string, string>>;
};

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'];
const LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];

// Nothing is fetched while printing; these stop the browser's own traffic too. Hinting would tie the
// widths of letters, and so the page breaks, to the machine's font settings.
const FLAGS = [
  '--font-render-hinting=none',
  '--lang=en-US',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-gpu',
];

/** The browser to print with, or undefined where there is none; looks at files only and downloads nothing. */
export function findBrowser(machine: Machine = readMachine()): FoundBrowser | undefined {
  return findNamedBrowser(machine) ?? listBrowsers(machine).find(({ path }) => isRunnable(path));
}

/** The machine this process runs on. */
export function readMachine(): Machine {
  return { platform: process.platform, arch: process.arch, home: homedir(), env: process.env };
}

/**
 * The started browser, sandboxed unless the user is root or says REPORT_SANDBOX=off.
 * Throws an Error that says why it did not start.
 */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
  if (!isRunnable(found.path)) throw new CliError(`There is no browser at ${found.path} (from ${found.from}).`);
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath: found.path,
      headless: 'shell', // `--headless`, which headless shells and full browsers both know
      // A pipe, not a port: nobody else on the machine can reach it, and the browser ends with this process.
      pipe: true,
      args: listFlags(),
      env: formatEnv(found),
      timeout: 30_000,
      protocolTimeout: 180_000,
    });
  } catch (error) {
    const text = (await readStartError(found)) || String(error);
    throw new CliError(`The browser ${found.path} (from ${found.from}) does not start: ${findReason(text)}`, {
      cause: error,
    });
  }
}

function findNamedBrowser({ env }: Machine): FoundBrowser | undefined {
  const name = ['REPORT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'].find((key) => env[key]);
  const path = name && env[name];
  return path ? { path, from: name, env: {} } : undefined;
}

function listBrowsers(machine: Machine): FoundBrowser[] {
  const plain = (from: string) => (path: string) => ({ path, from, env: {} });
  const shell = findPinnedShell(machine);
  return [
    ...(shell ? [plain('report setup')(shell)] : []),
    ...listNpmChromium(machine),
    ...listPuppeteerBrowsers(machine).map(plain('the cache of puppeteer')),
    ...[...listSystemShells(machine), ...listSystemChromes(machine)].map(plain('the system')),
  ];
}

// This build carries its own fonts, because without any font Chromium drops all text, and the few libraries
// that bare systems lack. The system's own libraries are newer where they are there.
function listNpmChromium(machine: Machine): FoundBrowser[] {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return [];
  const folder = findNpmChromium(machine);
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const libraries = hasLibraries() ? {} : { LD_LIBRARY_PATH: join(folder, 'lib') };
  return [{ path: join(folder, 'chromium'), from: 'report setup', env: { ...fonts, ...libraries } }];
}

function hasLibraries(): boolean {
  return LIBRARIES.every((library) => LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, library))));
}

function listFlags(): string[] {
  const sandboxed = process.getuid?.() !== 0 && process.env.REPORT_SANDBOX !== 'off';
  return sandboxed ? FLAGS : [...FLAGS, '--no-sandbox'];
}

function formatEnv(found: FoundBrowser): Record<string, string | undefined> {
  return { ...process.env, ...found.env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' };
}

// Puppeteer talks to the browser over pipes and keeps nothing of what it says on stderr: ask it again, directly.
async function readStartError(found: FoundBrowser): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'report-browser-'));
  const args = [...listFlags(), '--headless', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  try {
    const { stderr } = await promisify(execFile)(found.path, args, { env: formatEnv(found), timeout: 10_000 });
    return stderr;
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function findReason(text: string): string {
  if (/No usable sandbox|setuid_sandbox|zygote_host_impl/i.test(text))
    return (
      'this system does not let it use its sandbox. Install Chrome or Chromium from the system’s packages, ' +
      'or, where the records are your own, run with REPORT_SANDBOX=off.'
    );
  const library = /error while loading shared libraries: (\S+):/.exec(text)?.[1];
  if (library) return `the system library ${library} is missing.`;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 3).join(' ');
}
