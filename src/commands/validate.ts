import { explainRule } from '../check/check.ts';
import { CliError } from '../diagnostic.ts';
import { printFindings, readFormat } from '../diagnostics/print.ts';
import { type Findings, sortFindings } from '../diagnostics/printer.ts';
import { countFindings, formatAmount } from '../diagnostics/wording.ts';
import { applyLevels, readLevels } from '../levels.ts';
import { load } from '../load.ts';
import type { Unlisted } from '../project.ts';
import type { Levels } from '../rule.ts';
import { RULES } from '../rules.ts';
import type { Voice } from '../voice.ts';
import { leaveOutKnown, readBaselineFile, writeBaselineFile } from './validate/baseline-file.ts';
import { mend } from './validate/mend.ts';
import { moveFiles, readPaths } from './validate/paths.ts';

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
  const { project, program, baseline } = options;
  const printer = readFormat(options.format);
  if (options.dryRun && !options.fix) throw new CliError('--dry-run shows what --fix would change: say both.');
  if (options.dryRun && options.writeBaseline)
    throw new CliError('--dry-run writes nothing, --write-baseline a file: say one of them.');
  const most = readCount(options.maxWarnings);
  const levels = parseLevels(options.rule);
  const wanted = readPaths(paths, project);
  const known = baseline === undefined || options.writeBaseline ? undefined : readBaselineFile(baseline);
  voice.progress('checking…');
  const before = await load(project, program, { levels, keep: options.fix ?? false });
  const check = (folder: string) => load(folder, program, { levels });
  const found = options.fix ? await mend(before, wanted, { ...options, check }, voice) : before;
  if (options.writeBaseline) return writeBaselineFile(options.writeBaseline, found.diagnostics, voice);
  const mine = found.diagnostics.filter(({ place }) => wanted(place.file));
  const others = found.diagnostics.length - mine.length;
  if (others > 0)
    voice.note(
      `${formatAmount(others, 'more problem')} in other files; \`report validate\` without a path shows them.`,
    );
  const { left, stale } =
    known && baseline !== undefined ? leaveOutKnown(known, baseline, mine, wanted, voice) : { left: mine, stale: [] };
  const unlisted = countUnlisted(found.value.unlisted, wanted);
  const placed = moveFiles({ diagnostics: left, files: found.value.files.filter(wanted), unlisted }, project);
  const set: Levels = new Map([...readLevels(found.value.settings.rules ?? {}), ...levels]);
  // The path of the baseline is from where the command runs already.
  const reported = [...placed.diagnostics, ...applyLevels(stale, set)];
  const findings = { ...sortFindings(reported, placed.files), unlisted };
  if (!options.dryRun) printFindings(findings, printer, { ...options, command: 'validate' }, voice);
  return decide(findings, most, voice);
}

/** Problems that were counted and not kept, in the files that are wanted. */
function countUnlisted(unlisted: Unlisted, wanted: (file: string) => boolean): Findings['unlisted'] {
  const counts = [...unlisted].flatMap(([file, count]) => (wanted(file) ? [count] : []));
  const add = (severity: 'error' | 'warning') => counts.reduce((sum, count) => sum + count[severity], 0);
  return { error: add('error'), warning: add('warning') };
}

function decide(findings: Findings, most: number, voice: Voice): number {
  const { errors, warnings } = countFindings(findings);
  if (errors > 0) return 1;
  if (warnings <= most) return 0;
  voice.message(`${formatAmount(warnings, 'warning')}, more than the ${most} allowed by --max-warnings.`);
  return 1;
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
