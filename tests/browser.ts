import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser, launchBrowser } from '../src/write/browser.ts';

/** A page opened from disk, with what it asked for and what it complained of. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** The browser that also prints; a test without one fails. */
export async function startBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error('no browser was found; run `report setup`');
  return launchBrowser(found);
}

/** Opens a file as somebody does who got it by mail. */
export async function openPage(
  browser: Browser,
  path: string,
  { scripts = true, width = 1280, dark = false } = {},
): Promise<Opened> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' }, // a click must not land while the page still scrolls
  ]);
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  return { page, requests, errors };
}

/** What axe finds that is serious or critical: 'rule: where'. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(`${import.meta.dirname}/../node_modules/axe-core/axe.min.js`, 'utf8'));
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  return results.violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary.replace(/\s+/g, ' ')}`,
    );
}
