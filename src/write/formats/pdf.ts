import type { Browser } from 'puppeteer-core';
import type { Report } from '../../report.ts';
import { printPdf } from '../pdf/print.ts';

/** The page as a PDF that says of itself what the report is. */
export function formatPdf(
  { publisher, country, period, language, date }: Report,
  html: string,
  browser: Browser,
): Promise<Uint8Array> {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? period.label;
  const about = {
    title: readEntities(title),
    author: publisher,
    subject: `${country}, ${period.label}`,
    keywords: [country, period.label],
    language,
    date,
  };
  return printPdf(html, about, browser);
}

function readEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');
}
