import { join } from 'node:path';
import { check } from './check/check.ts';
import { startSuggesting } from './closest.ts';
import type { Diagnosed } from './diagnostic.ts';
import type { Project } from './project.ts';
import { read } from './read/read.ts';
import { listStyles } from './read/style.ts';
import type { Levels } from './rule.ts';
import { RULES } from './rules.ts';

/** How a project is loaded. */
export interface Loading {
  /** Levels of rules that go before those of project.yaml. */
  readonly levels?: Levels;
  /** False where only the diagnostics are wanted: the records are not kept then, and a million take little memory. */
  readonly keep?: boolean;
}

/** Stages 1 and 2: a project read and checked. */
export async function load(
  project: string,
  program: string,
  { levels = new Map(), keep = true }: Loading = {},
): Promise<Diagnosed<Project>> {
  startSuggesting();
  const raw = await read(project, program);
  const styles = await listStyles([program, project].map((folder) => join(folder, 'templates')));
  return check(raw.value, raw.diagnostics, { rules: RULES, levels, styles, keep });
}
