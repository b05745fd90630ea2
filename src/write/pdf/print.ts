import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import { CliError } from '../../diagnostic.ts';
import type { About } from './about.ts';
import { readDestinations } from './destinations.ts';
import { writeMetadata } from './metadata.ts';
import { normalizePdf } from './normalize.ts';
import { listHeadings } from './outline.ts';
import { readPage, writePage } from './page.ts';
import { findNumbers, listMoved, listSlots, type PageNumbers, writeNumbers } from './page-numbers.ts';

const A4: PDFOptions = { format: 'A4', preferCSSPageSize: true, printBackground: true, timeout: 0 };
const DRAFT: PDFOptions = { ...A4, tagged: false, outline: false };
const FINAL: PDFOptions = { ...A4, tagged: true, outline: true };

/**
 * The HTML as a PDF: A4, tagged, with outline, metadata and the page numbers that the contents want. The same input
 * and the same build of the browser give the same bytes. Throws an Error where the browser crashes, or hangs longer
 * than `limit` milliseconds; it is killed then, and gone for the next print too.
 */
export async function printPdf(html: string, about: About, browser: Browser, limit = 120_000): Promise<Uint8Array> {
  const { pdf, headings } = await readPage(browser, limit, (page) => printPage(page, html));
  return writeMetadata(normalizePdf(pdf, about.date), about, headings);
}

async function printPage(page: Page, html: string): Promise<{ pdf: Uint8Array; headings: string[] }> {
  await writePage(page, html);
  const slots = await listSlots(page);
  const headings = await listHeadings(page);
  return { pdf: slots.length === 0 ? await page.pdf(FINAL) : await printNumbered(page, slots), headings };
}

// The numbers are known only after printing, and writing them can move what they count; a second round settles it.
async function printNumbered(page: Page, slots: readonly string[]): Promise<Uint8Array> {
  let numbers = findNumbers(slots, readDestinations(await printDraft(page)));
  let moved: string[] = [];
  for (let round = 0; round < 3; round++) {
    await writeNumbers(page, numbers);
    const pdf = await page.pdf(FINAL);
    const now: PageNumbers = findNumbers(slots, readDestinations(pdf));
    moved = listMoved(numbers, now);
    if (moved.length === 0) return pdf;
    numbers = now;
  }
  throw new CliError(
    `The page numbers of ${moved.join(', ')} do not settle: give the slots of the contents a fixed width.`,
  );
}

// Drawing takes most of the time of a print, and where a thing stands does not hang on it: clipped away, nothing is drawn.
async function printDraft(page: Page): Promise<Uint8Array> {
  await page.$eval('body', ({ style }) => style.setProperty('clip-path', 'inset(0 0 100% 0)', 'important'));
  const pdf = await page.pdf(DRAFT);
  await page.$eval('body', ({ style }) => style.removeProperty('clip-path'));
  return pdf;
}
