import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findBrowser, launchBrowser } from '../../src/write/browser.ts';
import { printPdf } from '../../src/write/pdf/print.ts';

// Prints what stands on stdin in a process of its own, under whatever clock and language it was given, and says the hash.
const { html, about } = JSON.parse(readFileSync(0, 'utf8'));
const found = findBrowser();
if (!found) throw new Error('no browser');
const browser = await launchBrowser(found);
const pdf = await printPdf(html, about, browser);
await browser.close();
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
