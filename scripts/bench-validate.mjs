// Times the checker beside a bare loop of csv-parse and ajv over the same table, in turns, and compares it with other
// validators on one YAML file. `node scripts/bench-validate.mjs [ROUNDS] [RECORDS]`: 3 and 1,000,000 unless said otherwise.
// Nothing here fails a test: machines differ. What was written for it stays in the temporary folder for the next run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeYamlProject } from './bench/projects.mjs';
import { compareTools } from './bench/validate/beside.mjs';
import { printComparison, printTimes } from './bench/validate/print.mjs';
import { run } from './bench/validate/process.mjs';
import { keepProject, sizeOf, TABLE } from './bench/validate/project.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const [rounds, records] = [Number(process.argv[2] ?? 3), Number(process.argv[3] ?? 1_000_000)];
/** Short runs are repeated more often: they vary more. */
const SHORT_ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
try {
  const table = await timeTable();
  const short = await timeShort();
  printTimes({ ...table, ...short }, { rounds, short: SHORT_ROUNDS, records, megabytes: sizeOf(keepProject(records)) });
  progress('other validators');
  const comparison = await compareTools(ROOT, rounds);
  progress();
  printComparison(comparison);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The large table: ours and the bare loop. Both must find every record, and nothing wrong. */
async function timeTable() {
  progress('writing the records');
  const project = keepProject(records);
  const bare = join(folder, 'bare.mjs');
  await build({
    entryPoints: [join(ROOT, 'scripts/bench/validate/bare.mjs')],
    outfile: bare,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const expected = JSON.stringify({ records, faults: 0 });
  return takeTurns(rounds, {
    ours: () => run([CLI, 'validate', '--project', project]),
    async bare() {
      const ran = await run([bare, join(project, TABLE)]);
      if (ran.stdout.trim() !== expected) throw new Error(`The bare loop says ${ran.stdout}instead of ${expected}.`);
      return ran;
    },
  });
}

/** What an author waits for at each save. */
function timeShort() {
  const yaml = writeYamlProject(ROOT, join(folder, 'yaml'), 500);
  return takeTurns(SHORT_ROUNDS, {
    sample: () => run([CLI, 'validate', '--project', ROOT], { codes: [0, 1] }),
    yaml: () => run([CLI, 'validate', '--project', yaml], { codes: [0, 1] }),
    node: () => run(['-e', '0']),
  });
}

/** Runs the subjects one after the other, round by round; gives the samples of each. */
async function takeTurns(times, subjects) {
  const samples = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      progress(`round ${round + 1} of ${times}: ${name}`);
      samples[name].push(await subject());
    }
  }
  progress();
  return samples;
}

function progress(text = '') {
  process.stderr.write(`\r${text}\u001b[K`);
}
