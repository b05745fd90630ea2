import type { Diagnostic, Place } from '../diagnostic.ts';
import { clean, formatSafeJson } from './clean.ts';
import type { PrintContext, Printer } from './printer.ts';
import { countFindings, formatHint, formatMessage, formatNumber } from './wording.ts';

type Lines = PrintContext['line'];

/** The Reviewdog Diagnostic Format: problems and changes that a review can suggest; columns count bytes. */
export const printRdjson: Printer = (findings, { line }) => {
  const { unlisted } = countFindings(findings);
  const diagnostics = findings.diagnostics.map((one) => describeDiagnostic(one, line));
  const last = findings.diagnostics.at(-1);
  const message = `${formatNumber(unlisted)} more problems were counted but not kept; mend some and run again.`;
  if (unlisted > 0)
    diagnostics.push({
      message,
      location: { path: last?.place.file ?? findings.files[0] ?? '.' },
      severity: 'WARNING',
    });
  return formatSafeJson({ source: { name: 'report' }, diagnostics });
};

function describeDiagnostic(one: Diagnostic, line: Lines): object {
  const range = one.fix && describeRange(one.fix.place, line);
  const related = one.related ?? [];
  return {
    message: [formatMessage(one), formatHint(one)].filter(Boolean).join('\n'),
    location: describePlace(one.place, line),
    severity: one.severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: one.rule },
    // A range without columns stands for whole lines: a change is suggested only where its bytes are known.
    ...(one.fix && range?.exact && { suggestions: [{ range: range.value, text: one.fix.text }] }),
    ...(related.length > 0 && {
      related_locations: related.map(({ place, message }) => ({
        message: clean(message),
        location: describePlace(place, line),
      })),
    }),
  };
}

function describePlace(place: Place, line: Lines): object {
  return { path: place.file, range: describeRange(place, line).value };
}

/** The place as a range, its columns in bytes; lines alone where a line cannot be read, and then it is not exact. */
function describeRange(place: Place, line: Lines): { value: object; exact: boolean } {
  const { file, endLine = place.line, endColumn = place.column } = place;
  const start = countBytes(line(file, place.line), place.column);
  const end = countBytes(line(file, endLine), endColumn);
  if (start === undefined || end === undefined)
    return { value: { start: { line: place.line }, end: { line: endLine } }, exact: false };
  return { value: { start: { line: place.line, column: start }, end: { line: endLine, column: end } }, exact: true };
}

/** The column in UTF-8 bytes of a column in code points; both count from 1. */
function countBytes(text: string | undefined, column: number): number | undefined {
  if (text === undefined) return undefined;
  let [left, bytes] = [column - 1, 1];
  for (const sign of text) {
    if (left <= 0) break;
    left -= 1;
    bytes += Buffer.byteLength(sign);
  }
  return left > 0 ? undefined : bytes;
}
