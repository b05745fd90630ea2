import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nextId } from '../src/commands/new/next-id.ts';
import { QUESTIONS } from '../src/commands/new/questions.ts';
import { newIncident, newTables } from '../src/commands/new.ts';
import { load } from '../src/load.ts';
import { PROGRAM, runReport } from './command.ts';
import { makeRecord, writeProject } from './project.ts';

const FLAGS = {
  date: '2024-05-06',
  place: 'almaty',
  category: 'attack',
  perpetrator: 'police',
  person: 'ann-example',
  verified: 'yes',
  summary: 'Nothing of this happened.',
  source: 'made-up-diary',
};

describe('the next free id', () => {
  test.each<[string, string[], number, string]>([
    ['starts anew', [], 2024, 'XX-2024-001'],
    ['is one above the highest', ['KZ-2024-001', 'KZ-2024-007'], 2024, 'KZ-2024-008'],
    ['counts within its year', ['KZ-2023-041', 'KZ-2024-007'], 2023, 'KZ-2023-042'],
    ['starts at one in a new year', ['KZ-2023-041'], 2025, 'KZ-2025-001'],
    ['keeps the width', ['MU-2023-05'], 2023, 'MU-2023-06'],
    ['outgrows the width', ['MU-2023-99'], 2023, 'MU-2023-100'],
    ['keeps the width of ids that were outgrown', ['MU-2023-99', 'MU-2023-100'], 2024, 'MU-2024-01'],
    ['takes the form that most have', ['KZ-2024-003', 'KZ-2024-004', 'RU-2024-900'], 2024, 'KZ-2024-005'],
    ['goes on through the years where ids name none', ['case-0041', 'case-0042'], 2024, 'case-0043'],
    ['fills no gap', ['KZ-2024-001', 'KZ-2024-003'], 2024, 'KZ-2024-004'],
    ['minds no id of another form', ['KZ-2024-003', 'an-old-case'], 2024, 'KZ-2024-004'],
  ])('%s', (_, ids, year, expected) => expect(nextId(ids, year)).toBe(expected));
});

describe('new incident', () => {
  test('writes a record that has nothing wrong', async () => {
    const home = writeProject([]);
    const run = await add(home, {
      ...FLAGS,
      outlet: 'made-up-gazette',
      unnamed: 'two camera operators',
      group: 'journalist',
    });
    expect(run).toMatchObject({ code: 0, data: [join(home, 'data/incidents/2024/XX-2024-001.yaml')] });
    const text = readFileSync(run.data[0] ?? '', 'utf8');
    expect(parse(text)).toEqual({
      ...makeRecord({ on_duty: 'unknown' }),
      targets: [
        { person: 'ann-example', group: 'journalist' },
        { outlet: 'made-up-gazette' },
        { unnamed: 'two camera operators', group: 'journalist' },
      ],
    });
    await expectSound(home, 'XX-2024-001');
    expect(text).toContain('# context: [rally]');
  });

  test.each<[string, Record<string, string>]>([
    ['a year alone', { date: '2024' }],
    ['a month', { date: '2024-02' }],
    ['a span', { date: '2024-02/2024-03' }],
    ['several codes', { category: 'attack, threat', perpetrator: 'police;unknown' }],
    ['no target', { person: '' }],
    [
      'texts that YAML could read otherwise',
      { unnamed: '"a": [b] # c', summary: `- 'x': "y" # z {a} &b *c ! | > % @ \` ${'word '.repeat(90)}` },
    ],
    ['a text of several lines', { summary: 'One.\n\nTwo:\n  three' }],
    ['letters of all languages', { summary: 'Полиция задержала журналиста. Әділет. 新聞', unnamed: 'журналист «Ә»' }],
    ['a place with commas', { at: 'lines 97-98, 101' }],
    ['labels for codes', { place: 'Almaty', category: 'Attack' }],
    ['a record kept internal', { visibility: 'internal' }],
  ])('takes %s', async (_, flags) => {
    const home = writeProject([]);
    expect((await add(home, { ...FLAGS, ...flags })).code).toBe(0);
    await expectSound(home, 'XX-2024-001');
    const record = parse(readFileSync(join(home, 'data/incidents/2024/XX-2024-001.yaml'), 'utf8'));
    if (flags.unnamed) expect(record.targets.at(-1).unnamed).toBe(flags.unnamed);
    if (flags.summary) expect(record.summary.en).toBe(flags.summary.replace(/\s+/g, ' ').trim());
    if (flags.place) expect([record.place, record.category]).toEqual(['almaty', ['attack']]);
  });

  test('numbers go on over all formats, folders, faulty records and those that are only named', async () => {
    const csv = 'id,date,place\nXX-2024-006,2024-01-02,almaty\n';
    const home = writeProject([makeRecord(), makeRecord({ id: 'XX-2023-009', date: '2023-01-01' })], {
      files: { 'data/incidents/2024/incidents.csv': csv },
    });
    expect((await add(home, FLAGS)).data).toEqual([join(home, 'data/incidents/2024/XX-2024-007.yaml')]);
    const broken = writeProject([makeRecord({ follows: 'XX-2024-011' })], {
      files: { 'data/incidents/2024/XX-2024-012.yaml': 'id: [' },
    });
    expect((await add(broken, FLAGS)).data).toEqual([join(broken, 'data/incidents/2024/XX-2024-013.yaml')]);
  });

  test('names every flag that is still needed, and writes nothing', async () => {
    const home = writeProject([]);
    await expect(add(home, { date: '2024' })).rejects.toThrow(
      'Still needed: --place CODE, --category CODES, --perpetrator CODES, --verified yes|no, --summary TEXT, --source ID.',
    );
    expect(existsSync(join(home, 'data/incidents'))).toBe(false);
  });

  test('says of every flag that does not fit what was expected', async () => {
    const home = writeProject([]);
    const wrong = {
      date: '2024-02-30',
      place: 'atlantis',
      category: 'attack,atack',
      person: 'ann-exampel',
      at: 'somewhere',
    };
    const error = await add(home, { ...FLAGS, ...wrong }).catch((thrown: Error) => thrown.message);
    expect(String(error).split('\n')).toEqual([
      expect.stringMatching(/^--date: Unexpected `2024-02-30`, expected a date as /),
      expect.stringMatching(/^--place: Unexpected `atlantis`, expected a code of taxonomies\/place\.yaml\./),
      '--category: Unexpected `atack`, expected a code of taxonomies/category.yaml. Did you mean `attack`?',
      '--person: Unexpected `ann-exampel`, expected an id of data/people.yaml. Did you mean `ann-example`?',
      expect.stringMatching(/^--at: Unexpected `somewhere`, expected `line 12`/),
    ]);
    expect(existsSync(join(home, 'data/incidents'))).toBe(false);
  });

  test('takes no sign that a record cannot hold', async () => {
    await expect(add(writeProject([]), { ...FLAGS, summary: 'a\u0000b' })).rejects.toThrow(
      '--summary: Unexpected sign',
    );
  });

  test('shows the record and writes nothing with --dry-run', async () => {
    const home = writeProject([]);
    const { code, data } = await add(home, FLAGS, { dryRun: true });
    expect(code).toBe(0);
    expect(parse(data.join('\n'))).toMatchObject({ id: 'XX-2024-001', targets: [{ person: 'ann-example' }] });
    expect(existsSync(join(home, 'data/incidents'))).toBe(false);
  });

  test('overwrites nothing', async () => {
    const home = writeProject([]);
    mkdirSync(join(home, 'data/incidents/2024/XX-2024-001.yaml'), { recursive: true });
    const { data } = await add(home, FLAGS);
    expect(data).toEqual([join(home, 'data/incidents/2024/XX-2024-002.yaml')]);
  });
});

