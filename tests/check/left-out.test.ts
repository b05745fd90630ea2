import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildReport } from '../command.ts';
import { makeRecord, writeProject } from '../project.ts';

const GOOD = [
  makeRecord({ id: 'XX-2024-001' }),
  makeRecord({ id: 'XX-2024-002', targets: [{ unnamed: 'two', count: 2 }] }),
];

const HEAD = 'id,date,place,freedom,category,perpetrator,on_duty,verified,summary.en,visibility';
const row = (id: string) => `${id},2024-01-01,almaty,expression,attack,police,yes,yes,Nothing.,public`;
const TABLES = {
  'data/incidents/2024/incidents.csv': `${HEAD}\n${row('C1')}\n${row('C2')}\n`,
  'data/incidents/2024/targets.csv': 'record,person,unnamed,count\nC1,ann-example,,\nC2,,three,3\n',
  'data/incidents/2024/sources.csv': 'record,id\nC1,made-up-diary\nC2,made-up-diary\n',
};

/** Builds the good records and these files, and says what came of it. */
async function buildWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const { code, stderr, ledger, html } = await buildReport(writeProject(GOOD, { files }), '2024', {
    args: ['--to', 'html,json'],
  });
  const faulty = ledger.omissions?.find(({ reason }) => reason === 'faulty');
  return {
    code,
    stderr,
    html,
    total: ledger.figures?.total?.value,
    people: ledger.figures?.people?.value,
    faulty: faulty?.count ?? 0,
    records: faulty?.records ?? [],
  };
}

test('nothing wrong: all records count, exit 0', async () => {
  expect(await buildWith(TABLES)).toMatchObject({ code: 0, total: 4, people: 6, faulty: 0 });
});

