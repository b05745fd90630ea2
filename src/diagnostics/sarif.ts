import { createHash } from 'node:crypto';
import type { Diagnostic, Fix, Place } from '../diagnostic.ts';
import type { RuleText } from '../rule.ts';
import { clean, formatSafeJson, mendHalves } from './clean.ts';
import type { Findings, Printer } from './printer.ts';
import { countFindings, formatHint, formatMessage, formatNumber } from './wording.ts';

/** GitHub refuses a whole file with more results in a run. */
const MOST = 25_000;

/** SARIF 2.1.0 for code scanning: all rules, also on success, so that alerts of problems that are mended close. */
export const printSarif: Printer = (findings, { rules, version }) => {
  const ids = Object.keys(rules).sort();
  const fingerprint = makeFingerprints();
  const ordered = orderResults(findings.diagnostics);
  return formatSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'report', version, rules: ids.map((id) => describeRule(id, rules[id])) } },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder from which the command was run.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: listLeftOut(findings) }],
        results: ordered.map((one) => ({
          ruleId: one.rule,
          ...(ids.includes(one.rule) && { ruleIndex: ids.indexOf(one.rule) }),
          partialFingerprints: { 'report/v1': fingerprint(one) },
          ...describeResult(one),
        })),
      },
    ],
  });
};

/** Errors first where not all can be told. */
function orderResults(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...errors, ...diagnostics.filter(({ severity }) => severity !== 'error')].slice(0, MOST);
}

function describeRule(id: string, rule: RuleText | undefined): object {
  const text = rule?.description ?? id;
  return {
    id,
    shortDescription: { text: plain(text.split(/(?<=[.!?])\s/)[0] ?? text) },
    fullDescription: { text: plain(text) },
    help: { text: `${plain(text)}\nRun \`report explain ${id}\` for examples.` },
    defaultConfiguration:
      rule?.severity === 'off' ? { enabled: false, level: 'warning' } : { level: rule?.severity ?? 'error' },
  };
}

function describeResult(one: Diagnostic): object {
  const { place, record, field, related = [], fix } = one;
  return {
    level: one.severity,
    message: { text: plain([formatMessage(one), formatHint(one)].filter(Boolean).join('\n')) },
    locations: [{ physicalLocation: describePlace(place) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ place, message }, at) => ({
        id: at + 1,
        physicalLocation: describePlace(place),
        message: { text: plain(clean(message)) },
      })),
    }),
    ...(fix && { fixes: [describeFix(fix)] }),
    ...((record || field) && { properties: { ...(record && { record }), ...(field && { field }) } }),
  };
}

/** Viewers make a link of `[text](target)` in a message; a value from a file must not become one. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

function describePlace(place: Place): object {
  return { artifactLocation: describeFile(place.file), region: describeRegion(place) };
}

function describeFile(file: string): object {
  return { uri: mendHalves(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A point is a region without length: without an end, SARIF takes the rest of the line. */
function describeRegion({ line, column, endLine = line, endColumn = column }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function describeFix({ place, text }: Fix): object {
  const replacement = { deletedRegion: describeRegion(place), insertedContent: { text } };
  return {
    description: { text: 'What `report validate --fix` changes.' },
    artifactChanges: [{ artifactLocation: describeFile(place.file), replacements: [replacement] }],
  };
}

/** A problem keeps its fingerprint when lines move: it is that of a record's field; a number keeps equal ones apart. */
function makeFingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ rule, record, field, place, message }) => {
    const key = JSON.stringify(record ? [rule, record, field] : [rule, place.file, message]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return createHash('sha256').update(`${key}${number}`).digest('hex').slice(0, 32);
  };
}

function listLeftOut(findings: Findings): object[] {
  const { unlisted } = countFindings(findings);
  const cut = Math.max(0, findings.diagnostics.length - MOST);
  if (unlisted + cut === 0) return [];
  const text = `${formatNumber(unlisted + cut)} more problems were found than stand here; mend some and run again.`;
  return [{ level: 'warning', message: { text } }];
}
