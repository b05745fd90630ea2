import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { findBrowser, launchBrowser } from '../../src/write/browser.ts';
import { printPdf } from '../../src/write/pdf/print.ts';
import { ABOUT, formatSample } from './sample.ts';

// A browser and a disk take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const SECRET = 'the secret of this machine';

const folder = mkdtempSync(join(tmpdir(), 'report-print-'));
const secret = join(folder, 'secret.txt');
let browser: Browser;
let printed: Uint8Array;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  browser = await startBrowser();
  printed = await printPdf(formatSample(), ABOUT, browser);
  pdf = await readPdf(printed);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('each number in the contents is the page its chapter stands on', async () => {
  const contents = await readText(pdf, 1);
  const destinations = await pdf.getDestinations();
  for (let n = 1; n <= 6; n++) {
    const printedNumber = Number(new RegExp(`Тарау ${n}\\s+(\\d+)`).exec(contents)?.[1]);
    const target = destinations[`ch-${n}`]?.[0];
    expect(printedNumber).toBe((await pdf.getPageIndex(target)) + 1);
    expect(await readText(pdf, printedNumber)).toContain(`Тарау ${n}`);
  }
});

test('numbers that move what they count settle in another round', async () => {
  // The empty slots leave the contents on one page; filled, they push everything a page further.
  const style =
    '<style>.page-of{display:inline!important} .page-of:not(:empty){display:block!important;height:60mm}</style>';
  const moved = await readPdf(await printPdf(formatSample({ extra: style }), ABOUT, browser));
  const destinations = await moved.getDestinations();
  const contents = `${await readText(moved, 1)} ${await readText(moved, 2)}`;
  const first = (await moved.getPageIndex(destinations['ch-1']?.[0])) + 1;
  expect(first).toBeGreaterThan(2);
  expect(contents).toMatch(new RegExp(`Тарау 1\\s+${first}\\b`));
});

test('a slot that no link leads from is named', async () => {
  const extra = '<p><span class="page-of" data-for="nowhere"></span></p>';
  await expect(printPdf(formatSample({ extra }), ABOUT, browser)).rejects.toThrow('`nowhere`');
});

test('an id that is not ASCII has its page too', async () => {
  const extra = '<a href="#қосымша">x <span class="page-of" data-for="қосымша"></span></a><p id="қосымша">y</p>';
  const document = await readPdf(await printPdf(formatSample({ extra }), ABOUT, browser));
  expect(await readText(document, 1)).toMatch(/x\s+1/);
});

test('the letters can be read back', async () => {
  expect(await readText(pdf, 2)).toContain('қызметкерлері журналисті ұстады; һәм ₸ 5 000 айыппұл.');
});

test('the pages are A4', async () => {
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  expect(width / 72).toBeCloseTo(210 / 25.4, 1);
  expect(height / 72).toBeCloseTo(297 / 25.4, 1);
});

test('it is tagged, and every chart has its text', async () => {
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const tree = JSON.stringify(await Promise.all(pages.map(async (page) => (await page).getStructTree())));
  for (const role of ['H1', 'H2', 'L', 'Link', 'Table', 'TH', 'Caption', 'Figure'])
    expect(tree).toContain(`"role":"${role}"`);
  expect(tree).toContain('"alt":"Диаграмма 6"');
});

