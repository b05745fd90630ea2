import type { Paint } from '../../diagnostics/printer.ts';
import { wrap } from '../../wrap.ts';
import { showNumber } from './numbers.ts';
import type { CellRange, ClaimFinding, ClaimsAudit, ShownClaim } from './result.ts';

const WIDTH = 100;
/** What each kind of finding says of itself. */
export const KIND_WORDS = {
  proven: 'cannot all be true',
  unless: 'cannot all be true, unless one is read otherwise',
  differs: 'told with two values',
  'below-records': 'less than our records hold',
} as const;

/** The audit for a terminal: findings by how sure they are, then in a few lines what else was found of each document. */
export function printText(audit: ClaimsAudit, paint: Paint): string {
  const findings = audit.findings.map((finding) => printFinding(finding, paint));
  const documents = audit.documents.map((document) => printDocument(document));
  return [...findings, documents.join('\n'), printSum(audit)].join('\n\n');
}

function printFinding({ kind, document, sentences, claims, sets }: ClaimFinding, paint: Paint): string {
  const head = `${paint.strong(document)}  ${(kind === 'proven' ? paint.red : paint.yellow)(KIND_WORDS[kind])}`;
  const says = Math.max(...claims.map((claim) => claim.says.length));
  const more =
    sets.length > 1
      ? [`  ${sets.length - 1} more ${sets.length === 2 ? 'set of claims has' : 'sets of claims have'} the same cause.`]
      : [];
  return [
    head,
    ...wrap(sentences.join(' '), WIDTH - 2).map((line) => `  ${line}`),
    ...claims.map((claim) => printClaim(claim, says, paint)),
    ...more,
  ].join('\n');
}

function printClaim({ id, label, says, at, place }: ShownClaim, width: number, paint: Paint): string {
  const where = [at, place ? `${place.file}:${place.line}` : id].filter((one) => one !== undefined).join(', ');
  return `    ${says.padEnd(width)}  ${label}  ${paint.faint(where)}`;
}

function printDocument({
  source,
  file,
  claims,
  compared,
  confirmed,
  habit,
  limits,
}: ClaimsAudit['documents'][number]): string {
  const parts = [
    `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${compared} compared`,
    `${confirmed} confirmed by others`,
    ...(habit ? [`shares ${habit}`] : []),
  ];
  return [`${file || source}: ${parts.join(', ')}`, ...limits.map((limit) => `  ${limit}`)].join('\n');
}

function printSum({ findings, documents }: ClaimsAudit): string {
  const claims = documents.reduce((sum, one) => sum + one.claims, 0);
  const found =
    findings.length === 0
      ? 'Nothing contradicts'
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  return `${found} in ${showNumber(claims)} claims of ${documents.length} ${documents.length === 1 ? 'file' : 'files'}.`;
}

/** A cell that no number is printed of, in words: '2023, physical: 19 incidents'. */
export function sayCellRange({ label, part, low, high, unit }: CellRange): string {
  const where = Object.values(part).join(', ');
  const number =
    low === high ? showNumber(low) : `${showNumber(low)} to ${high === null ? 'any number' : showNumber(high)}`;
  return `${label}${where ? ` (${where})` : ''}: ${number} ${unit}`;
}
