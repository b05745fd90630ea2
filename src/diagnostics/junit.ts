import type { Diagnostic } from '../diagnostic.ts';
import { clean } from './clean.ts';
import type { Findings, Printer } from './printer.ts';
import { countFindings, formatHint, formatMessage, formatNumber, formatRelated } from './wording.ts';

interface Suite {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** JUnit XML for a CI server: a suite for each file, a passed case where it is clean, a failure for an error, a skipped case for a warning. */
export const printJunit: Printer = (findings) => {
  const { unlisted } = countFindings(findings);
  const suites = listSuites(findings);
  const rest = unlisted > 0 ? [formatRest(findings)] : [];
  const cases = suites.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), rest.length);
  const listed = findings.diagnostics.filter(({ severity }) => severity === 'error').length;
  const failures = listed + (findings.unlisted.error > 0 ? 1 : 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="report validate" tests="${cases}" failures="${failures}" errors="0">`,
    ...suites.map(formatSuite),
    ...rest,
    '</testsuites>\n',
  ].join('\n');
};

/** Every file checked, and those that are named only by a diagnostic. */
function listSuites({ files, diagnostics }: Findings): Suite[] {
  const suites = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const one of diagnostics) {
    const suite = suites.get(one.place.file);
    if (suite) suite.push(one);
    else suites.set(one.place.file, [one]);
  }
  return [...suites].map(([name, diagnostics]) => ({ name, diagnostics }));
}

function formatSuite({ name, diagnostics }: Suite): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const file = escapeXml(name);
  const cases =
    diagnostics.length > 0 ? diagnostics.map(formatCase) : [`<testcase name="no problems" classname="${file}"/>`];
  const amounts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${diagnostics.length - failures}"`;
  return `<testsuite name="${file}" ${amounts}>\n${cases.join('\n')}\n</testsuite>`;
}

/** A warning fails nothing, as in the exit code, and yet must be seen: servers show skipped cases with their text. */
function formatCase(one: Diagnostic): string {
  const { file, line, column } = one.place;
  const name = `name="${escapeXml(`${one.rule} at ${line}:${column}`)}" classname="${escapeXml(file)}"`;
  const said = [formatMessage(one), formatHint(one), ...formatRelated(one)].filter(Boolean).join(' ');
  const text = escapeXml(`${file}:${line}:${column}: ${said}`);
  const outcome =
    one.severity === 'error'
      ? `<failure type="${escapeXml(one.rule)}" message="${escapeXml(formatMessage(one))}">${text}</failure>`
      : `<skipped>warning: ${text}</skipped>`;
  return `<testcase ${name}>${outcome}</testcase>`;
}

function formatRest({ unlisted: { error, warning } }: Findings): string {
  const text = `${formatNumber(error + warning)} more problems were counted but not kept; mend some and run again.`;
  const outcome = error > 0 ? `<failure type="unlisted" message="${text}"/>` : `<skipped>${text}</skipped>`;
  return `<testsuite name="more problems" tests="1" failures="${error > 0 ? 1 : 0}" errors="0"><testcase name="unlisted">${outcome}</testcase></testsuite>`;
}

function escapeXml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
