import { stringify } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { load } from '../../src/load.ts';
import { countReport, proofread } from '../../src/pipeline.ts';
import type { Report } from '../../src/report.ts';
import { PROGRAM } from '../command.ts';
import { makeRecord, type Written, writeProject } from '../project.ts';

/** A page as a style of the program makes it, and what is said of the author's texts. */
export interface Page {
  readonly html: string;
  readonly report: Report;
  readonly found: readonly Diagnostic[];
}

/** What a page is made from besides one record of 2024. */
export interface Contents {
  readonly records?: readonly Written[];
  /** Texts of the style by section. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Fields of report.yaml. */
  readonly definition?: Written;
  readonly abbreviations?: readonly Written[];
  readonly files?: Readonly<Record<string, string>>;
}

/** Makes the page of 2024 in a style of the program. */
export async function makePage(style: string, contents: Contents = {}): Promise<Page> {
  const folder = writePage(style, contents);
  const { value: project } = await load(folder, PROGRAM);
  const wanted = { period: '2024', style, project: folder, program: PROGRAM, language: '', edition: 'public' } as const;
  const counted = await countReport(project, wanted);
  const { value, diagnostics } = proofread(counted, { fonts: '' });
  const [, html = ''] = /<body>\n([\s\S]*)\n<script>/.exec(value) ?? [];
  return { html, report: counted.value.report, found: diagnostics };
}

/** Writes the project that such a page is made from. */
export function writePage(
  style: string,
  { records = [makeRecord()], texts = {}, definition = {}, abbreviations, files = {} }: Contents,
): string {
  return writeProject(records, {
    files: {
      'data/reports/2024/report.yaml': stringify({ date: '2025-01-01', authors: ['Ann Example'], ...definition }),
      ...(abbreviations && { 'data/abbreviations.yaml': stringify(abbreviations) }),
      ...Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [`data/reports/2024/text/${style}/${name}.md`, text]),
      ),
      ...files,
    },
  });
}

/** The HTML of a section. */
export function cutSection(html: string, id: string): string {
  const [, section = ''] = html.split(`<section class="section" id="s-${id}">`);
  return section.split('<section class="section"')[0]?.split('<section class="part"')[0] ?? '';
}

/** A piece of HTML as text, for reading. */
export function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
