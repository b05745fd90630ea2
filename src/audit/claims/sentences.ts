import type { Place } from '../../diagnostic.ts';
import type { Published } from '../../project.ts';
import type { Document } from './document.ts';
import { showNumber } from './numbers.ts';
import type { ShownClaim } from './result.ts';

/** What a relation takes for granted, in words: 'each case is in exactly one part by class (line 110)'. */
export function sayRelation({ relations, grids, sums }: Document, id: string): string {
  const sum = sums.find((one) => one.id === id)?.sum;
  if (sum) return `the parts of the sum ${sum.id} ${WAYS[sum.relation]} (${sum.because.replace(/\.$/, '')})`;
  const [measure = '', name = '', node] = id.split('/');
  const dimension = grids.get(measure)?.measure.dimensions?.find((one) => one.id === name);
  const at = dimension?.at ? ` (${dimension.at})` : '';
  const relation = relations.get(id)?.[0]?.relation ?? 'overlapping';
  return `the parts by ${name}${node ? ` of ${node}` : ''} ${WAYS[relation]}${at}`;
}

const WAYS = {
  exhaustive: 'are all there are, and no case is in two',
  disjoint: 'have no case in common',
  overlapping: 'are within the whole',
};

/** Which of the claims must be wrong, and what that rests on. At most two sentences. */
export function sayWrong(
  { statements }: Document,
  claims: readonly number[],
  wrong: readonly number[],
  rests: readonly string[],
): string[] {
  const [first] = wrong;
  const claim = first === undefined ? undefined : statements.get(first)?.claim;
  const told =
    wrong.length === 1 && claim
      ? `If as few claims as can be are wrong, ${showValue(claim)}${claim.at ? ` (${claim.at})` : ''} is one of them.`
      : `At least one of the ${claims.length} claims is wrong.`;
  return [...(rests.length > 0 ? [`It takes for granted that ${rests.slice(0, 3).join('; ')}.`] : []), told];
}

/** One thing with several values: 'One thing is told as 430 incidents (line 15, line 225) and as 428 attacks (line 110).' */
export function sayTwice({ statements }: Document, claims: readonly number[]): string {
  const values = new Map<string, string[]>();
  for (const index of claims) {
    const claim = statements.get(index)?.claim;
    if (claim) values.set(showValue(claim), [...(values.get(showValue(claim)) ?? []), claim.at ?? claim.id]);
  }
  return `One thing is told as ${[...values].map(([value, places]) => `${value} (${places.join(', ')})`).join(' and as ')}.`;
}

/** A claim as a finding shows it. */
export function showClaim({ statements, frame }: Document, index: number): ShownClaim {
  const claim = statements.get(index)?.claim;
  return claim ? describe(claim, frame.locate) : { id: '', label: '', says: '' };
}

/** A claim as it is shown, with its place in our files where that can be told. */
export function describe(claim: Published, locate?: (id: string) => Place): ShownClaim {
  const place = locate?.(claim.id);
  return {
    id: claim.id,
    label: claim.label.en ?? Object.values(claim.label)[0] ?? claim.id,
    says: showValue(claim),
    ...(claim.at && { at: claim.at }),
    ...(place && { place }),
  };
}

/** The number as claimed, with its hedge and unit: 'at least 93 incidents', '56 %', '1.6 times'. */
export function showValue({ is = 'count', value, unit, qualifier = 'exact' }: Published): string {
  const hedge = qualifier === 'exact' ? '' : `${qualifier.replace('-', ' ')} `;
  const number = showNumber(value);
  if (is === 'share' || (is === 'change' && /percent|%/.test(unit))) return `${hedge}${number} %`;
  if (is === 'ratio') return `${hedge}${number} times`;
  return is === 'rank' ? `number ${number} by size` : `${hedge}${number} ${unit}`;
}
