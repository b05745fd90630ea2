// What a build is measured against: bare puppeteer-core launches the browser, sets the page and prints it so many times.
// `node baseline.mjs HTML '{"path": …, "env": …}' DRAFTS FINALS`
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [html, found, drafts, finals] = process.argv.slice(2);
const { path, env } = JSON.parse(found);
const browser = await puppeteer.launch({
  executablePath: path,
  headless: 'shell',
  pipe: true,
  env: { ...process.env, ...env },
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.setContent(readFileSync(html, 'utf8'));
const paper = { format: 'A4', preferCSSPageSize: true, printBackground: true, timeout: 0 };
for (let print = 0; print < Number(drafts); print++) await page.pdf({ ...paper, tagged: false, outline: false });
for (let print = 0; print < Number(finals); print++) await page.pdf({ ...paper, tagged: true, outline: true });
await browser.close();
