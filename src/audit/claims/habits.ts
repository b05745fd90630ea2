import type { Document } from './document.ts';
import { showNumber } from './numbers.ts';
import type { Propagation } from './propagate.ts';
import type { AuditedDocument, Habit } from './result.ts';

/** For each share whose two numbers are known without it: which way of rounding makes the printed one of them. */
export function findHabits(
  document: Document,
  claims: readonly number[],
  without: (claim: number) => Propagation,
): Habit[] {
  return claims.flatMap((claim): Habit[] => {
    const { claim: stated, options } = document.statements.get(claim) ?? {};
    const form = options?.[0]?.form;
    if (!stated || form?.is !== 'share' || !form.base || form.qualifier !== 'exact') return [];
    const { range } = without(claim);
    const [mine, its] = [range(form.subject.key), range(form.base.key)];
    const same = document.scales.get(form.subject.measure)?.times === document.scales.get(form.base.measure)?.times;
    if (!same || mine.low !== mine.high || its.low !== its.high || its.low === 0) return [];
    const habit = findHabit(mine.low, its.low, form.printed.steps, -form.printed.power);
    const times = document.scales.get(form.base.measure)?.times ?? 1;
    const of = `${showNumber(mine.low / times)} of ${showNumber(its.low / times)}`;
    return habit
      ? [
          {
            document: document.frame.source,
            claim: stated.id,
            of,
            habit,
            sentence: `${showNumber(form.value)} % is ${of}${WORDS[habit]}`,
          },
        ]
      : [];
  });
}

const WORDS = {
  exact: ' exactly',
  rounded: ' rounded',
  truncated: ' truncated',
  either: ', rounded or truncated alike',
};

/** Which way of rounding gives so many steps of a percent for a part of a whole; in whole numbers, half up. */
export function findHabit(part: number, whole: number, steps: number, decimals: number): Habit['habit'] | undefined {
  const [a, b] = [BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole)];
  const truncated = a / b === BigInt(steps);
  const rounded = (2n * a + b) / (2n * b) === BigInt(steps);
  if (a === BigInt(steps) * b) return 'exact';
  if (rounded && truncated) return 'either';
  return rounded ? 'rounded' : truncated ? 'truncated' : undefined;
}

/** The one habit that fits all shares of a document; none where they need both, or do not tell. */
export function findCommonHabit(habits: readonly Habit[]): Pick<AuditedDocument, 'habit'> {
  const told = new Set(
    habits.map(({ habit }) => habit).filter((habit) => habit === 'rounded' || habit === 'truncated'),
  );
  const [habit] = told;
  return told.size === 1 && habit ? { habit } : {};
}
