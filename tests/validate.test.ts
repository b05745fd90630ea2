import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mend } from '../src/commands/validate/mend.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { load } from '../src/load.ts';
import { buildReport, makeFolder, PROGRAM, type Run, runReport } from './command.ts';
import { makeRecord, type Written, writeProject } from './project.ts';

const FOLDER = 'data/incidents/2024';
const FILE = (number: number) => `${FOLDER}/record-0${number}.yaml`;
/** What no test wants to hear about: registries that name nobody else. */
const QUIET = {
  'data/people.yaml': '- {id: ann-example, names: {en: Ann Example}, gender: female}\n',
  'data/outlets.yaml': '[]\n',
};
/** `picket` was retired for `rally`. */
const RETIRED = {
  'data/taxonomies/context.yaml':
    'labels: {en: Context}\nentries:\n  - {code: election, labels: {en: Election}}\n  - {code: rally, labels: {en: Rally}}\n  - {code: picket, labels: {en: Picket}, successor: rally}\n',
};

/** A project without a fault but those that the test puts in: records some days apart, so that none repeats another. */
const makeProject = (
  records: readonly Written[],
  settings: Written = {},
  files: Readonly<Record<string, string>> = {},
) =>
  writeProject(
    records.map((fields, index) =>
      makeRecord({ id: `XX-2024-00${index + 1}`, date: `2024-0${(index % 9) + 1}-06`, ...fields }),
    ),
    { settings, files: { ...QUIET, ...files } },
  );

const validate = (cwd: string, ...args: string[]) =>
  runReport(['validate', ...args], { cwd, env: { GITHUB_STEP_SUMMARY: undefined } });

const parseJson = ({ stdout }: Run) =>
  JSON.parse(stdout) as { summary: Record<string, number>; files: string[]; diagnostics: Diagnostic[] };

/** 'data/people.yaml:3 unknown-code', by what a format says. */
const formatKey = (file = '', line: string | number = '', rule = '') => `${file}:${line} ${rule}`;
const listKeys = (run: Run) =>
  parseJson(run).diagnostics.map(({ place, rule }) => formatKey(place.file, place.line, rule));

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const edit = (folder: string, file: string, change: (text: string) => string) => {
  const text = read(folder, file);
  expect(change(text)).not.toBe(text);
  writeFileSync(join(folder, file), change(text));
};

/** One error and one warning, and a record that has neither. */
const makeFaulty = () => makeProject([{}, { category: ['atack'] }, { summary: { en: 'A h\u0430mmer that was not.' } }]);

