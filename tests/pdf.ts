import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page: points from the lower left. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly height: number;
}

/** A node of the tag tree. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly Tag[];
}

/** A link on a page, with the named place it leads to. */
export interface Link {
  readonly to: string;
  readonly url: string;
  readonly rect: readonly [number, number, number, number];
}

export type Pdf = PDFDocumentProxy;

export async function openPdf(path: string): Promise<Pdf> {
  return getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0, isEvalSupported: false }).promise;
}

/** What `read` gives of each page, in order. */
export async function mapPages<T>(pdf: Pdf, read: (page: PDFPageProxy, number: number) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let number = 1; number <= pdf.numPages; number++) found.push(await read(await pdf.getPage(number), number));
  return found;
}

export async function readPieces(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left = 0, bottom = 0] = item.transform as number[];
    return { text: item.str, left, bottom, height: item.height };
  });
}

/** Every tag of a page with those below it, as one list. */
export async function readTags(page: PDFPageProxy): Promise<Tag[]> {
  const flatten = (node: Tag): Tag[] => [
    node,
    ...(node.children ?? []).filter((child) => 'role' in child).flatMap(flatten),
  ];
  const root = (await page.getStructTree()) as unknown as Tag | null;
  return root ? flatten(root) : [];
}

export async function readLinks(page: PDFPageProxy): Promise<Link[]> {
  const annotations = (await page.getAnnotations()) as {
    subtype: string;
    dest?: unknown;
    url?: string;
    unsafeUrl?: string;
    rect: [number, number, number, number];
  }[];
  return annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ dest, url, unsafeUrl, rect }) => ({
      to: typeof dest === 'string' ? dest : '',
      url: url ?? unsafeUrl ?? '',
      rect,
    }));
}

/** The pages, from 1, on which the named places stand. */
export async function readDestinations(pdf: Pdf): Promise<Map<string, number>> {
  const places = (await pdf.getDestinations()) as Record<string, unknown[]>;
  const pages = new Map<string, number>();
  for (const [name, place] of Object.entries(places)) pages.set(name, (await pdf.getPageIndex(place[0] as never)) + 1);
  return pages;
}
