import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { load } from '../../src/load.ts';
import { PROGRAM } from '../command.ts';
import { makeRecord, type Written, writeProject } from '../project.ts';

const RULES = [
  ...['unknown-map', 'unread-map', 'unmapped-code', 'unknown-indicator', 'unknown-source', 'never-used'],
  ...['missing-field', 'unclosed-bracket'],
];

/** What these rules find in a project with these files, those that YAML writes and others: the rule and the message. */
async function find(files: Readonly<Record<string, Written | readonly Written[] | string>>): Promise<string[]> {
  const written = Object.entries(files).map(([path, content]) => [
    `data/${path}`,
    typeof content === 'string' ? content : stringify(content),
  ]);
  const people = ['ann-example', 'bob-sample', 'cat-placeholder'].map((person) => ({ person, group: 'journalist' }));
  const all = makeRecord({ targets: [...people, { outlet: 'made-up-gazette', group: 'outlet' }] });
  const folder = writeProject([all], { files: Object.fromEntries(written) });
  const { diagnostics } = await load(folder, PROGRAM);
  return diagnostics
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, place, message }) => `${place.file}: ${rule}: ${message}`);
}

const named = (...codes: readonly Written[]) => ({
  labels: { en: 'Codes' },
  entries: codes.map((one) => ({ labels: { en: 'A code' }, ...one })),
});
const scheme = (fields: Written, ...codes: readonly string[]) => ({
  scheme: { publisher: 'Made-up Monitor', edition: '2024', from: ['context'], unit: 'incidents', ...fields },
  ...named(...codes.map((code) => ({ code }))),
});

describe('maps', () => {
  test('to a scheme whose file has a fault are not told again', async () => {
    const context = named({ code: 'rally', maps: { theirs: 'nothing' } });
    const faulty = scheme({ unit: undefined }, 'trials');
    expect(await find({ 'taxonomies/context.yaml': context, 'taxonomies/theirs.yaml': faulty })).toEqual([
      'data/taxonomies/theirs.yaml: missing-field: Expected a field `unit` in `scheme`.',
    ]);
    const lost = { ...scheme({}), entries: [{ code: 'trials' }] };
    const toLost = named({ code: 'rally', maps: { theirs: 'trials' } });
    expect(await find({ 'taxonomies/context.yaml': toLost, 'taxonomies/theirs.yaml': lost })).toEqual([
      'data/taxonomies/theirs.yaml: missing-field: Expected a field `labels` in `entries`.',
    ]);
    const torn = { 'taxonomies/context.yaml': context, 'taxonomies/theirs.yaml': 'labels: {en: [\n' };
    expect(await find(torn)).toEqual([expect.stringMatching(/theirs\.yaml: unclosed-bracket/)]);
  });

  test('of the program know its codes: a project with its own is not told of them', async () => {
    const own = named({ code: 'trial', labels: { en: 'Trial' } });
    expect(await find({ 'taxonomies/proceeding.yaml': own, 'taxonomies/context.yaml': named({ code: 'a' }) })).toEqual(
      [],
    );
  });

  test('may ask for what is not known, and for months and years, which have no codes', async () => {
    const where = { proceeding: 'unknown', year: '2024', context: ['rally', 'unknown'], 'main-category': 'detention' };
    const context = named({ code: 'rally', maps: { theirs: [{ to: 'trials', where }, 'none'] } });
    expect(
      await find({ 'taxonomies/context.yaml': context, 'taxonomies/theirs.yaml': scheme({ scope: where }, 'trials') }),
    ).toEqual([]);
  });

  test('of main-category are those of category', async () => {
    const category = named({ code: 'attack', maps: { theirs: 'trials' } });
    const theirs = scheme({ from: ['main-category'] }, 'trials');
    expect(await find({ 'taxonomies/category.yaml': category, 'taxonomies/theirs.yaml': theirs })).toEqual([]);
  });
});

