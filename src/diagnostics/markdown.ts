import { clean } from './clean.ts';
import { countFolded, type Fold, foldDiagnostics } from './fold.ts';
import type { Findings, PrintContext } from './printer.ts';
import { countFindings, formatAmount, formatHint, formatMessage, formatNumber, formatRelated } from './wording.ts';

/** GitHub refuses a job summary of 1 MiB or more; what other steps write there counts too, so some room is left. */
const LIMIT = 1024 * 1024 - 64 * 1024;

/** A Markdown table of all problems, like ones in one row, for a job's summary; below 1 MiB, and it says what it leaves out. */
export function summarizeMarkdown(findings: Findings, context: Pick<PrintContext, 'all'>): string {
  const { total, errors, warnings, unlisted } = countFindings(findings);
  if (total === 0) return `No problems in ${formatAmount(findings.files.length, 'file')}.\n`;
  const folds = context.all
    ? findings.diagnostics.map((first) => ({ first, others: [] }))
    : foldDiagnostics(findings.diagnostics);
  const rows = takeRows(folds);
  const left = findings.diagnostics.length - countFolded(folds.slice(0, rows.length));
  const sum = `${formatAmount(total, 'problem')} (${formatAmount(errors, 'error')}, ${formatAmount(warnings, 'warning')})`;
  return [
    `**${sum}**\n`,
    '| Place | | Problem | How to mend it | Rule |',
    '|---|---|---|---|---|',
    ...rows,
    ...(left > 0 ? [`\n… and ${formatNumber(left)} more that this table has no room for.`] : []),
    ...(unlisted > 0 ? [`\n… and ${formatNumber(unlisted)} more that were counted but not kept.`] : []),
    '',
  ].join('\n');
}

function takeRows(folds: readonly Fold[]): string[] {
  const rows: string[] = [];
  let size = 0;
  for (const fold of folds) {
    const row = formatRow(fold);
    size += Buffer.byteLength(row) + 1;
    if (size > LIMIT) break;
    rows.push(row);
  }
  return rows;
}

function formatRow({ first, others }: Fold): string {
  const { file, line, column } = first.place;
  const more = others.length > 0 ? ` and ${formatAmount(others.length, 'more place')}` : '';
  const cells = [
    `${clean(file)}:${line}:${column}${more}`,
    first.severity,
    formatMessage(first),
    [formatHint(first), ...formatRelated(first)].join(' ').trim(),
    first.rule,
  ];
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

/** A character reference is text wherever Markdown would see a link, a tag, a code span or the end of a cell. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&|~@#!$:+^]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
