/** A table of whole numbers in one block of memory that grows: a million rows of eight columns take 32 MB. */
export interface Rows {
  /** Adds a row, a number for each column, and gives its index. */
  readonly add: (...numbers: readonly number[]) => number;
  readonly at: (row: number, column: number) => number;
  readonly count: () => number;
}

/** An empty table with so many columns. */
export function makeRows(columns: number): Rows {
  let cells = new Int32Array(columns * 1024);
  let count = 0;
  return {
    add: (...numbers) => {
      const start = count * columns;
      if (start + columns > cells.length) cells = grow(cells);
      for (let column = 0; column < columns; column++) cells[start + column] = numbers[column] ?? 0;
      return count++;
    },
    at: (row, column) => cells[row * columns + column] ?? 0,
    count: () => count,
  };
}

/** Short texts of plain letters (ids of records), a byte a letter: a million ids take 12 MB. */
export interface Texts {
  /** Adds a text and gives the number by which it is read again. */
  readonly add: (text: string) => number;
  readonly read: (at: number) => string;
  readonly is: (at: number, text: string) => boolean;
}

/** An empty store of texts of up to 255 letters each. */
export function makeTexts(): Texts {
  let bytes = new Uint8Array(16_384);
  let end = 0;
  return {
    add: (text) => {
      while (end + text.length + 1 > bytes.length) bytes = growBytes(bytes);
      const at = end;
      bytes[end++] = text.length;
      for (let index = 0; index < text.length; index++) bytes[end++] = text.charCodeAt(index);
      return at;
    },
    is: (at, text) => {
      if (bytes[at] !== text.length) return false;
      for (let index = 0; index < text.length; index++)
        if (bytes[at + 1 + index] !== text.charCodeAt(index)) return false;
      return true;
    },
    read: (at) => String.fromCharCode(...bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0))),
  };
}

function grow(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
}

function growBytes(old: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(old.length * 2);
  next.set(old);
  return next;
}