describe('exit codes', () => {
  let clean: string;
  let faulty: string;
  let doubtful: string;

  beforeAll(() => {
    clean = makeProject([{}]);
    faulty = makeFaulty();
    doubtful = makeProject([{ summary: { en: 'A h\u0430mmer, a s\u0430w.' } }]);
  });

  test('0 where all is well, also in the sample of this repository', async () => {
    expect(await validate(clean)).toEqual({ code: 0, stdout: 'No problems in 5 files.\n', stderr: '' });
    const sample = await validate(PROGRAM);
    expect(sample).toEqual({ code: 0, stdout: expect.stringMatching(/^No problems in \d{3} files\.\n$/), stderr: '' });
  });

  test('1 where there is an error, with its line and how to mend it', async () => {
    const { code, stdout, stderr } = await validate(faulty);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`${FILE(2)}\n`);
    expect(stdout).toContain('XX-2024-002: Unexpected `atack`, expected a code of taxonomies/category.yaml.');
    expect(stdout).toMatch(/\d+ \| {3}- atack\n +\| {5}\^{5} Did you mean `attack`\?/);
    expect(stdout).toContain('2 problems (1 error, 1 warning) in 2 files\n');
  });

  test('--quiet shows errors alone', async () => {
    const { code, stdout } = await validate(faulty, '--quiet');
    expect(code).toBe(1);
    expect(stdout).toContain('1 problem (1 error, 0 warnings) in 1 file');
    expect(stdout).not.toContain('look-alike-letter');
  });

  test.each([
    [[], 0, ''],
    [['--max-warnings', '2'], 0, ''],
    [['--max-warnings', '1'], 1, '2 warnings, more than the 1 allowed by --max-warnings.\n'],
    [['--max-warnings', '0', '--quiet'], 1, '2 warnings, more than the 0 allowed by --max-warnings.\n'],
  ])('warnings with %j: exit %d', async (args, code, stderr) => {
    const run = await validate(doubtful, ...args);
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr });
    expect(run.stdout).toContain(args.includes('--quiet') ? 'No problems' : '2 problems (0 errors, 2 warnings)');
  });

  test.each([
    [['--format', 'xml'], 'Unexpected --format `xml`, expected stylish, json, github, sarif, junit, rdjson.'],
    [['--format', 'constructor'], 'Unexpected --format `constructor`, expected stylish'],
    [
      ['--rule', 'never-usd=off'],
      'Unexpected rule `never-usd`, expected an id that `report list rules` shows. Did you',
    ],
    [['--rule', 'unknown-code=off'], 'Unexpected rule `unknown-code`: what breaks it cannot be read or counted'],
    [['--rule', 'never-used'], 'Unexpected --rule `never-used`, expected a rule and a level'],
    [['--rule', 'never-used=warning'], 'Unexpected --rule `never-used=warning`, expected a rule and a level'],
    [['--max-warnings', 'many'], 'Unexpected --max-warnings `many`, expected a number.'],
    [['--max-warnings', '-1'], 'Unexpected --max-warnings `-1`, expected a number.'],
    [['data/peple.yaml'], 'No such file or folder: data/peple.yaml.'],
    [['..'], '.. lies outside the project .'],
    [['--project', 'nowhere'], 'No data/ in '],
    [['--dry-run'], '--dry-run shows what --fix would change: say both.'],
    [
      ['--fix', '--dry-run', '--write-baseline', 'x.json'],
      '--dry-run writes nothing, --write-baseline a file: say one',
    ],
    [['--baseline', 'none.json'], 'No baseline none.json. Write one with --write-baseline none.json.'],
    [['--baseline', 'data'], 'data could not be read: '],
    [['--baseline', 'data/people.yaml'], 'data/people.yaml is no baseline: '],
    [['--write-baseline', 'no/such/folder.json'], 'no/such/folder.json could not be written: '],
    [['--fixx'], "error: unknown option '--fixx'\n(Did you mean --fix?)"],
  ])('2 and a sentence: %j', async (args, sentence) => {
    const { code, stdout, stderr } = await validate(doubtful, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.slice(0, sentence.length)).toBe(sentence);
    expect(stderr).not.toMatch(/^ +at |not expected; run again/m);
    expect(stderr.trimEnd().split('\n')).toHaveLength(sentence.split('\n').length);
  });

  test('2 before anything is mended', async () => {
    const before = read(doubtful, FILE(1));
    expect((await validate(doubtful, '--fix', '--baseline', 'none.json')).code).toBe(2);
    expect(read(doubtful, FILE(1))).toBe(before);
  });
});

/** What each format names, as 'file:line rule'. */
const READERS: Readonly<Record<string, (stdout: string) => string[]>> = {
  stylish(stdout) {
    let file = '';
    return stdout.split('\n').flatMap((line) => {
      if (/^\S+\/\S+$/.test(line)) file = line;
      const [, number, rule] = /^ {2}(\d+):\d+ +(?:error|warning) .* {2}([a-z-]+)$/.exec(line) ?? [];
      return rule ? [formatKey(file, number, rule)] : [];
    });
  },
  json: (stdout) => listKeys({ code: 0, stdout, stderr: '' }),
  github: (stdout) =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, rule, file, number] =
          /^::(?:error|warning) title=([a-z-]+),file=([^,:]+),line=(\d+),.*::.+/.exec(line) ?? [];
        return formatKey(file, number, rule);
      }),
  sarif(stdout) {
    const [{ results }] = JSON.parse(stdout).runs;
    // biome-ignore lint/suspicious/noExplicitAny: JSON of a published schema, which other tests hold it against
    return results.map(({ ruleId, locations: [{ physicalLocation }] }: any) =>
      formatKey(physicalLocation.artifactLocation.uri, physicalLocation.region.startLine, ruleId),
    );
  },
  junit: (stdout) =>
    [...stdout.matchAll(/<testcase name="(\S+) at (\d+):\d+" classname="([^"]+)">/g)].map(([, rule, line, file]) =>
      formatKey(file, line, rule),
    ),
  rdjson: (stdout) =>
    // biome-ignore lint/suspicious/noExplicitAny: JSON of a published schema, which other tests hold it against
    JSON.parse(stdout).diagnostics.map(({ location: { path, range }, code }: any) =>
      formatKey(path, range.start.line, code.value),
    ),
};

