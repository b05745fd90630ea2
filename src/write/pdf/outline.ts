import type { Page } from 'puppeteer-core';
import { formatText } from './text.ts';

/** An object of a PDF to be written anew. */
export type PdfObject = { readonly id: number; readonly text: string };

type Item = PdfObject & { readonly title: string };

/** The text of each heading that is printed, in order: what the bookmarks should say. */
export async function listHeadings(page: Page): Promise<string[]> {
  const headings = await page.$$eval('h1, h2, h3, h4, h5, h6', (elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
  return headings.filter((heading) => heading !== '');
}

/**
 * The bookmarks with the titles that the headings have. The browser writes a heading twice that starts a page, and drops
 * the space at the end of a line. Where the bookmarks are not those of the headings, they stay as they are.
 */
export function retitleOutline(pdf: string, headings: readonly string[]): PdfObject[] {
  const root = /\/Outlines (\d+) 0 R/.exec(pdf)?.[1];
  const items = root ? listItems(pdf, readLink(readDictionary(pdf, Number(root)), 'First')) : [];
  if (items.length !== headings.length || items.some(({ title }, index) => !isLike(title, headings[index] ?? '')))
    return [];
  return items.map(({ id, text, title }, index) => ({
    id,
    text: text.replace(title, () => formatText(headings[index] ?? '')),
  }));
}

/** Items in the order in which a reader shows them: each, then what lies under it, then the next. */
function listItems(pdf: string, first: number | undefined): Item[] {
  const items: Item[] = [];
  for (let id = first; id !== undefined; ) {
    const text = readDictionary(pdf, id);
    items.push({ id, text, title: readTitle(text) }, ...listItems(pdf, readLink(text, 'First')));
    id = readLink(text, 'Next');
  }
  return items;
}

function readDictionary(pdf: string, id: number): string {
  const start = pdf.indexOf(`\n${id} 0 obj\n`);
  return start < 0 ? '' : pdf.slice(pdf.indexOf('<<', start), pdf.indexOf('\nendobj', start));
}

function readLink(dictionary: string, name: string): number | undefined {
  const id = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** A title as it stands in the file, with its brackets: (text), with escapes, or <hexadecimal>. */
function readTitle(dictionary: string): string {
  return /\/Title (\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)/.exec(dictionary)?.[1] ?? '';
}

/** A broken title still begins as its heading does; one in hexadecimal is not looked into. */
function isLike(title: string, heading: string): boolean {
  const first = (text: string) => /[A-Za-z0-9]/.exec(text)?.[0];
  return title !== '' && (!title.startsWith('(') || first(title) === first(heading));
}
