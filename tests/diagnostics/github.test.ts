import * as core from '@actions/core';
import MarkdownIt from 'markdown-it';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { clean } from '../../src/diagnostics/clean.ts';
import { printGithub } from '../../src/diagnostics/github.ts';
import { summarizeMarkdown } from '../../src/diagnostics/markdown.ts';
import { sortFindings } from '../../src/diagnostics/printer.ts';
import { CONTEXT, FINDINGS, HOSTILE, IMPOSSIBLE, NASTY, NOTHING, repeat, TWICE, UNKNOWN, YAML } from './sample.ts';

const print = (diagnostics: readonly Diagnostic[], unlisted = { error: 0, warning: 0 }) =>
  printGithub({ ...sortFindings(diagnostics), unlisted }, CONTEXT)
    .split('\n')
    .slice(0, -1);

afterEach(() => void vi.restoreAllMocks());

/** What GitHub's own library prints for an annotation. */
function printByCore(message: string, properties: core.AnnotationProperties, severity: 'error' | 'warning'): string {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  (severity === 'error' ? core.error : core.warning)(message, properties);
  vi.restoreAllMocks();
  return said.join('').trimEnd();
}

const describeOne = ({ rule, place }: Diagnostic): core.AnnotationProperties => ({
  title: rule,
  file: clean(place.file),
  startLine: place.line,
  startColumn: place.column,
  ...(place.endLine !== undefined && { endLine: place.endLine }),
  ...(place.endColumn !== undefined && { endColumn: place.endColumn }),
});

describe('annotations', () => {
  test('are those of GitHub’s own library, errors first', () => {
    expect(print(FINDINGS.diagnostics)).toEqual([
      printByCore(`KZ-2023-004: ${IMPOSSIBLE.message}`, describeOne(IMPOSSIBLE), 'error'),
      printByCore(
        `KZ-2023-004: ${UNKNOWN.message}\nDid you mean \`pushback\`? (--fix mends this)`,
        describeOne(UNKNOWN),
        'error',
      ),
      printByCore(`${TWICE.message}\nsee ${YAML}:1:5: First used here.`, describeOne(TWICE), 'warning'),
    ]);
    expect(print([IMPOSSIBLE])).toEqual([
      '::error title=impossible-date,file=data/incidents/2023/KZ-2023-004.yaml,line=2,endLine=2,col=7,endColumn=17::KZ-2023-004: Unexpected `2023-02-30`, expected a day that exists.',
    ]);
  });

  test('over several lines have no columns, which GitHub would refuse', () => {
    const [line] = print([{ ...IMPOSSIBLE, place: { ...IMPOSSIBLE.place, endLine: 3 } }]);
    expect(line).toContain(',line=2,endLine=3::');
  });

  test('of hostile text stay one command, escaped as the library escapes', () => {
    const hint = `${clean(NASTY)} (--fix mends this)\nsee ${clean(NASTY)}:1:1: ${clean(NASTY)}`;
    expect(print([HOSTILE])).toEqual([
      printByCore(`${clean(NASTY)}: ${clean(NASTY)}\n${hint}`, describeOne(HOSTILE), 'error'),
    ]);
  });

  test('without a problem are none', () => {
    expect(printGithub(NOTHING, CONTEXT)).toBe('');
  });
});

describe('ten of a kind', () => {
  test('are all shown', () => {
    const lines = print([...repeat(UNKNOWN, 10), ...repeat(TWICE, 10)]);
    expect(lines).toHaveLength(20);
    expect(lines.filter((line) => line.includes('more'))).toEqual([]);
  });

  test('and more are nine and their number; different ones before like ones', () => {
    const lines = print([...repeat(UNKNOWN, 220), ...repeat({ ...IMPOSSIBLE, rule: 'rare' }, 2), ...repeat(TWICE, 3)]);
    expect(lines).toHaveLength(13);
    expect(lines[1]).toContain('title=rare');
    expect(lines[9]).toBe(
      '::error title=213 more errors::and 213 more errors: unknown-code (212), rare (1)%0ARun `report validate` to read all.',
    );
    expect(lines.slice(10).every((line) => line.startsWith('::warning'))).toBe(true);
  });

  test('count what was not kept', () => {
    expect(print([UNKNOWN], { error: 0, warning: 1200 })).toEqual([
      expect.stringContaining('::error title=unknown-code'),
      '::warning title=1%2C200 more warnings::and 1,200 more warnings: counted but not kept (1,200)%0ARun `report validate` to read all.',
    ]);
  });
});

describe('the summary of a job', () => {
  const render = (text: string) => new MarkdownIt({ html: true, linkify: true }).render(text);
  const summarize = (diagnostics: readonly Diagnostic[], all = false) =>
    summarizeMarkdown(sortFindings(diagnostics), { all });

  test('is a table of the problems, like ones in one row', () => {
    const html = render(summarize([...repeat(UNKNOWN, 1500), TWICE, IMPOSSIBLE]));
    expect(html.match(/<tr>/g)).toHaveLength(4);
    expect(html).toContain('<strong>1,502 problems (1,501 errors, 1 warning)</strong>');
    expect(html).toContain('<td>data/incidents/2023/KZ-2023-004.yaml:1:4 and 1,499 more places</td>');
    expect(html).toContain('<td>Did you mean `pushback`? (--fix mends this)</td>');
    expect(render(summarize(repeat(UNKNOWN, 30), true)).match(/<tr>/g)).toHaveLength(31);
  });

  test('of nothing says so', () => {
    expect(summarizeMarkdown(NOTHING, CONTEXT)).toBe('No problems in 1 file.\n');
  });

  test('holds no tag, link or code of a file', () => {
    const html = render(summarize([HOSTILE]));
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<(?!\/?(p|strong|table|thead|tbody|tr|th|td)>)/);
    expect(html).toMatch(/<td>error<\/td>.*<td>unknown-code<\/td>\n<\/tr>/s);
  });

  test('stays below 1 MiB and says what it leaves out', () => {
    const many = repeat(UNKNOWN, 9000).map((one, at) => ({ ...one, message: `${at} ${'ж|'.repeat(100)}` }));
    const text = summarize(many);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    const rows = text.match(/^\| data/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(500);
    expect(text).toContain(
      `… and ${String(9000 - rows).replace(/(?=...$)/, ',')} more that this table has no room for.`,
    );
  });

  test('says what was not kept', () => {
    const findings = { ...FINDINGS, unlisted: { error: 4, warning: 0 } };
    expect(summarizeMarkdown(findings, CONTEXT)).toContain('… and 4 more that were counted but not kept.');
  });
});
