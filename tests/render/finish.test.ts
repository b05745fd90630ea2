import { beforeAll, describe, expect, test } from 'vitest';
import { numberParagraphs } from '../../src/render/finish.ts';
import { countWords } from '../../src/render/length.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { makeRecord } from '../project.ts';
import { cutSection, makePage, type Page, readText } from './pages.ts';

const TEXTS = {
  summary: [
    'The first paragraph. {#opening}',
    'The second sees {{paragraph "court-bans"}} and {{paragraph "opening"}}.[^law] It says so again,[^law] and more.[^talk]',
    '### A heading of its own',
    '- a point\n- another point',
    'The third, over\ntwo lines. {#third}',
    '[^law]: The law, see {{paragraph "third"}}.',
    '[^talk]: A talk.',
  ].join('\n\n'),
  framework: 'The fourth.[^law] {#court-bans}\n\nThe fifth, as in {{paragraph "third"}}.\n\n[^law]: Another law.',
  restrictions: 'After that of the template.[^other]\n\n[^other]: The last note.',
};

/** Numbers of paragraphs as printed, in the order of the page. */
const listNumbers = (html: string) => [...html.matchAll(/class="para-number">(\d+)\./g)].map(([, number]) => number);
/** References to paragraphs: where they lead, and what they print. */
const listReferences = (html: string) =>
  [...html.matchAll(/<a class="para-ref" href="#([^"]*)">([^<]*)<\/a>/g)].map(([, to, shown]) => [to, shown]);
const listMarks = (html: string) =>
  [...html.matchAll(/<a href="#(fn-[^"]*)" id="(fnref-[^"]*)">\[(\d+)\]<\/a>/g)].map(([, to, id, number]) => ({
    to,
    id,
    number,
  }));
const listIds = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
const listLinks = (html: string) => [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, to = '']) => to);

describe('paragraphs and notes, numbered through a report', () => {
  let page: Page;
  beforeAll(async () => {
    page = await makePage('upr', { texts: TEXTS });
  });
  const section = (id: string) => cutSection(page.html, id);

  test('nothing is wrong in the texts', () => {
    expect(page.found).toEqual([]);
  });

  test('run through texts and templates without a gap; headings, lists and notes have none', () => {
    const numbers = listNumbers(page.html);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(listNumbers(section('summary'))).toEqual(['1', '2', '3']);
    expect(listNumbers(section('framework'))).toEqual(['4', '5']);
    expect(readText(section('restrictions'))).toMatch(/6\. No criminal .* 7\. After that of the template\./);
    expect(section('summary')).toContain('<h3>A heading of its own</h3>');
    expect(section('summary')).toMatch(/<li>a point<\/li>/);
  });

  test('names lead there from before and from behind, with the number of the paragraph', () => {
    expect(listReferences(section('summary'))).toEqual([
      ['para-court-bans', '4'],
      ['para-opening', '1'],
      ['para-third', '3'],
    ]);
    expect(listReferences(section('framework'))).toEqual([['para-third', '3']]);
    expect(page.html).toContain('<p class="para" id="para-court-bans"><span class="para-number">4.</span> The fourth.');
    expect(page.html).not.toContain('{#');
  });

  test('every anchor is there once, and every link within the page leads to one', () => {
    const ids = listIds(page.html);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(listLinks(page.html).filter((to) => !ids.includes(to))).toEqual([]);
  });

  test('notes are numbered through the sections; a note used twice has one number and two ways back', () => {
    expect(listMarks(page.html)).toEqual([
      { to: 'fn-summary-1', id: 'fnref-summary-1', number: '1' },
      { to: 'fn-summary-1', id: 'fnref-summary-1:1', number: '1' },
      { to: 'fn-summary-2', id: 'fnref-summary-2', number: '2' },
      { to: 'fn-framework-1', id: 'fnref-framework-1', number: '3' },
      { to: 'fn-restrictions-1', id: 'fnref-restrictions-1', number: '4' },
    ]);
    const starts = [...page.html.matchAll(/<ol class="footnotes-list" start="(\d+)">/g)].map(([, start]) => start);
    expect(starts).toEqual(['1', '3', '4']);
    for (const { to, id } of listMarks(page.html)) {
      const [, note = ''] = page.html.split(`<li id="${to}"`);
      expect(note.split('</li>')[0], id).toContain(`href="#${id}"`);
    }
    expect(readText(section('framework'))).toContain('Another law.');
    expect(readText(section('summary'))).not.toContain('Another law.');
  });
});

describe('names of paragraphs that are none', () => {
  test('are told at their place, with the one that was meant', async () => {
    const { found } = await makePage('upr', {
      texts: {
        summary: 'One. {#ilyashev}\n\nTwo,\nsee {{paragraph "iliashev"}}.',
        framework: '{{paragraph}} {{paragraph "x"}}',
      },
    });
    expect(found.map(({ rule, place, hint }) => [rule, place.file, place.line, place.column, hint])).toEqual([
      ['unknown-figure', 'data/reports/2024/text/upr/summary.md', 4, 5, 'Did you mean `ilyashev`?'],
      ['unknown-figure', 'data/reports/2024/text/upr/framework.md', 1, 1, undefined],
      ['unknown-figure', 'data/reports/2024/text/upr/framework.md', 1, 15, undefined],
    ]);
    expect(found[0]?.message).toContain('no paragraph ends with {#iliashev}');
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('in a style without numbers the reference is a fault, and the text keeps its paragraphs', async () => {
    const { html, found } = await makePage('adil-soz', { texts: { law: 'One. {#one}\n\nSee {{paragraph "one"}}.' } });
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('style `adil-soz` does not number its paragraphs'),
    ]);
    expect(html).not.toContain('para-number');
  });
});

