// An esbuild plugin: in place of src/render/compiled.ts, the templates and sentences of templates/ compiled ahead.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';

export const templates = {
  name: 'templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]render[\\/]compiled\.ts$/ }, () => ({ contents: compileAll(), loader: 'js' }));
  },
};

function compileAll() {
  const files = readdirSync('templates', { recursive: true }).map((file) => join('templates', file));
  const pages = files.filter((file) => file.endsWith('.hbs')).map((file) => readFileSync(file, 'utf8'));
  const words = files
    .filter((file) => /words\.\w+\.yaml$/.test(file))
    .flatMap((file) => Object.values(parse(readFileSync(file, 'utf8'))));
  const sentences = words.filter((text) => String(text).includes('{{'));
  // The options are those of src/render/render.ts.
  const entries = [...new Set([...pages, ...sentences])].map(
    (text) => `[${JSON.stringify(text)}, ${Handlebars.precompile(text, { strict: true, preventIndent: true })}]`,
  );
  return `export const COMPILED = new Map([${entries.join(',\n')}]);`;
}
