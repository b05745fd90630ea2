import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the program as a user has it, and the sample's data: made once a run, gone after it. */
    program: string;
  }
}

/** The program is built into a folder of its own, and nothing changes it while the tests run. */
export default function setup(project: TestProject): () => void {
  const root = resolve(import.meta.dirname, '..');
  const program = mkdtempSync(join(tmpdir(), 'report-tests-'));
  for (const part of ['package.json', 'schemas', 'templates', 'data', '.vscode']) {
    cpSync(join(root, part), join(program, part), { recursive: true });
  }
  for (const part of ['src', 'node_modules']) symlinkSync(join(root, part), join(program, part), 'junction');
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: program, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the program does not build: ${built.stderr}`);
  project.provide('program', program);
  return () => rmSync(program, { recursive: true, force: true });
}
