/** A cell or value as it stands between its separators, spaces and quotes included. */
export type SeeField = (start: number, end: number) => void;

/** A cell in typographic quotes, which may hold commas. */
const CURLY = /[“”„‟‘‚«][^"\r\n“”„‟‘‚«»]*[”“‘’»](?=[,\r\n]|$)/y;
const DELIMITER = /[,\r\n]/g;

/**
 * The offset behind the cell in which a part of a CSV text begins, when it begins within a quoted one: told by the first
 * quote that is plainly an opening or a closing one. 0 where the part begins with a cell of its own; the end of the text
 * where its quotes do not tell.
 */
export function findCsvStart(text: string): number {
  let doubtful = false;
  for (const { 0: run, index } of text.matchAll(/"+/g)) {
    if (run.length % 2 === 0) continue; // an empty cell, or a quote within a cell
    const opens = index === 0 || /[,\r\n]/.test(text.charAt(index - 1));
    const closes = /^(?:[,\r\n]|$)/.test(text.slice(index + run.length, index + run.length + 1));
    if (opens !== closes) return closes ? index + run.length : 0;
    doubtful = true;
  }
  return doubtful ? text.length : 0;
}

/** Names every cell of a CSV text; stops at a quote that is never closed, because nothing behind it is certain. */
export function listCsvFields(text: string, from: number, see: SeeField): void {
  for (let at = from; at < text.length; ) {
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
