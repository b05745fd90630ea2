import { aggregate } from '../../../src/aggregate/aggregate.ts';
import { type Ground, makeGround } from '../../../src/audit/text/ground.ts';
import { auditText } from '../../../src/audit/text/text.ts';
import { checkStyle } from '../../../src/check/style.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { load } from '../../../src/load.ts';
import { readStyle } from '../../../src/read/style.ts';
import { PROGRAM } from '../../command.ts';

/** What texts about a period are held against. */
export async function openGround(project: string, period: string, styleName: string): Promise<Ground> {
  const { value } = await load(project, PROGRAM);
  const style = await readStyle(styleName, 'en', project, PROGRAM);
  const definition = checkStyle(style.definition);
  const queries = { name: style.name, words: style.words, definition };
  const report = aggregate(value, queries, { period, language: 'en', edition: 'public' });
  return makeGround(value, report, { scope: definition.scope ?? {} });
}

/** What is said of a text of that section. */
export function audit(ground: Ground, text: string, name = 'counts'): Diagnostic[] {
  const { style, period } = ground.report;
  return auditText({ period: period.id, name, style, file: 'data/text.md', text }, ground);
}

/** The words at which diagnostics of a severity point. */
export function listMarked(text: string, found: readonly Diagnostic[], severity: Diagnostic['severity']): string[] {
  const lines = text.split('\n').map((line) => [...line]);
  return found
    .filter((one) => one.severity === severity)
    .map(({ place: { line, column, endColumn = column } }) =>
      (lines[line - 1] ?? []).slice(column - 1, endColumn - 1).join(''),
    );
}
