import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

const BLOCK = 512;

/** Writes the one program that a brotli file holds, to be run by its owner only. */
export async function writeProgram(archive: string, to: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }));
}

/** Writes the files of a tar archive packed with brotli; only plain files and folders, which is all that ours hold. */
export async function writeArchive(archive: string, folder: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  for (const { name, content } of readTar(tar)) {
    const path = resolve(folder, name);
    if (!path.startsWith(folder + sep)) throw new Error(`${archive} holds ${name}, which lies outside its folder.`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o600 });
  }
}

/** The plain files in a tar archive (POSIX ustar). */
export function readTar(tar: Buffer): { name: string; content: Buffer }[] {
  const files = [];
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(readField(tar, at + 124, 12), 8);
    const start = at + BLOCK;
    const isFile = ['0', ''].includes(readField(tar, at + 156, 1));
    if (isFile) files.push({ name: readName(tar, at), content: tar.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function readName(tar: Buffer, at: number): string {
  return join(readField(tar, at + 345, 155), readField(tar, at, 100));
}

function readField(tar: Buffer, at: number, length: number): string {
  const text = tar.toString('latin1', at, at + length);
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}