test('the outline holds the headings', async () => {
  const outline = await pdf.getOutline();
  expect(outline[0]?.title).toBe('Есеп');
  expect(outline[0]?.items.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Тарау ${n}`));
});

test('it says what it is', async () => {
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: ABOUT.title,
    Author: ABOUT.author,
    Subject: ABOUT.subject,
    Keywords: 'баспасөз, media',
    Language: 'kk',
    CreationDate: "D:20240301000000+00'00'",
    ModDate: "D:20240301000000+00'00'",
  });
  expect(metadata.get('dc:title')).toBe(ABOUT.title);
  expect(metadata.get('dc:creator')).toEqual([ABOUT.author]);
  expect(metadata.get('dc:description')).toBe(ABOUT.subject);
  expect(metadata.get('dc:language')).toContain('kk');
});

test('the language of the PDF is the one it is given', async () => {
  const russian = await readPdf(await printPdf(formatSample({ chapters: 1 }), { ...ABOUT, language: 'ru' }, browser));
  expect((await russian.getMetadata()).info).toMatchObject({ Language: 'ru' });
});

test.skipIf(!hasCommand('qpdf'))('qpdf finds no fault in it', () => {
  const path = join(folder, 'sample.pdf');
  writeFileSync(path, printed);
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
});

describe('the same bytes', () => {
  test('from the same browser', async () => {
    expect(hash(await printPdf(formatSample(), ABOUT, browser))).toBe(hash(printed));
  });

  test('from another process, in another zone and language', { timeout: 60_000 }, async () => {
    const child = join(import.meta.dirname, '../../node_modules/.report-print-child.mjs');
    const entry = join(import.meta.dirname, 'print-child.ts');
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: child,
    });
    try {
      for (const env of [{ TZ: 'Asia/Tokyo', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' }, { TZ: 'America/Lima' }])
        expect(runChild(child, env)).toBe(hash(printed));
    } finally {
      rmSync(child, { force: true });
    }
  });
});

describe('nothing is fetched', () => {
  // A browser without our flags: the guards of the page have to be enough.
  let open: Browser;
  beforeAll(async () => {
    writeFileSync(secret, SECRET);
    const found = findBrowser();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    open = await launch({ executablePath: found?.path ?? '', env: { ...process.env, ...found?.env }, args });
  });
  afterAll(() => open?.close());

  test.each(['with the content security policy', 'without it'])('%s', async (how) => {
    const { site, hits, close } = await startSite();
    const extra = formatTraps(site);
    const html = how === 'without it' ? formatSample({ extra, policy: '' }) : formatSample({ extra });
    const document = await readPdf(await printPdf(html, ABOUT, open));
    close();
    expect(hits).toEqual([]);
    const texts = await Promise.all(Array.from({ length: document.numPages }, (_, n) => readText(document, n + 1)));
    // The report is still the report, and the file is not in it.
    expect(texts.join(' ')).toContain('Тарау 6');
    expect(texts.join(' ')).not.toContain(SECRET);
    expect(texts.join(' ')).not.toContain('script ran');
  });

  test('though a page without our guards falls into the traps', async () => {
    const { site, hits, close } = await startSite();
    const page = await open.newPage();
    // Not awaited: the refresh takes the page away before it has loaded.
    void page.setContent(formatSample({ extra: formatTraps(site), policy: '' })).catch(() => undefined);
    await expect.poll(() => new Set(hits).size, { timeout: 10_000 }).toBeGreaterThan(10);
    await page.close();
    close();
  });
});

test('text that looks like markup stays text', async () => {
  const extra =
    '<p>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;/body&gt; endobj ) %%EOF (node00000001)</p>';
  const about = { ...ABOUT, title: '</dc:title> ]]> ) >> endobj %%EOF', subject: '<?xpacket end="w"?>' };
  const document = await readPdf(await printPdf(formatSample({ extra }), about, browser));
  expect(await readText(document, 1)).toContain('</style><script>alert(1)</script> </body>');
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({ Title: about.title, Subject: about.subject });
  expect(metadata.get('dc:title')).toBe(about.title);
});

describe('a browser that fails', () => {
  test('one that crashes gives an error', async () => {
    const victim = await startBrowser();
    const printing = printPdf(formatSample({ chapters: 40 }), ABOUT, victim);
    setTimeout(() => victim.process()?.kill('SIGKILL'), 100);
    await expect(printing).rejects.toThrow('No PDF was printed: the browser crashed.');
  });

  test.runIf(process.platform === 'linux')('one whose page crashes gives an error', async () => {
    const victim = await startBrowser();
    const printing = printPdf(formatSample({ chapters: 40 }), ABOUT, victim, 5000);
    setTimeout(() => {
      for (const pid of listRenderers(victim.process()?.pid ?? 0)) process.kill(pid, 'SIGKILL');
    }, 150);
    await expect(printing).rejects.toThrow('No PDF was printed');
    await victim.close();
  });

  test('one that hangs gives an error, and is gone', async () => {
    const victim = await startBrowser();
    const printing = printPdf(formatSample({ chapters: 40 }), ABOUT, victim, 1500);
    setTimeout(() => victim.process()?.kill('SIGSTOP'), 100);
    await expect(printing).rejects.toThrow('did not finish within 1.5 seconds');
    await expect.poll(() => victim.connected).toBe(false);
  });
});

// The ways a page has to fetch something, after MEASURED part 2.
function formatTraps(site: string): string {
  return `<img src="${site}/img"><link rel="stylesheet" href="${site}/css"><style>@import url(${site}/import);
@font-face{font-family:Trap;src:url(${site}/font)} .trap{font-family:Trap;background:url(${site}/bg)} @page{@top-left{content:url(${site}/margin)}}</style>
<p class="trap">trap</p><iframe src="${site}/iframe"></iframe><object data="${site}/object"></object><embed src="${site}/embed">
<video poster="${site}/poster" src="${site}/video"></video><link rel="preload" as="image" href="${site}/preload"><link rel="prefetch" href="${site}/prefetch">
<svg><image href="${site}/svg"/></svg><script>document.body.append('script ran');fetch('${site}/fetch');new WebSocket('${site.replace('http', 'ws')}/ws')</script>
<meta http-equiv="refresh" content="0;url=${site}/refresh"><iframe src="file://${secret}"></iframe><object data="file://${secret}"></object><base href="${site}/">`;
}

async function startSite() {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end();
  });
  server.on('connection', () => hits.push('a connection'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits, close };
}

async function startBrowser(): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error('These tests need a browser: run `node dist/cli.js setup`.');
  return launchBrowser(found);
}

/** The processes under one browser that show pages. */
function listRenderers(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const own = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') ? [pid] : [];
  return [...own, ...children.flatMap(listRenderers)];
}

function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

async function readText(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function runChild(path: string, env: Record<string, string>): string {
  const input = JSON.stringify({ html: formatSample(), about: ABOUT });
  return execFileSync(process.execPath, [path], { env: { ...process.env, ...env }, encoding: 'utf8', input });
}

function hasCommand(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
