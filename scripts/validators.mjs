// An esbuild plugin: in place of src/check/schema/validators.ts, which compiles the schemas at each start, code compiled here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

export const validators = {
  name: 'validators',
  setup(build) {
    build.onResolve({ filter: /^\.\/validators\.ts$/ }, ({ resolveDir }) => ({
      path: 'validators.cjs',
      namespace: 'validators',
      pluginData: resolveDir,
    }));
    build.onLoad({ filter: /.*/, namespace: 'validators' }, ({ pluginData }) => ({
      contents: compileSchemas(),
      resolveDir: pluginData,
    }));
  },
};

function compileSchemas() {
  const read = (file) => JSON.parse(readFileSync(join('schemas', file), 'utf8'));
  const names = readdirSync('schemas')
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => name !== 'common');
  const any = () => true; // the real formats are imported by the code that comes out
  const ajv = new Ajv2020({
    ...{ strict: true, strictRequired: false, allErrors: true, verbose: true },
    formats: { edtf: any, date: any, 'web-url': any },
    schemas: [read('common.schema.json'), ...names.map((name) => read(`${name}.schema.json`))],
    code: { source: true, formats: _`require("./formats.ts").FORMATS` },
  });
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, `${name}.schema.json`])));
  return `${code}\nexports.VALIDATORS = exports;`;
}
