import { readFileSync } from 'node:fs';
import type { About } from '../../src/write/pdf/about.ts';

export const ABOUT: About = {
  title: 'Қазақстандағы сөз бостандығы (2023) \\ «есеп»',
  author: 'Монитор & "Co" <KZ>',
  subject: 'Every ₸ counted',
  keywords: ['баспасөз', 'media'],
  language: 'kk',
  date: '2024-03-01',
};

const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; ' +
  "style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'\">";

/** A report of some chapters of uneven length, with contents, a table, a chart and Kazakh letters. */
export function formatSample({ chapters = 6, extra = '', policy = POLICY } = {}): string {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1);
  const contents = numbers.map(
    (n) => `<li><a href="#ch-${n}">Тарау ${n} <span class="page-of" data-for="ch-${n}"></span></a></li>`,
  );
  return `<!doctype html><html lang="kk"><head>${policy}<meta charset="utf-8"><title>Есеп</title><style>${formatStyle()}</style></head>
<body><h1>Есеп</h1><nav><ol>${contents.join('')}</ol></nav>${extra}${numbers.map(formatChapter).join('')}</body></html>`;
}

/** One family of the reports' own fonts, with all Kazakh letters. */
function formatStyle(): string {
  const folder = `${import.meta.dirname}/../../node_modules/@fontsource/source-serif-4`;
  const ranges: Record<string, string> = JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8'));
  const faces = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map((subset) => {
    const font = readFileSync(`${folder}/files/source-serif-4-${subset}-400-normal.woff2`).toString('base64');
    return `@font-face{font-family:Serif4;src:url(data:font/woff2;base64,${font});unicode-range:${ranges[subset]}}`;
  });
  return `${faces.join('')} body{font:10pt/14.5pt Serif4} h2{break-before:page} @page{size:A4;margin:20mm;
    @bottom-center{content:counter(page);font-family:Serif4}} .page-of{display:inline-block;width:3em;text-align:right}`;
}

function formatChapter(n: number): string {
  const text = 'Полиция қызметкерлері журналисті ұстады; һәм ₸ 5 000 айыппұл. '.repeat(12);
  return `<h2 id="ch-${n}">Тарау ${n}</h2>${`<p>${text}</p>`.repeat(4 + ((n * 7) % 11))}
<table><caption>Кесте ${n}</caption><thead><tr><th scope="col">Қала</th><th scope="col">Саны</th></tr></thead><tbody><tr><th scope="row">Алматы</th><td>${n}</td></tr></tbody></table>
<figure role="group"><svg role="img" aria-label="Диаграмма ${n}" width="200" height="40"><rect width="${n * 10}" height="30"/></svg></figure>`;
}
