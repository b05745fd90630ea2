import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The machine a browser is looked for on: passed in, so that the paths of other systems can be tested. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** The build of chrome-headless-shell that `report setup` fetches: the one puppeteer-core is tested with. */
export const SHELL_BUILD = '148.0.7778.97';

/** The version of the npm package @sparticuz/chromium whose browser `report setup` unpacks on Linux x64. */
export const NPM_CHROMIUM = '153.0.0';

type Layout = { readonly folder: string; readonly suffix: string; readonly exe: string };

const CHROME_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const CHROME_EXES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const CHROME_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The folder that holds the browsers we fetched, e.g. `~/.cache/report/browser`. */
export function findCache({ platform, env, home }: Machine): string {
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'report', 'browser');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'report', 'browser');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'report', 'Cache', 'browser');
  return join(home, '.cache', 'report', 'browser');
}

/** Where the browser unpacked from the npm package lies, with its fonts and libraries. */
export function findNpmChromium(machine: Machine): string {
  return join(findCache(machine), NPM_CHROMIUM);
}

/** Where `report setup` puts the headless shell, or undefined where Google builds none. */
export function findPinnedShell(machine: Machine): string | undefined {
  const layout = findLayout(machine);
  if (!layout) return undefined;
  const build = join(findCache(machine), 'chrome-headless-shell', `${layout.folder}-${SHELL_BUILD}`);
  return join(build, `chrome-headless-shell-${layout.suffix}`, `chrome-headless-shell${layout.exe}`);
}

/** The browsers in puppeteer's own cache: headless shells first, the newest build first. */
export function listPuppeteerBrowsers(machine: Machine): string[] {
  const layout = findLayout(machine);
  if (!layout) return [];
  const root = machine.env.PUPPETEER_CACHE_DIR ?? join(machine.home, '.cache', 'puppeteer');
  const shells = listBuilds(join(root, 'chrome-headless-shell'), layout).map((build) =>
    join(build, `chrome-headless-shell-${layout.suffix}`, `chrome-headless-shell${layout.exe}`),
  );
  const chrome =
    machine.platform === 'darwin'
      ? 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
      : `chrome${layout.exe}`;
  const chromes = listBuilds(join(root, 'chrome'), layout).map((build) =>
    join(build, `chrome-${layout.suffix}`, chrome),
  );
  return [...shells, ...chromes];
}

/** The headless shells of Linux distributions, wherever PATH has them. */
export function listSystemShells(machine: Machine): string[] {
  return listCommands(['chrome-headless-shell', 'chromium-headless-shell'], machine);
}

/** Chrome, Chromium and Edge where each system installs them. */
export function listSystemChromes(machine: Machine): string[] {
  const { platform, home, env } = machine;
  if (platform === 'darwin')
    return ['/Applications', join(home, 'Applications')].flatMap((apps) => CHROME_APPS.map((app) => join(apps, app)));
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env.ProgramW6432, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? CHROME_EXES.map((exe) => join(root, ...exe)) : []));
  }
  return [...listCommands(CHROME_COMMANDS, machine), '/opt/google/chrome/chrome'];
}

/** Whether a file is there that this user may run. */
export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Google builds no headless shell for Linux on ARM or for 32-bit systems.
function findLayout({ platform, arch }: Machine): Layout | undefined {
  if (platform === 'linux' && arch === 'x64') return { folder: 'linux', suffix: 'linux64', exe: '' };
  if (platform === 'darwin' && arch === 'arm64') return { folder: 'mac_arm', suffix: 'mac-arm64', exe: '' };
  if (platform === 'darwin') return { folder: 'mac', suffix: 'mac-x64', exe: '' };
  if (platform === 'win32') return { folder: 'win64', suffix: 'win64', exe: '.exe' };
  return undefined;
}

function listBuilds(folder: string, layout: Layout): string[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return readNames(folder)
    .filter((name) => name.startsWith(`${layout.folder}-`))
    .sort((a, b) => compare(b, a))
    .map((name) => join(folder, name));
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function listCommands(names: readonly string[], { env, platform }: Machine): string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const exe = platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + exe)));
}
