import { type Core, listHittingSets } from './cores.ts';

/** A contradicting set, and how easy it is to follow. */
export interface Ranked {
  readonly core: Core;
  /** The smaller, the easier. */
  readonly cost: number;
  /** True for two values of one cell. */
  readonly twice: boolean;
}

/** What is told once: a set, the others that have the same cause, and the claims that must be wrong. */
export interface Group {
  readonly told: Ranked;
  /** Other values of the same cell. */
  readonly also?: readonly Ranked[];
  readonly others: readonly Ranked[];
  readonly wrong: readonly number[];
}

/**
 * Chooses which contradicting sets are told. Two values of one thing are each told. Of a claim that must be wrong in any
 * case, the easiest set. Where not all smallest sets of wrong claims are known (`all`), none is called so. Of the rest as many as it takes to show that so many claims must be wrong; all others belong to one of these.
 */
export function chooseTold(cores: readonly Ranked[], wrong: readonly (readonly number[])[], all: boolean): Group[] {
  const sorted = [...cores].sort((a, b) => a.cost - b.cost);
  const sure = new Set((wrong[0] ?? []).filter((one) => all && wrong.every((set) => set.includes(one))));
  const told: Ranked[] = sorted.filter(({ twice }) => twice);
  const explained = new Set(told.flatMap(({ core }) => core.claims.filter((one) => sure.has(one))));
  for (const claim of sure) {
    if (explained.has(claim)) continue;
    const mine = sorted.filter(({ core }) => core.claims.includes(claim));
    const own = mine.filter(({ core }) => core.claims.every((one) => one === claim || !sure.has(one)));
    const best = own[0] ?? mine[0];
    if (best && !told.includes(best)) told.push(best);
    explained.add(claim);
  }
  told.push(...showRest(sorted.filter(({ core, twice }) => !twice && !core.claims.some((one) => sure.has(one)))));
  const left = sorted.filter((one) => !told.includes(one));
  return told.map((one) => ({
    told: one,
    others: left.filter((other) => findCause(other, told, sure) === one),
    wrong: one.core.claims.filter((claim) => sure.has(claim)),
  }));
}

/** As many sets as it takes to show that so many claims must be wrong as all of them need. */
function showRest(sets: readonly Ranked[]): Ranked[] {
  const shown: Ranked[] = [];
  const need = (some: readonly Ranked[]) => listHittingSets(some.map(({ core }) => core.claims)).sets[0]?.length ?? 0;
  for (const one of sets) if (need([...shown, one]) > shown.length) shown.push(one);
  return shown;
}

/** The told set that has the same claim wrong, or has most in common with it. */
function findCause({ core }: Ranked, told: readonly Ranked[], sure: ReadonlySet<number>): Ranked | undefined {
  const common = (one: Ranked) => {
    const shared = one.core.claims.filter((claim) => core.claims.includes(claim));
    return shared.length + (shared.some((claim) => sure.has(claim)) ? 100 : 0);
  };
  return told.reduce<Ranked | undefined>((best, one) => (!best || common(one) > common(best) ? one : best), undefined);
}
