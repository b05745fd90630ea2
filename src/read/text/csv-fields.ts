/** A cell or value as it stands between its separators, spaces and quotes included. */
export type SeeField = (start: number, end: number) => void;

/** A cell in typographic quotes, which may hold commas. */
const CURLY = /[“”„‟‘‚«][^"\r\n“”„‟‘‚«»]*[”“‘’»](?=[,\r\n]|$)/y;
const DELIMITER = /[,\r\n]/g;

/** Names every cell of a CSV text; stops at a quote that is never closed, because nothing behind it is certain. */
export function listCsvFields(text: string, see: SeeField): void {
  for (let at = 0; at < text.length; ) {
    const closed = text[at] === '"' ? findClosing(text, at + 1) : findCurlyEnd(text, at);
    if (closed < 0) return;
    DELIMITER.lastIndex = closed;
    const end = DELIMITER.exec(text)?.index ?? text.length;
    see(at, end);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** The offset behind the quote that closes the cell, or -1. */
function findClosing(text: string, start: number): number {
  for (let at = start; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text[at + 1] !== '"') return at + 1;
  }
}

function findCurlyEnd(text: string, start: number): number {
  CURLY.lastIndex = start;
  return start + (CURLY.exec(text)?.[0].length ?? 0);
}
