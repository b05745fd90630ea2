import type { Crosswalk, PublishedBeside, Standing } from '../../aggregate/crosswalk/result.ts';
import { formatValue } from '../trace/stylish.ts';
import type { Block } from './page.ts';

const NOTHING = 'None of the claims in data/published/ is of these schemes and this period.';
const DIFFERENCE =
  'Nothing in this table is reconciled. Both numbers stand as they were counted; our records do not explain the difference between them. Only what was counted (the unit), of what (the scope) and how much of it is known to us (the coverage) does, as far as it is told above.';

/** What the publishers of the schemes printed for the period, beside what we count in the same part. */
export function tellPublished({ schemes }: Crosswalk): Block {
  const lines = schemes.flatMap((scheme) => scheme.published.map((claim) => ({ scheme, claim })));
  if (lines.length === 0) return { heading: 'Published totals beside ours', level: 2, texts: [NOTHING] };
  return {
    heading: 'Published totals beside ours',
    level: 2,
    texts: [],
    table: {
      fixed: 2,
      columns: ['Scheme', 'Period', 'Published', 'What they count', 'Ours', 'What we count'],
      rows: lines.map(({ scheme, claim }) => makeRow(scheme, claim)),
    },
    after: [DIFFERENCE],
    list: tellSources(lines.map(({ claim }) => claim)),
  };
}

function makeRow({ name, scope }: Standing, claim: PublishedBeside): string[][] {
  const { period, label, at, class: code, ours } = claim;
  return [
    [code ? `${name} ${code}` : name],
    [period],
    [tellValue(claim)],
    [label, ...(at ? [`(${at})`] : [])],
    [ours ? `${formatValue(ours.value)} ${ours.unit}` : '–'],
    ours
      ? [code ? 'our records in this class' : 'our records that it takes', ...(scope.words ? [scope.words] : [])]
      : ['not said which of our records this is of'],
  ];
}

function tellValue({ value, unit, qualifier }: PublishedBeside): string {
  return `${qualifier === 'exact' ? '' : `${qualifier.replaceAll('-', ' ')} `}${formatValue(value)} ${unit}`;
}

/** The documents, each with what we note of its numbers: 'Title (Publisher). 369 incidents: not printed…' */
function tellSources(claims: readonly PublishedBeside[]): string[] {
  return [...new Set(claims.map(({ source }) => source))].map((source) => {
    const own = claims.filter((claim) => claim.source === source && claim.note !== undefined);
    return [`${source}.`, ...new Set(own.map((claim) => `${tellValue(claim)}: ${claim.note}`))].join(' ');
  });
}
