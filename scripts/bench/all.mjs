// Every style of every year in one build, beside the bare prints of the HTML that it wrote; in turns.
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { bundle, formatRow, median, ratio, time } from './run.mjs';

/** Times both so many rounds, for the years that the project has records of; gives the lines to print. */
export async function timeAll({ root, folder, bundles, rounds, quick }) {
  const years = readdirSync(join(root, 'data/incidents')).sort();
  const periods = quick ? years.slice(-2) : years;
  const out = join(folder, 'all');
  const build = [join(root, 'dist/cli.js'), 'build', ...periods, '--style', 'all', '--to', 'html,pdf,json'];
  const bare = await bundle(root, bundles, 'bare.mjs');
  const samples = { build: [], bare: [], loads: [loadavg()[0]] };
  for (let round = 0; round < rounds; round++) {
    process.stderr.write(`\rall styles, round ${round + 1} of ${rounds}\u001b[K`);
    samples.build.push((await time([...build, '--project', root, '--out', out, '--quiet'])).ms);
    samples.bare.push((await time([bare, ...listPages(out)])).ms);
    samples.loads.push(loadavg()[0]);
  }
  process.stderr.write('\r\u001b[K');
  const [built, printed] = [median(samples.build), median(samples.bare)];
  return [
    formatRow([`all styles of ${periods.join(' ')}`, built, ratio(built, printed, 1.3, 'bare prints')]),
    formatRow([`bare prints of their ${listPages(out).length} pages`, printed, '']),
    `medians of ${rounds}; build ${list(samples.build, 0)} ms, bare ${list(samples.bare, 0)} ms, load ${list(samples.loads, 1)}`,
  ];
}

function listPages(out) {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(out, file));
}

function list(values, digits) {
  return values.map((value) => value.toFixed(digits)).join(' ');
}
