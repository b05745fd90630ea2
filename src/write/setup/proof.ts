import { existsSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { type FoundBrowser, launchBrowser } from '../browser.ts';

/** Letters that a browser without fonts drops in silence: Kazakh, Cyrillic and the tenge sign. */
export const PROOF_TEXT = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸';

/** Why a browser cannot print our reports, in a sentence, or undefined where it can: it prints one page to know. */
export async function checkBrowser(found: FoundBrowser): Promise<string | undefined> {
  try {
    const missing = findMissingLetters(await printProof(found));
    return missing === '' ? undefined : `The browser ${found.path} prints no ${missing}: it finds no font with them.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The letters of the proof text that cannot be read back from a PDF. */
export function findMissingLetters(pdf: Uint8Array): string {
  const letters = readLetters(Buffer.from(pdf));
  return [...PROOF_TEXT].filter((letter) => letter !== ' ' && !letters.has(letter)).join('');
}

async function printProof(found: FoundBrowser): Promise<Uint8Array> {
  const browser = await launchBrowser(found);
  try {
    const page = await browser.newPage();
    const style = `<style>${readFaces()} p{font-family:"Source Serif 4"}</style>`;
    await page.setContent(`<!doctype html><meta charset="utf-8"><title>proof</title>${style}<p>${PROOF_TEXT}</p>`);
    return await page.pdf({ timeout: 30_000 });
  } finally {
    await browser.close();
  }
}

// The fonts of our reports, which the build puts beside the program. A system needs a font of its own all the same:
// without any, Chromium drops the text in ours too.
function readFaces(): string {
  const places = ['fonts.css', '../../../dist/fonts.css'].map((path) => new URL(path, import.meta.url));
  const place = places.find((url) => existsSync(url));
  return place ? readFileSync(place, 'utf8') : '';
}

// A font embedded in a PDF comes with a map from its glyphs to letters (ToUnicode), and holds only the glyphs
// that were drawn: a letter in a map was printed and can be read back. PDF 32000-1, 9.10.3.
function readLetters(pdf: Buffer): Set<string> {
  const text = pdf.toString('latin1');
  if (!text.includes('/FontDescriptor')) return new Set();
  return new Set(listStreams(pdf, text).flatMap(readMap));
}

function listStreams(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Length (\d+)>> stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    try {
      return [inflateSync(pdf.subarray(start, start + Number(match[1]))).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function readMap(stream: string): string[] {
  const letters = [...stream.matchAll(/^<[0-9A-F]+> <([0-9A-F]{4})>$/gim)].map((match) => readLetter(match[1], 0));
  const ranges = [...stream.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>$/gim)].flatMap((match) => {
    const size = Number.parseInt(match[2] ?? '', 16) - Number.parseInt(match[1] ?? '', 16) + 1;
    return Array.from({ length: size }, (_, offset) => readLetter(match[3], offset));
  });
  return [...letters, ...ranges];
}

function readLetter(hex: string | undefined, offset: number): string {
  return String.fromCharCode(Number.parseInt(hex ?? '', 16) + offset);
}
