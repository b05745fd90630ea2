import { expect, test } from 'vitest';
import { auditClaims } from '../../../src/audit/claims/audit.ts';
import type { DimensionPart } from '../../../src/types/published.ts';
import { auditOne, claims, dimension, frame, measure, type Said } from './make.ts';

test('10,000 claims are told to be too many, and the first of them are compared', async () => {
  const said = Array.from(
    { length: 10_000 },
    (_, index): Said => ({ value: index === 1 ? 5 : 4, measure: index < 2 ? 'attacks' : `m${index % 2000}` }),
  );
  const measures = [measure('attacks'), ...Array.from({ length: 2000 }, (_, index) => measure(`m${index}`))];
  const audit = await auditOne(measures, said);
  expect(audit.findings.map(({ sets }) => sets[0])).toEqual([['c1', 'c2']]);
  expect(audit.documents[0]?.limits.join(' ')).toContain('Only the first 3000 of 10000 claims were compared.');
}, 30_000);

test('dimensions that are too large to be crossed are said, and nothing is made up of them', async () => {
  const parts = Array.from({ length: 60 }, (_, index) => `p${index}`);
  const dimensions = ['a', 'b', 'c'].map((id) => dimension(id, parts, 'exhaustive'));
  const said = parts.map((part): Said => ({ value: 3, part: { a: part, b: part, c: part } }));
  const audit = await auditOne([measure('attacks', dimensions)], [{ value: 180 }, ...said]);
  expect(audit.findings).toEqual([]);
  expect(audit.documents[0]?.limits).toHaveLength(1);
}, 30_000);

test('a dimension that holds itself is read to a depth, and ends', async () => {
  const loop: { id: string; parts: [DimensionPart]; relation: 'exhaustive' } = {
    id: 'p',
    parts: [] as never,
    relation: 'exhaustive',
  };
  loop.parts.push(loop);
  const audit = await auditOne(
    [measure('attacks', [{ id: 'd', relation: 'exhaustive', parts: [loop] }])],
    [{ value: 4 }, { value: 4, part: { d: 'p' } }],
  );
  expect(audit.findings).toEqual([]);
});

test('numbers that cannot be held exactly prove nothing', async () => {
  const huge: Said[] = [{ value: 2 ** 53 + 2 }, { value: 1e15 }, { value: -5 }, { value: 0.1234567 }];
  expect((await auditOne([measure('attacks')], huge)).findings).toEqual([]);
});

test('words of another document are words, not names of fields', async () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const said = names.map((name): Said => ({ value: 1, measure: name, part: { [name]: name } }));
  const audit = await auditClaims(
    [frame([measure('attacks'), measure('constructor', [dimension('__proto__', names, 'exhaustive')])])],
    claims(said),
  );
  expect(audit.findings).toEqual([]);
});

test('a hundred contradictions at once come to an end', async () => {
  const part = (at: number) => `p${at}`;
  const parts = Array.from({ length: 40 }, (_, at) => part(at));
  const said = parts.flatMap((id, at): Said[] => [
    { value: 10 + at, part: { d: id } },
    { value: 11 + at, part: { d: id } },
    { is: 'share', value: at, part: { d: id }, of: {} },
  ]);
  const audit = await auditOne([measure('attacks', [dimension('d', parts, 'exhaustive')])], [{ value: 1000 }, ...said]);
  expect(audit.findings.length).toBeGreaterThanOrEqual(40);
}, 60_000);
