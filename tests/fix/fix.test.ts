import { describe, expect, test } from 'vitest';
import type { Fix } from '../../src/diagnostic.ts';
import { applyFixes } from '../../src/fix/fix.ts';

/** A fix from `line:column` to `line:column`. */
const fix = (from: string, to: string, text: string): Fix => {
  const [line = 0, column = 0] = from.split(':').map(Number);
  const [endLine = 0, endColumn = 0] = to.split(':').map(Number);
  return { place: { file: 'x.yaml', line, column, endLine, endColumn }, text };
};

const apply = (text: string, ...fixes: Fix[]) => {
  const { bytes, applied } = applyFixes(Buffer.from(text), fixes);
  return [bytes.toString(), applied];
};

describe('places', () => {
  test('columns count code points, before and within the span', () => {
    expect(apply('a: 😀é𝄞 pushbak\n', fix('1:8', '1:15', 'pushback'))).toEqual(['a: 😀é𝄞 pushback\n', 1]);
    expect(apply('😀😀😀', fix('1:2', '1:3', 'я'))).toEqual(['😀я😀', 1]);
  });

  test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
    const text = (word: string) => ['a: b', 'c: d', '', `e: ${word}`, 'g: h'].join(end);
    expect(apply(text('old'), fix('4:4', '4:7', 'new'))).toEqual([text('new'), 1]);
  });

  test('a byte-order mark takes no column and stays', () => {
    expect(apply('\ufeffa: b', fix('1:1', '1:2', 'x'), fix('1:4', '1:5', 'y'))).toEqual(['\ufeffx: y', 2]);
  });

  test('the last line needs no end', () => {
    expect(apply('a: b\nc: d', fix('2:4', '2:5', 'x'))).toEqual(['a: b\nc: x', 1]);
    expect(apply('a: b\n', fix('2:1', '2:1', 'c: d\n'))).toEqual(['a: b\nc: d\n', 1]);
  });

  test('a span may run over lines', () => {
    expect(apply('a: >-\r\n  one\r\n  two\r\nb: c', fix('1:4', '3:6', 'x'))).toEqual(['a: x\r\nb: c', 1]);
  });

  test.each([
    ['behind the line', '1:4', '1:9'],
    ['behind the file', '2:1', '2:1'],
    ['far behind the file', '99:1', '99:2'],
    ['in no line', '0:1', '0:2'],
    ['in no column', '1:0', '1:1'],
    ['from end to start', '1:4', '1:2'],
  ])('nothing is changed %s', (_, from, to) => {
    expect(apply('a: b', fix(from, to, 'x'))).toEqual(['a: b', 0]);
  });
});

describe('several fixes', () => {
  test('two in a line, in any order', () => {
    const fixes = [fix('1:7', '1:8', 'longer'), fix('1:1', '1:4', '')] as const;
    expect(apply('oldя: x; y', ...fixes)).toEqual(['я: longer; y', 2]);
    expect(apply('oldя: x; y', ...[...fixes].reverse())).toEqual(['я: longer; y', 2]);
  });

  test('of two that overlap the first only, and the same one once', () => {
    expect(apply('abcdef', fix('1:1', '1:4', 'X'), fix('1:3', '1:5', 'Y'))).toEqual(['Xdef', 1]);
    expect(apply('abc', fix('1:2', '1:2', '-'), fix('1:2', '1:2', '-'))).toEqual(['a-bc', 1]);
    expect(apply('abc', fix('1:1', '1:2', 'X'), fix('1:2', '1:3', 'Y'))).toEqual(['XYc', 2]);
  });
});

test('every byte outside the spans stays, also where it is no UTF-8', () => {
  const bytes = Buffer.concat([
    Buffer.from('a: b\r\nc: \t'),
    Buffer.from([0xff, 0xc3, 0x28, 0x00]),
    Buffer.from('\r x'),
  ]);
  const { bytes: mended } = applyFixes(bytes, [fix('1:4', '1:5', 'B')]);
  expect(mended.equals(Buffer.concat([Buffer.from('a: B'), bytes.subarray(4)]))).toBe(true);
  expect(applyFixes(bytes, []).bytes.equals(bytes)).toBe(true);
});