describe('codes without a map', () => {
  const theirs = { 'taxonomies/theirs.yaml': scheme({}, 'trials') };

  test('inherit one through any parent of any time, also from below in the file', async () => {
    const context = named(
      { code: 'low', parent: 'middle' },
      { code: 'moved', parents: [{ code: 'other', to: '2020' }, { code: 'middle' }] },
      { code: 'middle', parent: 'top' },
      { code: 'top', maps: { theirs: 'none' } },
      { code: 'other' },
    );
    expect(await find({ ...theirs, 'taxonomies/context.yaml': context })).toEqual([
      'data/taxonomies/context.yaml: unmapped-code: Expected a map to `theirs` for `other`: without one it has no place there.',
    ]);
  });

  test('are named up to eight, the others counted', async () => {
    const codes = Array.from({ length: 11 }, (_, index) => ({ code: `c-${index + 1}` }));
    const [found] = await find({ ...theirs, 'taxonomies/context.yaml': named(...codes) });
    expect(found).toContain('for `c-1`, `c-2`, `c-3`, `c-4`, `c-5`, `c-6`, `c-7`, `c-8` and 3 more: without one they');
  });

  test('are asked of a scheme of the project’s own at once, of one of the program from the first map on', async () => {
    const begun = named({ code: 'blogger', maps: { 'jsi-group': 'blogger' } }, { code: 'cook' });
    expect(await find({ 'taxonomies/group.yaml': named({ code: 'journalist' }, { code: 'outlet' }) })).toEqual([]);
    expect(await find({ 'taxonomies/group.yaml': begun })).toEqual([
      'data/taxonomies/group.yaml: unmapped-code: Expected a map to `jsi-group` for `cook`: without one it has no place there.',
    ]);
  });

  test('in a loop of parents come to an end', async () => {
    const loop = named({ code: 'a', parent: 'b', maps: { theirs: 'trials' } }, { code: 'b', parent: 'a' });
    expect(await find({ ...theirs, 'taxonomies/context.yaml': loop })).toEqual([]);
  });
});

describe('an assessment', () => {
  const told = {
    framework: 'jsi-2015',
    indicators: [{ code: 'b-1', answer: 'yes', evidence: { en: 'A law.' }, sources: [{ id: 'made-up-letter' }] }],
    findings: [{ part: 'b', text: { en: 'Little.' }, sources: [{ id: 'made-up-note' }] }],
    surveys: [
      {
        id: 's',
        part: 'd-1',
        title: { en: 'S' },
        source: { id: 'made-up-poll' },
        questions: [{ id: 'q', text: { en: 'Q' } }],
      },
    ],
  };
  const cited = ['made-up-letter', 'made-up-note', 'made-up-poll', 'made-up-handbook'];
  const sources = ['made-up-diary', ...cited].map((id) => ({ id, title: id, publisher: 'Made-up Monitor' }));

  test('and a scheme use the sources that they cite', async () => {
    const theirs = scheme({ source: 'made-up-handbook' }, 'trials');
    const files = { 'sources.yaml': sources, 'taxonomies/theirs.yaml': theirs };
    const context = named({ code: 'rally', maps: { theirs: 'trials' } });
    const without = { ...files, 'taxonomies/context.yaml': context };
    expect(await find({ ...without, 'reports/2024/assessment.yaml': told })).toEqual([]);
    expect(await find(without)).toHaveLength(3);
  });

  test('may stand in the folder of any span', async () => {
    const files = { 'sources.yaml': sources.slice(0, 4) };
    for (const period of ['2022-2023', '2023-H2', '2023-07/2023-12'])
      expect(await find({ ...files, [`reports/${period}/assessment.yaml`]: told })).toEqual([]);
    expect(await find({ ...files, 'reports/2023-H3/assessment.yaml': told })).toHaveLength(1);
  });

  test('that names a framework whose file has a fault is not told of it', async () => {
    const files = { 'sources.yaml': sources.slice(0, 4), 'reports/2024/assessment.yaml': told };
    expect(await find({ ...files, 'taxonomies/jsi-2015.yaml': 'labels: {en: [\n' })).toEqual([
      expect.stringMatching(/jsi-2015\.yaml: unclosed-bracket/),
    ]);
  });
});