test('the command has a flag for each question, and asks nobody where there is no terminal', async () => {
  const { stdout } = await runReport(['new', 'incident', '--help']);
  for (const { name, takes } of QUESTIONS) expect(stdout).toContain(`--${name} <${takes}>`);
  const home = writeProject([]);
  const flags = Object.entries({ ...FLAGS, 'on-duty': 'yes', group: 'journalist' }).map(
    ([name, value]) => `--${name}=${value}`,
  );
  const run = await runReport(['new', 'incident', ...flags], { cwd: home });
  expect(run).toMatchObject({ code: 0, stdout: `${join('data/incidents/2024/XX-2024-001.yaml')}\n` });
  expect(parse(readFileSync(join(home, run.stdout.trim()), 'utf8'))).toEqual(makeRecord());
  expect(await runReport(['new', 'incident'], { cwd: home })).toMatchObject({ code: 2, stdout: '' });
  expect((await runReport(['new', 'tables', '2025'], { cwd: home })).stdout.split('\n')).toHaveLength(7);
  expect(readFileSync(join(home, 'data/incidents/2025/incidents.csv'), 'utf8')).toMatch(/^\ufeffid,date,place,.*\r\n$/);
  expect(await runReport(['validate'], { cwd: home })).toMatchObject({ code: 0 });
});

