import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CliError, type Diagnostic } from '../../diagnostic.ts';
import type { Findings } from '../../diagnostics/printer.ts';

/** Whether a file of the project is among the paths given: files or folders, from where the command runs. Without any, every file is. */
export function readPaths(paths: readonly string[], project: string): (file: string) => boolean {
  const wanted = paths.map((path) => {
    if (!existsSync(path)) throw new CliError(`No such file or folder: ${path}.`);
    const inside = relative(project, resolve(path)).split(sep).join('/');
    if (/^\.\.(\/|$)/.test(inside)) throw new CliError(`${path} lies outside the project ${project}.`);
    return statSync(path).isDirectory() ? (inside === '' ? '' : `${inside}/`) : inside;
  });
  if (wanted.length === 0) return () => true;
  const files = new Set(wanted);
  const folders = wanted.filter((path) => path === '' || path.endsWith('/'));
  return (file) => files.has(file) || folders.some((folder) => file.startsWith(folder));
}

/** A file of the project as a path from where the command runs; one of the program, 'taxonomies/place.yaml', stays as it is. */
export function moveFile(file: string, project: string): string {
  return file.startsWith('data/') ? relative('.', join(project, file)).split(sep).join('/') : file;
}

/** Findings whose paths start where the command runs, so that an editor or GitHub finds the files. */
export function moveFiles(findings: Findings, project: string): Findings {
  const move = <T extends { readonly file: string }>(place: T): T => ({
    ...place,
    file: moveFile(place.file, project),
  });
  return {
    ...findings,
    files: findings.files.map((file) => moveFile(file, project)),
    diagnostics: findings.diagnostics.map(
      (one): Diagnostic => ({
        ...one,
        place: move(one.place),
        ...(one.related && { related: one.related.map((other) => ({ ...other, place: move(other.place) })) }),
        ...(one.fix && { fix: { ...one.fix, place: move(one.fix.place) } }),
      }),
    ),
  };
}
