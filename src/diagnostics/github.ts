import type { Diagnostic, Severity } from '../diagnostic.ts';
import { clean } from './clean.ts';
import { foldDiagnostics } from './fold.ts';
import type { Printer } from './printer.ts';
import { formatAmount, formatHint, formatMessage, formatNumber, formatRelated } from './wording.ts';

/** GitHub shows ten annotations of a kind in a step and drops the rest without a word. */
const SHOWN = 10;

/** Workflow commands that put each problem beside its line: errors first, and at most ten of a kind, the last saying how many more. */
export const printGithub: Printer = ({ diagnostics, unlisted }, { command }) =>
  (['error', 'warning'] as const)
    .flatMap((severity) =>
      formatKind(
        severity,
        diagnostics.filter((one) => one.severity === severity),
        unlisted[severity],
        command,
      ),
    )
    .map((line) => `${line}\n`)
    .join('');

function formatKind(
  severity: Severity,
  diagnostics: readonly Diagnostic[],
  unlisted: number,
  command: string,
): string[] {
  if (unlisted === 0 && diagnostics.length <= SHOWN) return diagnostics.map(formatAnnotation);
  const shown = orderByNews(diagnostics).slice(0, SHOWN - 1);
  const rest = diagnostics.filter((one) => !shown.includes(one));
  return [...shown.map(formatAnnotation), formatRest(severity, rest, unlisted, command)];
}

/** Different problems before repeated ones, so that nine places do not all say the same. */
function orderByNews(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const folds = foldDiagnostics(diagnostics);
  return [...folds.map(({ first }) => first), ...folds.flatMap(({ others }) => others)];
}

function formatAnnotation(diagnostic: Diagnostic): string {
  const { place, rule, severity } = diagnostic;
  const oneLine = (place.endLine ?? place.line) === place.line;
  return formatCommand(
    severity,
    {
      title: rule,
      file: place.file,
      line: place.line,
      endLine: place.endLine,
      // Columns of a place over several lines are refused.
      col: oneLine ? place.column : undefined,
      endColumn: oneLine ? place.endColumn : undefined,
    },
    [formatMessage(diagnostic), formatHint(diagnostic), ...formatRelated(diagnostic)],
  );
}

function formatRest(severity: Severity, rest: readonly Diagnostic[], unlisted: number, command: string): string {
  const amounts = new Map<string, number>();
  for (const { rule } of rest) amounts.set(rule, (amounts.get(rule) ?? 0) + 1);
  const most = [...amounts].sort(([, one], [, other]) => other - one);
  const rules = most.map(([rule, amount]) => `${rule} (${formatNumber(amount)})`);
  if (unlisted > 0) rules.push(`counted but not kept (${formatNumber(unlisted)})`);
  const number = formatAmount(rest.length + unlisted, `more ${severity}`);
  return formatCommand(severity, { title: number }, [
    `and ${number}: ${rules.join(', ')}`,
    `Run \`report ${command}\` to read all.`,
  ]);
}

function formatCommand(
  name: Severity,
  properties: Readonly<Record<string, string | number | undefined>>,
  lines: readonly string[],
): string {
  const said = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = said.map(([key, value]) => `${key}=${escapeProperty(clean(String(value)))}`).join(',');
  return `::${name} ${list}::${escapeData(lines.filter(Boolean).join('\n'))}`;
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
