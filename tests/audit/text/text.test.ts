import { beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../../src/audit/text/ground.ts';
import { applyFixes } from '../../../src/fix/fix.ts';
import { COMPLETE, PROGRAM } from '../../command.ts';
import { SENTENCES } from './sentences.ts';
import { audit, listMarked, openGround } from './world.ts';

let complete: Ground;
let sample: Ground;

beforeAll(async () => {
  complete = await openGround(COMPLETE, '2023', 'made-up');
  sample = await openGround(PROGRAM, '2023', 'adil-soz');
});

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  test.each(sentences)('%s', (marked) => {
    const text = marked.replace(/[‹›]/g, '');
    const wrong = [...marked.matchAll(/‹([^›]*)›/g)].map(([, inside]) => inside);
    expect(listMarked(text, audit(complete, text), 'error')).toEqual(wrong);
  });
});

describe('what is said', () => {
  test('of a wrong number: what the text says, what the records hold, and what to write', () => {
    const [found] = audit(complete, 'The police committed seven acts.');
    expect(found).toMatchObject({
      rule: 'contradicted-number',
      severity: 'error',
      message:
        'The text says “seven”, the records hold 6 (incidents, perpetrator: Police, 2023, figure `perpetrators`, row `police`).',
      hint: 'Write {{spell "perpetrators" key="police"}}.',
    });
  });

  test('of a query that no figure asks: how to write it', () => {
    const [found] = audit(complete, 'The police committed nine attacks.');
    expect(found?.hint).toBe('Write {{spell unit="incidents" where="perpetrator: police, category: attack"}}.');
  });

  test('of a true number: that it is typed, with a fix that puts the figure there', () => {
    const text = 'In all, 14 incidents.\nAmong them are 4 attacks.';
    const found = audit(complete, text);
    expect(found.map(({ rule }) => rule)).toEqual(['unbound-number', 'unbound-number']);
    const fixes = found.flatMap(({ fix }) => fix ?? []);
    expect(applyFixes(Buffer.from(text), fixes).bytes.toString()).toBe(
      'In all, {{n "total"}} incidents.\nAmong them are {{n "attacks"}} attacks.',
    );
  });

  test('of a percentage cut short: that it is nearly right', () => {
    const [found] = audit(complete, 'Attacks make up 28 % of the incidents.');
    expect(found).toMatchObject({ severity: 'warning', message: expect.stringContaining('nearly') });
  });

  test('of a published count: that it repeats it, or tells another', () => {
    const [same] = audit(sample, 'In 2023 Adil Soz counted 530 violations of freedom of speech.');
    expect(same).toMatchObject({ severity: 'warning', message: expect.stringContaining('published count') });
    const [moved] = audit(sample, 'In 2023 Adil Soz counted 644 violations of freedom of speech.');
    expect(moved).toMatchObject({ severity: 'error', message: expect.stringContaining('is 530') });
  });
});

describe('what figures make', () => {
  test('is not typed, but what stands beside it is', () => {
    expect(
      audit(complete, '{{n "women"}} of {{n "people"}} people were women; {{count "attacks"}} were told.'),
    ).toEqual([]);
    const text = '{{n "women"}} of 70 people were women.';
    expect(listMarked(text, audit(complete, text), 'error')).toEqual(['{{n "women"}} of 70']);
  });

  test('in the sample leaves no number typed', () => {
    const found = sample.project.narratives
      .filter(({ period }) => period === '2023')
      .flatMap((narrative) => audit(sample, narrative.text, narrative.name).map(({ message }) => message));
    expect(found).toEqual([]);
  });
});

describe('places', () => {
  test('count code points, over emphasis, links, lists, tables and footnotes', () => {
    const text = [
      '## 𝒯otals: **15** incidents',
      '',
      '1. [We counted](https://example.org/12) *16 incidents*.',
      '',
      '| a | b |',
      '|---|---|',
      '| 17 incidents | 18 incidents |',
      '',
      'Text.[^note]',
      '',
      '[^note]: Counted were 19 incidents. More is not known.',
    ].join('\n');
    expect(listMarked(text, audit(complete, text), 'error')).toEqual(['15', '16', '17', '18', '19']);
  });

  test('of a section are its own figures, or those of all', () => {
    const errors = (text: string, name: string) => listMarked(text, audit(sample, text, name), 'error');
    expect(errors('Five incidents were recorded.', 'attacks')).toEqual([]);
    expect(errors('Five incidents were recorded.', 'overview')).toEqual(['Five']);
    expect(errors('In this section 45 incidents are told.', 'attacks')).toEqual(['45']);
  });
});

describe('hostile text', () => {
  test.each([
    ['{{constructor "__proto__"}} of 12 {{n "__proto__"}} attacks {{n "toString" key="constructor"}}'],
    ['\ud800 12 attacks 𝟙𝟚 attacks ١٢ attacks'],
    [`${'('.repeat(2000)}12 attacks`],
    ['12 attacks by police, '.repeat(300)],
    [`${'['.repeat(2000)}12${']('.repeat(2000)}`],
    ['{{'.repeat(2000)],
  ])('%# is read to its end', (text) => {
    expect(Array.isArray(audit(complete, text))).toBe(true);
  });
});
