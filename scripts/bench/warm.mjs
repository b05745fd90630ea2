// Builds 2023 with one browser again and again: a line on stdin asks for a build, a line of JSON on stdout tells how long
// it took and how often it printed. `node warm.mjs PROGRAM OUT`; bench.mjs bundles it with the pipeline.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from '../../src/pipeline.ts';
import { findBrowser, launchBrowser } from '../../src/write/browser.ts';

const [program, out] = process.argv.slice(2);
const found = findBrowser();
if (!found) throw new Error('The bench needs a browser: run `report setup`.');
const fonts = readFileSync(join(program, 'dist/fonts.css'), 'utf8');
const browser = await launchBrowser(found);
let prints = [];
const open = browser.newPage.bind(browser);
browser.newPage = async () => countPrints(await open());

for await (const _ of createInterface({ input: process.stdin })) {
  prints = [];
  const start = performance.now();
  const { value } = await build({
    periods: ['2023'],
    styles: [],
    atOnce: 1,
    language: '',
    edition: 'public',
    project: program,
    program,
    out,
    to: ['html', 'pdf', 'json'],
    fonts,
    browser: Promise.resolve(browser),
    onStage: () => undefined,
    onStop: () => undefined,
  });
  const ms = performance.now() - start;
  const finals = prints.filter((tagged) => tagged).length;
  const page = basename(value[0].files.find((file) => file.endsWith('.html')));
  console.log(JSON.stringify({ ms, mb: 0, page, browser: found, finals, drafts: prints.length - finals }));
}
await browser.close();

function countPrints(page) {
  const print = page.pdf.bind(page);
  page.pdf = (options) => {
    prints.push(options.tagged);
    return print(options);
  };
  return page;
}
