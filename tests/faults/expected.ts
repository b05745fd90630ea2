import type { Diagnostic, Place } from '../../src/diagnostic.ts';

/** Diagnostics as the files `.expected` write them, in order of place; those of another file than the case's name it. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], file: string): string {
  return [...diagnostics]
    .sort((a, b) => comparePlaces(a.place, b.place, file))
    .map((diagnostic) => formatDiagnostic(diagnostic, file))
    .join('');
}

function formatDiagnostic({ place, severity, rule, record, message, hint, related, fix }: Diagnostic, file: string) {
  const lines = [
    `${formatPlace(place, file)} ${severity} ${rule}${record ? ` ${record}` : ''}: ${message}${hint ? ` | ${hint}` : ''}`,
    ...(related ?? []).map((one) => `  ${formatPlace(one.place, file)} ${one.message}`),
    ...(fix ? [`  fix${formatOther(fix.place, place, file)}: ${JSON.stringify(fix.text)}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** "3:8-3:15", or "3:8" where it is a point; with the path before it in another file. */
function formatPlace({ file, line, column, endLine, endColumn }: Place, own: string): string {
  const end = endLine === undefined || endColumn === undefined ? '' : `-${endLine}:${endColumn}`;
  return `${file === own ? '' : `${file} `}${line}:${column}${end}`;
}

/** The place of a fix is told where it is not that of its diagnostic. */
function formatOther(place: Place, told: Place, file: string): string {
  const [own, other] = [formatPlace(told, file), formatPlace(place, file)];
  return own === other ? '' : ` ${other}`;
}

function comparePlaces(a: Place, b: Place, file: string): number {
  return (
    Number(a.file !== file) - Number(b.file !== file) ||
    (a.file < b.file ? -1 : Number(a.file > b.file)) ||
    a.line - b.line ||
    a.column - b.column
  );
}
