import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, openBytes } from './bytes.ts';

const MOST_BYTES = 1 << 16;

/** Gives a line of a project's file as it stands there, without its end, or its start where it is very long; undefined where it cannot be read. Lines of a file are best asked for in order. */
export function lineReader(project: string): (file: string, line: number) => string | undefined {
  const readers = new Map<string, (line: number) => string | undefined>();
  return (file, line) => {
    try {
      const read = readers.get(file) ?? openLines(join(project, file), file);
      readers.set(file, read);
      return read(line);
    } catch {
      return undefined; // gone, or never there: a missing file has diagnostics too
    }
  };
}

/** A link or a pipe was not read, and is not shown either: it may lead out of the project, or never end. */
function openLines(path: string, file: string): (line: number) => string | undefined {
  return lstatSync(path).isFile() ? readLines(openBytes(path, file)) : () => undefined;
}

/** Walks through a file, and starts again only where an earlier line is asked for. */
function readLines(bytes: Bytes): (line: number) => string | undefined {
  let at = { line: 1, start: 0 };
  return (line) => {
    if (line < at.line) at = { line: 1, start: 0 };
    while (at.line < line) {
      const next = findNextLine(bytes, at.start);
      if (next === undefined) return undefined;
      at = { line: at.line + 1, start: next };
    }
    const text = bytes.slice(at.start, at.start + MOST_BYTES).toString('utf8');
    return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1)[0];
  };
}

/** The byte at which the next line starts; undefined at the end of the file. */
export function findNextLine(bytes: Bytes, offset: number): number | undefined {
  let at = offset;
  let waiting = false; // behind a \r at the end of a block
  for (const block of bytes.blocks(offset)) {
    if (waiting) return block[0] === 10 ? at + 1 : at;
    const end = block.findIndex((byte) => byte === 10 || byte === 13);
    if (end >= 0 && block[end] === 13 && end === block.length - 1) waiting = true;
    else if (end >= 0) return at + end + (block[end] === 13 && block[end + 1] === 10 ? 2 : 1);
    at += block.length;
  }
  return waiting ? at : undefined;
}
