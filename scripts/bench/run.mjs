// Runs a process and times it; bundles one that uses the program's sources; the middle of several times.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const PEAK = 'data:text/javascript,process.on("exit",()=>process._rawDebug("peak "+process.resourceUsage().maxRSS))';

/** Runs node; gives its milliseconds from start to exit, and, where asked for, its peak memory in MB. */
export function time(args, memory = false) {
  const start = performance.now();
  const child = spawn(process.execPath, [...(memory ? ['--import', PEAK] : []), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      const ms = performance.now() - start;
      child.on('close', () => {
        const peak = /peak (\d+)\n$/.exec(said);
        if (code !== 0 || (memory && !peak)) fail(new Error(`node ${args.join(' ')} ended with ${code}: ${said}`));
        else done({ ms, mb: Number(peak?.[1] ?? 0) / 1024 });
      });
    });
  });
}

/** Bundles scripts/bench/<name>, which imports from src/, into a folder; gives the path. */
export async function bundle(root, folder, name) {
  const outfile = join(folder, name);
  await build({
    entryPoints: [join(root, 'scripts/bench', name)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['puppeteer-core', '@puppeteer/browsers'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

export function ratio(value, other, goal, name) {
  return `${(value / other).toFixed(2)} × ${name} (goal ${goal}) ${value / other <= goal ? 'reached' : 'MISSED'}`;
}

export function limit(value, goal, unit) {
  return `${Math.round(value)} ${unit} (goal ${goal} ${unit}) ${value <= goal ? 'reached' : 'MISSED'}`;
}

export function formatRow([what, ms, goal]) {
  return `${what.padEnd(46)}${String(Math.round(ms)).padStart(7)} ms   ${goal}`.trimEnd();
}
