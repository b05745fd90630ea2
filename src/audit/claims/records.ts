import { firstDay, lastDay, parseEdtf } from '../../date.ts';
import type { Published } from '../../project.ts';
import type { Locate } from './editions.ts';
import { showNumber } from './numbers.ts';
import type { ClaimFinding, ComparedRecords } from './result.ts';
import { describe, showValue } from './sentences.ts';

/** Counts our own records of a part and period; undefined where they do not know of such a part. */
export type CountRecords = (query: {
  readonly unit: 'incidents' | 'people' | 'charges';
  readonly where: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
}) => number | undefined;

/** Units of others, and those of our records that they can be held against. What is counted in another one is not compared. */
const CHARGES = /\bcharges?\b/i;
const INCIDENTS =
  /\b(incidents?|cases?|attacks?|instances?|detentions?|arrests?|violations?|threats?|interrogations?|searches?)\b/i;
const PERSONS = /\b(people|persons?|journalists?|workers?|bloggers?|women|men|activists?|employees|victims)\b/i;
const LIMITED = ['exact', 'at-most', 'less-than'];

/** Published counts of whole months or years beside our records of the same part: these document some of what was counted, so they can be fewer, never more. */
export function compareRecords(
  claims: readonly Published[],
  count: CountRecords,
  locate: Locate,
): { readonly compared: ComparedRecords[]; readonly findings: ClaimFinding[] } {
  const wholes = listWholes(claims);
  const compared = claims.flatMap((claim) => {
    const { cell, is = 'count', value, unit, qualifier = 'exact', period, source } = claim;
    const span = parseEdtf(period);
    const ours = CHARGES.test(unit)
      ? 'charges'
      : PERSONS.test(unit)
        ? 'people'
        : INCIDENTS.test(unit)
          ? 'incidents'
          : undefined;
    if (!cell || !ours || is !== 'count' || !span || span.start.day || span.end.day) return [];
    const records = count({
      unit: ours,
      where: cell,
      from: firstDay(span.start),
      to: lastDay(span.end),
    });
    if (records === undefined) return [];
    const more =
      LIMITED.includes(qualifier) && records > value && saysAll(claim, wholes.get(`${source} ${claim.measure}`));
    return [{ claim, shown: { document: source, claim: claim.id, published: value, records, more } }];
  });
  return {
    compared: compared.map(({ shown }) => shown),
    findings: compared.flatMap(({ claim, shown }) => (shown.more ? [tell(claim, shown.records, locate)] : [])),
  };
}

/** The cell of each measure as a whole, where it has one: a claim says it in our taxonomies. */
function listWholes(claims: readonly Published[]): ReadonlyMap<string, Cell> {
  return new Map(
    claims.flatMap(({ source, measure, part = {}, cell }): [string, Cell][] =>
      measure && cell && listDivisions(part).length === 0 ? [[`${source} ${measure}`, cell]] : [],
    ),
  );
}

/** Whether the cell says everything that the claim's place in its measure does: all that holds for the whole, and a code for each dimension. */
function saysAll({ cell = {}, part = {} }: Published, whole: Cell | undefined): boolean {
  if (!whole || !Object.entries(whole).every(([name, code]) => cell[name] === code)) return false;
  return Object.keys(cell).length - Object.keys(whole).length >= listDivisions(part).length;
}

type Cell = Readonly<Record<string, string>>;

/** The dimensions that divide a part, but for those of time, which the period says. */
function listDivisions(part: Cell): string[] {
  return Object.keys(part).filter((name) => name !== 'year' && name !== 'month');
}

function tell(claim: Published, records: number, locate: Locate): ClaimFinding {
  return {
    document: claim.source,
    file: claim.file ?? '',
    kind: 'below-records',
    sentences: [
      `Our records of ${claim.period} already hold ${showNumber(records)} of this part, more than the ${showValue(claim)} published.`,
      'Records are cut by us and counted in another unit, so this is a question, not a proof.',
    ],
    wrong: [],
    sets: [[claim.id]],
    claims: [describe(claim, locate(claim))],
    saved_by: [],
    rests_on: [],
  };
}
