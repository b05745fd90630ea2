import type { Report } from '../../report.ts';

/** The ledger: the whole report as JSON, two spaces, one final newline. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
