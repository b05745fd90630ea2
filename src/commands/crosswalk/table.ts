import type { Crosswalk, DimensionRows, Row, RowScheme } from '../../aggregate/crosswalk/result.ts';
import { isApart } from '../../aggregate/scheme.ts';
import { formatNumber } from '../../diagnostics/wording.ts';
import type { Block, TableRow } from './page.ts';
import { findMeant } from './partial.ts';

/** Marks of a map: it covers the class in part, or leads there under a condition. */
export const PARTIAL = '~';
export const CONDITION = '?';

/** The one table: our codes by taxonomy, and the classes of each scheme that their records stand in. */
export function makeTable({ dimensions, schemes, total }: Crosswalk): Pick<Block, 'table' | 'after'> {
  const taxonomies = [...new Set(dimensions.map(({ taxonomy }) => taxonomy))];
  const rows = taxonomies.flatMap((taxonomy) =>
    joinRows(
      dimensions.filter((one) => one.taxonomy === taxonomy),
      schemes.map(({ name }) => name),
    ),
  );
  if (rows.length === 0)
    return { after: [total.value === 0 ? 'There is no record.' : 'No record has a code that a scheme reads.'] };
  const hidden = listHidden(dimensions);
  const main = schemes.filter(({ from }) => from.includes('main-category')).map(({ name }) => name);
  return {
    table: { fixed: 2, columns: ['Our code', 'Count', ...schemes.map(({ name }) => name)], rows },
    after: [
      'A cell says in which class records with our code stand, and how many. “no class”: the scheme is about them and has no class for them. “out of scope”: it is not about them. “by other codes”: another code of the same records leads them to a class. “same case”: not counted again, because they follow a record that is counted. Empty: the scheme does not read such codes.',
      `${PARTIAL} the code and the class cover each other only in part; ${CONDITION} the code leads to a class under a condition only. The reasons stand at the end. A record can have several codes, so that neither rows nor columns add up to a total.`,
      ...(hidden.length > 0 ? [`No scheme has a class for these codes by themselves – ${hidden.join('; ')}.`] : []),
      ...(main.length > 0
        ? [
            `Of ${main.join(' and ')} a row has the records of which the code is the main category; empty where it is none’s.`,
          ]
        : []),
    ],
  };
}

/** The rows of the dimensions of one taxonomy: a code counts in the first that has it, and each scheme in the one that it reads. */
function joinRows(dimensions: readonly DimensionRows[], schemes: readonly string[]): TableRow[] {
  const codes = listShown(dimensions);
  if (codes.length === 0) return [];
  const lines = codes.map((code) => {
    const rows = dimensions.flatMap((one) => one.rows.find((row) => row.code === code) ?? []);
    const cells = schemes.map((name) => {
      const row = rows.find((one) => one.schemes.some(({ scheme }) => scheme === name));
      const found = row?.schemes.find(({ scheme }) => scheme === name);
      return row && found ? formatCell(row, found) : [];
    });
    return [[code], [formatCount(rows[0], findUnit(dimensions))], ...cells];
  });
  return [`${capital(dimensions[0]?.label ?? '')} (${findUnit(dimensions)})`, ...lines];
}

/** The codes with a row: every category, and of other taxonomies those that lead to a class. */
function listShown(dimensions: readonly DimensionRows[]): string[] {
  const isShown = ({ schemes }: Row) => schemes.some(({ maps }) => maps.some(({ to }) => to !== 'none'));
  const shown = dimensions.flatMap(({ taxonomy, rows }) =>
    rows.filter((row) => taxonomy === 'category' || isShown(row)).map(({ code }) => code),
  );
  return [...new Set(shown)];
}

/** The codes without a row: 'Context: rally, court-hearing'. */
function listHidden(dimensions: readonly DimensionRows[]): string[] {
  return dimensions.flatMap((one) => {
    const shown = listShown([one]);
    const hidden = one.rows.filter(({ code }) => !shown.includes(code)).map(({ code }) => code);
    return hidden.length > 0 ? `${capital(one.label)}: ${hidden.join(', ')}` : [];
  });
}

function findUnit(dimensions: readonly DimensionRows[]): string {
  return dimensions[0]?.rows[0]?.count.unit ?? 'incidents';
}

function formatCount(row: Row | undefined, unit: string): string {
  if (!row) return '';
  return `${formatNumber(row.count.value)}${row.count.unit === unit ? '' : ` ${row.count.unit}`}`;
}

/** The classes that a code leads to, then what of it stands elsewhere or nowhere. */
function formatCell({ count }: Row, scheme: RowScheme): string[] {
  const { classes } = scheme;
  const told = classes.filter(({ via }) => via !== 'other');
  const settled = new Set(told.flatMap((one) => one.count.records));
  const others = classes.filter(({ via }) => via === 'other').flatMap((one) => one.count.records);
  const elsewhere = [...new Set(others)].filter((id) => !settled.has(id)).length;
  return [
    ...told.map((one) => {
      const name = one.via === 'map' ? one.class : one.label;
      return `${name} ${formatNumber(one.count.value)}${mark(one.class, scheme)}`;
    }),
    ...(elsewhere > 0 ? [`by other codes${count.unit === 'incidents' ? ` ${formatNumber(elsewhere)}` : ''}`] : []),
  ];
}

/** The marks of the maps that a class in a row is told by. */
function mark(to: string, scheme: RowScheme): string {
  const meant = findMeant(to, scheme);
  const isPartial = !isApart(to) && meant.some(({ partial }) => partial);
  const marks = [isPartial && PARTIAL, meant.some(({ where }) => where) && CONDITION];
  const text = marks.filter(Boolean).join('');
  return text && ` ${text}`;
}

/** A text with a large first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
