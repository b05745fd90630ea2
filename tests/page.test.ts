/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../src/report.ts';
import { findBarriers, type Opened, openPage, startBrowser } from './browser.ts';
import { type BuiltReport, buildComplete, buildSample } from './command.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each<[string, () => Promise<BuiltReport>]>([
  ['the sample', buildSample],
  ['the complete project', buildComplete],
])('the page of %s, with scripts', (_, build) => {
  let built: BuiltReport;
  let opened: Opened;
  let page: Page;
  let cases: Case[];

  beforeAll(async () => {
    built = await build();
    opened = await openPage(browser, built.path('html'));
    page = opened.page;
    cases = Object.values(built.ledger.cases);
  });
  afterAll(() => page?.close());

  test('asks for nothing but itself, and has no error', () => {
    const others = opened.requests.filter((url) => !url.startsWith('data:') && url !== page.url());
    expect(others).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  test('has its title, its language, and every case', async () => {
    expect(await page.title()).toContain(built.ledger.period.label);
    expect(await page.$eval('html', ({ lang }) => lang)).toBe(built.ledger.language);
    expect(await page.$$eval('table.incidents tbody tr', (rows) => rows.length)).toBe(cases.length);
    const told = await page.$$eval('article.case[id^="c-"]', (articles) => articles.map(({ id }) => id.slice(2)));
    expect(told.sort()).toEqual(cases.map(({ id }) => id).sort());
  });

  test('every id is there once, and every link within the page leads to one', async () => {
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = await page.$$eval('a[href^="#"], svg a', (links) =>
      links.map((link) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1))),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect([...new Set(targets)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('what stands in the contents are the headings of the page', async () => {
    const entries = await page.$$eval('.contents a', (links) =>
      links.map((link) => [
        (link.getAttribute('href') ?? '').slice(1),
        link.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      ]),
    );
    for (const [id, text] of entries) {
      const heading = await page.$eval(`[id="${id}"]`, (section) =>
        (section.matches('h2') ? section : section.querySelector('h2, h3.sub'))?.textContent
          ?.replace(/\s+/g, ' ')
          .trim(),
      );
      expect(heading?.replace(/\s/g, ''), id).toBe(text?.replace(/\s/g, ''));
    }
  });

  test.each(['category', 'perpetrator', 'month'] as const)(
    'filter by %s: each value shows the records that have it',
    async (name) => {
      const options = await page.$$eval(`#filters [name=${name}] option`, (all) =>
        all.map(({ value }) => value).filter(Boolean),
      );
      expect(options).toEqual(built.ledger.filters[name].map(({ code }) => code));
      expect(options.length).toBeGreaterThan(2);
      for (const value of options) {
        await page.select(`#filters [name=${name}]`, value);
        const wanted = cases
          .filter((one) => (name === 'month' ? one.month === value : one.codes[name].includes(value)))
          .map(({ id }) => id);
        expect((await listShown(page)).sort(), value).toEqual(wanted.sort());
        expect(await page.$eval('#filtered', ({ textContent }) => textContent)).toContain(
          `${wanted.length} of ${cases.length}`,
        );
      }
      await page.select(`#filters [name=${name}]`, '');
      expect(await listShown(page)).toHaveLength(cases.length);
    },
  );

  test('filter by text, in any case and with another filter; nothing found says so', async () => {
    const name = cases.flatMap(({ targets }) => targets)[0]?.name.toUpperCase() ?? '';
    await page.type('#filters [name=text]', name);
    const found = await listShown(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(cases.length);
    for (const id of found) expect(JSON.stringify(built.ledger.cases[id]).toUpperCase()).toContain(name);
    const category = built.ledger.cases[found[0] ?? '']?.codes.category.at(-1) ?? '';
    await page.select('#filters [name=category]', category);
    for (const id of await listShown(page)) expect(built.ledger.cases[id]?.codes.category).toContain(category);
    await page.type('#filters [name=text]', 'no such words anywhere');
    expect(await listShown(page)).toEqual([]);
    expect(await page.$eval('#filtered', ({ textContent }) => textContent)).toContain(`0 of ${cases.length}`);
    await page.$eval('#filters', (form) => (form as HTMLFormElement).reset());
    await page.$eval('#filters', (form) => form.dispatchEvent(new Event('input', { bubbles: true })));
  });

  test('every number opens its records, as many as the ledger says', async () => {
    // Each number once; of a page with hundreds of them every eighth.
    const opens = await page.evaluate(() => {
      const links = [
        ...new Map(
          [...document.querySelectorAll('a[data-ref]')].map((link) => [link.getAttribute('data-ref'), link]),
        ).values(),
      ];
      return links
        .filter((_, index) => links.length < 200 || index % 8 === 0)
        .map((link) => {
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          const panel = document.getElementById('panel');
          const items = [...(panel?.querySelectorAll('li') ?? [])].map(
            (item) => item.querySelector('a')?.textContent?.trim() ?? '',
          );
          const open = panel?.hidden === false;
          document.getElementById('panel-close')?.click();
          return { ref: link.getAttribute('data-ref') ?? '', items, open };
        });
    });
    expect(opens.length).toBeGreaterThan(20);
    for (const { ref, items, open } of opens) {
      const [id = '', ...key] = ref.split('/');
      const figure = built.ledger.figures[id];
      expect(figure, ref).toBeDefined();
      const cell = key.length > 0 ? figure?.cells?.find((one) => one.key.join('/') === key.join('/')) : figure;
      const value = cell?.value ?? 0;
      if (figure?.basis !== 'records' || value === 0) continue;
      expect(open, `${ref} does not open`).toBe(true);
      expect(items.sort(), ref).toEqual([...(cell?.records ?? [])].sort());
      if (figure.unit === 'incidents') expect(items.length, ref).toBe(value);
    }
  });

  test.each([
    ['text', '.lead a.n, .tile a.n'],
    ['a table', 'table:not(.incidents) td a.n'],
    ['a chart', 'svg a[data-ref]'],
  ])('a click on a number in %s opens its records; Escape closes and gives the focus back', async (_, selector) => {
    const links = await page.$$(`main ${selector.split(', ').join(', main ')}`);
    expect(links.length).toBeGreaterThan(0);
    const link = links[0];
    if (!link) return;
    const before = await link.evaluate((one) => one.getAttribute('data-ref'));
    await link.scrollIntoView();
    await link.click();
    expect(await isOpen(page)).toBe(true);
    expect(await page.$$eval('#panel li', (items) => items.length)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-ref'))).toBe(before);
  });

  test('the keyboard alone is enough: Enter opens, the focus goes into the panel, its button closes', async () => {
    await page.focus('.lead a.n');
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(true);
    expect(await page.evaluate(() => document.getElementById('panel')?.contains(document.activeElement))).toBe(true);
    await page.focus('#panel-close');
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(false);
  });

  test('a record in the panel leads to its case', async () => {
    await page.click('.lead a.n');
    const href = await page.$eval('#panel li a', (link) => link.getAttribute('href') ?? '');
    await page.click('#panel li a');
    expect(await page.evaluate(() => location.hash)).toBe(href);
    expect(await page.$(`article[id="${href.slice(1)}"]`)).not.toBeNull();
    await page.keyboard.press('Escape');
  });

  test('the first stop of the keyboard skips to the report', async () => {
    const opened = await openPage(browser, built.path('html'));
    await opened.page.keyboard.press('Tab');
    expect(await opened.page.evaluate(() => document.activeElement?.className)).toContain('skip');
    await opened.page.close();
  });
});

describe('the page without scripts', () => {
  let opened: Opened;
  let built: BuiltReport;

  beforeAll(async () => {
    built = await buildSample();
    opened = await openPage(browser, built.path('html'), { scripts: false });
  });
  afterAll(() => opened?.page.close());

  test('has every case, row and chart, and no control that does nothing', async () => {
    const { page } = opened;
    const number = Object.keys(built.ledger.cases).length;
    expect(await page.$$eval('article.case[id^="c-"]', (all) => all.length)).toBe(number);
    expect(await listShown(page)).toHaveLength(number);
    expect(await page.$$eval('main svg', (all) => all.length)).toBeGreaterThan(3);
    expect(await page.$eval('#filters', (form) => form.checkVisibility())).toBe(false);
    expect(await page.$eval('#panel', (panel) => panel.checkVisibility())).toBe(false);
    expect(await page.$eval('.contents li', (item) => item.checkVisibility())).toBe(true);
    expect(opened.requests.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
  });

  test('every number leads to an element where its records stand', async () => {
    const lost = await opened.page.$$eval('a[data-ref]', (links) =>
      links
        .filter((link) => {
          const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
          return !target || target.checkVisibility() === false;
        })
        .map((link) => link.outerHTML),
    );
    expect(lost).toEqual([]);
  });
});

describe.each([360, 1280])('at %i pixels', (width) => {
  test.each([
    ['light', false],
    ['dark', true],
  ])('axe finds nothing serious in %s', async (_, dark) => {
    const { page } = await openPage(browser, (await buildComplete()).path('html'), { width, dark });
    await page.click('.lead a.n'); // with the panel open, so that it is looked at too
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });

  test('axe finds nothing serious in the sample, and nothing runs off the side', async () => {
    const { page } = await openPage(browser, (await buildSample()).path('html'), { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });
});

async function listShown(page: Page): Promise<string[]> {
  return page.$$eval('table.incidents tbody tr', (rows) =>
    rows.filter((row) => row.checkVisibility()).map(({ id }) => id.slice(2)),
  );
}

async function isOpen(page: Page): Promise<boolean> {
  return page.$eval('#panel', (panel) => panel.checkVisibility());
}
