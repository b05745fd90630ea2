import { findCache, findPinnedShell, type Machine, SHELL_BUILD } from '../browser-paths.ts';

const ASK = 15_000;
const FETCH = 600_000;

/** Fetches the pinned chrome-headless-shell from Google into our cache; throws at once where it is out of reach. */
export async function writeHeadlessShell(machine: Machine): Promise<void> {
  if (!findPinnedShell(machine))
    throw new Error(`Google has no headless shell for ${machine.platform} ${machine.arch}.`);
  const { Browser, canDownload, install } = await import('@puppeteer/browsers');
  const wanted = { browser: Browser.CHROMEHEADLESSSHELL, buildId: SHELL_BUILD, cacheDir: findCache(machine) };
  if (!(await waitFor(canDownload(wanted), ASK))) throw new Error('storage.googleapis.com is out of reach.');
  await waitFor(install(wanted), FETCH);
}

async function waitFor<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('storage.googleapis.com does not answer.')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
