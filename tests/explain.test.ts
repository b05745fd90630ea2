import { describe, expect, test } from 'vitest';
import { findTaxonomy } from '../src/aggregate/dimension.ts';
import { explain, reveal, underline } from '../src/commands/explain.ts';
import { DIMENSIONS, FORMATS } from '../src/commands/list/texts.ts';
import { type ListOptions, list } from '../src/commands/list.ts';
import { PRINTERS } from '../src/diagnostics/printers.ts';
import type { RuleText } from '../src/rule.ts';
import { PROGRAM, runReport, writeFiles } from './command.ts';
import { makeRecord, writeProject } from './project.ts';

const SOUND: RuleText = {
  description:
    'A made-up rule that asks for a long word, so that its description is longer than a line of a terminal is wide. It ends here.',
  severity: 'warning',
  mends: true,
  examples: [
    {
      bad: 'place: ‹almatty›\nverified: yes',
      good: 'place: almaty\nverified: yes',
      message: 'Unexpected `almatty`, expected a code of taxonomies/place.yaml.',
      hint: 'Did you mean `almaty`?',
    },
    {
      file: 'incidents/2024/targets.csv',
      bad: 'record,person\nXX-2024-001‹›\u200b\n',
      good: 'record,person\nXX-2024-001,ann-example\n',
      message: 'Unexpected 1 cell, expected 2.',
      beside: { 'incidents/2024/incidents.csv': 'id\nXX-2024-001\n' },
      byHand: true,
    },
  ],
};
const RULES: Readonly<Record<string, RuleText>> = {
  'made-up': SOUND,
  'extra-cell': { ...SOUND, severity: 'error', fixed: true, mends: false, examples: SOUND.examples.slice(0, 1) },
  'switched-off': { ...SOUND, severity: 'off', mends: false, examples: [] },
};

describe('explain', () => {
  test('tells what a rule asks, its examples with the message of each, and how to switch it off', () => {
    const { code, lines } = listen((voice) => explain('made-up', RULES, voice));
    expect(code).toBe(0);
    expect(lines).toEqual([
      'made-up  warning, --fix mends what has one safe answer',
      '',
      'A made-up rule that asks for a long word, so that its description is longer than',
      'a line of a terminal is wide. It ends here.',
      ...['', 'Wrong:', ''],
      ...['    place: almatty', '           ^^^^^^^', '    verified: yes', ''],
      ...['    Unexpected `almatty`, expected a code of taxonomies/place.yaml.', '    Did you mean `almaty`?'],
      ...['', 'Right:', '', '    place: almaty', '    verified: yes'],
      ...['', 'Wrong (data/incidents/2024/targets.csv):', ''],
      ...['    record,person', '    XX-2024-001<U+200B>', '               ^', ''],
      '    Unexpected 1 cell, expected 2.',
      ...['', 'Beside it (data/incidents/2024/incidents.csv):', '', '    id', '    XX-2024-001'],
      ...['', 'Right, if that is what is meant:', '', '    record,person', '    XX-2024-001,ann-example'],
      ...['', 'To switch it off, in data/project.yaml:', '', '    rules: {made-up: off}', ''],
      'or for one run: report validate --rule made-up=off',
    ]);
  });

  test('says what cannot be switched off, and what frictionless calls it', () => {
    const { lines } = listen((voice) => explain('extra-cell', RULES, voice));
    expect(lines.join('\n')).not.toContain('rules: {');
    expect(lines).toContain('It can be neither switched off nor made a warning: what breaks it cannot be read');
    expect(lines.at(-1)).toBe('frictionless calls it `extra-cell`.');
  });

  test('says how a rule is switched on', () => {
    expect(listen((voice) => explain('switched-off', RULES, voice)).lines).toContain('    rules: {switched-off: warn}');
  });

  test.each([
    ['made-upp', 'Unexpected `made-upp`, expected the id of a rule or a word of quantity. Did you mean `made-up`?'],
    [
      'toString',
      'Unexpected `toString`, expected the id of a rule or a word of quantity. `report list rules` and `report list words` show them all.',
    ],
    [undefined, 'Expected the id of a rule, or a word of quantity: `report list rules`, `report list words`.'],
  ])('stops at %s', (id, message) => {
    expect(() => listen((voice) => explain(id, RULES, voice))).toThrow(message);
  });

  test.each(['nearly half', 'nearly-half', 'почти половина'])('tells when %s is true', (word) => {
    const { code, lines } = listen((voice) => explain(word, RULES, voice));
    expect(code).toBe(0);
    expect(lines.slice(0, 3)).toEqual(['Nearly half: at least 45 % and less than 50 %.', '', 'en: nearly half']);
  });

  test('marks the place below its line, behind signs that are made visible', () => {
    expect(underline('a\n\u00a0b ‹c\nd› e\n')).toEqual(['a', '<U+00A0>b c', '          ^', 'd e']);
    expect(underline('a‹\r\n›b')).toEqual(['a<CR>', ' ^^^^', 'b']);
    expect(underline('no mark')).toEqual(['no mark']);
    expect(reveal('\u0000\t\u202e𝒳 é')).toBe('<U+0000><U+0009><U+202E>𝒳 é');
  });
});

