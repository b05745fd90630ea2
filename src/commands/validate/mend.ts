import { constants, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CliError, type Diagnosed, type Fix } from '../../diagnostic.ts';
import { formatAmount } from '../../diagnostics/wording.ts';
import { applyFixes } from '../../fix/fix.ts';
import { formatPatch } from '../../fix/patch.ts';
import { replaceFile } from '../../fix/write.ts';
import type { Project } from '../../project.ts';
import { sumBytes } from '../../sum.ts';
import type { Voice } from '../../voice.ts';
import { holdSignals } from '../../write/signals.ts';
import { describeMoves } from './moves.ts';
import { moveFile } from './paths.ts';

/** A fix can make way for another one: a code without its look-alike letter may be a retired one. */
const MOST_ROUNDS = 5;

/** Where the files are, and whether they are changed or the changes only shown. */
export interface MendOptions {
  readonly project: string;
  readonly dryRun?: boolean;
  /** Checks the project in a folder: itself, or a copy. */
  readonly check: (folder: string) => Promise<Diagnosed<Project>>;
}

/** The project when there was nothing more to mend, and what was done on the way. */
interface Mended {
  readonly now: Diagnosed<Project>;
  readonly places: number;
  /** Files that were mended, with their bytes as they were. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Why others could not be. */
  readonly failures: readonly CliError[];
}

/** Carries out the fixes in the files that are wanted, each file whole or not at all, and says what that changes in the counts. Gives the project as it is then. Throws a CliError at the end where a file could not be mended. */
export async function mend(
  before: Diagnosed<Project>,
  wanted: (file: string) => boolean,
  options: MendOptions,
  voice: Voice,
): Promise<Diagnosed<Project>> {
  if (groupFixes(before, wanted).size === 0) return before;
  const { project, check, dryRun = false } = options;
  const run = (folder: string) => runRounds(before, wanted, folder, () => check(folder));
  const { now, places, files, failures } = dryRun
    ? await inCopy(project, before.value.files, async (folder) => {
        const mended = await run(folder);
        printPatches(mended.files, folder, project, voice);
        return mended;
      })
    : await run(project);
  voice.note(
    `--fix ${dryRun ? 'would mend' : 'mended'} ${formatAmount(places, 'place')} in ${formatAmount(files.size, 'file')}.`,
  );
  const moves = describeMoves(before.value, now.value);
  if (moves) voice.message(moves);
  if (failures.length > 0) throw new CliError(failures.map(({ message }) => message).join('\n'));
  return dryRun ? before : now;
}

async function runRounds(
  before: Diagnosed<Project>,
  wanted: (file: string) => boolean,
  folder: string,
  check: () => Promise<Diagnosed<Project>>,
): Promise<Mended> {
  let now = before;
  let places = 0;
  const files = new Map<string, Buffer>();
  const given = new Set<string>();
  const failures: CliError[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = groupFixes(now, (file) => wanted(file) && !given.has(file));
    if (fixes.size === 0) break;
    for (const [file, list] of fixes) {
      try {
        const { bytes, applied } = await mendFile(join(folder, file), list, now.value.sums.get(file));
        places += applied;
        if (applied === 0) given.add(file);
        else if (!files.has(file)) files.set(file, bytes);
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        given.add(file); // the others are mended all the same, and what moves with them is said
        failures.push(error);
      }
    }
    now = await check();
  }
  return { now, places, files, failures };
}

/** Makes the fixes of a file; gives its bytes as they were, and how many fixes were made. */
async function mendFile(path: string, fixes: readonly Fix[], checked: string | undefined) {
  const bytes = readChecked(path, checked);
  const { bytes: after, applied } = applyFixes(bytes, fixes);
  if (after.equals(bytes)) return { bytes, applied: 0 };
  await replaceFile(path, bytes, after);
  return { bytes, applied };
}

function readChecked(path: string, checked: string | undefined): Buffer {
  try {
    const bytes = readFileSync(path);
    if (sumBytes([bytes]) === checked) return bytes;
  } catch {
    // gone since it was checked, or closed to us: a change, too
  }
  throw new CliError(`${path} was not mended: it changed while it was checked; run again.`);
}

/** The fixes that can be made, by file. */
function groupFixes({ diagnostics }: Diagnosed<Project>, wanted: (file: string) => boolean): Map<string, Fix[]> {
  const fixes = new Map<string, Fix[]>();
  for (const { fix } of diagnostics) {
    if (!fix || !wanted(fix.place.file)) continue;
    const list = fixes.get(fix.place.file);
    if (list) list.push(fix);
    else fixes.set(fix.place.file, [fix]);
  }
  return fixes;
}

/** Does the work in a copy of the project, which is gone afterwards: only so are the later rounds seen, too, without a change. */
function inCopy<T>(project: string, files: readonly string[], work: (folder: string) => Promise<T>): Promise<T> {
  return holdSignals(async (interrupted) => {
    const folder = mkdtempSync(join(tmpdir(), 'report-fix-'));
    try {
      for (const file of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        copyFileSync(join(project, file), join(folder, file), constants.COPYFILE_FICLONE);
        interrupted.throwIfAborted();
      }
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function printPatches(files: ReadonlyMap<string, Buffer>, folder: string, project: string, voice: Voice): void {
  for (const [file, bytes] of files) {
    const patch = formatPatch(moveFile(file, project), bytes, readFileSync(join(folder, file)));
    voice.data(patch.replace(/\n$/, ''));
  }
}
