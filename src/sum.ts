import { createHash } from 'node:crypto';

/** SHA-256 of bytes that come in parts, in hexadecimal. */
export function sumBytes(parts: Iterable<Buffer>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** SHA-256 over the sums of files, in order of path: the same files give the same sum. */
export function sumFiles(sums: ReadonlyMap<string, string>): string {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return sumBytes(sorted.map(([file, sum]) => Buffer.from(`${file}\0${sum}\0`)));
}
