import type { SeeField } from './csv-fields.ts';

/** Indentation and list dashes, not more of them than the reader takes. */
const LEAD = /[^\S\r\n]*(?:-(?=\s|$)[^\S\r\n]*){0,100}/y;
const KEY =
  /(?:"[^"\r\n]*"|'[^'\r\n]*'|[“”„‟‘‚«][^\r\n“”„‟‘‚«»]*[”“‘’»]|[^\s#"'{}[\],|>&*!%@`:“”„‟‘‚«][^\r\n:]*):(?=\s|$)/y;
const BLOCK = /^[^\S\r\n]*[|>][-+\d]*[^\S\r\n]*(?:#.*)?$/;
const GAP = /\s*/y;
const LINE_END = /\r\n?|\n|$/g;

interface Reader {
  readonly text: string;
  readonly see: SeeField;
  /** Told of what stands before a key or value on its line. */
  readonly seeLayout: SeeField;
  /** Lines further in than this are the text of a block (`|`, `>`). */
  block: number;
}

/** The first line that is not indented: what a part of a YAML text begins with may be running text. */
export function findYamlStart(text: string): number {
  const match = /[\r\n](?=[^\s])/.exec(text);
  return match ? match.index + 1 : text.length;
}

/**
 * Names the keys and values of a YAML text that may be faulty: each with what stands around it up to the next
 * separator. Running text, in blocks or over several lines, is left out.
 */
export function listYamlFields(text: string, from: number, see: SeeField, seeLayout: SeeField): void {
  const reader: Reader = { text, see, seeLayout, block: Number.POSITIVE_INFINITY };
  for (let at = from; at < text.length; ) at = readLine(reader, at);
}

/** Reads a line, or the lines over which its value runs; gives the start of the next. */
function readLine(reader: Reader, start: number): number {
  const { text, see, seeLayout } = reader;
  const [end, next] = findLineEnd(text, start);
  const lead = match(LEAD, text, start);
  const indent = /^ */.exec(lead)?.[0].length ?? 0;
  const from = start + lead.length;
  if (from >= end || indent > reader.block) return next;
  reader.block = Number.POSITIVE_INFINITY;
  if (text[from] === '#') return next;
  seeLayout(start, from);
  const key = match(KEY, text, from);
  if (key) see(from, from + key.length - 1);
  if (!key && !lead.includes('-')) return next;
  return readValue(reader, from + key.length, end, next, key ? lead.length : lead.lastIndexOf('-'));
}

function readValue(reader: Reader, start: number, end: number, next: number, indent: number): number {
  const { text, see, seeLayout } = reader;
  const value = start + (/^[^\S\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const first = text[value] ?? '';
  seeLayout(start, value);
  if (value >= end || first === '#') return next;
  if (BLOCK.test(text.slice(start, end))) reader.block = indent;
  else if (first === '{' || first === '[') return readFlow(reader, value);
  else if (first === '"' || first === "'") {
    const close = findClosing(text, value);
    const [stop, after] = findLineEnd(text, close);
    see(value, cutComment(text, close, stop));
    return after;
  } else see(value, cutComment(text, value, end));
  return next;
}

/** Reads what stands in brackets, over as many lines as it takes. */
function readFlow({ text, see, seeLayout }: Reader, start: number): number {
  const seeItem = (item: number, end: number) => {
    const from = item + match(GAP, text, item).length;
    seeLayout(item, Math.min(from, end));
    see(Math.min(from, end), end);
  };
  let depth = 0;
  let item = start + 1;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ('[{'.includes(sign)) depth++;
    else if ((sign === '"' || sign === "'") && text.slice(item, at).trim() === '') at = findClosing(text, at) - 1;
    else if (sign === '#' && /\s/.test(text[at - 1] ?? '')) at = findLineEnd(text, at)[0];
    if (!'[{]},'.includes(sign) && !(sign === ':' && /\s/.test(text[at + 1] ?? ''))) continue;
    if (!'[{'.includes(sign)) seeItem(item, at);
    item = at + 1;
    if (']}'.includes(sign) && --depth === 0) break;
  }
  return findLineEnd(text, item)[1];
}

/** The offset behind the quote that closes the one at the start; where none does, the end of the line. */
function findClosing(text: string, start: number): number {
  const quote = text[start] ?? '"';
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf(quote, at);
    if (at < 0) return findLineEnd(text, start)[0];
    if (quote === "'" && text[at + 1] === quote) at += 1;
    else if (quote === "'" || !isEscaped(text, at)) return at + 1;
  }
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

function cutComment(text: string, start: number, end: number): number {
  const comment = text.slice(start, end).search(/\s#/);
  return comment < 0 ? end : start + comment;
}

/** Where the line ends, and where the next one starts. */
function findLineEnd(text: string, start: number): readonly [number, number] {
  LINE_END.lastIndex = start;
  const found = LINE_END.exec(text);
  const end = found?.index ?? text.length;
  return [end, end + (found?.[0].length || 1)];
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
