import { closest } from '../../closest.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { RawProject } from '../../entry.ts';
import { listClaims } from '../published/published-claims.ts';
import { CODED } from './codes.ts';

/** Taxonomies of a name that no field has, and that are no scheme: none of their codes can stand in a record, or in the cell of a published count. */
export function findUnreadTaxonomies({ taxonomies, published }: RawProject): Diagnostic[] {
  const cells = published.flatMap((entry) => listClaims(entry).claims.map(({ count }) => count.cell ?? {}));
  const used = new Set([...CODED, ...cells.flatMap((cell) => Object.keys(cell))]);
  return [...taxonomies]
    .filter(([name, { value }]) => !used.has(name) && !isScheme(value))
    .map(([name, { file }]) => {
      const near = closest(name, CODED);
      return {
        rule: 'unread-file',
        severity: 'warning',
        place: { file, line: 1, column: 1 },
        message: 'Unexpected taxonomy: no field has a taxonomy of this name.',
        hint: near ? `Did you mean ${near}.yaml?` : `There are ${CODED.join(', ')}.`,
      };
    });
}

function isScheme(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scheme' in value;
}
