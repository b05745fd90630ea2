import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLength, countSection, countWords, measure } from '../../src/render/length.ts';
import type { Report } from '../../src/report.ts';
import type { Length } from '../../src/types/style.ts';
import { makeFolder, runReport } from '../command.ts';
import { makePage, type Page, writePage } from './pages.ts';

const none = { front: 0, sections: 0, cases: 0, notes: 0, annexes: 0 };
const part = (html: string, id = 'one') => `<section class="part" id="part-${id}">${html}</section>`;
const within = (html: string) => countWords(part(html)).sections;

describe('countWords, against pages counted by hand', () => {
  test('a word stands between spaces and has a letter or a digit', () => {
    expect(within('<p>Two words.</p>')).toBe(2);
    expect(within('<p>In 2,815 words – no more – there’s a mother-in-law &amp; 53%.</p>')).toBe(9);
    expect(within('<p>Слова, ән өлең</p>')).toBe(3);
    expect(within('<p>… – &lt; &gt; &amp; “ ” ( )</p>')).toBe(0);
    expect(within('')).toBe(0);
  });

  test('paragraphs, cells and lines are apart; what stands within a word does not take it apart', () => {
    expect(within('<p>one</p><p>two</p>')).toBe(2);
    expect(within('<table><caption>Three words here</caption><tr><th>a</th><td>1</td><td>–</td></tr></table>')).toBe(5);
    expect(within('one<br>two')).toBe(2);
    expect(within('<b>o</b>ne <a class="n" href="#f-total" data-ref="total">17</a>, <em>t</em><em>wo</em>')).toBe(3);
    expect(within('long<wbr>word')).toBe(1);
    expect(within('<li>one</li><li>two</li><dt>three</dt><dd>four</dd>')).toBe(4);
  });

  test('contents, charts, forms, marks of notes and the panel are no text', () => {
    expect(within('<nav class="contents"><p>not this</p></nav>one')).toBe(1);
    expect(within('<figure><svg><text>not</text></svg><figcaption>but this</figcaption></figure>')).toBe(2);
    expect(within('one<sup class="footnote-ref"><a href="#fn-1">[1]</a></sup> two')).toBe(2);
    expect(within('<form><label>not this</label></form>one')).toBe(1);
    expect(countWords(`${part('one')}<aside id="panel"><h2>not this</h2></aside>`)).toEqual({ ...none, sections: 1 });
  });

  test('each part of a page has a count of its own', () => {
    const html = [
      '<h1>Cover page</h1><nav>Contents 1 2 3</nav>',
      part(
        '<p>five words of a section<sup class="footnote-ref"><a>[1]</a></sup></p>' +
          '<article class="case" id="c"><p>two words</p></article> and three more' +
          '<section class="footnotes"><ol><li>four words of notes</li></ol></section>',
      ),
      part('<p>one</p>', 'two'),
      part('<p>the annex has six words itself</p>', 'annexes'),
      '<aside>panel</aside>',
    ].join('\n');
    expect(countWords(html)).toEqual({ front: 2, sections: 9, cases: 2, notes: 4, annexes: 6 });
  });

  test('a section is counted without its notes and without the next', () => {
    const html = part(
      '<section class="section" id="s-a"><p>one two</p><section class="footnotes">no</section></section>' +
        '<section class="section" id="s-b">three</section>',
    );
    expect([countSection(html, 'a'), countSection(html, 'b'), countSection(html, 'c')]).toEqual([2, 1, 0]);
  });

  test('counts and a limit give what is measured: of the submission named, or the first', () => {
    const length = { limits: { single: 10, joint: 20 }, counts: ['sections', 'notes'] as const };
    const words = { front: 100, sections: 7, cases: 50, notes: 4, annexes: 9 };
    const of = (submission?: string) => measure({ ...length, counts: [...length.counts] }, submission, words);
    expect(of()).toEqual({ kind: 'single', limit: 10, length: 11 });
    expect(of('joint')).toEqual({ kind: 'joint', limit: 20, length: 11 });
    expect(of('other')).toEqual({ kind: 'other', limit: undefined, length: 11 });
  });
});

describe('the limit of a submission', () => {
  const text = (words: number) => Array.from({ length: words }, () => 'word').join(' ');
  /** Words of the sections; the numbers before paragraphs are none. */
  const sections = ({ html }: Page) =>
    countWords(html.replace(/<span class="para-number">\d+\.<\/span>/g, '')).sections;
  const long = ({ found }: Page) => found.filter(({ rule }) => rule === 'too-long');

  test('is kept to the word, and passed by one', async () => {
    const short = await makePage('upr', { texts: { summary: text(10) } });
    const left = 2815 - sections(short);
    expect(left).toBeGreaterThan(0);
    const full = await makePage('upr', { texts: { summary: text(10 + left) } });
    expect([sections(full), long(full)]).toEqual([2815, []]);
    const over = await makePage('upr', { texts: { summary: text(10 + left + 1), framework: 'short' } });
    // The heading of the second section and its text count as well.
    const many = sections(over);
    expect(long(over)).toMatchObject([
      {
        severity: 'error',
        place: { file: 'data/reports/2024/text/upr/summary.md' },
        message: `Unexpected ${many} words in the report, expected 2815 at most (single; counted are sections).`,
        hint: expect.stringMatching(new RegExp(`^Take out ${many - 2815}; the longest section is \`summary\``)),
      },
    ]);
    const one = await makePage('upr', { texts: { summary: text(10 + left + 1) } });
    expect([sections(one), long(one).length]).toEqual([2816, 1]);
  });

  test('does not count notes, and is another one for a joint submission', async () => {
    const noted = await makePage('upr', { texts: { summary: `One.[^n]\n\n[^n]: ${text(4000)}` } });
    expect(long(noted)).toEqual([]);
    expect(countWords(noted.html).notes).toBe(4000);
    const joint = await makePage('upr', { texts: { summary: text(4000) }, definition: { submission: 'joint' } });
    expect(long(joint)).toEqual([]);
    expect(long(await makePage('upr', { texts: { summary: text(4000) } })).length).toBe(1);
  });

  test('of a submission that the style does not know is told with those that it knows', () => {
    const length: Length = { limits: { single: 10, joint: 20 }, counts: ['sections'] };
    const report = { submission: 'double', sections: [], period: { id: '2024' } } as unknown as Report;
    expect(checkLength(part('short'), length, report, [])).toMatchObject({
      severity: 'error',
      place: { file: 'data/reports/2024/report.yaml', line: 1 },
      message: 'Unexpected submission `double`, expected one that the style has a limit for: single, joint.',
    });
  });

  test('passed, the build writes nothing and says why', async () => {
    const project = writePage('upr', { texts: { summary: text(3000) } });
    const out = makeFolder();
    const args = ['build', '2024', '--style', 'upr', '--to', 'html,json', '--out', out, '--project', project];
    const run = await runReport(args);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/Unexpected 3[\d]+ words in the report, expected 2815 at most/);
    expect(run.stderr).toContain('data/reports/2024/text/upr/summary.md');
    expect(run.stderr).toContain('No report of 2024 in style `upr` was written');
    expect(existsSync(join(out, '2024'))).toBe(false);
  });
});
