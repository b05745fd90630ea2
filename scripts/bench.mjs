// Times the program beside what it is measured against, in one run, in turns: medians in milliseconds, and the goals.
// `node scripts/bench.mjs [ROUNDS] [--quick] [--all]`, 5 unless said otherwise, at most 3 of all styles of all years;
// --quick takes two years of them, --all leaves out the rest. Nothing here fails a test: machines differ.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { timeAll } from './bench/all.mjs';
import { writeCsvProject, writeYamlProject } from './bench/projects.mjs';
import { bundle, formatRow, limit, median, ratio, time } from './bench/run.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
});
const rounds = Number(positionals[0] ?? 5);

const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
const bundles = join(ROOT, 'out/.bench'); // below the checkout, where puppeteer-core is found
try {
  mkdirSync(bundles, { recursive: true });
  if (!flags.all) await run();
  const lines = await timeAll({ root: ROOT, folder, bundles, rounds: Math.min(rounds, 3), quick: flags.quick });
  console.log(lines.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundles, { recursive: true, force: true });
}

async function run() {
  const projects = {
    yaml: writeYamlProject(ROOT, join(folder, 'yaml'), 500),
    small: writeCsvProject(ROOT, join(folder, 'small'), 1000),
    large: writeCsvProject(ROOT, join(folder, 'large'), 10_000),
  };
  const warm = await startWarm();
  const html = join(folder, 'cold/2023', warm.page);
  const builds = (project, ...more) => [
    CLI,
    'build',
    '--project',
    project,
    '--out',
    join(folder, 'out'),
    '--quiet',
    ...more,
  ];
  const cold = [CLI, 'build', '2023', '--project', ROOT, '--out', join(folder, 'cold'), '--quiet'];
  const baseline = [
    join(ROOT, 'scripts/bench/baseline.mjs'),
    html,
    JSON.stringify(warm.browser),
    String(warm.drafts),
    String(warm.finals),
  ];
  const subjects = {
    cold: () => time(cold),
    warm: () => warm.build(),
    baseline: () => time(baseline),
    yaml: () => time(builds(projects.yaml, '2023', '--to', 'html')),
    help: () => time([CLI, '--help']),
    node: () => time(['-e', '0']),
    small: () => time(builds(projects.small, '2022', '--to', 'html'), true),
    large: () => time(builds(projects.large, '2022', '--to', 'html'), true),
  };
  await subjects.cold(); // once before it counts: the disk is warm for all of them then, and the HTML is there
  const samples = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      process.stderr.write(`\rround ${round + 1} of ${rounds}: ${name}\u001b[K`);
      samples[name].push(await subject());
    }
  }
  process.stderr.write('\r\u001b[K');
  warm.end();
  printTable(samples, warm);
}

/** A process that keeps the pipeline and its browser, and builds 2023 each time it is asked. */
async function startWarm() {
  const script = await bundle(ROOT, bundles, 'warm.mjs');
  const child = spawn(process.execPath, [script, ROOT, join(folder, 'warm')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async () => {
    child.stdin.write('build\n');
    const { value } = await lines.next();
    if (!value) throw new Error('The process with the warm browser ended.');
    return JSON.parse(value);
  };
  const first = await ask(); // the cold one
  return { ...first, build: ask, end: () => child.stdin.end() };
}

function printTable(samples, { browser, drafts, finals }) {
  const ms = (name) => median(samples[name].map((sample) => sample.ms));
  const mb = (name) => median(samples[name].map((sample) => sample.mb));
  const rows = [
    ['build 2023, cold', ms('cold'), ratio(ms('cold'), ms('baseline'), 1.3, 'baseline')],
    ['build 2023, warm browser', ms('warm'), ''],
    [`baseline: ${drafts} untagged + ${finals} tagged prints`, ms('baseline'), ''],
    ['HTML alone, 500 YAML records', ms('yaml'), limit(ms('yaml'), 600, 'ms')],
    ['report --help', ms('help'), ratio(ms('help'), ms('node'), 1.5, 'node -e 0')],
    ['node -e 0', ms('node'), ''],
    ['HTML alone, 1,000 CSV records', ms('small'), `${Math.round(mb('small'))} MB`],
    [
      'HTML alone, 10,000 CSV records',
      ms('large'),
      `${limit(mb('large'), 300, 'MB')}; ${ratio(ms('large'), ms('small'), 10, '1,000 records')}`,
    ],
  ];
  console.log(`node ${process.version}, ${process.platform}, ${browser.path}; medians of ${rounds}, in turns\n`);
  for (const row of rows) console.log(formatRow(row));
}
