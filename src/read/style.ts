import { join } from 'node:path';
import { CliError } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { StyleFile, StyleFiles } from '../style.ts';
import { listFiles, readBytes } from './files.ts';
import { readText } from './text-file.ts';
import { readYaml } from './yaml.ts';

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads a style in one language: templates/<style>/ over templates/shared/, and in each the project's own files over the
 * program's. Stops where there is no such style, or where it lacks the words of the language.
 */
export async function readStyle(name: string, language: string, project: string, program: string): Promise<StyleFiles> {
  const folders = [join(program, 'templates'), join(project, 'templates')];
  const files = new Map<string, StyleFile>();
  for (const part of ['shared', name]) {
    for (const folder of folders) for (const file of await readFolder(folder, part)) files.set(file.file, file);
  }
  const definition = files.get(`templates/${name}/style.yaml`);
  if (!definition) throw new CliError(`No style \`${name}\`. There are: ${(await listStyles(folders)).join(', ')}.`);
  const own = listWords(files, name);
  if (!own.includes(language))
    throw new CliError(
      `Style \`${name}\` has no words in \`${language}\`, expected templates/${name}/words.${language}.yaml. It has: ${own.join(', ')}.`,
    );
  const text = (end: string) =>
    [...files.values()]
      .filter(({ file }) => file.endsWith(end))
      .map((file) => file.text)
      .join('\n');
  return {
    name,
    definition: await parseYaml(definition),
    words: new Map([...(await readWords(files, 'shared', language)), ...(await readWords(files, name, language))]),
    templates: new Map(
      [...files.values()]
        .filter(({ file }) => file.endsWith('.hbs'))
        .map((file) => [file.file.replace(/^.*\//, '').replace(/\.hbs$/, ''), file]),
    ),
    css: text('.css'),
    script: text('.js'),
  };
}

/** Names of the styles in template folders: those with a style.yaml. */
export async function listStyles(folders: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(folders.map(listFiles))).flat();
  return [
    ...new Set(files.filter((file) => /^[^/]+\/style\.yaml$/.test(file)).map((file) => file.split('/')[0] ?? '')),
  ].sort();
}

async function readFolder(folder: string, part: string): Promise<StyleFile[]> {
  const found: StyleFile[] = [];
  for (const path of await listFiles(join(folder, part))) {
    if (!/\.(ya?ml|hbs|css|js)$/.test(path)) continue;
    const file = `templates/${part}/${path}`;
    const bytes = readBytes(join(folder, part, path), file, MOST_BYTES);
    if (!Buffer.isBuffer(bytes)) throw new CliError(`${file}: ${bytes.message}`);
    const { value, diagnostics } = readText(file, bytes);
    if (value === undefined) throw new CliError(`${file}: ${diagnostics[0]?.message}`);
    found.push({ file, text: value });
  }
  return found;
}

function listWords(files: ReadonlyMap<string, StyleFile>, part: string): string[] {
  return [...files.keys()].flatMap(
    (file) => new RegExp(`^templates/${part}/words\\.([a-z]{2,3})\\.yaml$`).exec(file)?.[1] ?? [],
  );
}

async function readWords(
  files: ReadonlyMap<string, StyleFile>,
  part: string,
  language: string,
): Promise<[string, string][]> {
  const file = files.get(`templates/${part}/words.${language}.yaml`);
  if (!file) throw new CliError(`No words in \`${language}\`: expected templates/${part}/words.${language}.yaml.`);
  return Object.entries(((await parseYaml(file)).value ?? {}) as { [key: string]: unknown }).map(([key, value]) => [
    key,
    String(value),
  ]);
}

async function parseYaml({ file, text }: StyleFile): Promise<Entry> {
  const { value, diagnostics } = await readYaml(file, text);
  if (value) return value;
  const fault = diagnostics[0];
  throw new CliError(`${file}:${fault?.place.line}:${fault?.place.column}: ${fault?.message}`);
}