describe('list', () => {
  const home = writeProject([makeRecord()]);
  const run = async (what: string | undefined, more: Partial<ListOptions> = {}) => {
    const options = { program: PROGRAM, project: () => home, rules: RULES, ...more };
    const lines: string[] = [];
    const code = await list(what, options, makeVoice(lines));
    expect(code).toBe(0);
    return lines.flatMap((text) => text.split('\n'));
  };

  test('rules, by name, each with its first sentence and level', async () => {
    const lines = await run('rules');
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['extra-cell', 'made-up', 'switched-off']);
    expect(lines[1]).toMatch(/^made-up {7}A made-up rule .* wide\. \(warning, --fix mends what has one safe answer\)$/);
  });

  test('styles of the program and of the project, with their languages', async () => {
    writeFiles(home, {
      'templates/ours/style.yaml': 'sections: []\n',
      'templates/ours/words.en.yaml': 'cover-kind: Our review\n',
    });
    expect(await run('styles')).toEqual(
      expect.arrayContaining(['adil-soz  Annual review (en)', 'ours      Our review (en)']),
    );
  });

  test('dimensions, as many as there are, with the codes of the project', async () => {
    writeFiles(home, { 'data/taxonomies/gender.yaml': 'labels: {en: Sex}\nentries: [{code: x, labels: {en: X}}]\n' });
    const lines = await run('dimensions');
    const known =
      unknownDimension()
        .match(/there are (.*)\.$/)?.[1]
        ?.split(', ') ?? [];
    expect(known.length).toBeGreaterThan(10);
    expect(Object.keys(DIMENSIONS).sort()).toEqual(known.sort());
    expect(lines.find((line) => line.startsWith('gender'))).toContain('(1 codes of taxonomies/gender.yaml)');
    expect(lines.find((line) => line.startsWith('category'))).toMatch(/^category +Category \(\d\d codes of /);
  });

  test('figures of a style, also those of its sections', async () => {
    const lines = await run('figures', { style: 'adil-soz' });
    expect(lines).toContainEqual(expect.stringMatching(/^total +incidents, with the change on the period before$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^by-authorities +incidents, where perpetrator is authorities, as a share of total$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^attacks-regions +incidents by place at level 1, in section attacks$/),
    );
    expect(await run('figures')).toEqual(lines);
    await expect(run('figures', { style: 'nothing' })).rejects.toThrow('No style `nothing`. There are: adil-soz');
  });

  test('formats, those that build and validate know', async () => {
    const { stderr } = await runReport(['build', '2024', '--to', 'nothing', '--project', home]);
    const built = stderr.match(/expected some of (.*)\.$/m)?.[1]?.split(', ') ?? [];
    expect(built.length).toBe(3);
    expect(Object.keys(FORMATS).sort()).toEqual([...new Set([...built, ...Object.keys(PRINTERS)])].sort());
    for (const name of built) expect(FORMATS[name]).toContain('build --to');
    for (const name of Object.keys(PRINTERS)) expect(FORMATS[name]).toContain('validate --format');
    expect((await run('formats'))[0]).toMatch(/^html {5}build --to: /);
  });

  test('anything as JSON', async () => {
    const { schemaVersion, rules } = JSON.parse((await run('rules', { json: true })).join('\n'));
    expect(schemaVersion).toBe(1);
    expect(rules[0]).toMatchObject({ name: 'extra-cell', level: 'error', fixed: true, mends: false });
  });

  test('asks for a project only where one is needed', async () => {
    const none = { project: stop };
    await run('rules', none);
    await run('formats', none);
    await expect(run('styles', none)).rejects.toThrow('no project');
  });

  test.each([undefined, 'rule', 'constructor'])('stops at %s', async (what) => {
    await expect(run(what)).rejects.toThrow('one of styles, dimensions, codes, rules, figures, words, formats.');
  });
});

function stop(): never {
  throw new Error('no project');
}

function unknownDimension(): string {
  try {
    return findTaxonomy('nothing', new Map()) ?? '';
  } catch (error) {
    return (error as Error).message;
  }
}

function listen(run: (voice: Parameters<typeof explain>[2]) => number) {
  const lines: string[] = [];
  return { code: run(makeVoice(lines)), lines: lines.flatMap((text) => text.split('\n')) };
}

function makeVoice(lines: string[]): Parameters<typeof explain>[2] {
  const silent = () => undefined;
  const same = (text: string) => text;
  const paint = new Proxy({}, { get: () => same }) as Parameters<typeof explain>[2]['paint'];
  return { data: (line) => void lines.push(line), message: silent, note: silent, progress: silent, paint };
}

test('list codes shows what a field may hold, with its labels', async () => {
  const { code, stdout } = await runReport(['list', 'codes', 'context']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^rally +Rally or picket · Митинг или пикет · /m);
  const none = await runReport(['list', 'codes']);
  expect(none).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^Expected the name of a taxonomy: adil-soz-2020, adil-soz-2024, article, category, /,
    ),
  });
});
