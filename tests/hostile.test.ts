import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openPage, startBrowser } from './browser.ts';
import { type BuiltReport, buildReport, PROGRAM } from './command.ts';
import { mapPages, openPdf, readLinks, readPieces } from './pdf.ts';
import { listProjectFiles, makeRecord, writeProject } from './project.ts';

let server: Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('caught');
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', () => ready());
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server?.close());

/** Text that would do something, were it taken for more than text; `where` makes each place's text its own. */
function listAttacks(where: string): string[] {
  const at = `http://127.0.0.1:${port}/${where}`;
  return [
    `<script>fetch("${at}-script");document.title="owned"</script>`,
    `<img src="${at}-img" onerror="document.title='owned'">`,
    `<img src="file:///etc/hostname"><iframe src="file:///etc/hostname"></iframe>`,
    `<iframe src="${at}-frame"></iframe><link rel="stylesheet" href="${at}-css"><meta http-equiv="refresh" content="0;url=${at}-refresh">`,
    `<svg onload="document.title='owned'"><use href="${at}-use"/></svg><object data="${at}-object"></object>`,
    `</style><style>@import url("${at}-import");body{background:url(${at}-background)}</style>`,
    `</title></head><body onload="document.title='owned'">`,
    `"><b x="' onmouseover='document.title=1`,
    `-->]]><!-- <![CDATA[`,
    '{{constructor}} {{{x}}} {{#each this}}{{/each}} {{> page}} {{lookup this "constructor"}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what is tried
    '${process.env.HOME} `id` $(id) %00',
    'right-to-left \u202e txt.exe \u2066 inside \u2069 and \u200f marks',
    'NUL \u0000 bell \u0007 escape \u001b[31m delete \u007f',
    '__proto__ constructor toString hasOwnProperty',
    `[click](javascript:document.title='owned') ![picture](${at}-markdown) <${at}-auto>`,
    `@page { size: 1mm } url(${at}-cssurl) expression(1) \\3c script\\3e`,
  ];
}

/** All of the above as one text. */
const attack = (where: string) => `START${where} ${listAttacks(where).join(' ')} END${where}`;