describe('text that looks like what the last touches look for', () => {
  const attacks = [
    '<p class="para">',
    '<p class="para" id="para-opening">',
    '<a class="para-ref" href="#para-opening"></a>',
    '<!--length-->',
    '<!--abbreviations-->',
    '<section class="part" id="part-annexes">',
    '<section class="footnotes">',
    '<article class="case">',
    '<nav> <svg> <form> <aside>',
    '$& $1 $` $$',
  ];
  const texts = {
    summary: `First. {#opening}\n\n${attacks.join('\n\n')}\n\n\`{#code}\`\n\n\`\`\`\n{#fence}\n<!--length-->\n\`\`\`\n\nLast, see {{paragraph "opening"}}.[^n]\n\n[^n]: ${attacks.join(' ')}`,
    framework: `[${attacks[0]}](https://example.org/?<p class="para"> "<!--length-->") after`,
  };
  let page: Page;
  let honest: Page;
  beforeAll(async () => {
    const record = makeRecord({ summary: { en: `${attacks.join(' ')} {#record}` } });
    const people = attacks
      .map((name, index) => `- {id: evil-${index}, names: {en: ${JSON.stringify(name)}}}`)
      .join('\n');
    const files = { 'data/people.yaml': `- {id: ann-example, names: {en: Ann}, gender: female}\n${people}\n` };
    page = await makePage('upr', { texts, records: [record], files });
    const plain = (text: string) => attacks.reduce((left, attack) => left.replaceAll(attack, 'word'), text);
    honest = await makePage('upr', {
      texts: { summary: plain(texts.summary), framework: '[word](https://example.org) after' },
    });
  });

  test('is printed as text, and gets no number, anchor or link of its own', () => {
    const [fair, foul] = [honest, page].map(({ html }) => listNumbers(html).length);
    expect(foul).toBe(fair);
    expect(listReferences(cutSection(page.html, 'summary'))).toEqual([['para-opening', '1']]);
    const text = cutSection(page.html, 'summary');
    for (const attack of attacks.slice(0, -1))
      expect(text).toContain(attack.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
    expect(text).toContain('<code>{#code}</code>');
    expect(text).toContain('{#fence}\n&lt;!--length--&gt;');
    expect(text).toContain('$&amp; $1 $` $$');
    const ids = listIds(page.html);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('is counted as the words that it is', () => {
    // Words of each line of text: what stands between spaces and has a letter or a digit.
    const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const [fair, foul] = [countWords(honest.html), countWords(page.html)];
    const more = words(attacks.join(' ')) - attacks.length;
    // A link counts by its text: the attack in its brackets has two words, `word` has one, and no link is made of it.
    const link =
      words(readText(cutSection(page.html, 'framework'))) - words(readText(cutSection(honest.html, 'framework')));
    expect(foul.sections - fair.sections).toBe(more + link);
    expect(foul.notes - fair.notes).toBe(more);
  });

  test('the length of the report is told once, in its own place', () => {
    expect(page.html).not.toContain('<!--');
    const told = (html: string) => [...html.matchAll(/[\d,]+ words/g)].length;
    expect(told(page.html)).toBe(told(honest.html));
  });
});

describe('numberParagraphs', () => {
  test('leaves paragraphs of others alone, and numbers each marked one', () => {
    const html = '<p>a</p><p class="para">b</p><p class="lead">c</p><p class="para" id="para-x">d</p>';
    expect(numberParagraphs(html)).toBe(
      '<p>a</p><p class="para" id="p-1"><span class="para-number">1.</span> b</p><p class="lead">c</p><p class="para" id="para-x"><span class="para-number">2.</span> d</p>',
    );
    expect(numberParagraphs('')).toBe('');
  });

  test('takes time in step with the page', () => {
    const html = '<p class="para"'.repeat(20_000) + '<p class="para" id="para-'.repeat(20_000);
    expect(numberParagraphs(html)).toBe(html);
  });
});

describe('renderMarkdown', () => {
  const render = (text: string, numbered: boolean, notes = 0) =>
    renderMarkdown(text, { name: 'one', fill: (written) => `[${written}]`, notes, numbered });

  test('numbers paragraphs of the text itself, not those within lists, quotes and notes', () => {
    const { html } = render('a\n\n> b\n\n1. c\n\n   d\n\ne[^n] {#name}\n\n[^n]: f', true);
    expect([...html.matchAll(/<p class="para"[^>]*>(\S+)/g)].map(([, text]) => text?.[0])).toEqual(['a', 'e']);
    expect(html).toContain('<p class="para" id="para-name">e');
  });

  test('says how many notes it has, each once', () => {
    expect(render('a[^1] b[^1] c[^2]\n\n[^1]: x\n[^2]: y\n[^3]: never used', false, 4)).toMatchObject({ notes: 2 });
    expect(render('a', false, 4).notes).toBe(0);
    expect(render('a[^1]\n\n[^1]: x', false, 4).html).toContain('[5]');
  });

  test('keeps a name that is no name, and one that stands elsewhere than at the end', () => {
    for (const text of ['a {#Name}', 'a {#n--m}', 'a {#n} b', 'a {# n}', 'a {#}', 'a {#-n}'])
      expect(readText(render(text, true).html)).toBe(text);
    expect(readText(render('a {#n}', false).html)).toBe('a {#n}');
  });
});
