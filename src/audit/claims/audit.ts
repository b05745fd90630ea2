import type { Frame, Published } from '../../project.ts';
import { findContradictions } from './contradictions.ts';
import { type Document, MAX_CLAIMS, readDocument } from './document.ts';
import { compareEditions } from './editions.ts';
import { findConsequences } from './follow.ts';
import { findCommonHabit, findHabits } from './habits.ts';
import { makeJudge } from './judge.ts';
import { splitDocument } from './parts.ts';
import { makeProblem } from './problem.ts';
import { type CountRecords, compareRecords } from './records.ts';
import { type ClaimFinding, type ClaimsAudit, KINDS } from './result.ts';
import { loadSolver, type Solve } from './solver.ts';

/** What an audit may know besides the claims. */
export interface AuditContext {
  readonly count?: CountRecords;
  /** Publisher and title of each source. */
  readonly sources?: ReadonlyMap<string, { readonly publisher: string; readonly title: string }>;
  /** Which files are asked about; all others are only compared with, as editions. */
  readonly isAsked?: (file: string) => boolean;
}

/** Claims connected with more others than this are not compared: no document says so much of one thing. */
const MAX_GROUP = 400;

/** Asks of each file whether all that it claims can be true at once, and what follows from it. The same files give the same answer. */
export async function auditClaims(
  frames: readonly Frame[],
  claims: readonly Published[],
  { count, sources = new Map(), isAsked = () => true }: AuditContext = {},
): Promise<ClaimsAudit> {
  const solve = await loadSolver();
  const files = frames
    .filter(({ file }) => isAsked(file))
    .map((frame) => {
      const mine = claims.filter(({ file, source }) =>
        file === undefined ? source === frame.source : file === frame.file,
      );
      return { mine, audit: auditFile(frame, mine, solve, sources.get(frame.source)?.title ?? frame.source) };
    });
  const asked = new Set(files.flatMap(({ mine }) => mine));
  const publishers = new Map([...sources].map(([id, { publisher }]) => [id, publisher]));
  const places = new Map(frames.map(({ file, locate }) => [file, locate]));
  const locate = ({ file }: Published) => places.get(file ?? '');
  const editions = compareEditions(claims, publishers, { isAsked: (claim) => asked.has(claim), locate });
  const records = count ? compareRecords([...asked], count, locate) : { compared: [], findings: [] };
  const audits = files.map(({ audit }) => audit);
  const findings = [...audits.flatMap((one) => one.findings), ...editions.findings, ...records.findings];
  return {
    documents: audits.map((one) => one.document),
    findings: KINDS.flatMap((kind) => findings.filter((one) => one.kind === kind)),
    confirmed: audits.flatMap((one) => one.confirmed),
    possible: audits.flatMap((one) => one.possible),
    ranges: audits.flatMap((one) => one.ranges),
    habits: audits.flatMap((one) => one.habits),
    records: records.compared,
    editions: editions.pairs,
  };
}

type FileAudit = Pick<ClaimsAudit, 'findings' | 'confirmed' | 'possible' | 'ranges' | 'habits'> & {
  readonly document: ClaimsAudit['documents'][number];
};

function auditFile(frame: Frame, claims: readonly Published[], solve: Solve, title: string): FileAudit {
  const document = readDocument(frame, claims);
  const judge = makeJudge(document, solve);
  const id = (index: number) => claims[index]?.id ?? '';
  const limits =
    claims.length > MAX_CLAIMS ? [`Only the first ${MAX_CLAIMS} of ${claims.length} claims were compared.`] : [];
  const groups = splitDocument(document).map((group) => {
    const few = group.slice(0, MAX_GROUP);
    if (few.length < group.length)
      limits.push(`Of ${group.length} claims that hang together, the first ${MAX_GROUP} were compared.`);
    return auditGroup(document, few, judge, limits);
  });
  const aside = groups.flatMap((one) => one.aside);
  const habits = groups.flatMap((one) => one.habits);
  const confirmed = groups
    .flatMap((one) => one.confirmed)
    .map(({ claim, by }) => ({ document: frame.source, claim: id(claim), by: by.map(id) }));
  const settled = new Set([...aside.map(id), ...confirmed.map(({ claim }) => claim)]);
  const left = groups.flatMap((one) => one.claims).filter((index) => !settled.has(id(index)));
  return {
    document: {
      source: frame.source,
      file: frame.file,
      title,
      claims: claims.length,
      compared: document.statements.size,
      confirmed: confirmed.length,
      set_aside: aside.map(id),
      limits: [...new Set(limits)],
      ...findCommonHabit(habits),
    },
    findings: groups.flatMap((one) => one.findings),
    confirmed,
    possible: left.map((index) => ({ document: frame.source, claim: id(index) })),
    ranges: groups.flatMap((one) => one.ranges),
    habits,
  };
}

function auditGroup(
  document: Document,
  claims: readonly number[],
  judge: ReturnType<typeof makeJudge>,
  limits: string[],
) {
  const { findings, aside, more } = findContradictions(document, claims, judge);
  const rest = claims.filter((one) => !aside.includes(one));
  if (more) limits.push('There may be more contradicting sets than are told here.');
  if (makeProblem(document, claims).lattice.coarse)
    limits.push(
      'Some dimensions are too large to be crossed with each other; what follows from their crossing was not looked for.',
    );
  const { confirmed, ranges, without } = findConsequences(document, rest);
  return {
    claims,
    findings: findings as readonly ClaimFinding[],
    aside,
    confirmed,
    ranges,
    habits: findHabits(document, rest, without),
  };
}
