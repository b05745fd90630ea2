// Builds dist/: the program in one bundle with lazy parts, and the fonts as one style sheet.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
rmSync('dist', { recursive: true, force: true });
await build({
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
  legalComments: 'none',
  logLevel: 'warning',
});
writeFileSync('dist/fonts.css', listFaces().join('\n'));

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
