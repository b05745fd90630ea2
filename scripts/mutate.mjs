// Puts random single faults into copies of the real data and counts how many of them the program finds:
// `node scripts/mutate.mjs [--count 10000] [--seed 1] [--operator NAME] [--jobs 2] [--data FOLDER] [--verbose]`.
// Exit 1 where it finds less than 99 % of what cannot be valid, reports a wrong line or crashes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { validators } from './validators.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(ROOT, 'out'), { recursive: true });
const bundle = mkdtempSync(join(ROOT, 'out/.mutate-')); // below the checkout, where puppeteer-core is found
process.chdir(ROOT);
try {
  await build({
    entryPoints: ['tests/mutation/main.ts'],
    outfile: join(bundle, 'mutate.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['puppeteer-core', '@puppeteer/browsers'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [validators],
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [join(bundle, 'mutate.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
