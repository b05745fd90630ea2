import { inflateSync } from 'node:zlib';
import { formatText } from '../../write/pdf/text.ts';
import { type Box, readContent } from './pdf-content.ts';
import type { Printed, Sheet } from './sheet.ts';

/** A PDF by its objects. Chromium writes PDF 1.4 without object streams, one object after the other. */
interface Pdf {
  readonly text: string;
  readonly starts: ReadonlyMap<string, number>;
}

/** Larger than any page of text unpacked. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a report in PDF: the text of its pages, and the figure that each link names. Undefined for a PDF that is none of ours. */
export function readPdf(bytes: Buffer): Printed | undefined {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF-') || !text.includes(`/Creator ${formatText('report')}`)) return undefined;
  const starts = new Map([...text.matchAll(/[\r\n](\d+) 0 obj\n/g)].map((match) => [match[1] ?? '', match.index + 1]));
  const pdf = { text, starts };
  const places = readPlaces(text);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  const root = /^ (\d+)/.exec(text.slice(text.lastIndexOf('/Root') + 5))?.[1] ?? '';
  const pages = listPages(pdf, readRef(readObject(pdf, root), 'Pages'));
  const sheets = pages.map((page, index) => readPage(pdf, page, index + 1, maps));
  const records = places.flatMap(({ name }) => (name.startsWith('i-') ? name.slice(2) : []));
  const annex = pages.findIndex((page) => places.some((place) => place.page === page && place.name.startsWith('f-')));
  return { sheets, records, annex: annex + 1 };
}

/** A place that a link leads to: an entry of the annex of figures, or a record. */
interface Target {
  readonly name: string;
  readonly page: string;
}

function readPlaces(text: string): Target[] {
  return [...text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/g)].map(([, name = '', page = '']) => ({
    name: readName(name),
    page,
  }));
}

/** The ids of the pages in their order. */
function listPages(pdf: Pdf, id: string, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const object = readObject(pdf, id);
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1];
  if (kids === undefined) return object.includes('/Type /Page') ? [id] : [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => listPages(pdf, kid, seen));
}

function readPage(pdf: Pdf, id: string, number: number, maps: Map<string, ReadonlyMap<number, string>>): Sheet {
  const page = readObject(pdf, id);
  const fonts = new Map(
    [...(/\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
      const map = maps.get(font) ?? readMap(pdf, font);
      maps.set(font, map);
      return [name, map];
    }),
  );
  const annotations = [...(/\/Annots \[([^\]]*)\]/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const boxes = annotations.flatMap(([, link = '']) => readBox(readObject(pdf, link)));
  return { number, ...readContent(readStream(pdf, readRef(page, 'Contents')), fonts, boxes) };
}

/** A link to a figure, and the rectangle that it covers. */
function readBox(annotation: string): Box[] {
  const name = readName(/\/Dest \/([^\s/<>()[\]]+)/.exec(annotation)?.[1] ?? '');
  const [left, bottom, right, top] = (/\/Rect \[([^\]]*)\]/.exec(annotation)?.[1] ?? '').split(' ').map(Number);
  if (!name.startsWith('f-') || left === undefined || bottom === undefined || !right || !top) return [];
  return [{ figure: name.slice(2), left, bottom, right, top }];
}

/** Which letters the codes of a font stand for. */
function readMap(pdf: Pdf, font: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const cmap = readStream(pdf, readRef(readObject(pdf, font), 'ToUnicode'));
  for (const part of cmap.split('endbf')) {
    const [kind = '', body = ''] = part.slice(part.lastIndexOf('beginbf') + 7).split(/\s(.*)/s);
    for (const [, from = '', to = '', letter = to] of body.matchAll(kind === 'range' ? RANGE : LETTER))
      addLetters(map, from, kind === 'range' ? to : from, letter);
  }
  return map;
}

const LETTER = /<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi;
const RANGE = /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi;

/** Codes one after the other stand for letters one after the other. */
function addLetters(map: Map<number, string>, from: string, to: string, letter: string): void {
  const [first, last] = [Number.parseInt(from, 16), Math.min(Number.parseInt(to, 16), 0xffff)];
  const text = Buffer.from(letter.padStart(4, '0'), 'hex').swap16().toString('utf16le');
  for (let code = first; code <= last; code++)
    map.set(code, code === first ? text : String.fromCodePoint((text.codePointAt(0) ?? 0) + code - first));
}

function readObject({ text, starts }: Pdf, id: string): string {
  const start = starts.get(id);
  return start === undefined ? '' : text.slice(start, text.indexOf('endobj', start));
}

function readStream(pdf: Pdf, id: string): string {
  const start = pdf.starts.get(id);
  if (start === undefined) return '';
  const from = pdf.text.indexOf('stream\n', start) + 7;
  const head = pdf.text.slice(start, from);
  const bytes = Buffer.from(pdf.text.slice(from, from + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)), 'latin1');
  return head.includes('/FlateDecode')
    ? inflateSync(bytes, { maxOutputLength: MOST_BYTES }).toString('latin1')
    : bytes.toString('latin1');
}

function readRef(object: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? '';
}

/** `#20` stands for a byte in a PDF name. */
function readName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
