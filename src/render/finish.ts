import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic.ts';
import type { Narrative } from '../entry.ts';
import type { Report } from '../report.ts';
import type { Length } from '../types/style.ts';
import { countWords, measure } from './length.ts';
import { plainText } from './plain.ts';

const { escapeExpression } = Handlebars;

/** Stands where something belongs that is known only once the whole page is there. */
export const LATER = { abbreviations: '<!--abbreviations-->', length: '<!--length-->' };

/** What the last touches need. */
interface Tools {
  readonly report: Report;
  readonly texts: readonly Narrative[];
  readonly word: (key: string, context: object) => string;
  readonly number: (value: number) => string;
  readonly length: Length | undefined;
  readonly numbered: boolean;
}

/** The page with what only the whole of it shows: numbers of paragraphs, the abbreviations it uses, its length. */
export function finish(
  html: string,
  { report, texts, word, number, length, numbered }: Tools,
  diagnostics: Diagnostic[],
): string {
  let page = numbered ? numberParagraphs(html) : html;
  if (html.includes(LATER.abbreviations)) {
    const list = listAbbreviations(html, report.abbreviations) || `<p>${word('abbreviations.none', {})}</p>`;
    page = page.replace(LATER.abbreviations, () => list);
    const explained = new Set([...report.abbreviations.map(({ short }) => short), ...listNames(report)]);
    diagnostics.push(...texts.flatMap((text) => tellUnexplained(text, explained)));
  }
  if (!length) return page;
  const { length: words, limit, kind } = measure(length, report.submission, countWords(html));
  if (limit === undefined) return page; // told as a fault of report.yaml
  return page.replace(LATER.length, () => word('length', { words: number(words), limit: number(limit), kind }));
}

/** Words in capitals that are names: of publishers, outlets and targets. */
function listNames({ sources, cases }: Report): string[] {
  const targets = Object.values(cases).flatMap((told) =>
    told.targets.flatMap(({ name, works_for = '' }) => [name, works_for]),
  );
  return [...sources.map(({ publisher }) => publisher), ...targets].flatMap((name) => name.match(CAPITALS) ?? []);
}

function tellUnexplained({ file, text }: Narrative, explained: ReadonlySet<string>): Diagnostic[] {
  return findUnexplained(text, explained).map(({ word, index }) => {
    const before = text.slice(0, index).split('\n');
    const [line, column] = [before.length, [...(before.at(-1) ?? '')].length + 1];
    return {
      rule: 'unexplained-abbreviation',
      severity: 'warning',
      place: { file, line, column, endLine: line, endColumn: column + [...word].length },
      message: `Unexpected \`${word}\`: data/abbreviations.yaml does not say what it stands for.`,
      hint: `Add a line \`- {short: ${word}, names: {en: …}}\` there, or write the name out.`,
    };
  });
}

/** Numbers the paragraphs through the page, and writes the numbers where others refer to them. */
export function numberParagraphs(html: string): string {
  const numbers = new Map<string, number>();
  let count = 0;
  const numbered = html.replace(/<p class="para"(?: id="para-([a-z0-9-]+)")?>/g, (open, name?: string) => {
    count++;
    const first = name !== undefined && !numbers.has(name);
    if (first) numbers.set(name, count);
    return `${first ? open : `<p class="para" id="p-${count}">`}<span class="para-number">${count}.</span> `;
  });
  return numbered.replace(
    /<a class="para-ref" href="#para-([a-z0-9-]+)"><\/a>/g,
    (_, name: string) => `<a class="para-ref" href="#para-${name}">${numbers.get(name) ?? '?'}</a>`,
  );
}

/** Capitals that make up a word of their own: OSCE, A19, CC. */
const CAPITALS = /(?<![\p{L}\p{N}_/-])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}_/-])/gu;

/** The abbreviations of the registry that stand in a page, as a list; in the order of their letters. */
export function listAbbreviations(html: string, known: Report['abbreviations']): string {
  const used = new Set(words(html));
  const found = known
    .filter(({ short, name }) => name !== undefined && used.has(short))
    .sort((a, b) => (a.short < b.short ? -1 : 1));
  const rows = found.map(
    ({ short, name }) => `<div><dt>${escapeExpression(short)}</dt><dd>${escapeExpression(name ?? '')}</dd></div>`,
  );
  return rows.length === 0 ? '' : `<dl class="abbreviations">\n${rows.join('\n')}\n</dl>`;
}

/** Words in capitals of a text of an author that nobody explains; numbers of chapters such as II are none. */
export function findUnexplained(text: string, explained: ReadonlySet<string>): { word: string; index: number }[] {
  const prose = text.replace(/\{\{[^{}]*\}\}|\]\([^)]*\)|https?:\S+/g, (found) => ' '.repeat(found.length));
  const seen = new Set<string>();
  return [...prose.matchAll(CAPITALS)].flatMap(({ 0: word, index }) => {
    if (explained.has(word) || seen.has(word) || /^[IVXLC]+$/.test(word)) return [];
    seen.add(word);
    return { word, index };
  });
}

/** Words between spaces and hyphens are not taken apart: 'A19', 'IPHR/KIBHR' stand as they are and in their parts. */
function words(html: string): string[] {
  return plainText(html)
    .split(/[\s,.;:!?()[\]“”‘’"'–—…]+/u)
    .flatMap((word) => [word, ...word.split(/[/-]/)]);
}