/** A project in which every text that a person writes is hostile. */
function writeHostile(): string {
  const texts = (where: string) => ({ en: attack(where) });
  const record = makeRecord({
    targets: [
      { person: 'ann-example', group: 'journalist', works_for: 'made-up-gazette' },
      { outlet: 'made-up-gazette' },
      { unnamed: attack('unnamed'), count: 2 },
    ],
    place: 'evil',
    legal: {
      proceeding: 'criminal',
      charges: [{ target: 'ann-example', article: 'cc-274', clause: '"><img src=x>', outcome: 'pending' }],
    },
    history: [{ date: '2024-06', step: 'verdict', text: texts('step'), source: 'made-up-diary' }],
    arbitrary: 'yes',
    arbitrary_reason: attack('reason'),
    summary: texts('summary'),
    disagreements: [{ about: attack('about'), source: 'made-up-diary', says: attack('says') }],
    sources: [{ id: 'made-up-diary' }],
  });
  const plain = makeRecord({ id: 'XX-2024-002', place: 'evil' });
  const files = {
    ...listProjectFiles([record, plain], {
      publisher: texts('publisher'),
      country: texts('country'),
      contact: attack('contact'),
      licence: attack('licence'),
      about: texts('projectabout'),
      coverage_notice: texts('notice'),
      coverage: { 2024: 'narrated' },
    }),
    'data/people.yaml': stringify([{ id: 'ann-example', names: texts('person'), gender: 'female' }]),
    'data/outlets.yaml': stringify([{ id: 'made-up-gazette', names: texts('outlet'), medium: 'print' }]),
    'data/sources.yaml': stringify([
      {
        id: 'made-up-diary',
        title: attack('title'),
        publisher: attack('sourcepublisher'),
        url: `http://127.0.0.1:${port}/sourceurl"onmouseover="x`,
      },
    ]),
    'data/taxonomies/place.yaml': stringify({
      labels: texts('placelabels'),
      entries: [{ code: 'evil', labels: texts('placelabel'), tile: { column: 1, row: 1 } }],
    }),
    'data/taxonomies/category.yaml': `${readFileSync(`${PROGRAM}/data/taxonomies/category.yaml`, 'utf8').replace('{en: "Physical attack"', `{en: ${JSON.stringify(attack('category'))}`)}`,
    'data/published/other.yaml': stringify({
      source: 'made-up-diary',
      claims: [
        {
          id: 'other-2024',
          series: 'adil-soz-all-facts',
          period: '2024',
          label: texts('published'),
          value: 9,
          unit: attack('unit'),
          at: attack('at'),
          note: attack('note'),
        },
      ],
    }),
    'data/reports/2024/report.yaml': stringify({
      date: '2025-01-01',
      edition: attack('edition'),
      authors: [attack('author')],
      corrections: [{ date: '2025-01-02', text: texts('correction') }],
    }),
    ...Object.fromEntries(
      ['law', 'conclusions', 'recommendations', 'attacks'].map((name) => [
        `data/reports/2024/text/adil-soz/${name}.md`,
        // `{{…}}` calls helpers here, and what is none is a diagnostic of its own (below)
        listAttacks(name)
          .filter((text) => !text.includes('{{'))
          .join('\n\n')
          .replaceAll('\u0000', ''),
      ]),
    ),
  };
  return writeProject([], { files });
}

describe('hostile text in every field', () => {
  let built: BuiltReport;
  let browser: Browser;

  beforeAll(async () => {
    built = await buildReport(writeHostile(), '2024');
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  test('builds', () => {
    expect(built.stderr).toMatch(/^\d+ warnings about the records: `report validate` shows them\.\n/); // invisible signs
    expect(built.stderr).not.toMatch(/\n +at |Error:/);
    expect(built.code).toBe(0);
  });

  test('shows as text, all of it, and runs nothing', async () => {
    const { page, requests, errors } = await openPage(browser, built.path('html'));
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    expect(await page.title()).not.toBe('owned');
    expect(await page.title()).toContain('START');
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
    expect(errors).toEqual([]);
    const text = (await page.evaluate('document.body.textContent')) as string;
    for (const where of [
      'summary',
      'unnamed',
      'person',
      'outlet',
      'step',
      'about',
      'says',
      'publisher',
      'country',
      'contact',
      'licence',
      'projectabout',
      'notice',
      'title',
      'sourcepublisher',
      'placelabel',
      'category',
      'published',
      'unit',
      'edition',
      'author',
      'correction',
    ]) {
      const from = text.indexOf(`START${where} <script>fetch("http://127.0.0.1:${port}/${where}-script")`);
      expect(from, `${where} does not show as text`).toBeGreaterThanOrEqual(0);
      expect(text.slice(from, from + 4000), where).toContain('{{constructor}} {{{x}}}');
    }
    for (const where of ['law', 'conclusions', 'attacks'])
      expect(text, where).toContain(`<script>fetch("http://127.0.0.1:${port}/${where}-script")`);
    await page.close();
  });

  test('adds no element, no handler and no address to the page', async () => {
    const { page } = await openPage(browser, built.path('html'));
    const found = await page.evaluate(`({
      elements: [...document.querySelectorAll('iframe, object, embed, img, link, base, meta[http-equiv=refresh], style ~ style, form:not(#filters)')].map((one) => one.outerHTML.slice(0, 200)),
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).map((one) => one.outerHTML.slice(0, 200)),
      addresses: [...document.querySelectorAll('[href], [src]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src')).filter((url) => !/^(#|https?:)/.test(url)),
    })`);
    expect(found).toEqual({ elements: [], scripts: 1, handlers: [], addresses: [] });
    await page.close();
  });

  test('every number still opens its records, and the filters still work', async () => {
    const { page, errors } = await openPage(browser, built.path('html'));
    await page.click('.lead a.n');
    expect(await page.$$eval('#panel li', (items) => items.length)).toBeGreaterThan(0);
    await page.select('#filters [name=category]', 'attack');
    expect(await page.$eval('#filtered', ({ textContent }) => textContent)).toContain('2 of 2');
    expect(await page.title()).not.toBe('owned');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('text that runs from right to left turns nothing that follows it', async () => {
    const { page } = await openPage(browser, built.path('html'));
    // Of each such text: what comes after it before the next border that text direction does not cross.
    const turned = await page.evaluate(`(() => {
      const isolates = (one) => !one.ownerDocument.defaultView.getComputedStyle(one).display.startsWith('inline') || /isolate|plaintext/.test(one.ownerDocument.defaultView.getComputedStyle(one).unicodeBidi);
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.data.includes('\u202e') || !node.data.includes('START') || !node.parentElement.checkVisibility() || node.parentElement.closest('svg, script, option')) continue;
        if (/\u202e[^]*END[a-z]+\u202c/.test(node.data)) continue; // closed where it ends
        let border = node.parentElement;
        while (!isolates(border)) border = border.parentElement;
        const range = document.createRange();
        range.setStart(node, node.data.lastIndexOf('\u202e'));
        range.setEndAfter(border.lastChild);
        const rest = range.toString().replace(/^[^]*?END[a-z]+/, '').trim();
        if (/[A-Za-z0-9]/.test(rest)) found.push((border.className || border.tagName) + ': ' + rest.slice(0, 40));
      }
      return [...new Set(found)];
    })()`);
    expect(turned).toEqual([]);
    await page.close();
  });

  test('the PDF shows it too, with no action, no file and no script in it', async () => {
    const pdf = await openPdf(built.path('pdf'));
    const text = (await mapPages(pdf, readPieces))
      .flat()
      .map((piece) => piece.text)
      .join('')
      .replaceAll(/\s/g, '');
    expect(text).toContain(`STARTsummary<script>fetch("http://127.0.0.1:${port}/summary-script")`);
    const urls = (await mapPages(pdf, readLinks))
      .flat()
      .filter(({ to }) => to === '')
      .map(({ url }) => url);
    for (const url of urls) expect(url).toMatch(/^https?:\/\//);
    expect(await pdf.getAttachments()).toBeNull();
    expect(await pdf.getJSActions()).toBeNull();
    // Without its streams: compressed bytes can spell anything.
    const objects = readFileSync(built.path('pdf'))
      .toString('latin1')
      .replace(/\bstream\r?\n[\s\S]*?endstream/g, '');
    expect(objects).toContain('/Type /Catalog');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|SubmitForm|GoToR|RichMedia)\b/);
    expect((await pdf.getMetadata()).info).toMatchObject({ Author: expect.stringContaining('STARTpublisher') });
  });

  test('nothing was fetched, in the browser or while printing', () => {
    expect(asked).toEqual([]);
  });
});

describe('an author’s Markdown', () => {
  const withText = (text: string) =>
    buildReport(writeProject([makeRecord()], { files: { 'data/reports/2024/text/adil-soz/law.md': text } }), '2024', {
      args: ['--to', 'html,json'],
    });

  test.each([
    '{{constructor}}',
    '{{this.constructor.constructor}}',
    '{{lookup this "__proto__"}}',
    '{{nonesuch "total"}}',
    '{{n "nonesuch"}}',
    '{{#if x}}',
    '{{> page}}',
    '{{__proto__}}',
    '{{__defineGetter__ "x"}}',
    '{{n "constructor"}}',
    '{{report}}',
    '{{report.checksum}}',
  ])('%s is a diagnostic at its line, not a crash and not a number', async (expression) => {
    const { code, stderr, html } = await withText(`First line.\n\nSecond ${expression} line.\n`);
    expect(stderr).toContain('data/reports/2024/text/adil-soz/law.md\n  3:8 ');
    expect(stderr).toContain('unknown-figure');
    expect(code).toBe(1);
    expect(html).toBe('');
  });

  test('three braces do not let markup through', async () => {
    const { html } = await withText('A {{{n "total"}}} number and {{n "total"}}.\n');
    expect(html).toMatch(/<a class="n"/);
    expect(html).not.toMatch(/<script>[^(]/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/hostname',
    '//example.org/x',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
  ])('a link to %s is no link', async (address) => {
    const { html } = await withText(`[text](${address}) and [more](<${address}>)\n`);
    const law = /id="s-law".*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(law).toContain('text');
    expect(law).not.toMatch(/href="(?!#)/);
  });
});

describe('words without an end', () => {
  test.each([
    ['a summary', 'x'.repeat(1000), (text: string) => ({ summary: { en: text } })],
    ['a target', 'x'.repeat(1000), (text: string) => ({ targets: [{ unnamed: text }] })],
    ['a summary of 100 kB', 'x'.repeat(100_000), (text: string) => ({ summary: { en: text } })],
    ['a target of 100 kB', 'x'.repeat(100_000), (text: string) => ({ targets: [{ unnamed: text }] })],
  ])('%s in one word is written and printed whole, in time', async (_, text, fields) => {
    const built = await buildReport(writeProject([makeRecord(fields(text))]), '2024', { limit: 25_000 });
    expect(built.code, built.stderr).toBe(0);
    expect(built.html.replace(/<wbr>|&shy;|[\u200b\u00ad]/g, '')).toContain(text);
    const printed = (await mapPages(await openPdf(built.path('pdf')), readPieces))
      .flat()
      .map((piece) => piece.text)
      .join('');
    expect([...printed.matchAll(/x/g)].length).toBeGreaterThanOrEqual(text.length);
  });
});

describe('names that are parts of every object', () => {
  test.each(['constructor', 'toString', 'hasOwnProperty'])(
    'a person, a series and a section text called %s are nothing special',
    async (name) => {
      const slug = name.toLowerCase();
      const files = {
        'data/people.yaml': stringify([{ id: slug, names: { en: name } }]),
        [`data/reports/2024/text/adil-soz/${name}.md`]: 'Text of no section.',
      };
      const { ledger, code } = await buildReport(
        writeProject([makeRecord({ id: name, targets: [{ person: slug }] })], { files }),
        '2024',
        { args: ['--to', 'html,json'] },
      );
      expect(code).toBe(0);
      expect(ledger.figures.people?.value).toBe(1);
      expect(ledger.cases[name]?.targets[0]?.name).toBe(name);
    },
  );

  test('a filter, a figure and a dimension called constructor are refused by name', async () => {
    const style =
      'figures:\n  total: {unit: incidents, by: [constructor]}\nsections: [{id: a, part: a, template: author}]\n';
    const files = { 'templates/evil/style.yaml': style, 'templates/evil/words.en.yaml': 'title: x\n' };
    const { code, stderr } = await buildReport(writeProject([makeRecord()], { files }), '2024', {
      style: 'evil',
      args: ['--to', 'json'],
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/no dimension `constructor`/);
  });
});
