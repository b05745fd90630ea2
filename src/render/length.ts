import type { Diagnostic } from '../diagnostic.ts';
import type { Narrative } from '../entry.ts';
import type { Report } from '../report.ts';
import type { Length } from '../types/style.ts';
import { plainText } from './plain.ts';

/** The words of a page by what they belong to; contents, charts and the marks of notes are no text. */
export type Words = { readonly [part in Length['counts'][number]]: number };

/** Counts the words of a page: what stands between spaces and has a letter or a digit. */
export function countWords(html: string): Words {
  const [front = '', ...parts] = ` ${html}`
    .replace(
      /<nav[\s>].*?<\/nav>|<svg[\s>].*?<\/svg>|<sup class="footnote-ref">.*?<\/sup>|<form[\s>].*?<\/form>|<aside[\s>].*/gs,
      ' ',
    )
    .split(/(?=<section class="part")/);
  const isAnnex = (part: string) => part.startsWith('<section class="part" id="part-annexes"');
  const body = parts.filter((part) => !isAnnex(part)).join(' ');
  const notes = body.match(/<section class="footnotes">.*?<\/section>/gs) ?? [];
  const rest = body.replace(/<section class="footnotes">.*?<\/section>/gs, ' ');
  const cases = rest.match(/<article class="case".*?<\/article>/gs) ?? [];
  return {
    front: count(front),
    sections: count(rest.replace(/<article class="case".*?<\/article>/gs, ' ')),
    cases: count(cases.join(' ')),
    notes: count(notes.join(' ')),
    annexes: count(parts.filter(isAnnex).join(' ')),
  };
}

/** The words of one section, without its notes. */
export function countSection(html: string, id: string): number {
  const [, section = ''] = html.split(`<section class="section" id="s-${id}">`);
  return countWords(`<section class="part">${section.split('<section class="section" id=')[0] ?? ''}`).sections;
}

/** How many words may be, and how many of those that count there are. */
export function measure({ limits, counts }: Length, submission: string | undefined, words: Words) {
  const kind = submission ?? Object.keys(limits)[0] ?? '';
  return { kind, limit: limits[kind], length: counts.reduce((sum, part) => sum + words[part], 0) };
}

function count(html: string): number {
  const text = plainText(
    html
      .replace(/<\/?(?:a|b|strong|em|i|bdi|span|cite|code|time|sup|wbr)(?:\s[^>]*)?>/g, '')
      .replace(/<[^>]*>/g, ' $& '),
  );
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What is wrong with the length of a page; undefined where it keeps to its limit. */
export function checkLength(
  html: string,
  length: Length,
  { submission, sections, period }: Report,
  texts: readonly Narrative[],
): Diagnostic | undefined {
  const { kind, limit, length: words } = measure(length, submission, countWords(html));
  const [first] = texts;
  const place = { file: first?.file ?? `data/reports/${period.id}/report.yaml`, line: 1, column: 1 };
  const known = Object.keys(length.limits).join(', ');
  if (limit === undefined)
    return {
      rule: 'too-long',
      severity: 'error',
      place: { ...place, file: `data/reports/${period.id}/report.yaml` },
      message: `Unexpected submission \`${kind}\`, expected one that the style has a limit for: ${known}.`,
    };
  if (words <= limit) return undefined;
  const longest = sections
    .map(({ id }) => ({ id, words: countSection(html, id) }))
    .sort((a, b) => b.words - a.words)[0];
  return {
    rule: 'too-long',
    severity: 'error',
    place: { ...place, file: texts.find(({ name }) => name === longest?.id)?.file ?? place.file },
    message: `Unexpected ${words} words in the report, expected ${limit} at most (${kind}; counted are ${length.counts.join(', ')}).`,
    hint: `Take out ${words - limit}; the longest section is \`${longest?.id}\` with ${longest?.words}.`,
  };
}