describe('formats', () => {
  let folder: string;

  beforeAll(() => {
    folder = makeFaulty();
    writeFileSync(join(folder, 'data/notes.txt'), 'A file that nobody reads.\n');
  });

  test.each(Object.keys(READERS))('%s names each problem, its file as seen from above the project', async (format) => {
    const summary = join(makeFolder(), 'summary.md');
    const name = basename(folder);
    const run = await runReport(['validate', '--project', name, '--format', format], {
      cwd: dirname(folder),
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect({ code: run.code, stderr: run.stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^(\d+ more problems? in other files; `report validate` without a path shows them\.\n)?$/,
      ),
    });
    expect(READERS[format]?.(run.stdout).sort()).toEqual([
      `${name}/${FILE(2)}:7 unknown-code`,
      `${name}/${FILE(3)}:16 look-alike-letter`,
      `${name}/data/notes.txt:1 unread-file`,
    ]);
    expect(run.stdout).not.toContain('\u001b');
    expect(existsSync(summary)).toBe(format === 'github');
    if (format === 'github') expect(readFileSync(summary, 'utf8')).toMatch(/\|.*record-02\.yaml.*\|.*unknown-code/);
  });

  test.each([
    ['data', ['incidents/2024/record-02.yaml:7', 'incidents/2024/record-03.yaml:16', 'notes.txt:1']],
    ['data/incidents/2024', ['../../notes.txt:1', 'record-02.yaml:7', 'record-03.yaml:16']],
  ])('from inside %s, paths lead there too', async (below, expected) => {
    const run = await validate(join(folder, below), '--format', 'json');
    expect(listKeys(run).map((key) => key.split(' ')[0])).toEqual(expected);
    const { files } = parseJson(run);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(folder, below, file)))).toEqual([]);
    expect((await validate(join(folder, below))).stdout).toMatch(/\d \| {3}- atack\n/);
  });

  test('a summary that cannot be written hides nothing', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'no/such/folder.md') };
    const run = await runReport(['validate', '--format', 'github'], { cwd: folder, env });
    expect([run.code, run.stdout.match(/^::/gm)?.length]).toEqual([1, 3]);
    expect(run.stderr).toMatch(/^\S+folder\.md could not be written: .*\n$/);
  });

  test('nothing to tell is told in the same form', async () => {
    const clean = makeProject([{}]);
    const run = await validate(clean, '--format', 'json');
    expect({ code: run.code, ...parseJson(run).summary }).toEqual({
      code: 0,
      errors: 0,
      warnings: 0,
      fixable: 0,
      unlisted: 0,
    });
    expect(parseJson(run).files).toContain(FILE(1));
    expect(await validate(clean, '--format', 'github')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  const terminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '';

  test.skipIf(!terminal.includes('util-linux'))('colours on a terminal only, and not with NO_COLOR', () => {
    const show = (end: string, env = {}) => {
      const command = `'${process.execPath}' '${join(PROGRAM, 'dist/cli.js')}' validate ${end}`;
      const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, TERM: 'xterm', ...env } } as const;
      return spawnSync('script', ['-qec', command, '/dev/null'], options).stdout;
    };
    expect(show('')).toContain('\u001b[31merror');
    expect(show('', { NO_COLOR: '1' })).not.toContain('\u001b[31m');
    expect(show('> piped.txt')).toContain('checking…');
    expect(read(folder, 'piped.txt')).toMatch(/^data\/incidents/);
    expect(read(folder, 'piped.txt')).not.toContain('\u001b');
  });
});

