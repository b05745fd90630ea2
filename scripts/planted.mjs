// Plants number faults in true sentences and counts how many the audit of texts finds, and how many true ones it accuses:
// `node scripts/planted.mjs [--seed 1] [--count 1000] [--show missed|accused|all] [--fact NAME] [--language en|ru|kk]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { validators } from './validators.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(ROOT, 'out'), { recursive: true });
const bundle = mkdtempSync(join(ROOT, 'out/.planted-'));
process.chdir(ROOT);
try {
  await build({
    entryPoints: ['tests/audit/planted/main.ts'],
    outfile: join(bundle, 'planted.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [validators],
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [join(bundle, 'planted.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
