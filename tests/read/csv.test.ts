import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type Bytes, bytesOf } from '../../src/read/bytes.ts';
import { readCsv } from '../../src/read/csv.ts';

const SAMPLE = resolve(import.meta.dirname, '../../data/incidents/2022');

/** The same bytes in blocks of so many, so that rows end within blocks and quotes at their edges. */
function inBlocks(text: string, size: number): Bytes {
  const bytes = Buffer.from(text);
  return {
    ...bytesOf(bytes, 'data/x.csv'),
    *blocks(from) {
      for (let at = from; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

function readAll(bytes: Bytes) {
  const rows: (readonly string[])[] = [];
  const { faults } = readCsv(bytes, {
    header: ({ cells }) => rows.push(cells) > 0,
    row({ cells }) {
      rows.push(cells);
      return undefined;
    },
    dropped: () => {},
  });
  return { rows, faults };
}

function readByOracle(text: string): string[][] {
  return parse(text, { bom: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] });
}

/** Sound tables of three columns, with all that a quoted cell may hold; the same for the same seed. */
function makeTable(seed: number): string {
  let state = seed;
  const below = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const signs = ['a', 'ж', '😀', ' ', ',', '"', '\n', '\r\n', '\r', ';', 'ә'];
  const end = ['\n', '\r\n', '\r'][below(3)] ?? '\n';
  const cell = () => {
    const text = Array.from({ length: below(6) }, () => signs[below(signs.length)]).join('');
    return /[",\r\n]/.test(text) || below(4) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  };
  // A row of three plain empty cells is no empty line: it has its commas.
  const rows = Array.from({ length: 1 + below(8) }, () => [cell(), cell(), cell()].join(','));
  return `${below(2) ? '\ufeff' : ''}${['x,y,z', ...rows].join(end)}${below(2) ? end : ''}`;
}

describe('cell by cell the same as csv-parse', () => {
  test.each(readdirSync(SAMPLE))('%s of the sample', (name) => {
    const text = readFileSync(join(SAMPLE, name), 'utf8');
    for (const size of [64, 1000, 1 << 20]) expect(readAll(inBlocks(text, size)).rows).toEqual(readByOracle(text));
  });

  test('a thousand tables by chance, in blocks of every size', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const text = makeTable(seed);
      const expected = { rows: readByOracle(text), faults: [] };
      for (const size of [1, 2, 3, 7, 1000])
        expect(readAll(inBlocks(text, size)), `${seed}, ${size}`).toEqual(expected);
    }
  });
});

test('a fault is told alike whatever the blocks', () => {
  const text = 'id,x\nA,1\nB,"2\nC,3\nD,4"5\nE,6,7\nF,8\n';
  const whole = readAll(inBlocks(text, 1000));
  expect(whole.faults.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
    'unclosed-quote 3:3',
    'stray-quote 5:4',
    'extra-cell 6:5',
  ]);
  expect(whole.rows.map(([id]) => id)).toEqual(['id', 'A', 'C', 'F']);
  for (const size of [1, 2, 5, 11]) expect(readAll(inBlocks(text, size)).rows).toEqual(whole.rows);
});