describe('paths', () => {
  let folder: string;

  beforeAll(() => {
    // The third has the id of the first, the fourth an unknown person.
    folder = makeProject([
      {},
      { category: ['atack'] },
      { id: 'XX-2024-001' },
      { targets: [{ person: 'nobody', group: 'journalist' }] },
    ]);
  });

  test.each([
    ['.', '', ['record-02', 'record-03', 'record-04']],
    ['.', FOLDER, ['record-02', 'record-03', 'record-04']],
    ['.', FILE(2), ['record-02']],
    ['.', `./${FILE(2)} ${FILE(1)} ${FILE(4)}`, ['record-02', 'record-04']],
    ['.', FILE(3), ['record-03']],
    ['.', `${FILE(1)} data/people.yaml data/taxonomies-of-mine/../people.yaml`, []],
    ['.', 'data/people.yaml', []],
    ['data', '.', ['record-02', 'record-03', 'record-04']],
    ['data', 'people.yaml', []],
    [FOLDER, 'record-04.yaml', ['record-04']],
  ])('in %s, %j: only these files are reported, by these the exit code', async (below, paths, expected) => {
    mkdirSync(join(folder, 'data/taxonomies-of-mine'), { recursive: true });
    const run = await validate(join(folder, below), ...paths.split(' ').filter(Boolean), '--format', 'json');
    expect(listKeys(run).map((key) => /record-\d+/.exec(key)?.[0])).toEqual(expected);
    expect({ code: run.code, stderr: run.stderr }).toEqual({
      code: expected.length > 0 ? 1 : 0,
      stderr: expect.stringMatching(
        /^(\d+ more problems? in other files; `report validate` without a path shows them\.\n)?$/,
      ),
    });
  });

  test('what a file says is held against those that are not given', async () => {
    const [one] = parseJson(await validate(folder, FILE(3), '--format', 'json')).diagnostics;
    expect(one).toMatchObject({ rule: 'duplicate-id', record: 'XX-2024-001', related: [{ place: { file: FILE(1) } }] });
  });

  test('many files, as a hook before a commit gives them', async () => {
    const many = makeProject([{}]);
    const names = Array.from({ length: 400 }, (_, index) => `${FOLDER}/XX-2024-${1000 + index}.yaml`);
    const text = read(many, FILE(1));
    for (const [index, name] of names.entries())
      writeFileSync(
        join(many, name),
        text
          .replace('XX-2024-001', `XX-2024-${1000 + index}`)
          .replace('attack', index < 2 ? 'atack' : 'attack')
          .replace('2024-01-06', `2024-0${1 + (index % 9)}`),
      );
    const off = ['--rule', 'probable-duplicate=off', '--format', 'json'];
    const all = await validate(many, ...names, ...off);
    expect(listKeys(all)).toEqual(names.slice(0, 2).map((name) => formatKey(name, 7, 'unknown-code')));
    expect(parseJson(all).files).toEqual(names);
    expect((await validate(many, ...names.slice(2), ...off)).code).toBe(0);
  });
});

describe('levels of rules', () => {
  const arbitrary = { arbitrary: 'yes' };

  test('on the command line, in project.yaml, and the former before the latter', async () => {
    const set = (level?: string) => makeProject([arbitrary], level ? { rules: { 'missing-reason': level } } : {});
    const [own, warned, off] = [set(), set('warn'), set('off')];
    const level = async (folder: string, ...args: string[]) => {
      const run = await validate(folder, '--format', 'json', ...args);
      return [run.code, parseJson(run).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)];
    };
    expect(await level(own)).toEqual([1, ['error missing-reason']]);
    expect(await level(own, '--rule', 'missing-reason=warn')).toEqual([0, ['warning missing-reason']]);
    expect(await level(own, '--rule', 'missing-reason=off')).toEqual([0, []]);
    expect(await level(warned)).toEqual([0, ['warning missing-reason']]);
    expect(await level(warned, '--rule', 'missing-reason=error')).toEqual([1, ['error missing-reason']]);
    expect(await level(off)).toEqual([0, []]);
    expect(await level(off, '--rule', 'missing-reason=off', '--rule', 'missing-reason=warn')).toEqual([
      0,
      ['warning missing-reason'],
    ]);
  });

  test('a rule that is not there, or that cannot be set, is told at its key, and changes nothing', async () => {
    const folder = makeProject([{ category: ['atack'] }], { rules: { 'never-usd': 'off', 'unknown-code': 'off' } });
    writeFileSync(join(folder, 'base.json'), '{"schemaVersion": 1, "problems": []}');
    const run = await validate(folder, '--format', 'json');
    const keys = read(folder, 'data/project.yaml').split('\n');
    expect(run.code).toBe(1);
    expect(listKeys(run)).toEqual([
      `${FILE(1)}:7 unknown-code`,
      `data/project.yaml:${keys.indexOf('  never-usd: off') + 1} unknown-rule`,
      `data/project.yaml:${keys.indexOf('  unknown-code: off') + 1} unknown-rule`,
    ]);
    expect(parseJson(run).diagnostics[1]).toMatchObject({ place: { column: 3 }, hint: 'Did you mean `never-used`?' });
    expect(listKeys(await validate(folder, '--format', 'json', '--baseline', 'base.json'))).toEqual(listKeys(run));
  });

  test('an error leaves its record out of a report; a warning, also of a rule that was turned down, does not', async () => {
    const records = [{}, { arbitrary: 'yes' }, { summary: { en: 'A h\u0430mmer that was not.' } }];
    const build = (settings: Written = {}) =>
      buildReport(makeProject(records, settings), '2024', { args: ['--to', 'json'] });
    const [strict, lenient] = [await build(), await build({ rules: { 'missing-reason': 'warn' } })];
    expect(strict.code).toBe(1);
    expect(strict.ledger.order).toEqual(['XX-2024-001', 'XX-2024-003']);
    expect(strict.stderr).toContain('1 faulty record was left out of the report; the report says so.');
    expect(lenient.code).toBe(0);
    expect(lenient.ledger.order).toEqual(['XX-2024-001', 'XX-2024-002', 'XX-2024-003']);
    expect(lenient.stderr).toContain('2 warnings about the records: `report validate` shows them.');
    expect(lenient.stderr).not.toContain('left out of the report');
  });
});

