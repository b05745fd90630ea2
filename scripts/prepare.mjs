// npm's `prepare` step: builds the program, then provides a browser. A machine that cannot have a browser still
// gets the program: HTML needs none, and the message says what to do.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const build = runNode('scripts/build.mjs');
if (build.status !== 0) process.exit(build.status ?? 1);
runNode('dist/cli.js', 'setup');

function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
