import { describe, expect, test } from 'vitest';
import { findUnexplained, listAbbreviations } from '../../src/render/finish.ts';
import { cutSection, makePage, readText } from './pages.ts';

const KNOWN = [
  { short: 'UN', name: 'United Nations' },
  { short: 'OSCE', name: 'Organization for Security and Co-operation' },
  { short: 'A19', name: 'ARTICLE 19' },
  { short: 'СМИ', name: 'средства массовой информации' },
  { short: 'KTK' },
  { short: 'A&B', name: 'Ann <b>&</b> Bob' },
];
/** The abbreviations that a list has of a page with this text. */
const list = (text: string) =>
  [...listAbbreviations(`<p>${text}</p>`, KNOWN).matchAll(/<dt>(.*?)<\/dt>/g)].map(([, short]) => short);
const unexplained = (text: string, ...known: string[]) =>
  findUnexplained(text, new Set(known)).map(({ word, index }) => `${word} ${index}`);

describe('the list of abbreviations', () => {
  test('has those of the registry that stand in the page, in the order of their letters', () => {
    expect(list('The UN and the OSCE.')).toEqual(['OSCE', 'UN']);
    expect(list('The UN, the UN')).toEqual(['UN']);
    expect(list('Nobody.')).toEqual([]);
    expect(listAbbreviations('<p>Nobody.</p>', KNOWN)).toBe('');
  });

  test.each([
    ['beside signs', '(UN), “UN” – UN’s; UN: UN!', ['UN']],
    ['joined by a stroke or a hyphen', 'OSCE/UN and UN-led', ['OSCE', 'UN']],
    ['with a digit', 'A19 says', ['A19']],
    ['in Cyrillic letters', 'независимые СМИ.', ['СМИ']],
    ['over marks of the page', '<a href="#x"><b>UN</b></a>', ['UN']],
    ['with a sign that HTML escapes', 'by A&amp;B', ['A&amp;B']],
  ])('finds one %s', (_, text, found) => {
    expect(list(text)).toEqual(found);
  });

  test.each([
    ['in a longer word', 'UNESCO and UNited, fUN'],
    ['in small letters', 'un, Un'],
    ['in an address or another attribute', '<a href="https://UN.example/UN" title="UN">x</a>'],
    ['that is a name of its own', 'KTK'],
  ])('finds none %s', (_, text) => {
    expect(list(text)).toEqual([]);
  });

  test('is text: what it stands for makes no marks', () => {
    expect(listAbbreviations('<p>A&amp;B</p>', KNOWN)).toContain('<dd>Ann &lt;b&gt;&amp;&lt;/b&gt; Bob</dd>');
  });
});

describe('words in capitals that nobody explains', () => {
  test('are told once, where they stand first', () => {
    expect(unexplained('The OSCE and the UN; the OSCE.')).toEqual(['OSCE 4', 'UN 17']);
    expect(unexplained('The OSCE and the UN.', 'OSCE')).toEqual(['UN 17']);
    expect(unexplained('ОБСЕ и СМИ', 'СМИ')).toEqual(['ОБСЕ 0']);
  });

  test.each([
    ['numbers of chapters', 'Parts II, IV, XIX and C'],
    ['one letter alone', 'A. and Sh. B'],
    ['parts of expressions', '{{figure "total" of="OSCE"}} {{paragraph "UN"}}'],
    ['addresses', 'see https://example.org/OSCE/UN and [a talk](https://example.org/UN)'],
    ['pieces of words and codes', 'KZ-2020-001, UNESCO_ID, KZ/UN, fOSCE'],
    ['words with one capital', 'Kazakhstan, Almaty'],
  ])('are not %s', (_, text) => {
    expect(unexplained(text)).toEqual([]);
  });

  test('takes time in step with the text', () => {
    expect(unexplained(`${'{{'.repeat(20_000)}${']('.repeat(20_000)}${'A'.repeat(20_000)}`)).toEqual([
      expect.stringMatching(/^A+ 80000$/),
    ]);
  });
});

describe('in a report', () => {
  const texts = { summary: 'The OSCE spoke,\nand so did the XYZ and KTK; see part II.' };
  const abbreviations = [
    { short: 'OSCE', names: { en: 'Organization for Security', ru: 'Организация' } },
    { short: 'UN', names: { en: 'United Nations' } },
    { short: 'KTK' },
  ];

  test('the list stands in its place, and what is not explained is a warning at its line', async () => {
    const { html, found } = await makePage('jsi', { texts, abbreviations });
    const [, listed = ''] = html.split('<dl class="abbreviations">');
    const rows = [...(listed.split('</dl>')[0] ?? '').matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)];
    expect(rows.map(([, short, name]) => [short, name])).toContainEqual(['OSCE', 'Organization for Security']);
    expect(rows.map(([, short]) => short)).not.toContain('KTK');
    expect(html).not.toContain('<!--');
    const warned = found.filter(({ rule }) => rule === 'unexplained-abbreviation');
    expect(warned).toMatchObject([
      {
        severity: 'warning',
        place: { file: 'data/reports/2024/text/jsi/summary.md', line: 2, column: 16, endColumn: 19 },
        message: expect.stringContaining('`XYZ`'),
      },
    ]);
  });

  test('without one the place says so', async () => {
    const { html } = await makePage('jsi', { texts: { summary: 'Nobody.' }, abbreviations: [] });
    expect(html).not.toContain('<dl class="abbreviations">');
    expect(html).not.toContain('<!--');
    expect(readText(cutSection(html, 'abbreviations'))).toContain('uses no abbreviation');
  });

  test('the words of a hostile text do not take the place of the list', async () => {
    const { html } = await makePage('jsi', { texts: { summary: '<!--abbreviations--> OSCE' }, abbreviations });
    expect(html).toContain('&lt;!--abbreviations--&gt; OSCE');
    expect(html.match(/<dl class="abbreviations">/g)).toHaveLength(1);
  });
});
