/** Lines of a part of a file that are worth a look, as offsets in its bytes, and how lines end outside of quotes. */
export interface QuickLook {
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  /** LINE_FEED, BOTH and RETURN, added up. */
  readonly ends: number;
  /** Whether the part ends within quotes. */
  readonly quoted: boolean;
}

export const LINE_FEED = 1;
export const BOTH = 2;
export const RETURN = 4;

const [TAB, LF, CR, SPACE, QUOTE, COMMA] = [9, 10, 13, 32, 34, 44];
/** What may stand behind a word: ! , . ; ? */
const STOPS = [33, 44, 46, 59, 63];

const [PLAIN, LETTER, CONTROL, LINE_END, QUOTES, FOREIGN, HIGH] = [0, 1, 2, 3, 4, 5, 6];

/** What each byte is: a plain sign, a Latin letter, …, the first byte of a Greek or Cyrillic letter, or of another sign. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === LF || byte === CR) return LINE_END;
  if ((byte < SPACE && byte !== TAB) || byte === 127) return CONTROL;
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return LETTER;
  if (byte === QUOTE) return QUOTES;
  if (byte >= 0xcd && byte <= 0xd4) return FOREIGN;
  return byte >= 0xc0 ? HIGH : PLAIN;
});

/**
 * Looks at UTF-8 CSV byte by byte and names the lines in which `findTextFaults` might find something; it misses none, and
 * names some in vain. Several times as quick as looking at each sign of the text.
 */
export function lookQuickly(bytes: Buffer, quotedBefore: boolean): QuickLook {
  const lines: { start: number; end: number }[] = [];
  let ends = 0;
  let quoted = quotedBefore;
  const suspect = (at: number) => {
    const start = bytes.lastIndexOf(LF, at - 1) + 1;
    const next = bytes.indexOf(LF, at);
    const end = next < 0 ? bytes.length : next + 1;
    const last = lines.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else lines.push({ start, end });
  };
  let until = 0; // lines up to here are named already
  for (let at = 0; at < bytes.length; at++) {
    const kind = KINDS[bytes[at] as number];
    if (kind === PLAIN || kind === LETTER) continue;
    if (kind === QUOTES) quoted = !quoted;
    if (kind === LINE_END) {
      if (!quoted) ends |= readLineEnd(bytes, at);
      if (!startsMark(bytes, at + 1)) continue;
    } else if (at < until || !isOdd(bytes, at, kind as number)) continue;
    suspect(at + (kind === LINE_END ? 1 : 0));
    until = lines.at(-1)?.end ?? 0;
  }
  return { lines, ends, quoted };
}

function isOdd(bytes: Buffer, at: number, kind: number): boolean {
  if (kind === CONTROL) return true;
  if (kind === QUOTES) return isSpaced(bytes, at);
  return kind === FOREIGN ? isMixed(bytes, at) : isRare(bytes, at);
}

function readLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === CR) return bytes[at + 1] === LF ? 0 : RETURN;
  return bytes[at - 1] === CR ? BOTH : LINE_FEED;
}

/** Seven signs of a merge conflict at the start of a line. */
function startsMark(bytes: Buffer, at: number): boolean {
  const byte = bytes[at];
  return (byte === 60 || byte === 61 || byte === 62) && bytes[at + 6] === byte;
}

/** A quote with a space on its inner side. */
function isSpaced(bytes: Buffer, at: number): boolean {
  const [before, after] = [bytes[at - 1], bytes[at + 1]];
  return (isEdge(before) && isBlank(after)) || (isBlank(before) && isEdge(after));
}

function isEdge(byte: number | undefined): boolean {
  return byte === undefined || byte === COMMA || byte === LF || byte === CR;
}

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function isLetter(byte: number | undefined): boolean {
  return KINDS[byte ?? 0] === LETTER;
}

/** A letter of two bytes beside a Latin one, or at the edge of a word beside a Latin word. */
function isMixed(bytes: Buffer, at: number): boolean {
  const after = bytes[at + 2];
  if (isLetter(bytes[at - 1]) || isLetter(after) || (bytes[at] === 0xcd && (bytes[at + 1] ?? 0) < 0xb0)) return true;
  if (bytes[at - 1] === SPACE && isLetter(bytes[isStop(bytes[at - 2]) ? at - 3 : at - 2])) return true;
  if (after === SPACE) return isLetter(bytes[at + 3]);
  return isStop(after) && bytes[at + 3] === SPACE && isLetter(bytes[at + 4]);
}

function isStop(byte: number | undefined): boolean {
  return byte !== undefined && STOPS.includes(byte);
}

/** Signs beyond Cyrillic: dashes, quotes within a text and emoji are common, the rest is worth a look. */
function isRare(bytes: Buffer, at: number): boolean {
  const [first, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first === 0xe2 && second === 0x80) {
    if (third >= 0x98 && third <= 0x9f) return startsCell(bytes, at);
    if (third === 0xa6) return bytes[at + 3] === SPACE && isLetter(bytes[at + 4]);
    return third <= 0x8f || third >= 0xa8;
  }
  if (first === 0xc2) return second < 0xa1 || second === 0xad || (second === 0xab && startsCell(bytes, at));
  if (first === 0xe2) return second === 0x81;
  if (first === 0xf0) return false;
  return !(first === 0xe3 && second > 0x80);
}

function startsCell(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (isBlank(bytes[before])) before--;
  return isEdge(bytes[before]) || bytes[before] === QUOTE;
}
