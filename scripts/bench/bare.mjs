// What building every style is measured against: the HTML files named, printed once each, one after the other, with one
// browser started as ours is. Each has a page of its own with the same guards, and nothing is done besides.
// `node bare.mjs HTML…`; all.mjs bundles it with src/write/browser.ts.
import { readFileSync } from 'node:fs';
import { findBrowser, launchBrowser } from '../../src/write/browser.ts';

const found = findBrowser();
if (!found) throw new Error('The bench needs a browser: run `report setup`.');
const browser = await launchBrowser(found);
for (const html of process.argv.slice(2)) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().startsWith('data:') ? request.continue() : request.abort()));
  await page.setContent(readFileSync(html, 'utf8'), { waitUntil: 'load', timeout: 0 });
  await page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    timeout: 0,
    tagged: true,
    outline: true,
  });
  await page.close();
}
await browser.close();