test('like problems as one, at most 50 different ones, and all with --all', async () => {
  const codes = Array.from({ length: 60 }, (_, index) => `zz-${String.fromCharCode(97 + (index % 26))}${index}-zz`);
  const alone = { rules: { 'probable-duplicate': 'off' } };
  const folder = makeProject(
    codes.map((code, index) => ({ id: `XX-2024-${index + 100}`, context: [code] })),
    alone,
  );
  const like = makeProject(Array.from({ length: 8 }, () => ({ category: ['qwertz'] })));
  const count = ({ stdout }: Run) => stdout.match(/^ {2}\d+:\d+ /gm)?.length;
  const [cut, all] = [await validate(folder), await validate(folder, '--all')];
  expect([cut.code, count(cut)]).toEqual([1, 50]);
  expect(cut.stdout).toContain('60 problems (60 errors, 0 warnings) in 60 files');
  expect(cut.stdout).toContain('Showing 50 of 60 problems; `report validate --all` shows all of them.');
  expect([all.code, count(all)]).toEqual([1, 60]);
  expect(all.stdout).not.toContain('Showing');
  const [folded, each] = [await validate(like), await validate(like, '--all')];
  expect(count(folded)).toBe(1);
  expect(folded.stdout).toMatch(/and in 7 more places: data\S+record-02.yaml:\d+:\d+, .*, …\n/);
  expect(folded.stdout).toContain('Like problems are shown once; `report validate --all` shows each in its place.');
  expect(count(each)).toBe(8);
});

