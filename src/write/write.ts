import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Report } from '../report.ts';
import { recoverFolder, writeFolder } from './folder.ts';
import { formatJson } from './formats/json.ts';
import { formatPdf } from './formats/pdf.ts';

/** Where a report goes, and in which formats. */
export interface Order {
  readonly out: string;
  readonly to: readonly ('html' | 'pdf' | 'json')[];
  readonly browser: Promise<Browser | undefined>;
}

/**
 * Writes a report to out/<period>/, all of its files or none. Without a browser there is no PDF, and an older one of the
 * same report goes: it would not agree with the rest. Gives the paths written.
 */
export async function write(report: Report, html: string, { out, to, browser }: Order): Promise<string[]> {
  const folder = join(out, report.period.id.replace('/', '_'));
  await recoverFolder(folder);
  const name = [report.style, ...(report.edition === 'internal' ? ['internal'] : []), report.language].join('.');
  const printer = to.includes('pdf') ? await browser : undefined;
  const files = [
    ...(to.includes('html') ? [{ name: `${name}.html`, content: html }] : []),
    ...(to.includes('json') ? [{ name: `${name}.json`, content: formatJson(report) }] : []),
    ...(printer ? [{ name: `${name}.pdf`, content: await formatPdf(report, html, printer) }] : []),
  ];
  const written = files.map((file) => file.name);
  const stale = ['html', 'json', 'pdf'].map((format) => `${name}.${format}`).filter((file) => !written.includes(file));
  await writeFolder(folder, files, { remove: stale });
  return written.map((file) => join(folder, file));
}
