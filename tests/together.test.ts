import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cell, Figure, Report } from '../src/report.ts';
import { type BuiltReport, buildReport, buildSample, makeFolder, PROGRAM } from './command.ts';
import { mapPages, openPdf, readPieces, readTags } from './pdf.ts';

const RECORD = 'data/incidents/2023/KZ-2023-015.yaml';

let before: BuiltReport;
let after: BuiltReport;

/** The sample, with one record changed: nobody is established as its perpetrator any more. */
beforeAll(async () => {
  const folder = makeFolder();
  cpSync(join(PROGRAM, 'data'), join(folder, 'data'), { recursive: true });
  const record = readFileSync(join(folder, RECORD), 'utf8');
  const changed = record.replace(/^perpetrator: \[police\]$/m, 'perpetrator: [unknown]');
  expect(changed).not.toBe(record);
  writeFileSync(join(folder, RECORD), changed);
  [before, after] = [await buildSample(), await buildReport(folder, '2023')];
}, 120_000);

/** Every number of a page that names its figure: the text of a link, or the name of a mark in a chart. */
function listNumbers(html: string): { readonly ref: string; readonly shown: string }[] {
  const links = html.matchAll(/<a class="n" href="[^"]*" data-ref="([^"]*)">([^<]*)<\/a>/g);
  const marks = html.matchAll(/<a href="[^"]*" data-ref="([^"]*)" aria-label="([^"]*)">/g);
  return [...links, ...marks].map(([, ref = '', shown = '']) => ({ ref, shown }));
}

function findNumber({ figures }: Report, ref: string): { figure: Figure; cell: Cell | undefined } {
  const [id = '', ...key] = ref.split('/');
  const figure = figures[id];
  if (!figure) throw new Error(`no figure ${id}`);
  return {
    figure,
    cell: key.length > 0 ? figure.cells?.find((one) => one.key.join('/') === key.join('/')) : undefined,
  };
}

/** The numbers that the ledger lets a page print for a reference. */
function listPrintable(ledger: Report, ref: string): string[] {
  const { figure, cell } = findNumber(ledger, ref);
  const { value, percent, percentOfKnown }: Partial<Cell> = ref.includes('/') ? (cell ?? { value: 0 }) : figure;
  const sums = figure.unit === 'money' ? (figure.cells ?? []).map((one) => one.value) : [];
  return [value ?? 0, percent, percentOfKnown, ...sums].flatMap((one) => (one === undefined ? [] : [String(one)]));
}

const digits = (shown: string) =>
  shown
    .replace(/(\d),(?=\d{3})/g, '$1')
    .match(/\d+/g)
    ?.at(-1);
const squeeze = (text: string) => text.replace(/[\s\u00ad\u200b-]+/g, '');
const strip = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const paragraphs = (html: string) => [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = '']) => strip(text));
const listAlternatives = (html: string) =>
  [...html.matchAll(/<desc[^>]*>([^<]*)<\/desc>/g)].map(([, text = '']) => text);

describe('one record changes, and every number that depends on it moves with it', () => {
  test('each build prints what its own ledger says, wherever the number stands', () => {
    for (const { html, ledger } of [before, after]) {
      const numbers = listNumbers(html);
      expect(numbers.length).toBeGreaterThan(250);
      for (const { ref, shown } of numbers) {
        const printed = digits(shown) ?? '0';
        if (findNumber(ledger, ref).figure.basis === 'records')
          expect(listPrintable(ledger, ref), `${ref}: ${shown}`).toContain(printed);
      }
    }
  });

  test('the figures that moved are those of perpetrators, and each has another hash; the others have the same', () => {
    const moved = Object.keys(after.ledger.figures).filter((id) => {
      const [one, other] = [before.ledger.figures[id], after.ledger.figures[id]];
      return JSON.stringify([one?.value, one?.cells]) !== JSON.stringify([other?.value, other?.cells]);
    });
    expect(moved).toEqual(expect.arrayContaining(['by-authorities', 'perpetrators', 'categories-by-perpetrator']));
    expect(moved.every((id) => /perpetrators?|authorities/.test(id))).toBe(true);
    for (const [id, figure] of Object.entries(after.ledger.figures)) {
      const counted =
        figure.records.includes('KZ-2023-015') || (before.ledger.figures[id]?.records ?? []).includes('KZ-2023-015');
      if (figure.basis === 'records') expect(figure.hash === before.ledger.figures[id]?.hash, id).toBe(!counted);
    }
  });

  test('sentences, tables, charts and alternative texts have the new numbers', () => {
    const [old, now] = [new Set(paragraphs(before.html)), paragraphs(after.html)];
    const changed = now.filter((text) => !old.has(text));
    const { value, percent = 0 } = after.ledger.figures['by-authorities'] as Figure;
    const total = after.ledger.figures.total?.value;
    expect(changed.some((text) => text.includes(`${percent}% (${value} of ${total})`))).toBe(true);
    const unknown = findNumber(after.ledger, 'perpetrators/unknown').cell?.value;
    expect(changed.some((text) => text.includes(`In ${unknown} of ${total} incidents nobody is established`))).toBe(
      true,
    );
    const alternatives = listAlternatives(after.html).filter((text) => !listAlternatives(before.html).includes(text));
    expect(alternatives.some((text) => text.includes(`Not established: ${unknown}`))).toBe(true);
  });

  test('the PDF says the same, and nothing of before', async () => {
    const read = async (built: BuiltReport) => {
      const pdf = await openPdf(built.path('pdf'));
      const pages = await mapPages(pdf, async (page) => (await readPieces(page)).map(({ text }) => text).join(' '));
      const tags = (await mapPages(pdf, readTags)).flat();
      return {
        text: squeeze(pages.join(' ')),
        alternatives: tags.flatMap(({ alt }) => (alt ? [squeeze(alt)] : [])).join('|'),
      };
    };
    const [old, now] = [await read(before), await read(after)];
    const leads = (html: string) =>
      [...html.matchAll(/<p class="lead">([\s\S]*?)<\/p>/g)].map(([, text = '']) => squeeze(strip(text)));
    const gone = leads(before.html).filter((text) => !leads(after.html).includes(text));
    const come = leads(after.html).filter((text) => !leads(before.html).includes(text));
    expect(come.length).toBeGreaterThan(2);
    for (const text of come) expect(now.text).toContain(text);
    for (const text of gone) {
      expect(old.text).toContain(text);
      expect(now.text).not.toContain(text);
    }
    const unknown = findNumber(after.ledger, 'perpetrators/unknown').cell?.value;
    expect(now.alternatives).toContain(`Notestablished:${unknown}`);
    expect(old.alternatives).not.toContain(`Notestablished:${unknown}`);
  });
});