describe('what is wrong is left out, named, and counted as left out; the rest is counted, exit 1', () => {
  const one = (name: string, text: string | Uint8Array) => ({ [`data/incidents/2024/${name}`]: text });
  const change = (name: keyof typeof TABLES, from: string, to: string) => ({
    ...TABLES,
    [name]: TABLES[name].replace(from, to),
  });
  const [incidents, targets, sources] = ['incidents', 'targets', 'sources'].map(
    (name) => `data/incidents/2024/${name}.csv` as keyof typeof TABLES,
  ) as [keyof typeof TABLES, keyof typeof TABLES, keyof typeof TABLES];

  test.each<[string, Record<string, string | Uint8Array>, { total: number; people: number; faulty: number }, RegExp]>([
    [
      'a record that does not fit the schema',
      one('bad.yaml', stringify(makeRecord({ id: 'B1', place: undefined }))),
      { total: 2, people: 3, faulty: 1 },
      /bad\.yaml\n {2}1:1 .*B1: Expected a field `place`/,
    ],
    [
      'a record that breaks a rule',
      one('bad.yaml', stringify(makeRecord({ id: 'B1', place: 'x' }))),
      { total: 2, people: 3, faulty: 1 },
      /bad\.yaml\n {2}3:8 .*B1: Unexpected `x`/,
    ],
    [
      'a YAML file that cannot be parsed',
      one('bad.yaml', 'id: [B1\n'),
      { total: 2, people: 3, faulty: 1 },
      /bad\.yaml\n {2}\d+:\d+ .*unclosed-bracket/,
    ],
    [
      'a file that is not UTF-8',
      one('bad.yaml', Buffer.from('id: caf\u{e9}', 'latin1')),
      { total: 2, people: 3, faulty: 1 },
      /bad\.yaml\n {2}1:8 .*UTF-8/,
    ],
    ['an empty file', one('bad.yaml', ''), { total: 2, people: 3, faulty: 1 }, /bad\.yaml/],
    [
      'an id used twice: both',
      one('bad.yaml', stringify(makeRecord({ id: 'XX-2024-001' }))),
      { total: 1, people: 2, faulty: 2 },
      /duplicate-id/,
    ],
    [
      'a CSV record that breaks a rule',
      change(incidents, 'C2,2024-01-01,almaty', 'C2,2024-01-01,atlantis'),
      { total: 3, people: 3, faulty: 1 },
      /incidents\.csv\n {2}3:15 .*C2: Unexpected `atlantis`/,
    ],
    [
      'a CSV row with a cell too many',
      change(incidents, 'Nothing.', 'No, thing.'),
      { total: 3, people: 6, faulty: 1 },
      /incidents\.csv\n {2}2:.*extra-cell/,
    ],
    [
      'a row of a side table with a cell too few: its record',
      change(targets, 'C2,,three,3', 'C2,,three'),
      { total: 3, people: 3, faulty: 1 },
      /targets\.csv\n {2}3:.*missing-cell/,
    ],
    [
      'a fault in a side table: its record',
      change(targets, 'ann-example', 'ann-exampel'),
      { total: 3, people: 6, faulty: 1 },
      /targets\.csv\n {2}2:4 .*C1: Unexpected `ann-exampel`/,
    ],
    [
      'a quote that would swallow the rest of the table: its row',
      change(incidents, 'C2,', '"C2,'),
      { total: 3, people: 3, faulty: 1 },
      /incidents\.csv\n {2}3:1 .*unclosed-quote/,
    ],
    [
      'a side table with a quote never closed: its record',
      change(targets, 'C2,,', 'C2,,"'),
      { total: 3, people: 3, faulty: 1 },
      /targets\.csv\n {2}3:5 .*unclosed-quote/,
    ],
    [
      'a side table with a column that is none',
      change(targets, 'count', 'number'),
      { total: 2, people: 3, faulty: 2 },
      /targets\.csv\n {2}1:23 .*`number`/,
    ],
    [
      'a side table that is not UTF-8',
      { ...TABLES, [targets]: Buffer.from('record,unnamed\nC1,caf\u{e9}\n', 'latin1') },
      { total: 2, people: 3, faulty: 2 },
      /targets\.csv\n {2}2:7 .*UTF-8/,
    ],
    [
      'records without their sources',
      { ...TABLES, [sources]: 'record,id\nC1,made-up-diary\n' },
      { total: 3, people: 3, faulty: 1 },
      /C2: .*no-source/,
    ],
  ])('%s', async (_, files, wanted, message) => {
    const built = await buildWith(files);
    expect(built.stderr).toMatch(message);
    expect(built).toMatchObject({ code: 1, ...wanted });
    expect(built.html).toContain(
      `${wanted.faulty} record${wanted.faulty === 1 ? '' : 's'} that did not pass the check`,
    );
    expect(built.stderr).toContain(
      wanted.faulty === 1 ? '1 faulty record was left out' : '2 faulty records were left out',
    );
  });

  test('the report names them by file and line', async () => {
    const { records } = await buildWith(one('bad.yaml', stringify(makeRecord({ id: 'B1', place: 'x' }))));
    expect(records).toEqual(['data/incidents/2024/bad.yaml:1 (B1)']);
  });

  test('what a message quotes cannot steer the terminal', async () => {
    const { stderr } = await buildWith(
      one('bad.yaml', stringify(makeRecord({ id: 'B1', place: 'x', on_duty: 'a\u001b[31mred\u202eevil\r' }))),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must not be there
    expect(stderr).not.toMatch(/[\u001b\r\u202e]/);
    expect(stderr).toContain('red');
  });
});

test('every fault of every record is named, not the first alone', async () => {
  const bad = stringify(makeRecord({ id: 'B1', place: 'x', category: ['y'], perpetrator: ['z'] }));
  const { stderr } = await buildWith({ 'data/incidents/2024/a.yaml': bad, 'data/incidents/2024/b.yaml': 'id: [\n' });
  for (const word of ['`x`', '`y`', '`z`', 'unclosed-bracket']) expect(stderr).toContain(word);
});

test.each(['incidents', 'targets'])(
  'a link in place of %s.csv: none of its records counts in silence',
  async (name) => {
    const folder = writeProject(GOOD, { files: TABLES });
    const table = join(folder, `data/incidents/2024/${name}.csv`);
    renameSync(table, join(folder, 'elsewhere.csv'));
    symlinkSync(join(folder, 'elsewhere.csv'), table);
    const { code, stderr, ledger } = await buildReport(folder, '2024', { args: ['--to', 'json'] });
    expect(code).toBe(1);
    expect(stderr).toContain('linked-file');
    expect(stderr.match(/ {2}error {2}/g)).toHaveLength(1);
    expect(ledger.figures.total?.value).toBe(2);
    expect(ledger.omissions.find(({ reason }) => reason === 'faulty')?.count).toBe(name === 'targets' ? 2 : 1);
  },
);
