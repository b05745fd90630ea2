import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnosed, Fix } from '../../diagnostic.ts';
import { applyFixes } from '../../fix/fix.ts';
import { formatPatch } from '../../fix/patch.ts';
import { replaceFile } from '../../fix/write.ts';
import { load } from '../../load.ts';
import type { Project } from '../../project.ts';
import type { Levels } from '../../rule.ts';
import type { Voice } from '../build.ts';

/** A fix can make way for another one: a code without its look-alike letter may be a retired one. */
const MOST_ROUNDS = 5;

/** Where the files are, and whether they are changed or the changes only shown. */
export interface MendOptions {
  readonly project: string;
  readonly program: string;
  readonly dryRun?: boolean;
}

/** Carries out the fixes in the files that are wanted, each file whole or not at all, and says what that changes in the counts. Gives the project as it is then. */
export async function mend(
  before: Diagnosed<Project>,
  wanted: (file: string) => boolean,
  levels: Levels,
  options: MendOptions,
  voice: Voice,
): Promise<Diagnosed<Project>> {
  let now = before;
  let [places, files] = [0, new Set<string>()];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = groupFixes(now, wanted);
    if (fixes.size === 0) break;
    for (const [file, list] of fixes) {
      const path = join(options.project, file);
      const bytes = readFileSync(path);
      if (sum(bytes) !== now.value.sums.get(file)) {
        voice.message(`${file} changed while it was checked; it was left as it is. Run again.`);
        return now;
      }
      const { bytes: after, applied } = applyFixes(bytes, list);
      places += applied;
      files.add(file);
      if (options.dryRun) voice.data(formatPatch(file, bytes, after).replace(/\n$/, ''));
      else await replaceFile(path, bytes, after);
    }
    if (options.dryRun) break;
    now = await load(options.project, options.program, { levels });
  }
  const done = options.dryRun ? 'would mend' : 'mended';
  voice.note(`--fix ${done} ${amount(places, 'place')} in ${amount(files.size, 'file')}.`);
  if (!options.dryRun) for (const line of describeMoves(before.value, now.value)) voice.message(line);
  return now;
}

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

/** What a change of the files changes in the figures: records that count now and did not, and counted fields that differ. */
function describeMoves(before: Project, after: Project): string[] {
  const earlier = new Map(before.records.map(({ incident }) => [incident.id, incident]));
  const moves = after.records.flatMap(({ incident }) => {
    const was = earlier.get(incident.id);
    if (!was) return [`${incident.id} (was left out, counts now)`];
    const fields = Object.keys({ ...was, ...incident }).filter((field) => differs(was, incident, field));
    return fields.length > 0 ? [`${incident.id} (${fields.join(', ')})`] : [];
  });
  if (moves.length === 0) return [];
  return [
    `Figures of the report may move, because of ${moves.length > 20 ? amount(moves.length, 'record') : moves.join(', ')}.`,
  ];
}

/** Texts are told, not counted. */
const TOLD = ['summary', 'arbitrary_reason', 'disagreements'];

function differs(one: object, other: object, field: string): boolean {
  const read = (record: object) => JSON.stringify((record as Readonly<Record<string, unknown>>)[field]);
  return !TOLD.includes(field) && read(one) !== read(other);
}

function sum(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
