import { type Core, diagnose, findRelations, shrink } from './cores.ts';
import { findArgument } from './derive.ts';
import { type Choice, type Document, PLAIN, wholeCells } from './document.ts';
import type { Judge, Mode } from './judge.ts';
import { makeProblem } from './problem.ts';
import { propagate } from './propagate.ts';
import type { ClaimFinding, Kind } from './result.ts';
import { countSteps, sayArgument } from './say.ts';
import { scanForSets } from './scan.ts';
import { sayRelation, sayTwice, sayWrong, showClaim } from './sentences.ts';
import { chooseTold, type Group, type Ranked } from './told.ts';

/** What was found in one group of claims, and which of them were set aside so that the rest agrees. */
export interface Contradictions {
  readonly findings: readonly ClaimFinding[];
  readonly aside: readonly number[];
  readonly more: boolean;
}

const NO_ARGUMENT = 1000;
const NO_NUMBERS = 'These claims leave no numbers that would fit all of them.';
const NO_NUMBER = 'No numbers make this claim true, whatever the others say.';

/** The contradictions among claims: first those that no reading saves, then, among the rest, those that one would. */
export function findContradictions(document: Document, claims: readonly number[], judge: Judge): Contradictions {
  if (judge(claims, 'plain').is !== 'impossible') return { findings: [], aside: [], more: false };
  const seeds = scanForSets(document, claims).flatMap((set): Core[] => {
    const core = judge(set, 'plain').is === 'impossible' ? [shrink(set, 'plain', judge, document)] : [];
    return core;
  });
  const unique = [...new Map(seeds.map((core) => [core.claims.join(' '), core])).values()];
  const proven = look(document, claims, 'wide', judge, unique);
  const rest = claims.filter((one) => !proven.aside.includes(one));
  const doubtful = look(document, rest, 'plain', judge, unique);
  return {
    findings: [...proven.findings, ...doubtful.findings],
    aside: [...proven.aside, ...doubtful.aside].sort((a, b) => a - b),
    more: proven.more || doubtful.more,
  };
}

function look(
  document: Document,
  claims: readonly number[],
  mode: Mode,
  judge: Judge,
  seeds: readonly Core[],
): Contradictions {
  if (judge(claims, mode).is !== 'impossible') return { findings: [], aside: [], more: false };
  const mine = seeds.filter(
    (core) => core.claims.every((one) => claims.includes(one)) && judge(core.claims, mode).is === 'impossible',
  );
  const { cores, wrong, more } = diagnose(claims, mode, judge, document, mine);
  const agreed = claims.filter((one) => !wrong[0]?.includes(one));
  const groups = chooseTold(
    cores.map((core) => rank(document, core)),
    wrong,
    !more,
  );
  return {
    findings: joinTwice(document, groups).map((group) => tell(document, { ...group, agreed }, mode, judge)),
    aside: wrong[0] ?? [],
    more,
  };
}

/** Several pairs of values of one cell are told as one. */
function joinTwice(document: Document, groups: readonly Group[]): Group[] {
  const joined = new Map<string, Group>();
  for (const [at, group] of groups.entries()) {
    const cell = document.statements.get(group.told.core.claims[0] ?? -1)?.options[0]?.form.subject.key;
    const key = group.told.twice ? `${cell}` : `#${at}`;
    const known = joined.get(key);
    joined.set(
      key,
      known
        ? {
            ...known,
            also: [...(known.also ?? []), group.told],
            others: [...known.others, ...group.others],
            wrong: [...new Set([...known.wrong, ...group.wrong])],
          }
        : group,
    );
  }
  return [...joined.values()];
}

function rank(document: Document, core: Core): Ranked {
  const argument = findArgument(document, core.claims, PLAIN);
  const steps = argument ? countSteps(argument, { document, choice: PLAIN }) : NO_ARGUMENT;
  const forms = core.claims.map((one) => document.statements.get(one)?.options[0]?.form);
  const twice =
    forms.length === 2 && forms.every((form) => form?.is === 'count' && form.subject.key === forms[0]?.subject.key);
  return { core, cost: steps * 10 + core.claims.length, twice };
}

