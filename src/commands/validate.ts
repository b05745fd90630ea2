import { appendFileSync, existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { explainRule } from '../check/check.ts';
import { CliError, type Diagnostic } from '../diagnostic.ts';
import { summarizeMarkdown } from '../diagnostics/markdown.ts';
import { type Findings, type PrintContext, sortFindings } from '../diagnostics/printer.ts';
import { PRINTERS } from '../diagnostics/printers.ts';
import { applyLevels, readLevels } from '../levels.ts';
import { load } from '../load.ts';
import type { Unlisted } from '../project.ts';
import { lineReader } from '../read/lines.ts';
import type { Levels } from '../rule.ts';
import { RULES } from '../rules.ts';
import type { Voice } from './build.ts';
import { leaveOutKnown, writeBaselineFile } from './validate/baseline-file.ts';
import { mend } from './validate/mend.ts';

/** The options of `report validate`. */
export interface ValidateOptions {
  readonly project: string;
  readonly program: string;
  readonly version: string;
  readonly format: string;
  /** `id=off|warn|error`, each. */
  readonly rule: readonly string[];
  readonly maxWarnings?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly all?: boolean;
  /** Where GitHub wants a summary of the step, if it does. */
  readonly summaryFile?: string | undefined;
}

/** Checks a project and prints what it found, of the files given or of all; gives the exit code: 1 where there are errors, or more warnings than allowed. */
export async function validate(paths: readonly string[], options: ValidateOptions, voice: Voice): Promise<number> {
  const printer = PRINTERS[options.format];
  if (!printer)
    throw new CliError(`Unexpected --format \`${options.format}\`, expected ${Object.keys(PRINTERS).join(', ')}.`);
  if (options.dryRun && !options.fix) throw new CliError('--dry-run shows what --fix would change: say both.');
  const most = readCount(options.maxWarnings);
  const levels = parseLevels(options.rule);
  const wanted = readPaths(paths, options.project);
  voice.progress('checking…');
  const before = await load(options.project, options.program, { levels, keep: options.fix ?? false });
  const found =
    options.fix && before.diagnostics.some(({ fix }) => fix)
      ? await mend(before, wanted, levels, options, voice)
      : before;
  if (options.writeBaseline) return writeBaselineFile(options.writeBaseline, found.diagnostics, voice);
  const { baseline } = options;
  const set: Levels = new Map([...readLevels(found.value.settings.rules ?? {}), ...levels]);
  const left = baseline ? applyLevels(leaveOutKnown(baseline, found.diagnostics, voice), set) : found.diagnostics;
  const reported = left.filter(({ place }) => wanted(place.file) || place.file === baseline);
  const shown = options.quiet ? reported.filter(({ severity }) => severity === 'error') : reported;
  const files = found.value.files.filter(wanted);
  const unlisted = countUnlisted(found.value.unlisted, wanted, options.quiet ?? false);
  if (!options.dryRun) print({ ...sortFindings(shown, files), unlisted }, printer, options, voice);
  return decide(reported, unlisted, most, voice);
}

function print(findings: Findings, printer: (typeof PRINTERS)[string], options: ValidateOptions, voice: Voice): void {
  const prefix = relative('.', options.project).split(sep).join('/');
  const line = lineReader(options.project);
  const context: PrintContext = {
    paint: voice.paint,
    line: (file, number) =>
      line(prefix && file.startsWith(`${prefix}/`) ? file.slice(prefix.length + 1) : file, number),
    rules: RULES,
    version: options.version,
    all: options.all ?? false,
  };
  const placed = prefix ? moveFiles(findings, prefix) : findings;
  const text = printer(placed, context);
  if (text !== '') voice.data(text.trimEnd());
  if (options.format === 'github' && options.summaryFile && placed.diagnostics.length > 0)
    appendFileSync(options.summaryFile, summarizeMarkdown(placed, context));
}

/** Paths from where the command runs, so that an editor or GitHub finds the files. */
function moveFiles(findings: Findings, prefix: string): Findings {
  const move = <T extends { readonly file: string }>(place: T): T =>
    place.file.startsWith('data/') || place.file.startsWith('taxonomies/')
      ? { ...place, file: `${prefix}/${place.file}` }
      : place;
  return {
    ...findings,
    files: findings.files.map((file) => `${prefix}/${file}`),
    diagnostics: findings.diagnostics.map((one) => ({
      ...one,
      place: move(one.place),
      ...(one.related && { related: one.related.map((other) => ({ ...other, place: move(other.place) })) }),
      ...(one.fix && { fix: { ...one.fix, place: move(one.fix.place) } }),
    })),
  };
}

/** Problems that were counted and not kept, in the files that are wanted. */
function countUnlisted(unlisted: Unlisted, wanted: (file: string) => boolean, quiet: boolean): Findings['unlisted'] {
  const counts = [...unlisted].flatMap(([file, count]) => (wanted(file) ? [count] : []));
  const add = (severity: 'error' | 'warning') => counts.reduce((sum, count) => sum + count[severity], 0);
  return { error: add('error'), warning: quiet ? 0 : add('warning') };
}

function decide(
  diagnostics: readonly Diagnostic[],
  unlisted: Findings['unlisted'],
  most: number,
  voice: Voice,
): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors + unlisted.warning;
  if (errors + unlisted.error > 0) return 1;
  if (warnings <= most) return 0;
  voice.message(
    `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${most} allowed by --max-warnings.`,
  );
  return 1;
}

/** Whether a file is among the paths given: files or folders, from where the command runs. Without any, every file is. */
function readPaths(paths: readonly string[], project: string): (file: string) => boolean {
  const wanted = paths.map((path) => {
    if (!existsSync(path)) throw new CliError(`No such file or folder: ${path}.`);
    const inside = relative(project, resolve(path)).split(sep).join('/');
    if (inside.startsWith('..')) throw new CliError(`${path} lies outside the project ${project}.`);
    return statSync(path).isDirectory() ? (inside === '' ? '' : `${inside}/`) : inside;
  });
  if (wanted.length === 0) return () => true;
  return (file) =>
    wanted.some((path) => file === path || (path === '' ? true : path.endsWith('/') && file.startsWith(path)));
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CliError(`Unexpected --max-warnings \`${text}\`, expected a number.`);
}

function parseLevels(written: readonly string[]): Levels {
  const levels = written.map((text): [string, 'off' | 'warn' | 'error'] => {
    const [, id = '', level] = /^([a-z0-9-]+)=(off|warn|error)$/.exec(text) ?? [];
    if (level !== 'off' && level !== 'warn' && level !== 'error')
      throw new CliError(
        `Unexpected --rule \`${text}\`, expected a rule and a level: never-used=off, =warn or =error.`,
      );
    const wrong = explainRule(id, RULES);
    if (wrong) throw new CliError([wrong.message, wrong.hint].filter(Boolean).join(' '));
    return [id, level];
  });
  return readLevels(Object.fromEntries(levels));
}
