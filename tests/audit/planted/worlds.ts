import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeProject } from './made.ts';
import { openWorlds, type World } from './world.ts';

/** What is written about: the sample's 2023 and 2020, and two years of a project that is made up from the seed. */
export async function openAll(program: string, seed: number): Promise<World[]> {
  const folder = mkdtempSync(join(tmpdir(), 'report-planted-'));
  try {
    writeMadeProject(folder, seed);
    return [
      ...(await openWorlds(folder, program, ['2023', '2022'])),
      ...(await openWorlds(program, program, ['2023', '2020'])),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
