import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, inject } from 'vitest';
import type { Report } from '../src/report.ts';

/** What a run of the command left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A report as built: the run, and the folder with its files. */
export interface BuiltReport extends Run {
  readonly folder: string;
  readonly html: string;
  readonly ledger: Report;
  /** Path of a file of the report, by its ending: 'pdf'. */
  readonly path: (ending: string) => string;
}

/** The complete project of the tests: 40 made-up records. */
export const COMPLETE = resolve(import.meta.dirname, 'projects/complete');

/** The program of this run, with the sample's data in it. */
export const PROGRAM = inject('program');

/** Runs `report` with these arguments. */
export function runReport(
  args: readonly string[],
  {
    cwd = PROGRAM,
    env = {},
    limit = 55_000,
  }: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly limit?: number;
  } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [join(PROGRAM, 'dist/cli.js'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    timeout: limit,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}

/** Builds a report into `out` and reads it back. */
export async function buildReport(
  project: string,
  period: string,
  {
    style = '',
    out = makeFolder(),
    args = [],
    env = {},
    limit = 55_000,
  }: {
    style?: string;
    out?: string;
    args?: readonly string[];
    env?: Readonly<Record<string, string>>;
    limit?: number;
  } = {},
): Promise<BuiltReport> {
  const run = await runReport(
    ['build', period, '--project', project, '--out', out, ...(style ? ['--style', style] : []), ...args],
    { env, limit },
  );
  return readReport(run, join(out, period.replace('/', '_')));
}

/** The sample of this repository for 2023 in all formats; built by the first test file that asks, read by the others. */
export function buildSample(): Promise<BuiltReport> {
  return once('sample', (out) => buildReport(PROGRAM, '2023', { out, args: ['--style', 'adil-soz'] }));
}

/** The complete project for 2023 in all formats, in its own style; built once a run. */
export function buildComplete(): Promise<BuiltReport> {
  return once('complete', (out) => buildReport(COMPLETE, '2023', { out }));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone when the tests of the file are done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-test-'));
  folders.push(folder);
  return folder;
}

/** Writes files, by path, into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function readReport(run: Run, folder: string): BuiltReport {
  const start = run.stdout.match(/([^/\\\n]+)\.(html|json|pdf)$/m)?.[1] ?? 'nothing';
  const path = (ending: string) => join(folder, `${start}.${ending}`);
  const text = (ending: string) => (existsSync(path(ending)) ? readFileSync(path(ending), 'utf8') : '');
  return { ...run, folder, html: text('html'), ledger: JSON.parse(text('json') || '{}') as Report, path };
}

/** Test files run in processes of their own: the first makes it, the others wait for it. */
async function once(name: string, make: (out: string) => Promise<BuiltReport>): Promise<BuiltReport> {
  const out = join(PROGRAM, 'built', name);
  const done = join(out, 'run.json');
  try {
    mkdirSync(dirname(out), { recursive: true });
    mkdirSync(out);
  } catch {
    for (let waited = 0; !existsSync(done) && waited < 600; waited++) await wait(100);
    return readReport(JSON.parse(readFileSync(done, 'utf8')) as Run, join(out, '2023'));
  }
  const built = await make(out);
  writeFileSync(`${done}.new`, JSON.stringify({ code: built.code, stdout: built.stdout, stderr: built.stderr }));
  renameSync(`${done}.new`, done);
  return built;
}
