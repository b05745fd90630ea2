// Writes src/types/*.ts from schemas/*.schema.json. `--check` only says what would change (exit 1).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const read = (file) => JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));
const common = read('common.schema.json').$defs;

/** The schema with the common shapes put in place: a reader sees `string`, not `Code3`. `oneOf` of required fields has no type. */
function inline(node) {
  if (Array.isArray(node)) return node.map(inline);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, oneOf, ...own } = node;
  const shape = common[$ref?.split('/').at(-1)];
  if ($ref && !shape) return { $ref };
  return {
    ...(shape ? inline(shape) : {}),
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, inline(value)])),
  };
}

const check = process.argv.includes('--check');
for (const file of readdirSync('schemas').sort()) {
  if (file === 'common.schema.json') continue;
  const name = basename(file, '.schema.json');
  const source = await compile(inline(read(file)), name, {
    cwd: 'schemas',
    bannerComment: `/* Generated from schemas/${file} by npm run types; change the schema, not this file. */`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const path = `src/types/${name}.ts`;
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    // a new schema has no types yet
  }
  if (old === source) continue;
  if (check) process.exitCode = 1;
  else writeFileSync(path, source);
  console.error(`${path} ${check ? 'does not match its schema: run npm run types' : 'written'}`);
}
