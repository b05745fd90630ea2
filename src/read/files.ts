import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnosed } from '../diagnostic.ts';

/** Files below a folder, as paths from it with forward slashes, in order of name; links and dot-files are left out. A folder that is not there is empty. */
export async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (below: string) => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
        throw error;
      },
    );
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await visit('');
  return found;
}

/** A file's bytes as text: UTF-8 with or without a byte-order mark; a diagnostic for anything else. */
export async function readText(
  path: string,
  file: string,
): Promise<Diagnosed<{ text: string; bytes: Buffer } | undefined>> {
  const bytes = readFileSync(path); // hundreds of small files: waiting for each would take ten times as long
  try {
    return { value: { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes }, diagnostics: [] };
  } catch {
    const fault = {
      rule: 'not-utf-8',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: 'Unexpected bytes, expected text in UTF-8.',
      hint: 'Save the file again as "UTF-8" (in a spreadsheet: "CSV UTF-8").',
    } as const;
    return { value: undefined, diagnostics: [fault] };
  }
}
