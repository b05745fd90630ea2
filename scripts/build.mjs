// Builds dist/: the program in one bundle with lazy parts, the fonts as one style sheet, and the solver of `report audit`.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { templates } from './templates.mjs';
import { validators } from './validators.mjs';

const require = createRequire(import.meta.url);
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['puppeteer-core', '@puppeteer/browsers'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'none', // notices.txt has them all
  metafile: true,
  plugins: [validators, templates],
  logLevel: 'warning',
});
// The solver looks for it beside the file that it was bundled into.
copyFileSync(require.resolve('highs/runtime'), 'dist/highs.wasm');
writeFileSync('dist/fonts.css', listFaces().join('\n'));
writeFileSync('dist/notices.txt', listNotices().join('\n\n'));

/** @font-face rules with the files inside: text in Source Serif 4, the rest in Source Sans 3, all Kazakh letters. */
function listFaces() {
  const wanted = [
    ['source-serif-4', 'Source Serif 4', 400, 'normal'],
    ['source-serif-4', 'Source Serif 4', 400, 'italic'],
    ['source-serif-4', 'Source Serif 4', 600, 'normal'],
    ['source-sans-3', 'Source Sans 3', 400, 'normal'],
    ['source-sans-3', 'Source Sans 3', 600, 'normal'],
  ];
  return wanted.flatMap(([name, family, weight, style]) => {
    const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
    return ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map((subset) => {
      const data = readFileSync(join(folder, 'files', `${name}-${subset}-${weight}-${style}.woff2`)).toString('base64');
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges[subset]}}`;
    });
  });
}

/** The licence of each package that the bundle or the style sheet holds: they ask to be passed on with it. */
function listNotices() {
  const bundled = Object.keys(metafile.inputs).flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );
  const names = [...new Set([...bundled, '@fontsource/source-serif-4', '@fontsource/source-sans-3'])].sort();
  return names.map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
  });
}