function tell(
  document: Document,
  { told, also = [], others, wrong, agreed }: Group & { readonly agreed: readonly number[] },
  mode: Mode,
  judge: Judge,
): ClaimFinding {
  const claims = [...new Set([told, ...also].flatMap(({ core }) => core.claims))].sort((a, b) => a - b);
  const relations = told.twice ? [] : findRelations(claims, mode, judge);
  const kind: Kind = mode === 'plain' ? 'unless' : told.twice ? 'differs' : 'proven';
  const saved = mode === 'plain' ? listSaving(document, claims, judge) : [];
  const rests = relations.map((id) => sayRelation(document, id));
  const ids = (some: readonly number[]) => some.map((one) => document.statements.get(one)?.claim.id ?? '');
  const shown = told.twice ? claims : findFollowed(document, claims, agreed);
  const argument = told.twice ? undefined : findArgument(document, shown, PLAIN);
  const first = told.twice
    ? sayTwice(document, claims)
    : argument
      ? sayArgument(document, PLAIN, argument)
      : claims.length === 1
        ? NO_NUMBER
        : NO_NUMBERS;
  const sentences = [
    ...(saved.length > 0 ? [`Unless it is read otherwise: ${saved[0]?.replace(/\.$/, '')}.`] : []),
    first,
    ...(told.twice || claims.length === 1 ? [] : sayWrong(document, claims, wrong, rests)),
  ];
  return {
    document: document.frame.source,
    file: document.frame.file,
    kind,
    sentences: sentences.slice(0, 3),
    wrong: ids(wrong),
    sets: [told, ...also, ...others].map(({ core }) => ids(core.claims)),
    claims: shown.map((one) => showClaim(document, one)),
    saved_by: saved,
    rests_on: rests,
  };
}

/** The claims of a set, or, where a person could not follow why they clash, with more of those that agree: as many as make it plain. */
function findFollowed(document: Document, claims: readonly number[], agreed: readonly number[]): readonly number[] {
  if (findArgument(document, claims, PLAIN)) return claims;
  const clash = (some: readonly number[]) => propagate(makeProblem(document, some).rows, wholeCells(document)).conflict;
  const conflict = clash([...new Set([...agreed, ...claims])].sort((a, b) => a - b));
  let kept = [...(conflict ?? [])].filter((one) => typeof one === 'number').sort((a, b) => a - b);
  for (const one of [...kept].reverse()) {
    const fewer = kept.filter((other) => other !== one);
    if (clash(fewer)) kept = fewer;
  }
  return kept.length > 0 && findArgument(document, kept, PLAIN) ? kept : claims;
}

/** The second readings that save a set: each that does alone, or else all together. */
function listSaving(document: Document, claims: readonly number[], judge: Judge): string[] {
  const verdict = judge(claims, 'plain');
  const relations =
    verdict.is === 'impossible' ? [...verdict.core].filter((one) => typeof one === 'string').sort() : [];
  const ways: { readonly because: string; readonly settled: Choice }[] = [
    ...claims.flatMap((claim) =>
      (document.statements.get(claim)?.options ?? []).flatMap(({ because }, option) =>
        because === undefined ? [] : [{ because, settled: { ...PLAIN, options: new Map([[claim, option]]) } }],
      ),
    ),
    ...relations.flatMap((id) =>
      (document.relations.get(id) ?? []).flatMap(({ because }, option) =>
        because === undefined ? [] : [{ because, settled: { ...PLAIN, relations: new Map([[id, option]]) } }],
      ),
    ),
  ];
  const alone = ways.filter(({ settled }) => judge(claims, 'plain', settled).is !== 'impossible');
  return [...new Set((alone.length > 0 ? alone : ways).map(({ because }) => because))];
}
