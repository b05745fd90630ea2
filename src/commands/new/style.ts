import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../../diagnostic.ts';
import { listStyles } from '../../read/style.ts';
import type { Voice } from '../../voice.ts';

/** Where the new style goes, and whether it is written or only named. */
export interface StyleOptions {
  readonly project: string;
  readonly program: string;
  readonly dryRun?: boolean;
}

/** Copies the smallest style of the program into the project's templates/ under a new name; gives the exit code. */
export async function newStyle(
  name: string,
  { project, program, dryRun }: StyleOptions,
  voice: Voice,
): Promise<number> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || ['shared', 'project', 'all'].includes(name))
    throw new CliError(
      `Unexpected name \`${name}\`, expected small letters, digits and hyphens, as in \`our-review\`.`,
    );
  const styles = await listStyles([join(program, 'templates'), join(project, 'templates')]);
  if (styles.includes(name)) throw new CliError(`There is a style \`${name}\` already; choose another name.`);
  const folder = join(project, 'templates', name);
  if (existsSync(folder)) throw new CliError(`${folder} exists already; choose another name, or take it away.`);
  const model = await findSmallest(join(program, 'templates'));
  const files = (await readdir(join(program, 'templates', model))).sort();
  if (!dryRun) {
    await mkdir(join(project, 'templates'), { recursive: true });
    await cp(join(program, 'templates', model), folder, { recursive: true, errorOnExist: true, force: false });
  }
  for (const file of files) voice.data(join(folder, file));
  voice.note(
    `A copy of \`${model}\`. style.yaml says what is counted and which sections there are, words.en.yaml has every sentence. Try it: report build YEAR --style ${name}`,
  );
  return 0;
}

/** The style of the program with the fewest bytes: the least to read and to change. */
async function findSmallest(templates: string): Promise<string> {
  const sizes = await Promise.all(
    (await listStyles([templates])).map(async (name) => {
      const files = await readdir(join(templates, name));
      const texts = await Promise.all(files.map((file) => readFile(join(templates, name, file))));
      return { name, bytes: texts.reduce((sum, { length }) => sum + length, 0) };
    }),
  );
  const [first] = sizes.sort((a, b) => a.bytes - b.bytes || (a.name < b.name ? -1 : 1));
  if (!first) throw new CliError('The program has no style to copy.');
  return first.name;
}
