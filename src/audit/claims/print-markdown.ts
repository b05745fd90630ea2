import { KIND_WORDS, sayCellRange } from './print-text.ts';
import { type ClaimFinding, type ClaimsAudit, KINDS } from './result.ts';

const HEAD = `# Audit of published reports

Reports count the same things several times: a total, its parts, a share of it. This page asks of each published document
whether all that it says in numbers can be true at once. Every claim is taken as a condition on whole numbers that are not
below nought; a rounded figure allows every number that rounds to it or is cut off to it, "about" a tenth to either side.
It is made from \`data/published/\` by \`report audit published --format markdown\`; nothing in it is typed.

How to read it:

- **Cannot all be true**: no numbers fit all the claims named, in any reading of the sentences that we know of. It does not say which is wrong, nor why. What is taken for granted of how parts make up a whole is said.
- **Cannot all be true, unless one is read otherwise**: in the plainest reading no numbers fit; the other reading is named first.
- **Told with two values**: two places tell one thing with two numbers. The later may correct the earlier.
- **Less than our records hold**: our records document part of what others count. Where they hold more than was published, units or rules of counting may differ; it is a question.

A slip in a number says nothing against what a report tells. Line numbers are those of the text copies.
`;
/** What is confirmed or open is listed up to this many; the rest is a number. */
const MOST = 12;

/** The page docs/audit-of-published-reports.md. */
export function printMarkdown(audit: ClaimsAudit): string {
  const named = audit.documents.filter(
    ({ compared, source }) => compared > 0 || audit.findings.some(({ document }) => document === source),
  );
  const sources = [...new Set(named.map(({ source }) => source))];
  const silent = audit.documents.length - named.length;
  const rest = silent > 0 ? [`### Others\n\nOf ${silent} more files no two claims can be compared.`] : [];
  const findings = [...audit.findings].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const title = (source: string) => audit.documents.find((one) => one.source === source)?.title ?? source;
  return `${[
    ...[HEAD.trim(), printSum(audit), '## What was found, the surest first'],
    ...findings.map((finding, index) => printFinding(finding, index + 1, title(finding.document))),
    '## The documents',
    ...sources.map((source) => printSource(source, audit)),
    ...rest,
  ].join('\n\n')}\n`;
}

function printSum({ documents, findings }: ClaimsAudit): string {
  const claims = documents.reduce((sum, { claims }) => sum + claims, 0);
  const compared = documents.reduce((sum, one) => sum + one.compared, 0);
  const rows = KINDS.map(
    (kind) => `| ${capital(KIND_WORDS[kind])} | ${findings.filter((one) => one.kind === kind).length} |`,
  );
  return [
    `Checked: ${claims} claims of ${documents.length} files, ${compared} of them with others beside them.`,
    '',
    '| Finding | Number |',
    '|---|--:|',
    ...rows,
  ].join('\n');
}

function printSource(source: string, audit: ClaimsAudit): string {
  const mine = <T extends { readonly document: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ document }) => document === source);
  const documents = audit.documents.filter((one) => one.source === source);
  const claims = documents.reduce((sum, one) => sum + one.claims, 0);
  const compared = documents.reduce((sum, one) => sum + one.compared, 0);
  const findings = mine(audit.findings);
  const limits = documents.flatMap((one) => one.limits);
  const [confirmed, habits, ranges] = [mine(audit.confirmed), mine(audit.habits), mine(audit.ranges)];
  const aside = documents.flatMap((one) => one.set_aside);
  return [
    `### ${escapeSigns(documents[0]?.title ?? source)}`,
    `\`${source}\`: ${claims} claims, ${compared} compared. ${findings.length === 0 ? 'Nothing contradicts.' : ''}`.trim(),
    ...(aside.length > 0
      ? [`For what follows these are set aside, so that the rest agrees: ${aside.map((id) => `\`${id}\``).join(', ')}.`]
      : []),
    ...(confirmed.length > 0
      ? [
          list(
            'Follow exactly from other claims',
            confirmed.map(({ claim, by }) => `\`${claim}\` from ${by.map((id) => `\`${id}\``).join(', ')}`),
          ),
        ]
      : []),
    ...(ranges.length > 0
      ? [
          list(
            'Not printed, but known from the rest',
            ranges.map((range) => escapeSigns(sayCellRange(range))),
          ),
        ]
      : []),
    ...(habits.length > 0
      ? [list(sayHabit(documents.map(({ habit }) => habit)), [...new Set(habits.map(({ sentence }) => sentence))])]
      : []),
    ...limits,
  ].join('\n\n');
}

function printFinding({ kind, sentences, claims, sets }: ClaimFinding, number: number, title: string): string {
  const rows = claims.map(
    ({ says, label, at, id, place }) =>
      `| ${escapeSigns(says)} | ${escapeSigns(label)} | ${at ?? ''} | \`${id}\`${place ? `, ${place.file}:${place.line}` : ''} |`,
  );
  const more =
    sets.length > 1
      ? [
          `Of the same cause: ${sets
            .slice(1, 6)
            .map((set) => `{${set.join(', ')}}`)
            .join('; ')}${sets.length > 6 ? `, and ${sets.length - 6} more` : ''}.`,
        ]
      : [];
  return [
    `### ${number}. ${capital(KIND_WORDS[kind])}`,
    `*${escapeSigns(title)}.* ${escapeSigns(sentences.join(' '))}`,
    ['| Says | Of what | Place | Claim |', '|---|---|---|---|', ...rows].join('\n'),
    ...more,
  ].join('\n\n');
}

function sayHabit(habits: readonly (string | undefined)[]): string {
  const [habit] = habits.filter((one) => one !== undefined);
  return habit ? `How shares are rounded (all can be ${habit})` : 'How shares are rounded';
}

function list(title: string, items: readonly string[]): string {
  const more = items.length > MOST ? [`- and ${items.length - MOST} more`] : [];
  return [`${title}:`, '', ...items.slice(0, MOST).map((item) => `- ${item}`), ...more].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Signs that would be markup in a table. */
function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}
