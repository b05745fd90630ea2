import type { Crosswalk } from '../../aggregate/crosswalk/result.ts';
import { formatAmount } from '../../diagnostics/wording.ts';
import type { Omission } from '../../report.ts';
import { listReasons } from './partial.ts';
import { tellPublished } from './published.ts';
import { makeTable } from './table.ts';
import { tellStanding } from './why.ts';

/** A crosswalk for a person to read: what is printed at a terminal, and as Markdown. */
export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A heading with what stands under it. */
export interface Block {
  readonly heading: string;
  /** How deep the heading stands. */
  readonly level: 2 | 3;
  readonly texts: readonly string[];
  readonly table?: Table;
  /** Texts that stand behind the table. */
  readonly after?: readonly string[];
  readonly list?: readonly string[];
}

/** A table; a cell can have several lines. The first `fixed` columns are repeated where the others do not fit beside each other. */
export interface Table {
  readonly fixed: number;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row of cells, or a heading within the table. */
export type TableRow = readonly (readonly string[])[] | string;

/** Why records are not counted. */
const OMITTED: { readonly [reason in Omission['reason']]: string } = {
  faulty: 'with a fault that `report validate` tells',
  unverified: 'told by no source as a fact',
  internal: 'kept from the public',
  'out-of-scope': 'out of scope',
  'after-as-of': 'that began later',
  'date-too-coarse': 'without a date that says whether it began in the period',
};

/** The page of a crosswalk; where a scheme has no class for more than `most` records, it says how many. */
export function makePage(crosswalk: Crosswalk, most = Number.POSITIVE_INFINITY): Page {
  const { period, total, schemes } = crosswalk;
  const reasons = listReasons(crosswalk);
  return {
    title: `Crosswalk ${period.label}: ${formatAmount(total.value, 'record')}, coded once, in ${formatAmount(schemes.length, 'scheme')}`,
    blocks: [
      {
        heading: 'Our codes in each scheme',
        level: 2,
        texts: tellCoverage(crosswalk),
        ...makeTable(crosswalk),
      },
      { heading: 'Why the totals differ', level: 2, texts: [] },
      ...schemes.map((scheme) => tellStanding(scheme, crosswalk, most)),
      tellPublished(crosswalk),
      ...(reasons.length === 0 ? [] : [reasons]).map(
        (list): Block => ({
          heading: 'Where a code and a class cover each other in part, or under a condition',
          level: 2,
          texts: [],
          list,
        }),
      ),
    ],
  };
}

function tellCoverage({ edition, asOf, coverage, omissions }: Crosswalk): string[] {
  const narrated = coverage.flatMap(({ year, kind }) => (kind === 'narrated' ? [year] : []));
  const left = omissions.reduce((sum, { count }) => sum + count, 0);
  return [
    [
      `${edition === 'public' ? 'Public' : 'Internal'} edition${asOf ? `, as of ${asOf}` : ''}.`,
      ...(narrated.length > 0
        ? [
            `Records of ${narrated.join(', ')} are those that some documents tell of in detail, not all there were: no number here is a total for the country.`,
          ]
        : []),
      ...(left > 0
        ? [`Not counted: ${omissions.map(({ reason, count }) => `${count} ${OMITTED[reason]}`).join(', ')}.`]
        : []),
    ].join(' '),
  ];
}
