import { formatSafeJson } from './clean.ts';
import type { Printer } from './printer.ts';
import { countFindings } from './wording.ts';

/** Everything found, for another program: docs/diagnostics.schema.json says what stands where. */
export const printJson: Printer = (findings) => {
  const { errors, warnings, fixable, unlisted } = countFindings(findings);
  return formatSafeJson({
    schemaVersion: 1,
    summary: { errors, warnings, fixable, unlisted },
    files: findings.files,
    diagnostics: findings.diagnostics,
  });
};
