import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RECORD_RULES, SET_RULES } from '../src/check/rules.ts';

const ROOT = resolve(import.meta.dirname, '..');
const STAGES = ['read', 'check', 'aggregate', 'render', 'write'];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const asPosix = (path: string) => path.replaceAll('\\', '/');
const list = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => asPosix(join(folder, name)))
    .sort();
const SOURCES = list('src', '.ts');

/** What each file of src/ imports, as paths from the root; packages by their name. */
const IMPORTS = SOURCES.map((file) => {
  const found = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => to);
  return {
    file,
    imports: found.map((to) => (to.startsWith('.') ? asPosix(relative(ROOT, resolve(ROOT, dirname(file), to))) : to)),
  };
});

const stageOf = (path: string) => STAGES.find((stage) => path.startsWith(`src/${stage}/`));

describe('imports', () => {
  test('there are some, and each leads to a file', () => {
    expect(IMPORTS.length).toBeGreaterThan(40);
    for (const { file, imports } of IMPORTS) {
      for (const to of imports.filter((path) => /^(src|schemas)\//.test(path)))
        expect(existsSync(join(ROOT, to)), `${file} → ${to}`).toBe(true);
    }
  });

  test('a stage never imports another stage’s code, a command, or the pipeline', () => {
    const crossing = IMPORTS.flatMap(({ file, imports }) => {
      const stage = stageOf(file);
      const allowed = (to: string) =>
        stageOf(to) === stage || /^src\/((types|quantity)\/[^/]+|[^/]+)\.ts$/.test(to) || !to.startsWith('src/');
      const shared = (to: string) => !['src/pipeline.ts', 'src/cli.ts'].includes(to);
      return stage ? imports.filter((to) => !allowed(to) || !shared(to)).map((to) => `${file} → ${to}`) : [];
    });
    expect(crossing).toEqual([]);
  });

  test('what stages share imports no stage; the table of all rules reads theirs', () => {
    const shared = IMPORTS.filter(
      ({ file }) =>
        /^src\/(quantity\/)?[^/]+\.ts$/.test(file) &&
        !['src/cli.ts', 'src/pipeline.ts', 'src/load.ts', 'src/rules.ts'].includes(file),
    );
    expect(
      shared.flatMap(({ file, imports }) => imports.filter((to) => stageOf(to)).map((to) => `${file} → ${to}`)),
    ).toEqual([]);
  });

  test('only the pipeline knows all five stages', () => {
    const knowing = IMPORTS.filter(({ imports }) =>
      STAGES.every((stage) => imports.some((to) => stageOf(to) === stage)),
    );
    expect(knowing.map(({ file }) => file)).toEqual(['src/pipeline.ts']);
  });

  test('the browser is loaded only where a PDF is printed, so that help comes at once', () => {
    const eager = SOURCES.filter((file) => /^import (?!type)[^;]*from 'puppeteer-core'/m.test(read(file)));
    expect(eager).toEqual([]);
  });
});

describe('what touches the world', () => {
  /** File → why it may. */
  const ALLOWED: Readonly<Record<string, string>> = {
    'src/cli.ts': 'it is the one that does',
    'src/write/signals.ts': 'a second Ctrl-C ends a run that hangs',
  };

  test('only cli.ts touches arguments, exit and output', () => {
    const touching = SOURCES.filter((file) =>
      /process\.(argv|exit|exitCode|stdout|stderr|stdin)\b|console\./.test(strip(read(file))),
    );
    expect(touching.filter((file) => !(file in ALLOWED))).toEqual([]);
  });

  test('no clock, no chance, no locale of the machine in what counts and renders', () => {
    const moving = SOURCES.filter(
      (file) => ['read', 'check', 'aggregate', 'render'].includes(stageOf(file) ?? '') || /^src\/[^/]+\.ts$/.test(file),
    ).filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|toLocale|performance\.|localeCompare|process\.env/.test(strip(read(file))),
    );
    expect(moving.filter((file) => file !== 'src/cli.ts')).toEqual([]);
  });

  test('no network but in the set-up of the browser', () => {
    const fetching = IMPORTS.filter(({ imports }) => imports.some((to) => /^node:(https?|net|dns|tls)$/.test(to))).map(
      ({ file }) => file,
    );
    const calling = SOURCES.filter((file) => /\bfetch\(/.test(strip(read(file))));
    expect([...fetching, ...calling].filter((file) => !file.startsWith('src/write/setup'))).toEqual([]);
  });
});

describe('tables and files agree', () => {
  const names = (folder: string) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => basename(name, '.ts'))
      .sort();

  test('every rule has a line in the table and a file of its name', () => {
    const ids = Object.keys({ ...RECORD_RULES, ...SET_RULES });
    expect(ids.sort()).toEqual(names('src/check/rules'));
    for (const name of ids) expect(read('src/check/rules.ts')).toContain(`'./rules/${name}.ts'`);
  });

  test('every command has its file, and every file its command', () => {
    const loaded = [...read('src/cli.ts').matchAll(/import\('\.\/commands\/([a-z-]+)\.ts'\)/g)].map(
      ([, name = '']) => name,
    );
    expect([...new Set(loaded)].sort()).toEqual(names('src/commands'));
  });

  test('every schema is used and fits the schema of schemas', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
    for (const format of ['date', 'edtf', 'web-url']) ajv.addFormat(format, true);
    const schemas = list('schemas', '.json').map((file) => JSON.parse(read(file)) as { $id: string });
    for (const schema of schemas) ajv.addSchema(schema);
    for (const { $id } of schemas) expect(() => ajv.getSchema($id), $id).not.toThrow();
    for (const { $id } of schemas) expect(read('src/check/schema/validators.ts')).toContain($id);
  });

  test('types and codebook are those of the schemas', () => {
    for (const script of ['types', 'codebook']) {
      const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, '--check'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect({ status, stderr }, script).toEqual({ status: 0, stderr: '' });
    }
  });

  test('what the package ships is there', () => {
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    for (const file of files.filter((name) => name !== 'dist')) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});

test('no file has a name that says nothing', () => {
  expect(
    SOURCES.filter((file) => /\/(utils?|helper|manager|service|handler|base|common|misc|index)\.ts$/.test(file)),
  ).toEqual([]);
});

describe('words', () => {
  const styles = readdirSync(join(ROOT, 'templates')).filter((name) =>
    existsSync(join(ROOT, 'templates', name, 'style.yaml')),
  );
  const cases = styles.flatMap((style) =>
    list(`templates/${style}`, '.yaml').flatMap((file) => {
      const language = /words\.([a-z]+)\.yaml$/.exec(file)?.[1];
      return language ? [{ style, language }] : [];
    }),
  );

  test('every style has words in a language at least', () => {
    expect(cases.map(({ style }) => style)).toEqual(expect.arrayContaining(styles));
  });

  test.each(cases)(
    '$style in $language has every word that its templates, sections and words ask for',
    ({ style, language }) => {
      const words = { ...readWords('shared', language), ...readWords(style, language) };
      const { sections, charts = {} } = parse(read(`templates/${style}/style.yaml`)) as {
        sections: { id: string; part: string }[];
        charts?: Record<string, unknown>;
      };
      const templates = ['shared', style].flatMap((folder) => list(`templates/${folder}`, '.hbs'));
      const asked = [...templates.map(read), ...Object.values(words)].flatMap((text) =>
        listAsked(Handlebars.parse(text)),
      );
      const own = [
        ...sections.map(({ id }) => `section.${id}`),
        // Names of parts stand in the shared contents; a style with its own may do without.
        ...(existsSync(join(ROOT, `templates/${style}/contents.hbs`))
          ? []
          : sections.map(({ part }) => `part.${part}`)),
        ...Object.keys(charts).map((id) => `chart.${id}`),
      ];
      expect([...new Set([...asked, ...own])].filter((key) => !(key in words))).toEqual([]);
    },
  );
});

describe.skipIf(spawnSync('git', ['rev-parse'], { cwd: ROOT }).status !== 0)('tracked files', () => {
  const tracked = () =>
    execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((file) => file !== '' && existsSync(join(ROOT, file)) && !/\.(png|woff2)$/.test(file));

  test('name no path of one machine and no host of a registry', () => {
    const found = tracked().flatMap((file) => {
      const lines = file === 'tests/house.test.ts' ? [] : read(file).split('\n');
      return lines.flatMap((line, index) =>
        /(^|[\s"'`(=:])\/(work|root|home\/[a-z]+|Users\/[A-Za-z]+)\/|https?:\/\/[^\s"'`]*\b(registry|artifactory|nexus|npm\.pkg)\b/.test(
          line,
        )
          ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`]
          : [],
      );
    });
    expect(found).toEqual([]);
  });

  test('hold nothing that was built, and no carriage returns', () => {
    expect(
      tracked().filter((file) => /^(dist|out|node_modules|coverage)\//.test(file) || file.endsWith('.tgz')),
    ).toEqual([]);
    const ours = tracked().filter((file) => !file.startsWith('tests/faults/')); // there, such an end is the fault
    expect(ours.filter((file) => read(file).includes('\r\n'))).toEqual([]);
  });

  test('are made up in the projects of the tests, and say so', () => {
    const files = tracked().filter((file) => file.startsWith('tests/projects/') && !file.endsWith('.hbs'));
    expect(files.length).toBeGreaterThan(20);
    // A CSV file has no comments: MADE-UP.md beside it says it.
    const said = (file: string) => /made.up/i.test(read(file)) || existsSync(join(ROOT, dirname(file), 'MADE-UP.md'));
    expect(files.filter((file) => !said(file))).toEqual([]);
  });
});

/** Source without comments and texts. */
function strip(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function readWords(folder: string, language: string): Record<string, string> {
  const file = `templates/${folder}/words.${language}.yaml`;
  return existsSync(join(ROOT, file)) ? (parse(read(file)) as Record<string, string>) : {};
}

/** The keys that `{{t "key"}}` asks for by name, anywhere in a template. */
function listAsked(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listAsked);
  if (typeof node !== 'object' || node === null) return [];
  const { path, params = [] } = node as { path?: { original?: unknown }; params?: { type: string; value: string }[] };
  const own = path?.original === 't' && params[0]?.type === 'StringLiteral' ? [params[0].value] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => (key === 'loc' ? [] : listAsked(value)))];
}
