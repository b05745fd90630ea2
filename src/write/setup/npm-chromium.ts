import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { findNpmChromium, type Machine, NPM_CHROMIUM } from '../browser-paths.ts';
import { writeArchive, writeProgram } from './unpack.ts';

// What the published package holds, so that no registry can hand us another program.
const CHECKSUMS = {
  'chromium.br': '38e1e1649db20fa4ea644bf5987688ce81a4c9eb10e7eae8380b74fc0d699fea',
  'fonts.tar.br': 'c1307fe5cd607092f0426742b4ab93755eec9a9b7752e47c56408c2bcf3e515b',
  'al2023.tar.br': 'a166168dd3e3e9d8743689fff543c5cadb3025c1816c6a154c90dc68a59edd0a',
};

/**
 * Fetches the browser in the npm package @sparticuz/chromium (Linux x64, about 70 MB) into our cache.
 * None of the package's code is run: it unpacks to a guessable path that others can write to, and switches
 * off web security.
 */
export async function writeNpmChromium(machine: Machine): Promise<void> {
  const folder = findNpmChromium(machine);
  const parent = dirname(folder);
  await removeLeftovers(parent);
  const temporary = await mkdtemp(join(parent, '.new-'));
  try {
    const bin = await readPackage(join(temporary, 'package'));
    const fresh = join(temporary, 'browser');
    await writeBrowser(bin, fresh, folder);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

// The caller holds the lock of the cache: whatever is half-made is a killed run's.
async function removeLeftovers(cache: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith('.new-'));
  for (const name of names) await rm(join(cache, name), { recursive: true, force: true });
}

async function readPackage(folder: string): Promise<string> {
  await runNpm(['install', '--prefix', folder, ...npmFlags(), `@sparticuz/chromium@${NPM_CHROMIUM}`]);
  const bin = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  for (const [name, expected] of Object.entries(CHECKSUMS)) {
    const actual = await readChecksum(join(bin, name));
    if (actual !== expected) throw new Error(`${name} of @sparticuz/chromium is not the published file.`);
  }
  return bin;
}

// `npm ci` and `npm install -g` hand their own settings down to us: each that would matter is set again.
function npmFlags(): string[] {
  const off = ['audit', 'fund', 'save', 'package-lock', 'global', 'dry-run', 'engine-strict', 'update-notifier'];
  const retries = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000'];
  return [
    '--ignore-scripts',
    '--location=project',
    '--loglevel=error',
    ...retries,
    ...off.map((name) => `--${name}=false`),
  ];
}

async function runNpm(args: readonly string[]): Promise<void> {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
  await promisify(execFile)(command, [...first, ...args], { timeout: 600_000, cwd: '/' });
}

async function readChecksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function writeBrowser(bin: string, folder: string, final: string): Promise<void> {
  await mkdir(join(folder, 'lib'), { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await writeArchive(join(bin, 'fonts.tar.br'), folder);
  await writeArchive(join(bin, 'al2023.tar.br'), folder);
  await writeFile(join(folder, 'fonts.conf'), formatFonts(final));
  await writeProgram(join(bin, 'chromium.br'), join(folder, 'chromium'));
}

// Open Sans stands first for every family, so that pages break alike on all machines; the system's fonts are
// there for letters that neither the report's own fonts nor Open Sans have.
function formatFonts(folder: string): string {
  const prefer = ['serif', 'sans-serif', 'monospace'].map(
    (family) =>
      `  <alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${formatXml(join(folder, 'fonts'))}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    '  <dir>/usr/local/share/fonts</dir>',
    `  <cachedir>${formatXml(join(folder, 'fontconfig'))}</cachedir>`,
    ...prefer,
    '</fontconfig>',
    '',
  ].join('\n');
}

function formatXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