describe('a baseline', () => {
  let folder: string;

  beforeAll(() => {
    folder = makeProject([{ category: ['atack'] }, { category: ['atak'], summary: { en: 'A h\u0430mmer.' } }]);
  });

  test('is written with what there is, and then nothing of it is reported', async () => {
    const written = await validate(folder, '--write-baseline', 'base.json');
    expect(written).toEqual({ code: 0, stdout: '', stderr: '3 known problems in base.json.\n' });
    expect(JSON.parse(read(folder, 'base.json')).problems).toHaveLength(3);
    expect(await validate(folder, '--baseline', 'base.json', '--max-warnings', '0')).toEqual({
      code: 0,
      stdout: 'No problems in 6 files.\n',
      stderr: '3 known problems of base.json left out.\n',
    });
    expect((await validate(folder, '--baseline', 'base.json', '--quiet')).stderr).toBe('');
    expect((await validate(folder)).code).toBe(1);
  });

  test('lets a new problem of the same kind through, wherever the old ones have moved', async () => {
    const moved = makeFolder();
    cpSync(folder, moved, { recursive: true });
    edit(moved, FILE(1), (text) => `# Lines\n# above.\n${text.replace('police', 'polise')}`);
    const run = await validate(moved, '--baseline', 'base.json', '--format', 'json');
    expect(run.code).toBe(1);
    expect(parseJson(run).diagnostics).toMatchObject([{ rule: 'unknown-code', field: 'perpetrator.0' }]);
  });

  test('says which of its entries are needed no more, at their lines', async () => {
    const mended = makeFolder();
    cpSync(folder, mended, { recursive: true });
    edit(mended, FILE(2), (text) => text.replace('atak', 'attack').replace('\u0430', 'a'));
    const { code, stdout } = await validate(mended, '--baseline', 'base.json');
    expect(code).toBe(0);
    const lines = read(mended, 'base.json').split('\n');
    const stale = lines.flatMap((line, index) => (line.includes(FILE(2)) ? [index + 1] : []));
    expect(READERS.stylish?.(`base/json\n${stdout}`)).toEqual(
      stale.map((line) => formatKey('base/json', line, 'stale-baseline')),
    );
    expect(stale).toHaveLength(2);
    expect((await validate(mended, '--baseline', 'base.json', '--max-warnings', '0')).code).toBe(1);
    const off = ['--rule', 'stale-baseline=off', '--max-warnings', '0'];
    expect((await validate(mended, '--baseline', 'base.json', ...off)).stdout).toBe('No problems in 6 files.\n');

    // From above, the baseline's path is the one that was given, and its line is shown.
    const from = ['--project', basename(mended), '--baseline', join(basename(mended), 'base.json')];
    const above = await validate(dirname(mended), ...from);
    expect(above.stdout).toContain(`\n  ${stale[0]}:5  warning  Unexpected entry `);
    expect(above.stdout).toContain(`${stale[0]} | ${lines[(stale[0] ?? 0) - 1]?.slice(0, 60)}`);
    expect(above.stdout.split('\n')[0]).toBe(`${basename(mended)}/base.json`);

    // Of files that are not given nothing is said: not even that something in them was mended.
    const first = await validate(mended, FILE(1), '--baseline', 'base.json', '--max-warnings', '0');
    expect(first).toEqual({
      code: 0,
      stdout: 'No problems in 1 file.\n',
      stderr: '1 known problem of base.json left out.\n',
    });
    expect((await validate(mended, FILE(2), '--baseline', 'base.json', '--max-warnings', '0')).code).toBe(1);
  });
});

/** A record with one of everything that --fix mends, its layout all by hand; and what it makes of it. */
const YAML = [
  '\ufeff# Coded by hand;   keep the layout.',
  'id: "XX-2024-001"',
  "date: '06.05.2024'   # as the source writes it",
  'place:   Almaty',
  'freedom: [ expression ]',
  'category:',
  '  -   Attack # the main one',
  'perpetrator: [Security_Service, police]',
  'context:',
  '- "pi\u0441ket"',
  'targets:',
  '  - {person: ann-example,   group: journalist,}',
  'on_duty: YES',
  "verified: 'Yes'",
  'summary: {en: "No h\u0430mmer \u2014 no\u00ad \u00abs\u0430w\u00bb. "}   # ***',
  'sources:',
  '  - id:\u00a0made-up-diary',
  '    at: \u201cwhole\u201d',
  '',
  'visibility: public   ',
  '# The end, without a line end',
].join('\r\n');
const YAML_MENDED = YAML.replace("'06.05.2024'", "'2024-05-06'")
  .replace('  Almaty', '  almaty')
  .replace('Attack', 'attack')
  .replace('Security_Service', 'security-service')
  .replace('pi\u0441ket', 'rally')
  .replace('YES', 'yes')
  .replace("'Yes'", "'yes'")
  .replaceAll('\u0430', 'a')
  .replace('\u00ad', '')
  .replace('. "', '."')
  .replace('\u00a0', ' ')
  .replace(/[\u201c\u201d]/g, '"');

const CSV = [
  '\ufeffid,date,place,freedom,category,perpetrator,context,targets.1.person,targets.1.group,on_duty,verified,summary.en,sources.1.id,sources.1.at,visibility',
  'XX-2024-101,"06.06.2024",Almaty,"expression","Attack",Security_Service; police,picket,ann-example,journalist,YES,"Yes","No ""h\u0430mmer"",',
  'no\u200b saw;',
  'and a second line.",made-up-diary,whole,public',
  'XX-2024-102,2024-08,\u00a0almaty,expression,attack,police,,ann-example,journalist,no,yes, Nothing ,made-up-diary,whole,"public"',
  '',
].join('\r\n');
const CSV_MENDED = CSV.replace('06.06.2024', '2024-06-06')
  .replace('Almaty', 'almaty')
  .replace('"Attack"', '"attack"')
  .replace('Security_Service', 'security-service')
  .replace('picket', 'rally')
  .replace('YES', 'yes')
  .replace('"Yes"', '"yes"')
  .replace('\u0430', 'a')
  .replace('\u200b', '')
  .replace('\u00a0', '');
