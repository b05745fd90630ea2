import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { CliError } from '../../diagnostic.ts';

/** Pages that are done with a document, and how many they have had: they know the fonts, and the next takes one of them. */
const IDLE = new WeakMap<Browser, { readonly page: Page; readonly shown: number }[]>();

/** The browser keeps much of what a page has shown: after so many documents it makes way for a new one. */
const MOST_SHOWN = 4;

/**
 * What the work makes of a page that can reach nothing: no scripts, no network, no files. Throws an Error, and never
 * hangs, when the browser crashes or the work takes longer than `limit` milliseconds; the browser is killed then.
 */
export async function readPage<T>(browser: Browser, limit: number, work: (page: Page) => Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const failed = new Promise<never>((_, reject) => {
    stop = watchBrowser(browser, limit, (reason) => {
      browser.process()?.kill('SIGKILL');
      reject(new CliError(`No PDF was printed: ${reason}.`));
    });
  });
  try {
    return await Promise.race([failed, openPage(browser, work)]);
  } catch (error) {
    throw isBrowserError(error) ? new CliError('No PDF was printed: the browser crashed.', { cause: error }) : error;
  } finally {
    stop();
  }
}

/** Shows the HTML on the page, and waits until its fonts and pictures are there. */
export async function writePage(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
}

function watchBrowser(browser: Browser, limit: number, fail: (reason: string) => void): () => void {
  const onDisconnected = () => fail('the browser crashed');
  const timer = setTimeout(() => fail(`the browser did not finish within ${limit / 1000} seconds`), limit);
  browser.once('disconnected', onDisconnected);
  return () => {
    clearTimeout(timer);
    browser.off('disconnected', onDisconnected);
  };
}

async function openPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const idle = IDLE.get(browser) ?? [];
  IDLE.set(browser, idle);
  const { page, shown } = idle.pop() ?? { page: await browser.newPage(), shown: 0 };
  let onCrash = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    onCrash = () => reject(new CliError('No PDF was printed: the browser’s page crashed, perhaps out of memory.'));
  });
  page.once('error', onCrash);
  let kept = false;
  try {
    const ready = shown > 0 ? clearPage(page) : lockPage(page);
    const done = await Promise.race([crashed, ready.then(() => work(page))]);
    kept = shown + 1 < MOST_SHOWN;
    if (kept) idle.push({ page, shown: shown + 1 });
    return done;
  } finally {
    page.off('error', onCrash);
    if (!kept) await page.close().catch(() => undefined);
  }
}

// A new document: nothing of the one before is left, nor of its policy. The guards are the page's, and stay.
async function clearPage(page: Page): Promise<void> {
  await page.goto('about:blank');
}

// The text in a report is written by strangers. Each guard alone lets something through (a file in an iframe, a meta
// refresh), all together nothing; the page's own content security policy is one more. A page that shows what is printed
// from the start is laid out for it once.
async function lockPage(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void refuseRequest(request, page).catch(() => undefined));
  await page.emulateMediaType('print');
}

// An aborted navigation would put an error page in place of the report; 204 leaves it standing.
async function refuseRequest(request: HTTPRequest, page: Page): Promise<void> {
  if (request.isNavigationRequest() && request.frame() === page.mainFrame()) return request.respond({ status: 204 });
  if (request.url().startsWith('data:')) return request.continue();
  return request.abort('blockedbyclient');
}

function isBrowserError(error: unknown): boolean {
  const names = ['TargetCloseError', 'ProtocolError', 'ConnectionClosedError', 'TimeoutError'];
  return error instanceof Error && names.includes(error.name);
}
