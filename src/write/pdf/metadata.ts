import { createHash, type Hash } from 'node:crypto';
import type { About } from './about.ts';
import { type PdfObject, retitleOutline } from './outline.ts';
import { formatText } from './text.ts';
import { formatXmp } from './xmp.ts';

type Trailer = { readonly size: number; readonly root: number; readonly info: number; readonly start: number };

/**
 * The PDF with what it says of itself added at its end (an incremental update, PDF 32000-1, 7.5.6): title, author,
 * subject, keywords, language and date, the headings as bookmarks, and an id made from the content. No byte before is touched.
 */
export function writeMetadata(pdf: Buffer, about: About, headings: readonly string[]): Uint8Array {
  const text = pdf.toString('latin1');
  const trailer = readTrailer(text);
  const xmp = { id: trailer.size, text: formatStream(formatXmp(about, readProducer(text))) };
  const catalog = { id: trailer.root, text: formatCatalog(readObject(text, trailer.root), xmp.id, about.language) };
  const info = { id: trailer.info, text: formatInfo(about, readProducer(text)) };
  const update = formatUpdate(
    [info, catalog, xmp, ...retitleOutline(text, headings)],
    pdf.length + 1,
    trailer,
    createHash('md5').update(pdf),
  );
  return Buffer.concat([pdf, Buffer.from(`\n${update}`, 'latin1')]);
}

function readTrailer(text: string): Trailer {
  const end = text.slice(text.lastIndexOf('trailer'));
  const read = (pattern: RegExp) => Number(pattern.exec(end)?.[1]);
  const [size, root, info] = [read(/\/Size (\d+)/), read(/\/Root (\d+) 0 R/), read(/\/Info (\d+) 0 R/)];
  const start = read(/startxref\s+(\d+)/);
  if ([size, root, info, start].some(Number.isNaN)) throw new Error('The browser printed a PDF of an unknown form.');
  return { size, root, info, start };
}

function readObject(text: string, id: number): string {
  const start = text.lastIndexOf(`\n${id} 0 obj\n`);
  const end = text.indexOf('endobj', start);
  if (start < 0 || end < 0) throw new Error('The browser printed a PDF of an unknown form.');
  return text.slice(text.indexOf('<<', start), end).trim();
}

function readProducer(text: string): string {
  return /\/Producer \(([^)]*)\)/.exec(text)?.[1] ?? 'Skia/PDF';
}

function formatCatalog(catalog: string, metadata: number, language: string): string {
  const bare = catalog.replace(/\/Lang \([^)]*\)\s*/, '').replace(/\s*>>$/, '');
  return `${bare}\n/Lang (${language})\n/Metadata ${metadata} 0 R>>`;
}

function formatInfo(about: About, producer: string): string {
  const date = `(D:${about.date.replaceAll('-', '')}000000+00'00')`;
  return [
    `<</Title ${formatText(about.title)}`,
    `/Author ${formatText(about.author)}`,
    `/Subject ${formatText(about.subject)}`,
    `/Keywords ${formatText(about.keywords.join(', '))}`,
    `/Creator ${formatText('report')}`,
    `/Producer ${formatText(producer)}`,
    `/CreationDate ${date}`,
    `/ModDate ${date}>>`,
  ].join('\n');
}

function formatStream(xml: string): string {
  const bytes = Buffer.from(xml, 'utf8').toString('latin1');
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}

function formatUpdate(objects: readonly PdfObject[], start: number, trailer: Trailer, hash: Hash): string {
  let body = '';
  const entries = objects.map(({ id, text }) => {
    const entry = { id, at: start + body.length };
    body += `${id} 0 obj\n${text}\nendobj\n`;
    return entry;
  });
  const id = hash.update(body, 'latin1').digest('hex').toUpperCase();
  return [
    `${body}xref`,
    ...entries.map(({ id, at }) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n `),
    'trailer',
    `<</Size ${trailer.size + 1}\n/Root ${trailer.root} 0 R\n/Info ${trailer.info} 0 R`,
    `/Prev ${trailer.start}\n/ID [<${id}> <${id}>]>>`,
    `startxref\n${start + body.length}`,
    '%%EOF\n',
  ].join('\n');
}
