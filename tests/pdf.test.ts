import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltReport, buildComplete, buildReport, buildSample } from './command.ts';
import {
  mapPages,
  openPdf,
  type Pdf,
  type Piece,
  readDestinations,
  readLinks,
  readPieces,
  readTags,
  type Tag,
} from './pdf.ts';
import { makeRecord, writeProject } from './project.ts';

/** Pages that may be less than a third full, by the first words on them, with the reason. */
const SHORT_PAGES: Readonly<Record<string, string>> = {};

/** Running heads stand above, page numbers below, in parts of the height of a page. */
const [FOOT, HEAD] = [0.06, 0.945];

const hasCommand = (name: string) => spawnSync(name, ['-v']).error === undefined;

describe.each<[string, () => Promise<BuiltReport>]>([
  ['the sample', buildSample],
  ['the complete project', buildComplete],
  ['a report of no incident', () => buildReport(writeProject([]), '2024')],
  ['a report of one incident', () => buildReport(writeProject([makeRecord()]), '2024')],
])('the PDF of %s', (_, build) => {
  let built: BuiltReport;
  let pdf: Pdf;
  let pages: Piece[][];
  let sizes: (readonly [number, number])[];
  let destinations: Map<string, number>;

  beforeAll(async () => {
    built = await build();
    pdf = await openPdf(built.path('pdf'));
    pages = await mapPages(pdf, readPieces);
    sizes = await mapPages(pdf, async ({ view: [, , width = 0, height = 0] }) => [width, height] as const);
    destinations = await readDestinations(pdf);
  });

  test('says its title, author, subject, keywords, language and date', async () => {
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, string>;
      metadata: { get: (name: string) => string };
    };
    const title = /<title>([^<]*)<\/title>/.exec(built.html)?.[1];
    expect(info).toMatchObject({
      Title: title,
      Author: built.ledger.publisher,
      Language: built.ledger.language,
      Creator: 'report',
    });
    expect(info.Subject).toContain(built.ledger.period.label);
    expect(info.CreationDate).toContain(built.ledger.date.replaceAll('-', ''));
    expect(metadata.get('dc:title')).toBe(title);
  });

  test('is A4, upright or across', () => {
    for (const size of sizes)
      expect([...size].sort((a, b) => a - b).map((side) => Math.round((side / 72) * 25.4))).toEqual([210, 297]);
  });

  test('has a bookmark for each part and section, each leading to a page', async () => {
    type Bookmark = { readonly title: string; readonly dest: unknown; readonly items: readonly Bookmark[] };
    const flatten = (items: readonly Bookmark[]): Bookmark[] => items.flatMap((item) => [item, ...flatten(item.items)]);
    const bookmarks = flatten((await pdf.getOutline()) as unknown as Bookmark[]);
    for (const { title, dest } of bookmarks) {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown[]);
      expect(await pdf.getPageIndex((place ?? [])[0] as never), title).toBeGreaterThanOrEqual(0);
      expect(title).toMatch(/\p{L}/u);
    }
    const titles = bookmarks.map(({ title }) => title.replace(/\s+/g, ' ').trim());
    expect(listHeadings(built.html, 'h2').filter((heading) => !titles.map(bare).includes(bare(heading)))).toEqual([]);
    expect(
      titles.filter((title) => /^\d+\p{L}/u.test(title)),
      'numbers that run into their heading',
    ).toEqual([]);
  });

  test('is tagged: headings, tables with heads, figures with a text of their own', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const tags = (await mapPages(pdf, readTags)).flat();
    const roles = (role: string): Tag[] => tags.filter((tag) => tag.role === role);
    expect(roles('H1').length).toBeGreaterThan(0);
    expect(roles('H2').length).toBeGreaterThan(0);
    for (const figure of roles('Figure')) expect(figure.alt ?? '').toMatch(/\p{L}{3}/u);
    const charts = [...built.html.matchAll(/<svg[^>]*role="img"/g)].length;
    expect(roles('Figure').length).toBeGreaterThanOrEqual(charts);
    if (roles('Table').length > 0) expect(roles('TH').length).toBeGreaterThan(roles('Table').length);
    expect([...built.html.matchAll(/<table/g)].length === 0).toBe(roles('Table').length === 0);
  });

  test('each entry of the contents prints the number of the page it leads to, and that page prints it too', async () => {
    const links = (
      await mapPages(pdf, async (page, number) => (await readLinks(page)).map((link) => ({ ...link, number })))
    ).flat();
    const slots = [...built.html.matchAll(/class="page-of" data-for="([^"]+)"/g)].map(([, id = '']) => id);
    expect(slots.length).toBeGreaterThan(4);
    for (const id of slots) {
      const target = destinations.get(id);
      expect(target, `no place ${id}`).toBeDefined();
      const entry = links.find(({ to, number }) => to === id && number <= 3);
      const [left = 0, bottom = 0, right = 0, top = 0] = entry?.rect ?? [];
      const line = (pages[(entry?.number ?? 1) - 1] ?? []).filter(
        (piece) =>
          piece.bottom >= bottom - 2 && piece.bottom <= top + 2 && piece.left >= left - 2 && piece.left <= right + 2,
      );
      const last = [...line]
        .sort((a, b) => a.left - b.left)
        .at(-1)
        ?.text.trim();
      expect(Number(last), `contents: ${id}`).toBe(target);
      const foot = pages[(target ?? 1) - 1]
        ?.filter((piece) => isMarginal(piece, sizes[(target ?? 1) - 1]?.[1] ?? 842))
        .map(({ text }) => text.trim());
      expect(foot, `page ${target}`).toContain(String(target));
    }
  });

  test('every link within the report leads to a place there is, every other to the web', async () => {
    const links = (await mapPages(pdf, readLinks)).flat();
    for (const { to, url } of links) {
      if (to !== '') expect(destinations.has(to), to).toBe(true);
      else expect(url).toMatch(/^https?:\/\//);
    }
    const within = new Set([...built.html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id));
    expect(links.filter(({ to }) => to !== '').length).toBeGreaterThanOrEqual(Math.min(within.size, 20));
  });

  test('no page is less than a third full, but the cover and the last of a part', () => {
    const firsts = [...built.html.matchAll(/id="part-[^"]*".*?id="((?:s|a)-[^"]+)"/gs)].map(([, id = '']) => id);
    const starts = new Set([...firsts, 'key-figures'].map((id) => destinations.get(id)));
    const short = pages.flatMap((pieces, index) => {
      const [width = 595, height = 842] = sizes[index] ?? [];
      const turned = (sizes[index + 1]?.[0] ?? width) !== width;
      const body = pieces.filter((piece) => !isMarginal(piece, height));
      const lowest = Math.min(height, ...body.map(({ bottom }) => bottom));
      const filled = (height * HEAD - lowest) / (height * (HEAD - FOOT));
      const last = index === 0 || index === pages.length - 1 || starts.has(index + 2) || turned;
      const words = body
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 60);
      if (filled >= 1 / 3 || last || Object.keys(SHORT_PAGES).some((known) => words.startsWith(known))) return [];
      return `page ${index + 1}, ${Math.round(filled * 100)} %: ${words}`;
    });
    expect(short).toEqual([]);
  });

  test('no heading stands alone at the foot of a page', () => {
    const headings = new Set(['h2', 'h3'].flatMap((level) => listHeadings(built.html, level)).map(bare));
    for (const [index, pieces] of pages.entries()) {
      const body = pieces.filter((piece) => !isMarginal(piece, sizes[index]?.[1] ?? 842));
      const lowest = Math.min(...body.map(({ bottom }) => bottom));
      const last = body
        .filter(({ bottom }) => Math.abs(bottom - lowest) < 1)
        .map(({ text }) => text)
        .join(' ');
      if (body.length > 3) expect(headings.has(bare(last)), `page ${index + 1} ends with “${last}”`).toBe(false);
    }
  });

  test.skipIf(!hasCommand('pdffonts'))('has its fonts inside, and no font of the machine', () => {
    const lines = execFileSync('pdffonts', [built.path('pdf')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line, line).toMatch(/^[A-Z]{6}\+SourceS(erif|ans)/);
      expect(line, line).toMatch(/\s(yes|no)\s+yes\s+yes\s+\d+\s+\d+$/); // emb is one of three: emb sub uni
      expect(line.trim().split(/\s+/).at(-5), line).toBe('yes');
    }
  });

  test.skipIf(!hasCommand('qpdf'))('passes qpdf --check', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', built.path('pdf')], { encoding: 'utf8' });
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
  });

  test('can be searched: no letters run together, no letter lost', () => {
    const text = pages
      .flat()
      .map(({ text }) => text)
      .join('');
    expect(text).not.toMatch(/[\u{fb00}-\u{fb06}\u{fffd}]/u);
    expect(text.replaceAll(/\s/g, '')).toContain(built.ledger.publisher.replaceAll(/\s/g, ''));
  });

  test('carries nothing that runs', () => {
    // Without its streams: compressed bytes can spell anything.
    const objects = readFileSync(built.path('pdf'))
      .toString('latin1')
      .replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|SubmitForm|GoToR|RichMedia)\b/);
  });
});

function isMarginal({ bottom }: Piece, height: number): boolean {
  return bottom > height * HEAD || bottom < height * FOOT;
}

function listHeadings(html: string, level: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(new RegExp(`<${level}[^>]*>(.*?)</${level}>`, 'gs'))].map(([, text = '']) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'"),
  );
}

/** Without spaces: where they stand in a PDF is the layout's affair. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
