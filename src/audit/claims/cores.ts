import { type Document, PLAIN } from './document.ts';
import type { Judge, Mode } from './judge.ts';
import { RELAXED } from './problem.ts';

/** Claims that cannot all hold, though any fewer of them could, and the relations it rests on. */
export interface Core {
  readonly claims: readonly number[];
  readonly relations: readonly string[];
}

/** What is wrong among claims: small contradicting sets, and the smallest sets of claims that must be wrong. */
export interface Diagnosis {
  readonly cores: readonly Core[];
  /** Each as large as the others; the first is the one that is taken out for what follows. */
  readonly wrong: readonly (readonly number[])[];
  /** True where there may be more of them than were looked for. */
  readonly more: boolean;
}

const MAX_CORES = 150;
const MAX_WRONG = 24;
/** Of very many sets only some cover is sought, perhaps not the smallest. */
const MAX_TRIES = 3000;

/** The fewest claims that must be wrong for the rest to hold: whatever meets every contradicting set, and is enough. */
export function diagnose(
  claims: readonly number[],
  mode: Mode,
  judge: Judge,
  document: Document,
  seeds: readonly Core[],
): Diagnosis {
  const cores = [...seeds];
  for (;;) {
    const { sets, more } = listHittingSets(cores.map((core) => core.claims));
    const before = cores.length;
    const enough = sets.filter((wrong) => {
      if (cores.length > MAX_CORES || cores.some((core) => !core.claims.some((one) => wrong.includes(one))))
        return false;
      const verdict = judge(
        claims.filter((one) => !wrong.includes(one)),
        mode,
      );
      if (verdict.is !== 'impossible') return true;
      cores.push(
        shrink(
          [...verdict.core].filter((one) => typeof one === 'number').sort((a, b) => a - b),
          mode,
          judge,
          document,
        ),
      );
      return false;
    });
    if (cores.length === before || cores.length > MAX_CORES)
      return { cores, wrong: enough.length > 0 ? enough : sets.slice(0, 1), more: more || cores.length > MAX_CORES };
  }
}

/** Takes out of a contradicting set whatever it does not need: first claims that are hard to follow, then relations. */
export function shrink(claims: readonly number[], mode: Mode, judge: Judge, document: Document): Core {
  let kept = claims;
  const weight = (index: number) => EASE.indexOf(document.statements.get(index)?.options[0]?.form.is ?? 'rank');
  for (const one of [...claims].sort((a, b) => weight(b) - weight(a) || b - a)) {
    if (!kept.includes(one)) continue;
    const verdict = judge(
      kept.filter((other) => other !== one),
      mode,
    );
    if (verdict.is !== 'impossible') continue;
    const core = verdict.core;
    kept = kept.filter((other) => core.has(other));
  }
  return { claims: kept, relations: findRelations(kept, mode, judge) };
}

/** Kinds of claims, from the easiest to reckon with by head. */
const EASE = ['count', 'difference', 'share', 'ratio', 'change', 'rank'];

/** The relations without which the claims could all hold. */
export function findRelations(claims: readonly number[], mode: Mode, judge: Judge): readonly string[] {
  const verdict = judge(claims, mode);
  if (verdict.is !== 'impossible') return [];
  const named = [...verdict.core].filter((one) => typeof one === 'string').sort();
  let settled = PLAIN;
  let last = verdict.core;
  for (const one of named) {
    const relaxed = { options: PLAIN.options, relations: new Map(settled.relations).set(one, RELAXED) };
    const found = judge(claims, mode, relaxed);
    if (found.is !== 'impossible') continue;
    settled = relaxed;
    last = found.core;
  }
  return named.filter((one) => last.has(one) && !settled.relations.has(one));
}

/** The smallest sets that have something in common with each of these sets, up to a limit, in order. */
export function listHittingSets(sets: readonly (readonly number[])[]): {
  readonly sets: readonly (readonly number[])[];
  readonly more: boolean;
} {
  const budget = { left: MAX_TRIES };
  for (let size = countApart(sets); ; size += 1) {
    const found: (readonly number[])[] = [];
    const keys = new Set<string>();
    const grow = (taken: readonly number[]): void => {
      budget.left -= 1;
      if (budget.left < 0 || found.length > MAX_WRONG) return;
      const missed = sets.filter((set) => !set.some((one) => taken.includes(one)));
      const key = [...taken].sort((a, b) => a - b).join(' ');
      if (keys.has(key)) return;
      keys.add(key);
      if (missed.length === 0) {
        found.push([...taken].sort((a, b) => a - b));
        return;
      }
      if (countApart(missed) > size - taken.length) return;
      const least = missed.reduce((best, set) => (set.length < best.length ? set : best));
      for (const one of least) grow([...taken, one]);
    };
    grow([]);
    if (found.length > 0) return { sets: found.slice(0, MAX_WRONG), more: found.length > MAX_WRONG || budget.left < 0 };
    if (budget.left < 0) return { sets: [coverRoughly(sets)], more: true };
  }
}

/** So many of the sets, at least, have nothing in common. */
function countApart(sets: readonly (readonly number[])[]): number {
  const met = new Set<number>();
  let apart = 0;
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (set.some((one) => met.has(one))) continue;
    apart += 1;
    for (const one of set) met.add(one);
  }
  return apart;
}

/** A set that meets all, perhaps not the smallest: always the claim that meets most. */
function coverRoughly(sets: readonly (readonly number[])[]): readonly number[] {
  const taken: number[] = [];
  for (let left = sets; left.length > 0; left = left.filter((set) => !set.includes(taken.at(-1) ?? -1))) {
    const counts = new Map<number, number>();
    for (const one of left.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
    taken.push([...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]);
  }
  return taken.sort((a, b) => a - b);
}
