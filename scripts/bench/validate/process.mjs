// Runs a program of node and tells what it took.
import { spawn } from 'node:child_process';

const TELL =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process._rawDebug("took "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';

/**
 * Runs node to its end; gives its milliseconds from start to exit, those of the processors, its peak memory in MB, its exit
 * code and what it said. Throws where the exit code is not among those that are expected.
 */
export function run(args, { codes = [0], cwd, env } = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL, ...args], {
    ...(cwd && { cwd }),
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (bytes) => said[name].push(bytes));
  return new Promise((done, fail) => {
    let ms = 0;
    child.on('error', fail);
    child.on('exit', () => {
      ms = performance.now() - start;
    });
    child.on('close', (code) => {
      const [stdout, stderr] = [said.stdout, said.stderr].map((bytes) => Buffer.concat(bytes).toString('utf8'));
      const took = /took (\d+) (\d+)\n$/.exec(stderr);
      if (!took || !codes.includes(code))
        fail(new Error(`node ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`));
      else done({ ms, cpu: Number(took[2]) / 1000, mb: Number(took[1]) / 1024, code, stdout, stderr });
    });
  });
}

/** The middle one of some numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