describe('new incident on a terminal', () => {
  test('asks until each answer fits, and takes what is usual on Enter', async () => {
    const home = writeProject([]);
    const talk = converse(
      ...['30.02.2024', '2024-05-06', 'Almati', 'almaty', '', 'atack', '?', 'attack', 'police'],
      ...[
        'ann-example',
        '',
        '',
        'journalist',
        'y',
        'yes',
        '',
        'yes',
        'Nothing of this happened.',
        'made-up-diary',
        '',
        '',
      ],
    );
    const run = await add(home, {}, {}, talk.terminal);
    expect(run.data).toEqual([join(home, 'data/incidents/2024/XX-2024-001.yaml')]);
    expect(parse(readFileSync(run.data[0] ?? '', 'utf8'))).toEqual(makeRecord());
    expect(talk.said()).toContain('Unexpected `30.02.2024`, expected a date');
    expect(talk.said()).toContain('Did you mean `attack`?');
    expect(talk.said()).toMatch(/ {2}threat {2}\S/);
    expect(talk.said()).toContain('Expected an answer');
    expect(talk.left()).toEqual([]);
  });

  test('asks nothing that a flag has answered, and nothing at all where the needed ones are there', async () => {
    const home = writeProject([]);
    const { source: _, ...flags } = {
      ...FLAGS,
      freedom: 'expression',
      'on-duty': 'no',
      group: 'journalist',
      outlet: '',
      unnamed: '',
      visibility: 'public',
    };
    const talk = converse('made-up-diary', 'page 3');
    expect((await add(home, flags, {}, talk.terminal)).code).toBe(0);
    expect(talk.left()).toEqual([]);
    const silent = converse();
    expect((await add(home, FLAGS, {}, silent.terminal)).code).toBe(0);
    expect(silent.said()).toBe('');
  });

  test('keeps an id that is not registered yet when it is typed twice, and says what is left to do', async () => {
    const home = writeProject([]);
    const { source: _, ...flags } = {
      ...FLAGS,
      freedom: 'expression',
      'on-duty': 'no',
      group: 'journalist',
      outlet: '',
      unnamed: '',
      visibility: 'public',
    };
    const talk = converse('new-letter', 'new-letter', '');
    const run = await add(home, flags, {}, talk.terminal);
    expect(talk.said()).toContain('Type it again to keep it, and add it to the file after.');
    expect(run.code).toBe(1);
    expect(run.messages.join('\n')).toContain('Unexpected `new-letter`');
    expect(run.data).toHaveLength(1);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s leaves nothing', async (_, key) => {
    const home = writeProject([]);
    const before = readdirSync(home, { recursive: true });
    const { code, data, messages } = await add(home, {}, {}, converse('2024', 'almaty', key).terminal);
    expect({ code, data, messages }).toEqual({ code: 130, data: [], messages: ['\nStopped; nothing was written.'] });
    expect(readdirSync(home, { recursive: true })).toEqual(before);
  });
});

describe('new tables', () => {
  const HEADERS = { 'incidents.csv': ['id', 'date', 'summary.en'], 'targets.csv': ['record', 'person'] };

  test('writes a header that Excel reads as UTF-8, and the project is as sound as before', async () => {
    const home = writeProject([makeRecord()]);
    const { code, data } = await listen((voice) =>
      newTables('2024', HEADERS, { project: home, program: PROGRAM }, voice),
    );
    expect({ code, data }).toEqual({
      code: 0,
      data: Object.keys(HEADERS).map((file) => join(home, 'data/incidents/2024', file)),
    });
    expect(readFileSync(data[0] ?? '', 'utf8')).toBe('\ufeffid,date,summary.en\r\n');
    expect(readFileSync(data[1] ?? '', 'utf8')).toBe('\ufeffrecord,person\r\n');
    await expectSound(home, 'XX-2024-001');
  });

  test('overwrites nothing, and then writes nothing', async () => {
    const home = writeProject([], { files: { 'data/incidents/2024/targets.csv': 'ours' } });
    const run = listen((voice) => newTables('2024', HEADERS, { project: home, program: PROGRAM }, voice));
    await expect(run).rejects.toThrow('targets.csv is there already; nothing was written.');
    expect(readdirSync(join(home, 'data/incidents/2024'))).toEqual(['targets.csv']);
  });

  test.each(['24', '2024-05', '../2024', ''])('takes no `%s` for a year', async (year) => {
    const run = listen((voice) => newTables(year, HEADERS, { project: writeProject([]), program: PROGRAM }, voice));
    await expect(run).rejects.toThrow('expected one as 2024');
  });
});

type Add = Parameters<typeof newIncident>;

function add(project: string, flags: Add[0], more: { dryRun?: boolean } = {}, terminal?: Add[3]) {
  return listen((voice) => newIncident(flags, { project, program: PROGRAM, ...more }, voice, terminal));
}

/** Runs a command and keeps what it says. */
async function listen(run: (voice: Add[2]) => Promise<number>) {
  const data: string[] = [];
  const messages: string[] = [];
  const same = (text: string) => text;
  const paint = new Proxy({}, { get: () => same }) as Add[2]['paint'];
  const code = await run({
    data: (line) => void data.push(line),
    message: (line) => void messages.push(line),
    note: () => undefined,
    progress: () => undefined,
    paint,
  });
  return { code, data, messages };
}

async function expectSound(home: string, id: string): Promise<void> {
  const { value, diagnostics } = await load(home, PROGRAM);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(value.records.map(({ incident }) => incident.id)).toEqual([id]);
}

/** A terminal with somebody who types these lines, one at each prompt; a control sign stands for its key. */
function converse(...lines: string[]) {
  const input = new PassThrough();
  let said = '';
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      said += chunk.toString();
      // Readline ends a prompt by moving the cursor behind it.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own signs
      if (/: \u001b\[\d+G$/.test(said)) {
        const line = lines.shift() ?? '\u0003';
        setImmediate(() => input.write(line < ' ' && line !== '' ? line : `${line}\r`));
      }
      done();
    },
  });
  return { terminal: { input, output }, said: () => said, left: () => lines };
}
