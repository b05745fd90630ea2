// Writes src/render/charts/widths.json: how wide each letter of the charts' sans is, so that labels can be
// measured and wrapped without a browser. Run again after an upgrade of @fontsource/source-sans-3.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { create } from 'fontkit';

const WEIGHTS = { regular: 400, semibold: 600 };
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const TARGET = new URL('../src/render/charts/widths.json', import.meta.url);

/** The text of widths.json: for each weight, characters grouped by their advance in thousandths of the type size. */
export function formatWidths() {
  const tables = Object.entries(WEIGHTS).map(([name, weight]) => [name, groupByWidth(readAdvances(weight))]);
  return `${JSON.stringify(Object.fromEntries(tables), null, 2)}\n`;
}

function readAdvances(weight) {
  const advances = new Map();
  for (const subset of SUBSETS) {
    const font = readFont(`source-sans-3-${subset}-${weight}-normal.woff2`);
    for (const code of font.characterSet.filter(isPrintable)) {
      const { advanceWidth } = font.glyphForCodePoint(code);
      advances.set(code, Math.round((advanceWidth / font.unitsPerEm) * 1000));
    }
  }
  return advances;
}

function readFont(file) {
  const path = createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/${file}`);
  return create(readFileSync(path));
}

// Controls, marks and invisible characters are handled by rule in text.ts, and would be unreadable in the file.
function isPrintable(code) {
  return /^[\p{L}\p{N}\p{P}\p{S} \u00a0\u2009\u202f]$/u.test(String.fromCodePoint(code));
}

function groupByWidth(advances) {
  const groups = {};
  for (const [code, width] of [...advances].sort(([a], [b]) => a - b)) {
    groups[width] = (groups[width] ?? '') + String.fromCodePoint(code);
  }
  return groups;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TARGET, formatWidths());
