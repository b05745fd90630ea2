const [LF, CR, QUOTE, COMMA] = [10, 13, 34, 44];

/** A row of a table: the text of its cells, where each stands between its quotes, and the byte behind its line end. */
export interface ScannedRow {
  readonly kind: 'row';
  readonly texts: string[];
  readonly end: number;
}

/** Why a row cannot be scanned: it goes on behind these bytes, or a quote stands where none can; `opened` is the quote that is still open. */
export interface TornRow {
  readonly kind: 'unfinished' | 'stray-quote';
  readonly at: number;
  readonly opened?: number;
  /** Its cells so far. */
  readonly texts: readonly string[];
}

/**
 * Scans one row of RFC 4180 CSV, from its first byte on. `last` says that nothing follows behind these bytes. Where
 * `spans` is given it takes the first and last byte of each cell's text. A scanner of our own, since a fault needs its
 * place to the byte and reading goes on behind it; csv-parse checks it in the tests.
 */
export function scanRow(bytes: Buffer, start: number, last: boolean, spans?: number[]): ScannedRow | TornRow {
  const texts: string[] = [];
  for (let at = start; ; at++) {
    const quoted = bytes[at] === QUOTE;
    const from = quoted ? at + 1 : at;
    const to = quoted ? findClosing(bytes, from) : findEnd(bytes, from);
    const opened = quoted ? { opened: at } : {};
    if (to < 0 || (!last && to + (quoted ? 2 : 1) >= bytes.length))
      return { kind: 'unfinished', at: start, ...opened, texts };
    at = quoted ? to + 1 : to;
    if (!isEnd(bytes, at)) return { kind: 'stray-quote', at: quoted ? to : at, ...opened, texts };
    texts.push(quoted ? readQuoted(bytes, from, to) : readPlain(bytes, from, to));
    spans?.push(from, to);
    if (bytes[at] !== COMMA) return { kind: 'row', texts, end: skipLineEnd(bytes, at) };
  }
}

/** The quote that closes a cell, or -1. Two quotes in a row are one that belongs to the text. */
function findClosing(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0 || bytes[at + 1] !== QUOTE) return at;
  }
}

/** The comma, line end or quote behind a plain text, or the end of the bytes. */
function findEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === COMMA || byte === LF || byte === CR || byte === QUOTE) return at;
  }
  return bytes.length;
}

function isEnd(bytes: Buffer, at: number): boolean {
  const byte = bytes[at];
  return byte === COMMA || byte === LF || byte === CR || byte === undefined;
}

function readPlain(bytes: Buffer, from: number, to: number): string {
  return from === to ? '' : bytes.toString('utf8', from, to);
}

function readQuoted(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}

function skipLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === undefined) return at;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}