const CSV_FILE = `${FOLDER}/incidents.csv`;

describe('--fix', () => {
  const makeMendable = () => makeProject([], {}, { ...RETIRED, [FILE(1)]: YAML, [CSV_FILE]: CSV });
  const look = (folder: string, file: string) => statSync(join(folder, file), { bigint: true }).mtimeNs;

  test('mends what has one safe answer; every other byte stays, and a second run changes nothing', async () => {
    const folder = makeMendable();
    const first = await validate(folder, '--fix');
    expect(JSON.stringify(read(folder, FILE(1)))).toBe(JSON.stringify(YAML_MENDED));
    expect(JSON.stringify(read(folder, CSV_FILE))).toBe(JSON.stringify(CSV_MENDED));
    expect(first.stderr.split('\n')).toEqual([
      expect.stringMatching(/^--fix mended \d+ places in 2 files\.$/),
      'Figures of the report may move, because of XX-2024-001 (was left out, counts now), XX-2024-101 (was left out, counts now).',
      '',
    ]);
    expect([first.code, first.stdout]).toEqual([0, 'No problems in 7 files.\n']);
    const times = [look(folder, FILE(1)), look(folder, CSV_FILE)];
    expect(await validate(folder, '--fix')).toEqual({ code: 0, stdout: first.stdout, stderr: '' });
    expect([look(folder, FILE(1)), look(folder, CSV_FILE)]).toEqual(times);
  });

  test.each([
    ['the project', '.', []],
    ['inside data/', 'data', []],
    ['above', '..', ['--project']],
  ])('--dry-run in %s prints a patch that makes the same, and changes nothing', async (_, below, flags) => {
    const folder = join(makeFolder(), 'made up');
    cpSync(makeMendable(), folder, { recursive: true });
    const cwd = join(folder, below);
    const dry = await validate(cwd, '--fix', '--dry-run', ...flags.flatMap((flag) => [flag, 'made up']));
    expect([read(folder, FILE(1)), read(folder, CSV_FILE)]).toEqual([YAML, CSV]);
    expect(dry.code).toBe(1);
    expect(dry.stderr).toMatch(/^--fix would mend \d+ places in 2 files\.\nFigures of the report may move, /);
    expect(dry.stdout).toMatch(/^--- a\//);
    const applied = spawnSync('git', ['-c', 'core.autocrlf=false', 'apply', '-'], {
      cwd,
      input: dry.stdout,
      encoding: 'utf8',
      env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(dirname(folder)) },
    });
    expect([applied.status, applied.stderr.replace(/.*trailing whitespace.*|.*whitespace errors.*/g, '')]).toEqual([
      0,
      expect.not.stringContaining('error'),
    ]);
    expect([read(folder, FILE(1)), read(folder, CSV_FILE)]).toEqual([YAML_MENDED, CSV_MENDED]);
  });

  test('with a path mends that file alone; without anything to mend it says nothing', async () => {
    const folder = makeMendable();
    const run = await validate(folder, '--fix', CSV_FILE);
    expect([read(folder, FILE(1)), read(folder, CSV_FILE)]).toEqual([YAML, CSV_MENDED]);
    expect(run.stderr).toMatch(/^--fix mended \d+ places in 1 file\.\n/);
    expect([run.code, run.stdout]).toEqual([0, 'No problems in 1 file.\n']);
    expect((await validate(folder, '--fix', 'data/people.yaml')).stderr).not.toContain('Figures');
    expect((await validate(folder, '--fix', '--dry-run', CSV_FILE)).stdout).toBe('');
  });

  test('what is no plain file is left as it is', async () => {
    const folder = makeMendable();
    const elsewhere = join(makeFolder(), 'elsewhere.yaml');
    writeFileSync(elsewhere, YAML);
    symlinkSync(elsewhere, join(folder, FILE(2)));
    const run = await validate(folder, '--fix', FILE(2), '--format', 'json');
    expect([run.code, listKeys(run)]).toEqual([1, [`${FILE(2)}:1 linked-file`]]);
    expect([readFileSync(elsewhere, 'utf8'), read(folder, FILE(1))]).toEqual([YAML, YAML]);
  });

  test('a file that somebody saved meanwhile is left alone, the others are mended, and what moves is said', async () => {
    const folder = makeMendable();
    const before = await load(folder, PROGRAM);
    writeFileSync(join(folder, CSV_FILE), `${CSV}\r\n`);
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const plain = (text: string) => text;
    const paint = { strong: plain, faint: plain, red: plain, yellow: plain };
    const voice = { data: say, message: say, note: say, progress: say, paint };
    const check = (at: string) => load(at, PROGRAM);
    const mending = mend(before, () => true, { project: folder, check }, voice);
    await expect(mending).rejects.toThrow(`${CSV_FILE} was not mended: it changed while it was checked; run again.`);
    expect(said).toEqual([
      expect.stringMatching(/^--fix mended \d+ places in 1 file\.$/),
      'Figures of the report may move, because of XX-2024-001 (was left out, counts now).',
    ]);
    expect([read(folder, FILE(1)), read(folder, CSV_FILE)]).toEqual([YAML_MENDED, `${CSV}\r\n`]);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file that this user may not write is named, the others are mended',
    async () => {
      const folder = makeMendable();
      chmodSync(join(folder, CSV_FILE), 0o444);
      const { code, stderr } = await validate(folder, '--fix');
      expect(code).toBe(2);
      expect(stderr).toContain(`${CSV_FILE} was not mended: this user may not write it.\n`);
      expect(stderr).toContain('Figures of the report may move, because of XX-2024-001 (was left out, counts now).\n');
      expect([read(folder, FILE(1)), read(folder, CSV_FILE)]).toEqual([YAML_MENDED, CSV]);
    },
  );
});

describe('--fix and the figures of the report', () => {
  const build = async (folder: string) => {
    const { ledger, stderr } = await buildReport(folder, '2024', { args: ['--to', 'json'] });
    expect(Object.keys(ledger.figures ?? {}).length, stderr).toBeGreaterThan(5);
    return ledger.figures;
  };

  test('it says nothing of them where only texts change, and they stay', async () => {
    const folder = makeProject(
      [
        { summary: { en: 'A h\u0430mmer. ' } },
        { place: 'astana', arbitrary: 'yes', arbitrary_reason: '\u00ad No ground.' },
      ],
      {},
      {
        ...RETIRED,
        'data/taxonomies/context.yaml': RETIRED['data/taxonomies/context.yaml'].replace(
          '{en: Rally}',
          '{en: R\u0430lly}',
        ),
        'data/people.yaml': '- {id: ann-example, names: {en: "Ann Ex\u0430mple "}, gender: female}\n',
        'data/sources.yaml': '- {id: made-up-diary, title: Di\u00adary, publisher: Made-up Monitor}\n',
      },
    );
    const before = await build(folder);
    const run = await validate(folder, '--fix');
    expect(run.stderr).toMatch(/^--fix mended [67] places in 5 files\.\n$/);
    expect(await build(folder)).toEqual(before);
  });

  test('it names the records and fields that count otherwise, those that come and those that go', async () => {
    const folder = makeProject(
      [{ context: ['picket'] }, { context: ['picket', 'rally'] }, { verified: 'Yes' }],
      { rules: { 'retired-code': 'warn' } },
      RETIRED,
    );
    const before = await build(folder);
    const { code, stderr } = await validate(folder, '--fix');
    expect(stderr).toContain(
      'Figures of the report may move, because of XX-2024-001 (context), XX-2024-003 (was left out, counts now), XX-2024-002 (is left out now).\n',
    );
    expect(code).toBe(1);
    expect(await build(folder)).not.toEqual(before);
  });

  test('it names what counts otherwise outside the records', async () => {
    const folder = makeProject(
      [{ place: 'here' }],
      {},
      {
        'data/taxonomies/place.yaml':
          'labels: {en: Place}\nentries:\n  - {code: north, labels: {en: North}}\n  - {code: here, labels: {en: Here}, parent: North}\n',
        'data/people.yaml': '- {id: ann-example, names: {en: Ann Example}, gender: Female}\n',
        'data/published/theirs.yaml':
          'source: made-up-diary\nclaims:\n  - {id: theirs, period: 2024-01–2024-03, label: {en: Cases}, value: 3, unit: cases}\n',
      },
    );
    const { stderr } = await validate(folder, '--fix');
    expect(stderr).toContain('ann-example of people.yaml (was left out, counts now)');
    expect(stderr).toContain('theirs of published/ (was left out, counts now)');
    expect(stderr).toContain('here of taxonomies/place.yaml (was left out, counts now)');
  });
});
