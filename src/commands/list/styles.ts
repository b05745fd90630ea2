import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A style, and the languages it has words in. */
export interface StyleName {
  readonly name: string;
  readonly languages: readonly string[];
}

/** The styles of the program and of a project, by name: folders of templates/ with a style.yaml in one of the two. */
export async function findStyles(homes: readonly string[]): Promise<StyleName[]> {
  const files = new Map<string, string[]>();
  for (const home of homes)
    for (const entry of await readFolder(join(home, 'templates')))
      files.set(entry, [...(files.get(entry) ?? []), ...(await readFolder(join(home, 'templates', entry)))]);
  return [...files]
    .filter(([, inside]) => inside.includes('style.yaml'))
    .map(([name, inside]) => ({ name, languages: listLanguages(inside) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function listLanguages(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => /^words\.([a-z]{2,3})\.yaml$/.exec(file)?.[1] ?? []))].sort();
}

/** The names in a folder; none where there is no such folder. */
async function readFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
