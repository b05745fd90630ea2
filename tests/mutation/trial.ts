import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { load } from '../../src/load.ts';
import { type Fault, type Material, readMaterial } from './faults.ts';
import { judge, type Verdict } from './judge.ts';

/** A copy of a project that takes one fault after the other. */
export interface Trial {
  readonly material: Material;
  readonly sound: readonly Diagnostic[];
  /** What the program makes of a fault; throws what the program throws. The file is mended again afterwards. */
  readonly run: (fault: Fault) => Promise<Verdict>;
  readonly close: () => void;
}

/** A new folder where writing is quick: in memory where the machine offers that. */
export function makeFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'report-mutation-'));
}

/** Copies a data folder into a folder of its own below the one given, and checks it once without a fault. */
export async function openTrial(data: string, below: string): Promise<Trial> {
  const folder = mkdtempSync(join(below, 'trial-'));
  const [project, program] = [join(folder, 'project'), join(folder, 'program')];
  cpSync(data, join(project, 'data'), { recursive: true });
  cpSync(join(data, 'taxonomies'), join(program, 'data/taxonomies'), { recursive: true });
  const material = await readMaterial(join(project, 'data'));
  const sound = (await load(project, program)).diagnostics;
  const run = async (fault: Fault) => {
    const path = join(project, 'data', fault.subject.path);
    writeFileSync(path, fault.mutant.text);
    try {
      return judge(fault, sound, (await load(project, program)).diagnostics);
    } finally {
      writeFileSync(path, fault.subject.text);
    }
  };
  return { material, sound, run, close: () => rmSync(folder, { recursive: true, force: true }) };
}
